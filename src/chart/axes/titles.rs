//! The titles of axes, wrapped where a figure is narrow.

use super::time::TimeAxis;
use crate::drawing::{Canvas, Point, Region, count};
use crate::error::ChartError;
use crate::layout::{widest, wrap};
use crate::look::{Anchor, KEY_HEIGHT, LEADING, Theme};

const AXIS_TITLE_DROP: f64 = 41.0;
const AXIS_TITLE_RISE: f64 = 14.0;

/// Writes the title of a time axis below an area, in its middle.
pub(crate) fn draw_time_title(
    canvas: &mut Canvas<'_>,
    area: &Region,
    time: &TimeAxis,
) -> Result<(), ChartError> {
    draw_axis_title(canvas, area, &time.title(&canvas.theme.language))
}

/// Writes the title of an axis below an area: in its middle, but never past the margins.
pub(crate) fn draw_axis_title(canvas: &mut Canvas<'_>, area: &Region, title: &str) -> Result<(), ChartError> {
    let theme = canvas.theme;
    let lines = wrap(title, theme.label, theme.inner_width());
    let half = widest(&lines, theme.label) / 2.0;
    let right_most = theme.width - theme.margin - half;
    let x = area.centre().x.min(right_most).max(theme.margin + half);
    let place = Point { x, y: area.bottom + AXIS_TITLE_DROP };
    canvas.lines(&lines, place, theme.label.at(Anchor::Middle))
}

/// How much higher a long title, wrapped between the margins, is than one on a single line.
pub(crate) fn further_lines(theme: &Theme, title: &str) -> f64 {
    let lines = wrap(title, theme.label, theme.inner_width()).len();
    count(lines.saturating_sub(1)) * theme.label.size * LEADING
}

/// Room above a panel for the title of its vertical axis.
pub(crate) fn value_title_height(theme: &Theme, title: &str) -> f64 {
    KEY_HEIGHT + further_lines(theme, title)
}

/// Writes the title of the vertical axis above an area, from the left margin on.
pub(crate) fn draw_value_title(canvas: &mut Canvas<'_>, top: f64, title: &str) -> Result<(), ChartError> {
    let theme = canvas.theme;
    let place = Point { x: theme.margin, y: top + AXIS_TITLE_RISE };
    canvas.lines(&wrap(title, theme.label, theme.inner_width()), place, theme.label)
}
