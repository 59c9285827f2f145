//! Any constraint, by drawing again the points that break it.

use super::draws::{Draws, Purpose};
use super::error::DesignError;
use super::points::Points;
use super::space::Space;

/// The design with each point that breaks the constraint drawn again until one holds (von Neumann 1951),
/// and the places of the points drawn again.
///
/// `holds` is asked for the values of a point in `space`. Points drawn again are uniform on the part of
/// the cube in which the constraint holds, as are the others of a random design; their strata, or their
/// places in the sequence, stay empty. At most `tries` draws are made for a point.
///
/// # Errors
///
/// Where points belong together (Morris, Saltelli, grid, one at a time), where the space has other
/// factors than the design, and where no valid point was found.
pub fn redraw(
    mut points: Points,
    space: &Space,
    holds: impl Fn(&[f64]) -> bool,
    seed: u64,
    tries: u32,
) -> Result<(Points, Vec<usize>), DesignError> {
    if !points.stand_alone() {
        return Err(DesignError::MustNotRedraw);
    }
    let mut redrawn = Vec::new();
    for place in 0..points.count() {
        let point = points.point_mut(place);
        let mut is_valid = holds(&space.values(point)?);
        if is_valid {
            continue;
        }
        let mut draws = Draws::of(seed, Purpose::Redraw, place as u64);
        for _ in 0..tries {
            point.fill_with(|| draws.uniform());
            is_valid = holds(&space.values(point)?);
            if is_valid {
                break;
            }
        }
        if !is_valid {
            return Err(DesignError::NoValidPoint { point: place, tries });
        }
        redrawn.push(place);
    }
    Ok((points, redrawn))
}

#[cfg(test)]
mod tests {
    use super::super::{Factor, Orders, Scrambling, WithinStratum, latin_hypercube, saltelli};
    use super::{DesignError, Space, redraw};

    fn space() -> Space {
        Space::new(vec![Factor::linear(0.0, 1.0).unwrap(), Factor::linear(0.0, 1.0).unwrap()], vec![])
            .unwrap()
    }

    #[test]
    fn every_point_is_valid_afterwards_and_valid_ones_stay() {
        let before = latin_hypercube(500, 2, WithinStratum::Random, 1, 500).unwrap();
        let below = |values: &[f64]| values[0] <= values[1];
        let (after, redrawn) = redraw(before.clone(), &space(), below, 1, 100).unwrap();
        assert!(after.rows().all(below) && after.count() == 500);
        assert!(redrawn.len().abs_diff(250) < 60, "{}", redrawn.len());
        for place in 0..500 {
            assert_eq!(before.row(place) == after.row(place), !redrawn.contains(&place));
        }
        // Uniform on the triangle above the diagonal: the means are 1/3 and 2/3.
        let mean = |factor: usize| after.rows().map(|row| row[factor]).sum::<f64>() / 500.0;
        assert!((mean(0) - 1.0 / 3.0).abs() < 0.04 && (mean(1) - 2.0 / 3.0).abs() < 0.04);
    }

    #[test]
    fn points_that_belong_together_are_never_redrawn() {
        let design = saltelli(2, 2, Orders::FirstAndTotal, Scrambling::Owen, 1, 99).unwrap();
        assert_eq!(redraw(design, &space(), |_| true, 1, 9).unwrap_err(), DesignError::MustNotRedraw);
    }

    #[test]
    fn a_constraint_that_nothing_meets_ends_after_its_tries() {
        let design = latin_hypercube(5, 2, WithinStratum::Random, 1, 5).unwrap();
        let error = redraw(design, &space(), |_| false, 1, 9).unwrap_err();
        assert_eq!(error, DesignError::NoValidPoint { point: 0, tries: 9 });
    }
}
