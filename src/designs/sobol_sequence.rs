//! The Sobol sequence: points that fill the cube more evenly than random ones.

use super::draws::{Draws, Purpose};
use super::error::DesignError;
use super::points::Points;
use sobol_burley::{NUM_DIMENSIONS, parts};

/// Dimensions of the Sobol sequence; Saltelli's design needs two per factor.
pub const MOST_SOBOL_DIMENSIONS: usize = NUM_DIMENSIONS as usize;

/// Points of the Sobol sequence.
pub const MOST_SOBOL_POINTS: usize = 1 << 16;

/// How the sequence is made random, so that its points avoid the corner at 0 and a seed has a say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scrambling {
    /// Nested uniform scrambling (Owen 1995) by hashing (Burley 2020): the one to take.
    Owen,
    /// A random digital shift of each dimension (L'Ecuyer and Lemieux 2002).
    Shift,
    /// None: the sequence itself, which starts at 0 and does not depend on the seed.
    Plain,
}

/// The first points of the Sobol sequence (Sobol 1967) with the direction numbers of Joe and Kuo (2008).
///
/// The points come in the order of Antonov and Saleev (1979), as in `SciPy`'s `qmc.Sobol`, whose points
/// the plain sequence equals. A longer sequence starts with the shorter one. Its balance holds for
/// numbers of points that are powers of 2, and the first point must not be left out (Owen 2020).
///
/// # Errors
///
/// Without a point or a factor, and where there are more than `limit` points, more than
/// [`MOST_SOBOL_POINTS`], or more than [`MOST_SOBOL_DIMENSIONS`] dimensions.
pub fn sobol_sequence(
    points: usize,
    dimensions: usize,
    scrambling: Scrambling,
    seed: u64,
    limit: usize,
) -> Result<Points, DesignError> {
    if dimensions > MOST_SOBOL_DIMENSIONS {
        return Err(DesignError::TooManyDimensions { asked: dimensions, most: MOST_SOBOL_DIMENSIONS });
    }
    if points > MOST_SOBOL_POINTS {
        return Err(DesignError::SequenceTooShort { asked: points, most: MOST_SOBOL_POINTS });
    }
    let mut design = Points::room(Some(points), dimensions, limit)?.standing_alone();
    let scrambles: Vec<u32> = (0..dimensions as u64)
        .map(|dimension| Draws::of(seed, Purpose::SobolSequence, dimension).word() as u32)
        .collect();
    for number in 0..points as u32 {
        let gray = number ^ (number >> 1);
        design.push((0..).zip(&scrambles).map(|(dimension, &scramble)| {
            let reversed = parts::sobol_rev(gray.reverse_bits(), dimension);
            let bits = match scrambling {
                Scrambling::Owen => parts::owen_scramble_rev(reversed, scramble).reverse_bits(),
                Scrambling::Shift => reversed.reverse_bits() ^ scramble,
                Scrambling::Plain => reversed.reverse_bits(),
            };
            f64::from(bits) * (1.0 / 4_294_967_296.0)
        }));
    }
    Ok(design)
}

#[cfg(test)]
mod tests {
    use super::Scrambling::{Owen, Plain, Shift};
    use super::{DesignError, MOST_SOBOL_DIMENSIONS, MOST_SOBOL_POINTS, sobol_sequence};
    use proptest::prelude::*;

    #[test]
    fn the_plain_sequence_equals_the_one_of_scipy() {
        let design = sobol_sequence(40_000, 200, Plain, 0, 40_000).unwrap();
        let lines: Vec<&str> = include_str!("fixtures/sobol_200_dimensions.csv").lines().collect();
        assert_eq!(lines.len(), 16);
        for (power, line) in lines.iter().enumerate() {
            let expected: Vec<f64> = line.split(',').map(|place| place.parse().unwrap()).collect();
            assert_eq!(design.row(1 << power), Some(&expected[..]), "{power}");
        }
    }

    #[test]
    fn a_longer_sequence_starts_with_the_shorter_one() {
        for scrambling in [Owen, Shift, Plain] {
            let (short, long) = (
                sobol_sequence(100, 3, scrambling, 4, 300).unwrap(),
                sobol_sequence(300, 3, scrambling, 4, 300).unwrap(),
            );
            assert!(short.rows().zip(long.rows()).all(|(one, other)| one == other));
        }
    }

    #[test]
    fn integrates_a_smooth_function_far_better_than_random_points_would() {
        // The mean of the product of 2 x is 1; with 4096 random points the error would be about 0.02.
        let design = sobol_sequence(4096, 5, Owen, 11, 4096).unwrap();
        let sum: f64 = design.rows().map(|row| row.iter().map(|x| 2.0 * x).product::<f64>()).sum();
        assert!((sum / 4096.0 - 1.0).abs() < 0.002, "{}", sum / 4096.0);
    }

    #[test]
    fn dimensions_and_points_that_there_are_not_are_refused() {
        let widest = sobol_sequence(4, MOST_SOBOL_DIMENSIONS, Owen, 1, 4);
        assert_eq!(widest.unwrap().dimensions(), MOST_SOBOL_DIMENSIONS);
        let error = sobol_sequence(4, 257, Owen, 1, 4).unwrap_err();
        assert_eq!(error, DesignError::TooManyDimensions { asked: 257, most: 256 });
        let longest = sobol_sequence(MOST_SOBOL_POINTS, 1, Plain, 1, usize::MAX).unwrap();
        assert_eq!(longest.count(), 65_536);
        let error = sobol_sequence(65_537, 1, Plain, 1, usize::MAX).unwrap_err();
        assert_eq!(error, DesignError::SequenceTooShort { asked: 65_537, most: 65_536 });
        assert!(sobol_sequence(5, 1, Plain, 1, 4).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20))]

        #[test]
        fn every_dyadic_interval_holds_its_share(power in 0_u32..10, seed: u64) {
            let points = 1_usize << power;
            for scrambling in [Owen, Shift, Plain] {
                let design = sobol_sequence(points, 200, scrambling, seed, points).unwrap();
                for dimension in 0..200 {
                    let mut strata: Vec<usize> =
                        design.rows().map(|row| (row[dimension] * points as f64) as usize).collect();
                    strata.sort_unstable();
                    prop_assert_eq!(strata, (0..points).collect::<Vec<_>>());
                }
            }
        }

        #[test]
        fn in_the_first_two_dimensions_every_dyadic_box_holds_one_point(seed: u64) {
            for scrambling in [Owen, Shift, Plain] {
                let design = sobol_sequence(256, 2, scrambling, seed, 256).unwrap();
                for power in 0..=8 {
                    let (wide, high) = (f64::from(1 << power), f64::from(256 >> power));
                    let mut boxes: Vec<u32> = design
                        .rows()
                        .map(|row| (row[0] * wide) as u32 * high as u32 + (row[1] * high) as u32)
                        .collect();
                    boxes.sort_unstable();
                    boxes.dedup();
                    prop_assert_eq!(boxes.len(), 256);
                }
            }
        }
    }
}
