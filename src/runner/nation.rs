//! The runs of a nation in a folder, from the first district to the report.

use super::RunError;
use super::folder::FolderOptions;
use super::numbers::write_numbers;
use super::options::{Progress, RunOptions};
use super::prepared::Prepared;
use super::weekly::{Clock, Filled, Summaries, facts, write_figure};
use experiment::{Interrupted, NationFinish, run_nation};
use output::{DistrictsWriter, Folder, write_country, write_country_comparison};
use report::{NATION_FIGURE, NationSummary, Request, nation_page};
use results::{CountryComparison, CountryTable};
use scenario::Nation;
use std::collections::BTreeMap;

/// Runs a nation and writes everything into the folder but the manifest.
pub fn fill(
    prepared: &Prepared<'_>,
    nation: &Nation,
    folder: &Folder,
    options: &RunOptions<'_>,
    wanted: &FolderOptions,
) -> Result<Filled, RunError> {
    let scenario = prepared.scenario;
    let names = &scenario.run.strategies;
    let clock = Clock::start();
    let finish = keep_districts(prepared, nation, folder, options)?;
    let text = scenario_files::write(scenario)?;
    folder.write_text("scenario.toml", &text)?;
    write_country(&CountryTable::from_country(names, scenario.run.replicates, &finish.country), folder)?;
    write_country_comparison(&CountryComparison::from_country(names, &finish.country), folder)?;
    let summary = NationSummary::read(folder.path(), scenario.clone())?;
    let facts = facts(prepared, wanted, &clock, text, finish.agent_weeks, &finish.failed);
    if !wanted.formats.is_empty() {
        let drawing = (NATION_FIGURE.draw)(&summary, &Request::default())?;
        write_figure(NATION_FIGURE.name, &drawing, folder, &wanted.formats)?;
        folder.write_text("report.html", &nation_page(&summary, &facts, &drawing)?)?;
    }
    let mut numbers = Vec::new();
    if !wanted.formats.is_empty() || wanted.workbook {
        let table = (NATION_FIGURE.table)(&summary, &Request::default());
        numbers.push((NATION_FIGURE.name, table.data()));
    }
    write_numbers(folder, &numbers, wanted, |name| summary.label(name))?;
    Ok(Filled { summaries: Summaries::Years(Box::new(summary)), facts, digests: BTreeMap::new() })
}

/// Simulates every school, and writes every district as it comes.
fn keep_districts(
    prepared: &Prepared<'_>,
    nation: &Nation,
    folder: &Folder,
    options: &RunOptions<'_>,
) -> Result<NationFinish, RunError> {
    let scenario = prepared.scenario;
    let all = u64::from(nation.numbers.schools) * u64::from(scenario.run.replicates);
    let mut districts = DistrictsWriter::create(folder, &scenario.run.strategies)?;
    let mut done = 0;
    let finish = run_nation(
        scenario,
        nation,
        prepared.kinds,
        options.rules,
        || options.is_stopped(),
        |record| {
            done += u64::from(record.schools);
            options.tell(Progress { scenario: &scenario.name, done, all, unit: "schools" });
            districts.write(&record)
        },
    );
    let finish = finish.map_err(|interrupted| match interrupted {
        Interrupted::Stopped(done) => RunError::Stopped { done: done as u64, all, unit: "schools" },
        Interrupted::NotKept(error) => RunError::Output(error),
    })?;
    districts.finish()?;
    Ok(finish)
}
