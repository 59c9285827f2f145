//! Points from a table of one's own: a column per key in any order, a row per point, as CSV or Parquet.

use super::error::StudyError;
use super::factors::Varied;
use super::study::Study;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};
use scenario::error::Problem;
use std::fs::File;
use std::path::PathBuf;

/// A table that is being read.
struct OwnTable<'a> {
    study: &'a Study,
    path: PathBuf,
}

/// The values of all that varies at every point of the table that a study names; what ends in `.parquet` is read as such.
///
/// # Errors
/// Where it cannot be read, lacks a column or holds what is no number, with the place.
pub(crate) fn points_of(study: &Study) -> Result<Vec<Vec<f64>>, StudyError> {
    let table = OwnTable { study, path: study.folder.join(&study.design.file) };
    let is_parquet = table.path.extension().is_some_and(|end| end.eq_ignore_ascii_case("parquet"));
    let points = if is_parquet { table.parquet()? } else { table.csv()? };
    for (point, values) in (1..).zip(&points) {
        for &(smaller, larger, strictly) in &study.orders {
            let (one, other) = (values[smaller], values[larger]);
            if one > other || (strictly && one == other) {
                let [one, other] = [smaller, larger].map(|index| &study.varied[index].key);
                let what = format!("point {point}: `{one}` is not below `{other}`, as [[order]] asks");
                return Err(table.wrong(what, "change the row, or take the order out of the study"));
            }
        }
    }
    if points.is_empty() {
        return Err(table.wrong("there is no point in it", "add a row per point"));
    }
    Ok(points)
}

impl OwnTable<'_> {
    fn csv(&self) -> Result<Vec<Vec<f64>>, StudyError> {
        let unreadable =
            |error| self.wrong(format!("cannot be read: {error}"), "name a CSV file that you may read");
        let mut reader =
            csv::ReaderBuilder::new().trim(csv::Trim::All).from_path(&self.path).map_err(unreadable)?;
        let header = reader.headers().map_err(|error| self.wrong(error.to_string(), ""))?.clone();
        let columns = self.columns(&header.iter().collect::<Vec<_>>())?;
        let point = |(line, record): (usize, csv::Result<csv::StringRecord>)| {
            let record =
                record.map_err(|error| self.wrong(error.to_string(), "give every row the same cells"))?;
            self.point(&columns, |column| {
                let cell = record.get(column).unwrap_or_default();
                let number = cell.parse().ok().filter(|number: &f64| number.is_finite());
                number.ok_or_else(|| (format!("line {line}"), cell.to_owned()))
            })
        };
        (2..).zip(reader.records()).map(point).collect()
    }

    fn parquet(&self) -> Result<Vec<Vec<f64>>, StudyError> {
        const REMEDY: &str = "name a Parquet file that you may read, without compression or with Snappy";
        let unreadable = |error: String| self.wrong(format!("cannot be read: {error}"), REMEDY);
        let file = File::open(&self.path).map_err(|error| unreadable(error.to_string()))?;
        let reader = SerializedFileReader::new(file).map_err(|error| unreadable(error.to_string()))?;
        let fields = reader.metadata().file_metadata().schema().get_fields();
        let columns = self.columns(&fields.iter().map(|field| field.name()).collect::<Vec<_>>())?;
        let rows = reader.get_row_iter(None).map_err(|error| unreadable(error.to_string()))?;
        let point = |(number, row): (usize, parquet::errors::Result<Row>)| {
            let row = row.map_err(|error| unreadable(error.to_string()))?;
            let cells: Vec<&Field> = row.get_column_iter().map(|(_, field)| field).collect();
            self.point(&columns, |column| {
                number_of(cells[column]).ok_or_else(|| (format!("row {number}"), cells[column].to_string()))
            })
        };
        (1..).zip(rows).map(point).collect()
    }

    /// The column of every key that varies.
    fn columns(&self, header: &[&str]) -> Result<Vec<usize>, StudyError> {
        let column = |key: &String| {
            header.iter().position(|own| own == key).ok_or_else(|| {
                self.wrong(format!("there is no column `{key}`"), "add a column for every key that varies")
            })
        };
        self.study.varied.iter().map(|varied| column(&varied.key)).collect()
    }

    /// The values of a row; `value` gives that of a column, or else its place and what stands there.
    fn point(
        &self,
        columns: &[usize],
        value: impl Fn(usize) -> Result<f64, (String, String)>,
    ) -> Result<Vec<f64>, StudyError> {
        let keyed = self.study.varied.iter().zip(columns);
        let value = |(varied, &column): (&Varied, &usize)| {
            value(column).map_err(|(place, cell)| {
                let what = format!("{place}: `{cell}` in column `{}` is no number", varied.key);
                self.wrong(what, "fill in every cell")
            })
        };
        keyed.map(value).collect()
    }

    fn wrong(&self, what: impl Into<String>, remedy: &str) -> StudyError {
        StudyError::Wrong(Problem::new(&self.path.display().to_string(), what, remedy).into())
    }
}

/// The number in a cell; none where it holds something else, nothing, or what is not finite.
fn number_of(field: &Field) -> Option<f64> {
    let number = match *field {
        Field::Byte(value) => f64::from(value),
        Field::Short(value) => f64::from(value),
        Field::Int(value) => f64::from(value),
        Field::Long(value) => value as f64,
        Field::UByte(value) => f64::from(value),
        Field::UShort(value) => f64::from(value),
        Field::UInt(value) => f64::from(value),
        Field::ULong(value) => value as f64,
        Field::Float(value) => f64::from(value),
        Field::Double(value) => value,
        _ => return None,
    };
    Some(number).filter(|number| number.is_finite())
}
