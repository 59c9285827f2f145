//! Runs a scenario into results in memory.

use super::RunError;
use super::options::{Progress, RunOptions};
use experiment::{DistrictRecord, FailedRun, Interrupted};
use results::{CountryComparison, CountryTable, Results, UnknownStrategy};
use scenario::Scale;
use scenario::plan::compile;
use scenario_files::Loaded;
use simulation::PlainSchool;
use std::convert::Infallible;

/// The results of a nation at the ends of years: every district, and the country, which is their sum.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NationResults {
    /// What the nation's schools add up to, year by year.
    pub country: CountryTable,
    /// Every strategy against the reference, year by year; without rows where there is one strategy.
    pub comparison: CountryComparison,
    /// Every district, by replicate and then in the nation's order.
    pub districts: Vec<DistrictRecord>,
    /// Schools that failed; they are missing from everything else.
    pub failed: Vec<FailedRun>,
}

/// Runs a school or a district, all of whose weeks are kept.
pub fn run_in_memory(loaded: &Loaded, options: &RunOptions<'_>) -> Result<Results, RunError> {
    let scenario = &loaded.scenario;
    if let Scale::Nation(_) = scenario.scale() {
        return Err(RunError::Nation);
    }
    let all = scenario.run.strategies.len() as u64 * u64::from(scenario.run.replicates);
    let mut records = Vec::new();
    let finish = options.on_threads(|| {
        let finish = experiment::run_with(
            options.engine(),
            scenario,
            || options.is_stopped(),
            |record| {
                records.push(record);
                let done = records.len() as u64;
                options.tell(Progress { scenario: &scenario.name, done, all, unit: "runs" });
                Ok::<_, Infallible>(())
            },
        );
        finish.map_err(|interrupted| stopped(&interrupted, all, "runs"))
    })?;
    Ok(Results::new(scenario.clone(), records, finish.failed))
}

/// Runs a nation, of which the ends of years are kept.
pub fn run_nation(loaded: &Loaded, options: &RunOptions<'_>) -> Result<NationResults, RunError> {
    let scenario = &loaded.scenario;
    let Scale::Nation(nation) = scenario.scale() else { return Err(RunError::NoNation) };
    let all = u64::from(nation.numbers.schools) * u64::from(scenario.run.replicates);
    let (mut districts, mut done) = (Vec::new(), 0);
    let finish = options.on_threads(|| {
        let finish = experiment::run_nation(
            scenario,
            nation,
            &loaded.kinds,
            options.rules,
            || options.is_stopped(),
            |record| {
                done += u64::from(record.schools);
                options.tell(Progress { scenario: &scenario.name, done, all, unit: "schools" });
                districts.push(record);
                Ok::<_, Infallible>(())
            },
        );
        finish.map_err(|interrupted| stopped(&interrupted, all, "schools"))
    })?;
    let names = &scenario.run.strategies;
    Ok(NationResults {
        country: CountryTable::from_country(names, scenario.run.replicates, &finish.country),
        comparison: CountryComparison::from_country(names, &finish.country),
        districts,
        failed: finish.failed,
    })
}

/// Shows one replicate, counted from 1, of one strategy week by week, from week 0 on.
pub fn watch_replicate(
    loaded: &Loaded,
    (strategy, replicate): (&str, u32),
    options: &RunOptions<'_>,
    watch: impl FnMut(&PlainSchool),
) -> Result<(), RunError> {
    let scenario = &loaded.scenario;
    if let Scale::Nation(_) = scenario.scale() {
        return Err(RunError::Nation);
    }
    let found = scenario.plans().enumerate().find(|(_, (name, _))| *name == strategy);
    let (index, (_, planned)) = found.ok_or_else(|| {
        let known = scenario.run.strategies.clone();
        RunError::UnknownStrategy(UnknownStrategy { name: strategy.to_owned(), known })
    })?;
    if !(1..=scenario.run.replicates).contains(&replicate) {
        return Err(RunError::NoReplicate { asked: replicate, replicates: scenario.run.replicates });
    }
    let plan = compile(planned, scenario);
    experiment::watch(scenario, (index, &plan), replicate - 1, options.engine(), watch)
        .map_err(|error| RunError::OutOfRange(error.to_string()))
}

fn stopped(interrupted: &Interrupted<Infallible>, all: u64, unit: &'static str) -> RunError {
    match interrupted {
        Interrupted::Stopped(done) => RunError::Stopped { done: *done as u64, all, unit },
        Interrupted::NotKept(never) => match *never {},
    }
}
