//! Points of a study: the scenario and its variants with the values of a point, under all strategies, in all replicates.

use super::outputs::Runs;
use super::plan::StudyPlan;
use super::scenario_at::scenario_at;
use super::stopping::Rules;
use super::world::{Records, Simulation, World, worlds};
use rayon::prelude::*;
use scenario::parameters::{Parameters, Thresholds};
use scenario::{FullScenario, Run};

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

/// Points whose schools have the same people under the same rules, so that one simulation of every world does for all of
/// them: their plans run side by side, as strategies do, and thresholds that only measures depend on are applied to the
/// same weeks.
pub(crate) struct Alike {
    /// The points, in their order.
    pub points: Vec<usize>,
    /// Their scenarios, in the same order, each in all worlds; or why the only point has none.
    scenarios: Result<Vec<Vec<FullScenario>>, String>,
}

/// Points of a study by their simulations, in the order of the first point of each. Where replicates are added until
/// there are enough, every point has a simulation of its own, as each ends in its own time.
pub(crate) fn alike(plan: &StudyPlan, points: impl Iterator<Item = usize>) -> Vec<Alike> {
    // Where parameters are drawn, plans are made anew for every draw.
    let can_share = plan.study.until.is_none() && plan.study.scenario.uncertainty.is_none();
    let worlds = worlds(&plan.study);
    let mut all: Vec<Alike> = Vec::new();
    for point in points {
        let scenarios = worlds.iter().map(|world| scenario_at(plan, point, world.variant));
        let scenarios = match scenarios.collect::<Result<Vec<_>, _>>() {
            Ok(scenarios) => scenarios,
            Err(reason) => {
                all.push(Alike { points: vec![point], scenarios: Err(reason) });
                continue;
            }
        };
        let is_one = |known: &[FullScenario]| {
            known.iter().zip(&scenarios).all(|(one, other)| is_one_simulation(one, other))
        };
        let known = all.iter_mut().find_map(|own| match &mut own.scenarios {
            Ok(known) if can_share && is_one(&known[0]) => Some((&mut own.points, known)),
            _ => None,
        });
        if let Some((points, known)) = known {
            points.push(point);
            known.push(scenarios);
        } else {
            all.push(Alike { points: vec![point], scenarios: Ok(vec![scenarios]) });
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
        let least = plan.study.scenario.run.replicates;
        let rules = match plan.study.until.as_ref().map(|until| Rules::of(until, least)).transpose() {
            Ok(rules) => rules,
            Err(error) => return vec![PointResult::Failed(error.to_string())],
        };
        let worlds = worlds(&plan.study);
        let simulated = Worlds::of(plan, &worlds, scenarios);
        let mut outputs = vec![vec![Vec::new(); plan.study.outputs.len()]; scenarios.len()];
        let (mut done, mut asked_for) = (0, least);
        while done < asked_for {
            // Threads without a point of their own help with the replicates of others.
            let replicates: Vec<Vec<Vec<f64>>> =
                (done..asked_for).into_par_iter().map(|replicate| simulated.outputs(replicate)).collect();
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

/// The simulations of points that are alike, one for every world.
struct Worlds<'a> {
    plan: &'a StudyPlan,
    points: usize,
    simulations: Vec<(&'a World, Simulation<'a>)>,
}

impl<'a> Worlds<'a> {
    fn of(plan: &'a StudyPlan, worlds: &'a [World], scenarios: &'a [Vec<FullScenario>]) -> Self {
        let simulation = |(index, world): (usize, &'a World)| {
            let own: Vec<&FullScenario> = scenarios.iter().map(|scenarios| &scenarios[index]).collect();
            (world, Simulation::of(world, &own))
        };
        Self {
            plan,
            points: scenarios.len(),
            simulations: worlds.iter().enumerate().map(simulation).collect(),
        }
    }

    /// Every output of one replicate, by point and output.
    fn outputs(&self, replicate: u32) -> Vec<Vec<f64>> {
        let records: Vec<Records> =
            self.simulations.iter().map(|(_, simulation)| simulation.run(replicate)).collect();
        let record = |point: usize, runs: Runs| {
            let mut worlds = self.simulations.iter().zip(&records);
            let ((_, simulation), records) = worlds.find(|((world, _), _)| world.variant == runs.variant)?;
            simulation.record(records, point, runs.strategy)
        };
        let outputs = |point: usize| {
            self.plan.study.outputs.iter().map(|output| output.of(|runs| record(point, runs))).collect()
        };
        (0..self.points).map(outputs).collect()
    }
}

/// Simulates a point alone.
pub(crate) fn simulate(plan: &StudyPlan, point: usize) -> PointResult {
    let alone = alike(plan, std::iter::once(point));
    let mut results = alone.iter().flat_map(|own| own.simulate(plan));
    results.next().expect("a point has a result")
}

#[cfg(test)]
mod tests {
    use super::{alike, simulate, worlds};
    use crate::factors::{Values, Varied};
    use crate::outputs::{Moment, Output, Quantity, Runs};
    use crate::plan::StudyPlan;
    use crate::study::{Design, Study, StudyVariant};
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
        let runs = Runs { strategy, variant: None };
        let apart = Output {
            name: "apart".to_owned(),
            quantity: reach,
            runs,
            minus: Some(Runs { strategy, variant: Some(0) }),
        };
        let busy = [&changes[..], &["leader.capacity=0.6".to_owned()]].concat();
        let busy = StudyVariant {
            name: "busy".to_owned(),
            title: String::new(),
            scenario: scenario_files::shipped("typical_high_school", &busy).expect("it ships").scenario,
            layer: toml::Table::new(),
        };
        let study = Study {
            name: String::new(),
            title: String::new(),
            question: String::new(),
            variants: vec![busy],
            varied: varied.into(),
            orders: Vec::new(),
            design: Design::default(),
            outputs: vec![Output { name: "reach".to_owned(), quantity: reach, runs, minus: None }, apart],
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
    fn worlds_and_strategies_of_which_nothing_is_kept_are_not_simulated() {
        let mut plan = plan(["leader.change_skill", "measures.floor"], vec![vec![0.2, 0.01]]);
        let told = |plan: &StudyPlan| {
            worlds(&plan.study)
                .iter()
                .map(|world| (world.variant, world.strategies.clone()))
                .collect::<Vec<_>>()
        };
        let strategy = plan.study.outputs[0].runs.strategy;
        assert_eq!(told(&plan), [(None, vec![strategy]), (Some(0), vec![strategy])]);
        plan.study.outputs.truncate(1);
        assert_eq!(told(&plan), [(None, vec![strategy])]);
        plan.study.outputs[0].runs.variant = Some(0);
        assert_eq!(told(&plan), [(Some(0), vec![strategy])]);
    }

    #[test]
    fn who_counts_as_a_critic_is_simulated_anew() {
        let plan = plan(["measures.critics", "measures.floor"], vec![vec![0.2, 0.01], vec![0.5, 0.01]]);
        assert_eq!(groups(&plan), [[0], [1]]);
    }
}
