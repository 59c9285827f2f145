//! Screening by elementary effects: which factors matter, and which bend or interact.

use super::error::{AnswerError, check_count, check_enough};
use super::resampling::{Resampling, normal_interval};
use designs::{Points, morris_step};
use statistics::Estimate;

/// What one factor does over its whole range, in units of the output (Morris 1991).
///
/// An elementary effect is a change of the output divided by the step of the place that made it, so it
/// is what the output would change by if it went on that way from one end of the range to the other.
/// Intervals are 95 % bootstrap intervals over trajectories, of 1.96 standard errors as in `SALib`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ElementaryEffects {
    /// Mean effect: near 0 as well where effects of opposite signs cancel.
    pub mu: Estimate,
    /// Mean size of the effect (Campolongo, Cariboni and Saltelli 2007): the strength to rank by.
    pub mu_star: Estimate,
    /// Standard deviation of the effect: large where the factor bends or interacts.
    pub sigma: Estimate,
}

/// The answer of a Morris design.
#[derive(Debug, Clone, PartialEq)]
pub struct Screening {
    /// One entry per factor, in the order of the design.
    pub factors: Vec<ElementaryEffects>,
    /// Trajectories that count.
    pub trajectories: usize,
    /// Trajectories left out because one of their outputs is missing.
    pub dropped: usize,
}

/// Elementary effects from the points of a Morris design with that many levels and their outputs.
///
/// `points` are those of [`designs::morris`] as places in the unit cube, `outputs` one number per point.
/// A trajectory with an output that is not finite is left out whole, so that all factors are judged
/// by the same trajectories.
///
/// # Errors
///
/// Where outputs are not one per point, where the points are no Morris design with that many levels, and
/// with fewer than two whole trajectories.
pub fn screen(
    points: &Points,
    outputs: &[f64],
    levels: u32,
    resampling: Resampling,
) -> Result<Screening, AnswerError> {
    resampling.check()?;
    check_count("outputs", outputs.len(), points.count())?;
    let factors = points.dimensions();
    let length = factors + 1;
    if !outputs.len().is_multiple_of(length) {
        return Err(AnswerError::BrokenBlocks { outputs: outputs.len(), block: length });
    }
    let rows: Vec<&[f64]> = points.rows().collect();
    let mut effects: Vec<Vec<f64>> = Vec::new();
    for (trajectory, (walk, results)) in rows.chunks(length).zip(outputs.chunks(length)).enumerate() {
        let mut effect = vec![f64::NAN; factors];
        for step in 0..factors {
            let point = trajectory * length + step + 1;
            let (factor, change) = moved(walk[step], walk[step + 1], morris_step(levels))
                .filter(|&(factor, _)| effect[factor].is_nan())
                .ok_or(AnswerError::NoTrajectory { point })?;
            // A missing output must not look like a factor that has not moved yet.
            let result = (results[step + 1] - results[step]) / change;
            effect[factor] = if result.is_nan() { f64::INFINITY } else { result };
        }
        if results.iter().all(|result| result.is_finite()) {
            effects.push(effect);
        }
    }
    let dropped = outputs.len() / length - effects.len();
    check_enough("whole trajectories", effects.len(), 2)?;
    let all: Vec<usize> = (0..effects.len()).collect();
    let resampled = resampling.answers(effects.len(), |chosen| -> Vec<[f64; 3]> {
        (0..factors).map(|factor| moments(&effects, factor, chosen)).collect()
    });
    let interval = |factor: usize, moment: usize, value: f64| {
        normal_interval(value, resampled.iter().map(|answer| answer[factor][moment]))
    };
    let summary = |factor: usize| {
        let [mu, mu_star, sigma] = moments(&effects, factor, &all);
        ElementaryEffects {
            mu: interval(factor, 0, mu),
            mu_star: interval(factor, 1, mu_star),
            sigma: interval(factor, 2, sigma),
        }
    };
    Ok(Screening { factors: (0..factors).map(summary).collect(), trajectories: effects.len(), dropped })
}

/// The one factor in which two points differ, and by how much; nothing where it is not a Morris step.
fn moved(from: &[f64], to: &[f64], step: f64) -> Option<(usize, f64)> {
    let mut changes = from.iter().zip(to).map(|(one, other)| other - one).enumerate();
    let change = changes.find(|&(_, change)| change != 0.0)?;
    let is_alone = changes.all(|(_, other)| other == 0.0);
    // The step itself, free of the rounding of places.
    let exact = step * change.1.signum();
    (is_alone && (change.1 - exact).abs() < 1e-6).then_some((change.0, exact))
}

/// Mean, mean size and standard deviation of a factor's effects in the chosen trajectories.
fn moments(effects: &[Vec<f64>], factor: usize, chosen: &[usize]) -> [f64; 3] {
    let count = chosen.len() as f64;
    let values = || chosen.iter().map(|&trajectory| effects[trajectory][factor]);
    let mean = values().sum::<f64>() / count;
    let size = values().map(f64::abs).sum::<f64>() / count;
    let square = values().map(|effect| (effect - mean) * (effect - mean)).sum::<f64>();
    [mean, size, (square / (count - 1.0)).sqrt()]
}

#[cfg(test)]
mod tests {
    use super::{AnswerError, Points, Resampling, screen};
    use designs::morris;

    const RESAMPLING: Resampling = Resampling { count: 500, seed: 1 };

    fn numbers(line: &str) -> Vec<f64> {
        line.split(',').map(|number| number.parse().unwrap()).collect()
    }

    #[test]
    fn agrees_with_salib_on_a_design_and_outputs_of_its_own() {
        let rows: Vec<Vec<f64>> = include_str!("fixtures/morris_points.csv").lines().map(numbers).collect();
        let outputs: Vec<f64> = rows.iter().map(|row| row[4]).collect();
        let places: Vec<Vec<f64>> = rows.iter().map(|row| row[..4].to_vec()).collect();
        let points = Points::from_rows(&places).unwrap();
        let answer = screen(&points, &outputs, 4, Resampling { count: 2000, seed: 1 }).unwrap();
        let expected: Vec<Vec<f64>> =
            include_str!("fixtures/morris_answer.csv").lines().map(numbers).collect();
        assert_eq!((answer.factors.len(), expected.len()), (4, 4));
        for (found, expected) in answer.factors.iter().zip(&expected) {
            for (found, expected) in
                [found.mu.value, found.mu_star.value, found.sigma.value].iter().zip(expected)
            {
                assert!((found - expected).abs() < 1e-6, "{found} {expected}");
            }
            // The half width is random in both.
            let half_width = found.mu_star.high - found.mu_star.value;
            assert!((half_width / expected[3] - 1.0).abs() < 0.1, "{half_width} {}", expected[3]);
        }
    }

    #[test]
    fn a_linear_model_has_its_slopes_without_spread() {
        let points = morris(10, 3, 4, 7, 100).unwrap();
        let outputs: Vec<f64> = points.rows().map(|row| 2.0 * row[0] - 5.0 * row[1]).collect();
        let answer = screen(&points, &outputs, 4, RESAMPLING).unwrap();
        for (effects, slope) in answer.factors.iter().zip([2.0, -5.0, 0.0_f64]) {
            assert!((effects.mu.value - slope).abs() < 1e-12);
            assert!((effects.mu_star.value - slope.abs()).abs() < 1e-12);
            assert!(effects.sigma.value < 1e-12 && effects.mu_star.high - effects.mu_star.low < 1e-12);
        }
    }

    #[test]
    fn a_missing_output_drops_its_trajectory_and_is_counted() {
        let points = morris(10, 2, 4, 7, 100).unwrap();
        let mut outputs: Vec<f64> = points.rows().map(|row| row[0]).collect();
        let whole = screen(&points, &outputs, 4, RESAMPLING).unwrap();
        (outputs[4], outputs[29]) = (f64::NAN, f64::INFINITY);
        let broken = screen(&points, &outputs, 4, RESAMPLING).unwrap();
        assert_eq!((whole.trajectories, whole.dropped), (10, 0));
        assert_eq!((broken.trajectories, broken.dropped), (8, 2));
        assert!((broken.factors[0].mu.value - 1.0).abs() < 1e-12);
    }

    #[test]
    fn what_is_no_morris_design_is_refused() {
        let points = morris(3, 2, 4, 7, 100).unwrap();
        let refused =
            |count: usize, levels| screen(&points, &vec![0.0; count], levels, RESAMPLING).unwrap_err();
        assert_eq!(refused(9, 8), AnswerError::NoTrajectory { point: 1 });
        assert!(matches!(refused(8, 4), AnswerError::LengthsDiffer { .. }));
        let gone = screen(&points, &[f64::NAN; 9], 4, RESAMPLING).unwrap_err();
        assert_eq!(gone, AnswerError::TooFew { what: "whole trajectories", found: 0, needed: 2 });
        let still = Points::from_rows(&vec![vec![0.0, 0.0]; 3]).unwrap();
        assert!(screen(&still, &[0.0; 3], 4, RESAMPLING).is_err());
        let there_and_back =
            Points::from_rows(&[vec![0.0, 0.0], vec![2.0 / 3.0, 0.0], vec![0.0, 0.0]]).unwrap();
        let error = screen(&there_and_back, &[f64::NAN; 3], 4, RESAMPLING).unwrap_err();
        assert_eq!(error, AnswerError::NoTrajectory { point: 2 });
    }
}
