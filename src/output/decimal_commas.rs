//! Copies of the tables in CSV for spreadsheets that write numbers with a comma.

use super::csv_table::read_texts;
use super::data_table::Separators;
use super::dictionary::csv_tables;
use super::error::OutputError;
use super::files::Folder;

/// Writes a copy of every table in CSV that the folder holds into `tables/`, with semicolons between fields and commas
/// within numbers. The tables themselves stay as programs read them.
///
/// # Errors
/// Where a table cannot be read, or its copy cannot be written.
///
/// # Panics
/// Never: texts are encoded into memory.
pub fn write_decimal_commas(folder: &Folder) -> Result<(), OutputError> {
    let separators = Separators::Comma;
    for form in csv_tables(folder.path()) {
        let start = separators.beginning().as_bytes().to_vec();
        let mut writer = csv::WriterBuilder::new()
            .delimiter(separators.between_fields())
            .flexible(true)
            .from_writer(start);
        for row in read_texts(&folder.path().join(form.file))? {
            let field = |field: &String| {
                if field.parse::<f64>().is_ok() { separators.number(field) } else { field.clone() }
            };
            writer.write_record(row.iter().map(field)).expect("texts are encoded into memory");
        }
        let bytes = writer.into_inner().expect("what lies in memory needs no flushing");
        folder.write_bytes(&format!("tables/{}", form.file), &bytes)?;
    }
    Ok(())
}
