//! The weekly tables: everything that was observed, in columns.

use super::column::{self, Column, TableForm};
use super::error::OutputError;
use super::files::Folder;
use super::grouped_table::{BYTES_HELD, GroupedTable, Layout};
use experiment::Record;
use results::BETWEEN_SCHOOLS;
use simulation::measure::MEASURES;
use std::iter::once;
use std::path::{Path, PathBuf};

/// File of the weeks of every school.
pub const WEEKS: &str = "weeks.parquet";

/// File of the weeks of the district, where it has several schools.
pub const DISTRICT_WEEKS: &str = "district_weeks.parquet";

/// Name of the week's column: 0 before the first week, and then the number of the week that is over.
pub(super) const WEEK: &str = "week";

/// Name of the replicate's column, counted from 1.
pub(super) const REPLICATE: &str = "replicate";

/// Name of the school's column, counted from 1.
pub(super) const SCHOOL: &str = "school";

/// Name of the teacher's column, counted from 1.
pub(super) const TEACHER: &str = "teacher";

/// Key of the note that lists the strategies.
pub(super) const STRATEGIES_NOTE: &str = "strategies";

/// The meaning and the unit of [`BETWEEN_SCHOOLS`].
pub(super) const BETWEEN_SCHOOLS_MEANING: &str =
    "share of the variance of fidelity that lies between schools";
pub(super) const BETWEEN_SCHOOLS_UNIT: &str = "share of variance";

/// The table of schools.
pub(super) const FORM: TableForm = TableForm { file: WEEKS, columns };

/// The table of the district.
pub(super) const DISTRICT_FORM: TableForm = TableForm { file: DISTRICT_WEEKS, columns: columns_of_district };

fn columns() -> Vec<Column> {
    let keys = [column::strategy(), column::replicate(), column::school(), column::week()];
    let people = ["teachers", "students"]
        .map(|name| Column::new(name, format!("number of {name} of the school"), name));
    keys.into_iter().chain(people).chain(MEASURES.iter().map(Column::of_measure)).collect()
}

fn columns_of_district() -> Vec<Column> {
    let keys = [column::strategy(), column::replicate(), column::week()];
    let share = Column::new(BETWEEN_SCHOOLS, BETWEEN_SCHOOLS_MEANING, BETWEEN_SCHOOLS_UNIT);
    let measures = MEASURES.iter().map(|info| {
        Column::new(info.name, format!("mean over the district's schools: {}", info.meaning), info.unit)
    });
    keys.into_iter().chain(measures).chain([share]).collect()
}

/// Writes `weeks.parquet`, and `district_weeks.parquet` where the district has several schools.
///
/// Columns of `weeks.parquet`: `strategy`, then `replicate`, `school` and `week`, all counted from 1 but that week 0
/// shows the school before its first week, then `teachers` and `students`, then every measure in the order of
/// [`MEASURES`]. Columns of
/// `district_weeks.parquet`: `strategy`, `replicate`, `week`, every measure, [`BETWEEN_SCHOOLS`].
/// Undefined values are nulls. The file's metadata names the program's version, the strategies, and
/// the unit and meaning of every measure.
///
/// Records may come in any order, and those of one strategy keep theirs. A row group holds one strategy
/// only: rows are held until it is full, and the rest is written at the end in the order of strategies.
/// Both tables together hold 64 MB at most, whatever the number of replicates: of nine strategies in one
/// school, about 50,000 rows each make a group.
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
        Self::with_groups(None, folder, strategies, schools)
    }

    /// As [`WeeksWriter::create`], with that number of rows per row group.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub fn with_groups_of(
        rows: usize,
        folder: &Folder,
        strategies: &[String],
        schools: usize,
    ) -> Result<WeeksWriter, OutputError> {
        Self::with_groups(Some(rows), folder, strategies, schools)
    }

    fn with_groups(
        rows: Option<usize>,
        folder: &Folder,
        strategies: &[String],
        schools: usize,
    ) -> Result<WeeksWriter, OutputError> {
        let measures: Vec<&str> = MEASURES.iter().map(|measure| measure.name).collect();
        let with_share: Vec<&str> = measures.iter().copied().chain(once(BETWEEN_SCHOOLS)).collect();
        let integers = [REPLICATE, SCHOOL, WEEK, "teachers", "students"];
        let of_schools =
            Layout { integers: &integers, numbers: &measures, notes: notes(folder, strategies, &FORM) };
        let of_district = Layout {
            integers: &[REPLICATE, WEEK],
            numbers: &with_share,
            notes: notes(folder, strategies, &DISTRICT_FORM),
        };
        let bytes = if schools > 1 { BYTES_HELD / 2 } else { BYTES_HELD };
        let table = |name: &str, layout: &Layout<'_>| {
            let rows = rows.unwrap_or_else(|| layout.rows_of_a_group(strategies.len(), bytes));
            GroupedTable::create(folder.create_file(name)?, strategies, layout, rows)
        };
        let district = if schools > 1 { Some(table(DISTRICT_WEEKS, &of_district)?) } else { None };
        Ok(WeeksWriter { schools: table(WEEKS, &of_schools)?, district })
    }

    /// Adds all weeks of a replicate.
    ///
    /// # Errors
    /// Where the disk is full or the file cannot be written, or the record is of no strategy of the run.
    pub fn write(&mut self, record: &Record) -> Result<(), OutputError> {
        let replicate = record.replicate.cast_signed() + 1;
        for (school, entry) in (1..).zip(&record.schools) {
            let (teachers, students) = (entry.teachers.cast_signed(), entry.students.cast_signed());
            for (week, row) in (0..).zip(&entry.weeks) {
                let integers = [replicate, school, week, teachers, students];
                self.schools.push(record.strategy, &integers, row.iter().copied())?;
            }
        }
        if let Some(table) = &mut self.district {
            for (week, district) in (0..).zip(&record.district) {
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

/// The weekly table that bands and ends are read from: the district's where there is one, the only school's
/// otherwise.
pub(super) fn weekly_table(folder: &Path) -> PathBuf {
    let district = folder.join(DISTRICT_WEEKS);
    if district.exists() { district } else { folder.join(WEEKS) }
}

/// Notes on what made a table, and of which strategies it is.
fn origin(strategies: &[String]) -> Vec<(String, String)> {
    let note = |key: &str, text: String| (key.to_owned(), text);
    vec![
        note("program", "schoolwide".to_owned()),
        note("version", env!("CARGO_PKG_VERSION").to_owned()),
        note(STRATEGIES_NOTE, strategies.join("\n")),
    ]
}

/// Notes on what made a table, and on the meaning and the unit of each of its columns.
pub(super) fn notes(folder: &Folder, strategies: &[String], form: &TableForm) -> Vec<(String, String)> {
    let about = |Column { name, meaning, unit }: Column| {
        (name, if unit.is_empty() { meaning } else { format!("{meaning} [{unit}]") })
    };
    let of_run = folder.notes().iter().cloned();
    origin(strategies).into_iter().chain(of_run).chain((form.columns)().into_iter().map(about)).collect()
}
