//! Round numbers along an axis whose range follows the data.

use crate::drawing::count;

/// Round numbers from at or below `low` to at or above `high`, about `wished` steps.
///
/// The list holds at least two numbers; steps are 1, 2 or 5 times a power of ten.
pub(crate) fn round_ticks(low: f64, high: f64, wished: usize) -> Vec<f64> {
    let span = high - low;
    if !span.is_finite() || span <= 0.0 {
        return vec![low, low + 1.0];
    }
    let step = round_step(span / count(wished.max(1)));
    let first = (low / step + 1e-9).floor();
    let last = (high / step - 1e-9).ceil();
    let mut ticks = Vec::new();
    let mut position = first;
    while position <= last {
        ticks.push(position * step);
        position += 1.0;
    }
    ticks
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
        let ticks = round_ticks(-0.31, 0.17, 5);
        let tenths: Vec<f64> = ticks.iter().map(|tick| (tick * 10.0).round()).collect();
        assert_eq!(tenths, [-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0]);
    }

    #[test]
    fn no_range_still_gives_an_axis() {
        assert_eq!(round_ticks(0.0, 0.0, 5).len(), 2);
    }
}
