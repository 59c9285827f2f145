//! The chance to be the best of several strategies.

use super::paired::Direction;

/// Share of replicates in which each strategy is the best of all, ties shared equally.
///
/// One list per strategy, with one entry per replicate in the same order for all. An undefined value
/// (NaN, or an entry that is missing because a list is shorter) is never the best; replicates in
/// which no strategy is defined are left out. The shares add up to 1; all are NaN where no replicate
/// is left.
pub fn chance_best(strategies: &[Vec<f64>], direction: Direction) -> Vec<f64> {
    let replicates = strategies.iter().map(Vec::len).max().unwrap_or(0);
    let mut points = vec![0.0; strategies.len()];
    let mut counted = 0_u32;
    for replicate in 0..replicates {
        let merit = |values: &Vec<f64>| direction.merit(values.get(replicate).copied().unwrap_or(f64::NAN));
        let best = strategies.iter().map(merit).fold(f64::NAN, f64::max);
        let winners = strategies.iter().filter(|values| merit(values) == best).count();
        if winners == 0 {
            continue;
        }
        counted += 1;
        for (sum, values) in points.iter_mut().zip(strategies) {
            if merit(values) == best {
                *sum += 1.0 / winners as f64;
            }
        }
    }
    points.iter().map(|sum| sum / f64::from(counted)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::paired::Direction::{HigherIsBetter, LowerIsBetter};
    use super::chance_best;

    #[test]
    fn counts_the_replicates_that_each_strategy_wins() {
        let strategies = [vec![1.0, 5.0, 1.0, 1.0], vec![2.0, 2.0, 2.0, 2.0]];
        assert_eq!(chance_best(&strategies, HigherIsBetter), [0.25, 0.75]);
        assert_eq!(chance_best(&strategies, LowerIsBetter), [0.75, 0.25]);
    }

    #[test]
    fn shares_a_tie_among_those_that_tie() {
        let strategies = [vec![1.0], vec![1.0], vec![0.0]];
        assert_eq!(chance_best(&strategies, HigherIsBetter), [0.5, 0.5, 0.0]);
    }

    #[test]
    fn an_undefined_value_never_wins_and_an_undefined_replicate_does_not_count() {
        let strategies = [vec![f64::NAN, f64::NAN, 1.0], vec![0.1, f64::NAN]];
        assert_eq!(chance_best(&strategies, HigherIsBetter), [0.5, 0.5]);
        assert!(chance_best(&[vec![f64::NAN]], HigherIsBetter)[0].is_nan());
    }
}
