//! A value with the interval that is likely to hold it.

use super::student::student_quantile;

/// A value with its 95 % interval; all three are NaN, or only the interval, where undefined.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The estimate itself.
    pub value: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}

impl Estimate {
    /// An estimate of which nothing is known.
    pub const UNDEFINED: Estimate = Estimate { value: f64::NAN, low: f64::NAN, high: f64::NAN };

    /// The estimate and both ends of its interval, each changed by `change`.
    #[must_use]
    pub fn map(self, change: impl Fn(f64) -> f64) -> Self {
        Self { value: change(self.value), low: change(self.low), high: change(self.high) }
    }
}

/// The mean of independent values with its 95 % interval by Student's t (Student 1908).
///
/// NaN values are left out. The mean is summed in the order given, and so are the squared deviations
/// from it. The mean is NaN without values; the interval is NaN with fewer than two.
pub fn mean_interval(values: &[f64]) -> Estimate {
    with_quantile(values, |degrees| student_quantile(0.975, degrees))
}

/// As [`mean_interval`], for many lists of which most have the same number of values: the quantile is computed once for
/// each number.
pub fn mean_intervals<L: AsRef<[f64]>>(lists: impl IntoIterator<Item = L>) -> Vec<Estimate> {
    let mut last = (f64::NAN, f64::NAN);
    let mut quantile = |degrees: f64| {
        if last.0 != degrees {
            last = (degrees, student_quantile(0.975, degrees));
        }
        last.1
    };
    lists.into_iter().map(|values| with_quantile(values.as_ref(), &mut quantile)).collect()
}

fn with_quantile(values: &[f64], quantile: impl FnOnce(f64) -> f64) -> Estimate {
    let defined = || values.iter().copied().filter(|value| !value.is_nan());
    let count = defined().count();
    if count == 0 {
        return Estimate::UNDEFINED;
    }
    let mean = defined().sum::<f64>() / count as f64;
    if count == 1 {
        return Estimate { value: mean, ..Estimate::UNDEFINED };
    }
    let degrees = (count - 1) as f64;
    let variance = defined().map(|value| (value - mean) * (value - mean)).sum::<f64>() / degrees;
    let margin = quantile(degrees) * (variance / count as f64).sqrt();
    Estimate { value: mean, low: mean - margin, high: mean + margin }
}

#[cfg(test)]
mod tests {
    use super::{mean_interval, mean_intervals};

    #[test]
    fn many_lists_have_the_intervals_that_each_has_alone() {
        let lists = [vec![1.0, 2.0, 4.0], vec![f64::NAN, 3.0, 5.0], vec![2.0, 2.5, 9.0], vec![1.0], vec![]];
        let alone: Vec<String> = lists.iter().map(|list| format!("{:?}", mean_interval(list))).collect();
        let together: Vec<String> = mean_intervals(&lists).iter().map(|own| format!("{own:?}")).collect();
        assert_eq!(alone, together);
    }

    #[test]
    fn agrees_with_the_t_test_of_r_on_students_own_data() {
        // R 4: t.test(sleep$extra[11:20] - sleep$extra[1:10]), the data of Student (1908).
        let gains = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4];
        let estimate = mean_interval(&gains);
        assert!((estimate.value - 1.58).abs() < 1e-12);
        assert!((estimate.low - 0.700_114_2).abs() < 1e-6);
        assert!((estimate.high - 2.459_885_8).abs() < 1e-6);
    }

    #[test]
    fn values_far_from_0_keep_the_width_of_their_interval() {
        let width = |shift: f64| {
            let estimate = mean_interval(&[shift, shift + 1.0, shift + 1.0]);
            estimate.high - estimate.low
        };
        assert!((width(1e9) - width(0.0)).abs() < 1e-5);
    }

    #[test]
    fn one_value_has_a_mean_but_no_interval() {
        let estimate = mean_interval(&[f64::NAN, 3.0]);
        assert_eq!(estimate.value, 3.0);
        assert!(estimate.low.is_nan() && estimate.high.is_nan());
    }

    #[test]
    fn no_value_has_neither() {
        assert!(mean_interval(&[]).value.is_nan());
    }
}
