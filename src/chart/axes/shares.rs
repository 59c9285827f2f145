//! The vertical axis of shares, from 0 at the bottom to 1 or to a smaller end at the top.

use super::ticks::TICK_GAP;
use crate::drawing::{Canvas, Point, Region};
use crate::error::ChartError;
use crate::look::{Anchor, Colour, Theme, UpTo, thin};
use crate::words::phrases;

/// Below this height a plot names only every second share.
const CROWDED_HEIGHT: f64 = 190.0;
/// Numbers of a part of the axis closer than this would touch.
const TICK_DISTANCE: f64 = 30.0;
const MOST_STEPS: f64 = 5.0;

/// Draws the light level lines behind the data.
pub(crate) fn draw_levels(canvas: &mut Canvas<'_>, plot: &Region, end: UpTo) -> Result<(), ChartError> {
    let colour = canvas.theme.palette.grid_line;
    let shares = if end.is_everything() { vec![0.25, 0.5, 0.75, 1.0] } else { part(plot, end).split_off(1) };
    shares.into_iter().try_for_each(|share| draw_level(canvas, plot, end.along(share), colour))
}

/// Draws the line at 0.
pub(crate) fn draw_base(canvas: &mut Canvas<'_>, plot: &Region) -> Result<(), ChartError> {
    draw_level(canvas, plot, 0.0, canvas.theme.palette.axis_line)
}

/// Writes percentages to the left.
pub(crate) fn draw_numbers(canvas: &mut Canvas<'_>, plot: &Region, end: UpTo) -> Result<(), ChartError> {
    let look = canvas.theme.tick.at(Anchor::End);
    let crowded = plot.height() < CROWDED_HEIGHT;
    let shares = match (end.is_everything(), crowded) {
        (true, true) => vec![0.0, 0.5, 1.0],
        (true, false) => vec![0.0, 0.25, 0.5, 0.75, 1.0],
        (false, _) => part(plot, end),
    };
    for share in shares {
        let y = plot.upward(end.along(share)) + look.half_capital();
        let place = Point { x: plot.left - TICK_GAP, y };
        canvas.text(&canvas.theme.language.percent(share), place, look)?;
    }
    Ok(())
}

/// How to read a figure with an axis of shares: its own words, and where the axis ends if it shows less than
/// everything.
pub(crate) fn with_axis_end(theme: &Theme, own: String) -> String {
    if theme.up_to.is_everything() {
        return own;
    }
    let share = theme.language.percent(theme.up_to.share());
    let end = theme.language.say(phrases::figure::AxisEnd { share: &share });
    if own.is_empty() { end } else { format!("{own}. {end}") }
}

/// The shares that are named on a part of the axis.
fn part(plot: &Region, end: UpTo) -> Vec<f64> {
    end.ticks((plot.height() / TICK_DISTANCE).floor().clamp(1.0, MOST_STEPS) as usize)
}

fn draw_level(canvas: &mut Canvas<'_>, plot: &Region, level: f64, colour: Colour) -> Result<(), ChartError> {
    let y = plot.upward(level);
    let ends = [plot.left, plot.right].map(|x| Point { x, y });
    canvas.line(&ends, thin(colour))
}
