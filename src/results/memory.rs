//! The results of a scenario in memory, as typed rows.

use super::weekly::BETWEEN_SCHOOLS;
use super::{
    BandTable, ComparisonRow, ComparisonTable, Ends, FateTable, HorizonTable, LeaderTable, LineTable, Pass,
    RunTables, UncertaintyTable, WeeklyValues,
};
use experiment::{FailedRun, Outcome, Record};
use scenario::FullScenario;
use scenario::plan::{Plan, compile};
use simulation::measure::{Fate, MEASURES, Measure, Row};
use std::convert::Infallible;
use std::fmt;

/// The results of a scenario in memory: every week of every school in every run.
///
/// Replicates, schools and weeks are counted from 1, as in the tables of a run's folder; week 0 shows a school before its
/// first week.
#[derive(Debug, Clone)]
pub struct Results {
    scenario: FullScenario,
    columns: Vec<&'static str>,
    /// By strategy, then by replicate.
    records: Vec<Record>,
    ends: Ends,
    outcomes: Vec<Outcome>,
    failed: Vec<FailedRun>,
}

/// A school in a week of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct WeekRow<'a> {
    /// Name of the strategy.
    pub strategy: &'a str,
    /// Number of the replicate, from 1.
    pub replicate: u32,
    /// Number of the school in its district, from 1.
    pub school: u32,
    /// Week of the run: 0 before the first week, and then the number of the week that is over.
    pub week: u32,
    /// Teachers of the school.
    pub teachers: u32,
    /// Students of the school.
    pub students: u32,
    values: &'a Row,
}

/// How a run of a school ended.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct OutcomeRow<'a> {
    /// Name of the strategy.
    pub strategy: &'a str,
    /// Number of the replicate, from 1.
    pub replicate: u32,
    /// Number of the school in its district, from 1.
    pub school: u32,
    /// How the run ended.
    pub fate: Fate,
    /// Mean over all weeks of the share of an ordinary leader's capacity that was used.
    pub capacity_used: f32,
    /// Share of weeks in which the strategy took any, 0 to 1.
    pub in_force: f32,
    values: Option<&'a Row>,
}

/// A strategy that did not run was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownStrategy {
    /// The name that was asked for.
    pub name: String,
    /// Names of the strategies that ran.
    pub known: Vec<String>,
}

impl WeekRow<'_> {
    /// A measure of the school in this week, in the measure's unit; NaN where it is undefined.
    pub fn get(&self, measure: Measure) -> f32 {
        measure.of(self.values)
    }
}

impl OutcomeRow<'_> {
    /// A measure of the school in the last week, in the measure's unit; NaN where it is undefined.
    pub fn get(&self, measure: Measure) -> f32 {
        self.values.map_or(f32::NAN, |row| measure.of(row))
    }
}

impl Results {
    /// The results of a scenario's runs.
    pub fn new(scenario: FullScenario, mut records: Vec<Record>, failed: Vec<FailedRun>) -> Self {
        records.sort_by_key(|record| (record.strategy, record.replicate));
        let outcomes: Vec<Outcome> = records.iter().map(|record| record.outcome_in(&scenario)).collect();
        let ends = Ends::from_outcomes(&scenario.run.strategies, &outcomes);
        let between = scenario.scale().is_district().then_some(BETWEEN_SCHOOLS);
        let columns = MEASURES.iter().map(|measure| measure.name).chain(between).collect();
        Self { scenario, columns, records, ends, outcomes, failed }
    }

    /// The scenario in full, as it was run.
    pub fn scenario(&self) -> &FullScenario {
        &self.scenario
    }

    /// Every school in every week, from week 0 on: by strategy, then by replicate, school and week.
    pub fn weeks(&self) -> impl Iterator<Item = WeekRow<'_>> {
        self.records.iter().flat_map(move |record| {
            let strategy = self.scenario.run.strategies[record.strategy].as_str();
            (1..).zip(&record.schools).flat_map(move |(school, own)| {
                let replicate = record.replicate + 1;
                (0..).zip(&own.weeks).map(move |(week, values)| WeekRow {
                    strategy,
                    replicate,
                    school,
                    week,
                    teachers: own.teachers,
                    students: own.students,
                    values,
                })
            })
        })
    }

    /// How every run of every school ended: by strategy, then by replicate and school.
    pub fn outcomes(&self) -> impl Iterator<Item = OutcomeRow<'_>> {
        self.records.iter().flat_map(move |record| {
            let strategy = self.scenario.run.strategies[record.strategy].as_str();
            (1..).zip(&record.schools).map(move |(school, own)| OutcomeRow {
                strategy,
                replicate: record.replicate + 1,
                school,
                fate: own.fate,
                capacity_used: own.capacity_used,
                in_force: own.in_force,
                values: own.weeks.last(),
            })
        })
    }

    /// How a strategy differs from another in a measure at the end of the run: the mean of paired differences over
    /// the same replicates, with its 95 % interval (Student 1908).
    ///
    /// # Errors
    /// Where one of the strategies did not run.
    ///
    /// # Panics
    /// Never: every strategy that ran has a row for every measure.
    pub fn compare(
        &self,
        strategy: &str,
        reference: &str,
        measure: Measure,
    ) -> Result<ComparisonRow, UnknownStrategy> {
        let (_, reference) = (self.index(strategy)?, self.index(reference)?);
        let comparison = ComparisonTable::compare(&self.ends, reference);
        let row = comparison.row(measure, strategy);
        Ok(row.expect("every strategy that ran has a row for every measure").clone())
    }

    /// A measure of the only school, or of the district, in a week of every replicate of a strategy; NaN where it is
    /// undefined, where the run failed, and beyond the last week.
    ///
    /// # Errors
    /// Where the strategy did not run.
    pub fn replicates(
        &self,
        strategy: &str,
        measure: Measure,
        week: u32,
    ) -> Result<Vec<f64>, UnknownStrategy> {
        let mut values = vec![f64::NAN; self.scenario.run.replicates as usize];
        for record in self.records_of(self.index(strategy)?) {
            if let Some(district) = record.district.get(week as usize) {
                values[record.replicate as usize] = f64::from(measure.of(&district.row));
            }
        }
        Ok(values)
    }

    /// Everything that figures are made from, computed anew from all weeks; variants of the scenario did not run, so there
    /// is nothing of them.
    pub fn run_tables(&self) -> RunTables {
        let plans: Vec<Plan> =
            self.scenario.plans().map(|(_, strategy)| compile(strategy, &self.scenario)).collect();
        let Ok(tables) = RunTables::compute(&self.scenario, &plans, &self.outcomes, self);
        tables
    }

    /// Every strategy against the scenario's reference, in every measure at the end of the run.
    pub fn comparison(&self) -> ComparisonTable {
        ComparisonTable::compare(&self.ends, self.scenario.reference_index())
    }

    /// How much of the variance of every end is luck and how much ignorance; none where no parameter is drawn.
    pub fn uncertainty(&self) -> Option<UncertaintyTable> {
        UncertaintyTable::of(&self.scenario, &self.ends)
    }

    /// How often every strategy ends how.
    pub fn fates(&self) -> FateTable {
        FateTable::from_outcomes(&self.scenario.run.strategies, &self.outcomes)
    }

    /// Mean and quantiles over replicates of every measure, strategy and week: of the only school, or of the
    /// district.
    pub fn bands(&self) -> BandTable {
        let Ok(bands) = BandTable::compute(self);
        bands
    }

    /// Every strategy year by year.
    pub fn horizons(&self) -> HorizonTable {
        let weeks_per_year = self.scenario.run.weeks_per_year as usize;
        let Ok(horizons) = HorizonTable::compute(self, weeks_per_year, self.scenario.reference_index());
        horizons
    }

    /// Every strategy at other lines of consistent reach; empty where the records hold none.
    pub fn lines(&self) -> LineTable {
        LineTable::compute(&self.scenario.run.strategies, &self.outcomes, self.scenario.reference_index())
    }

    /// The runs whose first leader stays to the end, and the others.
    pub fn by_leader(&self) -> LeaderTable {
        let weeks_per_year = self.scenario.run.weeks_per_year as usize;
        let Ok(by_leader) = LeaderTable::compute(self, weeks_per_year, &self.ends, &self.outcomes);
        by_leader
    }

    /// Runs that failed; they are missing from everything else.
    pub fn failed(&self) -> &[FailedRun] {
        &self.failed
    }

    fn index(&self, strategy: &str) -> Result<usize, UnknownStrategy> {
        let known = &self.scenario.run.strategies;
        known
            .iter()
            .position(|own| own == strategy)
            .ok_or_else(|| UnknownStrategy { name: strategy.to_owned(), known: known.clone() })
    }

    fn records_of(&self, strategy: usize) -> impl Iterator<Item = &Record> {
        self.records.iter().filter(move |record| record.strategy == strategy)
    }
}

impl WeeklyValues for Results {
    type Error = Infallible;

    fn strategies(&self) -> &[String] {
        &self.scenario.run.strategies
    }

    fn columns(&self) -> &[&'static str] {
        &self.columns
    }

    fn weeks(&self) -> usize {
        self.scenario.weeks() as usize
    }

    fn rows(&self, strategy: usize) -> usize {
        self.records_of(strategy).count() * (WeeklyValues::weeks(self) + 1)
    }

    fn replicates(&self, strategy: usize) -> Result<Vec<u32>, Infallible> {
        Ok(self.records_of(strategy).map(|record| record.replicate + 1).collect())
    }

    fn gather(&self, strategy: usize, pass: &Pass) -> Result<Vec<Vec<f32>>, Infallible> {
        let cell = |column: usize, week: usize| {
            let values = self.records_of(strategy).map(|record| {
                let district = &record.district[week];
                district.row.get(column).copied().unwrap_or(district.between_schools)
            });
            values.filter(|value| !value.is_nan()).collect()
        };
        let weeks = || pass.weeks.clone();
        Ok(pass.columns.clone().flat_map(|column| weeks().map(move |week| cell(column, week))).collect())
    }
}

impl fmt::Display for UnknownStrategy {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "strategy `{}` did not run; these did: {}", self.name, self.known.join(", "))
    }
}

impl std::error::Error for UnknownStrategy {}
