//! An axis of numbers of any kind, upward or across: shares, differences of shares, and plain numbers.

use super::differences::difference_ticks;
use super::ticks::{TICK_GAP, Ticks};
use crate::drawing::{Canvas, Point, Region};
use crate::error::ChartError;
use crate::look::{Anchor, Stroke, Theme, UpTo, thin};
use crate::words::{Language, phrases};

/// What the numbers of an axis are: how they are written, and what the axis holds at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// Shares, in percent: from 0 to 100 %, or as far as the style shows shares; further where one exceeds a whole.
    Shares,
    /// Differences of shares, in percentage points on both sides of zero.
    Differences,
    /// How large differences of shares are, in percentage points from 0 on.
    Sizes,
    /// Any other numbers, with 0 among them.
    Plain,
}

/// Numbers closer than this would touch, upward and across.
const UPWARD_DISTANCE: f64 = 30.0;
const ACROSS_DISTANCE: f64 = 58.0;
const MOST_STEPS: f64 = 6.0;
const TICK_DROP: f64 = 18.0;
const ZERO_WIDTH: f64 = 1.4;
/// No size should look large by zooming.
const LEAST_SIZE: f64 = 0.05;

/// An axis whose ticks are chosen for its numbers and its length.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NumberAxis {
    numbers: Numbers,
    ticks: Vec<f64>,
}

impl NumberAxis {
    /// A vertical axis of some height around values.
    pub fn upward(numbers: Numbers, values: impl Iterator<Item = f64>, up_to: UpTo, height: f64) -> Self {
        Self::around(numbers, values, up_to, height / UPWARD_DISTANCE)
    }

    /// A horizontal axis of some width around values.
    pub fn across(numbers: Numbers, values: impl Iterator<Item = f64>, up_to: UpTo, width: f64) -> Self {
        Self::around(numbers, values, up_to, width / ACROSS_DISTANCE)
    }

    fn around(numbers: Numbers, values: impl Iterator<Item = f64>, up_to: UpTo, room: f64) -> Self {
        let wished = room.floor().clamp(1.0, MOST_STEPS) as usize;
        let values: Vec<f64> = values.filter(|value| value.is_finite()).collect();
        let least = values.iter().copied().fold(0.0, f64::min);
        let most = values.iter().copied().fold(0.0, f64::max);
        let ticks = match numbers {
            Numbers::Shares if !up_to.is_everything() => up_to.ticks(wished),
            Numbers::Shares if most > 1.0 => Ticks::around(0.0, most, wished).iter().collect(),
            Numbers::Shares if wished < 4 => vec![0.0, 0.5, 1.0],
            Numbers::Shares => vec![0.0, 0.25, 0.5, 0.75, 1.0],
            Numbers::Differences => difference_ticks(values.into_iter(), wished as f64).iter().collect(),
            Numbers::Sizes => Ticks::around(0.0, most.max(LEAST_SIZE), wished).iter().collect(),
            Numbers::Plain => Ticks::around(least, most, wished).iter().collect(),
        };
        Self { numbers, ticks }
    }

    /// How far along the axis a number lies, from 0 to 1; numbers beyond an end lie at it.
    pub fn along(&self, number: f64) -> f64 {
        let [first, last] = self.ends();
        ((number - first) / (last - first)).clamp(0.0, 1.0)
    }

    /// A number in words.
    pub fn words(&self, language: &Language, number: f64) -> String {
        match self.numbers {
            Numbers::Shares => language.percent(number),
            Numbers::Differences => language.signed_points(number),
            Numbers::Sizes => language.points(number),
            Numbers::Plain => language.number(number, decimals_of(self.span()) + 1),
        }
    }

    /// Room to the left of a plot for the numbers of a vertical axis.
    pub fn room_left(&self, theme: &Theme) -> f64 {
        self.widest(theme) + TICK_GAP
    }

    /// Room to both sides of a plot for half of a number at the end of a horizontal axis.
    pub fn room_beside(&self, theme: &Theme) -> f64 {
        self.widest(theme) / 2.0
    }

    /// Draws the levels and the numbers of a vertical axis.
    pub fn draw_upward(&self, canvas: &mut Canvas<'_>, plot: &Region) -> Result<(), ChartError> {
        let look = canvas.theme.tick.at(Anchor::End);
        for &tick in &self.ticks {
            let y = plot.upward(self.along(tick));
            let stroke = self.stroke(canvas.theme, tick);
            canvas.line(&[plot.left, plot.right].map(|x| Point { x, y }), stroke)?;
            let place = Point { x: plot.left - TICK_GAP, y: y + look.half_capital() };
            canvas.text(&self.tick_words(&canvas.theme.language, tick), place, look)?;
        }
        Ok(())
    }

    /// Draws the lines of a horizontal axis along spans of height, and its numbers below the plot.
    pub fn draw_across(
        &self,
        canvas: &mut Canvas<'_>,
        plot: &Region,
        spans: &[[f64; 2]],
    ) -> Result<(), ChartError> {
        for &tick in &self.ticks {
            let x = plot.across(self.along(tick));
            let stroke = self.stroke(canvas.theme, tick);
            for span in spans {
                canvas.line(&span.map(|y| Point { x, y }), stroke)?;
            }
            let place = Point { x, y: plot.bottom + TICK_DROP };
            let words = self.tick_words(&canvas.theme.language, tick);
            canvas.text(&words, place, canvas.theme.tick.at(Anchor::Middle))?;
        }
        Ok(())
    }

    /// The greatest number that lies on the axis.
    pub fn last(&self) -> f64 {
        self.ends()[1]
    }

    fn ends(&self) -> [f64; 2] {
        [self.ticks[0], self.ticks[self.ticks.len() - 1]]
    }

    fn span(&self) -> f64 {
        let [first, last] = self.ends();
        last - first
    }

    /// No difference is a strong line, nothing is a line, and the rest is light.
    fn stroke(&self, theme: &Theme, tick: f64) -> Stroke {
        // A multiple of a step can miss zero by its last bits.
        let is_zero = tick.abs() < 1e-9 * self.span();
        match (is_zero, self.ends()[0] < 0.0) {
            (true, true) => Stroke { colour: theme.palette.ink, width: ZERO_WIDTH },
            (true, false) => thin(theme.palette.axis_line),
            _ => thin(theme.palette.grid_line),
        }
    }

    fn tick_words(&self, language: &Language, tick: f64) -> String {
        match self.numbers {
            Numbers::Shares => language.percent(tick),
            Numbers::Differences => language.short_points(tick),
            Numbers::Sizes => language.number(tick * 100.0, exact_decimals(&self.ticks, 100.0)),
            Numbers::Plain => language.number(tick, exact_decimals(&self.ticks, 1.0)),
        }
    }

    fn widest(&self, theme: &Theme) -> f64 {
        let width = |&tick: &f64| theme.tick.width(&self.tick_words(&theme.language, tick));
        self.ticks.iter().map(width).fold(0.0, f64::max)
    }
}

/// The title of an axis with its unit, where the numbers alone do not say it.
pub(crate) fn title_with_unit(language: &Language, numbers: Numbers, title: &str) -> String {
    match numbers {
        Numbers::Shares => language.say(phrases::study::InPercent { title: &title }),
        Numbers::Differences | Numbers::Sizes => {
            language.say(phrases::strategies_compared::Unit { title: &title })
        }
        Numbers::Plain => title.to_owned(),
    }
}

/// Decimals that tell about a hundred values apart within a span.
pub(crate) fn decimals_of(span: f64) -> usize {
    const MOST: f64 = 9.0;
    if span > 0.0 && span.is_finite() { (1.0 - span.log10().floor()).clamp(0.0, MOST) as usize } else { 2 }
}

/// The fewest decimals with which all numbers, times a factor, are written exactly.
pub(crate) fn exact_decimals(numbers: &[f64], times: f64) -> usize {
    const MOST: usize = 9;
    let is_exact = |decimals: &usize| {
        let scale = 10_f64.powi(*decimals as i32) * times;
        numbers.iter().all(|number| {
            let scaled = number * scale;
            (scaled - scaled.round()).abs() < 1e-6 * scaled.abs().max(1.0)
        })
    };
    (0..MOST).find(is_exact).unwrap_or(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(numbers: Numbers, values: &[f64]) -> NumberAxis {
        NumberAxis::upward(numbers, values.iter().copied(), UpTo::EVERYTHING, 300.0)
    }

    #[test]
    fn shares_go_from_nothing_to_a_whole_however_small_they_are_and_further_only_where_needed() {
        assert_eq!(axis(Numbers::Shares, &[0.01]).ends(), [0.0, 1.0]);
        assert!(axis(Numbers::Shares, &[1.3]).ends()[1] >= 1.3);
    }

    #[test]
    fn every_value_and_zero_lie_on_the_axis() {
        let values = [-0.3, 0.02, f64::NAN];
        for numbers in [Numbers::Differences, Numbers::Plain] {
            let axis = axis(numbers, &values);
            assert!(axis.ends()[0] <= -0.3 && axis.ends()[1] >= 0.02, "{axis:?}");
            assert!(axis.ticks.iter().any(|tick| tick.abs() < 1e-9), "{axis:?}");
        }
    }

    #[test]
    fn no_axis_is_without_length() {
        for numbers in [Numbers::Shares, Numbers::Differences, Numbers::Sizes, Numbers::Plain] {
            assert!(axis(numbers, &[]).span() > 0.0);
            assert!(axis(numbers, &[0.0, 0.0]).span() > 0.0);
        }
    }

    #[test]
    fn numbers_have_as_many_decimals_as_they_need() {
        assert_eq!(exact_decimals(&[0.1, 0.25], 1.0), 2);
        assert_eq!(exact_decimals(&[0.1, 0.25], 100.0), 0);
        assert_eq!([0.8, 4.0, 60.0].map(decimals_of), [2, 1, 0]);
    }
}
