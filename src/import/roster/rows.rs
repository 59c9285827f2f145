//! Rows of a roster, as far as the model needs them.

use super::files::RosterFiles;
use crate::faults::{Faults, Kind};
use crate::table::{Opened, Row, Table};
use crate::told::Told;
use scenario::units::counted;
use std::collections::{BTreeMap, BTreeSet};

/// Somebody of the school.
#[derive(Debug, Default)]
pub(super) struct User {
    pub row: usize,
    pub is_active: bool,
    pub is_teacher: bool,
    pub is_student: bool,
    pub grades: Vec<String>,
}

/// A class.
#[derive(Debug)]
pub(super) struct Class {
    pub is_active: bool,
    pub school: Option<String>,
    terms: Vec<String>,
    course: String,
}

/// Somebody in a class.
#[derive(Debug)]
pub(super) struct Enrollment {
    pub row: usize,
    pub user: String,
    pub class: String,
    pub role: String,
}

/// Whether a row is active; the standard leaves the status empty in files that hold everything.
fn is_active(status: &str) -> bool {
    status.is_empty() || status.eq_ignore_ascii_case("active")
}

/// The entries of a list in one cell.
fn entries(cell: &str) -> Vec<String> {
    cell.split(',').map(|entry| entry.trim().to_owned()).filter(|entry| !entry.is_empty()).collect()
}

/// Rows by their id, each id once.
fn by_id<'a>(table: &'a Table, faults: &mut Faults) -> Vec<(&'a str, &'a Row)> {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut rows = Vec::new();
    for row in &table.rows {
        let (id, at) = (row.cell(0), table.at(row).column("sourcedId"));
        if id.is_empty() {
            faults.tell(Kind::MissingValues, at, "is empty", "export every row with its id");
        } else if let Some(first) = known.get(id) {
            let what = format!("repeats row {first}");
            faults.tell(Kind::Duplicates, at, &what, "export every row once");
        } else {
            known.insert(id, row.number);
            rows.push((id, row));
        }
    }
    rows
}

/// Tells what was taken of a table, and how many of its rows were not active.
fn tell(table: &Table, active: usize, one: &str, more: &str, told: &mut Told) {
    told.take(table, active, one, more, &[]);
    if active < table.rows.len() {
        told.leave(
            &table.file,
            &counted(
                (table.rows.len() - active) as u64,
                "row that is not active",
                "rows that are not active",
            ),
        );
    }
}

/// The users, with what they are.
pub(super) fn users(
    files: &RosterFiles,
    told: &mut Told,
    faults: &mut Faults,
) -> Option<BTreeMap<String, User>> {
    let opened = Opened::read(&files.users, faults)?;
    // Version 1.2 has roles in a file of their own.
    let needed: &[&str] = if files.roles.is_some() { &["sourcedId"] } else { &["sourcedId", "role"] };
    let wanted: &[&str] =
        if files.roles.is_some() { &["role", "status", "grades"] } else { &["status", "grades"] };
    let table = opened.table(needed, wanted, faults)?;
    let mut users = BTreeMap::new();
    for (id, row) in by_id(&table, faults) {
        let mut user = User { row: row.number, is_active: is_active(row.cell(2)), ..User::default() };
        user.grades = entries(row.cell(3));
        user.add_role(row.cell(1));
        users.insert(id.to_owned(), user);
    }
    tell(&table, users.values().filter(|own| own.is_active).count(), "user", "users", told);
    if let Some(source) = &files.roles {
        let table = Opened::read(source, faults)?.table(&["userSourcedId", "role"], &["status"], faults)?;
        let active: Vec<&Row> = table.rows.iter().filter(|row| is_active(row.cell(2))).collect();
        tell(&table, active.len(), "role", "roles", told);
        for row in active {
            if let Some(user) = users.get_mut(row.cell(0)) {
                user.add_role(row.cell(1));
            } else {
                let at = table.at(row).column("userSourcedId");
                faults.tell(Kind::UnknownIds, at, "names nobody in users.csv", "export both together");
            }
        }
    }
    Some(users)
}

impl User {
    fn add_role(&mut self, role: &str) {
        self.is_teacher |= role == "teacher";
        self.is_student |= role == "student";
    }
}

/// The classes.
pub(super) fn classes(
    files: &RosterFiles,
    told: &mut Told,
    faults: &mut Faults,
) -> Option<BTreeMap<String, Class>> {
    let wanted = ["status", "schoolSourcedId", "termSourcedIds", "courseSourcedId"];
    let table = Opened::read(&files.classes, faults)?.table(&["sourcedId"], &wanted, faults)?;
    let mut classes = BTreeMap::new();
    for (id, row) in by_id(&table, faults) {
        let school = Some(row.cell(2).to_owned()).filter(|school| !school.is_empty());
        let (terms, course) = (entries(row.cell(3)), row.cell(4).to_owned());
        classes.insert(id.to_owned(), Class { is_active: is_active(row.cell(1)), school, terms, course });
    }
    tell(&table, classes.values().filter(|own| own.is_active).count(), "class", "classes", told);
    Some(classes)
}

/// The active enrollments, and the name of their file.
pub(super) fn enrollments(
    files: &RosterFiles,
    told: &mut Told,
    faults: &mut Faults,
) -> Option<(String, Vec<Enrollment>)> {
    let needed = ["userSourcedId", "classSourcedId", "role"];
    let table = Opened::read(&files.enrollments, faults)?.table(&needed, &["status"], faults)?;
    let active = table.rows.iter().filter(|row| is_active(row.cell(3)));
    let enrollment = |row: &Row| Enrollment {
        row: row.number,
        user: row.cell(0).to_owned(),
        class: row.cell(1).to_owned(),
        role: row.cell(2).to_owned(),
    };
    let rows: Vec<Enrollment> = active.map(enrollment).collect();
    tell(&table, rows.len(), "enrollment", "enrollments", told);
    Some((table.file, rows))
}

/// The ids of the classes of the latest school year: all where no year is known.
pub(super) fn latest_classes<'a>(
    files: &RosterFiles,
    classes: &'a BTreeMap<String, Class>,
    told: &mut Told,
    faults: &mut Faults,
) -> BTreeSet<&'a str> {
    let all = || classes.keys().map(String::as_str).collect();
    let Some(source) = &files.sessions else { return all() };
    let table = Opened::read(source, faults)
        .and_then(|opened| opened.table(&["sourcedId"], &["schoolYear", "status"], faults));
    let Some(table) = table else { return all() };
    let years: BTreeMap<&str, u32> = table
        .rows
        .iter()
        .filter(|row| is_active(row.cell(2)))
        .filter_map(|row| Some((row.cell(0), row.cell(1).parse().ok()?)))
        .collect();
    let year_of = |own: &Class| own.terms.iter().filter_map(|term| years.get(term.as_str())).max();
    let active = || classes.values().filter(|own| own.is_active);
    let Some(latest) = active().filter_map(year_of).max() else { return all() };
    let is_kept = |own: &Class| year_of(own).is_none_or(|year| year == latest);
    let earlier = active().filter(|own| !is_kept(own)).count();
    if earlier > 0 {
        told.leave(
            &files.classes.name,
            &counted(earlier as u64, "class of an earlier school year", "classes of earlier school years"),
        );
    }
    classes.iter().filter(|(_, own)| is_kept(own)).map(|(id, _)| id.as_str()).collect()
}

/// The grades of the courses that the active classes are of.
pub(super) fn grades_of_courses(
    files: &RosterFiles,
    classes: &BTreeMap<String, Class>,
    faults: &mut Faults,
) -> BTreeSet<String> {
    let Some(source) = &files.courses else { return BTreeSet::new() };
    let table = Opened::read(source, faults)
        .and_then(|opened| opened.table(&["sourcedId"], &["grades", "status"], faults));
    let taught: BTreeSet<&str> =
        classes.values().filter(|own| own.is_active).map(|own| own.course.as_str()).collect();
    let rows = table.iter().flat_map(|table| &table.rows);
    rows.filter(|row| is_active(row.cell(2)) && taught.contains(row.cell(0)))
        .flat_map(|row| entries(row.cell(1)))
        .collect()
}
