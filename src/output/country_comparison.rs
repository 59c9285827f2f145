//! `country_comparison.csv`: a country under several strategies.

use super::column::{self, Column, OF_THE_MEASURE, TableForm};
use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use results::{CountryComparison, CountryDifference, QUANTILES};
use serde::Deserialize;
use std::path::Path;

/// File of the comparison.
const COUNTRY_COMPARISON: &str = "country_comparison.csv";

/// The table.
pub(super) const FORM: TableForm = TableForm { file: COUNTRY_COMPARISON, columns };

fn columns() -> Vec<Column> {
    let keys = [column::strategy(), column::reference(), column::year(), column::measure(), column::better()];
    let share = |name: &str, meaning: &str| {
        Column::new(name, format!("share of districts that do {meaning} the reference"), "share of districts")
    };
    let numbers = [
        Column::new(
            "difference",
            "difference of the country's means, strategy minus reference",
            OF_THE_MEASURE,
        ),
        share("districts_better", "better under the strategy than under"),
        share("districts_equal", "as well under the strategy as under"),
    ];
    let quantiles = QUANTILES.map(|probability| {
        let percent = 100.0 * probability;
        let meaning =
            format!("difference that {percent:.0} % of students stay at or below, by their district's");
        Column::new(format!("q{percent:02.0}"), meaning, OF_THE_MEASURE)
    });
    keys.into_iter().chain(numbers).chain(quantiles).collect()
}

/// Writes `country_comparison.csv`; nothing where there is nothing to compare.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_country_comparison(comparison: &CountryComparison, folder: &Folder) -> Result<(), OutputError> {
    if comparison.rows.is_empty() {
        return Ok(());
    }
    let mut table = CsvTable::create(folder, &FORM)?;
    for row in &comparison.rows {
        let about = (&row.strategy, &row.reference, row.year, &row.measure, &row.better);
        let numbers = [row.difference, row.districts_better, row.districts_equal].map(written);
        table.row((about, numbers, row.quantiles.map(written)))?;
    }
    table.finish()
}

/// Reads the comparison back from a run's folder; without rows where the run has none.
///
/// # Errors
/// Where the file is damaged.
pub fn read_country_comparison(folder: &Path) -> Result<CountryComparison, OutputError> {
    let path = folder.join(COUNTRY_COMPARISON);
    let lines: Vec<Line> = if path.exists() { read_rows(&path)? } else { Vec::new() };
    Ok(CountryComparison { rows: lines.into_iter().map(Line::row).collect() })
}

/// A line of the file.
#[derive(Deserialize)]
struct Line {
    strategy: String,
    reference: String,
    year: u32,
    measure: String,
    better: String,
    difference: Option<f64>,
    districts_better: Option<f64>,
    districts_equal: Option<f64>,
    q05: Option<f64>,
    q25: Option<f64>,
    q50: Option<f64>,
    q75: Option<f64>,
    q95: Option<f64>,
}

impl Line {
    fn row(self) -> CountryDifference {
        let known = |number: Option<f64>| number.unwrap_or(f64::NAN);
        CountryDifference {
            strategy: self.strategy,
            reference: self.reference,
            year: self.year,
            measure: self.measure,
            better: self.better,
            difference: known(self.difference),
            districts_better: known(self.districts_better),
            districts_equal: known(self.districts_equal),
            quantiles: [self.q05, self.q25, self.q50, self.q75, self.q95].map(known),
        }
    }
}
