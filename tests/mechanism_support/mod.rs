//! What the tests of single mechanisms share: scenarios of one strategy, at rest unless told otherwise.

#![allow(dead_code, reason = "every test file uses its own part")]

use crate::common::parsed;
use schoolwide::parameters::registry;
use schoolwide::scenario::Scenario;

/// A scenario whose strategies start with `it`: the text goes on in the table of that strategy.
pub fn planned(it: &str, changes: &[&str]) -> Scenario {
    let text = format!(
        "extends = \"typical_high_school\"\n[run]\nstrategies = [\"it\"]\nreference = \"it\"\nreplicates = 1\n\
         [strategies.it]\nlabel = \"It\"\n{it}"
    );
    let changes: Vec<String> = changes.iter().map(|&change| change.to_owned()).collect();
    parsed(&text, &changes)
}

/// The same, with every weekly rate, all noise and all departures at zero but for the changes.
pub fn at_rest(it: &str, changes: &[&str]) -> Scenario {
    let rates = registry().into_iter().filter(|row| {
        let leaves = row.table == "turnover" || row.name == "departure";
        row.unit.name == "per week" || row.name == "noise" || leaves && row.unit.name == "per year"
    });
    let resting: Vec<String> = rates
        .filter(|row| !changes.iter().any(|change| change.split('=').next() == Some(row.key().as_str())))
        .map(|row| format!("{}=0", row.key()))
        .collect();
    let all: Vec<&str> = resting.iter().map(String::as_str).chain(changes.iter().copied()).collect();
    planned(it, &all)
}

/// Changes that make a school that small: one grade level, one team, parents without ties, seats on
/// the design team for everyone.
pub fn sized(teachers: u32, students: u32, classes: u32) -> Vec<String> {
    vec![
        format!("school.teachers={teachers}"),
        format!("school.students={students}"),
        format!("school.classes={classes}"),
        "school.grade_levels=1".to_owned(),
        "school.parent_ties=0".to_owned(),
        "school.cross_team_ties=0".to_owned(),
        format!("school.team_size={teachers}"),
        format!("design_team.teacher_seats={teachers}"),
        format!("design_team.parent_seats={students}"),
    ]
}

/// A school of that size at rest but for the changes.
pub fn small(size: (u32, u32, u32), it: &str, changes: &[&str]) -> Scenario {
    let size = sized(size.0, size.1, size.2);
    let told = |size: &&String| {
        let key = size.split('=').next();
        !changes.iter().any(|change| change.split('=').next() == key)
    };
    let all: Vec<&str> =
        size.iter().filter(told).map(String::as_str).chain(changes.iter().copied()).collect();
    at_rest(it, &all)
}

/// Holds a value to the one reckoned by hand.
#[track_caller]
pub fn near(what: &str, value: f32, expected: f32) {
    assert!((value - expected).abs() < 3e-6, "{what} is {value}, not {expected}");
}
