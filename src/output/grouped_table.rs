//! A Parquet table whose row groups each belong to one strategy.

use super::encoded_column::{EncodedColumn, Values};
use super::error::OutputError;
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;
use rayon::prelude::*;
use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;

/// Rows of a row group at most: enough to compress and read well.
const ROWS_AT_MOST: usize = 1 << 16;

/// Bytes of rows that the tables of a run hold in memory until they are row groups, all strategies
/// together: 64 MB.
pub(super) const BYTES_HELD: usize = 64_000_000;

/// Name of the first column.
pub(super) const STRATEGY: &str = "strategy";

/// Columns after `strategy`, and what the file says of itself.
#[derive(Debug, Clone)]
pub(super) struct Layout<'a> {
    /// Names of the whole-numbered columns, always defined.
    pub integers: &'a [&'a str],
    /// Names of the columns of numbers, undefined (null) where NaN.
    pub numbers: &'a [&'a str],
    /// Key and text of every note in the file's metadata.
    pub notes: Vec<(String, String)>,
}

impl Layout<'_> {
    /// Rows of a row group, so that so many strategies together hold no more than that many bytes.
    pub fn rows_of_a_group(&self, strategies: usize, bytes: usize) -> usize {
        let bytes_of_a_row = size_of::<f32>() * (self.integers.len() + self.numbers.len());
        (bytes / (bytes_of_a_row * strategies.max(1))).clamp(1, ROWS_AT_MOST)
    }
}

/// A table that is being written. Rows of several strategies may come in turns: every strategy's are held
/// in memory until they fill a row group.
#[derive(Debug)]
pub(super) struct GroupedTable {
    path: PathBuf,
    writer: SerializedFileWriter<File>,
    strategies: Vec<ByteArray>,
    pending: Vec<Pending>,
    rows_of_a_group: usize,
}

/// Rows of a strategy that are no row group yet.
#[derive(Debug)]
struct Pending {
    integers: Vec<Vec<i32>>,
    numbers: Vec<Vec<f32>>,
    rows: usize,
}

impl GroupedTable {
    /// Starts the table in an empty file.
    pub fn create(
        (path, file): (PathBuf, File),
        strategies: &[String],
        layout: &Layout<'_>,
        rows_of_a_group: usize,
    ) -> Result<GroupedTable, OutputError> {
        let writer = schema(layout)
            .and_then(|schema| {
                SerializedFileWriter::new(file, Arc::new(schema), Arc::new(properties(&layout.notes)))
            })
            .map_err(OutputError::parquet(&path, "writing"))?;
        let rows_of_a_group = rows_of_a_group.max(1);
        Ok(GroupedTable {
            path,
            writer,
            strategies: strategies.iter().map(|name| ByteArray::from(name.as_str())).collect(),
            pending: strategies.iter().map(|_| Pending::with_room(layout, rows_of_a_group)).collect(),
            rows_of_a_group,
        })
    }

    /// Adds a row; `integers` and `numbers` are in the order of the layout.
    pub fn push(
        &mut self,
        strategy: usize,
        integers: &[i32],
        numbers: impl Iterator<Item = f32>,
    ) -> Result<(), OutputError> {
        let Some(pending) = self.pending.get_mut(strategy) else {
            return Err(OutputError::content(&self.path, format!("there is no strategy {}", strategy + 1)));
        };
        pending.push(integers, numbers);
        if pending.rows == self.rows_of_a_group { self.write_group(strategy) } else { Ok(()) }
    }

    /// Writes what is still in memory, in the order of strategies, and the file's end.
    pub fn finish(mut self) -> Result<(), OutputError> {
        for strategy in 0..self.pending.len() {
            if self.pending[strategy].rows > 0 {
                self.write_group(strategy)?;
            }
        }
        self.writer.close().map_err(OutputError::parquet(&self.path, "writing"))?;
        Ok(())
    }

    fn write_group(&mut self, strategy: usize) -> Result<(), OutputError> {
        let pending = &mut self.pending[strategy];
        let columns = self.writer.schema_descr().columns().to_vec();
        let properties = self.writer.properties().clone();
        let name = Values::Repeated(&self.strategies[strategy], pending.rows);
        let whole = pending.integers.iter().map(|values| Values::Whole(values));
        let numbers = pending.numbers.iter().map(|values| Values::Numbers(values));
        let values: Vec<Values<'_>> = std::iter::once(name).chain(whole).chain(numbers).collect();
        let encoded: Result<Vec<EncodedColumn>, ParquetError> = values
            .into_par_iter()
            .zip(columns)
            .map(|(values, column)| EncodedColumn::encode(values, column, properties.clone()))
            .collect();
        let written = encoded.and_then(|columns| {
            let mut group = self.writer.next_row_group()?;
            columns.into_iter().try_for_each(|column| column.append(&mut group))?;
            group.close().map(|_| ())
        });
        written.map_err(OutputError::parquet(&self.path, "writing"))?;
        pending.clear();
        Ok(())
    }
}

impl Pending {
    /// No rows yet, and exact room for a row group: columns that grow can take twice what they hold.
    fn with_room(layout: &Layout<'_>, rows_of_a_group: usize) -> Self {
        Self {
            integers: layout.integers.iter().map(|_| Vec::with_capacity(rows_of_a_group)).collect(),
            numbers: layout.numbers.iter().map(|_| Vec::with_capacity(rows_of_a_group)).collect(),
            rows: 0,
        }
    }

    fn push(&mut self, integers: &[i32], numbers: impl Iterator<Item = f32>) {
        self.integers.iter_mut().zip(integers).for_each(|(column, &value)| column.push(value));
        self.numbers.iter_mut().zip(numbers).for_each(|(column, value)| column.push(value));
        self.rows += 1;
    }

    fn clear(&mut self) {
        self.integers.iter_mut().for_each(Vec::clear);
        self.numbers.iter_mut().for_each(Vec::clear);
        self.rows = 0;
    }
}

fn schema(layout: &Layout<'_>) -> Result<Type, ParquetError> {
    let text = Type::primitive_type_builder(STRATEGY, Physical::BYTE_ARRAY)
        .with_repetition(Repetition::REQUIRED)
        .with_logical_type(Some(LogicalType::String))
        .build()?;
    let mut fields = vec![Arc::new(text)];
    for name in layout.integers {
        let whole = Type::primitive_type_builder(name, Physical::INT32).with_repetition(Repetition::REQUIRED);
        fields.push(Arc::new(whole.build()?));
    }
    for name in layout.numbers {
        let number =
            Type::primitive_type_builder(name, Physical::FLOAT).with_repetition(Repetition::OPTIONAL);
        fields.push(Arc::new(number.build()?));
    }
    Type::group_type_builder("schoolwide").with_fields(fields).build()
}

/// How every Parquet file of a run is written, with notes in its metadata.
pub(super) fn properties(notes: &[(String, String)]) -> WriterProperties {
    // A dictionary pays where a measure is a share of few people, and costs where all values differ:
    // past this size a column goes on without one.
    const DICTIONARY_BYTES: usize = 1 << 15;
    let notes = notes.iter().map(|(key, text)| KeyValue::new(key.clone(), text.clone())).collect();
    WriterProperties::builder()
        .set_created_by(concat!("schoolwide version ", env!("CARGO_PKG_VERSION")).to_owned())
        .set_compression(Compression::SNAPPY)
        .set_dictionary_page_size_limit(DICTIONARY_BYTES)
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .set_offset_index_disabled(true)
        .set_max_row_group_row_count(None)
        .set_key_value_metadata(Some(notes))
        .build()
}

#[cfg(test)]
mod tests {
    use super::{BYTES_HELD, Layout, ROWS_AT_MOST};

    #[test]
    fn strategies_share_out_the_memory_for_rows_and_the_usual_ones_have_a_group_each() {
        let layout = Layout { integers: &["whole"; 5], numbers: &["number"; 30], notes: Vec::new() };
        for strategies in [1, 2, 9, 40, 1_000] {
            let rows = layout.rows_of_a_group(strategies, BYTES_HELD);
            assert!(rows * strategies * 35 * 4 <= BYTES_HELD && rows <= ROWS_AT_MOST, "{strategies}");
        }
        // Nine strategies in 200 replicates of 180 weeks.
        assert!(layout.rows_of_a_group(9, BYTES_HELD) >= 200 * 180);
        assert_eq!(layout.rows_of_a_group(1_000_000_000, BYTES_HELD), 1);
        assert_eq!(layout.rows_of_a_group(0, BYTES_HELD), ROWS_AT_MOST);
    }
}
