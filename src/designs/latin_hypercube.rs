//! The Latin hypercube: every part of every factor's range is looked at once.

use super::draws::{Draws, Purpose};
use super::error::DesignError;
use super::points::Points;

/// Where in its stratum a point lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WithinStratum {
    /// Anywhere, each place equally likely.
    Random,
    /// In the middle.
    Centre,
}

/// A Latin hypercube (`McKay`, Beckman and Conover 1979): with n points each factor's range falls into n
/// strata of equal width, and each stratum holds one point.
///
/// Factors are combined at random and independently of each other: the strata of a factor do not
/// change when another one is added behind it.
///
/// # Errors
///
/// Without a point or a factor, or where there are more than `limit` points.
pub fn latin_hypercube(
    points: usize,
    factors: usize,
    within: WithinStratum,
    seed: u64,
    limit: usize,
) -> Result<Points, DesignError> {
    let mut design = Points::room(Some(points), factors, limit)?.standing_alone();
    design.push(std::iter::repeat_n(0.0, points * factors));
    let mut strata: Vec<usize> = Vec::new();
    for factor in 0..factors {
        let mut draws = Draws::of(seed, Purpose::LatinHypercube, factor as u64);
        strata.clear();
        strata.extend(0..points);
        draws.shuffle(&mut strata);
        for (place, &stratum) in strata.iter().enumerate() {
            let part = match within {
                WithinStratum::Random => draws.uniform(),
                WithinStratum::Centre => 0.5,
            };
            let top = (stratum + 1) as f64 / points as f64;
            // Rounding must not carry a point into the next stratum.
            design.point_mut(place)[factor] = ((stratum as f64 + part) / points as f64).min(top.next_down());
        }
    }
    Ok(design)
}

#[cfg(test)]
mod tests {
    use super::WithinStratum::{Centre, Random};
    use super::{DesignError, latin_hypercube};
    use proptest::prelude::*;

    #[test]
    fn centred_points_lie_in_the_middle_of_their_strata() {
        let design = latin_hypercube(4, 1, Centre, 5, 4).unwrap();
        let mut column: Vec<f64> = design.rows().map(|row| row[0]).collect();
        column.sort_unstable_by(f64::total_cmp);
        assert_eq!(column, [0.125, 0.375, 0.625, 0.875]);
    }

    #[test]
    fn one_more_factor_leaves_the_others_as_they_are() {
        let (two, three) =
            (latin_hypercube(9, 2, Random, 5, 9).unwrap(), latin_hypercube(9, 3, Random, 5, 9).unwrap());
        assert!(two.rows().zip(three.rows()).all(|(short, long)| short == &long[..2]));
    }

    #[test]
    fn another_seed_gives_other_points_and_the_same_seed_the_same() {
        let design = |seed| latin_hypercube(9, 2, Random, seed, 9).unwrap();
        assert_eq!(design(1), design(1));
        assert_ne!(design(1), design(2));
    }

    #[test]
    fn nothing_to_vary_or_too_many_points_are_refused() {
        assert_eq!(latin_hypercube(4, 0, Random, 1, 9).unwrap_err(), DesignError::NoFactor);
        assert_eq!(latin_hypercube(0, 4, Random, 1, 9).unwrap_err(), DesignError::NoPoint);
        let many = DesignError::TooManyPoints { points: Some(10), limit: 9 };
        assert_eq!(latin_hypercube(10, 4, Random, 1, 9).unwrap_err(), many);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(30))]

        #[test]
        fn every_column_is_a_permutation_of_the_strata(points in 1_usize..300, factors in 1_usize..6, seed: u64) {
            for within in [Random, Centre] {
                let design = latin_hypercube(points, factors, within, seed, 300).unwrap();
                for factor in 0..factors {
                    let mut strata: Vec<usize> =
                        design.rows().map(|row| (row[factor] * points as f64) as usize).collect();
                    strata.sort_unstable();
                    prop_assert_eq!(strata, (0..points).collect::<Vec<_>>());
                    prop_assert!(design.rows().all(|row| (0.0..1.0).contains(&row[factor])));
                }
            }
        }
    }
}
