//! A school of six teachers and twelve students, made up, whose files hold what is private in every row.

use crate::support::program::schoolwide;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Output;

/// What must not leave the files: names, e-mails, birth dates, passwords and addresses.
pub const PRIVATE: [&str; 6] =
    ["Quillfeather", "Ostrovsky", "jane@quill.example", "1979-03-14", "hunter2secret", "7 Larch Lane"];

/// The beginning of every id of a teacher, of a student, of a class and of an observer.
pub const IDS: [&str; 4] = ["staff-7f3a", "pupil-9c1e", "class-4b2d", "observer-55"];

const PRIVATE_HEADER: &str = "givenName,familyName,email,birthDate,password,address";
const PRIVATE_CELLS: &str =
    "Jane Quillfeather,Ostrovsky,jane@quill.example,1979-03-14,hunter2secret,7 Larch Lane";

/// The files by their names.
pub type Files = BTreeMap<&'static str, Vec<u8>>;

/// The id of a teacher, from 1.
pub fn teacher(number: usize) -> String {
    format!("staff-7f3a-{number}")
}

/// A table whose every row also has what is private.
fn table(header: &str, rows: &[String]) -> Vec<u8> {
    let mut text = format!("{header},{PRIVATE_HEADER}\n");
    for row in rows {
        text.extend([row.as_str(), ",", PRIVATE_CELLS, "\n"]);
    }
    text.into_bytes()
}

/// All files of the school.
pub fn files() -> Files {
    let teachers = || (1..=6).map(teacher);
    let staff: Vec<String> =
        teachers().zip([3, 12, 25, 7, 1, 18]).map(|(id, years)| format!("{id},{years}")).collect();
    let edges = [(1, 3), (2, 3), (3, 2), (4, 3), (5, 1), (6, 2)];
    let tie = |&(from, to): &(usize, usize)| format!("{},{},2,1", teacher(from), teacher(to));
    let mut advice: Vec<String> = edges.iter().map(tie).collect();
    advice.push(format!("{},{},1,2", teacher(1), teacher(6)));
    let mut scores = Vec::new();
    for (date, more) in [("2024-09-03", 0), ("2025-02-03", 1)] {
        for number in 1..=6 {
            scores.push(format!("{},{date},observer-55a,talk,{},4", teacher(number), number % 3 + more));
            scores.push(format!("{},{date},observer-55b,talk,{},4", teacher(number), number % 3));
        }
    }
    let concerns: Vec<String> = (1..=6).map(|number| format!("{},{number}", teacher(number))).collect();
    let mut files = roster();
    files.insert("staff.csv", table("id,experience", &staff));
    files.insert("advice.csv", table("from,to,weight,wave", &advice));
    files.insert("seen.csv", table("teacher,date,observer,component,score,max", &scores));
    files.insert("concerns.csv", table("teacher,stage", &concerns));
    files
}

/// A roster of version 1.2: every student has three of the six teachers, and grades are two.
fn roster() -> Files {
    let student = |number: usize| format!("pupil-9c1e-{number}");
    let class = |number: usize| format!("class-4b2d-{number}");
    let teachers = (1..=6).map(|number| format!("{},active,", teacher(number)));
    let students = (1..=12).map(|number| format!("{},active,{:02}", student(number), 9 + number % 2));
    let users: Vec<String> = teachers.chain(students).collect();
    let roles = (1..=6).map(|number| format!("r{number},active,{},teacher", teacher(number)));
    let others = (1..=12).map(|number| format!("s{number},active,{},student", student(number)));
    let roles: Vec<String> = roles.chain(others).collect();
    let classes: Vec<String> =
        (1..=6).map(|number| format!("{},active,school,term", class(number))).collect();
    let mut enrollments: Vec<String> = (1..=6)
        .map(|number| format!("t{number},active,{},{},teacher", class(number), teacher(number)))
        .collect();
    for number in 1..=12 {
        for step in 0..3 {
            let own = class((number + step) % 6 + 1);
            enrollments.push(format!("e{number}-{step},active,{own},{},student", student(number)));
        }
    }
    let sessions = ["term,active,2025".to_owned()];
    BTreeMap::from([
        ("roster/users.csv", table("sourcedId,status,grades", &users)),
        ("roster/roles.csv", table("sourcedId,status,userSourcedId,role", &roles)),
        ("roster/classes.csv", table("sourcedId,status,schoolSourcedId,termSourcedIds", &classes)),
        ("roster/enrollments.csv", table("sourcedId,status,classSourcedId,userSourcedId,role", &enrollments)),
        ("roster/academicSessions.csv", table("sourcedId,status,schoolYear", &sessions)),
    ])
}

/// Puts the files into a folder.
pub fn put(place: &Path, files: &Files) {
    fs::create_dir_all(place.join("roster")).expect("a folder can be made");
    for (name, bytes) in files {
        fs::write(place.join(name), bytes).expect("a file can be written");
    }
}

/// Imports all files of the school.
pub fn import(place: &Path, more: &[&str]) -> Output {
    let all = [
        "import",
        "--staff",
        "staff.csv",
        "--advice",
        "advice.csv",
        "--observations",
        "seen.csv",
        "--concerns",
        "concerns.csv",
        "--oneroster",
        "roster",
        "--out",
        "mine.toml",
        "--key",
        "key.csv",
    ];
    schoolwide(place, &[&all[..], more].concat())
}
