//! The table of other lines of consistent reach: means, differences, and who comes next.

use super::made_up::{names, outcome, record};
use experiment::Outcome;
use output::{RunFolder, read_lines, write_lines};
use results::LineTable;
use simulation::measure::Line;

/// Three replicates of three strategies: at every line the first reaches a fifth more than the others, but at shares of class
/// time nobody anybody; the third is the second.
fn known() -> Vec<Outcome> {
    let reach = |strategy: usize, replicate: u32, line: Line| match line {
        Line::Fidelity(at) => {
            let own = 0.7 - at / 2.0 + 0.02 * replicate as f32;
            if strategy == 0 { own + 0.2 } else { own }
        }
        Line::ClassTime(_) => 0.0,
    };
    let mut outcomes = Vec::new();
    for strategy in 0..3 {
        for replicate in 0..3 {
            let mut own = outcome(&record(strategy, replicate, 1, 2));
            own.lines = Line::ALL.iter().map(|&line| reach(strategy, replicate, line)).collect();
            outcomes.push(own);
        }
    }
    outcomes
}

fn table(outcomes: &[Outcome]) -> LineTable {
    LineTable::compute(&names(&["first", "second", "third"]), outcomes, 1)
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-6
}

#[test]
fn means_and_paired_differences_are_those_of_the_line() {
    let table = table(&known());
    for &line in Line::ALL {
        let [first, second] = ["first", "second"].map(|name| table.row(line, name).unwrap());
        let lead = if matches!(line, Line::Fidelity(_)) { 0.2 } else { 0.0 };
        assert!(near(first.reach.value - second.reach.value, lead), "{first:?}");
        // Luck is the same for both, so that their difference is known to the last digit.
        let narrow = [first.difference.value, first.difference.low, first.difference.high];
        assert!(narrow.into_iter().all(|end| near(end, lead)), "{first:?}");
        assert_eq!((second.difference.value, second.replicates), (0.0, 3));
    }
    let at_half = table.row(Line::Fidelity(0.5), "second").unwrap().reach;
    assert!(near(at_half.value, 0.47) && at_half.low < 0.45 && at_half.high > 0.49, "{at_half:?}");
}

#[test]
fn every_strategy_knows_who_comes_next_and_the_last_has_nobody() {
    let table = table(&known());
    let next = |name: &str| table.row(Line::Fidelity(0.3), name).unwrap().next.clone();
    assert_eq!(next("first").as_deref(), Some("second"));
    assert_eq!(next("second").as_deref(), Some("third"));
    assert_eq!(next("third"), None);
    assert!(near(table.row(Line::Fidelity(0.3), "first").unwrap().over_next.low, 0.2));
    // Whichever strategy is the reference.
    let table = LineTable::compute(&names(&["first", "second", "third"]), &known(), 0);
    let second = table.row(Line::Fidelity(0.3), "second").unwrap();
    assert!(near(second.difference.value, -0.2) && near(second.over_next.value, 0.0), "{second:?}");
}

#[test]
fn a_strategy_whose_runs_all_failed_comes_neither_before_nor_after_another() {
    let finished: Vec<Outcome> = known().into_iter().filter(|own| own.strategy != 0).collect();
    let table = table(&finished);
    let row = |name: &str| table.row(Line::Fidelity(0.3), name).unwrap();
    assert_eq!((row("first").replicates, &row("first").next), (0, &None));
    assert_eq!(row("second").next.as_deref(), Some("third"));
    assert_eq!(row("third").next, None);
}

#[test]
fn a_strategy_whose_next_is_left_out_comes_before_another_by_an_unknown_lead() {
    let narrowed = table(&known()).only(&names(&["first", "third"]));
    let first = narrowed.row(Line::Fidelity(0.3), "first").unwrap();
    assert_eq!(first.next.as_deref(), Some("third"));
    assert!(first.over_next.value.is_nan());
    assert!(near(first.difference.value, 0.2), "the reference is the same");
    let narrowed = table(&known()).only(&names(&["first", "second"]));
    let first = narrowed.row(Line::Fidelity(0.3), "first").unwrap();
    assert!(near(first.over_next.value, 0.2), "whoever still comes next does so by the same lead");
}

#[test]
fn runs_that_were_not_measured_at_other_lines_have_no_table() {
    let mut outcomes = known();
    outcomes[4].lines.clear();
    assert!(table(&outcomes).rows.is_empty());
    assert!(table(&[]).rows.is_empty());
}

#[test]
fn the_table_reads_back_as_it_was_written() {
    let place = tempfile::tempdir().unwrap();
    // With a single replicate there are no intervals, and a run that failed leaves its strategy without values.
    let outcomes: Vec<Outcome> =
        known().into_iter().filter(|own| own.replicate == 0 && own.strategy != 2).collect();
    let table = table(&outcomes);
    let folder = RunFolder::create(&place.path().join("tables"), false).unwrap();
    write_lines(&table, &folder).unwrap();
    let read = read_lines(&folder.finish().unwrap()).unwrap();
    assert_eq!(format!("{read:?}"), format!("{:?}", table.as_written()));
    assert_eq!(read.rows.len(), 3 * Line::ALL.len());
    assert!(read.rows[0].reach.low.is_nan() && !read.rows[0].reach.value.is_nan());
}
