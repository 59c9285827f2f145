//! `teachers.parquet`: every teacher of every replicate, where somebody asked for them.

use super::column::{self, Column, TableForm};
use super::error::OutputError;
use super::files::Folder;
use super::grouped_table::{BYTES_HELD, GroupedTable, Layout};
use super::weeks::{REPLICATE, SCHOOL, TEACHER, WEEK, notes};
use experiment::{Record, StaffWeek};

/// File of the teachers.
pub const TEACHERS: &str = "teachers.parquet";

/// Column that says who is on the design team.
const ON_TEAM: &str = "on_design_team";

/// The table.
pub(super) const FORM: TableForm = TableForm { file: TEACHERS, columns };

fn columns() -> Vec<Column> {
    let keys = [column::strategy(), column::replicate(), column::school(), column::week(), column::teacher()];
    let on_team = Column::key(ON_TEAM, "1 while the teacher is on the design team, else 0");
    let kept = StaffWeek::columns().map(|(name, meaning)| {
        let unit = match name {
            "experience" => "years",
            "influence" => "weight above 0",
            _ => "0 to 1",
        };
        Column::new(name, meaning.trim_end_matches('.'), unit)
    });
    keys.into_iter().chain([on_team]).chain(kept).collect()
}

/// Whole-numbered columns after the strategy.
const INTEGERS: [&str; 5] = [REPLICATE, SCHOOL, WEEK, TEACHER, ON_TEAM];

/// Writes `teachers.parquet`, one row per strategy, replicate, school, week and teacher, of the weeks of which the records
/// hold teachers.
///
/// Columns: `strategy`, then `replicate`, `school`, `week` and `teacher`, counted as in `weeks.parquet`, then
/// `on_design_team`, 1 for a member and else 0, then every entry of [`StaffWeek::columns`]. A teacher is a place: whoever
/// leaves in a summer is followed by a newcomer with the same number. The file's metadata names the meaning of every
/// column.
///
/// Records may come in any order, as those of [`WeeksWriter`](super::WeeksWriter) may. The table holds 32 MB at most,
/// whatever the number of replicates.
#[derive(Debug)]
pub struct TeachersWriter {
    table: GroupedTable,
}

impl TeachersWriter {
    /// Starts the table of a run of `strategies`.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn create(folder: &Folder, strategies: &[String]) -> Result<TeachersWriter, OutputError> {
        let numbers: Vec<&str> = StaffWeek::columns().map(|(name, _)| name).collect();
        let layout =
            Layout { integers: &INTEGERS, numbers: &numbers, notes: notes(folder, strategies, &FORM) };
        let rows = layout.rows_of_a_group(strategies.len(), BYTES_HELD / 2);
        let table = GroupedTable::create(folder.create_file(TEACHERS)?, strategies, &layout, rows)?;
        Ok(TeachersWriter { table })
    }

    /// Adds the teachers of a replicate.
    ///
    /// # Errors
    /// Where the disk is full or the file cannot be written, or the record is of no strategy of the run.
    pub fn write(&mut self, record: &Record) -> Result<(), OutputError> {
        let replicate = record.replicate.cast_signed() + 1;
        for (school, entry) in (1..).zip(&record.schools) {
            for StaffWeek { week, on_team, values } in &entry.staff {
                for (index, &on_team) in on_team.iter().enumerate() {
                    let teacher = index as i32 + 1;
                    let integers = [replicate, school, week.cast_signed(), teacher, i32::from(on_team)];
                    let numbers = values.iter().map(|column| column[index]);
                    self.table.push(record.strategy, &integers, numbers)?;
                }
            }
        }
        Ok(())
    }

    /// Writes what is still in memory and closes the table.
    ///
    /// # Errors
    /// Where the disk is full or the file cannot be written.
    pub fn finish(self) -> Result<(), OutputError> {
        self.table.finish()
    }
}

/// About how many bytes a table of so many rows takes: numbers hardly compress, all else nearly vanishes.
pub fn bytes_of_teachers(rows: u64) -> u64 {
    rows * (size_of::<f32>() * StaffWeek::columns().count()) as u64
}
