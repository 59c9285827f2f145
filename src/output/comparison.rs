//! Every strategy against the reference, over the same replicates.

use super::csv_table::{CsvTable, read_rows};
use super::ends::Ends;
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use serde::Deserialize;
use simulation::measure::Measure;
use statistics::{Estimate, PairedDifference, chance_best};
use std::path::Path;

/// File of the comparison.
const COMPARISON: &str = "comparison.csv";

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
    /// One row a measure and strategy, in the order of the registry and of the scenario. The reference
    /// has a row too, for its chance to be the best: it differs from itself by 0.
    pub rows: Vec<ComparisonRow>,
}

impl ComparisonTable {
    /// Compares the strategies with the one at place `reference`, which is one of them.
    ///
    /// Replicates are paired by their number. One that failed under a strategy is left out of that
    /// strategy's differences, and of everyone's chance to be the best.
    pub fn of(ends: &Ends, reference: usize) -> ComparisonTable {
        let complete = ends.complete();
        let rows = Measure::ALL.iter().flat_map(|&measure| {
            let ends_of: Vec<&[f64]> =
                (0..ends.strategies().len()).map(|strategy| ends.of_measure(strategy, measure)).collect();
            compare(measure, ends.strategies(), reference, &ends_of, &complete)
        });
        ComparisonTable { rows: rows.collect() }
    }

    /// Writes `comparison.csv`.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn write(&self, folder: &Folder) -> Result<(), OutputError> {
        let header = [
            "measure",
            "better",
            "strategy",
            "reference",
            "difference",
            "ci_low",
            "ci_high",
            "chance_beats_reference",
            "chance_equals_reference",
            "chance_best",
            "replicates",
        ];
        let mut table = CsvTable::create(folder, COMPARISON, &header)?;
        for row in &self.rows {
            let Estimate { value, low, high } = row.difference;
            let chances = [row.chance_beats_reference, row.chance_equals_reference, row.chance_best];
            let numbers = [value, low, high].map(written);
            let info = row.measure.info();
            table.row((
                info.name,
                info.better.name(),
                &row.strategy,
                &row.reference,
                numbers,
                chances.map(written),
                row.replicates,
            ))?;
        }
        table.finish()
    }

    /// Reads `comparison.csv` back from a run's folder, to the digits that it holds.
    ///
    /// # Errors
    /// Where the file is missing or damaged, or names a measure that is not known.
    pub fn read(folder: &Path) -> Result<ComparisonTable, OutputError> {
        let path = folder.join(COMPARISON);
        let lines: Vec<Line> = read_rows(&path)?;
        let known = |number: Option<f64>| number.unwrap_or(f64::NAN);
        let row = |line: Line| {
            let measure = Measure::named(&line.measure).ok_or_else(|| {
                OutputError::content(&path, format!("there is no measure `{}`", line.measure))
            })?;
            let (value, low, high) = (known(line.difference), known(line.ci_low), known(line.ci_high));
            Ok(ComparisonRow {
                measure,
                strategy: line.strategy,
                reference: line.reference,
                difference: Estimate { value, low, high },
                chance_beats_reference: known(line.chance_beats_reference),
                chance_equals_reference: known(line.chance_equals_reference),
                chance_best: known(line.chance_best),
                replicates: line.replicates,
            })
        };
        Ok(ComparisonTable { rows: lines.into_iter().map(row).collect::<Result<_, OutputError>>()? })
    }
}

/// A line of the file.
#[derive(Deserialize)]
struct Line {
    measure: String,
    strategy: String,
    reference: String,
    difference: Option<f64>,
    ci_low: Option<f64>,
    ci_high: Option<f64>,
    chance_beats_reference: Option<f64>,
    chance_equals_reference: Option<f64>,
    chance_best: Option<f64>,
    replicates: usize,
}

/// The rows of one measure; `ends` holds a value a strategy and replicate.
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
