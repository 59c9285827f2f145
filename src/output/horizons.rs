//! `horizons.csv`: every strategy year by year.

use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::estimates::{cells, estimate, known, measure};
use super::files::Folder;
use super::number::written;
use results::{HorizonRow, HorizonTable};
use serde::Deserialize;
use std::path::Path;

/// File of the table.
const HORIZONS: &str = "horizons.csv";

/// Its columns.
const HEADER: [&str; 19] = [
    "measure",
    "strategy",
    "year",
    "mean",
    "mean_low",
    "mean_high",
    "last",
    "last_low",
    "last_high",
    "mean_difference",
    "mean_difference_low",
    "mean_difference_high",
    "last_difference",
    "last_difference_low",
    "last_difference_high",
    "q25",
    "q50",
    "q75",
    "replicates",
];

/// Writes `horizons.csv`.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_horizons(horizons: &HorizonTable, folder: &Folder) -> Result<(), OutputError> {
    let mut table = CsvTable::create(folder, HORIZONS, &HEADER)?;
    for row in &horizons.rows {
        let estimates = [row.mean, row.last, row.mean_difference, row.last_difference].map(cells);
        let quartiles = row.quartiles.map(written);
        table.row((
            row.measure.info().name,
            &row.strategy,
            row.year,
            estimates,
            quartiles,
            row.replicates,
        ))?;
    }
    table.finish()
}

/// Reads `horizons.csv` back from a run's folder, to the digits that it holds.
///
/// # Errors
/// Where the file is missing or damaged, or names a measure that is not known.
pub fn read_horizons(folder: &Path) -> Result<HorizonTable, OutputError> {
    let path = folder.join(HORIZONS);
    let row = |line: Line| {
        Ok(HorizonRow {
            measure: measure(&path, &line.measure)?,
            mean: estimate([line.mean, line.mean_low, line.mean_high]),
            last: estimate([line.last, line.last_low, line.last_high]),
            mean_difference: estimate([
                line.mean_difference,
                line.mean_difference_low,
                line.mean_difference_high,
            ]),
            last_difference: estimate([
                line.last_difference,
                line.last_difference_low,
                line.last_difference_high,
            ]),
            quartiles: [line.q25, line.q50, line.q75].map(known),
            strategy: line.strategy,
            year: line.year,
            replicates: line.replicates,
        })
    };
    let lines: Vec<Line> = read_rows(&path)?;
    Ok(HorizonTable { rows: lines.into_iter().map(row).collect::<Result<_, OutputError>>()? })
}

/// A line of the file.
#[derive(Deserialize)]
struct Line {
    measure: String,
    strategy: String,
    year: u32,
    mean: Option<f64>,
    mean_low: Option<f64>,
    mean_high: Option<f64>,
    last: Option<f64>,
    last_low: Option<f64>,
    last_high: Option<f64>,
    mean_difference: Option<f64>,
    mean_difference_low: Option<f64>,
    mean_difference_high: Option<f64>,
    last_difference: Option<f64>,
    last_difference_low: Option<f64>,
    last_difference_high: Option<f64>,
    q25: Option<f64>,
    q50: Option<f64>,
    q75: Option<f64>,
    replicates: usize,
}
