//! When there are replicates enough, however often one looks.

use super::error::{AnswerError, check_enough, check_positive, check_share};
use statistics::Estimate;

/// Fewer replicates than this are never enough: the interval is exact for normal differences and else
/// leans on the central limit theorem, and a few equal differences say nothing of the next.
const LEAST_REPLICATES: usize = 20;

/// Stops when an interval is narrow enough that holds at all looks together.
///
/// The interval is a confidence sequence: with at least `1 - chance_of_error` the true mean difference
/// lies in the intervals of all looks at once, so looking after every replicate and stopping at the best
/// moment is as honest as looking once. It collects the means that a t-test with a normal mixture over
/// the standardized difference does not reject (Robbins 1970; for unknown variance the Bayes factor of
/// Gönen et al. 2005, whose use at any time Wang and Ramdas 2025 prove). The price is an interval about
/// 1.5 times as wide as that of a single look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StoppingRule {
    half_width: f64,
    chance_of_error: f64,
    mixture: f64,
    most: usize,
}

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The interval is narrow enough.
    Enough,
    /// More replicates are needed.
    More,
    /// More would be needed, but the most that are allowed are done.
    LimitReached,
}

/// What the replicates say so far.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Mean difference with its interval, valid however often one looks; NaN or infinite ends where
    /// there are too few replicates for one.
    pub difference: Estimate,
    /// Whether to go on.
    pub verdict: Verdict,
    /// Differences that count.
    pub count: usize,
    /// Differences left out because they are not finite.
    pub dropped: usize,
}

impl StoppingRule {
    /// Stops at an interval of plus or minus `half_width`, or after `most` replicates.
    ///
    /// `chance_of_error` is shared by all looks, 0.05 as a rule; where `n` intervals are watched, give
    /// each an n-th of it. The interval is narrowest around `expected` replicates, which has to be
    /// chosen before looking: from a pilot ([`super::replicates_for_half_width`]) or as a guess.
    ///
    /// # Errors
    ///
    /// Where the half width is not above 0, the chance no share, or no replicate is expected or allowed.
    pub fn new(
        half_width: f64,
        chance_of_error: f64,
        expected: usize,
        most: usize,
    ) -> Result<Self, AnswerError> {
        check_positive("the half width", half_width)?;
        check_share("the chance of error", chance_of_error)?;
        check_enough("expected replicates", expected, 1)?;
        check_enough("allowed replicates", most, 1)?;
        let mixture = best_mixture(chance_of_error) / expected as f64;
        Ok(Self { half_width, chance_of_error, mixture, most })
    }

    /// Looks at the paired differences so far, in any order.
    pub fn look(&self, differences: &[f64]) -> Look {
        let finite = || differences.iter().copied().filter(|difference| difference.is_finite());
        let count = finite().count();
        let mean = finite().sum::<f64>() / count as f64;
        let square = finite().map(|difference| (difference - mean) * (difference - mean)).sum::<f64>();
        let deviation = (square / (count as f64 - 1.0)).sqrt();
        let half_width = if deviation == 0.0 {
            self.half_width_of_equals(count as f64)
        } else {
            sequence_half_width(count as f64, deviation, self.chance_of_error, self.mixture)
        };
        let verdict = if count >= LEAST_REPLICATES && half_width <= self.half_width {
            Verdict::Enough
        } else if differences.len() >= self.most {
            Verdict::LimitReached
        } else {
            Verdict::More
        };
        Look {
            difference: Estimate { value: mean, low: mean - half_width, high: mean + half_width },
            verdict,
            count,
            dropped: differences.len() - count,
        }
    }
}

impl StoppingRule {
    /// Differences that are all equal have no spread from which an interval could be told. Whatever is different then
    /// occurs in a share of replicates below this (Louis 1981, at `chance_of_error` divided over all looks by the sum of
    /// 1 / (n (n + 1))), and moves the mean by at most that share of an output that goes from 0 to 1.
    fn half_width_of_equals(&self, count: f64) -> f64 {
        libm::log(count * (count + 1.0) / self.chance_of_error) / count
    }
}

/// Variance of the mixture, times the number of replicates at which the interval is narrowest: the
/// solution of `x - ln(1 + x) = -2 ln(chance)`.
pub(super) fn best_mixture(chance_of_error: f64) -> f64 {
    let needed = -2.0 * libm::log(chance_of_error);
    let mut x = needed + 1.0;
    // The right side changes slower than x, so repeating it converges.
    for _ in 0..60 {
        x = needed + libm::log1p(x);
    }
    x
}

/// Half the width of the interval after `count` replicates of that standard deviation; infinite where
/// they are too few for one, NaN with fewer than two.
pub(super) fn sequence_half_width(count: f64, deviation: f64, chance_of_error: f64, mixture: f64) -> f64 {
    if count < 2.0 {
        return f64::NAN;
    }
    let (degrees, growth) = (count - 1.0, 1.0 + count * mixture);
    // The Bayes factor stays below 1 / chance as long as (1 + t^2/v) / (1 + t^2/(growth v)) stays below this.
    let exponent = 2.0 / (degrees + 1.0) * (0.5 * libm::log(growth) - libm::log(chance_of_error));
    let (bound, excess) = (libm::exp(exponent), libm::expm1(exponent));
    if bound >= growth {
        return f64::INFINITY;
    }
    deviation * (degrees * excess * growth / (growth - bound) / count).sqrt()
}

#[cfg(test)]
mod tests {
    use super::{StoppingRule, Verdict, best_mixture, sequence_half_width};
    use designs::{Draws, Purpose};
    use statistics::mean_interval;

    /// Share of 400 studies that at one of many looks exclude the true difference: by the rule, by Student's t.
    fn missed(draw: impl Fn(&mut Draws) -> f64) -> (f64, f64) {
        let rule = StoppingRule::new(0.01, 0.05, 100, 400).unwrap();
        let (mut by_rule, mut by_student) = (0, 0);
        for study in 0..400 {
            let mut draws = Draws::of(2, Purpose::Synthetic, study);
            let differences: Vec<f64> = (0..400).map(|_| draw(&mut draws)).collect();
            let looks = || (5..400).step_by(5).map(|count| &differences[..count]);
            by_rule += u32::from(looks().any(|seen| {
                let interval = rule.look(seen).difference;
                interval.low > 0.0 || interval.high < 0.0
            }));
            by_student += u32::from(looks().any(|seen| {
                let interval = mean_interval(seen);
                interval.low > 0.0 || interval.high < 0.0
            }));
        }
        (f64::from(by_rule) / 400.0, f64::from(by_student) / 400.0)
    }

    #[test]
    fn the_interval_holds_at_all_looks_together_where_students_does_not() {
        let (by_rule, by_student) = missed(Draws::normal);
        assert!(by_rule <= 0.05, "{by_rule}");
        assert!(by_student > 0.2, "{by_student}");
    }

    #[test]
    fn it_holds_for_bounded_and_for_skewed_differences_as_well() {
        let (bounded, _) = missed(|draws| draws.uniform() - 0.5);
        assert!(bounded <= 0.05, "{bounded}");
        let (skewed, _) = missed(|draws| -libm::log(1.0 - draws.uniform()) - 1.0);
        assert!(skewed <= 0.08, "{skewed}");
    }

    #[test]
    fn a_study_that_stops_at_the_first_narrow_interval_is_right_at_its_level() {
        let rule = StoppingRule::new(0.25, 0.05, 150, 2000).unwrap();
        let mut right = 0;
        for study in 0..200 {
            let mut draws = Draws::of(3, Purpose::Synthetic, study);
            let mut differences = Vec::new();
            let look = loop {
                differences.extend((0..10).map(|_| 1.0 + draws.normal()));
                let look = rule.look(&differences);
                if look.verdict != Verdict::More {
                    break look;
                }
            };
            assert_eq!(look.verdict, Verdict::Enough);
            assert!(look.difference.high - look.difference.low <= 0.5 && look.count < 400);
            right += u32::from(look.difference.low < 1.0 && 1.0 < look.difference.high);
        }
        assert!(right >= 190, "{right}");
    }

    #[test]
    fn the_width_is_that_of_the_known_variance_for_many_replicates() {
        // Robbins (1970): sqrt((1 + 1/x) ln((1 + x) / chance^2) / n), x the mixture times n.
        let (count, mixture) = (1e6_f64, best_mixture(0.05) / 1e6);
        let x = mixture * count;
        assert!((x - libm::log1p(x) + 2.0 * libm::log(0.05)).abs() < 1e-12);
        let expected = ((1.0 + 1.0 / x) * libm::log((1.0 + x) / 0.0025) / count).sqrt();
        assert!((sequence_half_width(count, 1.0, 0.05, mixture) / expected - 1.0).abs() < 1e-4);
        for other in [mixture / 2.0, mixture * 2.0] {
            assert!(sequence_half_width(count, 1.0, 0.05, other) > expected);
        }
    }

    #[test]
    fn a_few_equal_differences_are_not_enough_and_many_are() {
        let rule = StoppingRule::new(0.1, 0.05, 100, 500).unwrap();
        assert_eq!(rule.look(&[0.0; 19]).verdict, Verdict::More);
        // One difference of 1 in so many would not be surprising: the mean may be anything up to half of 1.
        let early = rule.look(&[0.0; 20]);
        assert_eq!(early.verdict, Verdict::More);
        assert!((0.4..0.5).contains(&early.difference.high), "{early:?}");
        assert_eq!(rule.look(&[0.0; 150]).verdict, Verdict::Enough);
        let none = rule.look(&[]);
        assert!(none.verdict == Verdict::More && none.difference.value.is_nan());
        assert!(rule.look(&[1.0, 2.0]).difference.high == f64::INFINITY);
    }

    #[test]
    fn the_limit_ends_what_cannot_be_narrow_and_missing_differences_are_counted() {
        let rule = StoppingRule::new(1e-9, 0.05, 10, 30).unwrap();
        let mut differences: Vec<f64> = (0..30).map(f64::from).collect();
        differences[3] = f64::NAN;
        let look = rule.look(&differences);
        assert_eq!((look.verdict, look.count, look.dropped), (Verdict::LimitReached, 29, 1));
    }

    #[test]
    fn a_rule_that_could_never_stop_or_err_is_refused() {
        assert!(StoppingRule::new(0.0, 0.05, 10, 30).is_err());
        assert!(StoppingRule::new(0.1, 1.0, 10, 30).is_err());
        assert!(StoppingRule::new(0.1, 0.05, 0, 30).is_err());
        assert!(StoppingRule::new(0.1, 0.05, 10, 0).is_err());
    }
}
