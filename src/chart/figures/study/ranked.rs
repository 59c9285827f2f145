//! What ranked values of a study share: a row for each on one axis.

use crate::axes::numbers::title_with_unit;
use crate::axes::shares::with_axis_end;
use crate::axes::{NumberAxis, Numbers, draw_axis_title};
use crate::drawing::{Canvas, Drawing, Region};
use crate::error::ChartError;
use crate::layout::{compose, draw_no_data};
use crate::look::{Style, Theme};
use crate::tables::{FactorName, FactorRows};
use crate::words::Caption;

/// Between the upper and the lower mark of a row, half.
pub(super) const HALF_STEP: f64 = 5.0;

/// Draws a figure of named rows on an axis around numbers. `marks` draws the row at an index at a height, with a function
/// that says where a number lies, and may reach so far to the left and to the right of the axis.
pub(super) fn draw_ranked(
    style: &Style,
    (caption, reading): (&Caption, &str),
    (title, numbers): (&str, Numbers),
    names: &[&FactorName],
    all: &[f64],
    beyond: [f64; 2],
    mut marks: impl FnMut(&mut Canvas<'_>, usize, f64, &dyn Fn(f64) -> f64) -> Result<(), ChartError>,
) -> Result<Drawing, ChartError> {
    let theme = Theme::new(style);
    let title = title_with_unit(&theme.language, numbers, title);
    let rows = FactorRows::new(&theme, names.iter().copied(), theme.inner_width(), &title);
    let reading = if numbers == Numbers::Shares {
        with_axis_end(&theme, reading.to_owned())
    } else {
        reading.to_owned()
    };
    compose(&theme, caption, &reading, rows.body_height(), |canvas, body| {
        let area = rows.area(&body);
        if names.is_empty() {
            return draw_no_data(canvas, &area);
        }
        rows.draw(canvas, &body)?;
        let axis = NumberAxis::across(numbers, all.iter().copied(), theme.up_to, area.width());
        let beside = axis.room_beside(&theme);
        let [left, right] = beyond.map(|room| room.max(beside));
        let plot = Region { left: area.left + left, right: area.right - right, ..area };
        axis.draw_across(canvas, &plot, &rows.spans(&area))?;
        for index in 0..names.len() {
            marks(canvas, index, rows.middle(&area, index), &|number| plot.across(axis.along(number)))?;
        }
        draw_axis_title(canvas, &area, &title)
    })
}
