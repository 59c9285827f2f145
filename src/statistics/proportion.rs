//! The interval of a share.

use super::interval::Estimate;

/// Upper 2.5 % point of the standard normal distribution.
const NORMAL_97_5: f64 = 1.959_963_984_540_054;

/// The share `successes / trials` with its 95 % score interval (Wilson 1927, without correction).
///
/// Unlike the textbook's normal interval it stays within 0 to 1 and keeps a width at shares of 0
/// and 1. `successes` may be fractional where ties count half. NaN without trials.
pub fn share_interval(successes: f64, trials: usize) -> Estimate {
    if trials == 0 {
        return Estimate::UNDEFINED;
    }
    let count = trials as f64;
    let share = successes / count;
    let square = NORMAL_97_5 * NORMAL_97_5;
    let scale = 1.0 + square / count;
    let centre = (share + square / (2.0 * count)) / scale;
    let spread = share * (1.0 - share) / count + square / (4.0 * count * count);
    let margin = NORMAL_97_5 * spread.sqrt() / scale;
    // At shares of 0 and 1 the score interval ends at the share; rounding must not carry it past.
    Estimate {
        value: share,
        low: (centre - margin).clamp(0.0, share),
        high: (centre + margin).clamp(share, 1.0),
    }
}

#[cfg(test)]
mod tests {
    use super::share_interval;

    fn assert_interval(successes: f64, trials: usize, low: f64, high: f64) {
        let estimate = share_interval(successes, trials);
        assert!((estimate.low - low).abs() < 5e-5, "{successes} of {trials}: {}", estimate.low);
        assert!((estimate.high - high).abs() < 5e-5, "{successes} of {trials}: {}", estimate.high);
    }

    #[test]
    fn agrees_with_the_published_examples() {
        // Newcombe (1998), table I, score method without continuity correction.
        assert_interval(81.0, 263, 0.2553, 0.3662);
        assert_interval(15.0, 148, 0.0624, 0.1605);
        assert_interval(0.0, 20, 0.0, 0.1611);
        assert_interval(1.0, 29, 0.0061, 0.1718);
    }

    #[test]
    fn certainty_needs_more_than_a_few_trials() {
        let all = share_interval(5.0, 5);
        assert_eq!((all.value, all.high), (1.0, 1.0));
        assert!(all.low < 0.6);
    }

    #[test]
    fn is_undefined_without_trials() {
        assert!(share_interval(0.0, 0).value.is_nan());
    }
}
