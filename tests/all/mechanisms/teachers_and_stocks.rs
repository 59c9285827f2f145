//! Every mechanism of a week, alone: what one rule does to a school in which the others rest, by
//! hand: stocks, mandates and teachers. Students and parents stand in `families.rs`, the design team
//! in `design_team.rs`, and what happens between two leaders or years in `succession.rs` and
//! `summers.rs`.

use super::by_hand::{after_weeks, logistic, near, planned, small, teach};
use crate::support::common::records;
use schoolwide::column::Column;
use schoolwide::measure::{Fate, MEASURE_COUNT, Measure, Row, fate};
use schoolwide::parameters::Thresholds;
use schoolwide::plan::compile;
use schoolwide::simulation::{School, SchoolState, week};

// Stocks and capacity.

const TWO_PRACTICES: &str = "
plan.telling = 0.5
plan.asking = 1.0
[practices.telling]
cost = 0.4
gains = { vision_clarity = 0.06, trust = 0.02 }
acts_on = { coaching = 1.0, outreach = 0.8, meetings = 0.2 }
[practices.asking]
cost = 0.3
gains = { urgency = 0.1, design_fit = 0.05, student_voice = 0.08, vision_clarity = 0.01 }
acts_on = { pressure = 0.5, shared_leadership = 0.8, meetings = 0.3 }
";

const STOCKS: [&str; 9] = [
    "leader.change_skill=0.4",
    "school.baseline_trust=0.5",
    "stocks.vision_clarity_decay=0.02",
    "stocks.urgency_decay=0.06",
    "stocks.design_fit_decay=0.01",
    "stocks.student_voice_decay=0.04",
    "stocks.trust_return=0.1",
    "stocks.trust_lost_to_mandate=0.02",
    "stocks.dependence_shared=0.01",
];

fn stocks_by_hand(school: &mut School<'_, 1>) {
    school.last.school[0] = SchoolState {
        vision_clarity: 0.2,
        urgency: 0.3,
        design_fit: 0.4,
        trust: 0.7,
        student_voice: 0.1,
        dependence: 0.8,
        opposition: 0.0,
    };
}

/// The stocks after a week in which that share of the two practices arrived.
fn check_stocks(school: &School<'_, 1>, share: f32) {
    let stocks = &school.last.school[0];
    let clarity = 0.2 + 0.4 * share * (0.5 * 0.06 + 0.01) * 0.8 - 0.02 * 0.2;
    near("clarity", stocks.vision_clarity, clarity);
    near("urgency", stocks.urgency, 0.3 + 0.4 * share * 0.1 * 0.7 - 0.06 * 0.3);
    near("design fit", stocks.design_fit, 0.4 + 0.4 * share * 0.05 * 0.6 - 0.01 * 0.4);
    near("student voice", stocks.student_voice, 0.1 + 0.4 * share * 0.08 * 0.9 - 0.04 * 0.1);
    let trust = 0.7 + 0.4 * share * 0.5 * 0.02 * 0.3 + 0.1 * (0.5 - 0.7) - 0.02 * share * 0.5 * 0.7;
    near("trust", stocks.trust, trust);
    near("dependence", stocks.dependence, 0.8 - 0.01 * share * 0.8 * 0.8);
    let actions = &school.delivered[0].actions;
    near("coaching", actions.coaching, share * 0.5);
    near("outreach", actions.outreach, share * 0.4);
    near("pressure", actions.pressure, share * 0.5);
    near("meetings", actions.meetings, share * (0.5 * 0.2 + 0.3));
    near("capacity used", Measure::CapacityUsed.of(&school.rows[0]), share * 0.5);
}

#[test]
fn stocks_fill_by_skill_gain_and_room_and_decay_by_their_level() {
    let scenario = small((1, 1, 1), TWO_PRACTICES, &STOCKS);
    after_weeks(1, &scenario, stocks_by_hand, |school| check_stocks(school, 1.0));
}

#[test]
fn limited_capacity_scales_all_practices_alike() {
    let scenario = small((1, 1, 1), TWO_PRACTICES, &[&STOCKS[..], &["leader.capacity=0.2"]].concat());
    after_weeks(1, &scenario, stocks_by_hand, |school| check_stocks(school, 0.4));
}

#[test]
fn vocal_opposition_takes_capacity_up_to_the_most_it_can() {
    let changes = ["leader.capacity=0.8", "leader.firefighting=2.5", "leader.firefighting_most=0.7"];
    let scenario = small((1, 1, 1), TWO_PRACTICES, &[&STOCKS[..], &changes].concat());
    for (opposition, share) in [(0.1, 1.0), (0.2, 0.8), (0.26, 0.56), (0.9, 0.48)] {
        let prepare = |school: &mut School<'_, 1>| {
            stocks_by_hand(school);
            school.last.school[0].opposition = opposition;
        };
        after_weeks(1, &scenario, prepare, |school| check_stocks(school, share));
    }
}

#[test]
fn a_strategy_arrives_as_far_as_continuity_reaches() {
    let scenario = small((1, 1, 1), TWO_PRACTICES, &STOCKS);
    let prepare = |school: &mut School<'_, 1>| {
        stocks_by_hand(school);
        school.leaders[0].continuity = 0.3;
    };
    after_weeks(1, &scenario, prepare, |school| check_stocks(school, 0.3));
}

#[test]
fn without_practices_stocks_decay_and_trust_returns_to_its_baseline() {
    let scenario = small((1, 1, 1), "", &[&STOCKS[..], &["run.years=20"]].concat());
    after_weeks(1, &scenario, stocks_by_hand, |school| check_stocks(school, 0.0));
    after_weeks(700, &scenario, stocks_by_hand, |school| {
        near("clarity", school.last.school[0].vision_clarity, 0.0);
        near("trust", school.last.school[0].trust, 0.5);
        near("dependence", school.last.school[0].dependence, 0.8);
    });
}

#[test]
fn actions_above_full_strength_count_as_full_and_meetings_add_up() {
    let text = "
plan.one = 1.0
plan.other = 1.0
[practices.one]
acts_on = { pressure = 0.8, coaching = 0.7, participation = 0.9, meetings = 0.8, member_meetings = 0.9 }
[practices.other]
cost = 0.5
acts_on = { pressure = 0.8, coaching = 0.2, participation = 0.9, meetings = 0.8, member_meetings = 0.9 }
";
    for (capacity, share) in [("leader.capacity=1", 1.0), ("leader.capacity=0.25", 0.5)] {
        let scenario = small((1, 1, 1), text, &[capacity]);
        let actions = after_weeks(1, &scenario, |_| {}, |school| school.delivered[0].actions);
        near("pressure", actions.pressure, share);
        near("participation", actions.participation, share);
        near("coaching", actions.coaching, share * 0.9);
        near("meetings", actions.meetings, share * 1.6);
        near("members' meetings", actions.member_meetings, share * 1.8);
    }
}

// Mandates.

#[test]
fn reported_adoption_counts_the_checklist_where_it_says_more_than_effort() {
    for (pressure, reported) in [("0.5", (0.4 + 0.4 + 0.5 + 0.9) / 4.0), ("0.0", 0.45), ("1.0", 0.825)] {
        let scenario =
            small((4, 4, 1), &format!("plan.mandate = {pressure}"), &["measures.symbolic_report=0.8"]);
        let prepare =
            |school: &mut School<'_, 1>| school.last.teachers.effort = Column::alike(&[0.1, 0.3, 0.5, 0.9]);
        let row = after_weeks(1, &scenario, prepare, |school| school.rows[0]);
        near("reported adoption", Measure::ReportedAdoption.of(&row), reported);
        near("effort", Measure::Effort.of(&row), 0.45);
    }
}

#[test]
fn a_union_weakens_a_mandates_pull_on_effort_and_strengthens_reactance() {
    let after = |union: f32| {
        let union = format!("school.union_strength={union}");
        let changes = [&TEACHERS[..], &[&union, "teaching.speed=1"]].concat();
        let led_only = [
            "beliefs.anchor_pull=0",
            "beliefs.own_evidence=0",
            "beliefs.rationale=0",
            "beliefs.reactance=0.1",
        ];
        let still = ["beliefs.strain=0", "beliefs.opposition=0", "beliefs.student_voice=0"];
        let scenario = small((1, 1, 1), "plan.mandate = 1.0", &[&changes[..], &led_only, &still].concat());
        let (before, after) = after_weeks(
            0,
            &scenario,
            |school| {
                school.last.teachers.belief[0][0] = 0.5;
                school.people.teachers.inertia[0][0] = 0.5;
            },
            |school| {
                let mut next = school.clone();
                week(&mut next, 0);
                (school.last.teachers.clone(), next.last.teachers.clone())
            },
        );
        (before.belief[0][0] - after.belief[0][0], after.effort[0][0])
    };
    let ((lost_without, effort_without), (lost_with, effort_with)) = (after(0.0), after(1.0));
    near("lost without a union", lost_without, 0.1 * 0.5 * 0.6 * 0.75 * 0.5);
    near("lost with a union", lost_with, 0.1 * 0.5 * 1.4 * 0.75 * 0.5);
    assert!(effort_with < effort_without, "{effort_with} and {effort_without}");
}

#[test]
fn a_practice_of_ones_own_that_presses_acts_the_same_as_the_mandate() {
    let size =
        ["run.years=2", "school.students=80", "school.teachers=10", "events.leader_leaves=[\"1 years\"]"];
    let own = "
plan.decree = 1.0
[practices.decree]
cost = 0.1
acts_on = { pressure = 1.0 }
";
    let (mandate, own) = (records(&planned("plan.mandate = 1.0", &size)), records(&planned(own, &size)));
    // Evenness may be undefined, and no such number is like another.
    let bits = |rows: &[Row]| rows.iter().flatten().map(|value| value.to_bits()).collect::<Vec<u32>>();
    assert_eq!(bits(&mandate[0].schools[0].weeks), bits(&own[0].schools[0].weeks));
    assert!(Measure::ReportedAdoption.of(&own[0].schools[0].weeks[0]) >= 0.8);
}

// Teachers.

const TEACHERS: [&str; 48] = [
    "leader.change_skill=0.5",
    "leader.instructional_skill=0.65",
    "school.union_strength=0.25",
    "design_team.full_part=0.25",
    "design_team.inertia_on_team=0.4",
    "beliefs.anchor_pull=0.1",
    "beliefs.own_evidence=0.3",
    "beliefs.evidence_scale=0.2",
    "beliefs.rationale=0.2",
    "beliefs.rationale_without_urgency=0.4",
    "beliefs.student_voice=0.04",
    "beliefs.design_team=0.1",
    "beliefs.model_visits=0.12",
    "beliefs.reactance=0.05",
    "beliefs.reactance_without_inertia=0.5",
    "beliefs.reactance_without_union=0.6",
    "beliefs.reactance_union=0.8",
    "beliefs.visits_without_skill=0.5",
    "beliefs.strain=0.03",
    "beliefs.opposition=0.05",
    "beliefs.visibility=0.25",
    "beliefs.visibility_open=0.6",
    "students.base=0.5",
    "teaching.belief_weight=0.4",
    "teaching.norm_weight=0.27",
    "teaching.skill_weight=0.18",
    "teaching.mandate_weight=0.35",
    "teaching.mandate_shielded=0.5",
    "teaching.norm_scale=1.5",
    "teaching.threshold=0.21",
    "teaching.threshold_inertia=0.7",
    "teaching.threshold_strain=0.1",
    "teaching.steepness=18",
    "teaching.speed=0.1",
    "alignment.vision=0.06",
    "alignment.drift=0.03",
    "alignment.compliance=0.027",
    "alignment.model_visits=0.05",
    "skill.coaching=0.04",
    "skill.coaching_without_belief=0.3",
    "skill.practice=0.012",
    "skill.decay=0.002",
    "strain.work=0.085",
    "strain.meetings=0.02",
    "strain.mandate=0.03",
    "strain.opposition=0.05",
    "strain.recovery=0.08",
    "run.years=1",
];

const LED: &str = "
plan.everything = 1.0
[practices.everything.acts_on]
pressure = 0.5
coaching = 0.6
visibility = 0.5
participation = 0.1
demonstration = 0.5
meetings = 0.2
member_meetings = 0.3
";

fn lone_teacher(school: &mut School<'_, 1>) {
    let (traits, teachers) = (&mut school.people.teachers, &mut school.last.teachers);
    (traits.inertia[0][0], traits.initial_belief[0][0], traits.own_interpretation[0][0]) = (0.6, 0.4, 0.3);
    (teachers.belief[0][0], teachers.strain[0][0]) = (0.6, 0.2);
    teach(school, &[0.8], &[0.5], &[0.4]);
    school.last.students.engagement[0][0] = 0.6;
    school.last.parents.opposition[0][0] = 0.5;
    school.last.school[0] = SchoolState {
        vision_clarity: 0.4,
        urgency: 0.5,
        design_fit: 0.25,
        trust: 0.5,
        student_voice: 0.5,
        dependence: 0.8,
        opposition: 0.0,
    };
}

/// The belief of the lone teacher after a week, with that persuasion by own evidence.
fn belief_by_hand(evidence: f32, need: f32) -> f32 {
    let rationale = 0.2 * 0.5 * 0.4 * (0.4 + 0.6 * 0.5);
    let member = 0.5 * 0.1 * 0.1 + 0.75 * 0.12 * 0.5;
    let up = evidence.max(0.0) + rationale + 0.04 * 0.5 * need + member;
    let reactance = 0.05 * 0.5 * 0.5 * (0.6 + 0.8 * 0.25) * (0.5 + 0.5 * 0.6);
    let down = (-evidence).max(0.0) + reactance + 0.03 * 0.2 + 0.05 * 0.5;
    0.6 + 0.1 * (0.4 - 0.6) + up * 0.4 - down * 0.6
}

#[test]
fn a_lone_teachers_week_is_the_one_reckoned_by_hand() {
    after_weeks(1, &small((1, 1, 1), LED, &TEACHERS), lone_teacher, |school| {
        let teachers = &school.last.teachers;
        // Fidelity 0.4 and a gain of half the scale.
        near("belief", teachers.belief[0][0], belief_by_hand(0.3 * 0.2, school.people.students.need[0][0]));
        let norm = 1.5 * 0.55 * 0.4;
        let mandate = 0.35 * 0.5 * (1.0 - 0.5 * 0.25);
        let intention = 0.4 * 0.6 + 0.27 * norm + 0.18 * 0.4 + mandate;
        // A participation of 0.1 is four tenths of full part.
        let threshold = 0.21 + 0.7 * (1.0 - 0.6 * 0.4) * 0.6 + 0.1 * 0.2;
        let effort = 0.8 + 0.1 * (logistic(18.0 * (intention - threshold)) - 0.8);
        near("effort", teachers.effort[0][0], effort);
        let alignment =
            0.5 + 0.06 * 0.4 * 0.5 - 0.03 * (0.5 - 0.3) - 0.027 * 0.5 * 0.4 * 0.5 + 0.05 * 0.5 * 0.5;
        near("alignment", teachers.alignment[0][0], alignment);
        near("fidelity", teachers.fidelity[0][0], effort * alignment);
        let coached = 0.04 * 0.6 * 0.65 * (0.3 + 0.7 * 0.6);
        near("skill", teachers.skill[0][0], 0.4 + (coached + 0.012 * 0.8) * 0.6 - 0.002 * 0.2 * 0.4);
        let work = 0.085 * 0.8 * 0.6 * 0.75;
        let load = work + 0.02 * (0.2 + 0.3) + 0.03 * 0.5 * 0.5 + 0.05 * 0.5;
        near("strain", teachers.strain[0][0], 0.2 + load * 0.8 - 0.08 * 0.2);
    });
}

#[test]
fn without_a_seat_a_teacher_has_neither_the_teams_persuasion_nor_its_meetings() {
    let unseated = [&TEACHERS[..], &["design_team.teacher_seats=0"]].concat();
    let after = |changes: &[&str]| {
        after_weeks(1, &small((1, 1, 1), LED, changes), lone_teacher, |school| school.last.teachers.clone())
    };
    let (member, other) = (after(&TEACHERS), after(&unseated));
    let persuaded = (0.5 * 0.1 * 0.1 + 0.75 * 0.12 * 0.5) * 0.4;
    near("belief", member.belief[0][0] - other.belief[0][0], persuaded);
    near("alignment", member.alignment[0][0] - other.alignment[0][0], 0.05 * 0.5 * 0.5);
    near("strain", member.strain[0][0] - other.strain[0][0], 0.02 * 0.3 * 0.8);
    assert!(member.effort[0][0] > other.effort[0][0]);
}

#[test]
fn bad_evidence_in_the_own_classroom_lowers_belief() {
    let prepare = |school: &mut School<'_, 1>| {
        lone_teacher(school);
        school.last.students.engagement[0][0] = 0.4;
    };
    after_weeks(1, &small((1, 1, 1), LED, &TEACHERS), prepare, |school| {
        let expected = belief_by_hand(-0.3 * 0.2, school.people.students.need[0][0]);
        near("belief", school.last.teachers.belief[0][0], expected);
    });
}

#[test]
fn colleagues_count_by_influence_and_their_beliefs_also_by_nearness() {
    let changes = [
        "beliefs.peer_pull=0.1",
        "beliefs.confidence=0.4",
        "beliefs.visible_evidence=0.2",
        "beliefs.evidence_scale=0.2",
        "beliefs.isolation=0.1",
        "beliefs.visibility=0.5",
        "students.base=0.5",
        "teaching.belief_weight=0",
        "teaching.norm_weight=1",
        "teaching.norm_scale=1.5",
        "teaching.skill_weight=0",
        "teaching.threshold=0.1",
        "teaching.threshold_inertia=0",
        "teaching.threshold_strain=0",
        "teaching.steepness=4",
        "teaching.speed=1",
        "alignment.colleagues=0.04",
        "skill.colleagues=0.02",
    ];
    let prepare = |school: &mut School<'_, 1>| {
        school.people.advice.weigh(&[[1.0], [1.0], [3.0]]);
        school.last.teachers.belief = Column::alike(&[0.5, 0.7, 0.1]);
        teach(school, &[1.0; 3], &[0.8, 0.4, 0.2], &[0.2, 0.6, 0.4]);
        for (teacher, engagement) in [0.5, 0.6, 0.4].into_iter().enumerate() {
            let [student] = *school.people.timetable.students_of(teacher) else { panic!("one student each") };
            school.last.students.engagement[student as usize] = [engagement];
        }
    };
    after_weeks(1, &small((3, 3, 1), "", &changes), prepare, |school| {
        let teachers = &school.last.teachers;
        let (one, other) = (0.25 * (-0.25_f32).exp(), 0.75 * (-1.0_f32).exp());
        let shift = (one * 0.2 - other * 0.4) / (one + other);
        // Evidence of 0.4 x 0.5 and 0.2 x -0.5, in proportion to influence.
        let evidence: f32 = 0.25 * 0.2 - 0.75 * 0.1;
        let down = -0.2 * 0.5 * evidence + 0.1 * (0.8 - 0.25);
        near("belief", teachers.belief[0][0], 0.5 + 0.1 * shift - down * 0.5);
        near("effort", teachers.effort[0][0], logistic(4.0 * (1.5 * 0.5 * 0.25 - 0.1)));
        near("alignment", teachers.alignment[0][0], 0.8 + 0.04 * 0.5 * 0.25 * (0.25 - 0.8));
        near("skill", teachers.skill[0][0], 0.2 + 0.02 * 0.5 * (0.25 * 0.6 + 0.75 * 0.4 - 0.2));
        near("skill of the most skilled", teachers.skill[1][0], 0.6);
    });
}

// Fates and budgets.

#[test]
fn a_run_has_the_first_fate_that_holds() {
    let thresholds = Thresholds::default();
    let row = |on_board: f32, reach: f32, fidelity: f32, coverage: f32| {
        let mut row = [0.0; MEASURE_COUNT];
        row[Measure::OnBoard as usize] = on_board;
        row[Measure::ConsistentReach as usize] = reach;
        row[Measure::FidelityMean as usize] = fidelity;
        row[Measure::Coverage as usize] = coverage;
        row
    };
    let rows = [
        // Schoolwide comes first, even after a great fall.
        (row(2.0 / 3.0, 0.5, 0.3, 0.6), 0.8, Fate::Schoolwide),
        (row(0.65, 0.9, 0.5, 0.9), 0.5, Fate::Pockets),
        (row(0.9, 0.49, 0.5, 0.9), 0.5, Fate::Pockets),
        // Reverted comes before pockets.
        (row(0.0, 0.0, 0.15, 0.2), 0.3, Fate::Reverted),
        (row(0.0, 0.0, 0.16, 0.2), 0.3, Fate::Pockets),
        (row(0.0, 0.0, 0.0, 0.0), 0.25, Fate::Reverted),
        (row(0.0, 0.0, 0.0, 0.0), 0.24, Fate::NeverStarted),
        (row(0.0, 0.0, 0.2, 0.1), 0.24, Fate::Pockets),
        (row(0.0, 0.0, 0.2, 0.09), 0.24, Fate::NeverStarted),
    ];
    for (row, peak, expected) in rows {
        assert_eq!(fate(&row, peak, &thresholds), expected, "{row:?} with a peak of {peak}");
    }
}

#[test]
fn a_budget_scales_intensities_up_to_full_and_counts_training() {
    let it = "
plan.long = 0.5
plan.short = { intensity = 1.0, until = \"2 weeks\" }
[practices.long]
cost = 0.2
[practices.short]
cost = 0.1
";
    let trained = "policy.training={ cost = 0.05, until = \"2 weeks\" }";
    // As designed, long costs 0.1 and short 0.05 in the mean of four weeks.
    for (budget, training, scale, cost) in [
        ("run.budget=0.1", false, 2.0 / 3.0, 0.1),
        ("run.budget=0.2", false, 1.5, 0.2),
        ("run.budget=0.9", false, 2.0, 0.25),
        ("run.budget=0.1", true, 0.5, 0.1),
    ] {
        let mut changes = vec!["run.years=1", "run.weeks_per_year=4", budget];
        changes.extend(training.then_some(trained));
        let scenario = small((1, 1, 1), it, &changes);
        let plan = compile(&scenario.strategies["it"], &scenario);
        near("scale", plan.scale, scale);
        near("cost", plan.cost, cost);
        near("first week", plan.doses[0].cost, 0.1 * scale + 0.1 * scale.min(1.0));
        near("last week", plan.doses[3].cost, 0.1 * scale);
    }
}
