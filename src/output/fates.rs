//! `fates.csv`: how often every strategy ends how.

use super::column::{self, Column, TableForm};
use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use results::{FateRow, FateTable};
use serde::Deserialize;
use simulation::measure::Fate;
use statistics::Estimate;
use std::path::Path;

/// File of the fates.
const FATES: &str = "fates.csv";

/// The table.
pub(super) const FORM: TableForm = TableForm { file: FATES, columns };

fn columns() -> Vec<Column> {
    let share = Column::new("share", "share of the strategy's runs that end so", "share of runs");
    let runs = Column::new("runs", "number of the strategy's runs, one a replicate and school", "runs");
    let keys = [column::strategy(), column::fate()];
    keys.into_iter().chain(share.with_interval_named("ci_low", "ci_high")).chain([runs]).collect()
}

/// Writes `fates.csv`.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_fates(fates: &FateTable, folder: &Folder) -> Result<(), OutputError> {
    let mut table = CsvTable::create(folder, &FORM)?;
    for FateRow { strategy, fate, share, runs } in &fates.rows {
        let numbers = [share.value, share.low, share.high].map(written);
        table.row((strategy, fate.name(), numbers, runs))?;
    }
    table.finish()
}

/// Reads `fates.csv` back from a run's folder, to the digits that it holds.
///
/// # Errors
/// Where the file is missing or damaged.
pub fn read_fates(folder: &Path) -> Result<FateTable, OutputError> {
    let rows: Vec<Line> = read_rows(&folder.join(FATES))?;
    let known = |text: Option<f64>| text.unwrap_or(f64::NAN);
    let row = |line: Line| FateRow {
        strategy: line.strategy,
        fate: line.fate,
        share: Estimate { value: known(line.share), low: known(line.ci_low), high: known(line.ci_high) },
        runs: line.runs,
    };
    Ok(FateTable { rows: rows.into_iter().map(row).collect() })
}

/// A line of the file.
#[derive(Deserialize)]
struct Line {
    strategy: String,
    fate: Fate,
    share: Option<f64>,
    ci_low: Option<f64>,
    ci_high: Option<f64>,
    runs: usize,
}
