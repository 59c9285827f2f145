//! What the figure and the page of a nation are made from.

use crate::measure::Measure;
use crate::output::{CountryComparison, CountryRow, CountryTable, OutputError};
use crate::scenario::Scenario;
use std::path::Path;

/// The tables of a nation's run.
#[derive(Debug)]
pub struct NationSummary {
    /// The scenario that was run.
    pub scenario: Scenario,
    /// The country, year by year.
    pub country: CountryTable,
    /// Every strategy against the reference; without rows where there is one strategy.
    pub comparison: CountryComparison,
}

impl NationSummary {
    /// Reads the tables of the folder of a nation's run, so that figures are the same whenever they are
    /// drawn.
    ///
    /// # Errors
    /// Where a table is missing or damaged.
    pub fn read(folder: &Path, scenario: Scenario) -> Result<Self, OutputError> {
        Ok(Self {
            scenario,
            country: CountryTable::read(folder)?,
            comparison: CountryComparison::read(folder)?,
        })
    }

    /// Words for a strategy.
    pub fn label(&self, strategy: &str) -> String {
        let found = self.scenario.strategies.get(strategy);
        found.map_or_else(|| strategy.to_owned(), |found| found.label.clone())
    }

    /// A measure of a strategy at the end of a school year, counted from 1.
    pub fn at(&self, strategy: &str, year: u32, measure: Measure) -> Option<&CountryRow> {
        self.country.row(strategy, year, measure.info().name)
    }
}
