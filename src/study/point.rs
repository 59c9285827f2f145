//! One point of a study: the scenario with the values of the point, under all strategies, in all replicates.

use super::plan::StudyPlan;
use super::stopping::Rules;
use experiment::{EngineOptions, Record, run_replicate};
use scenario::plan::{Plan, compile};
use scenario_files::from_scenario;

/// What came of a point.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PointResult {
    /// Every output, by output and replicate; NaN where it is undefined or a run failed.
    Done(Vec<Vec<f64>>),
    /// Why the point has no values: the scenario contradicts itself there.
    Failed(String),
}

/// Simulates a point. Replicates have the same luck at all points. Where the study says until when, replicates are added
/// until all its intervals are narrow enough.
pub(crate) fn simulate(plan: &StudyPlan, point: usize) -> PointResult {
    let study = &plan.study;
    let loaded = match from_scenario(&study.scenario, &plan.changes(point)) {
        Ok(loaded) => loaded,
        Err(problems) => {
            let first = problems.iter().next().map(|problem| problem.what.clone());
            return PointResult::Failed(first.unwrap_or_else(|| "the scenario is wrong".to_owned()));
        }
    };
    let scenario = &loaded.scenario;
    let plans: Vec<Plan> = scenario.plans().map(|(_, strategy)| compile(strategy, scenario)).collect();
    let wanted: Vec<(usize, &Plan)> = needed(plan).into_iter().map(|index| (index, &plans[index])).collect();
    let least = scenario.run.replicates;
    let rules = match study.until.as_ref().map(|until| Rules::of(until, least)).transpose() {
        Ok(rules) => rules,
        Err(error) => return PointResult::Failed(error.to_string()),
    };
    let mut outputs = vec![Vec::with_capacity(least as usize); study.outputs.len()];
    let (mut done, mut asked_for) = (0, least);
    while done < asked_for {
        for replicate in done..asked_for {
            let results = run_replicate(scenario, &wanted, replicate, EngineOptions::default());
            let mut records: Vec<Option<Record>> = plans.iter().map(|_| None).collect();
            for (&(strategy, _), result) in wanted.iter().zip(results) {
                records[strategy] = result.ok();
            }
            for (output, values) in study.outputs.iter().zip(&mut outputs) {
                values.push(output.of(&records));
            }
        }
        done = asked_for;
        if let (Some(until), Some(rules)) = (&study.until, &rules)
            && rules.ask_for_more(&outputs)
        {
            asked_for = until.at_most.min(done + until.at_a_time);
        }
    }
    PointResult::Done(outputs)
}

/// The strategies that some output is about.
fn needed(plan: &StudyPlan) -> Vec<usize> {
    let named = |index: &usize| {
        plan.study.outputs.iter().any(|output| output.strategy == *index || output.minus == Some(*index))
    };
    (0..plan.study.scenario.run.strategies.len()).filter(named).collect()
}
