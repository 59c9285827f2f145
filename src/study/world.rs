//! The worlds of a study, the scenario itself and its variants, and the simulation of points in one of them.

use super::outputs::{Moment, Output, Quantity, Runs};
use super::study::Study;
use experiment::{EngineOptions, Record, run_replicate_under};
use scenario::FullScenario;
use scenario::parameters::Parameters;
use scenario::plan::{Plan, compile};
use simulation::MeasuredWeeks;

/// A world of which some output is taken.
pub(crate) struct World {
    /// Index of the variant; none for the scenario itself.
    pub variant: Option<usize>,
    /// The strategies that some output is about.
    pub strategies: Vec<usize>,
    measured: MeasuredWeeks,
}

/// The worlds of which some output is taken: the scenario itself first, then its variants.
pub(crate) fn worlds(study: &Study) -> Vec<World> {
    let all = std::iter::once(None).chain((0..study.variants.len()).map(Some));
    let world = |variant: Option<usize>| {
        let needs =
            |output: &Output, strategy: usize| output.needs().any(|runs| runs == Runs { strategy, variant });
        let is_needed = |&strategy: &usize| study.outputs.iter().any(|output| needs(output, strategy));
        let strategies: Vec<usize> = (0..study.scenario.run.strategies.len()).filter(is_needed).collect();
        (!strategies.is_empty()).then(|| World { variant, strategies, measured: measured(study, variant) })
    };
    all.filter_map(world).collect()
}

/// The weeks whose measures some output is about, as far as the engine can tell them apart.
fn measured(study: &Study, variant: Option<usize>) -> MeasuredWeeks {
    let per_year = study.scenario.run.weeks_per_year as usize;
    let mut taken = study.outputs.iter().filter(|output| output.needs().any(|runs| runs.variant == variant));
    let is_at_the_end_of_a_year = taken.all(|output| match output.quantity {
        Quantity::Measure(_, Moment::Week(week)) | Quantity::AtLeast(_, Moment::Week(week), _) => {
            week > 0 && week % per_year == 0
        }
        Quantity::Fate(_) => true,
        Quantity::Measure(_, Moment::Mean(..))
        | Quantity::AtLeast(_, Moment::Mean(..), _)
        | Quantity::Capacity => false,
    });
    if is_at_the_end_of_a_year { MeasuredWeeks::LastOfYear } else { MeasuredWeeks::Every }
}

/// The simulation of points that are alike, in one world.
pub(crate) struct Simulation<'a> {
    world: &'a World,
    scenario: &'a FullScenario,
    /// Sets of plans that differ: those of all strategies.
    plans: Vec<Vec<Plan>>,
    /// Sets of thresholds that differ.
    thresholds: Vec<&'a Parameters>,
    /// For every point, its set of plans and its set of thresholds.
    places: Vec<(usize, usize)>,
}

/// The records of one replicate in a world: by thresholds, plans and strategy; none where a run failed, or no output is
/// about the strategy.
pub(crate) struct Records(Vec<Vec<Vec<Option<Record>>>>);

impl<'a> Simulation<'a> {
    /// The simulation of points by their scenarios.
    pub fn of(world: &'a World, scenarios: &[&'a FullScenario]) -> Self {
        let (mut plans, mut thresholds, mut places) = (Vec::new(), Vec::new(), Vec::new());
        for scenario in scenarios {
            let own = scenario.plans().map(|(_, strategy)| compile(strategy, scenario)).collect();
            places.push((place_of(&mut plans, own), place_of(&mut thresholds, &scenario.parameters)));
        }
        Self { world, scenario: scenarios[0], plans, thresholds, places }
    }

    /// Runs one replicate.
    pub fn run(&self, replicate: u32) -> Records {
        let engine = EngineOptions { measured: self.world.measured, ..EngineOptions::default() };
        let strategies = &self.world.strategies;
        let side_by_side: Vec<(usize, &Plan)> = self
            .plans
            .iter()
            .flat_map(|plans| strategies.iter().map(|&strategy| (strategy, &plans[strategy])))
            .collect();
        let by_thresholds =
            run_replicate_under(self.scenario, &side_by_side, replicate, engine, &self.thresholds[1..]);
        let records = by_thresholds.into_iter().map(|results| {
            let mut results = results.into_iter();
            self.plans.iter().map(|plans| self.by_strategy(plans.len(), results.by_ref())).collect()
        });
        Records(records.collect())
    }

    /// The record of a point, by the place of its scenario, under a strategy.
    pub fn record<'r>(&self, records: &'r Records, point: usize, strategy: usize) -> Option<&'r Record> {
        let (plans, thresholds) = self.places[point];
        records.0[thresholds][plans][strategy].as_ref()
    }

    /// The next results in their strategies' places.
    fn by_strategy<E>(
        &self,
        strategies: usize,
        results: impl Iterator<Item = Result<Record, E>>,
    ) -> Vec<Option<Record>> {
        let mut records: Vec<Option<Record>> = (0..strategies).map(|_| None).collect();
        for (&strategy, result) in self.world.strategies.iter().zip(results) {
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
