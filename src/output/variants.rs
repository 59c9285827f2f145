//! `variants.csv`: what becomes of the conclusions under the variants of a scenario.

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

/// Writes `variants.csv`.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_variants(variants: &VariantTable, folder: &Folder) -> Result<(), OutputError> {
    let header = [
        "variant",
        "measure",
        "better",
        "strategy",
        "reference",
        "difference",
        "ci_low",
        "ci_high",
        "conclusion",
        "replicates",
    ];
    let mut table = CsvTable::create(folder, VARIANTS, &header)?;
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
