//! Points of a study: the scenario with the values of a point, under all strategies, in all replicates.

use super::outputs::{Moment, Quantity};
use super::plan::StudyPlan;
use super::scenario_at::scenario_at;
use experiment::{EngineOptions, Record, run_replicate_under};
use scenario::FullScenario;
use scenario::parameters::{Parameters, Thresholds};
use scenario::plan::{Plan, compile};
use simulation::MeasuredWeeks;

/// What came of a point.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PointResult {
    /// Every output, by output and replicate; NaN where it is undefined or a run failed.
    Done(Vec<Vec<f64>>),
    /// Why the point has no values: the scenario contradicts itself there.
    Failed(String),
}

/// Points with one simulation: their scenarios differ at most in thresholds that only measures depend on.
pub(crate) struct Alike {
    /// The points, in their order.
    pub points: Vec<usize>,
    /// Their scenarios, in the same order; or why the only point has none.
    scenarios: Result<Vec<FullScenario>, String>,
}

/// Points of a study by their simulations, in the order of the first point of each.
pub(crate) fn alike(plan: &StudyPlan, points: impl Iterator<Item = usize>) -> Vec<Alike> {
    let mut all: Vec<Alike> = Vec::new();
    for point in points {
        let scenario = match scenario_at(plan, point) {
            Ok(scenario) => scenario,
            Err(reason) => {
                all.push(Alike { points: vec![point], scenarios: Err(reason) });
                continue;
            }
        };
        let known = all.iter_mut().find_map(|own| match &mut own.scenarios {
            Ok(scenarios) if is_one_simulation(&scenarios[0], &scenario) => {
                Some((&mut own.points, scenarios))
            }
            _ => None,
        });
        if let Some((points, scenarios)) = known {
            points.push(point);
            scenarios.push(scenario);
        } else {
            all.push(Alike { points: vec![point], scenarios: Ok(vec![scenario]) });
        }
    }
    all
}

/// Whether two scenarios are the same but for thresholds that only measures depend on.
fn is_one_simulation(one: &FullScenario, other: &FullScenario) -> bool {
    let own = &one.parameters;
    // Who counts as a critic is settled when a school is made.
    let critics = other.parameters.measures.critics;
    let measures = Thresholds { critics, ..own.measures.clone() };
    let parameters = Parameters { measures, ..other.parameters.clone() };
    *own == parameters && *one == FullScenario { parameters, ..other.clone() }
}

impl Alike {
    /// Simulates the points. Replicates have the same luck at all points.
    pub fn simulate(&self, plan: &StudyPlan) -> Vec<PointResult> {
        let scenarios = match &self.scenarios {
            Ok(scenarios) => scenarios,
            Err(reason) => return vec![PointResult::Failed(reason.clone())],
        };
        let mut thresholds: Vec<&Parameters> = Vec::new();
        let places: Vec<usize> = scenarios
            .iter()
            .map(|own| {
                let known = thresholds.iter().position(|known| **known == own.parameters);
                known.unwrap_or_else(|| {
                    thresholds.push(&own.parameters);
                    thresholds.len() - 1
                })
            })
            .collect();
        let outputs = outputs_of(plan, &scenarios[0], &thresholds[1..]);
        places.into_iter().map(|place| PointResult::Done(outputs[place].clone())).collect()
    }
}

/// Every output by output and replicate: under the scenario's own thresholds, then under each of the others.
fn outputs_of(plan: &StudyPlan, scenario: &FullScenario, others: &[&Parameters]) -> Vec<Vec<Vec<f64>>> {
    let study = &plan.study;
    let plans: Vec<Plan> = scenario.plans().map(|(_, strategy)| compile(strategy, scenario)).collect();
    let wanted: Vec<(usize, &Plan)> = needed(plan).into_iter().map(|index| (index, &plans[index])).collect();
    let engine = EngineOptions { measured: measured(plan), ..EngineOptions::default() };
    let empty = vec![Vec::with_capacity(scenario.run.replicates as usize); study.outputs.len()];
    let mut outputs = vec![empty; 1 + others.len()];
    for replicate in 0..scenario.run.replicates {
        let by_thresholds = run_replicate_under(scenario, &wanted, replicate, engine, others);
        for (results, outputs) in by_thresholds.into_iter().zip(&mut outputs) {
            let mut records: Vec<Option<Record>> = plans.iter().map(|_| None).collect();
            for (&(strategy, _), result) in wanted.iter().zip(results) {
                records[strategy] = result.ok();
            }
            for (output, values) in study.outputs.iter().zip(outputs) {
                values.push(output.of(&records));
            }
        }
    }
    outputs
}

/// The strategies that some output is about.
fn needed(plan: &StudyPlan) -> Vec<usize> {
    let named = |index: &usize| {
        plan.study.outputs.iter().any(|output| output.strategy == *index || output.minus == Some(*index))
    };
    (0..plan.study.scenario.run.strategies.len()).filter(named).collect()
}

/// The weeks whose measures some output is about, as far as the engine can tell them apart.
fn measured(plan: &StudyPlan) -> MeasuredWeeks {
    let per_year = plan.study.scenario.run.weeks_per_year as usize;
    let is_at_the_end_of_a_year = plan.study.outputs.iter().all(|output| match output.quantity {
        Quantity::Measure(_, Moment::Week(week)) => (week + 1) % per_year == 0,
        Quantity::Fate(_) => true,
        Quantity::Measure(_, Moment::Mean(..)) | Quantity::Capacity => false,
    });
    if is_at_the_end_of_a_year { MeasuredWeeks::LastOfYear } else { MeasuredWeeks::Every }
}

/// Simulates a point alone.
pub(crate) fn simulate(plan: &StudyPlan, point: usize) -> PointResult {
    let alone = alike(plan, std::iter::once(point));
    let mut results = alone.iter().flat_map(|own| own.simulate(plan));
    results.next().expect("a point has a result")
}

#[cfg(test)]
mod tests {
    use super::{alike, simulate};
    use crate::factors::{Values, Varied};
    use crate::outputs::{Moment, Output, Quantity};
    use crate::plan::StudyPlan;
    use crate::study::{Design, Study};
    use simulation::measure::Measure;

    fn plan(keys: [&str; 2], values: Vec<Vec<f64>>) -> StudyPlan {
        let changes = ["run.years=1", "run.replicates=2", "school.teachers=8", "school.students=50"];
        let changes: Vec<String> = changes.iter().map(|&change| change.to_owned()).collect();
        let scenario = scenario_files::shipped("typical_high_school", &changes).expect("it ships").scenario;
        let varied = keys.map(|key| Varied {
            key: key.to_owned(),
            whole: false,
            values: Values::List(Vec::new()),
            levels: None,
        });
        let reach = Quantity::Measure(Measure::OnBoard, Moment::Week(scenario.weeks() as usize - 1));
        let strategy = scenario.run.strategies.iter().position(|name| name == "managed_change");
        let strategy = strategy.expect("it runs");
        let study = Study {
            name: String::new(),
            title: String::new(),
            question: String::new(),
            varied: varied.into(),
            orders: Vec::new(),
            design: Design::default(),
            outputs: vec![Output { name: "reach".to_owned(), quantity: reach, strategy, minus: None }],
            statements: Vec::new(),
            robustness: None,
            warnings: Vec::new(),
            folder: std::path::PathBuf::new(),
            scenario,
        };
        StudyPlan { study, places: None, values }
    }

    fn groups(plan: &StudyPlan) -> Vec<Vec<usize>> {
        alike(plan, 0..plan.values.len()).into_iter().map(|own| own.points).collect()
    }

    #[test]
    fn points_that_differ_in_thresholds_alone_are_simulated_once_and_give_what_each_gives_alone() {
        let values = vec![
            vec![0.3, 0.4],
            vec![0.9, 0.4],
            vec![0.3, 0.7],
            vec![0.9, 0.6],
            vec![0.3, 0.4],
            vec![9.0, 0.4],
        ];
        let plan = plan(["leader.change_skill", "measures.on_board_effort"], values);
        let alike = alike(&plan, 0..6);
        let points: Vec<&[usize]> = alike.iter().map(|own| own.points.as_slice()).collect();
        assert_eq!(points, [&[0, 2, 4][..], &[1, 3], &[5]], "the last has no scenario");
        for own in &alike {
            let alone: Vec<_> = own.points.iter().map(|&point| simulate(&plan, point)).collect();
            assert_eq!(own.simulate(&plan), alone);
        }
    }

    #[test]
    fn who_counts_as_a_critic_is_simulated_anew() {
        let plan = plan(["measures.critics", "measures.floor"], vec![vec![0.2, 0.01], vec![0.5, 0.01]]);
        assert_eq!(groups(&plan), [[0], [1]]);
    }
}
