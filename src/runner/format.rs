//! Formats of figures.

use chart::{ChartError, Drawing};

/// A format of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Scalable, for pages and papers.
    Svg,
    /// Pixels, for slides and memos.
    Png,
    /// One page of vectors, for papers and print.
    Pdf,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 3] = [Self::Svg, Self::Png, Self::Pdf];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }

    /// A drawing in this format; pictures as dense as asked for, or as their size deserves.
    ///
    /// # Errors
    /// Where the drawing cannot be turned into this format.
    pub fn bytes(self, drawing: &Drawing, dots_per_inch: Option<f32>) -> Result<Vec<u8>, ChartError> {
        match self {
            Self::Svg => Ok(drawing.svg().as_bytes().to_vec()),
            Self::Png => dots_per_inch.map_or_else(|| drawing.png(), |dots| drawing.png_at(dots)),
            Self::Pdf => drawing.pdf(),
        }
    }
}
