//! A scenario as a program handles it: loaded or built, changed, validated, and run.

#[cfg(feature = "folder")]
use super::folder::{FinishedRun, FolderOptions, run_into};
use super::memory::{NationResults, run_in_memory, run_nation, watch_replicate};
use super::{RunError, RunOptions};
use results::Results;
use scenario::FullScenario;
use scenario::error::Problems;
use scenario_files::{Loaded, from_scenario, load, parse, shipped};
use simulation::PlainSchool;
use std::fmt;
use std::path::PathBuf;

/// A scenario to be run: where it comes from, and what is changed in it.
///
/// Changes are collected and checked together by [`Scenario::validate`], which every run calls first: all problems of
/// a scenario and of its changes are reported at once.
///
/// ```
/// use schoolwide_runner::Scenario;
///
/// let mut scenario = Scenario::shipped("typical_high_school");
/// scenario.replicates(20).years(2).set("leader.change_skill", 0.75);
/// let full = scenario.validate()?;
/// assert_eq!(full.scenario.parameters.leader.change_skill, 0.75);
/// # Ok::<(), schoolwide_runner::RunError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    source: Source,
    changes: Vec<String>,
}

/// Where a scenario comes from.
#[derive(Debug, Clone, PartialEq)]
enum Source {
    Shipped(String),
    File(PathBuf),
    Text { name: String, text: String },
    Full(Box<FullScenario>),
}

/// A value that a key of a scenario is set to, as a scenario file would write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value(String);

impl Scenario {
    /// The scenario of that name that ships with the program.
    pub fn shipped(name: &str) -> Self {
        Self::from_source(Source::Shipped(name.to_owned()))
    }

    /// The scenario of a file, and of the files that it extends.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self::from_source(Source::File(path.into()))
    }

    /// A scenario written as text, in the language of scenario files; what it extends comes from what ships.
    pub fn text(name: &str, text: &str) -> Self {
        Self::from_source(Source::Text { name: name.to_owned(), text: text.to_owned() })
    }

    /// A scenario with every value at its default, to be built by setting keys.
    pub fn new(name: &str) -> Self {
        Self::text(name, "")
    }

    /// A scenario built in code, or one that [`Scenario::validate`] gave and that was changed since. Strategies and
    /// practices that it lacks are not looked up among those that ship.
    pub fn from_full(scenario: &FullScenario) -> Self {
        Self::from_source(Source::Full(Box::new(scenario.clone())))
    }

    fn from_source(source: Source) -> Self {
        Self { source, changes: Vec::new() }
    }

    /// Sets a value by the key that a scenario file has for it, such as `school.teachers`. The last word on a key
    /// counts.
    pub fn set(&mut self, key: &str, value: impl Into<Value>) -> &mut Self {
        self.changes.push(format!("{key}={}", value.into()));
        self
    }

    /// Applies a change of the form `key.path=value`.
    pub fn change(&mut self, change: &str) -> &mut Self {
        self.changes.push(change.to_owned());
        self
    }

    /// Runs these strategies only, in this order.
    pub fn strategies<S: AsRef<str>>(&mut self, names: &[S]) -> &mut Self {
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        self.set("run.strategies", Value(format!("{names:?}")))
    }

    /// Runs every strategy this often, each time with other draws.
    pub fn replicates(&mut self, count: u32) -> &mut Self {
        self.set("run.replicates", count)
    }

    /// Runs so many school years.
    pub fn years(&mut self, count: u32) -> &mut Self {
        self.set("run.years", count)
    }

    /// Draws everything from this seed.
    pub fn seed(&mut self, seed: u64) -> &mut Self {
        self.set("run.seed", Value(seed.to_string()))
    }

    /// Reads the scenario, applies the changes and checks everything: the scenario in full, its variants, and what is
    /// doubtful about it.
    ///
    /// # Errors
    /// Every problem of the scenario and of its changes at once.
    pub fn validate(&self) -> Result<Loaded, Problems> {
        match &self.source {
            Source::Shipped(name) => shipped(name, &self.changes),
            Source::File(path) => load(path, &self.changes),
            Source::Text { name, text } => parse(name, text, &self.changes),
            Source::Full(scenario) => from_scenario(scenario, &self.changes),
        }
    }

    /// Runs all strategies in all replicates and keeps every week in memory, from week 0 before the first on.
    ///
    /// # Errors
    /// Where the scenario is wrong, or a nation, which has too many weeks ([`Scenario::run_nation`] runs those).
    pub fn run(&self) -> Result<Results, RunError> {
        self.run_with(&RunOptions::default())
    }

    /// As [`Scenario::run`], on as many threads as asked for, telling of its progress, until stopped.
    ///
    /// # Errors
    /// As [`Scenario::run`], and where the caller stops the run.
    pub fn run_with(&self, options: &RunOptions<'_>) -> Result<Results, RunError> {
        run_in_memory(&self.validate()?, options)
    }

    /// Runs every school of a nation, and keeps the ends of years, by district and for the whole country.
    ///
    /// # Errors
    /// Where the scenario is wrong or no nation, or the caller stops the run.
    pub fn run_nation(&self, options: &RunOptions<'_>) -> Result<NationResults, RunError> {
        run_nation(&self.validate()?, options)
    }

    /// Simulates one replicate, counted from 1, of one strategy, and shows every school to `watch` before its first week,
    /// as week 0, and at the end of every week, teacher by teacher.
    ///
    /// # Errors
    /// Where the scenario is wrong or a nation, does not run the strategy or the replicate, or its numbers go out of
    /// range.
    pub fn watch(
        &self,
        strategy: &str,
        replicate: u32,
        options: &RunOptions<'_>,
        watch: impl FnMut(&PlainSchool),
    ) -> Result<(), RunError> {
        watch_replicate(&self.validate()?, (strategy, replicate), options, watch)
    }

    /// Runs the scenario and its variants into a folder of tables, figures and a report, which appears whole or not at
    /// all.
    ///
    /// # Errors
    /// Where the scenario is wrong, the folder is taken, a file cannot be written, or the caller stops the run.
    #[cfg(feature = "folder")]
    pub fn run_into(
        &self,
        folder: impl AsRef<std::path::Path>,
        options: &RunOptions<'_>,
        wanted: &FolderOptions,
    ) -> Result<FinishedRun, RunError> {
        run_into(&self.validate()?, folder.as_ref(), options, wanted, |_| {})
    }
}

impl fmt::Display for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self(format!("{number:?}"))
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self(number.to_string())
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self(number.to_string())
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self(flag.to_string())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self(format!("{text:?}"))
    }
}
