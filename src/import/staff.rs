//! `staff.csv`: a row for each teacher, with any traits that the scenario language knows.

use super::faults::{At, Faults, Kind};
use super::people::{People, filled, in_words};
use super::source::Source;
use super::table::{Opened, Row, Table};
use super::told::Told;
use scenario::parameters::{TEACHERS_AT_MOST, YEARS};
use std::collections::BTreeMap;

/// A trait with a value for every teacher.
#[derive(Debug)]
pub(crate) struct Trait {
    /// Its key in `[staff]`.
    pub key: &'static str,
    /// The values, in the order of teachers.
    pub values: Vec<f64>,
    /// Where they came from.
    pub origin: String,
}

/// The least and the greatest value of a trait.
fn range(key: &str) -> (f64, f64) {
    match key {
        "experience" => (YEARS.least, YEARS.most),
        "influence" => (0.001, 1000.0),
        "anchoring" => (0.0, 10.0),
        _ => (0.0, 1.0),
    }
}

/// Reads the staff.
pub(crate) fn read(source: &Source, told: &mut Told, faults: &mut Faults) -> Option<(People, Vec<Trait>)> {
    let staff = scenario::Staff::default();
    let keys = staff.lists().map(|(key, _)| key);
    let table = Opened::read(source, faults)?.table(&["id"], &keys, faults)?;
    let mut rows: Vec<&Row> = Vec::new();
    let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &table.rows {
        let (id, at) = (row.cell(0), table.at(row).column("id"));
        if id.is_empty() {
            faults.tell(Kind::MissingValues, at, "is empty", "give every teacher an id");
        } else if let Some(first) = ids.get(id) {
            let what = format!("repeats row {first}");
            faults.tell(Kind::Duplicates, at, &what, "list every teacher once");
        } else {
            ids.insert(id, row.number);
            rows.push(row);
        }
    }
    if rows.is_empty() {
        faults.refuse(At::file(&table.file), "leaves no teacher", "give every teacher an id");
        return None;
    }
    if rows.len() > TEACHERS_AT_MOST as usize {
        let what = format!("has {} teachers, and a school at most {TEACHERS_AT_MOST}", rows.len());
        faults.refuse(At::file(&table.file), &what, "name the staff of one school");
        return None;
    }
    let mut traits = Vec::new();
    for (index, key) in keys.into_iter().enumerate().filter(|(index, _)| table.present[index + 1]) {
        let values: Vec<Option<f64>> =
            rows.iter().map(|row| value(&table, row, index + 1, key, faults)).collect();
        if let Some((values, missing)) = filled(&values) {
            let origin = format!("column `{key}` of {}{}", table.file, in_words(missing));
            traits.push(Trait { key, values, origin });
        }
    }
    let read: Vec<&str> = traits.iter().map(|own| own.key).collect();
    told.take(&table, rows.len(), "teacher", "teachers", &read);
    told.leave_columns(&table);
    let ids = rows.iter().map(|row| row.cell(0).to_owned()).collect();
    Some((People::of(&table.file, ids), traits))
}

fn value(table: &Table, row: &Row, column: usize, key: &'static str, faults: &mut Faults) -> Option<f64> {
    let (cell, at) = (row.cell(column), table.at(row).column(key));
    let (least, most) = range(key);
    if cell.is_empty() {
        faults.tell(Kind::MissingValues, at, "is empty", "write a value for every teacher");
        return None;
    }
    let number = table.number(cell, least, most);
    if number.is_none() {
        let what = format!("holds no number from {least} to {most}");
        faults.tell(Kind::BadValues, at, &what, "write such a number");
    }
    number
}
