//! What can go wrong while drawing a figure, and what to do about it.

use std::error::Error;
use std::fmt;

/// Most pixels on a side of a picture; four bytes each, so memory stays bounded.
pub(crate) const MAX_SIDE: u32 = 16_000;

/// A figure could not be made.
#[derive(Debug, Clone, PartialEq)]
pub enum ChartError {
    /// A list has another length than the rest of the figure needs.
    WrongLength {
        /// Which list, in words.
        what: String,
        /// The length the figure needs.
        expected: usize,
        /// The length that was given.
        found: usize,
    },
    /// The time axis has school years of zero weeks.
    EmptySchoolYear,
    /// The dots per inch of a PNG are not above 0, or make a picture too large.
    Density(f32),
    /// The numbers of the figure could not be had; holds why, and the remedy.
    Numbers(String),
    /// The drawing library refused.
    Drawing(String),
    /// The SVG could not be turned into a PNG.
    Raster(String),
    /// The SVG could not be turned into a PDF.
    Pdf(String),
}

impl fmt::Display for ChartError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongLength { what, expected, found } => write!(
                formatter,
                "{what} has {found} values where the figure needs {expected}: \
                 give {expected} values, with NaN where a number is missing"
            ),
            Self::EmptySchoolYear => write!(
                formatter,
                "the time axis has school years of 0 weeks: set weeks_per_year to 1 or more"
            ),
            Self::Density(density) => write!(
                formatter,
                "a PNG cannot have {density} dots in an inch: use a number above 0, such as 300, \
                 that keeps the picture below {MAX_SIDE} pixels on each side"
            ),
            Self::Numbers(reason) => write!(formatter, "the figure has no numbers: {reason}"),
            Self::Drawing(reason) => write!(
                formatter,
                "the figure could not be drawn ({reason}): check its data for extreme values"
            ),
            Self::Raster(reason) => {
                write!(formatter, "the PNG could not be made ({reason}): save the figure as SVG instead")
            }
            Self::Pdf(reason) => {
                write!(formatter, "the PDF could not be made ({reason}): save the figure as SVG instead")
            }
        }
    }
}

impl Error for ChartError {}

/// Checks that a list has the length a figure needs; `what` names it in words.
pub(crate) fn check_length(what: &str, found: usize, expected: usize) -> Result<(), ChartError> {
    if found == expected {
        return Ok(());
    }
    Err(ChartError::WrongLength { what: what.to_owned(), expected, found })
}
