//! OneRoster folders of both versions and of both kinds of schools.

use super::school::{files, put};
use crate::support::program::{ends_with, err, folder, out, schoolwide};
use std::fs;
use std::path::Path;

fn import(place: &Path, more: &[&str]) -> std::process::Output {
    let arguments = ["import", "--oneroster", "roster", "--out", "mine.toml", "--key", "key.csv"];
    schoolwide(place, &[&arguments[..], more].concat())
}

fn write(place: &Path, name: &str, text: &str) {
    fs::create_dir_all(place.join("roster")).expect("a folder can be made");
    fs::write(place.join("roster").join(name), text).expect("a file can be written");
}

#[test]
fn a_roster_alone_makes_a_school_of_those_who_teach() {
    let place = folder();
    put(place.path(), &files());
    let output = import(place.path(), &[]);
    ends_with(&output, 0);
    let school =
        scenario_files::load(&place.path().join("mine.toml"), &[]).expect("it is a scenario").scenario;
    assert_eq!((school.parameters.school.teachers, school.parameters.school.students), (6, 12));
    assert!(school.staff.experience.is_empty(), "nothing is known of teachers");
    assert!(out(&output).contains("networks.advice = teams"), "{}", out(&output));
    // Two grade levels of six students: four parents to listen to are left, but five would be too many.
    assert_eq!(school.parameters.school.parent_ties, 4);
}

#[test]
fn version_1_1_has_roles_with_the_users_and_children_have_a_class_teacher() {
    let place = folder();
    let users = "sourcedId,status,role,grades\na,,teacher,\nb,,teacher,\np,,student,01\nq,,student,\"02,03\"\nr,,student,03\nx,tobedeleted,student,04\n";
    write(place.path(), "users.csv", users);
    write(place.path(), "classes.csv", "sourcedId,status\nmath,\nread,\nart,\n");
    let rows: String = ["p", "q", "r"]
        .iter()
        .flat_map(|student| ["math", "read", "art"].map(|class| format!("{class},{student},student\n")))
        .collect();
    let teaching = "math,a,teacher\nread,a,teacher\nart,b,teacher\nart,x,student\n";
    write(place.path(), "enrollments.csv", &format!("classSourcedId,userSourcedId,role\n{rows}{teaching}"));
    let output = import(place.path(), &["--extends", "elementary_school"]);
    // Two teachers cannot be class teachers of three grade levels: the scenario's own rules say so.
    ends_with(&output, 2);
    assert!(
        err(&output).contains("class teachers beside the specialists, for 3 grade levels"),
        "{}",
        err(&output)
    );
    write(place.path(), "users.csv", &users.replace("\"02,03\"", "01").replace(",03\n", ",01\n"));
    let output = import(place.path(), &["--extends", "elementary_school"]);
    ends_with(&output, 0);
    let school =
        scenario_files::load(&place.path().join("mine.toml"), &[]).expect("it is a scenario").scenario;
    assert_eq!(school.timetable.level.word(), "elementary");
    assert_eq!((school.parameters.school.students, school.parameters.school.classes), (3, 2));
    assert!(out(&output).contains("1 row that is not active"), "{}", out(&output));
}

#[test]
fn classes_of_earlier_years_are_left() {
    let place = folder();
    put(place.path(), &files());
    let sessions = "sourcedId,schoolYear\nold,2024\nterm,2025\n";
    write(place.path(), "academicSessions.csv", sessions);
    let classes = String::from_utf8(files()["roster/classes.csv"].clone()).expect("it is text");
    write(place.path(), "classes.csv", &classes.replacen("school,term", "school,old", 1));
    let output = import(place.path(), &["--allow", "without_classes"]);
    ends_with(&output, 0);
    assert!(out(&output).contains("1 class of an earlier school year"), "{}", out(&output));
    assert!(err(&output).contains("users.csv: row 2: is a teacher without a class"), "{}", err(&output));
    let school =
        scenario_files::load(&place.path().join("mine.toml"), &[]).expect("it is a scenario").scenario;
    assert_eq!(school.parameters.school.teachers, 5);
}
