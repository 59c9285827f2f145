//! Puts a figure together from its caption and its body.

use super::frame::{BodyHeight, Frame};
use crate::drawing::{Canvas, Drawing, Metadata, Region};
use crate::error::ChartError;
use crate::look::{Anchor, Theme};
use crate::words::{Caption, phrases};

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
pub(crate) fn body_region(
    theme: &Theme,
    caption: &Caption,
    reading: &str,
    body_height: BodyHeight,
) -> Region {
    let frame = Frame::new(theme, caption, reading);
    frame.body(frame.figure_height(body_height).ceil())
}

/// Says in the middle of an area that there is nothing to show.
pub(crate) fn draw_no_data(canvas: &mut Canvas<'_>, area: &Region) -> Result<(), ChartError> {
    canvas.text(
        &canvas.theme.language.say(phrases::figure::NoData),
        area.centre(),
        canvas.theme.subtitle.at(Anchor::Middle),
    )
}
