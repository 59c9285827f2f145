//! What the replicates say of one quantity at one time: the mean and the band around it.

use super::quantile::quantile;

/// Mean and quantiles of a quantity over replicates, in the quantity's own unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Mean of the defined values.
    pub mean: f64,
    /// Value that 5 % of the replicates stay below.
    pub q05: f64,
    /// Value that a quarter of the replicates stays below.
    pub q25: f64,
    /// Median.
    pub q50: f64,
    /// Value that three quarters of the replicates stay below.
    pub q75: f64,
    /// Value that 95 % of the replicates stay below.
    pub q95: f64,
    /// Number of defined values.
    pub count: u32,
}

impl Band {
    /// The band of no values: everything undefined, nothing counted.
    pub const EMPTY: Band = Band {
        mean: f64::NAN,
        q05: f64::NAN,
        q25: f64::NAN,
        q50: f64::NAN,
        q75: f64::NAN,
        q95: f64::NAN,
        count: 0,
    };

    /// The band of values in any order; NaN values are left out and not counted.
    ///
    /// The mean is summed in ascending order of the values, so the band does not depend on the order
    /// in which replicates come. Quantiles are those of [`quantile`].
    pub fn of<T: Copy + Into<f64>>(values: &[T]) -> Band {
        let mut sorted: Vec<f64> =
            values.iter().map(|&value| value.into()).filter(|value| !value.is_nan()).collect();
        if sorted.is_empty() {
            return Band::EMPTY;
        }
        sorted.sort_unstable_by(f64::total_cmp);
        let mean = sorted.iter().sum::<f64>() / sorted.len() as f64;
        Band {
            // The rounding of a sum must not carry the mean past the values it is the mean of.
            mean: mean.clamp(sorted[0], sorted[sorted.len() - 1]),
            q05: quantile(&sorted, 0.05),
            q25: quantile(&sorted, 0.25),
            q50: quantile(&sorted, 0.5),
            q75: quantile(&sorted, 0.75),
            q95: quantile(&sorted, 0.95),
            count: sorted.len() as u32,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Band;

    #[test]
    fn knows_the_band_of_0_to_100() {
        let values: Vec<f64> = (0..=100).rev().map(f64::from).collect();
        let expected = Band { mean: 50.0, q05: 5.0, q25: 25.0, q50: 50.0, q75: 75.0, q95: 95.0, count: 101 };
        assert_eq!(Band::of(&values), expected);
    }

    #[test]
    fn leaves_undefined_values_out_and_does_not_count_them() {
        assert_eq!(Band::of(&[f32::NAN, 2.0, f32::NAN, 4.0]), Band::of(&[4.0, 2.0]));
        assert_eq!(Band::of(&[f32::NAN, 2.0]).count, 1);
    }

    #[test]
    fn is_undefined_where_no_value_is() {
        let band = Band::of(&[f64::NAN]);
        assert_eq!(band.count, 0);
        assert!(
            [band.mean, band.q05, band.q25, band.q50, band.q75, band.q95].iter().all(|value| value.is_nan())
        );
    }
}
