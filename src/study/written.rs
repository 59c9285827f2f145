//! A study file as it is written, before anything in it is looked up.

use super::grammar::{AT_A_TIME, LIMIT};
use super::study::Design;
use serde::Deserialize;
use simulation::measure::Measure;
use std::collections::BTreeMap;

/// The file as it is written.
#[derive(Debug, Deserialize)]
pub(crate) struct Written {
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub question: String,
    pub scenario: String,
    #[serde(default)]
    pub set: Vec<String>,
    #[serde(default)]
    pub strategies: Vec<String>,
    pub replicates: Option<u32>,
    pub vary: Vec<WrittenVary>,
    #[serde(default)]
    pub order: Vec<WrittenOrder>,
    #[serde(default)]
    pub constraint: Vec<WrittenConstraint>,
    #[serde(default)]
    pub design: Design,
    pub outputs: BTreeMap<String, WrittenOutput>,
    #[serde(default)]
    pub statements: BTreeMap<String, WrittenStatement>,
    pub robustness: Option<WrittenRobustness>,
    pub calibration: Option<WrittenCalibration>,
    pub until: Option<WrittenUntil>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct WrittenVary {
    pub key: Option<String>,
    pub group: Option<String>,
    #[serde(default)]
    pub except: Vec<String>,
    pub range: Option<String>,
    pub from: Option<f64>,
    pub to: Option<f64>,
    pub scale: Option<String>,
    pub values: Option<Vec<f64>>,
    pub levels: Option<usize>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct WrittenOrder {
    pub smaller: String,
    pub larger: String,
    #[serde(default)]
    pub strictly: bool,
}

#[derive(Debug, Deserialize)]
pub(crate) struct WrittenConstraint {
    pub sum: Vec<String>,
    pub at_least: Option<f64>,
    pub at_most: Option<f64>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct WrittenOutput {
    pub measure: Option<String>,
    pub fate: Option<String>,
    #[serde(default)]
    pub capacity: bool,
    pub strategy: Option<String>,
    pub minus: Option<String>,
    pub variant: Option<String>,
    pub minus_variant: Option<String>,
    pub at_least: Option<f64>,
    pub week: Option<usize>,
    pub mean_of_year: Option<usize>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct WrittenStatement {
    pub output: String,
    pub below: Option<f64>,
    pub above: Option<f64>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct WrittenRobustness {
    #[serde(default = "consistent_reach")]
    pub measure: String,
    #[serde(default = "one_point")]
    pub tolerance: f64,
}

#[derive(Debug, Deserialize)]
pub(crate) struct WrittenCalibration {
    pub method: Option<String>,
    pub accept: Option<f64>,
    pub cut: Option<f64>,
    pub leave_out: Option<usize>,
    #[serde(default)]
    pub targets: BTreeMap<String, WrittenTarget>,
    pub targets_file: Option<String>,
    #[serde(default)]
    pub of_one_school: bool,
    pub draws: Option<usize>,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub(crate) struct WrittenTarget {
    pub value: Option<f64>,
    pub least: Option<f64>,
    pub most: Option<f64>,
    pub error: Option<f64>,
}

#[derive(Debug, Deserialize)]
#[serde(default)]
pub(crate) struct WrittenUntil {
    pub intervals: Vec<String>,
    pub at_a_time: u32,
    pub replicates_at_most: u32,
}

impl Default for WrittenUntil {
    fn default() -> Self {
        Self { intervals: Vec::new(), at_a_time: AT_A_TIME, replicates_at_most: LIMIT }
    }
}

fn consistent_reach() -> String {
    Measure::ConsistentReach.info().name.to_owned()
}

const fn one_point() -> f64 {
    0.01
}
