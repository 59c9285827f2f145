//! Quantiles of a sample.

/// The quantile of sorted values at a probability from 0 to 1.
///
/// Type 7 of Hyndman and Fan (1996), the default of R, `NumPy` and spreadsheets: with n values the
/// quantile lies at position `(n - 1) * probability`, counted from 0, and is interpolated linearly
/// between the two values around that position.
///
/// `sorted` ascends and holds no NaN. The result is NaN without values or with a probability outside
/// 0 to 1.
pub fn quantile(sorted: &[f64], probability: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    if !(0.0..=1.0).contains(&probability) {
        return f64::NAN;
    }
    let position = last as f64 * probability;
    let below = position as usize;
    let part = position - below as f64;
    let (low, high) = (sorted[below], sorted[last.min(below + 1)]);
    // The interpolation alone can leave the two values by a rounding error.
    (low + part * (high - low)).clamp(low, high)
}

/// The median of values in any order, by [`quantile`] at 0.5; NaN values are left out.
///
/// NaN where no value is defined.
pub fn median(values: &[f64]) -> f64 {
    let mut defined: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
    defined.sort_unstable_by(f64::total_cmp);
    quantile(&defined, 0.5)
}

#[cfg(test)]
mod tests {
    use super::{median, quantile};

    #[test]
    fn agrees_with_the_default_of_r() {
        // R 4: quantile(c(1, 2, 4, 8, 16, 32), c(0.05, 0.25, 0.5, 0.75, 0.95), type = 7)
        let values = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0];
        for (probability, expected) in [(0.05, 1.25), (0.25, 2.5), (0.5, 6.0), (0.75, 14.0), (0.95, 28.0)] {
            assert!((quantile(&values, probability) - expected).abs() < 1e-12, "{probability}");
        }
    }

    #[test]
    fn the_ends_are_the_least_and_the_greatest_value() {
        assert_eq!(quantile(&[3.0, 5.0, 9.0], 0.0), 3.0);
        assert_eq!(quantile(&[3.0, 5.0, 9.0], 1.0), 9.0);
    }

    #[test]
    fn is_undefined_without_values_or_outside_0_to_1() {
        assert!(quantile(&[], 0.5).is_nan());
        assert!(quantile(&[1.0], 1.5).is_nan());
        assert!(quantile(&[1.0], f64::NAN).is_nan());
    }

    #[test]
    fn the_median_leaves_undefined_values_out() {
        assert_eq!(median(&[9.0, f64::NAN, 1.0, 2.0]), 2.0);
        assert!(median(&[f64::NAN]).is_nan());
    }
}
