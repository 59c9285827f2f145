//! What made a run: enough to recognize its files and to make them again.

use super::digest::{digest, digest_of_file, digests_below};
use super::error::OutputError;
use super::files::Folder;
use super::mark::{MANIFEST, PROGRAM};
use super::time::rfc3339;
use experiment::KeptTeachers;
use numerics::vectors::Vectors;
use results::PlannedCost;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// What the caller knows of a run that its result files do not say.
#[derive(Debug, Clone, PartialEq)]
pub struct RunFacts {
    /// The command line, program first.
    pub command: Vec<String>,
    /// The seed from which every draw followed.
    pub seed: u64,
    /// Replicates that every strategy was to run.
    pub replicates: u32,
    /// Names of the strategies, in the order of the scenario.
    pub strategies: Vec<String>,
    /// Text of the resolved scenario.
    pub scenario: String,
    /// When the run started.
    pub started: SystemTime,
    /// How long it took.
    pub duration: Duration,
    /// Threads that it used.
    pub threads: usize,
    /// Name of the processor; none where the system does not tell.
    pub processor: Option<String>,
    /// The most memory that the program held, in bytes; none where the system does not tell.
    pub peak_memory: Option<u64>,
    /// Weeks simulated, summed over all agents of all runs.
    pub agent_weeks: u64,
    /// What failed.
    pub failed: Vec<Failure>,
    /// What every strategy was planned to cost.
    pub plans: Vec<PlannedCost>,
    /// The weeks of which every teacher was kept.
    pub teachers: KeptTeachers,
    /// What a reader should know before trusting the results.
    pub warnings: Vec<String>,
}

/// The content of `manifest.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Name of the program.
    pub program: String,
    /// Version of the program.
    pub version: String,
    /// Revision of its source; `unknown` where it was built without one.
    pub revision: String,
    /// The command line, program first.
    pub command: Vec<String>,
    /// The seed from which every draw followed.
    pub seed: u64,
    /// Replicates that every strategy was to run.
    pub replicates: u32,
    /// Names of the strategies, in the order of the scenario.
    pub strategies: Vec<String>,
    /// SHA-256 of the resolved scenario's text.
    pub scenario_digest: String,
    /// SHA-256 of every file of the folder but manifests, by name.
    pub files: BTreeMap<String, String>,
    /// When the run started, in UTC (RFC 3339).
    pub started: String,
    /// How long it took, in seconds.
    pub seconds: f64,
    /// The most memory that the program held, in bytes; none where the system does not tell.
    #[serde(default)]
    pub peak_memory_bytes: Option<u64>,
    /// Where it ran.
    pub machine: Machine,
    /// Weeks simulated, summed over all agents of all runs.
    pub agent_weeks: u64,
    /// The same for one second of the run.
    pub agent_weeks_per_second: f64,
    /// What failed.
    pub failed: Vec<Failure>,
    /// What every strategy was planned to cost.
    pub plans: Vec<PlannedCost>,
    /// Of which weeks `teachers.parquet` holds every teacher: of the ends of `years`, or of all `weeks`; none where there
    /// is no such table.
    #[serde(default)]
    pub teachers: Option<String>,
    /// What a reader should know before trusting the results.
    pub warnings: Vec<String>,
}

/// Where a run was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// Operating system.
    pub os: String,
    /// Kind of processor.
    pub arch: String,
    /// Name of the processor; none where the system does not tell.
    #[serde(default)]
    pub processor: Option<String>,
    /// Vector instructions that the run used.
    #[serde(default)]
    pub vectors: String,
    /// Threads that the run used.
    pub threads: usize,
}

/// A replicate that could not be finished, with what it takes to see it fail again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// Name of the strategy.
    pub strategy: String,
    /// Number of the replicate, from 1 as in the tables.
    pub replicate: u32,
    /// Number of the school, from 1 as in the tables.
    pub school: u32,
    /// Seed of the run.
    pub seed: u64,
    /// What went wrong.
    pub reason: String,
}

impl Manifest {
    /// Takes stock of a folder in which every other file is complete.
    ///
    /// # Errors
    /// Where a file cannot be read.
    pub fn new(folder: &Folder, facts: &RunFacts) -> Result<Manifest, OutputError> {
        Self::with_digests(folder, facts, &BTreeMap::new())
    }

    /// As [`Manifest::new`], where the digests of some files are known, by name.
    ///
    /// # Errors
    /// As [`Manifest::new`].
    pub fn with_digests(
        folder: &Folder,
        facts: &RunFacts,
        known: &BTreeMap<String, String>,
    ) -> Result<Manifest, OutputError> {
        let mut files = digests_below(folder.path(), known)?;
        // Those of variants too: they tell the time.
        files.retain(|name, _| !name.ends_with(MANIFEST));
        let seconds = facts.duration.as_secs_f64();
        Ok(Manifest {
            program: PROGRAM.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            revision: option_env!("SCHOOLWIDE_REVISION").unwrap_or("unknown").to_owned(),
            command: facts.command.clone(),
            seed: facts.seed,
            replicates: facts.replicates,
            strategies: facts.strategies.clone(),
            scenario_digest: digest(facts.scenario.as_bytes()),
            files,
            started: rfc3339(facts.started),
            seconds: to_milliseconds(seconds),
            peak_memory_bytes: facts.peak_memory,
            machine: Machine {
                os: std::env::consts::OS.to_owned(),
                arch: std::env::consts::ARCH.to_owned(),
                processor: facts.processor.clone(),
                vectors: Vectors::widest().name().to_owned(),
                threads: facts.threads,
            },
            agent_weeks: facts.agent_weeks,
            agent_weeks_per_second: if seconds > 0.0 {
                (facts.agent_weeks as f64 / seconds).round()
            } else {
                0.0
            },
            failed: facts.failed.clone(),
            plans: facts.plans.clone(),
            teachers: facts.teachers.name().map(str::to_owned),
            warnings: facts.warnings.clone(),
        })
    }

    /// Writes `manifest.json`, the last file of a run.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn write(&self, folder: &Folder) -> Result<(), OutputError> {
        let path = folder.path_for(MANIFEST)?;
        let text = serde_json::to_string_pretty(self)
            .map_err(|error| OutputError::content(&path, error.to_string()))?;
        folder.write_text(MANIFEST, &format!("{text}\n"))
    }

    /// Makes sure that a file of the run is the one that the run wrote.
    ///
    /// # Errors
    /// Where the file is missing, was changed since, or is none of the run's.
    pub fn check_file(&self, folder: &Path, name: &str) -> Result<(), OutputError> {
        let path = folder.join(name);
        let found = digest_of_file(&path)?;
        match self.files.get(name) {
            Some(expected) if *expected == found => Ok(()),
            Some(_) => Err(OutputError::content(&path, "it was changed since the run wrote it")),
            None => Err(OutputError::content(&path, "the run's manifest does not name it")),
        }
    }

    /// Reads the manifest of a finished run's folder.
    ///
    /// # Errors
    /// Where there is none, or it is not one of this version of the program.
    pub fn read(folder: &Path) -> Result<Manifest, OutputError> {
        let path = folder.join(MANIFEST);
        let text = fs::read_to_string(&path).map_err(OutputError::system(&path, "reading"))?;
        serde_json::from_str(&text).map_err(|error| OutputError::content(&path, error.to_string()))
    }
}

fn to_milliseconds(seconds: f64) -> f64 {
    (seconds * 1000.0).round() / 1000.0
}
