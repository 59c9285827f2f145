//! Values with their intervals, and measures, as the tables of text hold them.

use super::column::TableForm;
use super::csv_table::read_texts;
use super::error::OutputError;
use super::number::written;
use results::Compared;
use simulation::measure::Measure;
use statistics::Estimate;
use std::path::Path;

/// The cells of a value and of both ends of its interval.
pub fn cells(Estimate { value, low, high }: Estimate) -> [String; 3] {
    [value, low, high].map(written)
}

/// A number that a cell holds; NaN where the cell is empty.
pub fn known(number: Option<f64>) -> f64 {
    number.unwrap_or(f64::NAN)
}

/// The value that three cells hold with the ends of its interval.
pub fn estimate(numbers: [Option<f64>; 3]) -> Estimate {
    let [value, low, high] = numbers.map(known);
    Estimate { value, low, high }
}

/// The numbers of a result with its interval, then of its difference with its interval.
pub fn numbers_of((end, difference): Compared) -> [f64; 6] {
    [end.value, end.low, end.high, difference.value, difference.low, difference.high]
}

/// The estimate that three numbers hold from a place on.
pub fn estimate_at(numbers: &[f64], from: usize) -> Estimate {
    Estimate { value: numbers[from], low: numbers[from + 1], high: numbers[from + 2] }
}

/// The rows of a table of which the first columns are texts, so many, and all others numbers. `row` makes each of them, or
/// nothing where a text is none that can stand there.
///
/// # Errors
/// Where the table is missing or damaged.
pub fn read_rows<T>(
    path: &Path,
    form: &TableForm,
    texts: usize,
    row: impl Fn(&[String], &[f64]) -> Option<T>,
) -> Result<Vec<T>, OutputError> {
    let header = form.header();
    let lines = read_texts(path)?;
    if lines.first() != Some(&header) {
        return Err(OutputError::content(path, "its header is not that of this version".to_owned()));
    }
    let number = |cell: &String| if cell.is_empty() { Some(f64::NAN) } else { cell.parse::<f64>().ok() };
    let read = |line: &Vec<String>| {
        let (texts, cells) = line.split_at_checked(texts).filter(|_| line.len() == header.len())?;
        row(texts, &cells.iter().map(number).collect::<Option<Vec<f64>>>()?)
    };
    let damaged = || OutputError::content(path, "a row does not hold what the header says".to_owned());
    lines.iter().skip(1).map(|line| read(line).ok_or_else(damaged)).collect()
}

/// The measure of that name.
///
/// # Errors
/// Where there is none; `path` is the table that names it.
pub fn measure(path: &Path, name: &str) -> Result<Measure, OutputError> {
    Measure::named(name).ok_or_else(|| OutputError::content(path, format!("there is no measure `{name}`")))
}
