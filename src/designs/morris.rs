//! Morris' design: short walks through the cube on which each step moves one factor.

use super::draws::{Draws, Purpose};
use super::error::DesignError;
use super::points::Points;

/// The length of a step of Morris' design with that many levels: `p / (2 (p - 1))` (Morris 1991).
pub fn morris_step(levels: u32) -> f64 {
    let levels = f64::from(levels);
    levels / (2.0 * (levels - 1.0))
}

/// Trajectories for elementary effects (Morris 1991): each has one point more than there are factors,
/// and from point to point exactly one factor moves, up or down by [`morris_step`].
///
/// Every place is one of `levels` evenly spaced ones from 0 to 1, both ends included. An even number of
/// levels makes all of them equally likely. The rows are those that `SALib` reads: trajectory by
/// trajectory, `factors + 1` rows each. More trajectories start with the fewer ones.
///
/// # Errors
///
/// Without a trajectory or a factor, where the number of levels is odd or below 2, and where there are
/// more than `limit` points.
pub fn morris(
    trajectories: usize,
    factors: usize,
    levels: u32,
    seed: u64,
    limit: usize,
) -> Result<Points, DesignError> {
    if levels < 2 || !levels.is_multiple_of(2) {
        return Err(DesignError::OddLevels { levels });
    }
    let points = factors.checked_add(1).and_then(|length| length.checked_mul(trajectories));
    let mut design = Points::room(points, factors, limit)?;
    let place = |level: u32| f64::from(level) / f64::from(levels - 1);
    let half = levels / 2;
    let mut order: Vec<usize> = Vec::new();
    for trajectory in 0..trajectories {
        let mut draws = Draws::of(seed, Purpose::Morris, trajectory as u64);
        let mut steps: Vec<(u32, u32)> = (0..factors)
            .map(|_| {
                let low = draws.below(half as usize) as u32;
                if draws.below(2) == 0 { (low, low + half) } else { (low + half, low) }
            })
            .collect();
        order.clear();
        order.extend(0..factors);
        draws.shuffle(&mut order);
        design.push(steps.iter().map(|step| place(step.0)));
        for &factor in &order {
            steps[factor].0 = steps[factor].1;
            design.push(steps.iter().map(|step| place(step.0)));
        }
    }
    Ok(design)
}

#[cfg(test)]
mod tests {
    use super::{DesignError, morris, morris_step};
    use proptest::prelude::*;

    #[test]
    fn the_step_at_four_levels_is_two_thirds() {
        assert_eq!(morris_step(4), 2.0 / 3.0);
        assert_eq!(morris_step(2), 1.0);
    }

    #[test]
    fn all_levels_are_equally_likely() {
        let design = morris(4000, 2, 4, 3, 12_000).unwrap();
        let mut counts = [0_u32; 4];
        for row in design.rows() {
            counts[(row[0] * 3.0).round() as usize] += 1;
        }
        assert!(counts.iter().all(|count| count.abs_diff(3000) < 200), "{counts:?}");
    }

    #[test]
    fn more_trajectories_start_with_the_fewer_ones() {
        let (few, many) = (morris(3, 4, 6, 8, 100).unwrap(), morris(9, 4, 6, 8, 100).unwrap());
        assert!(few.rows().zip(many.rows()).all(|(one, other)| one == other));
        assert!(!few.stand_alone());
    }

    #[test]
    fn odd_levels_and_too_many_points_are_refused() {
        for levels in [0, 1, 3] {
            assert_eq!(morris(2, 2, levels, 1, 9).unwrap_err(), DesignError::OddLevels { levels });
        }
        let many = DesignError::TooManyPoints { points: Some(12), limit: 9 };
        assert_eq!(morris(4, 2, 4, 1, 9).unwrap_err(), many);
        let countless = DesignError::TooManyPoints { points: None, limit: 9 };
        assert_eq!(morris(2, usize::MAX, 4, 1, 9).unwrap_err(), countless);
        assert_eq!(morris(2, 0, 4, 1, 9).unwrap_err(), DesignError::NoFactor);
        assert_eq!(morris(0, 2, 4, 1, 9).unwrap_err(), DesignError::NoPoint);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(50))]

        #[test]
        fn every_step_moves_one_factor_by_delta_and_every_factor_moves_once(
            trajectories in 1_usize..20, factors in 1_usize..12, half in 1_u32..6, seed: u64
        ) {
            let levels = 2 * half;
            let design = morris(trajectories, factors, levels, seed, 1000).unwrap();
            let rows: Vec<&[f64]> = design.rows().collect();
            prop_assert_eq!(rows.len(), trajectories * (factors + 1));
            for walk in rows.chunks(factors + 1) {
                let mut moved = Vec::new();
                for pair in walk.windows(2) {
                    let steps: Vec<f64> = pair[1].iter().zip(pair[0]).map(|(to, from)| to - from).collect();
                    let places: Vec<usize> = (0..factors).filter(|&factor| steps[factor] != 0.0).collect();
                    prop_assert_eq!(places.len(), 1);
                    prop_assert!((steps[places[0]].abs() - morris_step(levels)).abs() < 1e-12);
                    moved.push(places[0]);
                }
                moved.sort_unstable();
                prop_assert_eq!(moved, (0..factors).collect::<Vec<_>>());
            }
            let on_a_level = |place: f64| {
                let level = place * f64::from(levels - 1);
                (level - level.round()).abs() < 1e-9 && (0.0..=1.0).contains(&place)
            };
            prop_assert!(rows.iter().all(|row| row.iter().all(|&place| on_a_level(place))));
        }
    }
}
