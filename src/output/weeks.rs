//! The weekly tables: everything that was observed, in columns.

use super::error::OutputError;
use super::files::Folder;
use super::grouped_table::{GroupedTable, Layout, ROWS_OF_A_GROUP};
use crate::experiment::Record;
use crate::measure::MEASURES;
use std::iter::once;

/// File of the weeks of every school.
pub const WEEKS: &str = "weeks.parquet";

/// File of the weeks of the district, where it has several schools.
pub const DISTRICT_WEEKS: &str = "district_weeks.parquet";

/// Column of the share of the variance of fidelity that lies between schools.
pub const BETWEEN_SCHOOLS: &str = "icc";

/// Name of the week's column, counted from 1.
pub(super) const WEEK: &str = "week";

/// Name of the replicate's column, counted from 1.
pub(super) const REPLICATE: &str = "replicate";

/// Name of the school's column, counted from 1.
pub(super) const SCHOOL: &str = "school";

/// Key of the note that lists the strategies.
pub(super) const STRATEGIES_NOTE: &str = "strategies";

/// Writes `weeks.parquet`, and `district_weeks.parquet` where the district has several schools.
///
/// Columns of `weeks.parquet`: `strategy`, then `replicate`, `school` and `week`, all counted from 1,
/// then `teachers` and `students`, then every measure in the order of [`MEASURES`]. Columns of
/// `district_weeks.parquet`: `strategy`, `replicate`, `week`, every measure, [`BETWEEN_SCHOOLS`].
/// Undefined values are nulls. The file's metadata names the program's version, the strategies, and
/// the unit and meaning of every measure.
///
/// Rows are held until a row group is full, so memory does not grow with the number of replicates. A
/// row group holds one strategy only: give all replicates of a strategy in a row.
#[derive(Debug)]
pub struct WeeksWriter {
    schools: GroupedTable,
    district: Option<GroupedTable>,
}

impl WeeksWriter {
    /// Starts the tables of a run of `strategies` in a district of so many schools.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub fn create(
        folder: &Folder,
        strategies: &[String],
        schools: usize,
    ) -> Result<WeeksWriter, OutputError> {
        Self::with_groups_of(ROWS_OF_A_GROUP, folder, strategies, schools)
    }

    /// As [`WeeksWriter::create`], with another number of rows a row group.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub fn with_groups_of(
        rows: usize,
        folder: &Folder,
        strategies: &[String],
        schools: usize,
    ) -> Result<WeeksWriter, OutputError> {
        let measures: Vec<&str> = MEASURES.iter().map(|measure| measure.name).collect();
        let with_share: Vec<&str> = measures.iter().copied().chain(once(BETWEEN_SCHOOLS)).collect();
        let notes = notes(strategies);
        let integers = [REPLICATE, SCHOOL, WEEK, "teachers", "students"];
        let of_schools = Layout { integers: &integers, numbers: &measures, notes: notes.clone() };
        let of_district = Layout { integers: &[REPLICATE, WEEK], numbers: &with_share, notes };
        let district = if schools > 1 {
            let file = folder.create_file(DISTRICT_WEEKS)?;
            Some(GroupedTable::create(file, strategies, &of_district, rows)?)
        } else {
            None
        };
        let schools = GroupedTable::create(folder.create_file(WEEKS)?, strategies, &of_schools, rows)?;
        Ok(WeeksWriter { schools, district })
    }

    /// Adds all weeks of a replicate.
    ///
    /// # Errors
    /// Where the disk is full or the file cannot be written, or the record is of no strategy of the run.
    pub fn write(&mut self, record: &Record) -> Result<(), OutputError> {
        let replicate = record.replicate.cast_signed() + 1;
        for (school, entry) in (1..).zip(&record.schools) {
            let (teachers, students) = (entry.teachers.cast_signed(), entry.students.cast_signed());
            for (week, row) in (1..).zip(&entry.weeks) {
                let integers = [replicate, school, week, teachers, students];
                self.schools.push(record.strategy, &integers, row.iter().copied())?;
            }
        }
        if let Some(table) = &mut self.district {
            for (week, district) in (1..).zip(&record.district) {
                let numbers = district.row.iter().copied().chain(once(district.between_schools));
                table.push(record.strategy, &[replicate, week], numbers)?;
            }
        }
        Ok(())
    }

    /// Writes what is still in memory and closes the tables.
    ///
    /// # Errors
    /// Where the disk is full or a file cannot be written.
    pub fn finish(self) -> Result<(), OutputError> {
        self.schools.finish()?;
        self.district.map_or(Ok(()), GroupedTable::finish)
    }
}

fn notes(strategies: &[String]) -> Vec<(String, String)> {
    let note = |key: &str, text: String| (key.to_owned(), text);
    let about = |name: &str, unit: &str, meaning: &str| note(name, format!("{meaning} [{unit}]"));
    [
        note("program", "schoolwide".to_owned()),
        note("version", env!("CARGO_PKG_VERSION").to_owned()),
        note(STRATEGIES_NOTE, strategies.join("\n")),
    ]
    .into_iter()
    .chain(MEASURES.iter().map(|measure| about(measure.name, measure.unit, measure.meaning)))
    .chain(once(about(
        BETWEEN_SCHOOLS,
        "share of variance",
        "share of the variance of fidelity that lies between schools",
    )))
    .collect()
}
