//! Shares with their intervals in the columns of a table: head, axis, bars with whiskers, numbers.

use crate::drawing::{Canvas, Point, Region, count};
use crate::error::ChartError;
use crate::look::{Anchor, Colour, LEADING, Stroke, Theme, UpTo, thin};

const BAR_HALF_HEIGHT: f64 = 7.0;
const DOT_RADIUS: f64 = 4.5;
const HEAD_RISE: f64 = 14.0;
const TICK_DROP: f64 = 18.0;
/// More numbers of a part of the axis would touch in a narrow figure.
const STEPS_OF_PART: usize = 4;
const NUMBERS_LEADING: f64 = 16.0;
/// Room for the numbers to the right of bars.
pub(crate) const NUMBERS_WIDTH: f64 = 58.0;
const VALUE_TO_RANGE: f64 = 5.0;
/// In a narrow figure, how far bars lie below and numbers above the middle of a row.
const BELOW_NUMBERS: f64 = 9.0;
const ABOVE_BAR: f64 = 5.0;

/// A share of replicates with its interval; all three from 0 to 1, NaN if unknown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The share itself.
    pub share: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end of its interval.
    pub high: f64,
}

/// The bars of a column; numbers stand to their right, in a narrow figure above them.
pub(crate) fn bars_region(theme: &Theme, cell: &Region) -> Region {
    if theme.is_narrow {
        return *cell;
    }
    Region { right: (cell.right - NUMBERS_WIDTH).max(cell.left), ..*cell }
}

/// The spans of height in which the lines of an axis cross the rows: in a narrow figure, not through the numbers
/// above the bars.
pub(crate) fn bar_spans(theme: &Theme, mut spans: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
    if theme.is_narrow {
        for [top, bottom] in &mut spans {
            *top = f64::midpoint(*top, *bottom);
        }
    }
    spans
}

/// Writes the name of a fate above its column.
pub(crate) fn draw_head(
    canvas: &mut Canvas<'_>,
    cell: &Region,
    lines: &[String],
    colour: Colour,
) -> Result<(), ChartError> {
    let look = canvas.theme.value.coloured(canvas.theme.palette.readable(colour));
    let rise = (count(lines.len()) - 1.0).max(0.0) * look.size * LEADING;
    canvas.lines(lines, Point { x: cell.left, y: cell.top - HEAD_RISE - rise }, look)
}

/// Draws the lines of an axis that ends somewhere along `spans` of height, and its numbers.
pub(crate) fn draw_axis(
    canvas: &mut Canvas<'_>,
    plot: &Region,
    spans: &[[f64; 2]],
    up_to: UpTo,
) -> Result<(), ChartError> {
    let theme = canvas.theme;
    let palette = theme.palette;
    let shares = if up_to.is_everything() { vec![0.0, 0.5, 1.0] } else { up_to.ticks(STEPS_OF_PART) };
    for share in shares {
        let along = up_to.along(share);
        let x = plot.across(along);
        let line = if along == 0.0 { palette.axis_line } else { palette.grid_line };
        for span in spans {
            canvas.line(&span.map(|y| Point { x, y }), thin(line))?;
        }
        let place = Point { x, y: plot.bottom + TICK_DROP };
        // Narrow columns stand so close that their numbers may not reach out of them.
        let anchor = match along {
            _ if !theme.is_narrow => Anchor::Middle,
            0.0 => Anchor::Start,
            1.0 => Anchor::End,
            _ if up_to.is_everything() => continue,
            _ => Anchor::Middle,
        };
        canvas.text(&theme.language.percent(share), place, theme.tick.at(anchor))?;
    }
    Ok(())
}

/// Draws a share as a bar that ends in a dot, with its interval as a line.
pub(crate) fn draw_estimate(
    canvas: &mut Canvas<'_>,
    plot: &Region,
    middle: f64,
    estimate: Share,
    colour: Colour,
) -> Result<(), ChartError> {
    let middle = if canvas.theme.is_narrow { middle + BELOW_NUMBERS } else { middle };
    let across = |share: f64| plot.across(share.clamp(0.0, 1.0));
    let at = |share: f64| Point { x: across(share), y: middle };
    if estimate.share.is_finite() {
        let bar = Region {
            left: plot.left,
            top: middle - BAR_HALF_HEIGHT,
            right: across(estimate.share),
            bottom: middle + BAR_HALF_HEIGHT,
        };
        canvas.rectangle(&bar, canvas.theme.palette.pale(colour))?;
    }
    if estimate.low.is_finite() && estimate.high.is_finite() {
        let whisker = Stroke { colour, width: 1.8 };
        canvas.line(&[at(estimate.low), at(estimate.high)], whisker)?;
    }
    if estimate.share.is_finite() {
        canvas.dot(at(estimate.share), DOT_RADIUS, colour)?;
    }
    Ok(())
}

/// Writes a share and its interval to the right of the bar or above it.
pub(crate) fn draw_numbers(
    canvas: &mut Canvas<'_>,
    cell: &Region,
    middle: f64,
    estimate: Share,
) -> Result<(), ChartError> {
    let theme = canvas.theme;
    let value = theme.language.percent(estimate.share);
    let range = theme.language.percent_range(estimate.low, estimate.high);
    if theme.is_narrow {
        let place = Point { x: cell.left, y: middle - ABOVE_BAR };
        canvas.text(&value, place, theme.value)?;
        let place = Point { x: place.x + theme.value.width(&value) + VALUE_TO_RANGE, ..place };
        return canvas.text(&range, place, theme.small_print);
    }
    let upper = Point { x: cell.right, y: middle - 2.0 };
    let lower = Point { x: upper.x, y: upper.y + NUMBERS_LEADING };
    canvas.text(&value, upper, theme.value.at(Anchor::End))?;
    canvas.text(&range, lower, theme.small_print.at(Anchor::End))
}
