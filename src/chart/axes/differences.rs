//! Axes of differences of shares, in percentage points around zero.

use super::ticks::{TICK_GAP, Ticks};
use crate::drawing::{Canvas, Point, Region};
use crate::error::ChartError;
use crate::look::{Anchor, Stroke, thin};
use crate::words::{Language, phrases};

/// Least reach to both sides, as a share: no difference should look large by zooming.
const LEAST_REACH: f64 = 0.05;
/// Numbers of a vertical axis closer than this would touch.
const TICK_DISTANCE: f64 = 30.0;
const MOST_STEPS: f64 = 5.0;
const ZERO_WIDTH: f64 = 1.4;

/// Round numbers around all differences, in about `wished` steps, and never closer than the least
/// reach to both sides.
pub(crate) fn difference_ticks(differences: impl Iterator<Item = f64>, wished: f64) -> Ticks {
    let (mut low, mut high) = (-LEAST_REACH, LEAST_REACH);
    for number in differences.filter(|number| number.is_finite()) {
        low = low.min(number.max(-1.0));
        high = high.max(number.min(1.0));
    }
    Ticks::around(low, high, wished as usize)
}

/// The same for the vertical axis of a plot, in as many steps as its height has room for.
pub(crate) fn vertical_ticks(plot: &Region, differences: impl Iterator<Item = f64>) -> Ticks {
    difference_ticks(differences, (plot.height() / TICK_DISTANCE).floor().clamp(1.0, MOST_STEPS))
}

/// Draws the light lines behind the data.
pub(crate) fn draw_levels(canvas: &mut Canvas<'_>, plot: &Region, ticks: &Ticks) -> Result<(), ChartError> {
    let stroke = thin(canvas.theme.palette.grid_line);
    ticks.iter().try_for_each(|tick| draw_level(canvas, plot, ticks.along(tick), stroke))
}

/// Draws the line where there is no difference.
pub(crate) fn draw_zero(canvas: &mut Canvas<'_>, plot: &Region, ticks: &Ticks) -> Result<(), ChartError> {
    draw_level(canvas, plot, ticks.along(0.0), zero_line(canvas))
}

/// How the line looks where there is no difference.
pub(crate) fn zero_line(canvas: &Canvas<'_>) -> Stroke {
    Stroke { colour: canvas.theme.palette.ink, width: ZERO_WIDTH }
}

/// Writes percentage points to the left.
pub(crate) fn draw_numbers(canvas: &mut Canvas<'_>, plot: &Region, ticks: &Ticks) -> Result<(), ChartError> {
    let look = canvas.theme.tick.at(Anchor::End);
    for tick in ticks.iter() {
        let y = plot.upward(ticks.along(tick)) + look.half_capital();
        let number = canvas.theme.language.short_points(tick);
        canvas.text(&number, Point { x: plot.left - TICK_GAP, y }, look)?;
    }
    Ok(())
}

/// The title of an axis with its unit.
pub(crate) fn title_with_unit(language: &Language, title: &str) -> String {
    language.say(phrases::strategies_compared::Unit { title: &title })
}

fn draw_level(canvas: &mut Canvas<'_>, plot: &Region, level: f64, stroke: Stroke) -> Result<(), ChartError> {
    let y = plot.upward(level);
    canvas.line(&[plot.left, plot.right].map(|x| Point { x, y }), stroke)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_difference_looks_large_by_zooming() {
        for differences in [vec![], vec![0.0, 0.001], vec![f64::NAN, -0.02]] {
            let ticks = difference_ticks(differences.into_iter(), 4.0);
            assert!(ticks.first() <= -0.05 && ticks.last() >= 0.05, "{ticks:?}");
        }
    }

    #[test]
    fn all_differences_and_zero_lie_on_the_axis() {
        let language = Language::default();
        let ticks = difference_ticks([0.31, 0.12].into_iter(), 4.0);
        assert!(ticks.first() <= -0.05 && ticks.last() >= 0.31, "{ticks:?}");
        let names: Vec<String> = ticks.iter().map(|tick| language.short_points(tick)).collect();
        assert_eq!(names, ["−10", "0", "+10", "+20", "+30", "+40"]);
    }
}
