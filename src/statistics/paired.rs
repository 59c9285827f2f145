//! A strategy against a reference over the same replicates.

use super::interval::{Estimate, mean_interval};
use super::proportion::share_interval;

/// Which direction of a quantity people want.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More of it.
    HigherIsBetter,
    /// Less of it.
    LowerIsBetter,
}

/// How a strategy differs from a reference where both faced the same replicates.
///
/// Common random numbers make the replicates of two strategies alike, so the differences within a
/// replicate vary far less than the strategies do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairedDifference {
    /// Mean of strategy minus reference, with its 95 % interval by Student's t on the differences.
    pub difference: Estimate,
    /// Share of replicates in which the strategy is strictly better, with its 95 % interval.
    pub chance_better: Estimate,
    /// Share of replicates in which the two are equal.
    pub chance_equal: f64,
    /// Number of replicates in which both are defined.
    pub count: usize,
}

impl Direction {
    /// The value turned so that more of it is always better.
    pub fn merit(self, value: f64) -> f64 {
        match self {
            Self::HigherIsBetter => value,
            Self::LowerIsBetter => -value,
        }
    }
}

impl PairedDifference {
    /// Compares two lists with one entry per replicate, in the same order; entries beyond the shorter
    /// list are ignored.
    ///
    /// A pair with a NaN is left out. The difference is undefined without a pair, its interval with
    /// fewer than two. Identical lists differ by 0, with an interval from 0 to 0 and are never better.
    pub fn of(strategy: &[f64], reference: &[f64], direction: Direction) -> PairedDifference {
        let differences: Vec<f64> = strategy
            .iter()
            .zip(reference)
            .filter(|(one, other)| !one.is_nan() && !other.is_nan())
            .map(|(one, other)| one - other)
            .collect();
        let count_where = |holds: &dyn Fn(f64) -> bool| {
            differences.iter().filter(|&&difference| holds(direction.merit(difference))).count() as f64
        };
        PairedDifference {
            difference: mean_interval(&differences),
            chance_better: share_interval(count_where(&|merit| merit > 0.0), differences.len()),
            chance_equal: count_where(&|merit| merit == 0.0) / differences.len() as f64,
            count: differences.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Direction::{HigherIsBetter, LowerIsBetter};
    use super::PairedDifference;

    #[test]
    fn identical_strategies_differ_by_nothing_for_certain() {
        let values = [0.2, 0.4, 0.9];
        let paired = PairedDifference::of(&values, &values, HigherIsBetter);
        assert_eq!((paired.difference.value, paired.difference.low, paired.difference.high), (0.0, 0.0, 0.0));
        assert_eq!((paired.chance_better.value, paired.chance_equal), (0.0, 1.0));
    }

    #[test]
    fn a_constant_gain_has_no_width_however_much_replicates_vary() {
        let paired = PairedDifference::of(&[1.0, 51.0, 7.0], &[0.0, 50.0, 6.0], HigherIsBetter);
        assert_eq!((paired.difference.value, paired.difference.low, paired.difference.high), (1.0, 1.0, 1.0));
    }

    #[test]
    fn better_means_less_where_less_is_wanted_and_ties_stand_apart() {
        let (strategy, reference) = ([1.0, 2.0, 3.0, 3.0], [2.0, 3.0, 4.0, 3.0]);
        let chances = |direction| {
            let paired = PairedDifference::of(&strategy, &reference, direction);
            (paired.chance_better.value, paired.chance_equal)
        };
        assert_eq!(chances(LowerIsBetter), (0.75, 0.25));
        assert_eq!(chances(HigherIsBetter), (0.0, 0.25));
    }

    #[test]
    fn pairs_with_an_undefined_value_are_left_out() {
        let paired = PairedDifference::of(&[1.0, f64::NAN, 3.0], &[0.0, 1.0, f64::NAN], HigherIsBetter);
        assert_eq!((paired.count, paired.difference.value), (1, 1.0));
        assert!(paired.difference.low.is_nan() && paired.difference.high.is_nan());
    }

    #[test]
    fn without_a_pair_nothing_is_known() {
        let paired = PairedDifference::of(&[], &[], HigherIsBetter);
        assert!(paired.difference.value.is_nan() && paired.chance_better.value.is_nan());
    }
}
