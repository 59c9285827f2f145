//! The axis of differences: zero is the reference, left of it is below, right above.

use super::canvas::Canvas;
use super::error::ChartError;
use super::format::signed_points;
use super::geometry::{Point, Region};
use super::look::{Anchor, Stroke, TextLook};
use super::panel::thin;
use super::theme;
use super::ticks::round_ticks;

const HEAD_RISE: f64 = 14.0;
const ZERO_GAP: f64 = 12.0;
const TICK_DROP: f64 = 18.0;
const TITLE_DROP: f64 = 41.0;
const WISHED_TICKS: usize = 6;
/// Least reach to both sides, as a share: no difference should look large by zooming.
const LEAST_REACH: f64 = 0.05;

/// An axis that holds all differences of a figure.
pub(super) struct DifferenceAxis {
    plot: Region,
    ticks: Vec<f64>,
}

impl DifferenceAxis {
    /// Chooses round limits around all differences, ends of intervals included.
    pub fn new(plot: Region, differences: impl Iterator<Item = f64>) -> Self {
        let (mut low, mut high) = (-LEAST_REACH, LEAST_REACH);
        for number in differences.filter(|number| number.is_finite()) {
            low = low.min(number.max(-1.0));
            high = high.max(number.min(1.0));
        }
        Self { plot, ticks: round_ticks(low, high, WISHED_TICKS) }
    }

    /// The horizontal position of a difference.
    pub fn across(&self, difference: f64) -> f64 {
        let first = self.ticks.first().copied().unwrap_or(-1.0);
        let last = self.ticks.last().copied().unwrap_or(1.0);
        let share = (difference - first) / (last - first);
        self.plot.across(share.clamp(0.0, 1.0))
    }

    /// Draws its lines, numbers and title.
    pub fn draw(&self, canvas: &mut Canvas<'_>, title: &str) -> Result<(), ChartError> {
        let upright = |x: f64| [self.plot.top, self.plot.bottom].map(|y| Point { x, y });
        for &tick in &self.ticks {
            let x = self.across(tick);
            canvas.line(&upright(x), thin(theme::GRID_LINE))?;
            let place = Point { x, y: self.plot.bottom + TICK_DROP };
            let text = signed_points(tick).replace(".0", "");
            canvas.text(&text, place, theme::TICK.at(Anchor::Middle))?;
        }
        let zero = Stroke { colour: theme::INK, width: 1.4 };
        canvas.line(&upright(self.across(0.0)), zero)?;
        let place = Point { x: self.plot.centre().x, y: self.plot.bottom + TITLE_DROP };
        let title = format!("{title} (percentage points)");
        canvas.text(&title, place, theme::LABEL.at(Anchor::Middle))
    }

    /// Says above the plot which side of zero is which; a long name that would be
    /// cut off is left to the title of the figure.
    pub fn draw_sides(&self, canvas: &mut Canvas<'_>, reference: &str) -> Result<(), ChartError> {
        let y = self.plot.top - HEAD_RISE;
        let left = self.across(0.0) - ZERO_GAP;
        let right = self.across(0.0) + ZERO_GAP;
        let below = theme::TICK.at(Anchor::End).coloured(theme::BELOW.readable_on_white());
        let above = theme::TICK.coloured(theme::ABOVE.readable_on_white());
        let room = left - theme::MARGIN;
        let words = fitting(format!("← below {reference}"), "← below it", below, room);
        canvas.text(&words, Point { x: left, y }, below)?;
        let room = theme::WIDTH - theme::MARGIN - right;
        let words = fitting(format!("above {reference} →"), "above it →", above, room);
        canvas.text(&words, Point { x: right, y }, above)
    }
}

/// The long wording if it fits into `room`, else the short one.
fn fitting(long: String, short: &str, look: TextLook, room: f64) -> String {
    if look.width(&long) <= room { long } else { short.to_owned() }
}
