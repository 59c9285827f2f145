//! How a scenario is to be run.

use chart::{ChartError, Drawing, Size};
use clap::ValueEnum;
use std::path::PathBuf;

/// How a scenario is to be run.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder for its results.
    pub folder: PathBuf,
    /// Whether an earlier run there is replaced.
    pub force: bool,
    /// Threads; 0 for as many as processors.
    pub threads: usize,
    /// Formats of the charts.
    pub formats: Vec<Format>,
    /// Whether paths are all that is printed, apart from failures.
    pub quiet: bool,
}

/// A format of charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Scalable, for pages and papers.
    Svg,
    /// Pixels, for slides and memos.
    Png,
    /// One page of vectors, for papers and print.
    Pdf,
}

impl Format {
    /// The name and the bytes of a drawing's file; pictures as dense as asked for, or as their size deserves.
    ///
    /// # Errors
    /// Where the drawing cannot be turned into this format.
    pub fn file(
        self,
        name: &str,
        drawing: &Drawing,
        dots_per_inch: Option<f32>,
    ) -> Result<(String, Vec<u8>), ChartError> {
        Ok(match self {
            Self::Svg => (format!("{name}.svg"), drawing.svg().as_bytes().to_vec()),
            Self::Png => (
                format!("{name}.png"),
                dots_per_inch.map_or_else(|| drawing.png(), |dots| drawing.png_at(dots))?,
            ),
            Self::Pdf => (format!("{name}.pdf"), drawing.pdf()?),
        })
    }
}

/// Where a chart will be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Purpose {
    /// A slide or screen
    Slide,
    /// One column of a journal, 85 mm
    Column,
    /// The width of a printed page, 170 mm
    Page,
    /// A poster, 594 mm
    Poster,
}

impl Purpose {
    /// The size that suits it.
    pub fn size(self) -> Size {
        match self {
            Self::Slide => Size::Slide,
            Self::Column => Size::Column,
            Self::Page => Size::Page,
            Self::Poster => Size::Poster,
        }
    }
}
