//! A weighted sample of parameters that agree with targets.

use designs::{Draws, Purpose};
use statistics::Estimate;

/// A weighted sample: of places in the unit cube, which [`designs::Space`] turns into values, or of what was made of them
/// by [`Posterior::map`].
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

    /// The sample of these rows of numbers, each with its weight; none where lists differ in length, a weight is negative or
    /// no number, or all weights are 0.
    pub fn weighted(rows: Vec<Vec<f64>>, weights: &[f64]) -> Option<Self> {
        let sound = weights.iter().all(|weight| *weight >= 0.0 && weight.is_finite());
        let has_weight = weights.iter().sum::<f64>() > 0.0;
        (sound && has_weight && rows.len() == weights.len()).then(|| Self::new(rows, weights))
    }

    /// The sample of what each place stands for, such as values or outputs, with the same weights. Places for which there
    /// is nothing are left out; no sample where nothing is left that has a weight.
    pub fn map(&self, mut change: impl FnMut(&[f64]) -> Option<Vec<f64>>) -> Option<Self> {
        let kept = self.iter().filter_map(|(place, weight)| Some((change(place)?, weight)));
        let (rows, weights): (Vec<Vec<f64>>, Vec<f64>) = kept.unzip();
        Self::weighted(rows, &weights)
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
    fn a_changed_sample_keeps_its_weights_and_leaves_out_what_is_nothing() {
        let doubled = sample().map(|place| (place[0] < 0.25).then(|| vec![2.0 * place[0]])).unwrap();
        let expected = [(0.2, 2.0 / 6.0), (0.4, 4.0 / 6.0)];
        assert!(doubled.iter().zip(expected).all(|((place, weight), (value, share))| {
            (place[0] - value).abs() < 1e-15 && (weight - share).abs() < 1e-15
        }));
        assert_eq!(doubled.iter().count(), 2);
        assert_eq!(sample().map(|_| None), None);
        assert_eq!(sample().map(|place| (place[0] == 0.9).then(|| place.to_vec())), None, "without weight");
    }

    #[test]
    fn a_sample_needs_weights_that_can_be_weighed() {
        let rows = || vec![vec![1.0], vec![3.0]];
        assert_eq!(Posterior::weighted(rows(), &[1.0, 3.0]).map(|sample| sample.mean(0)), Some(2.5));
        for weights in [&[1.0][..], &[0.0, 0.0], &[-1.0, 2.0], &[f64::NAN, 1.0], &[f64::INFINITY, 1.0]] {
            assert_eq!(Posterior::weighted(rows(), weights), None);
        }
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
