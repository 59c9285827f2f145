//! Which values agree with what was observed, and how far that can be trusted.

mod tables;

use super::prediction::{Prediction, predictions};
use super::{means, replicates};
use crate::error::StudyError;
use crate::factors::space;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::study::{Calibration, Regression};
use crate::tables::Table;
use designs::Points;
use sensitivity::{
    AnswerError, CoverageCheck, Posterior, Target, calibrate, check_coverage, luck_of_one_run,
};
use statistics::Estimate;

/// Levels of intervals whose coverage is checked.
const LEVELS: [f64; 3] = [0.5, 0.8, 0.95];

/// Synthetic cases of the check of coverage: a share of 0.95 of them is known to 3 points of a hundred.
const CASES: usize = 200;

/// A calibration, with what speaks against it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Calibrated {
    /// What was aimed at, one entry per target.
    pub targets: Vec<Aim>,
    /// What came of it; why nothing did, where points are too few or too much alike.
    found: Result<Found, AnswerError>,
}

/// An output that was observed, and what the points made of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Aim {
    /// Index of the output.
    pub index: usize,
    output: String,
    /// What was observed, with its standard error as the file has it.
    observed: Target,
    /// Standard deviation of luck that counts beside the error; none where means were observed.
    luck: Option<f64>,
    /// The least and the greatest mean of all points; NaN where all failed.
    simulated: [f64; 2],
}

/// Values that agree with the targets.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found {
    /// Weighted values, one row per accepted point, adjusted to the targets.
    pub adjusted: Posterior,
    /// The same, as they were simulated.
    pub unadjusted: Posterior,
    /// What outputs are at the accepted points, one entry per output.
    pub predictions: Vec<Prediction>,
    /// How often intervals hold values that are known, for each level and key.
    coverage: Vec<(f64, Vec<CoverageCheck>)>,
    /// What speaks against it, in words.
    warnings: Vec<String>,
    tolerance: f64,
    /// Accepted points.
    pub accepted: usize,
    missing: usize,
}

impl Calibrated {
    /// Calibrates the points of a study to its targets.
    pub fn of(plan: &StudyPlan, results: &[PointResult], asked: &Regression) -> Result<Self, StudyError> {
        let targets: Vec<Aim> = asked
            .targets
            .iter()
            .map(|own| {
                let means = means(results, own.output);
                let runs = results.iter().filter_map(|result| replicates(result, own.output));
                Aim {
                    index: own.output,
                    output: plan.study.outputs[own.output].name.clone(),
                    observed: own.target,
                    luck: asked.of_one_school.then(|| luck_of_one_run(runs)),
                    simulated: [
                        means.iter().copied().fold(f64::NAN, f64::min),
                        means.iter().copied().fold(f64::NAN, f64::max),
                    ],
                }
            })
            .collect();
        let found = match found(plan, results, asked, &targets) {
            Ok(found) => Ok(found),
            Err(StudyError::Answer(error)) => Err(error),
            Err(other) => return Err(other),
        };
        Ok(Self { targets, found })
    }

    /// The values that agree, where any can be told.
    pub fn found(&self) -> Option<&Found> {
        self.found.as_ref().ok()
    }

    /// Its tables.
    pub fn tables(&self, plan: &StudyPlan) -> Vec<Table> {
        let draws = match &plan.study.calibration {
            Some(Calibration::Regression(asked)) => asked.draws,
            _ => 0,
        };
        tables::tables(self, plan, draws)
    }

    /// What a person should know before the values are used.
    pub fn warnings(&self) -> Vec<String> {
        match &self.found {
            Ok(found) => {
                let missed = self.targets.iter().filter_map(|aim| {
                    let median = found.predictions[aim.index].means.as_ref()?.quantile(0, 0.5);
                    let Target { value, error } = aim.target();
                    ((median - value).abs() > error).then(|| {
                        format!(
                            "the median of `{}` at the accepted points is {median:.3}, and the target {value} lies more \
                             than its error of {error:.3} away: accept a smaller share of more points, or narrow the \
                             ranges",
                            aim.output
                        )
                    })
                });
                found.warnings.iter().cloned().chain(missed).collect()
            }
            Err(error) => vec![format!("no values can be told: {error}")],
        }
    }
}

impl Aim {
    /// The target with all that a single observation can be off by.
    pub fn target(&self) -> Target {
        let luck = self.luck.filter(|luck| luck.is_finite()).unwrap_or(0.0);
        Target { value: self.observed.value, error: self.observed.error.hypot(luck) }
    }
}

fn found(
    plan: &StudyPlan,
    results: &[PointResult],
    asked: &Regression,
    aims: &[Aim],
) -> Result<Found, StudyError> {
    let places = plan.places.as_ref().expect("only designs with places in the unit cube are calibrated");
    let columns: Vec<Vec<f64>> = asked.targets.iter().map(|own| means(results, own.output)).collect();
    let summaries: Vec<Vec<f64>> =
        (0..results.len()).map(|point| columns.iter().map(|column| column[point]).collect()).collect();
    let targets: Vec<Target> = aims.iter().map(Aim::target).collect();
    let seed = plan.study.design.seed;
    let answer = calibrate(places, &summaries, &targets, asked.accept, seed)?;
    let space = space(&plan.study.varied, &plan.study.orders)?;
    let values = |sample: &Posterior| {
        let kept = sample.map(|place| space.values(place).ok().filter(|values| plan.study.allows(values)));
        kept.ok_or(AnswerError::TooFew { what: "accepted points with values", found: 0, needed: 1 })
    };
    let weights: Vec<f64> = answer.unadjusted.iter().map(|(_, weight)| weight).collect();
    let name = |target: usize| format!("target `{}`", aims[target].output);
    Ok(Found {
        adjusted: values(&answer.posterior)?,
        unadjusted: values(&answer.unadjusted)?,
        predictions: predictions(plan, results, &answer.points, &weights),
        coverage: coverage(places, &summaries, &targets, asked.accept, seed)?,
        warnings: answer.warnings.iter().map(|warning| warning.in_words(name)).collect(),
        tolerance: answer.tolerance,
        accepted: answer.accepted,
        missing: answer.missing,
    })
}

fn coverage(
    places: &Points,
    summaries: &[Vec<f64>],
    targets: &[Target],
    accept: f64,
    seed: u64,
) -> Result<Vec<(f64, Vec<CoverageCheck>)>, AnswerError> {
    let errors: Vec<f64> = targets.iter().map(|target| target.error).collect();
    let check = |level| Ok((level, check_coverage(places, summaries, &errors, accept, level, CASES, seed)?));
    LEVELS.into_iter().map(check).collect()
}

/// The mean of a weighted sample's column with its central interval of 95 %, and its median.
fn summary(sample: &Posterior, column: usize) -> (f64, Estimate) {
    (sample.mean(column), sample.interval(column))
}
