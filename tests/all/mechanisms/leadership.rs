//! What leaders bring about, one rule at a time: stocks, capacity and budgets, mandates and the fates of
//! strategies.

use super::by_hand::{after_weeks, near, planned, small};
use crate::support::common::records;
use numerics::column::Column;
use scenario::parameters::Thresholds;
use simulation::measure::{Fate, MEASURE_COUNT, Measure, Row, fate};
use simulation::{School, SchoolState};

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

const STOCKS: [&str; 13] = [
    "leader.change_skill=0.4",
    "school.baseline_trust=0.5",
    "stocks.vision_clarity=0.15",
    "stocks.urgency=0.1",
    "stocks.design_fit=0.25",
    "stocks.student_voice=0.05",
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
    let clarity = 0.2 + 0.4 * share * (0.5 * 0.06 + 0.01) * 0.8 - 0.02 * (0.2 - 0.15);
    near("clarity", stocks.vision_clarity, clarity);
    near("urgency", stocks.urgency, 0.3 + 0.4 * share * 0.1 * 0.7 - 0.06 * (0.3 - 0.1));
    near("design fit", stocks.design_fit, 0.4 + 0.4 * share * 0.05 * 0.6 - 0.01 * (0.4 - 0.25));
    near("student voice", stocks.student_voice, 0.1 + 0.4 * share * 0.08 * 0.9 - 0.04 * (0.1 - 0.05));
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
fn practices_together_reach_full_strength_at_most_and_only_meetings_add_up_beyond_it() {
    let it = "
plan.one = 1.0
plan.other = 1.0
[practices.one]
acts_on = { coaching = 0.7, pressure = 0.6, meetings = 0.7 }
[practices.other]
acts_on = { coaching = 0.7, pressure = 0.2, meetings = 0.7 }
";
    after_weeks(
        1,
        &small((1, 1, 1), it, &[]),
        |_| {},
        |school| {
            let actions = &school.delivered[0].actions;
            near("coaching", actions.coaching, 1.0);
            near("pressure", actions.pressure, 0.8);
            near("meetings", actions.meetings, 1.4);
        },
    );
}

#[test]
fn stocks_fill_by_skill_gain_and_room_and_return_to_where_they_rest() {
    let scenario = small((1, 1, 1), TWO_PRACTICES, &STOCKS);
    after_weeks(1, &scenario, stocks_by_hand, |school| check_stocks(school, 1.0));
}

#[test]
fn limited_capacity_scales_all_practices_alike() {
    let scenario = small((1, 1, 1), TWO_PRACTICES, &[&STOCKS[..], &["leader.capacity=0.2"]].concat());
    after_weeks(1, &scenario, stocks_by_hand, |school| check_stocks(school, 0.4));
}

#[test]
fn the_more_vocal_opposition_there_is_the_less_capacity_it_leaves_and_never_none() {
    let changes = ["leader.capacity=0.8", "leader.firefighting=2.5"];
    let scenario = small((1, 1, 1), TWO_PRACTICES, &[&STOCKS[..], &changes].concat());
    for opposition in [0.1, 0.3, 0.6, 0.9_f32] {
        let share = (0.8 / (1.0 + 2.5 * opposition) / 0.5).min(1.0);
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
fn without_practices_every_stock_returns_to_where_it_rests() {
    let scenario = small((1, 1, 1), "", &[&STOCKS[..], &["run.years=20"]].concat());
    after_weeks(1, &scenario, stocks_by_hand, |school| check_stocks(school, 0.0));
    after_weeks(700, &scenario, stocks_by_hand, |school| {
        near("clarity", school.last.school[0].vision_clarity, 0.15);
        near("urgency", school.last.school[0].urgency, 0.1);
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
fn a_practice_of_ones_own_that_presses_acts_the_same_as_the_mandate() {
    let size =
        ["run.years=2", "school.students=80", "school.teachers=10", "events.leader_leaves=[\"1 years\"]"];
    let own = "
plan.decree = 1.0
[practices.decree]
cost = 0.1
per_teacher = 0.5
acts_on = { pressure = 1.0 }
";
    let (mandate, own) = (records(&planned("plan.mandate = 1.0", &size)), records(&planned(own, &size)));
    // Evenness may be undefined, and no such number is like another.
    let bits = |rows: &[Row]| rows.iter().flatten().map(|value| value.to_bits()).collect::<Vec<u32>>();
    assert_eq!(bits(&mandate[0].schools[0].weeks), bits(&own[0].schools[0].weeks));
    assert!(Measure::ReportedAdoption.of(&own[0].schools[0].weeks[1]) >= 0.8);
}

// Fates.

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
