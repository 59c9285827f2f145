//! `schools.csv`: where the schools that a district tells by name end, and all of them together.

use super::column::{self, Column, TableForm};
use super::csv_table::CsvTable;
use super::error::OutputError;
use super::estimates::{estimate_at, numbers_of, read_rows};
use super::files::Folder;
use super::number::written;
use experiment::SCHOOL_ENDS;
use results::{SchoolRow, SchoolTable};
use std::path::Path;

/// File of the table.
const SCHOOLS: &str = "schools.csv";

/// What stands in the column of schools where all are meant.
const DISTRICT: &str = "*";

/// The table.
pub(super) const FORM: TableForm = TableForm { file: SCHOOLS, columns };

/// Strategy and school, their people, and then every result and its difference from the reference.
fn columns() -> Vec<Column> {
    let keys = [
        column::strategy(),
        Column::key("school", "name of the school; `*` for all together"),
        column::replicates(),
        Column::new("teachers", "number of teachers, as a mean over replicates", "teachers"),
        Column::new("students", "number of students, as a mean over replicates", "students"),
    ];
    let at_the_end = |meaning: &str| format!("mean over replicates at the end of the run: {meaning}");
    let measures = SCHOOL_ENDS.iter().map(|measure| {
        let info = measure.info();
        Column::new(info.name, at_the_end(info.meaning), info.unit)
    });
    let others = [
        Column::new("students_reached", at_the_end("number of students reached consistently"), "students"),
        Column::new(
            "capacity_used",
            "capacity used, as a mean over all weeks; a sum for all together",
            column::CAPACITY,
        ),
    ];
    keys.into_iter().chain(measures.chain(others).flat_map(Column::with_difference)).collect()
}

/// Writes `schools.csv`; the row of all schools together has `*` for a name.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_named_schools(schools: &SchoolTable, folder: &Folder) -> Result<(), OutputError> {
    let mut table = CsvTable::create(folder, &FORM)?;
    for row in &schools.rows {
        let results = row.results.iter().copied().flat_map(numbers_of);
        let numbers: Vec<_> = [row.teachers, row.students].into_iter().chain(results).map(written).collect();
        table.row((&row.strategy, row.school.as_deref().unwrap_or(DISTRICT), row.replicates, numbers))?;
    }
    table.finish()
}

/// Reads `schools.csv` back from a run's folder, to the digits that it holds; none where the run has none.
///
/// # Errors
/// Where the file is damaged.
pub fn read_named_schools(folder: &Path) -> Result<Option<SchoolTable>, OutputError> {
    let path = folder.join(SCHOOLS);
    if !path.exists() {
        return Ok(None);
    }
    let rows = read_rows(&path, &FORM, 3, |texts, numbers| {
        let [strategy, school, replicates] = texts else { return None };
        Some(SchoolRow {
            strategy: strategy.clone(),
            school: (school != DISTRICT).then(|| school.clone()),
            teachers: numbers[0],
            students: numbers[1],
            results: std::array::from_fn(|place| {
                (estimate_at(numbers, 2 + 6 * place), estimate_at(numbers, 5 + 6 * place))
            }),
            replicates: replicates.parse().ok()?,
        })
    })?;
    Ok(Some(SchoolTable { rows }))
}
