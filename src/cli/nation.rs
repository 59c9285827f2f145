//! All results of a nation in a folder, from the first district to the figures.

use super::costs::planned_costs;
use super::options::Options;
use super::results::{Prepared, Results, Told, failure, in_words};
use super::trouble::Trouble;
use super::{machine, progress};
use experiment::{Interrupted, NationFinish, run_nation};
use output::{CountryComparison, CountryTable, DistrictsWriter, Folder, RunFacts};
use report::{NATION_FIGURE, NationSummary, Request, nation_page};
use scenario::Nation;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Instant, SystemTime};

/// Runs a nation and writes everything into the folder but the manifest.
pub fn fill(
    prepared: &Prepared<'_>,
    nation: &Nation,
    folder: &Folder,
    options: &Options,
    stop: &AtomicBool,
) -> Result<Results, Trouble> {
    let Prepared { scenario, warnings, plans, .. } = prepared;
    let names = &scenario.run.strategies;
    let (started, clock) = (SystemTime::now(), Instant::now());
    let finish = keep_districts(prepared, nation, folder, options, stop)?;
    let text = scenario_files::write(scenario);
    folder.write_text("scenario.toml", &text).map_err(Trouble::Output)?;
    let tables = CountryTable::of(names, scenario.run.replicates, &finish.country);
    tables.write(folder).map_err(Trouble::Output)?;
    CountryComparison::of(names, &finish.country).write(folder).map_err(Trouble::Output)?;
    let summary = NationSummary::read(folder.path(), (*scenario).clone()).map_err(Trouble::Output)?;
    let drawing = (NATION_FIGURE.draw)(&summary, &Request::default()).map_err(Trouble::Chart)?;
    for format in &options.formats {
        let (name, bytes) = format.file(NATION_FIGURE.name, &drawing, None).map_err(Trouble::Chart)?;
        folder.write_bytes(&format!("charts/{name}"), &bytes).map_err(Trouble::Output)?;
    }
    let facts = RunFacts {
        command: std::env::args().collect(),
        seed: scenario.run.seed,
        replicates: scenario.run.replicates,
        strategies: names.clone(),
        scenario: text,
        started,
        duration: clock.elapsed(),
        threads: rayon::current_num_threads(),
        processor: machine::processor(),
        peak_memory: machine::peak_memory(),
        agent_weeks: finish.agent_weeks,
        failed: finish.failed.iter().map(|failed| failure(failed, scenario)).collect(),
        plans: planned_costs(scenario, plans),
        warnings: warnings.clone(),
    };
    let report = nation_page(&summary, &facts, &drawing).map_err(Trouble::Chart)?;
    folder.write_text("report.html", &report).map_err(Trouble::Output)?;
    let failures = facts.failed.iter().map(in_words).collect();
    Ok(Results { told: Told::Years(Box::new(summary)), facts, failures })
}

/// Simulates every school, and writes every district as it comes.
fn keep_districts(
    prepared: &Prepared<'_>,
    nation: &Nation,
    folder: &Folder,
    options: &Options,
    stop: &AtomicBool,
) -> Result<NationFinish, Trouble> {
    let scenario = prepared.scenario;
    let schools = nation.numbers.schools as usize * scenario.run.replicates as usize;
    let mut districts = DistrictsWriter::create(folder, &scenario.run.strategies).map_err(Trouble::Output)?;
    let bar = progress::bar(&scenario.name, schools as u64, "schools", options.quiet);
    let finish = run_nation(
        scenario,
        nation,
        prepared.kinds,
        || stop.load(Ordering::SeqCst),
        |record| {
            bar.inc(u64::from(record.schools));
            districts.write(&record)
        },
    );
    bar.finish_and_clear();
    let finish = finish.map_err(|interrupted| match interrupted {
        Interrupted::Stopped(done) => Trouble::Stopped(done, schools, "schools"),
        Interrupted::NotKept(error) => Trouble::Output(error),
    })?;
    districts.finish().map_err(Trouble::Output)?;
    Ok(finish)
}
