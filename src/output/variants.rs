//! `variants.csv`: what becomes of the conclusions under the variants of a scenario.

use super::column::{self, Column, OF_THE_MEASURE, TableForm};
use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::estimates::{cells, estimate, measure};
use super::files::Folder;
use results::{VariantRow, VariantTable};
use serde::Deserialize;
use statistics::Conclusion;
use std::path::Path;

/// File of the table.
const VARIANTS: &str = "variants.csv";

/// The table.
pub(super) const FORM: TableForm = TableForm { file: VARIANTS, columns };

fn columns() -> Vec<Column> {
    let keys = [
        Column::key("variant", "name of the variant; `base` for the scenario as it is"),
        column::measure(),
        column::better(),
        column::strategy(),
        column::reference(),
    ];
    let difference = "mean of strategy minus reference within a replicate, at the end of the run";
    let difference =
        Column::new("difference", difference, OF_THE_MEASURE).with_interval_named("ci_low", "ci_high");
    let conclusion = "what becomes of the scenario's own conclusion: it `stands`, `fades`, `turns`, `appears` or stays `open`";
    let ends = [Column::key("conclusion", conclusion), column::replicates()];
    keys.into_iter().chain(difference).chain(ends).collect()
}

/// Writes `variants.csv`.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_variants(variants: &VariantTable, folder: &Folder) -> Result<(), OutputError> {
    let mut table = CsvTable::create(folder, &FORM)?;
    for row in &variants.rows {
        let info = row.measure.info();
        table.row((
            &row.variant,
            info.name,
            info.better.name(),
            &row.strategy,
            &row.reference,
            cells(row.difference),
            row.conclusion.name(),
            row.replicates,
        ))?;
    }
    table.finish()
}

/// Reads `variants.csv` back from a run's folder, to the digits that it holds; none where there is no such file, as the
/// scenario has no variant.
///
/// # Errors
/// Where the file is damaged, or names a measure or a conclusion that is not known.
pub fn read_variants(folder: &Path) -> Result<Option<VariantTable>, OutputError> {
    let path = folder.join(VARIANTS);
    if !path.exists() {
        return Ok(None);
    }
    let row = |line: Line| {
        let conclusion = Conclusion::named(&line.conclusion).ok_or_else(|| {
            OutputError::content(&path, format!("there is no conclusion `{}`", line.conclusion))
        })?;
        Ok(VariantRow {
            variant: line.variant,
            measure: measure(&path, &line.measure)?,
            strategy: line.strategy,
            reference: line.reference,
            difference: estimate([line.difference, line.ci_low, line.ci_high]),
            conclusion,
            replicates: line.replicates,
        })
    };
    let rows = read_rows::<Line>(&path)?.into_iter().map(row);
    Ok(Some(VariantTable { rows: rows.collect::<Result<_, OutputError>>()? }))
}

/// A line of the file.
#[derive(Deserialize)]
struct Line {
    variant: String,
    measure: String,
    strategy: String,
    reference: String,
    difference: Option<f64>,
    ci_low: Option<f64>,
    ci_high: Option<f64>,
    conclusion: String,
    replicates: usize,
}
