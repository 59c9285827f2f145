//! `horizons.csv`: every strategy year by year.

use super::column::{self, Column, OF_THE_MEASURE, TableForm};
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

/// The table.
pub(super) const FORM: TableForm = TableForm { file: HORIZONS, columns };

fn columns() -> Vec<Column> {
    let own = |name: &str, meaning: &str| Column::new(name, meaning, OF_THE_MEASURE);
    let difference = "differs from that of the reference within a replicate, as a mean";
    let estimates = [
        own("mean", "mean over the year's weeks, as a mean over replicates"),
        own("last", "value in the year's last week, as a mean over replicates"),
        own("mean_difference", &format!("how `mean` {difference}")),
        own("last_difference", &format!("how `last` {difference}")),
    ];
    let quartiles = [
        own("q25", "lower quartile over replicates of the mean over the year's weeks"),
        own("q50", "median over replicates of the mean over the year's weeks"),
        own("q75", "upper quartile over replicates of the mean over the year's weeks"),
    ];
    let keys = [column::measure(), column::strategy(), column::year()];
    let estimates = estimates.into_iter().flat_map(Column::with_interval);
    keys.into_iter().chain(estimates).chain(quartiles).chain([column::replicates()]).collect()
}

/// Writes `horizons.csv`.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_horizons(horizons: &HorizonTable, folder: &Folder) -> Result<(), OutputError> {
    let mut table = CsvTable::create(folder, &FORM)?;
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
