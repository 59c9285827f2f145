//! Whether a mean stands where hardly any value does.

/// Values that lie no farther from the mean count as near it.
const NEAR: f64 = 0.1;
/// A mean with a smaller share of values near it stands between two humps.
const FEW: f64 = 0.1;
/// Fewer values than these show no shape.
const VALUES_AT_LEAST: usize = 20;

/// Whether shares from 0 to 1 lie in two humps, one below their mean and one above it: there are at least twenty, and fewer
/// than a tenth lie within 0.1 of the mean. NaN values are left out.
///
/// The mean then tells of no run that is likely, and the median says on which side most runs lie.
pub fn has_two_humps(shares: &[f64]) -> bool {
    let defined = || shares.iter().copied().filter(|share| !share.is_nan());
    let count = defined().count();
    let mean = defined().sum::<f64>() / count as f64;
    let near = defined().filter(|share| (share - mean).abs() <= NEAR).count();
    count >= VALUES_AT_LEAST && (near as f64) < FEW * count as f64
}

#[cfg(test)]
mod tests {
    use super::has_two_humps;

    /// So many values at each place.
    fn at(places: &[(f64, usize)]) -> Vec<f64> {
        places.iter().flat_map(|&(place, times)| vec![place; times]).collect()
    }

    #[test]
    fn values_at_both_ends_have_two_humps_and_values_around_their_mean_one() {
        assert!(has_two_humps(&at(&[(0.05, 60), (0.9, 40)])));
        assert!(!has_two_humps(&at(&[(0.4, 30), (0.5, 40), (0.6, 30)])));
        assert!(!has_two_humps(&at(&[(0.5, 100)])));
    }

    #[test]
    fn a_mean_near_which_a_tenth_of_all_lie_describes_some() {
        assert!(has_two_humps(&at(&[(0.0, 46), (0.5, 9), (1.0, 46)])));
        assert!(!has_two_humps(&at(&[(0.0, 45), (0.5, 10), (1.0, 45)])));
    }

    #[test]
    fn a_low_hump_near_its_mean_with_few_far_away_is_one_hump() {
        assert!(!has_two_humps(&at(&[(0.0, 95), (1.0, 5)])));
    }

    #[test]
    fn a_handful_of_values_shows_no_shape() {
        assert!(!has_two_humps(&at(&[(0.0, 9), (1.0, 10)])));
        assert!(!has_two_humps(&[]));
        assert!(has_two_humps(&[at(&[(0.0, 10), (1.0, 10)]), vec![f64::NAN; 5]].concat()));
    }
}
