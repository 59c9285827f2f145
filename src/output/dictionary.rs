//! `columns.csv`: what every column of every table of a run's folder means.

use super::column::{Column, TableForm};
use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::files::Folder;
use super::{
    bands, by_leader, capacity, classrooms, comparison, country, country_comparison, districts, fates,
    horizons, lines, named_schools, outcomes, teachers, uncertainty, variants, weeks,
};
use std::path::Path;

/// Every table that a run's folder can hold, but those of its figures, in the order in which a reader wants them.
static TABLES: [TableForm; 23] = [
    comparison::FORM,
    comparison::PARQUET_FORM,
    fates::FORM,
    capacity::FORM,
    horizons::FORM,
    by_leader::FORM,
    lines::FORM,
    named_schools::FORM,
    uncertainty::FORM,
    variants::FORM,
    outcomes::FORM,
    bands::FORM,
    weeks::FORM,
    weeks::DISTRICT_FORM,
    classrooms::FORM,
    classrooms::TIES_FORM,
    teachers::FORM,
    country_comparison::FORM,
    country::FORM,
    country::DISTRIBUTION_FORM,
    country::FATES_FORM,
    country::SIZE_FORM,
    districts::FORM,
];

/// The table of this file, which explains itself, too.
static FORM: TableForm = TableForm { file: "columns.csv", columns };

fn columns() -> Vec<Column> {
    vec![
        Column::key("table", "file of the table, relative to the folder of the run"),
        Column::key("column", "name of the column"),
        Column::key("meaning", "what the column holds"),
        Column::key("unit", "unit of its numbers; empty where it holds words or ordinal numbers"),
    ]
}

/// The tables in CSV that a folder holds, `columns.csv` the last of them.
pub(super) fn csv_tables(folder: &Path) -> impl Iterator<Item = &'static TableForm> {
    let is_text = |form: &&TableForm| Path::new(form.file).extension().is_some_and(|ending| ending == "csv");
    TABLES.iter().chain([&FORM]).filter(is_text).filter(|form| folder.join(form.file).exists())
}

/// Writes `columns.csv`, one row per column of every table that the folder holds, and of the tables of figures, each given
/// with its file.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_columns(folder: &Folder, of_figures: &[(String, Vec<Column>)]) -> Result<(), OutputError> {
    let mut dictionary = CsvTable::create(folder, &FORM)?;
    let own = TABLES.iter().chain([&FORM]).filter(|form| folder.path().join(form.file).exists());
    let own = own.map(|form| (form.file.to_owned(), (form.columns)()));
    for (file, columns) in own.chain(of_figures.iter().cloned()) {
        for Column { name, meaning, unit } in columns {
            dictionary.row((&file, name, meaning, unit))?;
        }
    }
    dictionary.finish()
}

/// Reads `columns.csv` back: every column with the file of its table.
///
/// # Errors
/// Where the file is missing or damaged.
pub fn read_columns(folder: &Path) -> Result<Vec<(String, Column)>, OutputError> {
    let rows: Vec<(String, String, String, String)> = read_rows(&folder.join(FORM.file))?;
    let row = |(table, name, meaning, unit)| (table, Column { name, meaning, unit });
    Ok(rows.into_iter().map(row).collect())
}
