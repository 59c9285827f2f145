//! A finished figure, and how one is put together from caption and body.

use super::canvas::FINENESS;
use super::metadata::Metadata;
use crate::error::ChartError;
use crate::font;
use crate::look::{Size, Theme};

/// A finished figure: one SVG text, from which every other format is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    svg: String,
    size: Size,
    metadata: Metadata,
}

impl Drawing {
    /// Finishes the raw SVG of a canvas of a height: gives it its size, its font and what it says about itself.
    pub(crate) fn new(raw: &str, theme: &Theme, metadata: Metadata, height: f64) -> Self {
        Self { svg: dress(raw, theme, &metadata, height), size: theme.size, metadata }
    }

    /// The figure as a complete SVG document with its font inside.
    #[must_use]
    pub fn svg(&self) -> &str {
        &self.svg
    }

    /// The figure as the bytes of a PNG file, as sharp as its size deserves.
    ///
    /// # Errors
    ///
    /// As for [`Drawing::png_at`].
    pub fn png(&self) -> Result<Vec<u8>, ChartError> {
        self.png_at(self.size.dots_per_inch())
    }

    /// The figure as the bytes of a PNG file with some dots in an inch.
    ///
    /// A slide is 13.3 inches wide: 96 gives a picture of 1280 dots, 288 one of 3840.
    ///
    /// # Errors
    ///
    /// [`ChartError::Density`] if the density is not above 0 or the picture would be
    /// too large, [`ChartError::Raster`] if the picture cannot be made.
    pub fn png_at(&self, dots_per_inch: f32) -> Result<Vec<u8>, ChartError> {
        super::raster::png(&self.svg, &self.metadata, dots_per_inch)
    }

    /// The figure as the bytes of a PDF file: one page of its size, with text that can be
    /// searched and its font inside.
    ///
    /// # Errors
    ///
    /// [`ChartError::Pdf`] if the file cannot be made.
    pub fn pdf(&self) -> Result<Vec<u8>, ChartError> {
        super::pdf::pdf(&self.svg, &self.metadata)
    }
}

/// Gives the raw SVG its size, its font and its words for screen readers.
fn dress(raw: &str, theme: &Theme, metadata: &Metadata, height: f64) -> String {
    let fineness = f64::from(FINENESS);
    let width = theme.width;
    let elements = raw.split_once('>').expect("a canvas begins with its SVG element").1;
    // Default values written out on thousands of cells would double the file.
    let elements = elements
        .replace(" opacity=\"1\"", "")
        .replace(" stroke=\"none\"", "")
        // Some viewers show the line breaks around a text as spaces.
        .replace("\">\n", "\">")
        .replace("\n</text>", "</text>");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
         viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">\n\
         <title>{}</title>\n<desc>{}</desc>\n\
         <style>\npolyline{{stroke-linejoin:round;stroke-linecap:round}}\n{}</style>{elements}",
        on_paper(theme, width),
        on_paper(theme, height),
        width * fineness,
        height * fineness,
        escape(&metadata.alternative),
        escape(&metadata.title),
        escape(&metadata.description),
        font::style_sheet(),
    )
}

/// A length for the SVG: millimetres to the hundredth on paper, plain units on a slide.
fn on_paper(theme: &Theme, units: f64) -> String {
    theme.size.millimetres().map_or_else(
        || units.to_string(),
        |paper| format!("{}mm", (units * paper / theme.width * 100.0).round() / 100.0),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
