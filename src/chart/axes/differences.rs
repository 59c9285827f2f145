//! The axis of differences: zero is the reference, left of it is below, right above.

use super::ticks::round_ticks;
use super::titles::draw_axis_title;
use crate::drawing::{Canvas, Point, Region};
use crate::error::ChartError;
use crate::look::{Anchor, Colour, Palette, Stroke, TextLook, thin};
use crate::words::Language;

const HEAD_RISE: f64 = 14.0;
const ZERO_GAP: f64 = 12.0;
const TICK_DROP: f64 = 18.0;
const MOST_TICKS: f64 = 6.0;
/// Numbers closer than this would touch.
const TICK_DISTANCE: f64 = 46.0;
/// Least reach to both sides, as a share: no difference should look large by zooming.
const LEAST_REACH: f64 = 0.05;

/// The colours of what lies below the reference and above it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sides {
    /// Below.
    pub below: Colour,
    /// Above.
    pub above: Colour,
}

impl Sides {
    /// The good side has the same colour whether more is better or less.
    pub fn of(palette: &Palette, less_is_better: bool) -> Self {
        let Palette { above: better, below: worse, .. } = *palette;
        if less_is_better {
            Self { below: better, above: worse }
        } else {
            Self { below: worse, above: better }
        }
    }
}

/// An axis that holds all differences of a figure.
pub(crate) struct DifferenceAxis {
    plot: Region,
    ticks: Vec<f64>,
}

impl DifferenceAxis {
    /// Chooses round limits around all differences, ends of intervals included.
    pub fn new(plot: Region, differences: impl Iterator<Item = f64>) -> Self {
        let wished = (plot.width() / TICK_DISTANCE).floor().clamp(1.0, MOST_TICKS);
        Self { plot, ticks: difference_ticks(differences, wished) }
    }

    /// The horizontal position of a difference.
    pub fn across(&self, difference: f64) -> f64 {
        let first = self.ticks.first().copied().unwrap_or(-1.0);
        let last = self.ticks.last().copied().unwrap_or(1.0);
        let share = (difference - first) / (last - first);
        self.plot.across(share.clamp(0.0, 1.0))
    }

    /// Draws its lines along `spans` of height, its numbers and its title.
    pub fn draw(&self, canvas: &mut Canvas<'_>, title: &str, spans: &[[f64; 2]]) -> Result<(), ChartError> {
        let theme = canvas.theme;
        for &tick in &self.ticks {
            let x = self.across(tick);
            draw_upright(canvas, x, spans, thin(theme.palette.grid_line))?;
            let place = Point { x, y: self.plot.bottom + TICK_DROP };
            let text = theme.language.short_points(tick);
            canvas.text(&text, place, theme.tick.at(Anchor::Middle))?;
        }
        let zero = Stroke { colour: theme.palette.ink, width: 1.4 };
        draw_upright(canvas, self.across(0.0), spans, zero)?;
        draw_axis_title(canvas, &self.plot, &title_with_unit(&theme.language, title))
    }

    /// Says above the plot which side of zero is which; a long name that would be
    /// cut off is left to the title of the figure.
    pub fn draw_sides(
        &self,
        canvas: &mut Canvas<'_>,
        reference: &str,
        sides: Sides,
    ) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let y = self.plot.top - HEAD_RISE;
        let left = self.across(0.0) - ZERO_GAP;
        let right = self.across(0.0) + ZERO_GAP;
        let below = theme.tick.at(Anchor::End).coloured(theme.palette.readable(sides.below));
        let above = theme.tick.coloured(theme.palette.readable(sides.above));
        let room = left - theme.margin;
        let named = theme.language.say("strategies_compared.below", &[("reference", &reference)]);
        let words = fitting(named, theme.language.say("strategies_compared.below_it", &[]), below, room);
        canvas.text(&words, Point { x: left, y }, below)?;
        let room = theme.width - theme.margin - right;
        let named = theme.language.say("strategies_compared.above", &[("reference", &reference)]);
        let words = fitting(named, theme.language.say("strategies_compared.above_it", &[]), above, room);
        canvas.text(&words, Point { x: right, y }, above)
    }
}

/// Round numbers around all differences, in about `wished` steps, and never closer than the least
/// reach to both sides.
pub(crate) fn difference_ticks(differences: impl Iterator<Item = f64>, wished: f64) -> Vec<f64> {
    let (mut low, mut high) = (-LEAST_REACH, LEAST_REACH);
    for number in differences.filter(|number| number.is_finite()) {
        low = low.min(number.max(-1.0));
        high = high.max(number.min(1.0));
    }
    round_ticks(low, high, wished as usize)
}

/// The title of the axis with its unit.
pub(crate) fn title_with_unit(language: &Language, title: &str) -> String {
    language.say("strategies_compared.unit", &[("title", &title)])
}

fn draw_upright(
    canvas: &mut Canvas<'_>,
    x: f64,
    spans: &[[f64; 2]],
    stroke: Stroke,
) -> Result<(), ChartError> {
    spans.iter().try_for_each(|span| canvas.line(&span.map(|y| Point { x, y }), stroke))
}

/// The long wording if it fits into `room`, else the short one if that fits; the other side of
/// zero says enough.
fn fitting(long: String, short: String, look: TextLook, room: f64) -> String {
    let texts = [long, short];
    texts.into_iter().find(|text| look.width(text) <= room).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_difference_looks_large_by_zooming() {
        for differences in [vec![], vec![0.0, 0.001], vec![f64::NAN, -0.02]] {
            let ticks = difference_ticks(differences.into_iter(), 4.0);
            assert!(ticks[0] <= -0.05 && ticks[ticks.len() - 1] >= 0.05, "{ticks:?}");
        }
    }

    #[test]
    fn all_differences_and_zero_lie_on_the_axis() {
        let language = Language::default();
        let ticks = difference_ticks([0.31, 0.12].into_iter(), 4.0);
        assert!(ticks[0] <= -0.05 && ticks[ticks.len() - 1] >= 0.31, "{ticks:?}");
        let names: Vec<String> = ticks.into_iter().map(|tick| language.short_points(tick)).collect();
        assert_eq!(names, ["−10", "0", "+10", "+20", "+30", "+40"]);
    }
}
