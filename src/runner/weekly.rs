//! The runs of one school or district in a folder, from the first week to the report.

use super::RunError;
use super::folder::{Beside, FolderOptions};
use super::format::Format;
use super::machine;
use super::numbers::write_numbers;
use super::options::{Progress, RunOptions};
use super::prepared::Prepared;
use chart::Drawing;
use experiment::{EngineOptions, FailedRun, Interrupted, KeptTeachers, Outcome};
use output::{
    DataTable, Failure, Folder, Manifest, OutcomesWriter, OutputError, RunFacts, RunNotes, TeachersWriter,
    WEEKS, WeeklyTable, WeeksWriter, digest_of, write_tables,
};
use rayon::prelude::*;
use report::{FIGURES, Figure, NationSummary, Request, Summary, page};
use results::{ComparisonTable, RunTables, VariantTable, planned_costs};
use scenario::FullScenario;
use scenario_files::BASE;
use std::collections::BTreeMap;
use std::time::{Instant, SystemTime};

/// What the results of a scenario in a folder come to, and what its manifest says.
pub struct Filled {
    /// What figures and the report are made from.
    pub summaries: Summaries,
    /// What is known of the run beside its files.
    pub facts: RunFacts,
    /// Digests of files that were finished early, by name.
    pub digests: BTreeMap<String, String>,
}

/// What figures and the report are made from.
#[derive(Debug)]
pub enum Summaries {
    /// Of a school or a district, with every week.
    Weeks(Box<Summary>),
    /// Of a nation, with the ends of years.
    Years(Box<NationSummary>),
}

impl Filled {
    /// Writes the manifest, the last file of the folder.
    pub fn seal(&self, folder: &Folder) -> Result<(), OutputError> {
        Manifest::with_digests(folder, &self.facts, &self.digests)?.write(folder)
    }
}

/// When a run began, by the calendar and by the stopwatch.
pub struct Clock {
    pub started: SystemTime,
    pub stopwatch: Instant,
}

impl Clock {
    pub fn start() -> Self {
        Self { started: SystemTime::now(), stopwatch: Instant::now() }
    }
}

/// Runs a school or a district and writes everything into the folder but the manifest.
pub fn fill(
    prepared: &Prepared<'_>,
    beside: &Beside,
    folder: &Folder,
    options: &RunOptions<'_>,
    wanted: &FolderOptions,
) -> Result<Filled, RunError> {
    let scenario = prepared.scenario;
    let clock = Clock::start();
    let text = scenario_files::write(scenario)?;
    let folder = &folder.of_run(&RunNotes {
        scenario: &scenario.name,
        seed: scenario.run.seed,
        scenario_text: &text,
        changes: &scenario.changes,
    });
    let kept = keep_records(scenario, folder, options, wanted.teachers)?;
    folder.write_text("scenario.toml", &text)?;
    let weekly = WeeklyTable::in_folder(folder.path())?;
    // The weekly table is by far the largest file, so its digest is not left to the end.
    let (tables, digest) = rayon::join(
        || RunTables::compute(scenario, &prepared.plans, &kept.outcomes, &weekly),
        || digest_of(folder, WEEKS),
    );
    let mut tables = tables?;
    tables.capacity = tables.capacity.and(&beside.capacity);
    tables.variants = conclusions(&tables.comparison, beside);
    let digests = BTreeMap::from([(WEEKS.to_owned(), digest?)]);
    let summary = Summary::new(folder.path(), scenario.clone(), tables.clone());
    let (written, drawn) =
        rayon::join(|| write_tables(&tables, folder), || draw_all(&summary, folder, &wanted.formats));
    written?;
    let drawn = drawn?;
    let numbers = numbers_behind(&summary, wanted);
    let facts = facts(prepared, wanted, &clock, text, kept.agent_weeks, &kept.failed);
    if !wanted.formats.is_empty() {
        folder.write_text("report.html", &page(&summary, &facts, &drawn, &beside.left)?)?;
    }
    write_numbers(folder, &numbers, wanted, |name| summary.label(name))?;
    Ok(Filled { summaries: Summaries::Weeks(Box::new(summary)), facts, digests })
}

/// What becomes of the scenario's conclusions under its variants; none where it has no variant.
fn conclusions(base: &ComparisonTable, beside: &Beside) -> Option<VariantTable> {
    let variants = beside.comparisons.iter().map(|(name, table)| (name.as_str(), table));
    let all: Vec<(&str, &ComparisonTable)> = std::iter::once((BASE, base)).chain(variants).collect();
    (all.len() > 1).then(|| VariantTable::from_comparisons(&all))
}

/// Draws every figure that suits the run, and writes it in every format: figures and formats side by side.
fn draw_all(
    summary: &Summary,
    folder: &Folder,
    formats: &[Format],
) -> Result<Vec<(&'static Figure, Drawing)>, RunError> {
    if formats.is_empty() {
        return Ok(Vec::new());
    }
    let figures: Vec<&Figure> = FIGURES.iter().filter(|figure| figure.suits(summary)).collect();
    let draw = |figure: &&'static Figure| -> Result<_, RunError> {
        let drawing = (figure.draw)(summary, &Request::default())?;
        write_figure(figure.name, &drawing, folder, formats)?;
        Ok((*figure, drawing))
    };
    figures.par_iter().with_max_len(1).map(draw).collect()
}

/// The numbers behind every figure that suits the run, by its name, where anybody wants any.
fn numbers_behind(summary: &Summary, wanted: &FolderOptions) -> Vec<(&'static str, DataTable)> {
    if wanted.formats.is_empty() && !wanted.workbook {
        return Vec::new();
    }
    let figures = FIGURES.iter().filter(|figure| figure.suits(summary));
    figures.map(|figure| (figure.name, (figure.table)(summary, &Request::default()).data())).collect()
}

/// Writes a drawing into `charts/` in every format.
pub fn write_figure(
    name: &str,
    drawing: &Drawing,
    folder: &Folder,
    formats: &[Format],
) -> Result<(), RunError> {
    formats.par_iter().with_max_len(1).try_for_each(|format| {
        let bytes = format.bytes(drawing, None)?;
        folder.write_bytes(&format!("charts/{name}.{}", format.ending()), &bytes)?;
        Ok(())
    })
}

/// What is known of a run beside its files.
pub fn facts(
    prepared: &Prepared<'_>,
    wanted: &FolderOptions,
    clock: &Clock,
    text: String,
    agent_weeks: u64,
    failed: &[FailedRun],
) -> RunFacts {
    let Prepared { scenario, warnings, plans, .. } = prepared;
    RunFacts {
        command: wanted.command.clone(),
        seed: scenario.run.seed,
        replicates: scenario.run.replicates,
        strategies: scenario.run.strategies.clone(),
        scenario: text,
        started: clock.started,
        duration: clock.stopwatch.elapsed(),
        threads: rayon::current_num_threads(),
        processor: machine::processor(),
        peak_memory: machine::peak_memory(),
        agent_weeks,
        failed: failed.iter().map(|failed| failure(failed, scenario)).collect(),
        plans: planned_costs(scenario, plans),
        teachers: wanted.teachers,
        warnings: warnings.clone(),
    }
}

/// What is kept in memory of all runs.
struct Kept {
    /// By strategy, then by replicate.
    outcomes: Vec<Outcome>,
    failed: Vec<FailedRun>,
    agent_weeks: u64,
}

/// Runs everything, and writes the weeks of every run as they come, and the teachers that are asked for.
fn keep_records(
    scenario: &FullScenario,
    folder: &Folder,
    options: &RunOptions<'_>,
    teachers: KeptTeachers,
) -> Result<Kept, RunError> {
    let names = &scenario.run.strategies;
    let all = (names.len() * scenario.run.replicates as usize) as u64;
    let schools = scenario.scale().schools() as usize;
    let mut weeks = WeeksWriter::create(folder, names, schools)?;
    let mut staff =
        (teachers != KeptTeachers::Nobody).then(|| TeachersWriter::create(folder, names)).transpose()?;
    let mut ends = OutcomesWriter::create(folder, names)?;
    let mut kept = Kept { outcomes: Vec::with_capacity(all as usize), failed: Vec::new(), agent_weeks: 0 };
    let finish = experiment::run_with(
        EngineOptions { teachers, ..options.engine() },
        scenario,
        || options.is_stopped(),
        |record| {
            weeks.write(&record)?;
            ends.write(&record)?;
            if let Some(staff) = &mut staff {
                staff.write(&record)?;
            }
            kept.agent_weeks += record.agent_weeks();
            kept.outcomes.push(record.outcome_in(scenario));
            let done = kept.outcomes.len() as u64;
            options.tell(Progress { scenario: &scenario.name, done, all, unit: "runs" });
            Ok(())
        },
    );
    kept.failed = match finish {
        Ok(finish) => finish.failed,
        Err(Interrupted::Stopped(done)) => {
            return Err(RunError::Stopped { done: done as u64, all, unit: "runs" });
        }
        Err(Interrupted::NotKept(error)) => return Err(RunError::Output(error)),
    };
    let (weeks, ends) = rayon::join(|| weeks.finish(), || ends.finish());
    weeks.and(ends)?;
    if let Some(staff) = staff {
        staff.finish()?;
    }
    kept.outcomes.sort_by_key(|outcome| (outcome.strategy, outcome.replicate));
    Ok(kept)
}

/// A run that failed, as the manifest tells it.
fn failure(failed: &FailedRun, scenario: &FullScenario) -> Failure {
    Failure {
        strategy: scenario.run.strategies[failed.job.strategy].clone(),
        replicate: failed.job.replicate + 1,
        school: failed.school.unwrap_or(0) as u32 + 1,
        seed: scenario.run.seed,
        reason: failed.reason.clone(),
    }
}
