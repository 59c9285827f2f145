//! What the figures are drawn from, and the words and columns that they share.

use super::hues::hues;
use crate::chart::{Caption, TimeAxis};
use crate::experiment::Classrooms;
use crate::measure::Measure;
use crate::output::{BandTable, ComparisonTable, FateTable};
use crate::scenario::Scenario;
use crate::units::{SchoolTime, counted};

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
    /// One typical run of every strategy, by the strategy's name.
    pub typical: &'a [(String, Classrooms)],
}

impl Summary<'_> {
    pub(super) fn caption(&self, title: &str, subtitle: impl Into<String>) -> Caption {
        let scenario = self.scenario;
        let schools = match scenario.parameters.district.schools {
            1 => String::new(),
            schools => format!(" of {schools} schools"),
        };
        let small_print = format!(
            "Scenario {}{}; seed {}, {}{schools}; schoolwide {}",
            scenario.name,
            scenario.changes_in_words(),
            scenario.run.seed,
            self.replicates(),
            env!("CARGO_PKG_VERSION")
        );
        let subtitle = format!("{}. {}", scenario.title, subtitle.into());
        Caption { title: title.to_owned(), subtitle, small_print }
    }

    /// A sentence on leaders who leave for certain; empty where none does.
    pub(super) fn departures(&self) -> String {
        let scenario = self.scenario;
        let year = |time: &SchoolTime| {
            time.in_weeks(scenario.run.weeks_per_year).div_ceil(scenario.run.weeks_per_year).to_string()
        };
        let years: Vec<String> = scenario.events.leader_leaves.iter().map(year).collect();
        if years.is_empty() {
            String::new()
        } else {
            format!(". The leader leaves after year {}", years.join(" and "))
        }
    }

    pub(super) fn time(&self) -> TimeAxis {
        TimeAxis { weeks_per_year: self.scenario.run.weeks_per_year, weeks: self.scenario.weeks() }
    }

    pub(super) fn replicates(&self) -> String {
        counted(self.scenario.run.replicates.into(), "replicate", "replicates")
    }

    pub(super) fn label(&self, strategy: &str) -> String {
        self.scenario
            .strategies
            .get(strategy)
            .map_or_else(|| strategy.to_owned(), |found| found.label.clone())
    }

    /// The hue of every strategy, in the order of the bands.
    pub(super) fn hues(&self) -> Vec<usize> {
        hues(self.bands.strategies())
    }

    /// The weekly means of a measure under the strategy at that place.
    pub(super) fn means(&self, strategy: usize, measure: Measure) -> Vec<f64> {
        let bands = self.bands.series(strategy, measure.info().name).unwrap_or_default();
        bands.iter().map(|band| band.mean).collect()
    }
}
