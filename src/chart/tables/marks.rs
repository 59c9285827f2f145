//! Numbers with their intervals as dots with lines, filled or hollow.

use crate::drawing::{Canvas, Point};
use crate::error::ChartError;
use crate::look::{Colour, Stroke};

/// A number with its interval; NaN where unknown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimated {
    /// The number itself.
    pub value: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end of its interval.
    pub high: f64,
}

impl Estimated {
    /// Its three numbers, for the range of an axis.
    pub(crate) fn numbers(&self) -> [f64; 3] {
        [self.value, self.low, self.high]
    }
}

const RADIUS: f64 = 4.6;
/// What is left of a hollow dot.
const HOLE: f64 = 2.7;
const INTERVAL_WIDTH: f64 = 2.0;

/// Draws a number as a filled dot on the line of its interval; `across` says where a number lies.
pub(crate) fn draw_filled(
    canvas: &mut Canvas<'_>,
    across: impl Fn(f64) -> f64,
    y: f64,
    estimate: Estimated,
    colour: Colour,
) -> Result<(), ChartError> {
    draw_interval(canvas, &across, y, estimate, colour)?;
    if estimate.value.is_finite() {
        canvas.dot(Point { x: across(estimate.value), y }, RADIUS, colour)?;
    }
    Ok(())
}

/// The same with a hollow dot.
pub(crate) fn draw_hollow(
    canvas: &mut Canvas<'_>,
    across: impl Fn(f64) -> f64,
    y: f64,
    estimate: Estimated,
    colour: Colour,
) -> Result<(), ChartError> {
    draw_filled(canvas, &across, y, estimate, colour)?;
    if estimate.value.is_finite() {
        canvas.dot(Point { x: across(estimate.value), y }, HOLE, canvas.theme.palette.ground)?;
    }
    Ok(())
}

fn draw_interval(
    canvas: &mut Canvas<'_>,
    across: impl Fn(f64) -> f64,
    y: f64,
    estimate: Estimated,
    colour: Colour,
) -> Result<(), ChartError> {
    if estimate.low.is_finite() && estimate.high.is_finite() {
        let ends = [estimate.low, estimate.high].map(|end| Point { x: across(end), y });
        canvas.line(&ends, Stroke { colour, width: INTERVAL_WIDTH })?;
    }
    Ok(())
}
