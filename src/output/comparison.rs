//! `comparison.csv`: every strategy against the reference.

use super::column::{self, Column, OF_THE_MEASURE, TableForm};
use super::csv_table::{CsvTable, read_rows};
use super::data_parquet::write_parquet;
use super::data_table::{DataTable, Field};
use super::error::OutputError;
use super::estimates::{estimate, known, measure};
use super::files::Folder;
use super::number::written;
use super::weeks::notes;
use results::{ComparisonRow, ComparisonTable};
use serde::Deserialize;
use statistics::Estimate;
use std::path::Path;

/// File of the comparison.
const COMPARISON: &str = "comparison.csv";

/// The same for programs that would rather read Parquet.
pub(super) const COMPARISON_PARQUET: &str = "comparison.parquet";

/// The table.
pub(super) const FORM: TableForm = TableForm { file: COMPARISON, columns };

/// The same table as Parquet, with all digits.
pub(super) const PARQUET_FORM: TableForm = TableForm { file: COMPARISON_PARQUET, columns };

fn columns() -> Vec<Column> {
    let share = |name: &str, meaning: &str| {
        Column::new(
            name,
            format!("share of replicates in which the strategy is {meaning}"),
            "share of replicates",
        )
    };
    let difference = "mean of strategy minus reference within a replicate, at the end of the run";
    let keys = [column::measure(), column::better(), column::strategy(), column::reference()];
    let difference =
        Column::new("difference", difference, OF_THE_MEASURE).with_interval_named("ci_low", "ci_high");
    let chances = [
        share("chance_beats_reference", "strictly better than the reference"),
        share("chance_equals_reference", "equal to the reference"),
        share("chance_best", "the best of all, ties shared"),
    ];
    keys.into_iter().chain(difference).chain(chances).chain([column::replicates()]).collect()
}

/// Writes `comparison.csv`, and `comparison.parquet` with all digits of its numbers.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_comparison(comparison: &ComparisonTable, folder: &Folder) -> Result<(), OutputError> {
    let mut table = CsvTable::create(folder, &FORM)?;
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
    table.finish()?;
    let rows = comparison.rows.iter().map(fields).collect();
    // Every measure has a row for each strategy.
    let first = comparison.rows.first().map(|row| row.measure);
    let of_first = comparison.rows.iter().filter(|row| Some(row.measure) == first);
    let strategies: Vec<String> = of_first.map(|row| row.strategy.clone()).collect();
    let notes = notes(folder, &strategies, &PARQUET_FORM);
    write_parquet(folder, COMPARISON_PARQUET, &DataTable { columns: columns(), rows }, &notes)
}

/// The fields of a row, in the order of the columns.
fn fields(row: &ComparisonRow) -> Vec<Field> {
    let info = row.measure.info();
    let texts = [info.name, info.better.name(), &row.strategy, &row.reference];
    let Estimate { value, low, high } = row.difference;
    let chances = [row.chance_beats_reference, row.chance_equals_reference, row.chance_best];
    let numbers = [value, low, high].into_iter().chain(chances).chain([row.replicates as f64]);
    texts.map(|text| Field::Text(text.to_owned())).into_iter().chain(numbers.map(Field::Number)).collect()
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
