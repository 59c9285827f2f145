//! One panel of shares over a whole figure, with the names of its lines beside or below it.

use super::{LineNames, Panel, Vertical};
use crate::axes::{TimeAxis, draw_time_title, draw_value_title, value_title_height};
use crate::drawing::{Canvas, Region};
use crate::error::ChartError;
use crate::layout::BodyHeight;
use crate::look::{SHARE_AXIS_WIDTH, Theme, YEAR_AXIS_HEIGHT};

/// The height that such a figure needs at least.
pub(crate) fn named_height(theme: &Theme, value_title: &str, names: &LineNames) -> BodyHeight {
    let around = value_title_height(theme, value_title) + YEAR_AXIS_HEIGHT + names.height_below();
    BodyHeight::at_least(names.height_beside(theme).max(theme.least_plot) + around)
}

/// Draws the axes, the titles and the names below, and returns the panel for what comes on top.
pub(crate) fn draw_named<'a>(
    canvas: &mut Canvas<'_>,
    body: &Region,
    time: &'a TimeAxis,
    value_title: &str,
    names: &LineNames,
) -> Result<Panel<'a>, ChartError> {
    let panel = Panel {
        plot: Region {
            left: body.left + SHARE_AXIS_WIDTH,
            top: body.top + value_title_height(canvas.theme, value_title),
            right: body.right - names.width_beside(canvas.theme),
            bottom: body.bottom - YEAR_AXIS_HEIGHT - names.height_below(),
        },
        time,
        vertical: Vertical::Shares(canvas.theme.up_to),
    };
    panel.draw_grid(canvas)?;
    panel.draw_numbers(canvas)?;
    panel.draw_years(canvas)?;
    draw_time_title(canvas, &panel.plot, time)?;
    draw_value_title(canvas, body.top, value_title)?;
    names.draw_below(canvas, body)?;
    Ok(panel)
}
