//! All results of one scenario in a folder, from the first run to the manifest.

use super::costs::{off_budget, planned_costs};
use super::options::Options;
use super::trouble::Trouble;
use super::{machine, progress};
use chart::characters_without_glyph;
use experiment::{self, Classrooms, FailedRun, Interrupted, Outcome};
use output::{
    ComparisonTable, Ends, Failure, FateTable, Folder, Manifest, OutcomesWriter, OutputError, RunFacts,
    WeeksWriter, write_classrooms,
};
use report::{FIGURES, NationSummary, Request, Summary, page};
use scenario::plan::{Plan, compile};
use scenario::{Scenario, SchoolKind};
use scenario_files::Loaded;
use simulation::measure::Measure;
use statistics::typical_replicate;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Instant, SystemTime};

/// A scenario ready to run.
pub struct Prepared<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What a reader should know before trusting its results.
    pub warnings: Vec<String>,
    /// The plan of every strategy.
    pub plans: Vec<Plan>,
    /// The kinds of schools of a nation.
    pub kinds: &'a [SchoolKind],
}

impl<'a> Prepared<'a> {
    /// Compiles the plans, and gathers what is doubtful.
    pub fn of(loaded: &'a Loaded) -> Self {
        let scenario = &loaded.scenario;
        let plans: Vec<Plan> = scenario.plans().map(|(_, strategy)| compile(strategy, scenario)).collect();
        let told = loaded.warnings.iter().map(|warning| warning.to_string().trim_end().to_owned());
        let warnings = told.chain(off_budget(scenario, &plans)).chain(undrawable(scenario)).collect();
        Self { scenario, warnings, plans, kinds: &loaded.kinds }
    }
}

/// The tables of a scenario whose results lie in a folder, and what its manifest will say.
pub struct Results {
    /// The tables.
    pub told: Told,
    /// What is known of the run beside its files.
    pub facts: RunFacts,
    /// A sentence for every run that failed.
    pub failures: Vec<String>,
}

/// The tables that a run leaves, by what it keeps.
pub enum Told {
    /// Of runs that keep every week.
    Weeks(Box<Summary>),
    /// Of a nation, which keeps the ends of years.
    Years(Box<NationSummary>),
}

impl Results {
    /// Writes the manifest, the last file of the folder.
    pub fn seal(&self, folder: &Folder) -> Result<(), Trouble> {
        Manifest::of(folder, &self.facts).and_then(|manifest| manifest.write(folder)).map_err(Trouble::Output)
    }
}

/// Runs a scenario and writes everything into the folder but the manifest.
pub fn fill(
    prepared: &Prepared<'_>,
    folder: &Folder,
    options: &Options,
    stop: &AtomicBool,
) -> Result<Results, Trouble> {
    let Prepared { scenario, warnings, plans, .. } = prepared;
    let names = &scenario.run.strategies;
    let (started, clock) = (SystemTime::now(), Instant::now());
    let kept = keep_records(scenario, folder, options, stop)?;
    let text = scenario_files::write(scenario);
    folder.write_text("scenario.toml", &text).map_err(Trouble::Output)?;
    let summary = write_tables(prepared, &kept.outcomes, folder).map_err(Trouble::Output)?;
    let mut drawn = Vec::new();
    for figure in FIGURES.iter().filter(|figure| figure.suits(&summary)) {
        let drawing = (figure.draw)(&summary, &Request::default()).map_err(Trouble::Chart)?;
        for format in &options.formats {
            let (name, bytes) = format.file(figure.name, &drawing, None).map_err(Trouble::Chart)?;
            folder.write_bytes(&format!("charts/{name}"), &bytes).map_err(Trouble::Output)?;
        }
        drawn.push((figure, drawing));
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
        agent_weeks: kept.agent_weeks,
        failed: kept.failed.iter().map(|failed| failure(failed, scenario)).collect(),
        plans: planned_costs(scenario, plans),
        warnings: warnings.clone(),
    };
    let report = page(&summary, &facts, &drawn).map_err(Trouble::Chart)?;
    folder.write_text("report.html", &report).map_err(Trouble::Output)?;
    let failures = facts.failed.iter().map(in_words).collect();
    Ok(Results { told: Told::Weeks(Box::new(summary)), facts, failures })
}

/// Writes the tables that follow from outcomes, and reads back what figures are drawn from.
fn write_tables(
    prepared: &Prepared<'_>,
    outcomes: &[Outcome],
    folder: &Folder,
) -> Result<Summary, OutputError> {
    let Prepared { scenario, plans, .. } = prepared;
    let names = &scenario.run.strategies;
    let reference = names.iter().position(|name| *name == scenario.run.reference).unwrap_or(0);
    FateTable::of(names, outcomes).write(folder)?;
    ComparisonTable::of(&Ends::of(names, outcomes), reference).write(folder)?;
    write_classrooms(folder, names, &typical_runs(scenario, plans, outcomes))?;
    let summary = Summary::read(folder.path(), (*scenario).clone())?;
    summary.bands.write(folder)?;
    Ok(summary)
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

/// What is kept in memory of all runs.
struct Kept {
    outcomes: Vec<Outcome>,
    failed: Vec<FailedRun>,
    agent_weeks: u64,
}

/// Runs everything, and hands every record on as it comes: by replicate and strategy. What is kept is
/// ordered by strategy and replicate, as tables are.
fn keep_records(
    scenario: &Scenario,
    folder: &Folder,
    options: &Options,
    stop: &AtomicBool,
) -> Result<Kept, Trouble> {
    let names = &scenario.run.strategies;
    let runs = names.len() * scenario.run.replicates as usize;
    let schools = scenario.parameters.district.schools as usize;
    let mut weeks = WeeksWriter::create(folder, names, schools).map_err(Trouble::Output)?;
    let mut ends = OutcomesWriter::create(folder, names).map_err(Trouble::Output)?;
    let mut kept = Kept { outcomes: Vec::with_capacity(runs), failed: Vec::new(), agent_weeks: 0 };
    let bar = progress::bar(&scenario.name, runs as u64, "runs", options.quiet);
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
        Err(Interrupted::Stopped(done)) => return Err(Trouble::Stopped(done, runs, "runs")),
        Err(Interrupted::NotKept(error)) => return Err(Trouble::Output(error)),
    };
    weeks.finish().map_err(Trouble::Output)?;
    ends.finish().map_err(Trouble::Output)?;
    kept.outcomes.sort_by_key(|outcome| (outcome.strategy, outcome.replicate));
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

/// A run that failed, as the manifest tells it.
pub fn failure(failed: &FailedRun, scenario: &Scenario) -> Failure {
    Failure {
        strategy: scenario.run.strategies[failed.job.strategy].clone(),
        replicate: failed.job.replicate + 1,
        school: failed.school.unwrap_or(0) as u32 + 1,
        seed: scenario.run.seed,
        reason: failed.reason.clone(),
    }
}

/// The same as a sentence.
pub fn in_words(failure: &Failure) -> String {
    let Failure { strategy, replicate, school, seed, reason } = failure;
    format!("failed: {strategy}, replicate {replicate}, school {school}, seed {seed}: {reason}")
}
