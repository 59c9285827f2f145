//! How often every strategy ends how.

use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use experiment::Outcome;
use serde::Deserialize;
use simulation::measure::Fate;
use statistics::{Estimate, share_interval};
use std::path::Path;

/// File of the fates.
const FATES: &str = "fates.csv";

/// How often runs of a strategy end in a fate.
#[derive(Debug, Clone, PartialEq)]
pub struct FateRow {
    /// Name of the strategy.
    pub strategy: String,
    /// The fate.
    pub fate: Fate,
    /// Share of the runs that end in it, with its 95 % interval; undefined without runs.
    pub share: Estimate,
    /// Number of runs; one run is one school of one replicate.
    pub runs: usize,
}

/// The fates of all strategies: every fate of the first strategy, then of the next.
#[derive(Debug, Clone, PartialEq)]
pub struct FateTable {
    /// One row a strategy and fate, in the order of the scenario and of [`Fate::ALL`].
    pub rows: Vec<FateRow>,
}

impl FateTable {
    /// Counts the fates of a run's outcomes.
    ///
    /// The interval takes schools as independent. Those of one district are not quite, where they visit
    /// its best school: it is then a little too narrow.
    pub fn of(strategies: &[String], outcomes: &[Outcome]) -> FateTable {
        let of_strategy = |(place, name): (usize, &String)| {
            let own = outcomes.iter().filter(|outcome| outcome.strategy == place);
            let fates: Vec<Fate> = own.flat_map(|outcome| outcome.fates.iter().copied()).collect();
            Fate::ALL.map(|fate| {
                let times = fates.iter().filter(|found| **found == fate).count();
                let share = share_interval(times as f64, fates.len());
                FateRow { strategy: name.clone(), fate, share, runs: fates.len() }
            })
        };
        FateTable { rows: strategies.iter().enumerate().flat_map(of_strategy).collect() }
    }

    /// Writes `fates.csv`.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn write(&self, folder: &Folder) -> Result<(), OutputError> {
        let header = ["strategy", "fate", "share", "ci_low", "ci_high", "runs"];
        let mut table = CsvTable::create(folder, FATES, &header)?;
        for FateRow { strategy, fate, share, runs } in &self.rows {
            let numbers = [share.value, share.low, share.high].map(written);
            table.row((strategy, fate.name(), numbers, runs))?;
        }
        table.finish()
    }

    /// Reads `fates.csv` back from a run's folder, to the digits that it holds.
    ///
    /// # Errors
    /// Where the file is missing or damaged.
    pub fn read(folder: &Path) -> Result<FateTable, OutputError> {
        let rows: Vec<Line> = read_rows(&folder.join(FATES))?;
        let known = |text: Option<f64>| text.unwrap_or(f64::NAN);
        let row = |line: Line| FateRow {
            strategy: line.strategy,
            fate: line.fate,
            share: Estimate { value: known(line.share), low: known(line.ci_low), high: known(line.ci_high) },
            runs: line.runs,
        };
        Ok(FateTable { rows: rows.into_iter().map(row).collect() })
    }
}

/// A line of the file.
#[derive(Deserialize)]
struct Line {
    strategy: String,
    fate: Fate,
    share: Option<f64>,
    ci_low: Option<f64>,
    ci_high: Option<f64>,
    runs: usize,
}
