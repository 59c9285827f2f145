//! A table of typed fields as Parquet: texts as text, numbers with all their digits.

use super::data_table::{DataTable, Field};
use super::error::OutputError;
use super::files::Folder;
use super::grouped_table::properties;
use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType};
use parquet::errors::ParquetError;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;
use std::fs::File;
use std::sync::Arc;

/// Writes a table into a file of the folder, with notes in the file's metadata.
///
/// # Errors
/// Where the file cannot be written.
pub(super) fn write_parquet(
    folder: &Folder,
    name: &str,
    table: &DataTable,
    notes: &[(String, String)],
) -> Result<(), OutputError> {
    let (path, file) = folder.create_file(name)?;
    write(file, table, notes).map_err(OutputError::parquet(&path, "writing"))
}

fn write(file: File, table: &DataTable, notes: &[(String, String)]) -> Result<(), ParquetError> {
    let schema = schema(table)?;
    let mut writer = SerializedFileWriter::new(file, Arc::new(schema), Arc::new(properties(notes)))?;
    let mut group = writer.next_row_group()?;
    for place in 0..table.columns.len() {
        let Some(mut column) = group.next_column()? else { break };
        let fields = || table.rows.iter().map(|row| &row[place]);
        if is_text(table, place) {
            let texts = fields().map(|field| match field {
                Field::Text(text) => ByteArray::from(text.as_str()),
                Field::Number(number) => ByteArray::from(number.to_string().as_str()),
            });
            column.typed::<ByteArrayType>().write_batch(&texts.collect::<Vec<_>>(), None, None)?;
        } else {
            let numbers =
                fields().map(|field| if let Field::Number(number) = field { *number } else { f64::NAN });
            let numbers: Vec<f64> = numbers.collect();
            let levels: Vec<i16> = numbers.iter().map(|number| i16::from(!number.is_nan())).collect();
            let defined: Vec<f64> = numbers.into_iter().filter(|number| !number.is_nan()).collect();
            column.typed::<DoubleType>().write_batch(&defined, Some(&levels), None)?;
        }
        column.close()?;
    }
    group.close()?;
    writer.close().map(|_| ())
}

fn is_text(table: &DataTable, place: usize) -> bool {
    table.rows.iter().any(|row| matches!(row[place], Field::Text(_)))
}

fn schema(table: &DataTable) -> Result<Type, ParquetError> {
    let field = |(place, name): (usize, &str)| {
        let built = if is_text(table, place) {
            Type::primitive_type_builder(name, Physical::BYTE_ARRAY)
                .with_repetition(Repetition::REQUIRED)
                .with_logical_type(Some(LogicalType::String))
                .build()
        } else {
            Type::primitive_type_builder(name, Physical::DOUBLE).with_repetition(Repetition::OPTIONAL).build()
        };
        built.map(Arc::new)
    };
    let names = table.columns.iter().map(|column| column.name.as_str()).enumerate();
    let fields = names.map(field).collect::<Result<Vec<_>, _>>()?;
    Type::group_type_builder("schoolwide").with_fields(fields).build()
}
