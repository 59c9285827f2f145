//! Whether calibration finds parameters that are known, as often as it says.

use super::calibration::Accepted;
use super::error::{AnswerError, check_enough, check_share};
use super::simulations::Simulations;
use designs::{Draws, Points, Purpose};
use statistics::{Estimate, share_interval};

/// How often intervals of one factor hold the place that made the targets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CoverageCheck {
    /// Share of cases in which the interval holds it, with its 95 % interval: near the level if the
    /// calibration is sound.
    pub covered: Estimate,
    /// Mean width of the intervals, as a part of the factor's range: near the level if the targets say
    /// nothing about the factor.
    pub width: f64,
}

/// Calibrates to synthetic targets and tells how often central intervals of that level hold the
/// places that made them (Prangle et al. 2014), one entry per factor.
///
/// Each case takes one simulated point at random, its summaries with the targets' standard `errors`
/// drawn onto them as targets, and all other points as simulations, with the share `tolerance` accepted.
///
/// # Errors
///
/// As [`super::calibrate`]; also without a case and where the level is no share.
pub fn check_coverage(
    points: &Points,
    summaries: &[Vec<f64>],
    errors: &[f64],
    tolerance: f64,
    level: f64,
    cases: usize,
    seed: u64,
) -> Result<Vec<CoverageCheck>, AnswerError> {
    check_share("the level of intervals", level)?;
    check_enough("synthetic cases", cases, 1)?;
    let simulations = Simulations::new(points, summaries, errors, seed)?;
    let mut draws = Draws::of(seed, Purpose::Synthetic, 0);
    let mut covered = vec![0_u32; points.dimensions()];
    let mut widths = vec![0.0; points.dimensions()];
    for _ in 0..cases {
        let truth = draws.below(simulations.places.len());
        let targets = &simulations.scaled[truth];
        let accepted = Accepted::nearest(&simulations, targets, tolerance, Some(truth))?;
        let posterior = accepted.adjusted(&simulations, targets);
        for (factor, place) in simulations.places[truth].iter().enumerate() {
            let [low, high] =
                [0.5 - level / 2.0, 0.5 + level / 2.0].map(|end| posterior.quantile(factor, end));
            covered[factor] += u32::from(low <= *place && *place <= high);
            widths[factor] += high - low;
        }
    }
    let check = |(covered, width): (u32, f64)| CoverageCheck {
        covered: share_interval(f64::from(covered), cases),
        width: width / cases as f64,
    };
    Ok(covered.into_iter().zip(widths).map(check).collect())
}

#[cfg(test)]
mod tests {
    use super::check_coverage;
    use designs::{Draws, Purpose, Scrambling, sobol_sequence};

    #[test]
    fn planted_parameters_are_covered_at_the_nominal_level_in_100_cases() {
        let points = sobol_sequence(4096, 3, Scrambling::Owen, 3, 4096).unwrap();
        let mut draws = Draws::of(5, Purpose::Redraw, 0);
        // The third factor is idle.
        let summaries: Vec<Vec<f64>> = points
            .rows()
            .map(|row| {
                let luck = 0.3 * draws.normal();
                vec![5.0 * row[0] + row[1] + luck, row[1] * row[1] + 0.1 * draws.normal(), row[0] * row[1]]
            })
            .collect();
        let checks = check_coverage(&points, &summaries, &[0.1, 0.0, 0.05], 0.05, 0.9, 100, 7).unwrap();
        for check in &checks {
            assert!(check.covered.low <= 0.9 && 0.9 <= check.covered.high, "{checks:?}");
        }
        assert!(checks[0].width < 0.3 && (checks[2].width - 0.9).abs() < 0.1, "{checks:?}");
    }

    #[test]
    fn a_check_without_cases_or_level_is_refused() {
        let points = sobol_sequence(64, 1, Scrambling::Owen, 3, 64).unwrap();
        let summaries: Vec<Vec<f64>> = points.rows().map(<[f64]>::to_vec).collect();
        assert!(check_coverage(&points, &summaries, &[0.0], 0.5, 0.9, 0, 1).is_err());
        assert!(check_coverage(&points, &summaries, &[0.0], 0.5, 1.0, 9, 1).is_err());
        assert!(check_coverage(&points, &summaries, &[0.0], 0.5, 0.9, 9, 1).is_ok());
    }
}
