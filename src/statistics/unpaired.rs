//! The difference of two means whose replicates have nothing to do with each other.

use super::interval::Estimate;
use super::student::student_quantile;

/// The mean of one list minus the mean of another, independent of it, with its 95 % interval.
///
/// The lists may vary by different amounts and be of different length: the interval is that of Welch
/// (1947), Student's t with the degrees of freedom of Satterthwaite (1946). NaN values are left out,
/// and sums run in the order given. The difference is NaN without a value on each side, its interval
/// with fewer than two on either; lists that do not vary have an interval of no width.
pub fn unpaired_difference(one: &[f64], other: &[f64]) -> Estimate {
    let (Some(one), Some(other)) = (Sample::of(one), Sample::of(other)) else { return Estimate::UNDEFINED };
    let value = one.mean - other.mean;
    if one.degrees < 1.0 || other.degrees < 1.0 {
        return Estimate { value, ..Estimate::UNDEFINED };
    }
    let uncertainty = one.uncertainty + other.uncertainty;
    if uncertainty == 0.0 {
        return Estimate { value, low: value, high: value };
    }
    let part = |sample: &Sample| {
        let share = sample.uncertainty / uncertainty;
        share * share / sample.degrees
    };
    // Never below those of the shorter list, but for the last bits of a quotient.
    let degrees = (1.0 / (part(&one) + part(&other))).max(one.degrees.min(other.degrees));
    let margin = student_quantile(0.975, degrees) * uncertainty.sqrt();
    Estimate { value, low: value - margin, high: value + margin }
}

/// What is known of one list.
struct Sample {
    mean: f64,
    /// Square of the standard error of the mean.
    uncertainty: f64,
    /// One less than the number of values.
    degrees: f64,
}

impl Sample {
    fn of(values: &[f64]) -> Option<Self> {
        let defined = || values.iter().copied().filter(|value| !value.is_nan());
        let count = defined().count();
        if count == 0 {
            return None;
        }
        let mean = defined().sum::<f64>() / count as f64;
        let degrees = (count - 1) as f64;
        let squares = defined().map(|value| (value - mean) * (value - mean)).sum::<f64>();
        Some(Self { mean, uncertainty: squares / degrees / count as f64, degrees })
    }
}

#[cfg(test)]
mod tests {
    use super::unpaired_difference;
    use crate::PairedDifference;
    use crate::paired::Direction;

    /// Extra hours of sleep under two drugs (Student 1908), R's data set `sleep`.
    const FIRST: [f64; 10] = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    const SECOND: [f64; 10] = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    fn is_close(found: f64, expected: f64, slack: f64) {
        assert!((found - expected).abs() < slack, "{found} is not {expected}");
    }

    #[test]
    fn agrees_with_the_t_test_of_r_on_lists_of_one_length() {
        // R 4: t.test(extra ~ group, data = sleep), 17.776 degrees of freedom.
        let estimate = unpaired_difference(&FIRST, &SECOND);
        is_close(estimate.value, -1.58, 1e-12);
        is_close(estimate.low, -3.365_483_2, 1e-6);
        is_close(estimate.high, 0.205_483_2, 1e-6);
    }

    #[test]
    fn agrees_with_the_t_test_of_r_on_lists_of_different_length() {
        // R 4: t.test(mpg ~ am, data = mtcars), 18.332 degrees of freedom.
        let automatic = [
            21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 21.5, 15.5,
            15.2, 13.3, 19.2,
        ];
        let manual = [21.0, 21.0, 22.8, 32.4, 30.4, 33.9, 27.3, 26.0, 30.4, 15.8, 19.7, 15.0, 21.4];
        let estimate = unpaired_difference(&automatic, &manual);
        is_close(estimate.low, -11.280_194, 1e-5);
        is_close(estimate.high, -3.209_684, 1e-5);
    }

    #[test]
    fn pairs_that_vary_together_say_more_than_the_same_values_apart() {
        let width = |low: f64, high: f64| high - low;
        let apart = unpaired_difference(&FIRST, &SECOND);
        let paired = PairedDifference::of(&FIRST, &SECOND, Direction::HigherIsBetter).difference;
        is_close(apart.value, paired.value, 1e-12);
        assert!(width(apart.low, apart.high) > 1.5 * width(paired.low, paired.high));
    }

    #[test]
    fn undefined_values_are_left_out() {
        let with: Vec<f64> = [f64::NAN].into_iter().chain(FIRST).collect();
        assert_eq!(unpaired_difference(&with, &SECOND), unpaired_difference(&FIRST, &SECOND));
    }

    #[test]
    fn one_value_gives_a_difference_without_an_interval_and_none_gives_neither() {
        let single = unpaired_difference(&[1.0], &FIRST);
        assert!((single.value - 0.25).abs() < 1e-12 && single.low.is_nan() && single.high.is_nan());
        assert!(unpaired_difference(&[], &FIRST).value.is_nan());
    }

    #[test]
    fn a_list_that_does_not_vary_adds_nothing_to_the_interval() {
        let alone = crate::mean_interval(&FIRST);
        let estimate = unpaired_difference(&FIRST, &[0.0, 0.0]);
        is_close(estimate.low, alone.low, 1e-12);
        let flat = unpaired_difference(&[1.0, 1.0], &[0.25, 0.25, 0.25]);
        assert_eq!((flat.low, flat.value, flat.high), (0.75, 0.75, 0.75));
    }
}
