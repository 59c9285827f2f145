//! What the figure and the page of a nation are made from.

mod answer;
mod figure;
mod page;

pub use figure::{NATION_FIGURE, NationFigure};
pub use page::nation_page;

use crate::request::Request;
use crate::summary::in_words_of;
use chart::{Caption, Language, phrases};
use output::{OutputError, read_country, read_country_comparison};
use results::{CountryComparison, CountryRow, CountryTable};
use scenario::FullScenario;
use simulation::measure::{Measure, YEARLY};
use std::path::Path;

/// The tables of a nation's run.
#[derive(Debug)]
pub struct NationSummary {
    /// The scenario that was run.
    pub scenario: FullScenario,
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
    pub fn read(folder: &Path, scenario: FullScenario) -> Result<Self, OutputError> {
        Ok(Self { scenario, country: read_country(folder)?, comparison: read_country_comparison(folder)? })
    }

    /// Whether a measure is kept by year.
    pub fn has(measure: Measure) -> bool {
        YEARLY.contains(&measure)
    }

    /// The same run with these strategies only, in this order. Names that do not run are left out.
    #[must_use]
    pub fn narrowed(mut self, strategies: &[String]) -> Self {
        let runs = |name: &&String| self.scenario.run.strategies.contains(name);
        self.scenario.run.strategies = strategies.iter().filter(runs).cloned().collect();
        self
    }

    /// The same run, with the words of a language for its title and its strategies.
    #[must_use]
    pub fn in_words_of(mut self, language: &Language) -> Self {
        self.scenario = in_words_of(self.scenario, language);
        self
    }

    /// The words around a figure; those that a person asks for stand in place of the figure's own.
    fn caption(&self, request: &Request, title: &str, subtitle: &str, finding: &str) -> Caption {
        let language = &request.style.language;
        let title_of_scenario = &self.scenario.title;
        let subtitle =
            || language.say(phrases::figure::Subtitle { scenario: title_of_scenario, subtitle: &subtitle });
        let (run, version) = (self.origin(language), env!("CARGO_PKG_VERSION"));
        Caption {
            title: request.title.clone().unwrap_or_else(|| title.to_owned()),
            subtitle: request.subtitle.clone().unwrap_or_else(subtitle),
            finding: finding.to_owned(),
            small_print: language.say(phrases::figure::SmallPrint { run: &run, version: &version }),
        }
    }

    /// What the run is made of: the scenario's name, changes, seed, schools and districts.
    fn origin(&self, language: &Language) -> String {
        let FullScenario { name, changes, run, .. } = &self.scenario;
        let size = self.country.size;
        let scenario = if changes.is_empty() {
            name.clone()
        } else {
            language.say(phrases::figure::Changed { scenario: name, changes: &changes.join(", ") })
        };
        if size.replicates == 1 {
            return language.say(phrases::districts_by_year::Run {
                scenario: &scenario,
                seed: &run.seed,
                schools: &size.schools,
                districts: &size.districts,
            });
        }
        language.say(phrases::districts_by_year::RunOfReplicates {
            scenario: &scenario,
            seed: &run.seed,
            replicates: &language.replicates(size.replicates),
            schools: &size.schools,
            districts: &size.districts,
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
