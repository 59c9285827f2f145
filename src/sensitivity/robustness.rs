//! How strategies hold up over many points: how often each is best, and what the wrong choice costs.

use super::error::{AnswerError, check_count, check_enough};
use super::resampling::{Resampling, percentile_interval};
use statistics::{Direction, Estimate, quantile, share_interval};

/// Numbers of the model have the precision of `f32`: a difference of exactly the tolerance is not told from a tie by their
/// last digits.
const ROUNDING: f64 = 1e-6;

/// What a strategy gives away against the best strategy of each point, in the output's unit (Savage 1951).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Regret {
    /// Mean over points, with its 95 % percentile bootstrap interval.
    pub mean: Estimate,
    /// What nine points in ten stay below, with its 95 % percentile bootstrap interval.
    pub q90: Estimate,
    /// The largest.
    pub worst: f64,
    /// The point of the largest, from 0; the first of several.
    pub worst_point: usize,
}

/// How one strategy holds up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StrategyRobustness {
    /// Share of points at which it is better than every other by more than the tolerance, with its 95 %
    /// score interval.
    pub best_alone: Estimate,
    /// Share of points at which it is within the tolerance of the best, alone or not.
    pub best_or_tied: Estimate,
    /// What it gives away.
    pub regret: Regret,
    /// Points at which its own output is missing.
    pub missing: usize,
}

/// How strategies hold up over points.
#[derive(Debug, Clone, PartialEq)]
pub struct Robustness {
    /// One entry per strategy, in the order given.
    pub strategies: Vec<StrategyRobustness>,
    /// Points at which all strategies have an output: those that count.
    pub points: usize,
    /// Points left out because at least one strategy has none.
    pub dropped: usize,
}

/// Robustness of strategies over the points of a design, one list per strategy with one output per point.
///
/// Points at which any strategy's output is not finite are left out for all, as the best is unknown
/// there, and counted. Shares are shares of the design's points; they are chances only as far as the
/// design's points are equally likely.
///
/// # Errors
///
/// With fewer than two strategies or no whole point, where lists differ in length, and where the
/// tolerance is negative or no number.
pub fn robustness(
    outputs: &[Vec<f64>],
    direction: Direction,
    tolerance: f64,
    resampling: Resampling,
) -> Result<Robustness, AnswerError> {
    resampling.check()?;
    check_enough("strategies", outputs.len(), 2)?;
    if !(tolerance >= 0.0 && tolerance.is_finite()) {
        let allowed = "0 or more and finite";
        return Err(AnswerError::BadSetting { what: "the tolerance", value: tolerance, allowed });
    }
    let all = outputs[0].len();
    for strategy in outputs {
        check_count("outputs of a strategy", strategy.len(), all)?;
    }
    let whole: Vec<usize> =
        (0..all).filter(|&point| outputs.iter().all(|strategy| strategy[point].is_finite())).collect();
    check_enough("points at which every strategy has an output", whole.len(), 1)?;
    let merit = |strategy: usize, point: usize| direction.merit(outputs[strategy][point]);
    let best: Vec<f64> = whole
        .iter()
        .map(|&point| {
            (0..outputs.len()).map(|strategy| merit(strategy, point)).fold(f64::NEG_INFINITY, f64::max)
        })
        .collect();
    let ties: Vec<usize> = whole
        .iter()
        .zip(&best)
        .map(|(&point, best)| {
            (0..outputs.len())
                .filter(|&strategy| best - merit(strategy, point) <= tolerance + ROUNDING)
                .count()
        })
        .collect();
    let of_strategy = |strategy: usize| {
        let regrets: Vec<f64> =
            whole.iter().zip(&best).map(|(&point, best)| best - merit(strategy, point)).collect();
        let share = |counts: &dyn Fn(usize) -> bool| {
            let points = (0..regrets.len())
                .filter(|&place| regrets[place] <= tolerance + ROUNDING && counts(ties[place]));
            share_interval(points.count() as f64, regrets.len())
        };
        StrategyRobustness {
            best_alone: share(&|tied| tied == 1),
            best_or_tied: share(&|_| true),
            regret: regret(&regrets, &whole, resampling),
            missing: outputs[strategy].iter().filter(|output| !output.is_finite()).count(),
        }
    };
    Ok(Robustness {
        strategies: (0..outputs.len()).map(of_strategy).collect(),
        points: whole.len(),
        dropped: all - whole.len(),
    })
}

fn regret(regrets: &[f64], points: &[usize], resampling: Resampling) -> Regret {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let ninety = |values: &mut [f64]| {
        values.sort_unstable_by(f64::total_cmp);
        quantile(values, 0.9)
    };
    let resampled = resampling.answers(regrets.len(), |chosen| {
        let mut values: Vec<f64> = chosen.iter().map(|&place| regrets[place]).collect();
        (mean(&values), ninety(&mut values))
    });
    let (worst_place, worst) = regrets
        .iter()
        .copied()
        .enumerate()
        .fold((0, f64::NEG_INFINITY), |worst, found| if found.1 > worst.1 { found } else { worst });
    Regret {
        mean: percentile_interval(mean(regrets), resampled.iter().map(|answer| answer.0)),
        q90: percentile_interval(ninety(&mut regrets.to_vec()), resampled.iter().map(|answer| answer.1)),
        worst,
        worst_point: points[worst_place],
    }
}

#[cfg(test)]
mod tests {
    use super::Direction::{HigherIsBetter, LowerIsBetter};
    use super::{AnswerError, Resampling, Robustness, robustness};

    const NAN: f64 = f64::NAN;

    fn answer(outputs: &[Vec<f64>], direction: super::Direction, tolerance: f64) -> Robustness {
        robustness(outputs, direction, tolerance, Resampling { count: 200, seed: 1 }).unwrap()
    }

    #[test]
    fn counts_the_points_at_which_each_is_best_alone_or_tied() {
        let outputs = [vec![1.0, 5.0, 2.0, 3.0], vec![2.0, 5.0, 2.5, 0.0]];
        let shares = |direction, tolerance| -> Vec<(f64, f64)> {
            let found = answer(&outputs, direction, tolerance).strategies;
            found.iter().map(|found| (found.best_alone.value, found.best_or_tied.value)).collect()
        };
        assert_eq!(shares(HigherIsBetter, 0.0), [(0.25, 0.5), (0.5, 0.75)]);
        assert_eq!(shares(HigherIsBetter, 0.5), [(0.25, 0.75), (0.25, 0.75)]);
        assert_eq!(shares(LowerIsBetter, 0.0), [(0.5, 0.75), (0.25, 0.5)]);
    }

    #[test]
    fn regret_is_what_the_best_of_each_point_would_have_given_more() {
        let outputs = [vec![1.0, 5.0, 2.0, 3.0], vec![2.0, 5.0, 2.5, 0.0]];
        let found = answer(&outputs, HigherIsBetter, 0.0).strategies;
        assert_eq!((found[0].regret.mean.value, found[1].regret.mean.value), (0.375, 0.75));
        assert_eq!((found[1].regret.worst, found[1].regret.worst_point), (3.0, 3));
        assert!((found[0].regret.q90.value - 0.85).abs() < 1e-12);
        let interval = found[0].regret.mean;
        assert!(interval.low < interval.value && interval.value < interval.high);
    }

    #[test]
    fn missing_points_are_counted_for_the_strategy_and_left_out_for_all() {
        let outputs = [vec![NAN, 5.0, 2.0], vec![2.0, 5.0, 2.5], vec![0.0, 9.0, f64::INFINITY]];
        let found = answer(&outputs, HigherIsBetter, 0.0);
        assert_eq!((found.points, found.dropped), (1, 2));
        assert_eq!(found.strategies.iter().map(|one| one.missing).collect::<Vec<_>>(), [1, 0, 1]);
        assert_eq!((found.strategies[0].regret.worst, found.strategies[0].regret.worst_point), (4.0, 1));
    }

    #[test]
    fn what_cannot_be_compared_is_refused() {
        let resampling = Resampling { count: 200, seed: 1 };
        let refused = |outputs: &[Vec<f64>], tolerance| {
            robustness(outputs, HigherIsBetter, tolerance, resampling).unwrap_err()
        };
        assert!(matches!(refused(&[vec![1.0]], 0.0), AnswerError::TooFew { .. }));
        assert!(matches!(refused(&[vec![NAN], vec![1.0]], 0.0), AnswerError::TooFew { found: 0, .. }));
        assert!(matches!(refused(&[vec![], vec![1.0]], 0.0), AnswerError::LengthsDiffer { .. }));
        assert!(matches!(refused(&[vec![1.0], vec![1.0]], -0.1), AnswerError::BadSetting { .. }));
        assert!(matches!(refused(&[vec![1.0], vec![1.0]], NAN), AnswerError::BadSetting { .. }));
    }
}
