//! A scenario and its variants in a folder, which appears whole or not at all.

use super::format::Format;
use super::options::RunOptions;
use super::prepared::Prepared;
use super::weekly::{Filled, Summaries};
use super::{RunError, nation, weekly};
use experiment::KeptTeachers;
use output::{Failure, Folder, RunFolder, Separators};
use results::{CapacityTable, ComparisonTable, PlansLeft, VariantTable};
use scenario::Scale;
use scenario_files::Loaded;
use std::path::{Path, PathBuf};

/// What is wanted of a folder of results.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct FolderOptions {
    /// The weeks of which every teacher of every replicate is written into `teachers.parquet`; without any there is no
    /// such table.
    pub teachers: KeptTeachers,
    /// Formats of the figures; without any there are neither figures nor a report, only tables.
    pub formats: Vec<Format>,
    /// Whether all tables and the numbers behind figures are written into one workbook, too.
    pub workbook: bool,
    /// Whether tables for people are written as spreadsheets read them where numbers have a comma.
    pub decimal_comma: bool,
    /// Whether an earlier run in the folder is replaced.
    pub replace: bool,
    /// The command that the manifest names, program first.
    pub command: Vec<String>,
}

impl FolderOptions {
    /// The same with figures in those formats, and a report.
    #[must_use]
    pub fn formats(self, formats: &[Format]) -> Self {
        Self { formats: formats.to_vec(), ..self }
    }

    /// The same with every teacher of every replicate in those weeks, in `teachers.parquet`.
    #[must_use]
    pub fn teachers(self, teachers: KeptTeachers) -> Self {
        Self { teachers, ..self }
    }

    /// The same, with all tables and the numbers behind figures in one workbook, too, or not.
    #[must_use]
    pub fn workbook(self, workbook: bool) -> Self {
        Self { workbook, ..self }
    }

    /// The same with tables for people as spreadsheets read them where numbers have a comma, or not.
    #[must_use]
    pub fn decimal_comma(self, decimal_comma: bool) -> Self {
        Self { decimal_comma, ..self }
    }

    /// How the numbers behind figures are written.
    pub fn separators(&self) -> Separators {
        if self.decimal_comma { Separators::Comma } else { Separators::Point }
    }

    /// The same, replacing an earlier run in the folder or not.
    #[must_use]
    pub fn replace(self, replace: bool) -> Self {
        Self { replace, ..self }
    }

    /// The same with the command that the manifest names, program first.
    #[must_use]
    pub fn command(self, command: Vec<String>) -> Self {
        Self { command, ..self }
    }
}

/// A scenario whose results lie in a folder.
#[derive(Debug)]
#[non_exhaustive]
pub struct FinishedRun {
    /// Where the folder is.
    pub folder: PathBuf,
    /// What figures and the report of the scenario itself were made from.
    pub summaries: Summaries,
    /// What becomes of the conclusions under the variants of the scenario, where it has any.
    pub variants: Option<VariantTable>,
    /// Runs that failed under the scenario and its variants; the results hold the others.
    pub failures: Vec<Failure>,
    /// What a reader should know before trusting the results.
    pub warnings: Vec<String>,
    /// Weeks simulated, summed over all agents of all runs.
    pub agent_weeks: u64,
    /// Threads that were used.
    pub threads: usize,
}

/// Runs a scenario and all its variants into a folder, which appears whole or not at all. `warned` is told beforehand
/// what is doubtful.
///
/// # Errors
/// Where the folder is taken, the teachers of a nation are asked for, a file cannot be written, a figure cannot be drawn, or the caller stops the run.
pub fn run_into(
    loaded: &Loaded,
    target: &Path,
    options: &RunOptions<'_>,
    wanted: &FolderOptions,
    warned: impl FnOnce(&[String]),
) -> Result<FinishedRun, RunError> {
    if wanted.teachers != KeptTeachers::Nobody && matches!(loaded.scenario.scale(), Scale::Nation(_)) {
        return Err(RunError::TeachersOfNation);
    }
    let folder = RunFolder::create(target, wanted.replace).map_err(RunError::Taken)?;
    let prepared = Prepared::new(loaded);
    warned(&prepared.warnings);
    let all = options.on_threads(|| fill_all(&prepared, loaded, &folder, options, wanted))?;
    let path = folder.finish()?;
    let facts = || all.each().map(|filled| &filled.facts);
    Ok(FinishedRun {
        folder: path,
        failures: facts().flat_map(|facts| facts.failed.clone()).collect(),
        warnings: prepared.warnings,
        agent_weeks: facts().map(|facts| facts.agent_weeks).sum(),
        threads: all.base.facts.threads,
        variants: variants_of(&all.base),
        summaries: all.base.summaries,
    })
}

/// Runs a scenario into a folder that the caller never finishes, to be compared with an earlier run.
///
/// # Errors
/// As [`run_into`].
pub fn run_again(
    loaded: &Loaded,
    folder: &RunFolder,
    options: &RunOptions<'_>,
    wanted: &FolderOptions,
) -> Result<(), RunError> {
    options.on_threads(|| fill_all(&Prepared::new(loaded), loaded, folder, options, wanted)).map(|_| ())
}

/// A scenario and its variants, all of whose files are written.
struct FilledAll {
    base: Filled,
    variants: Vec<(String, Filled)>,
}

impl FilledAll {
    fn each(&self) -> impl Iterator<Item = &Filled> {
        std::iter::once(&self.base).chain(self.variants.iter().map(|(_, filled)| filled))
    }
}

/// Runs a scenario and all its variants, and writes everything, manifests included. The folder of a
/// variant lies within that of the scenario, and is complete in itself.
fn fill_all(
    prepared: &Prepared<'_>,
    loaded: &Loaded,
    folder: &Folder,
    options: &RunOptions<'_>,
    wanted: &FolderOptions,
) -> Result<FilledAll, RunError> {
    let mut variants = Vec::new();
    for variant in &loaded.variants {
        let inside = folder.inside(&format!("variants/{}", variant.name))?;
        let filled = fill(&Prepared::new(&variant.loaded), &Beside::default(), &inside, options, wanted)?;
        filled.seal(&inside)?;
        variants.push((variant.name.clone(), filled));
    }
    let base = fill(prepared, &beside(loaded, &variants), folder, options, wanted)?;
    base.seal(folder)?;
    if options.is_stopped() {
        let all = loaded.runs() as u64;
        return Err(RunError::Stopped { done: all, all, unit: "runs" });
    }
    Ok(FilledAll { base, variants })
}

/// What is known of the variants of a scenario when the scenario itself is written.
#[derive(Default)]
pub struct Beside {
    /// What every strategy takes and reaches under those that have a budget.
    pub capacity: Vec<CapacityTable>,
    /// What each of these leaves of the plans.
    pub left: Vec<PlansLeft>,
    /// How every strategy compares with the reference under each, by the variant's name.
    pub comparisons: Vec<(String, ComparisonTable)>,
}

fn beside(loaded: &Loaded, variants: &[(String, Filled)]) -> Beside {
    let mut beside = Beside::default();
    for (variant, (name, filled)) in loaded.variants.iter().zip(variants) {
        if let Summaries::Weeks(summary) = &filled.summaries {
            beside.comparisons.push((name.clone(), summary.tables.comparison.clone()));
            if variant.loaded.scenario.run.budget.is_some() {
                beside.capacity.push(summary.tables.capacity.clone());
                beside.left.extend(PlansLeft::of(&variant.loaded.scenario));
            }
        }
    }
    beside
}

/// Runs one scenario, of schools or of a nation, and writes everything into the folder but the manifest.
fn fill(
    prepared: &Prepared<'_>,
    beside: &Beside,
    folder: &Folder,
    options: &RunOptions<'_>,
    wanted: &FolderOptions,
) -> Result<Filled, RunError> {
    match prepared.scenario.scale() {
        Scale::Nation(nation) => nation::fill(prepared, nation, folder, options, wanted),
        Scale::School | Scale::District { .. } => weekly::fill(prepared, beside, folder, options, wanted),
    }
}

/// The conclusions of a scenario under its variants; none where there is no variant.
fn variants_of(base: &Filled) -> Option<VariantTable> {
    match &base.summaries {
        Summaries::Weeks(summary) => summary.tables.variants.clone(),
        Summaries::Years(_) => None,
    }
}
