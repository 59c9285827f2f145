//! Reads single columns of a weekly table, one row group at a time.

use super::error::OutputError;
use super::grouped_table::STRATEGY;
use super::weeks::{STRATEGIES_NOTE, WEEK};
use parquet::basic::Type;
use parquet::column::reader::{ColumnReader, get_typed_column_reader};
use parquet::data_type::{ByteArray, ByteArrayType, DataType, FloatType, Int32Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::ParquetMetaData;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::statistics::Statistics;
use std::fs::File;
use std::path::{Path, PathBuf};

/// A weekly table that is being read.
pub(super) struct ColumnFile {
    path: PathBuf,
    reader: SerializedFileReader<File>,
    columns: Vec<String>,
    strategies: Vec<String>,
}

impl ColumnFile {
    /// Opens a weekly table.
    pub fn open(path: &Path) -> Result<ColumnFile, OutputError> {
        let file = File::open(path).map_err(OutputError::system(path, "reading"))?;
        let reader = SerializedFileReader::new(file).map_err(OutputError::parquet(path, "reading"))?;
        let facts = reader.metadata().file_metadata();
        let columns = facts.schema_descr().columns().iter().map(|column| column.name().to_owned()).collect();
        let notes = facts.key_value_metadata().map_or(&[][..], Vec::as_slice);
        let strategies = notes
            .iter()
            .find(|note| note.key == STRATEGIES_NOTE)
            .and_then(|note| note.value.as_ref())
            .ok_or_else(|| OutputError::content(path, "it does not say which strategies it holds"))?;
        let strategies = strategies.lines().map(str::to_owned).collect();
        Ok(ColumnFile { path: path.to_path_buf(), reader, columns, strategies })
    }

    /// Names of the strategies, in the order of the scenario.
    pub fn strategies(&self) -> &[String] {
        &self.strategies
    }

    /// Names of all columns, in their order.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Whether a column holds whole numbers.
    pub fn is_whole(&self, column: &str) -> bool {
        let schema = self.metadata().file_metadata().schema_descr();
        schema.columns().iter().any(|own| own.name() == column && own.physical_type() == Type::INT32)
    }

    /// Number of rows of a row group.
    pub fn rows(&self, group: usize) -> usize {
        self.metadata().row_group(group).num_rows() as usize
    }

    /// The strategy of every row group, as its index among the strategies.
    pub fn owners(&self) -> Result<Vec<usize>, OutputError> {
        let column = self.index_of(STRATEGY)?;
        (0..self.metadata().num_row_groups())
            .map(|group| {
                let mut name: Vec<ByteArray> = Vec::new();
                self.read::<ByteArrayType>(group, column, 1, &mut Vec::new(), &mut name)?;
                let strategy = name.first().and_then(|name| {
                    self.strategies.iter().position(|strategy| strategy.as_bytes() == name.data())
                });
                strategy.ok_or_else(|| self.damaged("a row names no strategy of the run"))
            })
            .collect()
    }

    /// The greatest week of the table, which is the number of weeks of the run: the table begins with week 0.
    pub fn weeks(&self) -> Result<usize, OutputError> {
        let weeks = self.greatest(WEEK)?;
        // A table has one row per week at least; more weeks than rows would ask for memory without end.
        let rows = self.metadata().file_metadata().num_rows() as usize;
        if weeks <= rows {
            Ok(weeks)
        } else {
            Err(self.damaged("it says that it holds more weeks than rows"))
        }
    }

    /// The greatest number in a column that counts from 1, from the summary that every row group carries.
    pub fn greatest(&self, name: &str) -> Result<usize, OutputError> {
        let column = self.index_of(name)?;
        let greatest =
            self.metadata().row_groups().iter().map(|group| match group.column(column).statistics() {
                Some(Statistics::Int32(summary)) => summary.max_opt().copied(),
                _ => None,
            });
        let greatest: Option<Vec<i32>> = greatest.collect();
        let greatest =
            greatest.ok_or_else(|| self.damaged(&format!("it does not say how many {name}s it holds")))?;
        Ok(greatest.into_iter().max().map_or(0, |most| most.max(0) as usize))
    }

    /// Whether a row group can have a row with that number in a column, from the summary that every row
    /// group carries.
    pub fn may_hold(&self, group: usize, name: &str, number: i32) -> Result<bool, OutputError> {
        let facts = self.metadata().row_group(group).column(self.index_of(name)?);
        Ok(match facts.statistics() {
            Some(Statistics::Int32(summary)) => {
                summary.min_opt().is_none_or(|&least| least <= number)
                    && summary.max_opt().is_none_or(|&most| number <= most)
            }
            _ => true,
        })
    }

    /// Reads a column of whole numbers of a row group into `values`.
    pub fn integers(&self, group: usize, column: &str, values: &mut Vec<i32>) -> Result<(), OutputError> {
        let (index, rows) = (self.index_of(column)?, self.rows(group));
        values.clear();
        self.read::<Int32Type>(group, index, rows, &mut Vec::new(), values)
    }

    /// Reads a column of numbers of a row group: `defined` tells of every row whether it is (1) or is
    /// not (0), and `values` holds the defined ones only.
    pub fn numbers(
        &self,
        group: usize,
        column: &str,
        defined: &mut Vec<i16>,
        values: &mut Vec<f32>,
    ) -> Result<(), OutputError> {
        let (index, rows) = (self.index_of(column)?, self.rows(group));
        defined.clear();
        values.clear();
        self.read::<FloatType>(group, index, rows, defined, values)
    }

    /// Makes sure that rows lie in weeks 0 to `weeks`.
    pub fn check_weeks(&self, of_rows: &[i32], weeks: usize) -> Result<(), OutputError> {
        let inside = |week: &i32| usize::try_from(*week).is_ok_and(|week| week <= weeks);
        if of_rows.iter().all(inside) {
            Ok(())
        } else {
            Err(self.damaged("a row lies outside the weeks of the run"))
        }
    }

    fn read<T: DataType>(
        &self,
        group: usize,
        column: usize,
        rows: usize,
        levels: &mut Vec<i16>,
        values: &mut Vec<T::T>,
    ) -> Result<(), OutputError> {
        let open = || -> Result<ColumnReader, ParquetError> {
            self.reader.get_row_group(group)?.get_column_reader(column)
        };
        let failed = || OutputError::parquet(&self.path, "reading");
        let facts = self.metadata().row_group(group).column(column);
        // The library panics where a damaged file places a column before its start.
        let starts =
            [facts.data_page_offset(), facts.dictionary_page_offset().unwrap_or(0), facts.compressed_size()];
        if starts.iter().any(|start| *start < 0) {
            return Err(self.damaged("a column has no place in the file"));
        }
        let reader = open().map_err(failed())?;
        if T::get_physical_type() != facts.column_type() {
            return Err(self.damaged(&format!("column {} is of another type", self.columns[column])));
        }
        let mut reader = get_typed_column_reader::<T>(reader);
        let (found, ..) = reader.read_records(rows, Some(levels), None, values).map_err(failed())?;
        if found == rows { Ok(()) } else { Err(self.damaged("a column ends early")) }
    }

    fn index_of(&self, column: &str) -> Result<usize, OutputError> {
        let index = self.columns.iter().position(|name| name == column);
        index.ok_or_else(|| self.damaged(&format!("it has no column `{column}`")))
    }

    fn metadata(&self) -> &ParquetMetaData {
        self.reader.metadata()
    }

    /// Says that the file is not what it should be.
    pub fn damaged(&self, reason: &str) -> OutputError {
        OutputError::content(&self.path, reason)
    }
}
