//! A OneRoster folder (versions 1.1 and 1.2): how many teach and learn, who meets whom, and in how many grade levels.

mod count;
mod files;
mod rows;

pub use files::RosterFiles;

use super::faults::{At, Faults, Kind};
use super::told::Told;
use count::Counts;
use rows::{Class, User};
use std::collections::{BTreeMap, BTreeSet};

/// What a roster says of the school.
#[derive(Debug, PartialEq)]
pub(crate) struct Roster {
    /// Ids of those who teach a class, in the order of the users.
    pub teachers: Vec<String>,
    /// Students in a class.
    pub students: usize,
    /// Different teachers that a student has, on the mean.
    pub teachers_of_a_student: f64,
    /// Grade levels of the students, where their file has any.
    pub grade_levels: Option<usize>,
    /// Share of a student's classes that the teacher of most of them has, on the mean.
    pub share_of_one_teacher: f64,
    /// Whether all grades are below the seventh, where the file has any.
    pub has_young_grades_only: bool,
}

impl Roster {
    /// Whether students have one class teacher, and what speaks for that.
    pub fn level(&self) -> (&'static str, String) {
        let share = format!("{:.0} %", 100.0 * self.share_of_one_teacher);
        if self.share_of_one_teacher > 0.5 && self.teachers_of_a_student > 1.0 {
            ("elementary", format!("on the mean one teacher has {share} of a student's classes"))
        } else if self.has_young_grades_only {
            ("elementary", "all grades are below the seventh (assumed: they have class teachers)".to_owned())
        } else {
            ("secondary", format!("on the mean no teacher has more than {share} of a student's classes"))
        }
    }
}

/// Classes with those who teach and those who learn in them, by the ids of users.
#[derive(Debug, Default)]
struct Meetings<'a> {
    teachers: BTreeMap<&'a str, BTreeSet<&'a str>>,
    students: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

/// Reads a roster; none where it says too little.
pub(crate) fn read(files: &RosterFiles, told: &mut Told, faults: &mut Faults) -> Option<Roster> {
    let users = rows::users(files, told, faults);
    let classes = rows::classes(files, told, faults);
    let enrollments = rows::enrollments(files, told, faults);
    let (users, classes, (file, enrollments)) = (users?, classes?, enrollments?);
    one_school(&classes, &files.classes.name, faults);
    let year = rows::latest_classes(files, &classes, told, faults);
    let mut meetings = Meetings::default();
    let mut known = BTreeMap::new();
    for own in &enrollments {
        let at = At::row(&file, own.row);
        let (user, class) = (users.get_key_value(&own.user), classes.get_key_value(&own.class));
        if user.is_none() {
            let at = at.column("userSourcedId");
            faults.tell(Kind::UnknownIds, at, "names nobody in users.csv", "export both at the same time");
        }
        if class.is_none() {
            let at = at.column("classSourcedId");
            faults.tell(
                Kind::UnknownIds,
                at,
                "names no class of classes.csv",
                "export both at the same time",
            );
        }
        let (Some((user, person)), Some((class, meeting))) = (user, class) else { continue };
        if let Some(first) = known.insert((&own.user, &own.class, &own.role), own.row) {
            let what = format!("repeats row {first}");
            faults.tell(Kind::Duplicates, at, &what, "enroll everybody once");
            continue;
        }
        if !(person.is_active && meeting.is_active && year.contains(class.as_str())) {
            continue;
        }
        let side = match own.role.as_str() {
            "teacher" => &mut meetings.teachers,
            "student" => &mut meetings.students,
            _ => continue,
        };
        side.entry(class).or_default().insert(user);
    }
    without_classes(&users, &meetings, &files.users.name, faults);
    let counts = Counts::of(&users, &meetings);
    counts.tell_others(&users, &files.users.name, told);
    let roster = counts.roster(&users, &rows::grades_of_courses(files, &classes, faults));
    if roster.teachers.is_empty() || roster.students == 0 {
        let what = "leaves no class that has a teacher and students";
        faults.refuse(At::file(&file), what, "export active enrollments of teachers and students");
        return None;
    }
    Some(roster)
}

fn one_school(classes: &BTreeMap<String, Class>, file: &str, faults: &mut Faults) {
    let schools: BTreeSet<&str> =
        classes.values().filter(|own| own.is_active).filter_map(|own| own.school.as_deref()).collect();
    if schools.len() > 1 {
        let what = format!("has classes of {} schools", schools.len());
        faults.tell(Kind::SeveralSchools, At::file(file), &what, "export one school");
    }
}

fn without_classes(users: &BTreeMap<String, User>, meetings: &Meetings, file: &str, faults: &mut Faults) {
    let teaching: BTreeSet<&str> = meetings.teachers.values().flatten().copied().collect();
    let mut idle: Vec<usize> = users
        .iter()
        .filter(|(id, own)| own.is_active && own.is_teacher && !teaching.contains(id.as_str()))
        .map(|(_, own)| own.row)
        .collect();
    idle.sort_unstable();
    for row in idle {
        let what = "is a teacher without a class";
        faults.tell(Kind::WithoutClasses, At::row(file, row), what, "enroll every teacher in a class");
    }
}
