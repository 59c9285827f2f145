//! A study as data.

use super::factors::Varied;
use super::outputs::Output;
use scenario::FullScenario;
use scenario::error::Problem;
use sensitivity::{Sought, Target};
use serde::Deserialize;
use simulation::measure::Measure;
use std::path::PathBuf;

/// A study: a scenario, what varies in it, by which design, and what is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Study {
    /// Its name, from the file's.
    pub name: String,
    /// Words for tables and figures.
    pub title: String,
    /// The question that it asks.
    pub question: String,
    /// The scenario around which values vary.
    pub scenario: FullScenario,
    /// The variants of the scenario, of which outputs can be taken, too.
    pub variants: Vec<StudyVariant>,
    /// What varies.
    pub varied: Vec<Varied>,
    /// Indices of varied values of which the first is at most the second; whether equal values are excluded.
    pub orders: Vec<(usize, usize, bool)>,
    /// What holds among varied values beside orders.
    pub constraints: Vec<Constraint>,
    /// Which points are simulated.
    pub design: Design,
    /// What is kept.
    pub outputs: Vec<Output>,
    /// Claims about outputs.
    pub statements: Vec<Statement>,
    /// The measure by which strategies are compared over all points, and the difference up to which they tie.
    pub robustness: Option<(Measure, f64)>,
    /// What was observed, and how values are found that agree with it.
    pub calibration: Option<Calibration>,
    /// Intervals for which replicates are added; the scenario's replicates are those that every point then begins with.
    pub until: Option<Until>,
    /// What is doubtful about the file and the scenario.
    pub warnings: Vec<Problem>,
    /// The folder of the file, from which a table's path starts.
    pub folder: PathBuf,
}

impl Study {
    /// Whether all constraints hold among the values of a point.
    pub fn allows(&self, values: &[f64]) -> bool {
        self.constraints.iter().all(|constraint| constraint.holds(values))
    }
}

/// The scenario of a study under the assumptions of one of its variants.
#[derive(Debug, Clone, PartialEq)]
pub struct StudyVariant {
    /// Name of the variant.
    pub name: String,
    /// Words for figures.
    pub title: String,
    /// The whole scenario.
    pub scenario: FullScenario,
    /// What the variant sets, as its file has it.
    pub layer: toml::Table,
}

impl StudyVariant {
    /// Whether the variant sets the value of a key, which then does not vary in it.
    pub fn sets(&self, key: &str) -> bool {
        let mut parts = key.split('.');
        let first = parts.next().and_then(|part| self.layer.get(part));
        first.and_then(|first| parts.try_fold(first, |value, part| value.get(part))).is_some()
    }
}

/// Which points of a study are simulated.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default)]
pub struct Design {
    /// One of the words of the language.
    pub method: String,
    /// Points, or base points of Saltelli's design.
    pub points: usize,
    /// Levels of each factor.
    pub levels: usize,
    /// Trajectories of Morris' design.
    pub trajectories: usize,
    /// Whether Saltelli's design tells pairs of factors.
    pub second_order: bool,
    /// The seed of the design.
    pub seed: u64,
    /// The file of a table of one's own.
    pub file: String,
}

impl Default for Design {
    fn default() -> Self {
        Self {
            method: "latin_hypercube".to_owned(),
            points: 128,
            levels: 4,
            trajectories: 20,
            second_order: false,
            seed: 2017,
            file: String::new(),
        }
    }
}

/// A sum of varied values that has a limit.
#[derive(Debug, Clone, PartialEq)]
pub struct Constraint {
    /// Indices of the varied values that are added up.
    pub sum: Vec<usize>,
    /// The least that the sum may be.
    pub at_least: Option<f64>,
    /// The most that it may be.
    pub at_most: Option<f64>,
}

impl Constraint {
    /// Whether it holds among the values of a point.
    pub fn holds(&self, values: &[f64]) -> bool {
        let sum: f64 = self.sum.iter().map(|&index| values[index]).sum();
        self.at_least.is_none_or(|least| sum >= least) && self.at_most.is_none_or(|most| sum <= most)
    }
}

/// Numbers of the model have the precision of `f32`, and a mean of exactly the limit is neither below nor above it.
const ROUNDING: f64 = 1e-6;

/// A claim about an output: its mean over replicates lies below or above a number.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Its name.
    pub name: String,
    /// Index of the output.
    pub output: usize,
    /// The number below which the mean has to lie.
    pub below: Option<f64>,
    /// The number above which it has to lie.
    pub above: Option<f64>,
}

impl Statement {
    /// Whether the claim holds for a mean; none where the mean is NaN.
    pub fn holds(&self, mean: f64) -> Option<bool> {
        let is_below = self.below.is_none_or(|below| mean < below - ROUNDING);
        let is_above = self.above.is_none_or(|above| mean > above + ROUNDING);
        (!mean.is_nan()).then_some(is_below && is_above)
    }
}

/// What was observed, and how values are found that agree with it.
#[derive(Debug, Clone, PartialEq)]
pub enum Calibration {
    /// By approximate Bayesian computation: the nearest points, moved by a regression.
    Regression(Regression),
    /// By ruling out the points that miss what was observed.
    HistoryMatching(HistoryMatching),
}

/// What was observed, and how many of the points nearest to it are accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct Regression {
    /// The share of points that is accepted, above 0 and below 1.
    pub accept: f64,
    /// What was observed, in the order of outputs.
    pub targets: Vec<ObservedOutput>,
    /// Whether targets were observed once, so that each has the luck of a single run beside its error.
    pub of_one_school: bool,
    /// How many draws of values are written.
    pub draws: usize,
}

/// What was observed, and which points it rules out.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryMatching {
    /// What was observed, in the order of outputs.
    pub targets: Vec<SoughtOutput>,
    /// Whether targets were observed once, so that each has the luck of a single run beside its error.
    pub of_one_school: bool,
    /// The distance beyond which a target is missed, above 0, in standard errors.
    pub cut: f64,
    /// Targets that a point may miss.
    pub leave_out: usize,
}

/// What an output should be, a value or a band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SoughtOutput {
    /// Index of the output.
    pub output: usize,
    /// What was observed, with its standard error.
    pub sought: Sought,
}

/// What an output should be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ObservedOutput {
    /// Index of the output.
    pub output: usize,
    /// What was observed, with its standard error.
    pub target: Target,
}

/// When a point has replicates enough.
#[derive(Debug, Clone, PartialEq)]
pub struct Until {
    /// Intervals that are to be narrow enough, all of them.
    pub intervals: Vec<Precision>,
    /// Replicates that are added between two looks.
    pub at_a_time: u32,
    /// Replicates after which a point ends, whether its intervals are narrow or not.
    pub at_most: u32,
}

/// How narrow the interval of an output is to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Precision {
    /// Index of the output.
    pub output: usize,
    /// Half the width of the interval of its mean, above 0, in the output's unit.
    pub half_width: f64,
}
