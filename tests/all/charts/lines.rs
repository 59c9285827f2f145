//! The figure of other lines says in its title who leads at which line, and where the lead is more than luck.

use super::summaries::{REPLICATES, scenario, summary, tables, title};
use crate::output::made_up::{outcome, record};
use report::{Request, Summary};
use results::LineTable;
use simulation::measure::Line;

/// Runs of strategies with this reach by strategy and line; in every other replicate the first reaches 0.1 less, where it
/// reaches anybody.
fn made_up(strategies: &[&str], reach: impl Fn(usize, f32) -> f32) -> Summary {
    let scenario = scenario(strategies);
    let mut tables = tables(&scenario, |_, _, _| 0.5, |_| false);
    let mut outcomes = Vec::new();
    for strategy in 0..strategies.len() {
        for replicate in 0..REPLICATES {
            let mut own = outcome(&record(strategy, replicate, 1, 2));
            let lower = if strategy == 0 { 0.1 * (replicate % 2) as f32 } else { 0.0 };
            own.lines = Line::ALL.iter().map(|line| (reach(strategy, line.at()) - lower).max(0.0)).collect();
            outcomes.push(own);
        }
    }
    tables.lines = LineTable::compute(&scenario.run.strategies, &outcomes, 0);
    summary(scenario, tables)
}

const THREE: [&str; 3] = ["status_quo", "superhero", "managed_change"];

fn found(reach: impl Fn(usize, f32) -> f32) -> String {
    title(&made_up(&THREE, reach), "reach_over_lines", &Request::default())
}

#[test]
fn a_lead_up_to_a_line_beyond_which_nobody_is_reached_is_told_so() {
    let reach = |strategy: usize, at: f32| match (strategy, at < 0.66) {
        (2, true) => 0.9 - at,
        (1, true) => 0.1,
        _ => 0.0,
    };
    assert_eq!(
        found(reach),
        "“Managed change” reaches the most students with the line at 0.65 or below; above that, no strategy reaches even 1 %; \
         the leader always differs clearly from the runner-up"
    );
}

#[test]
fn a_lead_that_changes_hands_is_told_by_lines() {
    let reach = |strategy: usize, at: f32| match strategy {
        0 => 0.0,
        1 => 0.95 - at,
        _ => 0.43,
    };
    assert_eq!(
        found(reach),
        "“Superhero” reaches the most students with the line at 0.50 or below; “Managed change” reaches the most students \
         with the line at 0.55 or above; the leader always differs clearly from the runner-up"
    );
}

#[test]
fn a_lead_that_is_no_more_than_luck_is_not_called_one() {
    // The first has a mean of 0.05 less, with an interval of about 0.016 to both sides.
    let reach = |strategy: usize, at: f32| match strategy {
        0 => 0.55,
        1 => 0.1,
        _ => {
            if at < 0.42 {
                0.505
            } else {
                0.6
            }
        }
    };
    assert_eq!(
        found(reach),
        "“Managed change” reaches the most students wherever the line is drawn; the leader differs clearly from the runner-up \
         at 0.45–0.80"
    );
}

#[test]
fn a_lead_that_changes_often_is_told_by_its_beginning_its_end_and_the_number_of_changes() {
    let reach = |strategy: usize, at: f32| {
        let turn = ((at * 20.0).round() as usize).is_multiple_of(2);
        match strategy {
            0 => 0.0,
            1 => {
                if turn {
                    0.8
                } else {
                    0.2
                }
            }
            _ => 0.5,
        }
    };
    assert_eq!(
        found(reach),
        "“Superhero” reaches the most students with the line at 0.20 or below; “Superhero” reaches the most students with the \
         line at 0.80 or above; the lead changes 12 times; the leader always differs clearly from the runner-up"
    );
}

#[test]
fn one_strategy_is_told_at_the_first_and_the_last_line_and_nobody_as_nobody() {
    let only = made_up(&["managed_change"], |_, at| 1.1 - at);
    assert_eq!(
        title(&only, "reach_over_lines", &Request::default()),
        "“Managed change” reaches 85 % of students with the line at 0.20, and 25 % with the line at 0.80"
    );
    assert_eq!(found(|_, _| 0.0), "No strategy reaches even 1 %, wherever the line is drawn");
}

#[test]
fn where_strategies_are_left_out_an_unknown_lead_is_not_told_apart() {
    let narrowed = made_up(&THREE, |strategy, _| [0.2, 0.5, 0.8][strategy])
        .narrowed(&["status_quo".to_owned(), "managed_change".to_owned()], "status_quo");
    assert_eq!(
        title(&narrowed, "reach_over_lines", &Request::default()),
        "“Managed change” reaches the most students wherever the line is drawn"
    );
}
