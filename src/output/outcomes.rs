//! How every run of every school ended.

use super::column::{self, Column, TableForm};
use super::csv_table::{CsvTable, encode_rows};
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use experiment::{Record, SchoolRecord};
use rayon::prelude::*;
use simulation::measure::{Fate, MEASURE_COUNT, MEASURES, Row};

/// File of the outcomes.
pub(super) const OUTCOMES: &str = "outcomes.csv";

/// The table.
pub(super) const FORM: TableForm = TableForm { file: OUTCOMES, columns };

fn columns() -> Vec<Column> {
    let capacity = [
        Column::new(
            "mean_capacity_used",
            "capacity used, as a mean over all weeks of the run",
            column::CAPACITY,
        ),
        Column::new("share_in_force", "share of weeks in which any capacity was used", "share of weeks"),
    ];
    let measures = MEASURES.iter().map(|info| {
        Column::new(info.name, format!("at the end of the last week: {}", info.meaning), info.unit)
    });
    let keys = [column::strategy(), column::replicate(), column::school(), column::fate()];
    keys.into_iter().chain(capacity).chain(measures).collect()
}

/// Writes `outcomes.csv`, one row per strategy, replicate and school, in that order.
///
/// Columns: `strategy`, `replicate`, `school` (both from 1), `fate`, `mean_capacity_used` (over all
/// weeks of the run), `share_in_force` (of these weeks, those in which any was used), then every measure at the end of the
/// last week.
///
/// Records may come in any order. Rows are held until the end, about 150 bytes each.
#[derive(Debug)]
pub struct OutcomesWriter {
    strategies: Vec<String>,
    table: CsvTable,
    ends: Vec<End>,
}

/// Rows whose text is held in memory at a time: about 5 MB.
const ROWS_AT_ONCE: usize = 16_384;

/// Rows that one thread encodes at a time.
const ROWS_OF_A_PART: usize = 256;

/// How one run of one school ended.
#[derive(Debug)]
struct End {
    strategy: usize,
    replicate: u32,
    school: u32,
    fate: Fate,
    capacity_used: f32,
    in_force: f32,
    last: Row,
}

impl OutcomesWriter {
    /// Starts the table.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn create(folder: &Folder, strategies: &[String]) -> Result<OutcomesWriter, OutputError> {
        let table = CsvTable::create(folder, &FORM)?;
        Ok(OutcomesWriter { strategies: strategies.to_vec(), table, ends: Vec::new() })
    }

    /// Adds the schools of a replicate; measures stay empty for a school without weeks.
    ///
    /// # Errors
    /// Where the record is of no strategy of the run.
    pub fn write(&mut self, record: &Record) -> Result<(), OutputError> {
        if record.strategy >= self.strategies.len() {
            return Err(self.table.refuse(format!("there is no strategy {}", record.strategy + 1)));
        }
        let end = |(school, entry): (u32, &SchoolRecord)| End {
            strategy: record.strategy,
            replicate: record.replicate + 1,
            school,
            fate: entry.fate,
            capacity_used: entry.capacity_used,
            in_force: entry.in_force,
            last: entry.weeks.last().copied().unwrap_or([f32::NAN; MEASURE_COUNT]),
        };
        self.ends.extend((1..).zip(&record.schools).map(end));
        Ok(())
    }

    /// Writes all rows, which are encoded in parts side by side.
    ///
    /// # Errors
    /// Where the disk is full or the file cannot be written.
    pub fn finish(mut self) -> Result<(), OutputError> {
        self.ends.sort_by_key(|end| (end.strategy, end.replicate, end.school));
        let row = |end: &End| {
            let measures: Vec<String> = end.last.iter().map(|&value| written(f64::from(value))).collect();
            let capacity = [end.capacity_used, end.in_force].map(|share| written(f64::from(share)));
            (&self.strategies[end.strategy], end.replicate, end.school, end.fate.name(), capacity, measures)
        };
        for ends in self.ends.chunks(ROWS_AT_ONCE) {
            let parts: Vec<Vec<u8>> =
                ends.par_chunks(ROWS_OF_A_PART).map(|part| encode_rows(part.iter().map(row))).collect();
            parts.iter().try_for_each(|part| self.table.append(part))?;
        }
        self.table.finish()
    }
}
