//! One point of a study: the scenario with the values of the point, under all strategies, in all replicates.

use super::plan::StudyPlan;
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

/// Simulates a point. Replicates have the same luck at all points.
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
    let mut outputs = vec![Vec::with_capacity(scenario.run.replicates as usize); study.outputs.len()];
    for replicate in 0..scenario.run.replicates {
        let results = run_replicate(scenario, &wanted, replicate, EngineOptions::default());
        let mut records: Vec<Option<Record>> = plans.iter().map(|_| None).collect();
        for (&(strategy, _), result) in wanted.iter().zip(results) {
            records[strategy] = result.ok();
        }
        for (output, values) in study.outputs.iter().zip(&mut outputs) {
            values.push(output.of(&records));
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
