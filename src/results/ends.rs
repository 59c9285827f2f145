//! Where every run ended: each measure in the last week, by strategy and replicate.

use super::digits::six_digits;
use experiment::Outcome;
use simulation::measure::{MEASURE_COUNT, Measure};

/// Each measure of the district in the last week, and the capacity that a run took.
#[derive(Debug, Clone, PartialEq)]
pub struct Ends {
    strategies: Vec<String>,
    replicates: usize,
    /// By strategy, then measure, then replicate; NaN where undefined or where the run failed.
    values: Vec<f64>,
    /// Mean of the leader's capacity used over the run, by strategy, then replicate.
    capacity: Vec<f64>,
    /// Share of weeks in which the strategy took any, by strategy, then replicate.
    in_force: Vec<f64>,
}

impl Ends {
    /// The ends of the outcomes of a run.
    pub fn from_outcomes(strategies: &[String], outcomes: &[Outcome]) -> Self {
        let replicates = outcomes.iter().map(|outcome| outcome.replicate as usize + 1).max().unwrap_or(0);
        let mut ends = Self::undefined(strategies, replicates);
        for outcome in outcomes.iter().filter(|outcome| outcome.strategy < strategies.len()) {
            let (strategy, replicate) = (outcome.strategy, outcome.replicate as usize);
            for &measure in Measure::ALL {
                let value = f64::from(measure.of(&outcome.last.row));
                ends.set_measure(strategy, measure, replicate, value);
            }
            let [used, in_force] = [outcome.capacity_used, outcome.in_force].map(f64::from);
            ends.set_capacity(strategy, replicate, used, in_force);
        }
        ends
    }

    /// The ends of so many replicates of every strategy, of which nothing is known yet.
    pub fn undefined(strategies: &[String], replicates: usize) -> Self {
        Self {
            strategies: strategies.to_vec(),
            replicates,
            values: vec![f64::NAN; strategies.len() * MEASURE_COUNT * replicates],
            capacity: vec![f64::NAN; strategies.len() * replicates],
            in_force: vec![f64::NAN; strategies.len() * replicates],
        }
    }

    /// Sets a measure at the end of a replicate of the strategy with that index.
    pub fn set_measure(&mut self, strategy: usize, measure: Measure, replicate: usize, value: f64) {
        self.values[(strategy * MEASURE_COUNT + measure as usize) * self.replicates + replicate] = value;
    }

    /// Sets the mean share of capacity that a replicate of the strategy with that index took, and the share of weeks in
    /// which it took any.
    pub fn set_capacity(&mut self, strategy: usize, replicate: usize, used: f64, in_force: f64) {
        let place = strategy * self.replicates + replicate;
        (self.capacity[place], self.in_force[place]) = (used, in_force);
    }

    /// Number of replicates of every strategy, failed ones included.
    pub fn replicates(&self) -> usize {
        self.replicates
    }

    /// The same, with the capacity used as the tables write it.
    #[must_use]
    pub fn as_written(mut self) -> Self {
        let shares = self.capacity.iter_mut().chain(&mut self.in_force);
        shares.for_each(|share| *share = six_digits(*share));
        self
    }

    /// The ends of the strategies with those indices only, in the order given.
    #[must_use]
    pub fn only(&self, indices: &[usize]) -> Ends {
        let of_strategy = MEASURE_COUNT * self.replicates;
        let values = |&index: &usize| self.values[index * of_strategy..(index + 1) * of_strategy].to_vec();
        Ends {
            strategies: indices.iter().map(|&index| self.strategies[index].clone()).collect(),
            replicates: self.replicates,
            values: indices.iter().flat_map(values).collect(),
            capacity: indices.iter().flat_map(|&index| self.capacity_used(index).to_vec()).collect(),
            in_force: indices.iter().flat_map(|&index| self.in_force(index).to_vec()).collect(),
        }
    }

    /// Names of the strategies, in the order of the scenario.
    pub fn strategies(&self) -> &[String] {
        &self.strategies
    }

    /// A measure at the end of every replicate of the strategy with that index; NaN where it is undefined
    /// or the run failed.
    pub fn values(&self, strategy: usize, measure: Measure) -> &[f64] {
        let start = (strategy * MEASURE_COUNT + measure as usize) * self.replicates;
        &self.values[start..start + self.replicates]
    }

    /// Mean share of an ordinary leader's capacity that every replicate of that strategy took.
    pub fn capacity_used(&self, strategy: usize) -> &[f64] {
        &self.capacity[strategy * self.replicates..(strategy + 1) * self.replicates]
    }

    /// Share of weeks in which each replicate of that strategy took any capacity, 0 to 1.
    pub fn in_force(&self, strategy: usize) -> &[f64] {
        &self.in_force[strategy * self.replicates..(strategy + 1) * self.replicates]
    }

    /// The mean share of capacity that each replicate of that strategy took in the weeks in which it took any; NaN where
    /// it never did.
    pub fn capacity_used_in_force(&self, strategy: usize) -> Vec<f64> {
        let pairs = self.capacity_used(strategy).iter().zip(self.in_force(strategy));
        pairs.map(|(used, in_force)| if *in_force > 0.0 { used / in_force } else { f64::NAN }).collect()
    }

    /// Whether each replicate was finished under every strategy.
    pub fn complete(&self) -> Vec<bool> {
        // This measure is defined wherever a run was finished.
        let finished =
            |strategy, replicate: usize| !self.values(strategy, Measure::FidelityMean)[replicate].is_nan();
        (0..self.replicates)
            .map(|replicate| (0..self.strategies.len()).all(|one| finished(one, replicate)))
            .collect()
    }
}
