//! Teachers, students and parents who come and go between two years.

use super::by_hand::{at_rest, near, small};
use crate::support::common::Stage;
use population::{Population, YearTimetable, cohort_indices};
use scenario::FullScenario;
use simulation::{School, State, summer};

/// Shows the last week of every year and the first of the next: traits and states of a school.
fn summers(scenario: &FullScenario, check: impl Fn(u32, &Snapshot, &Snapshot)) {
    let per_year = scenario.run.weeks_per_year;
    let mut before: Option<Snapshot> = None;
    Stage::of(scenario, "it", 0).watch(0, 0, |week, school| {
        let now = Snapshot { people: school.people.clone(), state: school.last.clone() };
        if let Some(before) = before.take_if(|_| week % per_year == 0) {
            check(week / per_year, &before, &now);
        }
        before = Some(now);
    });
}

/// A school at the end of a week.
struct Snapshot {
    people: Population<1>,
    state: State<1>,
}

impl Snapshot {
    /// Whether the place of a teacher has someone else than before.
    fn new_since(&self, before: &Self, teacher: usize) -> bool {
        self.people.teachers.experience[teacher][0] != before.people.teachers.experience[teacher][0] + 1.0
    }
}

const STAFF: [&str; 8] = [
    "run.years=3",
    "run.weeks_per_year=4",
    "school.teachers=300",
    "school.students=40",
    "design_team.teacher_seats=1",
    "turnover.strain_effect=0",
    "start.strain=0.4",
    "school.team_size=6",
];

#[test]
fn early_and_late_careers_end_by_their_own_chances() {
    for (chance, leaves) in [
        ("turnover.early=1", (|years| years <= 4.0) as fn(f32) -> bool),
        ("turnover.late=1", |years| years > 20.0),
        ("turnover.base=1", |_| true),
        ("turnover.base=0", |_| false),
    ] {
        let rules = ["turnover.early_until=4", "turnover.late_from=20", chance];
        summers(&small((300, 40, 5), "", &[&STAFF[..], &rules].concat()), |year, before, after| {
            for teacher in 0..300 {
                let years = before.people.teachers.experience[teacher][0];
                assert_eq!(after.new_since(before, teacher), leaves(years), "{chance}, {years}, year {year}");
            }
        });
    }
}

#[test]
fn a_late_career_begins_only_beyond_its_line() {
    let mut scenario = small((300, 40, 5), "", &[&STAFF[..], &["turnover.late=1"]].concat());
    let experience = School::open(Stage::of(&scenario, "it", 0).setting(0, 0)).people.teachers.experience;
    scenario.parameters.turnover.late_from = experience[7][0];
    summers(&scenario, |year, before, after| {
        let leaves = before.people.teachers.experience[7][0] > experience[7][0];
        assert_eq!(after.new_since(before, 7), leaves, "year {year}");
    });
}

#[test]
fn an_early_career_lasts_up_to_its_line() {
    let mut scenario = small((300, 40, 5), "", &[&STAFF[..], &["turnover.early=1"]].concat());
    let experience = School::open(Stage::of(&scenario, "it", 0).setting(0, 0)).people.teachers.experience;
    scenario.parameters.turnover.early_until = experience[7][0];
    let stage = Stage::of(&scenario, "it", 0);
    let mut school = School::open(stage.setting(0, 0));
    summer(&mut school, 0);
    for (teacher, first_year) in school.people.teachers.first_year.arm(0).enumerate() {
        assert_eq!(first_year == 1.0, experience[teacher][0] <= experience[7][0], "teacher {teacher}");
    }
    assert_eq!(school.people.teachers.first_year[7], [1.0]);
}

#[test]
fn the_chance_to_leave_grows_with_strain() {
    let share = |strain: &str| {
        let rules =
            ["turnover.base=0.2", "turnover.strain_effect=1.2", "turnover.strain_reference=0.3", strain];
        let mut left = 0.0;
        let scenario =
            small((300, 40, 5), "", &[&STAFF[..], &["school.teachers=4000", "run.years=2"], &rules].concat());
        Stage::of(&scenario, "it", 0).watch(0, 0, |_, school| left = school.teachers_left[0]);
        left
    };
    // Four standard errors of 4000 teachers are 0.031 at most.
    for (strain, expected) in
        [("start.strain=0", 0.1395), ("start.strain=0.3", 0.2), ("start.strain=0.9", 0.4109)]
    {
        let share = share(strain);
        assert!((share - expected).abs() < 0.031, "{share} at {strain}");
    }
}

#[test]
fn newcomers_start_fresh_and_the_others_carry_on() {
    let rules = [
        "turnover.base=0.5",
        "teaching.speed=0.5",
        "teaching.steepness=0",
        "start.effort=0.1",
        "strain.recovery=0.1",
        "strain.kept_over_summer=0.4",
    ];
    summers(&small((300, 40, 5), "", &[&STAFF[..], &rules].concat()), |_, before, after| {
        let (traits, old, state, was) =
            (&after.people.teachers, &before.people.teachers, &after.state.teachers, &before.state.teachers);
        let mut new = 0;
        for i in 0..300 {
            // The first week moves effort halfway to a half, and strain by a tenth.
            assert_eq!(state.belief[i], traits.initial_belief[i]);
            assert_eq!(state.skill[i], traits.initial_skill[i]);
            assert_eq!(state.alignment[i], traits.own_interpretation[i]);
            if after.new_since(before, i) {
                new += 1;
                assert_ne!(traits.influence[i], old.influence[i]);
                assert_ne!(traits.initial_skill[i], old.initial_skill[i]);
                near("a newcomer's effort", state.effort[i][0], 0.3);
                near("a newcomer's strain", state.strain[i][0], 0.9 * 0.4);
                assert_eq!(traits.critic[i][0], 0.0);
            } else {
                assert_eq!(traits.influence[i], old.influence[i]);
                assert_eq!(traits.initial_belief[i], old.initial_belief[i]);
                assert_eq!(traits.critic[i], old.critic[i]);
                near("effort", state.effort[i][0], 0.5 + 0.5 * (was.effort[i][0] - 0.5));
                near("strain", state.strain[i][0], 0.9 * 0.4 * was.strain[i][0]);
            }
        }
        assert!((100..200).contains(&new), "{new} of 300 are new");
        let advice = &after.people.advice;
        let influence = |(_, colleague): (u16, u16)| traits.influence[colleague as usize][0];
        let of_first: Vec<f32> = advice.pairs().filter(|pair| pair.0 == 0).map(influence).collect();
        let total: f32 = of_first.iter().sum();
        near("the weight of a colleague", advice.ties[0].weights[0][0], of_first[0] / total);
    });
}

#[test]
fn hiring_for_fit_raises_newcomers_belief_by_the_years_mean_dose() {
    let belief = |it: &str| {
        let mut years = Vec::new();
        let changes = [&STAFF[..], &["turnover.base=0.5", "turnover.hire_for_fit=0.2"]].concat();
        Stage::of(&small((300, 40, 5), it, &changes), "it", 0).watch(0, 0, |week, school| {
            if week % 4 == 0 {
                years.push(school.people.teachers.clone());
            }
        });
        years
    };
    // Three quarters of the first year's weeks, and none of the second's.
    let fit = belief("plan.hire_for_fit = { intensity = 1.0, until = \"3 weeks\" }");
    let plain = belief("");
    let mut raised = [0; 3];
    for (year, (fit, plain_now)) in fit.iter().zip(&plain).enumerate() {
        assert_eq!(fit.experience, plain_now.experience, "the same teachers leave");
        // The year in which each one came, from the beginning.
        let came = |i: usize| {
            let stayed =
                |year: &usize| plain[*year].experience[i][0] == plain[*year - 1].experience[i][0] + 1.0;
            (1..=year).rev().find(|year| !stayed(year)).unwrap_or(0)
        };
        for i in 0..300 {
            let gain = if came(i) == 1 { 0.2 * 0.75 } else { 0.0 };
            raised[year] += u32::from(gain > 0.0);
            near("belief", fit.initial_belief[i][0], (plain_now.initial_belief[i][0] + gain).min(1.0));
        }
    }
    assert!(raised[0] == 0 && raised[1] > raised[2] && raised[2] > 0, "{raised:?}");
}

// Cohorts.

#[test]
fn every_year_has_the_timetable_of_its_number() {
    let changes = ["run.years=4", "run.weeks_per_year=2"];
    Stage::of(&small((6, 30, 3), "", &changes), "it", 0).watch(0, 0, |week, school| {
        let setting = &school.setting;
        let of_year =
            |year: u32| YearTimetable::draw(setting.profile, &setting.scenario, year, &setting.streams);
        assert_eq!(school.people.timetable, of_year(week / 2), "week {week}");
        assert_ne!(of_year(week / 2), of_year(week / 2 + 1));
    });
}

#[test]
fn every_summer_one_cohort_graduates_in_turn_and_the_others_carry_on() {
    let changes = [
        "run.years=6",
        "run.weeks_per_year=4",
        "school.students=42",
        "school.grade_levels=4",
        "school.parent_ties=4",
        "start.effort=1",
        "students.base=0.5",
        "students.quality=0",
        "students.inconsistency=0",
        "students.grade_worry=0",
        "students.speed=0.1",
        "students.self_direction_growth=0.05",
        "parents.child=0.2",
    ];
    let scenario = at_rest("", &changes);
    summers(&scenario, |year, before, after| {
        let cohort = [0, 3, 2, 1, 0, 3][year as usize];
        let graduated = cohort_indices(cohort, 4, 42);
        let (traits, old) = (&after.people.students, &before.people.students);
        let (parents, old_parents) = (&after.people.parents, &before.people.parents);
        for i in 0..42 {
            let new = graduated.contains(&i);
            let ([engagement], [direction], [support]) = if new {
                let (engagement, direction) =
                    (traits.initial_engagement[i], traits.initial_self_direction[i]);
                ([engagement], [direction], [parents.initial_support[i]])
            } else {
                let state = &before.state;
                (state.students.engagement[i], state.students.self_direction[i], state.parents.support[i])
            };
            // What one week makes of them, with every class fully personalized.
            let state = &after.state;
            near("engagement", state.students.engagement[i][0], engagement + 0.1 * (0.5 - engagement));
            near("self-direction", state.students.self_direction[i][0], direction + 0.05 * (1.0 - direction));
            near("support", state.parents.support[i][0], support + 0.2 * (engagement - support));
            assert_eq!(traits.need[i] != old.need[i], new, "student {i} after summer {year}");
            assert_eq!(traits.grade_worry[i] != old.grade_worry[i], new);
            assert_eq!(parents.voice[i] != old_parents.voice[i], new);
            assert_eq!(parents.change_anxiety[i] != old_parents.change_anxiety[i], new);
            let ties = i * 4..(i + 1) * 4;
            assert!(new || parents.ties[ties.clone()] == old_parents.ties[ties.clone()]);
            let own = (0..4).map(|cohort| cohort_indices(cohort, 4, 42)).find(|places| places.contains(&i));
            let own = own.expect("everyone is of a cohort");
            assert!(parents.ties[ties].iter().all(|&other| own.contains(&(other as usize))));
        }
    });
}
