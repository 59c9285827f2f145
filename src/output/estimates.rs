//! Values with their intervals, and measures, as the tables of text hold them.

use super::error::OutputError;
use super::number::written;
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

/// The measure of that name.
///
/// # Errors
/// Where there is none; `path` is the table that names it.
pub fn measure(path: &Path, name: &str) -> Result<Measure, OutputError> {
    Measure::named(name).ok_or_else(|| OutputError::content(path, format!("there is no measure `{name}`")))
}
