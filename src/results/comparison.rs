//! Every strategy against the reference, over the same replicates.

use super::digits::six_digits;
use super::ends::Ends;
use simulation::measure::Measure;
use statistics::{Estimate, PairedDifference, chance_best};

/// How a strategy differs from the reference in a measure at the end of the run.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonRow {
    /// The measure, of the district.
    pub measure: Measure,
    /// Name of the strategy.
    pub strategy: String,
    /// Name of the reference.
    pub reference: String,
    /// Mean of strategy minus reference within a replicate, with its 95 % interval, in the measure's unit.
    pub difference: Estimate,
    /// Share of replicates in which the strategy is strictly better.
    pub chance_beats_reference: f64,
    /// Share of replicates in which the two are equal.
    pub chance_equals_reference: f64,
    /// Share of replicates in which it is the best of all strategies, ties shared.
    pub chance_best: f64,
    /// Number of replicates in which the measure is defined for both.
    pub replicates: usize,
}

/// The comparison of all strategies in all measures.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonTable {
    /// One row per measure and strategy, in the order of the registry and of the scenario. The reference
    /// has a row too, for its chance to be the best: it differs from itself by 0.
    pub rows: Vec<ComparisonRow>,
}

impl ComparisonTable {
    /// Compares the strategies with the one whose index is `reference`.
    ///
    /// Replicates are paired by their number. One that failed under a strategy is left out of that
    /// strategy's differences, and of everyone's chance to be the best.
    pub fn compare(ends: &Ends, reference: usize) -> ComparisonTable {
        let complete = ends.complete();
        let rows = Measure::ALL.iter().flat_map(|&measure| {
            let ends_of: Vec<&[f64]> =
                (0..ends.strategies().len()).map(|strategy| ends.values(strategy, measure)).collect();
            compare(measure, ends.strategies(), reference, &ends_of, &complete)
        });
        ComparisonTable { rows: rows.collect() }
    }

    /// The same with every number as the tables write it.
    #[must_use]
    pub fn as_written(mut self) -> Self {
        for row in &mut self.rows {
            row.difference = row.difference.map(six_digits);
            for chance in
                [&mut row.chance_beats_reference, &mut row.chance_equals_reference, &mut row.chance_best]
            {
                *chance = six_digits(*chance);
            }
        }
        self
    }

    /// The row of a measure and a strategy.
    pub fn row(&self, measure: Measure, strategy: &str) -> Option<&ComparisonRow> {
        self.rows.iter().find(|row| row.measure == measure && row.strategy == strategy)
    }
}

/// The rows of one measure; `ends` holds one value per strategy and replicate.
fn compare(
    measure: Measure,
    strategies: &[String],
    reference: usize,
    ends: &[&[f64]],
    complete: &[bool],
) -> Vec<ComparisonRow> {
    let direction = measure.info().better.direction();
    let (Some(reference_name), Some(reference_ends)) = (strategies.get(reference), ends.get(reference))
    else {
        return Vec::new();
    };
    let in_complete = |own: &&[f64]| {
        own.iter().zip(complete).filter(|(_, complete)| **complete).map(|(end, _)| *end).collect()
    };
    let best = chance_best(&ends.iter().map(in_complete).collect::<Vec<Vec<f64>>>(), direction);
    let rows = strategies.iter().zip(ends).zip(best).map(|((strategy, own), chance_best)| {
        let paired = PairedDifference::of(own, reference_ends, direction);
        ComparisonRow {
            measure,
            strategy: strategy.clone(),
            reference: reference_name.clone(),
            difference: paired.difference,
            chance_beats_reference: paired.chance_better.value,
            chance_equals_reference: paired.chance_equal,
            chance_best,
            replicates: paired.count,
        }
    });
    rows.collect()
}
