//! The horizontal axis of a value that varies in a study, linear or logarithmic, from its least value to its greatest.

use super::numbers::{decimals_of, exact_decimals};
use super::ticks::Ticks;
use crate::drawing::{Canvas, Point, Region};
use crate::error::ChartError;
use crate::look::{Anchor, Theme, thin};
use crate::words::Language;

/// A value that varies.
#[derive(Debug, Clone, PartialEq)]
pub struct FactorAxis {
    /// What varies, with its unit.
    pub title: String,
    /// The least value.
    pub from: f64,
    /// The greatest value.
    pub to: f64,
    /// Whether equal distances are equal ratios; both ends are above 0 then.
    pub is_logarithmic: bool,
    /// Whether it is a share that is written in percent.
    pub in_percent: bool,
}

/// Between numbers, which would touch otherwise.
const TICK_GAP: f64 = 18.0;
const MOST_TICKS: f64 = 9.0;
const TICK_LENGTH: f64 = 5.0;
const TICK_DROP: f64 = 18.0;

impl FactorAxis {
    /// How far along the axis a value lies, from 0 to 1; values beyond an end lie at it.
    pub(crate) fn along(&self, value: f64) -> f64 {
        let place = |value: f64| if self.is_logarithmic { value.max(f64::MIN_POSITIVE).ln() } else { value };
        let (from, to) = (place(self.from), place(self.to));
        if to > from { ((place(value) - from) / (to - from)).clamp(0.0, 1.0) } else { 0.5 }
    }

    /// A value as exactly as the axis tells values apart.
    pub(crate) fn words(&self, language: &Language, value: f64) -> String {
        if self.in_percent {
            return language.percent(value);
        }
        // On a logarithmic axis it is the value itself that says how fine it is.
        let span = if self.is_logarithmic { value } else { self.to - self.from };
        language.number(value, decimals_of(span))
    }

    /// Room to the right of a plot for half of the last number.
    pub(crate) fn room_right(&self, theme: &Theme) -> f64 {
        let widths = [self.from, self.to].map(|end| theme.tick.width(&self.words(&theme.language, end)));
        widths[0].max(widths[1]) / 2.0
    }

    /// Draws light lines through a plot, and numbers at a height.
    pub(crate) fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        plot: &Region,
        numbers_from: f64,
    ) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let distance = 2.0 * self.room_right(theme) + TICK_GAP;
        let ticks = self.ticks((plot.width() / distance).floor().clamp(2.0, MOST_TICKS) as usize);
        let decimals = exact_decimals(&ticks, 1.0);
        for &tick in &ticks {
            let x = plot.across(self.along(tick));
            let at = |y: f64| Point { x, y };
            canvas.line(&[at(plot.top), at(plot.bottom)], thin(theme.palette.grid_line))?;
            canvas.line(&[at(plot.bottom), at(plot.bottom + TICK_LENGTH)], thin(theme.palette.axis_line))?;
            let own = if self.is_logarithmic { exact_decimals(&[tick], 1.0) } else { decimals };
            let words =
                if self.in_percent { theme.language.percent(tick) } else { theme.language.number(tick, own) };
            canvas.text(&words, at(numbers_from + TICK_DROP), theme.tick.at(Anchor::Middle))?;
        }
        Ok(())
    }

    /// Round numbers within the axis, at most so many.
    fn ticks(&self, most: usize) -> Vec<f64> {
        let slack = 1e-9 * (self.to - self.from).abs();
        let is_within = |tick: &f64| *tick >= self.from - slack && *tick <= self.to + slack;
        let fitting = |mut ticks: Vec<f64>| {
            ticks.retain(is_within);
            (2..=most).contains(&ticks.len()).then_some(ticks)
        };
        let found = if self.is_logarithmic {
            let powers = self.from.log10().floor() as i32..=self.to.log10().ceil() as i32;
            let of = |factors: &[f64], every: usize| -> Vec<f64> {
                let powers = powers.clone().step_by(every);
                powers
                    .flat_map(|power| factors.iter().map(move |factor| factor * 10_f64.powi(power)))
                    .collect()
            };
            let finest = [of(&[1.0, 2.0, 5.0], 1), of(&[1.0], 1), of(&[1.0], 2), of(&[1.0], 3)];
            finest.into_iter().find_map(fitting)
        } else {
            let wished = (1..=most).rev();
            wished
                .map(|wished| Ticks::around(self.from, self.to, wished).iter().collect::<Vec<f64>>())
                .find_map(fitting)
        };
        found.unwrap_or_else(|| if self.to > self.from { vec![self.from, self.to] } else { vec![self.from] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(from: f64, to: f64, is_logarithmic: bool) -> FactorAxis {
        FactorAxis { title: String::new(), from, to, is_logarithmic, in_percent: false }
    }

    #[test]
    fn an_axis_ends_at_its_least_and_greatest_value() {
        for is_logarithmic in [false, true] {
            let axis = axis(0.02, 0.5, is_logarithmic);
            assert_eq!([0.001, 0.02, 0.5, 3.0].map(|value| axis.along(value)), [0.0, 0.0, 1.0, 1.0]);
        }
    }

    #[test]
    fn a_logarithmic_axis_has_the_geometric_mean_in_its_middle() {
        assert!((axis(0.01, 1.0, true).along(0.1) - 0.5).abs() < 1e-12);
        assert!((axis(0.0, 1.0, false).along(0.5) - 0.5).abs() < 1e-12);
    }

    #[test]
    fn ticks_are_round_lie_within_and_are_at_least_two() {
        for (from, to) in [(0.1, 0.9), (0.013, 0.014), (3.0, 4.0), (1e-4, 2e3)] {
            for axis in [axis(from, to, false), axis(from, to, true)] {
                let ticks = axis.ticks(7);
                assert!((2..=7).contains(&ticks.len()), "{axis:?}: {ticks:?}");
                assert!(
                    ticks.iter().all(|tick| (from - 1e-9..=to + 1e-9).contains(tick)),
                    "{axis:?}: {ticks:?}"
                );
            }
        }
    }

    #[test]
    fn a_value_that_does_not_vary_still_has_an_axis() {
        assert_eq!(axis(2.0, 2.0, false).along(2.0), 0.5);
        assert_eq!(axis(2.0, 2.0, false).ticks(5), [2.0]);
    }
}
