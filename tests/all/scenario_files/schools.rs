//! Schools that are told one by one: the ways of writing them, what each may say, and what is refused.

use crate::support::common::{read, refused};
use crate::support::program::{ends_with, folder, is_refused, out, schoolwide};
use scenario_files::{load, parse, write};
use std::fs;

const DISTRICT: &str =
    "extends = \"typical_high_school\"\n[run]\nstrategies = [\"coaching_only\", \"managed_change\"]\n";

const LISTED: &str = "[[schools]]\nname = \"lincoln\"\nschool.teachers = 62\nschool.students = 900\n\
    [[schools]]\nname = \"oak\"\ntitle = \"Oak Grove\"\nleader.change_skill = 0.7\nevents.leader_leaves = [\"1 year\"]\n";

#[test]
fn a_list_tables_by_name_and_a_csv_file_say_the_same() {
    let listed = read(&format!("{DISTRICT}{LISTED}"), &[]).scenario;
    let by_name = "[schools.lincoln.school]\nteachers = 62\nstudents = 900\n[schools.oak]\ntitle = \"Oak Grove\"\n\
        leader.change_skill = 0.7\nevents.leader_leaves = [\"1 year\"]\n";
    assert_eq!(listed.schools.named, read(&format!("{DISTRICT}{by_name}"), &[]).scenario.schools.named);
    let place = folder();
    let table = "name,title,school.teachers,school.students,leader.change_skill,events.leader_leaves\n\
        lincoln,,62,900,,\noak,Oak Grove,,,0.7,\"[\"\"1 year\"\"]\"\n";
    fs::write(place.path().join("schools.csv"), table).expect("it can be written");
    let text = format!("schools = \"schools.csv\"\n{DISTRICT}");
    fs::write(place.path().join("mine.toml"), text).expect("it can be written");
    let from_file =
        load(&place.path().join("mine.toml"), &[]).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(listed.schools.named, from_file.scenario.schools.named);
}

#[test]
fn a_district_has_as_many_schools_as_are_told_and_reads_back_as_it_was_written() {
    let scenario = read(&format!("{DISTRICT}{LISTED}"), &[]).scenario;
    assert_eq!(scenario.parameters.district.schools, 2);
    let text = write(&scenario).expect("it can be written");
    let again = parse("mine", &text, &[]).unwrap_or_else(|problems| panic!("{problems}\n{text}")).scenario;
    assert_eq!(again, scenario);
    assert_eq!(write(&again).expect("it can be written"), text);
}

#[test]
fn a_school_has_the_words_of_its_name_and_a_name_that_results_can_carry() {
    let text = format!(
        "{DISTRICT}[[schools]]\nname = \"St. Mary's, Upper School\"\n[[schools]]\nname = \"oak_grove\"\n"
    );
    let schools = read(&text, &[]).scenario.schools.named;
    let names: Vec<(&str, &str)> =
        schools.iter().map(|own| (own.name.as_str(), own.title.as_str())).collect();
    assert_eq!(names, [("st_mary_s_upper_school", "St. Mary's, Upper School"), ("oak_grove", "Oak grove")]);
}

#[test]
fn a_school_that_tells_its_teachers_only_has_as_many_students_to_each_as_the_scenario() {
    let text = format!(
        "{DISTRICT}[[schools]]\nname = \"a\"\nschool.teachers = 60\n[[schools]]\nname = \"b\"\nschool.students = 300\n"
    );
    let schools = read(&text, &[]).scenario.schools.named;
    let sizes: Vec<(u32, u32)> =
        schools.iter().map(|own| (own.parameters.school.teachers, own.parameters.school.students)).collect();
    assert_eq!(sizes, [(60, 900), (20, 300)], "the typical high school has 15 students to a teacher");
}

#[test]
fn overrides_change_one_school_and_only_one_that_there_is() {
    let text = format!("{DISTRICT}{LISTED}");
    let schools = read(&text, &["schools.oak.leader.change_skill=0.2"]).scenario.schools.named;
    assert_eq!(schools[1].parameters.leader.change_skill.to_string(), "0.2");
    let message = refused(&text, &["schools.elm.leader.change_skill=0.2"]);
    assert!(message.contains("there is no school `elm` to change"), "{message}");
}

#[test]
fn what_no_school_can_be_is_refused_where_it_was_written() {
    for (schools, words) in [
        ("[[schools]]\nschool.teachers = 60\n", "a school has no name"),
        ("[[schools]]\nname = \"a\"\n[[schools]]\nname = \"a\"\n", "two schools are called `a`"),
        ("[[schools]]\nname = \"!\"\n", "has no letter or digit"),
        ("[[schools]]\nname = \"a\"\nschool.teacherz = 60\n", "unknown key `teacherz`"),
        ("[[schools]]\nname = \"a\"\nschool.teachers = -1\n", "schools.a.school.teachers"),
        (
            "[[schools]]\nname = \"a\"\nstrategy = \"managed_chance\"\n",
            "there is no strategy `managed_chance`",
        ),
        ("[[schools]]\nname = \"a\"\nmeasures.implementing = 0.4\n", "unknown table `measures`"),
        ("[[schools]]\nname = \"a\"\ndistrict.size_spread = 0.4\n", "unknown table `district`"),
        ("[[schools]]\nname = \"a\"\n[district]\nschools = 7\n", "leave `district.schools` out"),
    ] {
        let message = refused(&format!("{DISTRICT}{schools}"), &[]);
        assert!(message.contains(words), "{schools}: {message}");
        assert!(message.starts_with("mine.toml:"), "{message}");
    }
}

#[test]
fn faults_of_a_table_are_told_with_its_file_and_row() {
    let place = folder();
    let text = format!("schools = \"schools.csv\"\n{DISTRICT}");
    fs::write(place.path().join("mine.toml"), text).expect("it can be written");
    let check = |table: &str| {
        fs::write(place.path().join("schools.csv"), table).expect("it can be written");
        schoolwide(place.path(), &["check", "mine.toml"])
    };
    is_refused(&check("name,school.teachers\noak,30,7\n"), &["schools.csv:2:1", "the row has 3 cells"]);
    is_refused(&check("name,school.teachers\noak,many\n"), &["schools.csv:2:5", "must be a whole number"]);
    is_refused(&check("school.teachers\n30\n"), &["schools.csv:2:1", "a school has no name"]);
    is_refused(&check("name,leader.skill\noak,0.3\n"), &["schools.csv:2:5", "unknown key `skill`"]);
    let fine = check("name,school.teachers\noak,30\n\nelm,\n");
    ends_with(&fine, 0);
    assert!(out(&fine).contains("ok"), "{}", out(&fine));
}
