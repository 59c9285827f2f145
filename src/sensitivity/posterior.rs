//! A weighted sample of parameters that agree with targets.

use designs::{Draws, Purpose};
use statistics::Estimate;

/// A weighted sample of places in the unit cube, which [`designs::Space`] turns into values.
#[derive(Debug, Clone, PartialEq)]
pub struct Posterior {
    places: Vec<Vec<f64>>,
    /// Weight of each place; they add up to 1.
    weights: Vec<f64>,
}

impl Posterior {
    /// The sample of these places with weights that are not negative and not all 0.
    pub(super) fn new(places: Vec<Vec<f64>>, weights: &[f64]) -> Self {
        let total: f64 = weights.iter().sum();
        Self { places, weights: weights.iter().map(|weight| weight / total).collect() }
    }

    /// Each place with its weight.
    pub fn iter(&self) -> impl Iterator<Item = (&[f64], f64)> {
        self.places.iter().map(Vec::as_slice).zip(self.weights.iter().copied())
    }

    /// Mean place of a factor; NaN for a factor that there is not.
    pub fn mean(&self, factor: usize) -> f64 {
        self.iter().map(|(place, weight)| weight * place.get(factor).copied().unwrap_or(f64::NAN)).sum()
    }

    /// The place of a factor below which that share of the weight lies, from 0 to 1.
    ///
    /// Each place counts half to either side of itself, and between places it is interpolated. NaN for a
    /// factor that there is not or a probability outside 0 to 1.
    pub fn quantile(&self, factor: usize, probability: f64) -> f64 {
        let mut column: Vec<(f64, f64)> =
            self.iter().filter_map(|(place, weight)| Some((*place.get(factor)?, weight))).collect();
        column.retain(|(_, weight)| *weight > 0.0);
        column.sort_unstable_by(|one, other| one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1)));
        let Some(&(first, _)) = column.first() else { return f64::NAN };
        if !(0.0..=1.0).contains(&probability) {
            return f64::NAN;
        }
        let (mut below, mut before) = (0.0, (f64::NEG_INFINITY, first));
        for (place, weight) in column {
            let middle = below + weight / 2.0;
            if middle >= probability {
                let part = (probability - before.0) / (middle - before.0);
                return if before.0.is_finite() { before.1 + part * (place - before.1) } else { place };
            }
            below += weight;
            before = (middle, place);
        }
        before.1
    }

    /// Median place of a factor with its 95 % credible interval.
    pub fn interval(&self, factor: usize) -> Estimate {
        let [value, low, high] = [0.5, 0.025, 0.975].map(|probability| self.quantile(factor, probability));
        Estimate { value, low, high }
    }

    /// How many equally weighted places would tell as much (Kish 1965).
    pub fn effective(&self) -> f64 {
        1.0 / self.weights.iter().map(|weight| weight * weight).sum::<f64>()
    }

    /// Places drawn independently by their weights. More draws start with the fewer ones.
    pub fn draws(&self, count: usize, seed: u64) -> Vec<Vec<f64>> {
        let sums: Vec<f64> = self
            .weights
            .iter()
            .scan(0.0, |sum, weight| {
                *sum += weight;
                Some(*sum)
            })
            .collect();
        let heaviest = sums.len().saturating_sub(1);
        let mut draws = Draws::of(seed, Purpose::Posterior, 0);
        let mut draw = || {
            // The sum of all weights is 1 only up to a rounding.
            let target = draws.uniform() * sums.last().copied().unwrap_or(1.0);
            self.places.get(sums.partition_point(|&sum| sum <= target).min(heaviest)).cloned()
        };
        (0..count).filter_map(|_| draw()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Posterior;

    fn sample() -> Posterior {
        Posterior::new(vec![vec![0.1], vec![0.3], vec![0.2], vec![0.9]], &[2.0, 2.0, 4.0, 0.0])
    }

    #[test]
    fn quantiles_follow_the_weights() {
        assert!((sample().quantile(0, 0.5) - 0.2).abs() < 1e-15);
        assert_eq!((sample().quantile(0, 0.0), sample().quantile(0, 1.0)), (0.1, 0.3));
        assert!((sample().quantile(0, 0.3125) - 0.15).abs() < 1e-12);
        assert!((sample().mean(0) - 0.2).abs() < 1e-15);
        assert!(sample().quantile(1, 0.5).is_nan() && sample().quantile(0, 2.0).is_nan());
        let interval = sample().interval(0);
        assert!(interval.low <= interval.value && interval.value <= interval.high);
    }

    #[test]
    fn equal_weights_count_in_full_and_unequal_ones_less() {
        assert_eq!(Posterior::new(vec![vec![0.0]; 4], &[3.0; 4]).effective(), 4.0);
        assert!((sample().effective() - 64.0 / 24.0).abs() < 1e-12);
    }

    #[test]
    fn draws_come_as_often_as_their_weight_and_never_without_weight() {
        let draws = sample().draws(4000, 3);
        let count = |place: f64| draws.iter().filter(|draw| draw[0] == place).count();
        assert_eq!(count(0.9), 0);
        assert!(count(0.2).abs_diff(2000) < 120 && count(0.1).abs_diff(1000) < 120);
        assert_eq!(sample().draws(10, 3), draws[..10]);
        assert_ne!(sample().draws(10, 4), draws[..10]);
    }
}
