//! What figures with many panels over time draw alike: the titles around all panels, and the panels one by one.

use super::grid::{Cell, Grid};
use super::panel::draw_no_data;
use crate::axes::{TimeAxis, draw_time_title, draw_value_title};
use crate::drawing::{Canvas, Region};
use crate::error::ChartError;

/// Writes the titles of the axes that all panels share.
pub(crate) fn draw_titles(
    canvas: &mut Canvas<'_>,
    body: &Region,
    grid: &Grid<'_>,
    value_title: &str,
    time: &TimeAxis,
) -> Result<(), ChartError> {
    draw_value_title(canvas, body.top, value_title)?;
    draw_time_title(canvas, &grid.area(body), time)
}

/// Draws every panel, each by its position and its cell, or says that there is nothing to show.
pub(crate) fn draw_panels<P>(
    canvas: &mut Canvas<'_>,
    body: &Region,
    grid: &Grid<'_>,
    time: &TimeAxis,
    panels: &[P],
    mut draw: impl FnMut(&mut Canvas<'_>, usize, &Cell, &P) -> Result<(), ChartError>,
) -> Result<(), ChartError> {
    if panels.is_empty() || time.weeks == 0 {
        return draw_no_data(canvas, &grid.area(body));
    }
    for (position, (cell, panel)) in grid.cells(body).iter().zip(panels).enumerate() {
        draw(canvas, position, cell, panel)?;
    }
    Ok(())
}
