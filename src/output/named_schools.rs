//! `schools.csv`: where the schools of a district end that are told by name, and all of them together.

use super::column::{self, Column, TableForm};
use super::csv_table::{CsvTable, read_texts};
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use experiment::SCHOOL_ENDS;
use results::{SCHOOL_RESULTS, SchoolRow, SchoolTable};
use statistics::Estimate;
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
    let three = |one: Estimate| [one.value, one.low, one.high];
    for row in &schools.rows {
        let results = row.results.iter().flat_map(|&(end, difference)| [end, difference]).flat_map(three);
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
    let header = FORM.header();
    let row = |line: Vec<String>| {
        let damaged = || OutputError::content(&path, "a row does not hold what the header says".to_owned());
        let [strategy, school, replicates, numbers @ ..] = line.as_slice() else { return Err(damaged()) };
        let number = |cell: &String| {
            if cell.is_empty() { Ok(f64::NAN) } else { cell.parse::<f64>().map_err(|_| damaged()) }
        };
        let numbers = numbers.iter().map(number).collect::<Result<Vec<f64>, _>>()?;
        if numbers.len() != 2 + 6 * SCHOOL_RESULTS {
            return Err(damaged());
        }
        let three =
            |from: usize| Estimate { value: numbers[from], low: numbers[from + 1], high: numbers[from + 2] };
        Ok(SchoolRow {
            strategy: strategy.clone(),
            school: (school != DISTRICT).then(|| school.clone()),
            teachers: numbers[0],
            students: numbers[1],
            results: std::array::from_fn(|place| (three(2 + 6 * place), three(5 + 6 * place))),
            replicates: replicates.parse().map_err(|_| damaged())?,
        })
    };
    let lines = read_texts(&path)?;
    if lines.first() != Some(&header) {
        return Err(OutputError::content(&path, "its header is not that of this version".to_owned()));
    }
    Ok(Some(SchoolTable { rows: lines.into_iter().skip(1).map(row).collect::<Result<_, _>>()? }))
}
