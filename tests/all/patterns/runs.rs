//! The runs that the patterns share, so that nothing is simulated twice.

use super::claim::MEANS_OVER;
use crate::support::common::shipped;
use experiment::{self, Record};
use simulation::measure::{MEASURE_COUNT, Measure, Row};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::LazyLock;

/// School weeks of a year.
pub const YEAR: usize = 36;

/// Replicates of the shipped scenario, over which strategies are put in order.
pub const REPLICATES: u32 = 200;

/// The seed of the shipped scenario.
pub const SEED: u64 = 2017;

/// Every strategy under the typical leader.
pub static TYPICAL: LazyLock<Runs> = LazyLock::new(|| Runs::of(REPLICATES, &with_withdrawn(0.35)));

/// The same under a leader skilled in managing change.
pub static SKILLED: LazyLock<Runs> = LazyLock::new(|| Runs::of(MEANS_OVER, &with_withdrawn(0.75)));

/// What runs of several strategies of a typical high school leave behind.
pub struct Runs {
    /// Means over the first [`MEANS_OVER`] replicates: one row per week, from week 0 before the first on.
    means: BTreeMap<String, Vec<[f64; MEASURE_COUNT]>>,
    /// The last week of every replicate.
    ends: BTreeMap<String, Vec<Row>>,
}

impl Runs {
    /// Runs the typical high school under changes of its scenario.
    pub fn of(replicates: u32, changes: &[String]) -> Self {
        let changes: Vec<&str> = changes.iter().map(String::as_str).collect();
        let replicates = format!("run.replicates={replicates}");
        let scenario = shipped("typical_high_school", &[&[replicates.as_str()], &changes[..]].concat());
        let nothing = vec![[0.0; MEASURE_COUNT]; 1 + scenario.weeks() as usize];
        let mut means = vec![nothing; scenario.run.strategies.len()];
        let mut ends = vec![Vec::new(); means.len()];
        let keep = |record: Record| {
            ends[record.strategy].push(record.outcome().last.row);
            if record.replicate < MEANS_OVER {
                add(&mut means[record.strategy], &record);
            }
            Ok::<_, Infallible>(())
        };
        let finish = experiment::run(&scenario, || false, keep).expect("nobody stops it");
        assert!(finish.failed.is_empty());
        let names = || scenario.run.strategies.iter().cloned();
        Self { means: names().zip(means).collect(), ends: names().zip(ends).collect() }
    }

    /// The mean of a measure, week by week: a week's place is its number.
    pub fn weeks(&self, strategy: &str, measure: Measure) -> Vec<f64> {
        self.means[strategy].iter().map(|row| row[measure as usize]).collect()
    }

    /// What a strategy changes: the mean of a measure, week by week, less that of the status quo in the same replicates.
    pub fn over_status_quo(&self, strategy: &str, measure: Measure) -> Vec<f64> {
        let own = self.weeks(strategy, measure).into_iter();
        own.zip(self.weeks("status_quo", measure)).map(|(own, status_quo)| own - status_quo).collect()
    }

    /// The mean in the last week of that year, counted from 1.
    pub fn after(&self, years: usize, strategy: &str, measure: Measure) -> f64 {
        self.weeks(strategy, measure)[years * YEAR]
    }

    /// The measure in the last week of every replicate.
    pub fn ends(&self, strategy: &str, measure: Measure) -> Vec<f64> {
        self.ends[strategy].iter().map(|row| f64::from(measure.of(row))).collect()
    }
}

/// Adds a replicate's part to the means.
fn add(means: &mut [[f64; MEASURE_COUNT]], record: &Record) {
    for (mean, week) in means.iter_mut().zip(&record.district) {
        for (mean, &value) in mean.iter_mut().zip(&week.row) {
            *mean += f64::from(value) / f64::from(MEANS_OVER);
        }
    }
}

/// The scenario's nine strategies and the mandate that ends, under leaders of that skill.
fn with_withdrawn(skill: f64) -> Vec<String> {
    let mut strategies = shipped("typical_high_school", &[]).run.strategies;
    strategies.push("mandate_withdrawn".to_owned());
    vec![
        format!("run.strategies={strategies:?}"),
        format!("leader.change_skill={skill}"),
        format!("leader.successor_change_skill={skill}"),
    ]
}
