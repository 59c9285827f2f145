//! A distribution that needs no more room however many values it has seen.

/// Steps of a unit: values are told apart to half a thousandth.
const STEPS: f64 = 2000.0;

/// How much weight lies where, for values between -1 and 1 such as shares and their differences.
///
/// A value counts at the nearest of the steps of 0.0005, so that its quantiles are exact to 0.00025, its mean
/// and deviation to all digits. Weights are whole numbers such as students: what a tally says of them does not
/// depend on the order of the values.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    weights: Vec<u64>,
    least: f64,
    total: u64,
    sum: f64,
    squares: f64,
}

impl Tally {
    /// A tally of shares, from 0 to 1.
    pub fn of_shares() -> Self {
        Self::from(0.0)
    }

    /// A tally of differences of shares, from -1 to 1.
    pub fn of_differences() -> Self {
        Self::from(-1.0)
    }

    fn from(least: f64) -> Self {
        let indices = ((1.0 - least) * STEPS) as usize + 1;
        Self { weights: vec![0; indices], least, total: 0, sum: 0.0, squares: 0.0 }
    }

    /// Counts a value for so much; one that is undefined (NaN) counts for nothing.
    pub fn add(&mut self, value: f64, weight: u64) {
        if value.is_nan() {
            return;
        }
        let index = ((value - self.least) * STEPS).round().max(0.0) as usize;
        let last = self.weights.len() - 1;
        self.weights[index.min(last)] += weight;
        self.total += weight;
        self.sum += weight as f64 * value;
        self.squares += weight as f64 * value * value;
    }

    /// Weighted mean; NaN without values.
    pub fn mean(&self) -> f64 {
        self.sum / self.total as f64
    }

    /// Weighted population standard deviation; NaN without values.
    pub fn deviation(&self) -> f64 {
        let mean = self.mean();
        let square = self.squares / self.total as f64 - mean * mean;
        // Rounding must not carry a variance of nothing below it.
        if square < 0.0 { 0.0 } else { square.sqrt() }
    }

    /// The least step at which at least that share of the weight lies there or below: type 1 of Hyndman
    /// and Fan (1996), weighted. NaN without weight, or with a probability outside 0 to 1.
    pub fn quantile(&self, probability: f64) -> f64 {
        if self.total == 0 || !(0.0..=1.0).contains(&probability) {
            return f64::NAN;
        }
        let wanted = probability * self.total as f64;
        let mut below = 0;
        let reached = self.weights.iter().position(|&weight| {
            below += weight;
            weight > 0 && below as f64 >= wanted
        });
        reached.map_or(f64::NAN, |index| self.least + index as f64 / STEPS)
    }

    /// Shares of the weight in parts of equal width, from the least value there can be to the greatest; what
    /// lies where two parts meet belongs to the higher one. All NaN without weight.
    pub fn parts(&self, parts: usize) -> Vec<f64> {
        let steps = self.weights.len() - 1;
        let mut shares = vec![0; parts];
        for (index, weight) in self.weights.iter().enumerate() {
            if let Some(share) = shares.get_mut((index * parts / steps).min(parts.saturating_sub(1))) {
                *share += weight;
            }
        }
        shares.into_iter().map(|weight| weight as f64 / self.total as f64).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn tally(values: &[(f64, u64)]) -> Tally {
        let mut tally = Tally::of_shares();
        for &(value, weight) in values {
            tally.add(value, weight);
        }
        tally
    }

    #[test]
    fn a_quantile_is_where_that_share_of_the_weight_is_reached() {
        let tally = tally(&[(0.9, 1), (0.1, 2), (0.5, 1)]);
        for (probability, value) in [(0.0, 0.1), (0.5, 0.1), (0.51, 0.5), (0.75, 0.5), (1.0, 0.9)] {
            assert!((tally.quantile(probability) - value).abs() < 1e-12, "{probability}");
        }
        assert!(tally.quantile(1.5).is_nan());
    }

    #[test]
    fn the_ends_of_a_share_keep_their_place() {
        assert_eq!(tally(&[(0.0, 3)]).quantile(0.5), 0.0);
        assert_eq!(tally(&[(1.0, 3)]).quantile(0.5), 1.0);
        let mut differences = Tally::of_differences();
        differences.add(-1.0, 1);
        assert_eq!(differences.quantile(0.5), -1.0);
        differences.add(0.0, 2);
        assert_eq!(differences.quantile(0.5), 0.0);
    }

    #[test]
    fn parts_share_out_all_weight_and_a_border_belongs_to_the_higher_one() {
        let tally = tally(&[(0.0, 1), (0.05, 2), (0.0999, 1), (0.5, 3), (1.0, 1)]);
        let parts = tally.parts(20);
        assert_eq!([parts[0], parts[1], parts[2], parts[10], parts[19]], [0.125, 0.25, 0.125, 0.375, 0.125]);
        assert!((parts.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn mean_and_deviation_heed_the_weights() {
        let tally = tally(&[(0.2, 3), (0.6, 1)]);
        assert!((tally.mean() - 0.3).abs() < 1e-12);
        assert!((tally.deviation() - 0.03_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn undefined_values_count_for_nothing_and_without_values_nothing_is_known() {
        let alone = tally(&[(f64::NAN, 100), (0.25, 1)]);
        assert_eq!((alone.mean(), alone.deviation()), (0.25, 0.0));
        let empty = tally(&[]);
        assert!(empty.mean().is_nan() && empty.deviation().is_nan() && empty.quantile(0.5).is_nan());
    }
}
