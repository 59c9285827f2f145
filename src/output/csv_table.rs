//! A CSV table of a run's folder.

use super::column::TableForm;
use super::error::OutputError;
use super::files::Folder;
use serde::Serialize;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A CSV file that is being written, row by row.
#[derive(Debug)]
pub(super) struct CsvTable {
    path: PathBuf,
    writer: csv::Writer<File>,
}

impl CsvTable {
    /// Starts a table with its header.
    pub fn create(folder: &Folder, form: &TableForm) -> Result<CsvTable, OutputError> {
        let (path, file) = folder.create_file(form.file)?;
        let writer = csv::WriterBuilder::new().has_headers(false).from_writer(file);
        let mut table = CsvTable { path, writer };
        table.row(form.header())?;
        Ok(table)
    }

    /// Adds a row of fields in the order of the header.
    pub fn row(&mut self, fields: impl Serialize) -> Result<(), OutputError> {
        self.writer.serialize(fields).map_err(|error| csv_error(&self.path, "writing", error))
    }

    /// Adds rows that were encoded elsewhere by [`encode_rows`].
    pub fn append(&mut self, rows: &[u8]) -> Result<(), OutputError> {
        let written = self.writer.flush().and_then(|()| self.writer.get_ref().write_all(rows));
        written.map_err(OutputError::system(&self.path, "writing"))
    }

    /// Says that a row does not belong in this table.
    pub fn refuse(&self, reason: String) -> OutputError {
        OutputError::content(&self.path, reason)
    }

    /// Writes what is still in memory.
    pub fn finish(mut self) -> Result<(), OutputError> {
        self.writer.flush().map_err(OutputError::system(&self.path, "writing"))
    }
}

/// Encodes rows in memory, so that several parts of a table can be encoded side by side.
pub(super) fn encode_rows(rows: impl Iterator<Item = impl Serialize>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    for row in rows {
        writer.serialize(row).expect("rows of texts and numbers are encoded into memory");
    }
    writer.into_inner().expect("what lies in memory needs no flushing")
}

/// Reads a CSV table back, one value of the type a row.
///
/// # Errors
/// Where the file is missing or a row is not of the type.
pub(super) fn read_rows<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Vec<T>, OutputError> {
    let file = File::open(path).map_err(OutputError::system(path, "reading"))?;
    let rows = csv::Reader::from_reader(file).into_deserialize();
    rows.map(|row| row.map_err(|error| csv_error(path, "reading", error))).collect()
}

/// Reads a CSV table back as texts, its header first.
///
/// # Errors
/// Where the file is missing or is no table.
pub(super) fn read_texts(path: &Path) -> Result<Vec<Vec<String>>, OutputError> {
    let file = File::open(path).map_err(OutputError::system(path, "reading"))?;
    let rows =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file).into_deserialize();
    rows.map(|row| row.map_err(|error| csv_error(path, "reading", error))).collect()
}

fn csv_error(path: &Path, doing: &'static str, error: csv::Error) -> OutputError {
    let text = error.to_string();
    match error.into_kind() {
        csv::ErrorKind::Io(source) => OutputError::System { path: path.to_path_buf(), doing, source },
        _ => OutputError::content(path, text),
    }
}
