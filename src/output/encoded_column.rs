//! A column of a row group, encoded and compressed in memory, so that columns can be encoded side by side.

use bytes::Bytes;
use parquet::column::writer::{ColumnCloseResult, ColumnWriterImpl};
use parquet::data_type::{ByteArray, ByteArrayType, DataType, FloatType, Int32Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterPropertiesPtr;
use parquet::file::writer::{SerializedPageWriter, SerializedRowGroupWriter, TrackedWrite};
use parquet::schema::types::ColumnDescPtr;
use std::fs::File;

/// Rows of the repeated text that are encoded at a time.
const TEXTS_AT_ONCE: usize = 1024;

/// What a column of a row group holds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Values<'a> {
    /// The same text in so many rows.
    Repeated(&'a ByteArray, usize),
    /// Whole numbers, always defined.
    Whole(&'a [i32]),
    /// Numbers, undefined (null) where NaN.
    Numbers(&'a [f32]),
}

/// An encoded column, ready to be appended to a row group.
pub(super) struct EncodedColumn {
    bytes: Bytes,
    facts: ColumnCloseResult,
}

impl EncodedColumn {
    /// Encodes a column.
    pub fn encode(
        values: Values<'_>,
        column: ColumnDescPtr,
        properties: WriterPropertiesPtr,
    ) -> Result<Self, ParquetError> {
        match values {
            Values::Repeated(text, rows) => {
                let batch = vec![text.clone(); TEXTS_AT_ONCE.min(rows)];
                encode::<ByteArrayType>(column, properties, |writer| {
                    let mut left = rows;
                    while left > 0 {
                        let length = left.min(TEXTS_AT_ONCE);
                        writer.write_batch(&batch[..length], None, None)?;
                        left -= length;
                    }
                    Ok(())
                })
            }
            Values::Whole(values) => encode::<Int32Type>(column, properties, |writer| {
                writer.write_batch(values, None, None).map(|_| ())
            }),
            Values::Numbers(values) => {
                let levels: Vec<i16> = values.iter().map(|value| i16::from(!value.is_nan())).collect();
                let defined: Vec<f32> = values.iter().copied().filter(|value| !value.is_nan()).collect();
                encode::<FloatType>(column, properties, |writer| {
                    writer.write_batch(&defined, Some(&levels), None).map(|_| ())
                })
            }
        }
    }

    /// Appends the column to a row group, whose next column it is.
    pub fn append(self, group: &mut SerializedRowGroupWriter<'_, File>) -> Result<(), ParquetError> {
        group.append_column(&self.bytes, self.facts)
    }
}

fn encode<T: DataType>(
    column: ColumnDescPtr,
    properties: WriterPropertiesPtr,
    write: impl FnOnce(&mut ColumnWriterImpl<'_, T>) -> Result<(), ParquetError>,
) -> Result<EncodedColumn, ParquetError> {
    let mut sink = TrackedWrite::new(Vec::new());
    let mut writer =
        ColumnWriterImpl::<T>::new(column, properties, Box::new(SerializedPageWriter::new(&mut sink)));
    write(&mut writer)?;
    let facts = writer.close()?;
    Ok(EncodedColumn { bytes: Bytes::from(sink.into_inner()?), facts })
}
