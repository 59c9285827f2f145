//! One scenario and its variants, from the first run to the finished folder.

use super::options::Options;
use super::results::{self, Prepared, Results, Told};
use super::trouble::Trouble;
use super::{machine, nation, nation_summary, print, summary};
use output::{Folder, RunFolder, VariantTable};
use scenario_files::{BASE, Loaded};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// Runs a scenario and writes its folder, whole or not at all.
pub fn execute(loaded: &Loaded, options: &Options, stop: &AtomicBool) -> Result<(), Trouble> {
    let folder = RunFolder::create(&options.folder, options.force).map_err(Trouble::Taken)?;
    let clock = Instant::now();
    let prepared = Prepared::of(loaded);
    if !options.quiet {
        for warning in &prepared.warnings {
            print::message(format!("warning: {warning}"));
        }
    }
    let (base, variants) = on_threads(options, || fill_all(&prepared, loaded, &folder, options, stop))?;
    let all = || std::iter::once(&base).chain(variants.iter().map(|(_, results)| results));
    all().flat_map(|results| &results.failures).for_each(print::message);
    let place = folder.finish().map_err(Trouble::Output)?;
    if !options.quiet {
        match &base.told {
            Told::Weeks(summary) => print::result(summary::table(summary)),
            Told::Years(nation) => print::result(nation_summary::table(nation)),
        }
        if let Some(table) = variant_table(&base, &variants) {
            print::result(summary::variants(&loaded.scenario, &loaded.variants, &table));
        }
        let agent_weeks = all().map(|results| results.facts.agent_weeks).sum();
        let memory = machine::memory_in_words(machine::peak_memory());
        print::result(summary::pace(agent_weeks, clock.elapsed(), base.facts.threads, &memory));
    }
    print::result(place.display());
    let failed = all().map(|results| results.failures.len()).sum();
    if failed == 0 { Ok(()) } else { Err(Trouble::Runs(failed, loaded.runs())) }
}

/// Runs something on as many threads as the options say.
pub fn on_threads<T: Send>(
    options: &Options,
    work: impl FnOnce() -> Result<T, Trouble> + Send,
) -> Result<T, Trouble> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(options.threads)
        .build()
        .map_err(|error| Trouble::Threads(error.to_string()))?;
    pool.install(work)
}

/// The results of every variant, with its name.
type Variants = Vec<(String, Results)>;

/// Runs a scenario and all its variants, and writes everything, manifests included. The folder of a
/// variant lies within that of the scenario, and is complete in itself.
pub fn fill_all(
    prepared: &Prepared<'_>,
    loaded: &Loaded,
    folder: &Folder,
    options: &Options,
    stop: &AtomicBool,
) -> Result<(Results, Variants), Trouble> {
    let base = fill(prepared, folder, options, stop)?;
    let mut variants = Vec::new();
    for variant in &loaded.variants {
        let inside = folder.inside(&format!("variants/{}", variant.name)).map_err(Trouble::Output)?;
        let results = fill(&Prepared::of(&variant.loaded), &inside, options, stop)?;
        results.seal(&inside)?;
        variants.push((variant.name.clone(), results));
    }
    if let Some(table) = variant_table(&base, &variants) {
        table.write(folder).map_err(Trouble::Output)?;
    }
    base.seal(folder)?;
    if stop.load(Ordering::SeqCst) {
        return Err(Trouble::Stopped(loaded.runs(), loaded.runs(), "runs"));
    }
    Ok((base, variants))
}

/// Runs one scenario, of schools or of a nation, and writes everything into the folder but the manifest.
fn fill(
    prepared: &Prepared<'_>,
    folder: &Folder,
    options: &Options,
    stop: &AtomicBool,
) -> Result<Results, Trouble> {
    match &prepared.scenario.nation {
        Some(nation) => nation::fill(prepared, nation, folder, options, stop),
        None => results::fill(prepared, folder, options, stop),
    }
}

/// The conclusions of the base under every variant; none where there is no variant.
fn variant_table<'a>(base: &'a Results, variants: &'a Variants) -> Option<VariantTable> {
    let named = variants.iter().map(|(name, results)| (name.as_str(), results));
    let compared = |(name, results): (_, &'a Results)| match &results.told {
        Told::Weeks(summary) => Some((name, &summary.comparison)),
        Told::Years(_) => None,
    };
    let all: Vec<_> = std::iter::once((BASE, base)).chain(named).filter_map(compared).collect();
    (!variants.is_empty()).then(|| VariantTable::of(&all))
}
