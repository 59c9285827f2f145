//! What the figures are drawn from, and the words and columns that they share.

use super::hues::hues;
use super::request::Request;
use chart::{Caption, Language, TimeAxis, phrases};
use output::{OutputError, SchoolWeeks, read_schools, read_tables};
use results::{ComparisonRow, ComparisonTable, FateRow, RunTables, SchoolTable, UncertaintyTable};
use scenario::units::SchoolTime;
use scenario::{FullScenario, Scale};
use simulation::measure::{Better, Fate, Measure};
use std::ops::{Range, RangeInclusive};
use std::path::{Path, PathBuf};

/// What the figures are drawn from: the tables of a run's folder.
#[derive(Debug)]
pub struct Summary {
    /// The scenario that was run.
    pub scenario: FullScenario,
    /// Everything that is computed from its runs.
    pub tables: RunTables,
    /// How many weeks have passed where figures over time begin, and where they end.
    weeks: Range<u32>,
    /// Where the tables lie, for figures that need more of them.
    folder: PathBuf,
    /// A person chose the strategies.
    is_narrowed: bool,
}

impl Summary {
    /// What the figures of a run are drawn from: its scenario, its tables, and the folder of its weekly tables.
    pub fn new(folder: &Path, scenario: FullScenario, tables: RunTables) -> Self {
        Self {
            weeks: 0..scenario.weeks(),
            folder: folder.to_path_buf(),
            is_narrowed: false,
            scenario,
            tables: tables.as_written(),
        }
    }

    /// Reads the tables of the folder of a scenario's run, so that figures are the same whenever they
    /// are drawn.
    ///
    /// # Errors
    /// Where a table is missing or damaged.
    pub fn read(folder: &Path, scenario: FullScenario) -> Result<Self, OutputError> {
        Ok(Self::new(folder, scenario, read_tables(folder)?))
    }

    /// The same run with these strategies only, in this order, and against this reference, which is one
    /// of them. Names that do not run are left out.
    #[must_use]
    pub fn narrowed(mut self, strategies: &[String], reference: &str) -> Self {
        let index = |name: &String| self.tables.ends.strategies().iter().position(|own| own == name);
        let indices: Vec<usize> = strategies.iter().filter_map(index).collect();
        self.is_narrowed = indices.len() < self.tables.ends.strategies().len();
        self.tables.bands = self.tables.bands.only(&indices);
        self.tables.ends = self.tables.ends.only(&indices);
        let chosen = self.tables.ends.strategies().to_vec();
        let index = chosen.iter().position(|name| name == reference).unwrap_or(0);
        self.tables.comparison = ComparisonTable::compare(&self.tables.ends, index);
        self.tables.capacity = self.tables.capacity.only(&chosen);
        self.tables.horizons = self.tables.horizons.only(&chosen);
        self.tables.lines = self.tables.lines.only(&chosen);
        self.tables.by_leader = self.tables.by_leader.only(&chosen);
        self.tables.schools = self.tables.schools.map(|table| table.only(&chosen));
        if chosen.get(index) != Some(&self.scenario.run.reference) {
            self.tables.capacity = self.tables.capacity.without_differences();
            self.tables.horizons = self.tables.horizons.without_differences();
            self.tables.lines = self.tables.lines.without_differences();
            self.tables.schools = self.tables.schools.map(SchoolTable::without_differences);
            self.tables.variants = None;
        }
        self.tables.fates.rows.retain(|row| chosen.contains(&row.strategy));
        self.tables.typical.retain(|(name, _)| chosen.contains(name));
        self.tables.typical.sort_by_key(|(name, _)| chosen.iter().position(|own| own == name));
        self.scenario.run.reference = chosen.get(index).cloned().unwrap_or_default();
        self.scenario.run.strategies = chosen;
        self.tables.uncertainty = UncertaintyTable::of(&self.scenario, &self.tables.ends);
        self
    }

    /// The same run, of which figures over time show only what happens from when so many weeks have passed to when so
    /// many have; what lies beyond the run's weeks is left out.
    #[must_use]
    pub fn within(mut self, passed: Range<u32>) -> Self {
        let end = passed.end.min(self.weeks.end);
        self.weeks = passed.start.min(end)..end;
        self.tables.bands = self.tables.bands.within(self.weeks.start as usize..end as usize);
        let shown = self.shown();
        for (_, run) in &mut self.tables.typical {
            run.weeks = run.weeks.get(shown.clone()).unwrap_or_default().to_vec();
            run.influence = run.influence.get(shown.clone()).unwrap_or_default().to_vec();
        }
        self
    }

    /// The places that figures over time show in a list that begins with week 0: a week's place is its number.
    fn shown(&self) -> RangeInclusive<usize> {
        self.weeks.start as usize..=self.weeks.end as usize
    }

    /// Every school of the typical run of every strategy, in the order of `typical`: a measure over the weeks
    /// that figures show.
    ///
    /// # Errors
    /// Where a weekly table is missing or damaged, as it is for a single school, which has none of its district.
    pub(super) fn schools(&self, measure: Measure) -> Result<Vec<SchoolWeeks>, OutputError> {
        let runs: Vec<(&str, u32)> =
            self.tables.typical.iter().map(|(name, run)| (name.as_str(), run.replicate)).collect();
        let schools = self.scenario.scale().schools() as usize;
        let mut read = read_schools(&self.folder, &runs, measure, schools)?;
        for run in &mut read {
            for line in run.schools.iter_mut().chain([&mut run.district]) {
                *line = line.get(self.shown()).unwrap_or_default().to_vec();
            }
        }
        Ok(read)
    }

    /// The words around a figure; those that a person asks for stand in place of the figure's own.
    pub(super) fn caption(&self, request: &Request, title: &str, subtitle: &str, finding: &str) -> Caption {
        let language = &request.style.language;
        let (run, version) = (self.origin(language), env!("CARGO_PKG_VERSION"));
        let title_of_scenario = &self.scenario.title;
        let subtitle =
            || language.say(phrases::figure::Subtitle { scenario: title_of_scenario, subtitle: &subtitle });
        Caption {
            title: request.title.clone().unwrap_or_else(|| title.to_owned()),
            subtitle: request.subtitle.clone().unwrap_or_else(subtitle),
            finding: finding.to_owned(),
            small_print: language.say(phrases::figure::SmallPrint { run: &run, version: &version }),
        }
    }

    /// What the run is made of: the scenario's name, changes, seed, replicates and schools.
    pub(super) fn origin(&self, language: &Language) -> String {
        let FullScenario { name, changes, run, uncertainty, .. } = &self.scenario;
        let mut changes = changes.clone();
        // A key means the same in all languages.
        changes.extend(uncertainty.as_ref().map(|own| format!("uncertainty.draws ({})", own.rows())));
        let scenario = if changes.is_empty() {
            name.clone()
        } else {
            language.say(phrases::figure::Changed { scenario: name, changes: &changes.join(", ") })
        };
        let (seed, replicates) = (run.seed, self.replicates(language));
        let scale = self.scenario.scale();
        match scale {
            Scale::School => language.say(phrases::figure::Run {
                scenario: &scenario,
                seed: &seed,
                replicates: &replicates,
            }),
            _ => language.say(phrases::figure::RunOfDistrict {
                scenario: &scenario,
                seed: &seed,
                replicates: &replicates,
                schools: &scale.schools(),
            }),
        }
    }

    /// What a variant of the scenario says of itself; its name where it says nothing.
    pub(super) fn variant_title(&self, name: &str) -> String {
        let title = self.scenario.variants.get(name).and_then(|variant| variant.get("title"));
        title.and_then(|title| title.as_str()).map_or_else(|| name.replace('_', " "), str::to_owned)
    }

    /// The same run, with the words of a language for its title and its strategies.
    #[must_use]
    pub fn in_words_of(mut self, language: &Language) -> Self {
        self.scenario = in_words_of(self.scenario, language);
        self
    }

    /// All weeks of the run.
    pub(super) fn whole_time(&self) -> TimeAxis {
        TimeAxis { before: 0, weeks: self.scenario.weeks(), ..self.time() }
    }

    /// The weeks of the run that figures over time show.
    pub(super) fn time(&self) -> TimeAxis {
        let weeks = |time: &SchoolTime| time.in_weeks(self.scenario.run.weeks_per_year);
        TimeAxis {
            weeks_per_year: self.scenario.run.weeks_per_year,
            before: self.weeks.start,
            weeks: self.weeks.end - self.weeks.start,
            departures: self.scenario.events.leader_leaves.iter().map(weeks).collect(),
        }
    }

    /// Where weeks of the run, by their numbers, stand among those that figures over time show.
    pub(super) fn places_of(&self, weeks: &[u32]) -> Vec<usize> {
        let index = |week: &u32| week.checked_sub(self.weeks.start).map(|index| index as usize);
        weeks.iter().filter_map(index).collect()
    }

    /// Every school year whose end figures over time show, with its place among the weeks that they show.
    pub(super) fn ends_of_years(&self) -> Vec<(u32, usize)> {
        let run = &self.scenario.run;
        let place = |year: u32| {
            let week = year * run.weeks_per_year;
            let place = week.checked_sub(self.weeks.start).filter(|_| week <= self.weeks.end)?;
            Some((year, place as usize))
        };
        (1..=run.years).filter_map(place).collect()
    }

    /// Whether these are some of the strategies that ran, because a person chose them.
    pub(super) fn is_narrowed(&self) -> bool {
        self.is_narrowed
    }

    /// Names of the strategies, in the order of the figures.
    pub(super) fn strategies(&self) -> &[String] {
        self.tables.bands.strategies()
    }

    /// The time from the beginning of the run to the last week shown, in words.
    pub(super) fn time_passed(&self, language: &Language) -> String {
        if self.weeks.end == self.scenario.weeks() {
            language.years_passed(self.scenario.run.years)
        } else {
            language.weeks_passed(self.weeks.end)
        }
    }

    pub(super) fn replicates(&self, language: &Language) -> String {
        language.replicates(self.scenario.run.replicates)
    }

    /// Words for a strategy.
    pub fn label(&self, strategy: &str) -> String {
        self.scenario
            .strategies
            .get(strategy)
            .map_or_else(|| strategy.to_owned(), |found| found.label.clone())
    }

    /// The differences from the reference in a measure, the best strategy first; the reference has none.
    pub(super) fn compared(&self, measure: Measure) -> Vec<&ComparisonRow> {
        let of_interest =
            |row: &&ComparisonRow| row.measure == measure && row.strategy != self.scenario.run.reference;
        let mut rows: Vec<&ComparisonRow> = self.tables.comparison.rows.iter().filter(of_interest).collect();
        rows.sort_by(|one, other| other.difference.value.total_cmp(&one.difference.value));
        if measure.info().better == Better::Lower {
            rows.reverse();
        }
        rows
    }

    /// How often runs of a strategy end in a fate.
    pub(super) fn fate(&self, strategy: &str, fate: Fate) -> Option<&FateRow> {
        self.tables.fates.rows.iter().find(|row| row.strategy == strategy && row.fate == fate)
    }

    /// The hue of every strategy, in the order of the bands.
    pub(super) fn hues(&self) -> Vec<usize> {
        hues(&self.scenario, self.tables.bands.strategies())
    }

    /// The words for the strategy with that index.
    pub(super) fn label_at(&self, index: usize) -> String {
        self.strategies().get(index).map_or_else(String::new, |name| self.label(name))
    }

    /// Mean over replicates of a measure in the last week under the strategy with that index.
    pub(super) fn end(&self, index: usize, measure: Measure) -> f64 {
        self.means(index, measure).last().copied().unwrap_or(f64::NAN)
    }

    /// Students reached consistently at the end of a replicate, counted from 0, of a strategy.
    pub(super) fn reach_of_run(&self, strategy: &str, replicate: u32) -> f64 {
        let index = self.tables.ends.strategies().iter().position(|name| name == strategy);
        let ends = index.map_or(&[][..], |index| self.tables.ends.values(index, Measure::ConsistentReach));
        ends.get(replicate as usize).copied().unwrap_or(f64::NAN)
    }

    /// Indices of the strategies, the one that ends best in a measure first, and among equals the one of most
    /// fidelity.
    pub(super) fn ranked(&self, measure: Measure) -> Vec<usize> {
        let mut indices: Vec<usize> = (0..self.strategies().len()).collect();
        let merit = |index: usize, measure: Measure| match measure.info().better {
            Better::Higher => self.end(index, measure),
            Better::Lower => -self.end(index, measure),
        };
        indices.sort_by(|&one, &other| {
            let by = |measure| merit(other, measure).total_cmp(&merit(one, measure));
            by(measure).then(by(Measure::FidelityMean))
        });
        indices
    }

    /// Words on the strategy that ends best in a measure, and on the one that ends worst.
    pub(super) fn best_and_worst(
        &self,
        language: &Language,
        measure: Measure,
        words: impl Fn(usize) -> String,
    ) -> String {
        match self.ranked(measure)[..] {
            [] => String::new(),
            [only] => words(only),
            [best, .., worst] => {
                language.say(phrases::figure::BestAndWorst { best: &words(best), worst: &words(worst) })
            }
        }
    }

    /// The means of a measure under the strategy with that index, week by week from where figures over time begin.
    pub(super) fn means(&self, strategy: usize, measure: Measure) -> Vec<f64> {
        let bands = self.tables.bands.series(strategy, measure.info().name).unwrap_or_default();
        bands.iter().map(|band| band.mean).collect()
    }
}

/// A scenario with the words of a language for its title and its strategies.
pub(super) fn in_words_of(mut scenario: FullScenario, language: &Language) -> FullScenario {
    if let Some(title) = language.own(&format!("scenarios.{}", scenario.name)) {
        title.clone_into(&mut scenario.title);
    }
    for (name, strategy) in &mut scenario.strategies {
        if let Some(label) = language.own(&format!("strategies.{name}")) {
            label.clone_into(&mut strategy.label);
        }
    }
    scenario
}
