//! A value week by week, with the band around it.

/// A line with a band, one number per moment of the time axis; NaN where a number is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// What it is.
    pub label: String,
    /// The value itself.
    pub line: Vec<f64>,
    /// Lower edge of the band.
    pub low: Vec<f64>,
    /// Upper edge of the band.
    pub high: Vec<f64>,
}
