//! Puts a figure together from its caption and its body.

use super::frame::{BodyHeight, Frame};
use crate::drawing::{Canvas, Drawing, Metadata, Region};
use crate::error::ChartError;
use crate::look::Theme;
use crate::words::Caption;

/// Draws caption and body of a figure.
///
/// `reading` says how to read the figure, and `paint` draws the body into the region
/// it is given.
pub(crate) fn compose(
    theme: &Theme,
    caption: &Caption,
    reading: &str,
    body_height: BodyHeight,
    paint: impl FnOnce(&mut Canvas<'_>, Region) -> Result<(), ChartError>,
) -> Result<Drawing, ChartError> {
    let frame = Frame::new(theme, caption, reading);
    let height = frame.figure_height(body_height).ceil();
    let mut text = String::new();
    let mut canvas = Canvas::new(&mut text, theme, height);
    let everything = Region { left: 0.0, top: 0.0, right: theme.width, bottom: height };
    canvas.rectangle(&everything, theme.palette.ground)?;
    frame.draw(&mut canvas, height)?;
    paint(&mut canvas, frame.body(height))?;
    canvas.finish()?;
    Ok(Drawing::new(&text, theme, Metadata::new(caption, reading), height))
}

/// Where [`compose`] lets the body of such a figure be drawn.
pub(crate) fn body_of(theme: &Theme, caption: &Caption, reading: &str, body_height: BodyHeight) -> Region {
    let frame = Frame::new(theme, caption, reading);
    frame.body(frame.figure_height(body_height).ceil())
}
