//! One typical run of every strategy, classroom by classroom, and who looks to whom there.

use super::column::{self, Column, TableForm};
use super::column_file::ColumnFile;
use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::files::Folder;
use super::grouped_table::{BYTES_HELD, GroupedTable, Layout};
use super::weeks::{REPLICATE, SCHOOL, TEACHER, WEEK, notes};
use experiment::Classrooms;
use std::collections::BTreeMap;
use std::path::Path;

/// File of the classrooms, week by week.
const CLASSROOMS: &str = "classrooms.parquet";

/// File of the ties between teachers.
const TIES: &str = "ties.csv";

/// Columns of whole numbers after the strategy.
const INTEGERS: [&str; 4] = [REPLICATE, SCHOOL, WEEK, TEACHER];

/// Columns of numbers.
const NUMBERS: [&str; 2] = ["fidelity", "influence"];

/// The table of classrooms.
pub(super) const FORM: TableForm = TableForm { file: CLASSROOMS, columns };

/// The table of ties.
pub(super) const TIES_FORM: TableForm = TableForm { file: TIES, columns: columns_of_ties };

fn columns() -> Vec<Column> {
    vec![
        column::strategy(),
        column::replicate(),
        column::school(),
        column::week(),
        column::teacher(),
        Column::new(NUMBERS[0], "fidelity in the teacher's classroom: effort times alignment", "0 to 1"),
        Column::new(NUMBERS[1], "weight of the teacher with colleagues", "weight above 0"),
    ]
}

fn columns_of_ties() -> Vec<Column> {
    vec![
        column::strategy(),
        Column::key("teacher", "number of a teacher of the strategy's typical run, from 1"),
        Column::key("looks_to", "number of the colleague to whom that teacher looks, from 1"),
    ]
}

/// Writes `classrooms.parquet`, one row per strategy, week from week 0 on, and teacher of its typical run, and
/// `ties.csv`, one row per strategy and tie. `typical` holds runs by the strategy's name, in the order of `strategies`.
///
/// # Errors
/// Where a file cannot be written, or a run is of no strategy that is named.
pub fn write_classrooms(
    folder: &Folder,
    strategies: &[String],
    typical: &[(String, Classrooms)],
) -> Result<(), OutputError> {
    let layout = Layout { integers: &INTEGERS, numbers: &NUMBERS, notes: notes(folder, strategies, &FORM) };
    let rows = layout.rows_of_a_group(strategies.len(), BYTES_HELD);
    let mut table = GroupedTable::create(folder.create_file(CLASSROOMS)?, strategies, &layout, rows)?;
    let mut ties = CsvTable::create(folder, &TIES_FORM)?;
    for (name, run) in typical {
        let strategy = strategies.iter().position(|own| own == name).unwrap_or(strategies.len());
        let (replicate, school) = (run.replicate.cast_signed() + 1, run.school.cast_signed() + 1);
        for (week, (fidelity, influence)) in (0..).zip(run.weeks.iter().zip(&run.influence)) {
            for (teacher, (&fidelity, &influence)) in (1..).zip(fidelity.iter().zip(influence)) {
                let integers = [replicate, school, week, teacher];
                table.push(strategy, &integers, [fidelity, influence].into_iter())?;
            }
        }
        for &(teacher, other) in &run.ties {
            ties.row((name, teacher + 1, other + 1))?;
        }
    }
    table.finish()?;
    ties.finish()
}

/// Reads back what [`write_classrooms`] wrote.
///
/// # Errors
/// Where a file is missing or damaged.
pub fn read_classrooms(folder: &Path) -> Result<Vec<(String, Classrooms)>, OutputError> {
    let mut ties = read_ties(&folder.join(TIES))?;
    let file = ColumnFile::open(&folder.join(CLASSROOMS))?;
    let owners = file.owners()?;
    let mut runs: Vec<(String, Classrooms)> = Vec::new();
    for (index, name) in file.strategies().iter().enumerate().filter(|(index, _)| owners.contains(index)) {
        let ties = ties.remove(name).unwrap_or_default();
        let mut run = Classrooms { replicate: 0, school: 0, weeks: Vec::new(), influence: Vec::new(), ties };
        for group in (0..owners.len()).filter(|&group| owners[group] == index) {
            add_group(&file, group, &mut run)?;
        }
        runs.push((name.clone(), run));
    }
    Ok(runs)
}

/// Adds the rows of a row group, which go on where the last one of the strategy ended.
fn add_group(file: &ColumnFile, group: usize, run: &mut Classrooms) -> Result<(), OutputError> {
    let mut whole = INTEGERS.map(|_| Vec::new());
    for (name, values) in INTEGERS.iter().zip(&mut whole) {
        file.integers(group, name, values)?;
    }
    let mut numbers = NUMBERS.map(|_| Vec::new());
    for (name, values) in NUMBERS.iter().zip(&mut numbers) {
        file.numbers(group, name, &mut Vec::new(), values)?;
    }
    let [replicates, schools, weeks, teachers] = whole;
    let [fidelity, influence] = numbers;
    if fidelity.len() != weeks.len() || influence.len() != weeks.len() {
        return Err(file.damaged("a classroom has no fidelity"));
    }
    for row in 0..weeks.len() {
        if teachers[row] == 1 {
            run.weeks.push(Vec::new());
            run.influence.push(Vec::new());
            if usize::try_from(weeks[row]) != Ok(run.weeks.len() - 1) {
                return Err(file.damaged("its weeks do not follow on each other from week 0"));
            }
        }
        let (Some(own), Some(weight)) = (run.weeks.last_mut(), run.influence.last_mut()) else {
            return Err(file.damaged("its first row is not of the first teacher"));
        };
        own.push(fidelity[row]);
        weight.push(influence[row]);
        run.replicate = (replicates[row] - 1).max(0).cast_unsigned();
        run.school = (schools[row] - 1).max(0).cast_unsigned();
    }
    Ok(())
}

/// The ties of every strategy, by its name, counted from 0.
fn read_ties(path: &Path) -> Result<BTreeMap<String, Vec<(u16, u16)>>, OutputError> {
    let mut ties: BTreeMap<String, Vec<(u16, u16)>> = BTreeMap::new();
    for (strategy, teacher, other) in read_rows::<(String, u16, u16)>(path)? {
        let from_one = |index: u16| {
            index.checked_sub(1).ok_or_else(|| OutputError::content(path, "teachers count from 1"))
        };
        ties.entry(strategy).or_default().push((from_one(teacher)?, from_one(other)?));
    }
    Ok(ties)
}
