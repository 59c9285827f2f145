//! `variants.csv`: what becomes of the conclusions under the variants of a scenario.

use super::csv_table::CsvTable;
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use results::VariantTable;
use statistics::Estimate;

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
        let Estimate { value, low, high } = row.difference;
        let info = row.measure.info();
        table.row((
            &row.variant,
            info.name,
            info.better.name(),
            &row.strategy,
            &row.reference,
            [value, low, high].map(written),
            row.conclusion.name(),
            row.replicates,
        ))?;
    }
    table.finish()
}
