//! How every run of every school ended.

use super::csv_table::CsvTable;
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use crate::experiment::Record;
use crate::measure::MEASURES;

/// File of the outcomes.
pub(super) const OUTCOMES: &str = "outcomes.csv";

/// Writes `outcomes.csv`, one row a strategy, replicate and school.
///
/// Columns: `strategy`, `replicate`, `school` (both from 1), `fate`, `mean_capacity_used` (over all
/// weeks of the run), then every measure at the end of the last week.
#[derive(Debug)]
pub struct OutcomesWriter {
    strategies: Vec<String>,
    table: CsvTable,
}

impl OutcomesWriter {
    /// Starts the table.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn create(folder: &Folder, strategies: &[String]) -> Result<OutcomesWriter, OutputError> {
        let mut header = vec!["strategy", "replicate", "school", "fate", "mean_capacity_used"];
        header.extend(MEASURES.iter().map(|measure| measure.name));
        let table = CsvTable::create(folder, OUTCOMES, &header)?;
        Ok(OutcomesWriter { strategies: strategies.to_vec(), table })
    }

    /// Adds the schools of a replicate; measures stay empty for a school without weeks.
    ///
    /// # Errors
    /// Where the disk is full or the file cannot be written, or the record is of no strategy of the run.
    pub fn write(&mut self, record: &Record) -> Result<(), OutputError> {
        let Some(strategy) = self.strategies.get(record.strategy) else {
            return Err(self.table.refuse(format!("there is no strategy {}", record.strategy + 1)));
        };
        for (school, entry) in (1..).zip(&record.schools) {
            let measures: Vec<String> = match entry.weeks.last() {
                Some(row) => row.iter().map(|&value| written(f64::from(value))).collect(),
                None => vec![String::new(); MEASURES.len()],
            };
            let capacity = written(f64::from(entry.capacity_used));
            self.table.row((
                strategy,
                record.replicate + 1,
                school,
                entry.fate.name(),
                capacity,
                measures,
            ))?;
        }
        Ok(())
    }

    /// Writes what is still in memory.
    ///
    /// # Errors
    /// Where the disk is full.
    pub fn finish(self) -> Result<(), OutputError> {
        self.table.finish()
    }
}
