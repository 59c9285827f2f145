//! A finished figure, and how one is put together from caption and body.

use super::Caption;
use super::canvas::{Canvas, FINENESS, printable};
use super::colour::WHITE;
use super::error::ChartError;
use super::font;
use super::frame::{BodyHeight, Frame};
use super::geometry::Region;
use super::theme;

/// A finished figure: one SVG text, from which every other format is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    svg: String,
}

impl Drawing {
    /// The figure as a complete SVG document with its font inside.
    #[must_use]
    pub fn svg(&self) -> &str {
        &self.svg
    }

    /// The figure as the bytes of a PNG file.
    ///
    /// `scale` is the number of pixels per nominal unit: 1 gives a picture 1280
    /// pixels wide, 2 suits most slides.
    ///
    /// # Errors
    ///
    /// [`ChartError::Scale`] if the scale is not above 0 or the picture would be
    /// too large, [`ChartError::Raster`] if the picture cannot be made.
    pub fn png(&self, scale: f32) -> Result<Vec<u8>, ChartError> {
        super::raster::png(&self.svg, scale)
    }
}

/// Draws caption and body of a figure.
///
/// `reading` says how to read the figure, and `paint` draws the body into the region
/// it is given.
pub(super) fn compose(
    caption: &Caption,
    reading: &str,
    body_height: BodyHeight,
    paint: impl FnOnce(&mut Canvas<'_>, Region) -> Result<(), ChartError>,
) -> Result<Drawing, ChartError> {
    let frame = Frame::new(caption, reading);
    let height = frame.figure_height(body_height).ceil();
    let mut text = String::new();
    let mut canvas = Canvas::new(&mut text, theme::WIDTH, height);
    let everything = Region { left: 0.0, top: 0.0, right: theme::WIDTH, bottom: height };
    canvas.rectangle(&everything, WHITE)?;
    frame.draw(&mut canvas, height)?;
    paint(&mut canvas, frame.body(height))?;
    canvas.finish()?;
    Ok(Drawing { svg: dress(&text, caption, reading, height) })
}

/// Gives the raw SVG its nominal size, its font and its words for screen readers.
fn dress(raw: &str, caption: &Caption, reading: &str, height: f64) -> String {
    let fineness = f64::from(FINENESS);
    let width = theme::WIDTH;
    let elements = raw.split_once('>').map_or("", |(_, rest)| rest);
    // Default values written out on thousands of cells would double the file.
    let elements = elements
        .replace(" opacity=\"1\"", "")
        .replace(" stroke=\"none\"", "")
        // Some viewers show the line breaks around a text as spaces.
        .replace("\">\n", "\">")
        .replace("\n</text>", "</text>");
    let description = [&caption.subtitle, reading, &caption.small_print]
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(escape)
        .collect::<Vec<_>>()
        .join("\n");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {} {}\" role=\"img\">\n\
         <title>{}</title>\n<desc>{description}</desc>\n\
         <style>\npolyline{{stroke-linejoin:round;stroke-linecap:round}}\n{}</style>{elements}",
        width * fineness,
        height * fineness,
        escape(&caption.title),
        font::style_sheet(),
    )
}

fn escape(text: impl AsRef<str>) -> String {
    printable(text.as_ref()).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
