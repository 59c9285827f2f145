//! `uncertainty.csv`: luck and ignorance, where parameters are drawn.

use super::column::{self, Column, OF_THE_MEASURE, TableForm};
use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::estimates::{estimate, known, measure};
use super::files::Folder;
use super::number::written;
use results::{UncertaintyRow, UncertaintyTable};
use serde::Deserialize;
use statistics::Estimate;
use std::path::Path;

/// File of the table.
const UNCERTAINTY: &str = "uncertainty.csv";

/// The table.
pub(super) const FORM: TableForm = TableForm { file: UNCERTAINTY, columns };

fn columns() -> Vec<Column> {
    let reference = "name of the strategy from which the row tells the difference; empty where it tells the measure itself";
    let variance =
        |name: &str, meaning: &str| Column::new(name, meaning, "square of the unit of the measure");
    let keys = [column::measure(), column::better(), column::strategy(), Column::key("reference", reference)];
    let mean = Column::new("mean", "mean over draws at the end of the run", OF_THE_MEASURE);
    let parts = [
        variance("variance_luck", "variance within a draw of parameters"),
        variance("variance_ignorance", "variance between draws beyond what luck explains"),
        Column::new("share_ignorance", "share of ignorance in both together", "share of variance"),
        Column::new("draws", "number of draws in which it is defined", "draws"),
        Column::new("replicates", "number of replicates in which it is defined", column::REPLICATES),
    ];
    keys.into_iter().chain(mean.with_interval_named("ci_low", "ci_high")).chain(parts).collect()
}

/// Writes `uncertainty.csv`.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_uncertainty(uncertainty: &UncertaintyTable, folder: &Folder) -> Result<(), OutputError> {
    let mut table = CsvTable::create(folder, &FORM)?;
    for row in &uncertainty.rows {
        let Estimate { value, low, high } = row.mean;
        let info = row.measure.info();
        table.row((
            info.name,
            info.better.name(),
            &row.strategy,
            row.reference.as_deref().unwrap_or_default(),
            [value, low, high, row.luck, row.ignorance, row.share_of_ignorance].map(written),
            row.draws,
            row.replicates,
        ))?;
    }
    table.finish()
}

/// Reads `uncertainty.csv` back from a run's folder, to the digits that it holds; none where there is no such file, as no
/// parameter was drawn.
///
/// # Errors
/// Where the file is damaged, or names a measure that is not known.
pub fn read_uncertainty(folder: &Path) -> Result<Option<UncertaintyTable>, OutputError> {
    let path = folder.join(UNCERTAINTY);
    if !path.exists() {
        return Ok(None);
    }
    let row = |line: Line| {
        Ok(UncertaintyRow {
            measure: measure(&path, &line.measure)?,
            strategy: line.strategy,
            reference: line.reference,
            mean: estimate([line.mean, line.ci_low, line.ci_high]),
            luck: known(line.variance_luck),
            ignorance: known(line.variance_ignorance),
            share_of_ignorance: known(line.share_ignorance),
            draws: line.draws,
            replicates: line.replicates,
        })
    };
    let rows = read_rows::<Line>(&path)?.into_iter().map(row);
    Ok(Some(UncertaintyTable { rows: rows.collect::<Result<_, OutputError>>()? }))
}

/// A line of the file.
#[derive(Deserialize)]
struct Line {
    measure: String,
    strategy: String,
    reference: Option<String>,
    mean: Option<f64>,
    ci_low: Option<f64>,
    ci_high: Option<f64>,
    variance_luck: Option<f64>,
    variance_ignorance: Option<f64>,
    share_ignorance: Option<f64>,
    draws: usize,
    replicates: usize,
}
