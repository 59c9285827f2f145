//! One factor at a time: what each does while the others stay as they are.

use super::error::DesignError;
use super::points::{Points, check_place};

/// The base, then each factor at each of its levels while all others stay at the base (Daniel 1973).
///
/// `base` is a point of the unit cube and `levels` one list of places from 0 to 1 per factor. The base
/// comes first; then come the levels of the first factor in the order given, then those of the second,
/// and so on. A level that equals the base is left out, so no point but the base is the base.
/// Such a design sees no interaction of factors: it says what changes around one point only.
///
/// # Errors
///
/// Where a place is outside of the cube, where levels are not one list per factor, or where the design
/// has more than `limit` points.
pub fn one_at_a_time(base: &[f64], levels: &[Vec<f64>], limit: usize) -> Result<Points, DesignError> {
    if levels.len() != base.len() {
        return Err(DesignError::WrongWidth { found: levels.len(), factors: base.len() });
    }
    check_place(base)?;
    let moved = |factor: usize| levels[factor].iter().copied().filter(move |&level| level != base[factor]);
    let count = (0..base.len()).try_fold(1_usize, |sum, factor| sum.checked_add(moved(factor).count()));
    let mut points = Points::room(count, base.len(), limit)?;
    points.push(base.iter().copied());
    for factor in 0..base.len() {
        for level in moved(factor) {
            check_place(&[level]).map_err(|_| DesignError::OutsideCube { factor, value: level })?;
            points.push(base.iter().enumerate().map(|(place, &at)| if place == factor { level } else { at }));
        }
    }
    Ok(points)
}

#[cfg(test)]
mod tests {
    use super::{DesignError, one_at_a_time};

    #[test]
    fn the_base_comes_first_and_every_other_point_differs_from_it_in_one_factor() {
        let points = one_at_a_time(&[0.5, 0.5], &[vec![0.0, 0.5, 1.0], vec![0.25]], 10).unwrap();
        let rows: Vec<&[f64]> = points.rows().collect();
        assert_eq!(rows, [[0.5, 0.5], [0.0, 0.5], [1.0, 0.5], [0.5, 0.25]]);
        assert!(!points.stand_alone());
    }

    #[test]
    fn bad_input_is_refused_with_its_place() {
        let refused = |base: &[f64], levels: &[Vec<f64>]| one_at_a_time(base, levels, 2).unwrap_err();
        assert_eq!(refused(&[], &[]), DesignError::NoFactor);
        assert_eq!(refused(&[0.5], &[]), DesignError::WrongWidth { found: 0, factors: 1 });
        assert_eq!(refused(&[2.0], &[vec![]]), DesignError::OutsideCube { factor: 0, value: 2.0 });
        let outside = DesignError::OutsideCube { factor: 1, value: -1.0 };
        assert_eq!(refused(&[0.5, 0.5], &[vec![], vec![-1.0]]), outside);
        let many = DesignError::TooManyPoints { points: Some(3), limit: 2 };
        assert_eq!(refused(&[0.5], &[vec![0.0, 1.0]]), many);
    }
}
