//! Every district of a nation at the end of every year.

use super::column::{self, Column, TableForm};
use super::csv_table::CsvTable;
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use super::weeks::{BETWEEN_SCHOOLS_MEANING, BETWEEN_SCHOOLS_UNIT};
use experiment::DistrictRecord;
use simulation::measure::YEARLY;

/// File of the districts.
pub(super) const DISTRICTS: &str = "districts.csv";

/// The table.
pub(super) const FORM: TableForm = TableForm { file: DISTRICTS, columns };

fn columns() -> Vec<Column> {
    let number = |of: &str| Column::new(of, format!("number of {of} in the district"), of);
    let district = Column::key("district", "number of the district, from 1");
    let keys = [column::strategy(), column::replicate(), district, column::year()];
    let means = YEARLY.map(|measure| {
        let info = measure.info();
        Column::new(
            info.name,
            format!("mean over the district's schools at the end of the year: {}", info.meaning),
            info.unit,
        )
    });
    let ends = [
        Column::new("schoolwide", "share of the district's schools that are schoolwide", "share of schools"),
        Column::new("between_schools", BETWEEN_SCHOOLS_MEANING, BETWEEN_SCHOOLS_UNIT),
    ];
    keys.into_iter().chain(["schools", "teachers", "students"].map(number)).chain(means).chain(ends).collect()
}

/// Writes `districts.csv`, one row per strategy, replicate, district and year; a district's rows follow one
/// another.
///
/// Columns: `strategy`, `replicate`, `district`, `year` (from 1), `schools`, `teachers`, `students`, the
/// district's mean of every measure that is kept by year, `schoolwide` (share of its schools) and
/// `between_schools` (share of the variance of fidelity).
#[derive(Debug)]
pub struct DistrictsWriter {
    strategies: Vec<String>,
    table: CsvTable,
}

impl DistrictsWriter {
    /// Starts the table.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn create(folder: &Folder, strategies: &[String]) -> Result<DistrictsWriter, OutputError> {
        let table = CsvTable::create(folder, &FORM)?;
        Ok(DistrictsWriter { strategies: strategies.to_vec(), table })
    }

    /// Adds a district.
    ///
    /// # Errors
    /// Where the disk is full or the file cannot be written.
    pub fn write(&mut self, record: &DistrictRecord) -> Result<(), OutputError> {
        let DistrictRecord { replicate, district, schools, teachers, students, years } = record;
        for (strategy, years) in self.strategies.iter().zip(years) {
            for (year, own) in (1..).zip(years) {
                let keys = (replicate + 1, district + 1, year);
                let means = own.means.map(written);
                let ends = [own.schoolwide(), own.between_schools].map(written);
                self.table.row((strategy, keys, schools, teachers, students, means, ends))?;
            }
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
