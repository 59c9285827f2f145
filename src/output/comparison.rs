//! `comparison.csv`: every strategy against the reference.

use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::estimates::{estimate, known, measure};
use super::files::Folder;
use super::number::written;
use results::{ComparisonRow, ComparisonTable};
use serde::Deserialize;
use statistics::Estimate;
use std::path::Path;

/// File of the comparison.
const COMPARISON: &str = "comparison.csv";

/// Writes `comparison.csv`.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_comparison(comparison: &ComparisonTable, folder: &Folder) -> Result<(), OutputError> {
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
    for row in &comparison.rows {
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
pub fn read_comparison(folder: &Path) -> Result<ComparisonTable, OutputError> {
    let path = folder.join(COMPARISON);
    let lines: Vec<Line> = read_rows(&path)?;
    let row = |line: Line| {
        Ok(ComparisonRow {
            measure: measure(&path, &line.measure)?,
            strategy: line.strategy,
            reference: line.reference,
            difference: estimate([line.difference, line.ci_low, line.ci_high]),
            chance_beats_reference: known(line.chance_beats_reference),
            chance_equals_reference: known(line.chance_equals_reference),
            chance_best: known(line.chance_best),
            replicates: line.replicates,
        })
    };
    Ok(ComparisonTable { rows: lines.into_iter().map(row).collect::<Result<_, OutputError>>()? })
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
