//! Points of a study: the scenario with the values of a point, under all strategies, in all replicates.

use super::outputs::{Moment, Quantity};
use super::plan::StudyPlan;
use super::scenario_at::scenario_at;
use super::stopping::Rules;
use experiment::{EngineOptions, Record, run_replicate_under};
use rayon::prelude::*;
use scenario::parameters::{Parameters, Thresholds};
use scenario::plan::{Plan, compile};
use scenario::{FullScenario, Run};
use simulation::MeasuredWeeks;

/// What came of a point.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PointResult {
    /// Every output, by output and replicate; NaN where it is undefined or a run failed.
    Done(Vec<Vec<f64>>),
    /// Why the point has no values: the scenario contradicts itself there.
    Failed(String),
}

impl PointResult {
    /// Whether the point has no values.
    pub fn is_failed(&self) -> bool {
        matches!(self, Self::Failed(_))
    }
}

/// Points whose schools have the same people under the same rules, so that one simulation does for all of them: their
/// plans run side by side, as strategies do, and thresholds that only measures depend on are applied to the same weeks.
pub(crate) struct Alike {
    /// The points, in their order.
    pub points: Vec<usize>,
    /// Their scenarios, in the same order; or why the only point has none.
    scenarios: Result<Vec<FullScenario>, String>,
}

/// Points of a study by their simulations, in the order of the first point of each. Where replicates are added until
/// there are enough, every point has a simulation of its own, as each ends in its own time.
pub(crate) fn alike(plan: &StudyPlan, points: impl Iterator<Item = usize>) -> Vec<Alike> {
    // Where parameters are drawn, plans are made anew for every draw.
    let can_share = plan.study.until.is_none() && plan.study.scenario.uncertainty.is_none();
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
            Ok(scenarios) if can_share && is_one_simulation(&scenarios[0], &scenario) => {
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

/// Whether two scenarios are the same but for what strategies plan, and for thresholds that only measures depend on.
fn is_one_simulation(one: &FullScenario, other: &FullScenario) -> bool {
    // Who counts as a critic is settled when a school is made.
    let critics = other.parameters.measures.critics;
    let measures = Thresholds { critics, ..one.parameters.measures.clone() };
    let parameters = Parameters { measures, ..other.parameters.clone() };
    one.parameters == parameters
        && *one
            == FullScenario {
                parameters,
                strategies: one.strategies.clone(),
                practices: one.practices.clone(),
                run: Run { budget: one.run.budget, ..other.run.clone() },
                ..other.clone()
            }
}

impl Alike {
    /// Simulates the points. Replicates have the same luck at all points.
    pub fn simulate(&self, plan: &StudyPlan) -> Vec<PointResult> {
        let scenarios = match &self.scenarios {
            Ok(scenarios) => scenarios,
            Err(reason) => return vec![PointResult::Failed(reason.clone())],
        };
        let least = scenarios[0].run.replicates;
        let rules = match plan.study.until.as_ref().map(|until| Rules::of(until, least)).transpose() {
            Ok(rules) => rules,
            Err(error) => return vec![PointResult::Failed(error.to_string())],
        };
        let simulation = Simulation::of(plan, scenarios);
        let mut outputs = vec![vec![Vec::new(); plan.study.outputs.len()]; scenarios.len()];
        let (mut done, mut asked_for) = (0, least);
        while done < asked_for {
            // Threads without a point of their own help with the replicates of others.
            let replicates: Vec<Vec<Vec<f64>>> =
                (done..asked_for).into_par_iter().map(|replicate| simulation.outputs(replicate)).collect();
            for by_point in replicates {
                for (outputs, values) in outputs.iter_mut().zip(by_point) {
                    for (output, value) in outputs.iter_mut().zip(values) {
                        output.push(value);
                    }
                }
            }
            done = asked_for;
            if let (Some(until), Some(rules)) = (&plan.study.until, &rules)
                && rules.ask_for_more(&outputs[0])
            {
                asked_for = until.at_most.min(done + until.at_a_time);
            }
        }
        outputs.into_iter().map(PointResult::Done).collect()
    }
}

/// The simulation of points that are alike.
struct Simulation<'a> {
    plan: &'a StudyPlan,
    scenario: &'a FullScenario,
    /// The strategies that some output is about.
    strategies: Vec<usize>,
    /// Sets of plans that differ: those of all strategies.
    plans: Vec<Vec<Plan>>,
    /// Sets of thresholds that differ.
    thresholds: Vec<&'a Parameters>,
    /// For every point, its set of plans and its set of thresholds.
    places: Vec<(usize, usize)>,
    measured: MeasuredWeeks,
}

impl<'a> Simulation<'a> {
    fn of(plan: &'a StudyPlan, scenarios: &'a [FullScenario]) -> Self {
        let (mut plans, mut thresholds, mut places) = (Vec::new(), Vec::new(), Vec::new());
        for scenario in scenarios {
            let own = scenario.plans().map(|(_, strategy)| compile(strategy, scenario)).collect();
            places.push((place_of(&mut plans, own), place_of(&mut thresholds, &scenario.parameters)));
        }
        let scenario = &scenarios[0];
        Self { plan, scenario, strategies: needed(plan), plans, thresholds, places, measured: measured(plan) }
    }

    /// Every output of one replicate, by point and output.
    fn outputs(&self, replicate: u32) -> Vec<Vec<f64>> {
        let engine = EngineOptions { measured: self.measured, ..EngineOptions::default() };
        let side_by_side: Vec<(usize, &Plan)> = self
            .plans
            .iter()
            .flat_map(|plans| self.strategies.iter().map(|&strategy| (strategy, &plans[strategy])))
            .collect();
        let by_thresholds =
            run_replicate_under(self.scenario, &side_by_side, replicate, engine, &self.thresholds[1..]);
        let records: Vec<Vec<Vec<Option<Record>>>> = by_thresholds
            .into_iter()
            .map(|results| {
                let mut results = results.into_iter();
                self.plans.iter().map(|plans| self.by_strategy(plans.len(), results.by_ref())).collect()
            })
            .collect();
        let outputs = |&(plans, thresholds): &(usize, usize)| {
            self.plan.study.outputs.iter().map(|output| output.of(&records[thresholds][plans])).collect()
        };
        self.places.iter().map(outputs).collect()
    }

    /// The next results in their strategies' places; none where a run failed, or no output is about the strategy.
    fn by_strategy<E>(
        &self,
        strategies: usize,
        results: impl Iterator<Item = Result<Record, E>>,
    ) -> Vec<Option<Record>> {
        let mut records: Vec<Option<Record>> = (0..strategies).map(|_| None).collect();
        for (&strategy, result) in self.strategies.iter().zip(results) {
            records[strategy] = result.ok();
        }
        records
    }
}

/// Where a value stands in a list of different ones, which it joins where it is new.
fn place_of<T: PartialEq>(known: &mut Vec<T>, value: T) -> usize {
    known.iter().position(|own| *own == value).unwrap_or_else(|| {
        known.push(value);
        known.len() - 1
    })
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
        Quantity::Measure(_, Moment::Week(week)) => week > 0 && week % per_year == 0,
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
        let reach = Quantity::Measure(Measure::OnBoard, Moment::Week(scenario.weeks() as usize));
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
            calibration: None,
            constraints: Vec::new(),
            until: None,
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
    fn plans_of_several_points_run_side_by_side_and_give_what_each_gives_alone() {
        let values = vec![vec![0.2, 0.3], vec![0.6, 0.3], vec![0.2, 0.5], vec![0.9, 0.3]];
        let plan = plan(["run.budget", "leader.change_skill"], values);
        assert_eq!(
            groups(&plan),
            [vec![0, 1, 3], vec![2]],
            "people and leaders are the same, budgets are not"
        );
        let alike = alike(&plan, 0..4);
        let together = alike[0].simulate(&plan);
        let alone: Vec<_> = [0, 1, 3].map(|point| simulate(&plan, point)).into();
        assert_eq!(together, alone);
        assert_ne!(together[0], together[1], "a larger budget buys something else");
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
