//! What the figures are drawn from, and the words and columns that they share.

use crate::chart::{Caption, TimeAxis};
use crate::measure::Measure;
use crate::output::{BandTable, ComparisonTable, FateTable};
use crate::scenario::Scenario;

/// What the figures are drawn from.
#[derive(Debug)]
pub struct Summary<'a> {
    /// The scenario that was run.
    pub scenario: &'a Scenario,
    /// Bands over replicates, week by week.
    pub bands: &'a BandTable,
    /// Fates with intervals.
    pub fates: &'a FateTable,
    /// Paired differences from the reference.
    pub comparison: &'a ComparisonTable,
    /// One typical run of every strategy.
    pub typical: &'a [Classrooms],
}

/// The classrooms of one typical run.
#[derive(Debug, Clone, PartialEq)]
pub struct Classrooms {
    /// Name of the strategy.
    pub strategy: String,
    /// Number of the replicate, from 0.
    pub replicate: u32,
    /// Fidelity: a list a week, with a place a teacher.
    pub weeks: Vec<Vec<f32>>,
}

impl Summary<'_> {
    pub(super) fn caption(&self, title: &str, subtitle: impl Into<String>) -> Caption {
        let scenario = self.scenario;
        let small_print = format!(
            "Scenario {}, seed {}, {}. schoolwide {}.",
            scenario.name,
            scenario.run.seed,
            self.replicates(),
            env!("CARGO_PKG_VERSION")
        );
        Caption { title: title.to_owned(), subtitle: subtitle.into(), small_print }
    }

    pub(super) fn time(&self) -> TimeAxis {
        TimeAxis { weeks_per_year: self.scenario.run.weeks_per_year, weeks: self.scenario.weeks() }
    }

    pub(super) fn replicates(&self) -> String {
        match self.scenario.run.replicates {
            1 => "1 replicate".to_owned(),
            replicates => format!("{replicates} replicates"),
        }
    }

    pub(super) fn label(&self, strategy: &str) -> String {
        self.scenario
            .strategies
            .get(strategy)
            .map_or_else(|| strategy.to_owned(), |found| found.label.clone())
    }

    /// The weekly means of a measure under the strategy at that place.
    pub(super) fn means(&self, strategy: usize, measure: Measure) -> Vec<f64> {
        let bands = self.bands.series(strategy, measure.info().name).unwrap_or_default();
        bands.iter().map(|band| band.mean).collect()
    }
}

/// A share as people read it.
pub(super) fn percent(share: f32) -> String {
    format!("{:.0} %", 100.0 * share)
}
