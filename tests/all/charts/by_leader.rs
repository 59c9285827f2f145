//! Where it matters whether the first leader stays, the figure and the report say so, and give a median beside the mean.

use super::summaries::{REPLICATES, figure, scenario, summary, tables, title};
use experiment::KeptTeachers;
use output::RunFacts;
use report::{Request, Summary};
use std::time::{Duration, SystemTime};

/// A run in which managed change reaches so many where the leader stays, which is so in every third replicate, and where
/// not.
fn made_up(stays: f32, leaves: f32) -> Summary {
    let scenario = scenario(&["status_quo", "managed_change"]);
    let is_gone = |replicate: u32| !replicate.is_multiple_of(3);
    let reach = |strategy: usize, replicate: u32, _: u32| match (strategy, is_gone(replicate)) {
        (0, _) => 0.0,
        (_, true) => leaves,
        (_, false) => stays,
    };
    let tables = tables(&scenario, reach, is_gone);
    summary(scenario, tables)
}

/// The report of a run, without figures.
fn page(summary: &Summary) -> String {
    let facts = RunFacts {
        command: Vec::new(),
        seed: 1,
        replicates: REPLICATES,
        strategies: summary.scenario.run.strategies.clone(),
        scenario: String::new(),
        started: SystemTime::UNIX_EPOCH,
        duration: Duration::ZERO,
        threads: 1,
        processor: None,
        peak_memory: None,
        agent_weeks: 0,
        failed: Vec::new(),
        plans: Vec::new(),
        teachers: KeptTeachers::Nobody,
        warnings: Vec::new(),
    };
    report::page(summary, &facts, &[], &[]).expect("it can be written").replace('\u{202f}', " ")
}

#[test]
fn the_title_names_the_strategy_that_suffers_most() {
    let request = Request::default();
    assert_eq!(
        title(&made_up(0.9, 0.1), "by_leader", &request),
        "“Managed change” ends at 90 % if the first leader stays to the end, and at 10 % if not"
    );
    assert_eq!(
        title(&made_up(0.3, 0.3), "by_leader", &request),
        "It makes hardly any difference whether the first leader stays to the end"
    );
}

#[test]
fn it_suits_runs_of_both_kinds_only() {
    let figure = figure("by_leader");
    assert!(figure.suits(&made_up(0.9, 0.1)));
    let scenario = scenario(&["status_quo"]);
    let everybody_stays = tables(&scenario, |_, _, _| 0.5, |_| false);
    assert!(!figure.suits(&summary(scenario, everybody_stays)));
}

#[test]
fn a_mean_over_two_kinds_of_schools_is_doubted_where_they_are_more_than_20_points_apart() {
    let doubt = "reach very different shares of students under “Managed change” (45 % and 10 %)";
    assert!(page(&made_up(0.45, 0.1)).contains(doubt));
    assert!(!page(&made_up(0.29, 0.1)).contains("very different shares"));
}

#[test]
fn the_median_stands_beside_a_mean_near_which_no_run_ends() {
    let median = "The median is 5 %";
    assert!(page(&made_up(0.9, 0.05)).contains(median));
    assert!(!page(&made_up(0.2, 0.05)).contains("The median is"));
}
