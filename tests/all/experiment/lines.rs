//! Reach at other lines is read from one simulation: it is what runs whose scenario draws the line there give.

use crate::support::common::shipped;
use experiment::{EngineOptions, Outcome, Record, run_replicate, run_with};
use scenario::FullScenario;
use scenario::parameters::{Parameters, Thresholds};
use scenario::plan::{Plan, compile};
use simulation::MeasuredWeeks;
use simulation::measure::{Line, Measure};
use statistics::{Direction, PairedDifference};
use std::convert::Infallible;

const SMALL: [&str; 5] = [
    "run.years=3",
    "run.weeks_per_year=30",
    "school.teachers=12",
    "school.students=90",
    "run.strategies=[\"managed_change\", \"mandate\", \"coaching_only\"]",
];

fn records(scenario: &FullScenario, lines: &[Line]) -> Vec<Record> {
    let plans: Vec<Plan> = scenario.plans().map(|(_, strategy)| compile(strategy, scenario)).collect();
    let plans: Vec<(usize, &Plan)> = plans.iter().enumerate().collect();
    let engine = EngineOptions { measured: MeasuredWeeks::LastOfYear, lines, ..EngineOptions::default() };
    let results = run_replicate(scenario, &plans, 1, engine);
    results.into_iter().map(|result| result.expect("it does not fail")).collect()
}

/// The scenario whose own line is drawn there.
fn drawn_at(scenario: &FullScenario, line: Line) -> FullScenario {
    let (implementing, consistent_share) = line.within(&scenario.parameters.measures);
    let measures = Thresholds { implementing, consistent_share, ..scenario.parameters.measures.clone() };
    FullScenario { parameters: Parameters { measures, ..scenario.parameters.clone() }, ..scenario.clone() }
}

/// The reach of every strategy at the end, to the bit.
fn reach(records: &[Record]) -> Vec<u32> {
    records.iter().map(|record| Measure::ConsistentReach.of(&record.outcome().last.row).to_bits()).collect()
}

fn is_what_runs_of_their_own_give(scenario: &str, changes: &[&str]) {
    let scenario = shipped(scenario, &[&SMALL[..], changes].concat());
    let together = records(&scenario, Line::ALL);
    let mut seen = std::collections::BTreeSet::new();
    for (number, &line) in Line::ALL.iter().enumerate() {
        let at: Vec<u32> = together.iter().map(|record| record.outcome().lines[number].to_bits()).collect();
        assert_eq!(at, reach(&records(&drawn_at(&scenario, line), &[])), "{line:?}");
        seen.extend(at);
    }
    assert!(seen.len() > 3, "where the line is drawn decides who is reached");
}

#[test]
fn reach_of_a_school_at_any_line_is_what_a_run_with_that_line_gives() {
    is_what_runs_of_their_own_give("typical_high_school", &[]);
}

#[test]
fn reach_at_any_line_holds_where_classes_take_different_shares_of_the_time() {
    is_what_runs_of_their_own_give("elementary_school", &["school.teachers=24"]);
}

#[test]
fn reach_of_a_district_at_any_line_is_what_a_run_with_that_line_gives() {
    is_what_runs_of_their_own_give(
        "typical_high_school",
        &[
            "district.schools=3",
            "district.size_spread=0.4",
            "policy.visits=best_school",
            "run.strategies=[\"managed_change\"]",
        ],
    );
}

#[test]
fn nothing_else_of_a_run_depends_on_other_lines() {
    let scenario = shipped("typical_high_school", &SMALL);
    let bare = |mut records: Vec<Record>| {
        records.iter_mut().flat_map(|record| &mut record.schools).for_each(|school| school.lines.clear());
        format!("{records:?}")
    };
    assert_eq!(bare(records(&scenario, Line::ALL)), bare(records(&scenario, &[])));
}

/// Under managed change in a high school of so many classes a student, over replicates: reach at the scenario's own line, reach
/// where all class time must count, and the equivalent level.
fn ends_with_classes(classes: u32) -> [Vec<f64>; 3] {
    let changes = [
        format!("school.classes={classes}"),
        "run.strategies=[\"managed_change\"]".to_owned(),
        "run.reference=\"managed_change\"".to_owned(),
        "run.replicates=100".to_owned(),
    ];
    let scenario = shipped("typical_high_school", &changes.each_ref().map(String::as_str));
    let engine = EngineOptions {
        measured: MeasuredWeeks::LastOfYear,
        lines: &[Line::ClassTime(1.0)],
        ..EngineOptions::default()
    };
    let mut ends = [Vec::new(), Vec::new(), Vec::new()];
    let keep = |record: Record| {
        let Outcome { last, lines, .. } = record.outcome();
        let [reach, level] =
            [Measure::ConsistentReach, Measure::EquivalentLevel].map(|own| own.of(&last.row));
        for (list, end) in ends.iter_mut().zip([reach, lines[0], level]) {
            list.push(f64::from(end));
        }
        Ok::<_, Infallible>(())
    };
    let finish = run_with(engine, &scenario, || false, keep).expect("nobody stops it");
    assert!(finish.failed.is_empty());
    ends
}

#[test]
fn five_classes_reach_more_than_four_or_six_only_because_four_fifths_of_five_are_four() {
    let [four, five, six] = [4, 5, 6].map(ends_with_classes);
    let difference =
        |one: &[f64], other: &[f64]| PairedDifference::of(one, other, Direction::HigherIsBetter).difference;
    // With 80 % of class time, a student of five classes may miss one of five, of six one of six, and of four none.
    for other in [&four, &six] {
        let reach = difference(&five[0], &other[0]);
        assert!(reach.low > 0.03, "{reach:?}");
    }
    // Where no class may be missed, every further class makes it harder.
    for (fewer, more) in [(&four, &five), (&five, &six)] {
        let reach = difference(&fewer[1], &more[1]);
        assert!(reach.low > 0.0, "{reach:?}");
    }
    // The level knows no line: it moves by less than a point, and with four classes the other way.
    for other in [&four, &six] {
        let level = difference(&five[2], &other[2]);
        assert!(level.low > -0.01 && level.high < 0.01, "{level:?}");
    }
    assert!(difference(&five[2], &four[2]).high < 0.0);
}
