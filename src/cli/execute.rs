//! One scenario from its first run to its finished folder.

use super::costs::{off_budget, planned_costs};
use super::options::{Format, Options};
use super::{print, progress, summary};
use crate::chart::{ChartError, characters_without_glyph};
use crate::experiment::{self, Classrooms, FailedRun, Interrupted, Outcome};
use crate::measure::Measure;
use crate::output::{
    BandTable, ComparisonTable, Failure, FateTable, Manifest, OutcomesWriter, OutputError, RunFacts,
    RunFolder, WeeksWriter,
};
use crate::plan::{Plan, compile};
use crate::report::{Summary, figures};
use crate::scenario::{self, Loaded, Scenario};
use crate::statistics::typical_replicate;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Instant, SystemTime};

/// Why a scenario left no results, or not all of them.
#[derive(Debug)]
pub enum Trouble {
    /// The folder cannot be used.
    Taken(OutputError),
    /// A file could not be written.
    Output(OutputError),
    /// A chart could not be drawn.
    Chart(ChartError),
    /// Threads could not be started.
    Threads(String),
    /// A person stopped it, after that many of all runs.
    Stopped(usize, usize),
    /// Some runs failed; the results of the others are in the folder.
    Runs(usize, usize),
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Taken(error) | Self::Output(error) => error.fmt(out),
            Self::Chart(error) => error.fmt(out),
            Self::Threads(reason) => {
                write!(out, "the threads could not be started: {reason}; give --threads 1")
            }
            Self::Stopped(done, all) => {
                write!(out, "stopped after {done} of {all} runs; no results were written")
            }
            Self::Runs(failed, all) => {
                write!(
                    out,
                    "{failed} of {all} runs failed; the results hold the others, the manifest names them"
                )
            }
        }
    }
}

/// Runs a scenario and writes its folder, whole or not at all.
pub fn execute(loaded: &Loaded, options: &Options, stop: &AtomicBool) -> Result<(), Trouble> {
    let folder = RunFolder::create(&options.folder, options.force).map_err(Trouble::Taken)?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(options.threads)
        .build()
        .map_err(|error| Trouble::Threads(error.to_string()))?;
    let plans: Vec<Plan> =
        loaded.scenario.plans().map(|(_, strategy)| compile(strategy, &loaded.scenario)).collect();
    let mut warnings: Vec<String> =
        loaded.warnings.iter().map(|warning| warning.to_string().trim_end().to_owned()).collect();
    warnings.extend(off_budget(&loaded.scenario, &plans));
    warnings.extend(undrawable(&loaded.scenario));
    if !options.quiet {
        for warning in &warnings {
            print::message(format!("warning: {warning}"));
        }
    }
    pool.install(|| write_run(&loaded.scenario, &plans, warnings, folder, options, stop))
}

/// A warning for every text of the charts with characters that their font lacks.
fn undrawable(scenario: &Scenario) -> Vec<String> {
    let labels = scenario.plans().map(|(_, strategy)| strategy.label.as_str());
    let warning = |text: &str| {
        let missing = characters_without_glyph(text);
        (!missing.is_empty())
            .then(|| format!("charts cannot show `{missing}` of \"{text}\"; use Latin letters"))
    };
    labels.chain([scenario.title.as_str()]).filter_map(warning).collect()
}

fn write_run(
    scenario: &Scenario,
    plans: &[Plan],
    warnings: Vec<String>,
    folder: RunFolder,
    options: &Options,
    stop: &AtomicBool,
) -> Result<(), Trouble> {
    let names = &scenario.run.strategies;
    let (started, clock) = (SystemTime::now(), Instant::now());
    let runs = names.len() * scenario.run.replicates as usize;
    let kept = keep_records(scenario, &folder, options, stop, runs)?;
    for failed in &kept.failed {
        print::message(in_words(failed, scenario));
    }
    let bands = BandTable::of_folder(folder.working()).map_err(Trouble::Output)?;
    let fates = FateTable::of(names, &kept.outcomes);
    let reference = names.iter().position(|name| *name == scenario.run.reference).unwrap_or(0);
    let comparison = ComparisonTable::of(names, reference, &kept.outcomes);
    bands.write(&folder).map_err(Trouble::Output)?;
    fates.write(&folder).map_err(Trouble::Output)?;
    comparison.write(&folder).map_err(Trouble::Output)?;
    let text = scenario::write(scenario);
    folder.write_text("scenario.toml", &text).map_err(Trouble::Output)?;
    let typical = typical_runs(scenario, plans, &kept.outcomes);
    let summary =
        Summary { scenario, bands: &bands, fates: &fates, comparison: &comparison, typical: &typical };
    write_charts(&summary, &folder, options)?;
    let facts = RunFacts {
        command: std::env::args().collect(),
        seed: scenario.run.seed,
        replicates: scenario.run.replicates,
        strategies: names.clone(),
        scenario: text,
        started,
        duration: clock.elapsed(),
        threads: rayon::current_num_threads(),
        agent_weeks: kept.agent_weeks,
        failed: kept.failed.iter().map(|failed| failure(failed, scenario)).collect(),
        plans: planned_costs(scenario, plans),
        warnings,
    };
    Manifest::of(&folder, &facts).and_then(|manifest| manifest.write(&folder)).map_err(Trouble::Output)?;
    if stop.load(Ordering::SeqCst) {
        return Err(Trouble::Stopped(runs, runs));
    }
    let place = folder.finish().map_err(Trouble::Output)?;
    if !options.quiet {
        print::result(summary::table(scenario, &bands, &comparison, &fates));
        print::result(summary::pace(kept.agent_weeks, clock.elapsed(), facts.threads));
    }
    print::result(place.display());
    if kept.failed.is_empty() { Ok(()) } else { Err(Trouble::Runs(kept.failed.len(), runs)) }
}

/// What is kept in memory of all runs.
struct Kept {
    outcomes: Vec<Outcome>,
    failed: Vec<FailedRun>,
    agent_weeks: u64,
}

/// Runs everything, and writes every record as it comes.
fn keep_records(
    scenario: &Scenario,
    folder: &RunFolder,
    options: &Options,
    stop: &AtomicBool,
    runs: usize,
) -> Result<Kept, Trouble> {
    let names = &scenario.run.strategies;
    let schools = scenario.parameters.district.schools as usize;
    let mut weeks = WeeksWriter::create(folder, names, schools).map_err(Trouble::Output)?;
    let mut ends = OutcomesWriter::create(folder, names).map_err(Trouble::Output)?;
    let mut kept = Kept { outcomes: Vec::with_capacity(runs), failed: Vec::new(), agent_weeks: 0 };
    let bar = progress::bar(&scenario.name, runs as u64, options.quiet);
    let finish = experiment::run(
        scenario,
        || stop.load(Ordering::SeqCst),
        |record| {
            weeks.write(&record)?;
            ends.write(&record)?;
            kept.agent_weeks += record.agent_weeks();
            kept.outcomes.push(record.outcome());
            bar.inc(1);
            Ok(())
        },
    );
    bar.finish_and_clear();
    kept.failed = match finish {
        Ok(finish) => finish.failed,
        Err(Interrupted::Stopped(done)) => return Err(Trouble::Stopped(done, runs)),
        Err(Interrupted::NotKept(error)) => return Err(Trouble::Output(error)),
    };
    weeks.finish().map_err(Trouble::Output)?;
    ends.finish().map_err(Trouble::Output)?;
    Ok(kept)
}

/// One typical run of every strategy: the median in the share of students reached at the end, and
/// among equals the median in mean fidelity.
fn typical_runs(scenario: &Scenario, plans: &[Plan], outcomes: &[Outcome]) -> Vec<(String, Classrooms)> {
    let one = |(place, (name, plan)): (usize, (&String, &Plan))| {
        let own: Vec<&Outcome> = outcomes.iter().filter(|outcome| outcome.strategy == place).collect();
        let ends = |measure: Measure| -> Vec<f64> {
            own.iter().map(|outcome| f64::from(measure.of(&outcome.last.row))).collect()
        };
        let typical = typical_replicate(&ends(Measure::ConsistentReach), &ends(Measure::FidelityMean))?;
        let replicate = own[typical].replicate;
        let classrooms = experiment::classrooms(scenario, plan, replicate).ok()?;
        Some((name.clone(), classrooms))
    };
    scenario.run.strategies.iter().zip(plans).enumerate().filter_map(one).collect()
}

fn write_charts(summary: &Summary<'_>, folder: &RunFolder, options: &Options) -> Result<(), Trouble> {
    /// Pixels of a PNG for one unit of the drawing.
    const SCALE: f32 = 2.0;
    for figure in figures(summary).map_err(Trouble::Chart)? {
        for format in &options.formats {
            match format {
                Format::Svg => {
                    let name = format!("charts/{}.svg", figure.name);
                    folder.write_text(&name, figure.drawing.svg()).map_err(Trouble::Output)?;
                }
                Format::Png => {
                    let name = format!("charts/{}.png", figure.name);
                    let pixels = figure.drawing.png(SCALE).map_err(Trouble::Chart)?;
                    folder.write_bytes(&name, &pixels).map_err(Trouble::Output)?;
                }
            }
        }
    }
    Ok(())
}

fn failure(failed: &FailedRun, scenario: &Scenario) -> Failure {
    Failure {
        strategy: scenario.run.strategies[failed.job.strategy].clone(),
        replicate: failed.job.replicate + 1,
        school: failed.school.unwrap_or(0) as u32 + 1,
        seed: scenario.run.seed,
        reason: failed.reason.clone(),
    }
}

fn in_words(failed: &FailedRun, scenario: &Scenario) -> String {
    let Failure { strategy, replicate, school, seed, reason } = failure(failed, scenario);
    format!("failed: {strategy}, replicate {replicate}, school {school}, seed {seed}: {reason}")
}
