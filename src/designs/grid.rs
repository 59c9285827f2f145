//! The grid: every combination of levels.

use super::error::DesignError;
use super::points::{Points, check_place};

/// Every combination of the levels of all factors, the last factor fastest.
///
/// `levels` is one list of places from 0 to 1 per factor, as from [`super::Factor::levels`]. The number
/// of points is the product of the numbers of levels.
///
/// # Errors
///
/// Where a factor has no level, where a place is outside of the cube, or where the grid has more than
/// `limit` points.
pub fn grid(levels: &[Vec<f64>], limit: usize) -> Result<Points, DesignError> {
    for (factor, places) in levels.iter().enumerate() {
        if places.is_empty() {
            return Err(DesignError::NoLevel { factor });
        }
        for &value in places {
            check_place(&[value]).map_err(|_| DesignError::OutsideCube { factor, value })?;
        }
    }
    let count = levels.iter().try_fold(1_usize, |product, places| product.checked_mul(places.len()));
    let mut points = Points::room(count, levels.len(), limit)?;
    let mut turn = vec![0; levels.len()];
    for _ in 0..count.unwrap_or(0) {
        points.push(levels.iter().zip(&turn).map(|(places, &level)| places[level]));
        for (level, places) in turn.iter_mut().zip(levels).rev() {
            *level = (*level + 1) % places.len();
            if *level != 0 {
                break;
            }
        }
    }
    Ok(points)
}

#[cfg(test)]
mod tests {
    use super::{DesignError, grid};
    use proptest::prelude::*;

    #[test]
    fn the_last_factor_turns_fastest() {
        let points = grid(&[vec![0.0, 1.0], vec![0.0, 0.5, 1.0]], 6).unwrap();
        let rows: Vec<&[f64]> = points.rows().collect();
        assert_eq!(rows, [[0.0, 0.0], [0.0, 0.5], [0.0, 1.0], [1.0, 0.0], [1.0, 0.5], [1.0, 1.0]]);
    }

    #[test]
    fn a_grid_past_the_limit_is_refused_even_where_its_points_cannot_be_counted() {
        let two = vec![0.0, 1.0];
        let many = DesignError::TooManyPoints { points: Some(8), limit: 7 };
        assert_eq!(grid(&vec![two.clone(); 3], 7).unwrap_err(), many);
        let countless = DesignError::TooManyPoints { points: None, limit: usize::MAX };
        assert_eq!(grid(&vec![two; 70], usize::MAX).unwrap_err(), countless);
    }

    #[test]
    fn bad_levels_are_refused_with_their_place() {
        assert_eq!(grid(&[], 9).unwrap_err(), DesignError::NoFactor);
        assert_eq!(grid(&[vec![0.0], vec![]], 9).unwrap_err(), DesignError::NoLevel { factor: 1 });
        let outside = DesignError::OutsideCube { factor: 1, value: 1.5 };
        assert_eq!(grid(&[vec![0.0], vec![1.5]], 9).unwrap_err(), outside);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(30))]

        #[test]
        fn a_grid_has_every_combination_once(sizes in prop::collection::vec(1_usize..5, 1..5)) {
            let levels: Vec<Vec<f64>> =
                sizes.iter().map(|&size| (0..size).map(|level| level as f64 / 8.0).collect()).collect();
            let points = grid(&levels, 10_000).unwrap();
            let mut rows: Vec<Vec<u32>> =
                points.rows().map(|row| row.iter().map(|place| (place * 8.0) as u32).collect()).collect();
            rows.sort_unstable();
            rows.dedup();
            prop_assert_eq!(rows.len(), sizes.iter().product::<usize>());
            prop_assert_eq!(points.count(), rows.len());
        }
    }
}
