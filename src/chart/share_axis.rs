//! The upright axis of shares, from 0 at the bottom to 1 at the top.

use super::canvas::Canvas;
use super::colour::Colour;
use super::error::ChartError;
use super::geometry::{Point, Region};
use super::look::Anchor;
use super::panel::thin;

/// Below this height a plot names only every second share.
const CROWDED_HEIGHT: f64 = 190.0;
const TICK_GAP: f64 = 8.0;

/// Draws the light level lines behind the data.
pub(super) fn draw_levels(canvas: &mut Canvas<'_>, plot: &Region) -> Result<(), ChartError> {
    let colour = canvas.theme.palette.grid_line;
    [0.25, 0.5, 0.75, 1.0].into_iter().try_for_each(|share| draw_level(canvas, plot, share, colour))
}

/// Draws the line at 0.
pub(super) fn draw_base(canvas: &mut Canvas<'_>, plot: &Region) -> Result<(), ChartError> {
    draw_level(canvas, plot, 0.0, canvas.theme.palette.axis_line)
}

/// Writes percentages to the left.
pub(super) fn draw_shares(canvas: &mut Canvas<'_>, plot: &Region) -> Result<(), ChartError> {
    let look = canvas.theme.tick.at(Anchor::End);
    let crowded = plot.height() < CROWDED_HEIGHT;
    let shares: &[f64] = if crowded { &[0.0, 0.5, 1.0] } else { &[0.0, 0.25, 0.5, 0.75, 1.0] };
    for &share in shares {
        let place = Point { x: plot.left - TICK_GAP, y: plot.upward(share) + look.half_capital() };
        canvas.text(&canvas.theme.language.percent(share), place, look)?;
    }
    Ok(())
}

fn draw_level(canvas: &mut Canvas<'_>, plot: &Region, share: f64, colour: Colour) -> Result<(), ChartError> {
    let y = plot.upward(share);
    let ends = [plot.left, plot.right].map(|x| Point { x, y });
    canvas.line(&ends, thin(colour))
}
