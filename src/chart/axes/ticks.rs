//! Round numbers along an axis whose range follows the data.

use crate::drawing::count;

/// Between the numbers of a vertical axis and its plot.
pub(crate) const TICK_GAP: f64 = 8.0;

/// At least two round numbers at equal distances, from the low end of an axis to its high end.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ticks(Vec<f64>);

impl Ticks {
    /// Round numbers from at or below `low` to at or above `high`, in about `wished` steps of 1, 2 or 5 times a
    /// power of ten.
    pub fn around(low: f64, high: f64, wished: usize) -> Self {
        let span = high - low;
        if !span.is_finite() || span <= 0.0 {
            return Self(vec![low, low + 1.0]);
        }
        let step = round_step(span / count(wished.max(1)));
        let first = (low / step + 1e-9).floor();
        let last = (high / step - 1e-9).ceil();
        let mut ticks = Vec::new();
        let mut multiple = first;
        while multiple <= last {
            ticks.push(multiple * step);
            multiple += 1.0;
        }
        Self(ticks)
    }

    /// All of them, upward.
    pub fn iter(&self) -> impl Iterator<Item = f64> {
        self.0.iter().copied()
    }

    /// The low end of the axis.
    pub fn first(&self) -> f64 {
        self.0[0]
    }

    /// The high end of the axis.
    pub fn last(&self) -> f64 {
        self.0[self.0.len() - 1]
    }

    /// How far along the axis a number lies: 0 at its low end, 1 at its high end; numbers beyond an end lie at it.
    pub fn along(&self, number: f64) -> f64 {
        ((number - self.first()) / (self.last() - self.first())).clamp(0.0, 1.0)
    }
}

fn round_step(rough: f64) -> f64 {
    let power = 10f64.powf(rough.log10().floor());
    let multiple = rough / power;
    let rounded = if multiple <= 1.0 {
        1.0
    } else if multiple <= 2.0 {
        2.0
    } else if multiple <= 5.0 {
        5.0
    } else {
        10.0
    };
    rounded * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_enclose_the_data_in_round_steps() {
        let ticks = Ticks::around(-0.31, 0.17, 5);
        let tenths: Vec<f64> = ticks.iter().map(|tick| (tick * 10.0).round()).collect();
        assert_eq!(tenths, [-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0]);
        assert_eq!(
            [-0.9, ticks.first(), ticks.last(), 0.9].map(|number| ticks.along(number)),
            [0.0, 0.0, 1.0, 1.0]
        );
    }

    #[test]
    fn no_range_still_gives_an_axis() {
        assert_eq!(Ticks::around(0.0, 0.0, 5).iter().count(), 2);
    }
}
