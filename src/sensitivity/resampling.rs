//! Bootstrap intervals: what the answer would be had other points been drawn.

use super::error::AnswerError;
use designs::{Draws, Purpose};
use statistics::{Estimate, quantile};

/// Upper 2.5 % point of the standard normal distribution.
const NORMAL_97_5: f64 = 1.959_963_984_540_054;

/// How often to resample, and with which random numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resampling {
    /// Number of resamples, from 2 to 100,000; 1000 give an interval's ends two digits.
    pub count: u32,
    /// Seed of the resamples.
    pub seed: u64,
}

impl Resampling {
    /// Calls `answer` with the places of each resample of `from` units, drawn with replacement, and
    /// collects what it says.
    pub(super) fn answers<T>(self, from: usize, mut answer: impl FnMut(&[usize]) -> T) -> Vec<T> {
        let mut places = vec![0; from];
        let each = |resample| {
            Draws::of(self.seed, Purpose::Resampling, u64::from(resample)).resample(&mut places);
            answer(&places)
        };
        (0..self.count).map(each).collect()
    }

    /// Checks that there are resamples to tell a spread from, and no more than memory holds.
    pub(super) fn check(self) -> Result<(), AnswerError> {
        if (2..=100_000).contains(&self.count) {
            return Ok(());
        }
        let value = f64::from(self.count);
        Err(AnswerError::BadSetting { what: "the number of resamples", value, allowed: "from 2 to 100000" })
    }
}

/// The value with the 95 % interval whose half width is 1.96 bootstrap standard errors, as in `SALib`.
///
/// Resamples that are not finite do not count; the interval is NaN where fewer than two are.
pub(super) fn normal_interval(value: f64, resampled: impl Iterator<Item = f64>) -> Estimate {
    let finite: Vec<f64> = resampled.filter(|answer| answer.is_finite()).collect();
    let count = finite.len() as f64;
    if count < 2.0 {
        return Estimate { value, ..Estimate::UNDEFINED };
    }
    let mean = finite.iter().sum::<f64>() / count;
    let square = finite.iter().map(|answer| (answer - mean) * (answer - mean)).sum::<f64>();
    let margin = NORMAL_97_5 * (square / (count - 1.0)).sqrt();
    Estimate { value, low: value - margin, high: value + margin }
}

/// The value with the interval from the 2.5 % to the 97.5 % quantile of the resamples (Efron 1979).
///
/// NaN resamples do not count; infinite ones do, so an end may be infinite.
pub(super) fn percentile_interval(value: f64, resampled: impl Iterator<Item = f64>) -> Estimate {
    let mut sorted: Vec<f64> = resampled.filter(|answer| !answer.is_nan()).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    let end = |probability: f64| {
        // Between an infinite and a finite resample nothing can be interpolated.
        let place = probability * (sorted.len().max(1) - 1) as f64;
        let neighbours = [place.floor(), place.ceil()].map(|place| sorted.get(place as usize));
        match neighbours.into_iter().flatten().find(|answer| answer.is_infinite()) {
            Some(&infinite) => infinite,
            None => quantile(&sorted, probability),
        }
    };
    Estimate { value, low: end(0.025), high: end(0.975) }
}

#[cfg(test)]
mod tests {
    use super::{Resampling, normal_interval, percentile_interval};

    #[test]
    fn the_interval_of_a_mean_has_the_width_of_its_standard_error() {
        let values: Vec<f64> = (0..100).map(f64::from).collect();
        let mean = |places: &[usize]| places.iter().map(|&place| values[place]).sum::<f64>() / 100.0;
        let means = Resampling { count: 2000, seed: 3 }.answers(100, mean);
        // Population deviation 28.866, so the standard error is 2.8866.
        for estimate in
            [normal_interval(49.5, means.iter().copied()), percentile_interval(49.5, means.iter().copied())]
        {
            assert!((estimate.low - (49.5 - 1.96 * 2.8866)).abs() < 0.4, "{estimate:?}");
            assert!((estimate.high - (49.5 + 1.96 * 2.8866)).abs() < 0.4, "{estimate:?}");
        }
    }

    #[test]
    fn undefined_resamples_do_not_count() {
        let estimate = normal_interval(1.0, [f64::NAN, 0.0, f64::INFINITY, 2.0].into_iter());
        assert!((estimate.high - (1.0 + 1.959_964 * 2.0_f64.sqrt())).abs() < 1e-5);
        assert!(normal_interval(1.0, std::iter::once(1.0)).low.is_nan());
        assert!(percentile_interval(1.0, [f64::NAN].into_iter()).low.is_nan());
    }

    #[test]
    fn an_end_among_infinite_resamples_is_infinite() {
        let resampled = (0..100).map(|place| if place < 90 { f64::from(place) } else { f64::INFINITY });
        let estimate = percentile_interval(45.0, resampled);
        assert!(estimate.low.is_finite() && estimate.high == f64::INFINITY);
    }

    #[test]
    fn fewer_than_two_resamples_and_countless_ones_are_refused() {
        assert!(Resampling { count: 1, seed: 0 }.check().is_err());
        assert!(Resampling { count: u32::MAX, seed: 0 }.check().is_err());
        assert!(Resampling { count: 2, seed: 0 }.check().is_ok());
    }
}
