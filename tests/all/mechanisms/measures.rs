//! What is observed of a school, by hand: every measure of a week in which nothing moves, on either
//! side of the line that it draws.

use super::by_hand::{after_weeks, near, small, teach};
use crate::support::common::{Stage, shipped};
use numerics::column::Column;
use simulation::measure::{Better, Fate, Line, MEASURES, Measure, Row};
use simulation::{MeasuredWeeks, School, Setting, simulate};

/// The measures of a school of four teachers, eight students and five classes a student at most,
/// after a week in which nothing moves.
fn observed(
    (teachers, classes): (u32, u32),
    changes: &[&str],
    prepare: impl FnOnce(&mut School<'_, 1>),
) -> Row {
    after_weeks(1, &small((teachers, 8, classes), "", changes), prepare, |school| school.rows[0])
}

/// Holds measures to the values reckoned by hand.
#[track_caller]
fn all_near(row: &Row, expected: &[(Measure, f32)]) {
    for &(measure, value) in expected {
        near(measure.info().name, measure.of(row), value);
    }
}

// Classrooms.

#[test]
fn level_spread_and_evenness_are_those_of_the_classrooms() {
    let row = observed((4, 1), &["measures.implementing=0.5", "measures.floor=0.01"], |school| {
        teach(school, &[0.5, 0.8, 0.9, 0.6], &[1.0, 0.75, 1.0, 0.5], &[0.5; 4]);
    });
    // Fidelity of 0.5, 0.6, 0.9 and 0.3, of which the first is just enough.
    let spread = ((0.075 * 0.075 + 0.025 * 0.025 + 0.325 * 0.325 + 0.275 * 0.275) / 4.0_f32).sqrt();
    all_near(
        &row,
        &[
            (Measure::FidelityMean, 0.575),
            (Measure::FidelitySpread, spread),
            (Measure::Coverage, 0.75),
            (Measure::Evenness, 1.0 - spread / (0.575 * 0.425_f32).sqrt()),
            (Measure::EquivalentLevel, (0.5 * 0.6 * 0.9 * 0.3_f32).powf(0.25)),
        ],
    );
}

#[test]
fn evenness_weighs_spread_by_the_most_that_the_level_allows() {
    let row = observed((2, 1), &[], |school| teach(school, &[0.1, 0.3], &[1.0; 2], &[0.5; 2]));
    near("evenness", Measure::Evenness.of(&row), 1.0 - 0.1 / 0.4);
}

#[test]
fn a_closed_door_counts_as_the_floor_in_the_equivalent_level() {
    let row = observed((2, 1), &["measures.floor=0.04"], |school| {
        teach(school, &[0.0, 1.0], &[1.0; 2], &[0.5; 2]);
    });
    near("equivalent level", Measure::EquivalentLevel.of(&row), 0.2);
    near("evenness of all or nothing", Measure::Evenness.of(&row), 0.0);
}

#[test]
fn classrooms_at_full_fidelity_are_even_and_those_at_none_neither_even_nor_uneven() {
    let evenness = |fidelity: f32| {
        let prepare = |school: &mut School<'_, 1>| teach(school, &[fidelity; 2], &[1.0; 2], &[0.5; 2]);
        Measure::Evenness.of(&observed((2, 1), &[], prepare))
    };
    assert_eq!(evenness(1.0), 1.0);
    assert!(evenness(0.0).is_nan());
}

#[test]
fn a_line_is_reached_by_whoever_stands_on_it_however_many_classes_share_the_time() {
    // Twelve twelfths add up to a little less than all of the time.
    let scenario = small((12, 8, 12), "", &["measures.implementing=0.5"]);
    let prepare = |school: &mut School<'_, 1>| teach(school, &[0.5; 12], &[1.0; 12], &[0.5; 12]);
    after_weeks(1, &scenario, prepare, |school| {
        let lines = [Line::ClassTime(1.0), Line::Fidelity(0.5), Line::Fidelity(0.55)];
        assert_eq!(school.reach_at(&lines), [[1.0], [1.0], [0.0]]);
    });
}

// Teachers.

const LINES: [&str; 5] = [
    "measures.on_board_effort=0.5",
    "measures.on_board_belief=0.625",
    "measures.trying_effort=0.25",
    "measures.resisting_belief=0.375",
    "measures.advocate_belief=0.75",
];

#[test]
fn every_teacher_has_one_stance_by_effort_and_belief() {
    // Effort and belief of those who resist, watch, try, use and advocate.
    let resisting = [(0.2, 0.25), (0.1, 0.1), (0.0, 0.3)];
    let watching = [(0.2, 0.375), (0.2, 0.5), (0.1, 0.8), (0.0, 0.4), (0.1, 0.6)];
    let trying = [(0.5, 0.9), (0.25, 0.1), (0.5, 0.25), (0.3, 0.5)];
    let using = [(0.625, 0.625), (0.75, 0.6875)];
    let advocating = [(0.625, 0.75)];
    let staff = [&resisting[..], &watching, &trying, &using, &advocating].concat();
    let (effort, belief): (Vec<f32>, Vec<f32>) = staff.into_iter().unzip();
    let row = observed((15, 1), &LINES, |school| {
        school.last.teachers.belief = Column::alike(&belief);
        teach(school, &effort, &[0.5; 15], &[0.5; 15]);
        let traits = &mut school.people.teachers;
        traits.critic.fill([0.0]);
        for place in [0, 8, 12, 14] {
            traits.critic[place][0] = 1.0;
        }
        traits.critics = 4;
    });
    all_near(
        &row,
        &[
            (Measure::Resisting, 3.0 / 15.0),
            (Measure::Watching, 5.0 / 15.0),
            (Measure::Trying, 4.0 / 15.0),
            (Measure::Using, 2.0 / 15.0),
            (Measure::Advocating, 1.0 / 15.0),
            // One user believes just enough not to be on board.
            (Measure::OnBoard, 2.0 / 15.0),
            (Measure::Converts, 1.0 / 4.0),
        ],
    );
}

#[test]
fn a_staff_without_critics_has_no_converts() {
    let row = observed((2, 1), &["measures.critics=0"], |school| {
        school.last.teachers.belief = Column::alike(&[0.9; 2]);
        teach(school, &[0.9; 2], &[0.5; 2], &[0.5; 2]);
    });
    assert_eq!((Measure::Converts.of(&row), Measure::Advocating.of(&row)), (0.0, 1.0));
}

#[test]
fn means_are_over_all_teachers_students_and_parents_and_stocks_are_the_schools() {
    let row = observed((4, 2), &["parents.voice_threshold=0.5", "measures.push_back=0.375"], |school| {
        school.last.teachers.belief = Column::alike(&[0.1, 0.2, 0.3, 0.8]);
        school.last.teachers.strain = Column::alike(&[0.0, 0.2, 0.3, 0.1]);
        teach(school, &[0.1, 0.3, 0.5, 0.9], &[0.2, 0.4, 0.6, 1.0], &[0.1, 0.1, 0.2, 0.4]);
        school.last.students.engagement = Column::alike(&[0.375, 0.25, 0.5, 0.5, 0.75, 1.0, 0.125, 0.5]);
        school.last.parents.support = Column::alike(&[0.25, 0.5, 0.75, 1.0, 0.5, 0.5, 0.5, 0.5]);
        school.people.parents.voice = Column::alike(&[0.8; 8]);
        (school.last.school[0].vision_clarity, school.last.school[0].trust) = (0.3, 0.6);
    });
    all_near(
        &row,
        &[
            (Measure::Belief, 0.35),
            (Measure::BeliefSpread, (0.29_f32 / 4.0).sqrt()),
            (Measure::Effort, 0.45),
            (Measure::Alignment, 0.55),
            (Measure::Skill, 0.2),
            (Measure::StrainMean, 0.15),
            (Measure::Engagement, 0.5),
            // The second and the seventh; the first is just on the line.
            (Measure::PushBack, 2.0 / 8.0),
            (Measure::Support, 0.5625),
            (Measure::Opposition, 0.8 * 0.5 / 8.0),
            (Measure::VisionClarity, 0.3),
            (Measure::Trust, 0.6),
        ],
    );
}

#[test]
fn the_spread_of_belief_tells_who_agrees_and_not_what_they_believe() {
    let spread = |belief: &[f32; 4]| {
        let row = observed((4, 1), &[], |school| {
            school.last.teachers.belief = Column::alike(belief);
            teach(school, &[0.3; 4], &[1.0; 4], &[0.5; 4]);
        });
        Measure::BeliefSpread.of(&row)
    };
    near("of one mind against it", spread(&[0.1; 4]), 0.0);
    near("of one mind for it", spread(&[0.9; 4]), 0.0);
    near("two camps", spread(&[0.1, 0.9, 0.9, 0.1]), 0.4);
    near("one critic", spread(&[0.9, 0.9, 0.9, 0.1]), (0.12_f32).sqrt());
}

// Students.

#[test]
fn students_are_reached_where_enough_of_their_class_time_is_implementing() {
    for (fidelity, reached) in [(0.5, 1.0), (0.49, 0.0)] {
        let changes = ["measures.consistent_share=0.8", "measures.implementing=0.5"];
        let row = observed((5, 5), &changes, |school| {
            teach(school, &[0.0, fidelity, 0.8, 0.8, 0.8], &[1.0; 5], &[0.5; 5]);
        });
        near("consistent reach", Measure::ConsistentReach.of(&row), reached);
        let mean = (fidelity + 2.4) / 5.0;
        let square = mean * mean + (fidelity - mean).powi(2) + 3.0 * (0.8 - mean).powi(2);
        near("inconsistency", Measure::ExperiencedInconsistency.of(&row), (square / 5.0).sqrt());
    }
}

// Weeks.

#[test]
fn measures_of_weeks_that_nobody_keeps_are_left_out_and_change_nothing_else() {
    let short = ["run.years=2", "run.weeks_per_year=3", "school.teachers=9", "school.students=70"];
    let stage = Stage::of(&shipped("typical_high_school", &short), "managed_change", 0);
    let watched = |measured| {
        let mut weeks = Vec::new();
        let setting = Setting { measured, ..stage.setting(0, 0) };
        let [end] = simulate(setting, |_, school| {
            weeks.push((school.rows[0].map(f32::to_bits), school.peak_fidelity, school.last.clone()));
        });
        assert_eq!(end, Ok(()));
        weeks
    };
    let (every, last) = (watched(MeasuredWeeks::Every), watched(MeasuredWeeks::LastOfYear));
    let nothing = [f32::NAN.to_bits(); MEASURES.len()];
    for (week, (every, last)) in every.into_iter().zip(last).enumerate() {
        assert_eq!(last.0, if week > 0 && week % 3 == 0 { every.0 } else { nothing }, "week {week}");
        assert_ne!(every.0, nothing);
        assert!((last.1, last.2) == (every.1, every.2), "the peak of fidelity and the state, week {week}");
    }
}

// Names.

#[test]
fn every_measure_is_found_by_its_name_and_nothing_else_is() {
    for (measure, info) in Measure::ALL.iter().zip(MEASURES) {
        assert_eq!(Measure::named(info.name), Some(*measure));
    }
    assert_eq!(Measure::named("satisfaction"), None);
}

#[test]
fn fates_and_directions_have_the_names_of_tables_and_charts() {
    let names = Fate::ALL.map(Fate::name);
    assert_eq!(names, ["schoolwide", "reverted", "pockets", "never_started"]);
    let labels = Fate::ALL.map(Fate::label);
    assert_eq!(labels, ["Schoolwide", "Reverted", "Pockets", "Never started"]);
    assert_eq!([Better::Higher, Better::Lower].map(Better::name), ["higher", "lower"]);
}

#[test]
fn a_school_has_its_teachers_its_students_and_a_parent_for_each() {
    after_weeks(0, &small((3, 8, 1), "", &[]), |_| {}, |school| assert_eq!(school.agents(), 3 + 2 * 8));
}
