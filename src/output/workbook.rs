//! `results.xlsx`: all tables for people in one workbook, the same to the byte whenever it is written.

use super::column::Column;
use super::csv_table::read_texts;
use super::data_table::{DataTable, Field};
use super::dictionary::csv_tables;
use super::error::OutputError;
use results::six_digits;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook as Book, XlsxError};
use std::path::{Path, PathBuf};

/// Tables with more cells stay files of their own: a spreadsheet would open them slowly, or not at all.
const CELLS_AT_MOST: usize = 1_000_000;

/// More letters than these are not in the name of a sheet.
const LETTERS_AT_MOST: usize = 31;

/// A workbook that is being filled.
pub struct Workbook {
    book: Book,
    bold: Format,
}

impl Workbook {
    /// Its file in a run's folder.
    pub const FILE: &'static str = "results.xlsx";

    /// A sheet for every table in CSV that the folder of a run holds, `columns.csv` among them. Strategies stand there by
    /// their names and by their labels.
    ///
    /// # Errors
    /// Where a table cannot be read or is no table.
    pub fn of_tables(folder: &Path, label: impl Fn(&str) -> String) -> Result<Self, OutputError> {
        let mut workbook = Self { book: Book::new(), bold: Format::new().set_bold() };
        // A workbook tells when it was made; this one depends on its tables alone.
        let date = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|error| failed(&error))?;
        workbook.book.set_properties(&DocProperties::new().set_creation_datetime(&date));
        for form in csv_tables(folder) {
            let columns = (form.columns)();
            let lines = read_texts(&folder.join(form.file))?;
            if lines.len().saturating_mul(columns.len()) > CELLS_AT_MOST {
                continue;
            }
            let name = form.file.trim_end_matches(".csv");
            workbook.add(name, &labelled(columns, lines, &label))?;
        }
        Ok(workbook)
    }

    /// Adds a sheet for the numbers behind a figure.
    ///
    /// # Errors
    /// Where the table is too large for a sheet.
    pub fn add_figure(&mut self, name: &str, numbers: &DataTable) -> Result<(), OutputError> {
        let sheet: String = format!("figure {name}").chars().take(LETTERS_AT_MOST).collect();
        self.add(&sheet, numbers)
    }

    /// The workbook as a file.
    ///
    /// # Errors
    /// Where it cannot be put together.
    pub fn bytes(mut self) -> Result<Vec<u8>, OutputError> {
        self.book.save_to_buffer().map_err(|error| failed(&error))
    }

    fn add(&mut self, name: &str, table: &DataTable) -> Result<(), OutputError> {
        let sheet = self.book.add_worksheet();
        sheet.set_name(name).map_err(|error| failed(&error))?;
        sheet.set_freeze_panes(1, 0).map_err(|error| failed(&error))?;
        for (column, Column { name, unit, .. }) in (0..).zip(&table.columns) {
            let head = if unit.is_empty() { name.clone() } else { format!("{name} [{unit}]") };
            sheet.write_string_with_format(0, column, head, &self.bold).map_err(|error| failed(&error))?;
        }
        for (line, row) in (1..).zip(&table.rows) {
            for (column, field) in (0..).zip(row) {
                match field {
                    Field::Text(text) if text.is_empty() => continue,
                    Field::Number(number) if number.is_nan() => continue,
                    Field::Text(text) => sheet.write_string(line, column, text),
                    Field::Number(number) => sheet.write_number(line, column, six_digits(*number)),
                }
                .map_err(|error| failed(&error))?;
            }
        }
        Ok(())
    }
}

/// A table that was read as texts, with its numbers as numbers and the label of each strategy beside its name.
fn labelled(columns: Vec<Column>, lines: Vec<Vec<String>>, label: impl Fn(&str) -> String) -> DataTable {
    let strategy = columns.iter().position(|column| column.name == "strategy");
    let mut table = DataTable { columns, rows: Vec::new() };
    if let Some(place) = strategy {
        table.columns.insert(place + 1, Column::key("strategy_label", "words for the strategy"));
    }
    for line in lines.into_iter().skip(1) {
        let mut row: Vec<Field> = Vec::with_capacity(table.columns.len());
        for (place, text) in line.into_iter().enumerate() {
            if Some(place) == strategy {
                let words = label(&text);
                row.extend([text, words].map(Field::Text));
            } else {
                row.push(text.parse().map_or_else(|_| Field::Text(text), Field::Number));
            }
        }
        table.rows.push(row);
    }
    table
}

fn failed(error: &XlsxError) -> OutputError {
    OutputError::content(&PathBuf::from(Workbook::FILE), error.to_string())
}
