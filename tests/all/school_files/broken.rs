//! Whatever is wrong with the files is told by file and row, without a word of what their cells hold, and some of it can
//! be let pass.

use super::faults::Change::{Gone, Replaced, Set};
use super::faults::{ADVICE, CONCERNS, Case, ROSTER, SEEN, STAFF};
use super::school::{Files, IDS, PRIVATE, files, import, put};
use crate::support::program::{ends_with, err, folder, is_refused, out};

/// The files with one of them changed.
fn changed((name, change, ..): &Case) -> Files {
    let mut files = files();
    match change {
        Gone => {
            files.remove(name);
        }
        Set(bytes) => {
            files.insert(name, bytes.to_vec());
        }
        Replaced(from, to) => {
            let text = String::from_utf8(files[name].clone()).expect("the good files are UTF-8");
            assert!(text.contains(from), "{name} has {from}");
            files.insert(name, text.replacen(from, to, 1).into_bytes());
        }
    }
    files
}

fn says_nothing_private(told: &str, case: &Case) {
    for secret in PRIVATE.iter().chain(&IDS) {
        assert!(!told.contains(secret), "{}: {} tells {secret}: {told}", case.0, case.2);
    }
}

/// Holds broken files to what they tell, and to what becomes of them where they are let pass.
fn hold(cases: &[Case]) {
    for case in cases {
        let place = folder();
        put(place.path(), &changed(case));
        let output = import(place.path(), &[]);
        is_refused(&output, &[case.2, "problem"]);
        says_nothing_private(&err(&output), case);
        assert!(
            !place.path().join("mine.toml").exists() && !place.path().join("key.csv").exists(),
            "{}",
            case.2
        );
        if case.3.is_empty() {
            continue;
        }
        let allowed: Vec<&str> = case.3.iter().flat_map(|kind| ["--allow", kind]).collect();
        let output = import(place.path(), &allowed);
        ends_with(&output, 0);
        assert!(err(&output).contains(&format!("warning: {}", case.2)), "{}: {}", case.2, err(&output));
        says_nothing_private(&[err(&output), out(&output)].concat(), case);
        scenario_files::load(&place.path().join("mine.toml"), &[]).expect("what passes is a scenario");
    }
}

#[test]
fn there_are_enough_of_them() {
    assert!(
        [STAFF.len(), ADVICE.len(), SEEN.len(), CONCERNS.len(), ROSTER.len()].iter().sum::<usize>() >= 40
    );
}

#[test]
fn a_broken_staff_is_told_by_row() {
    hold(STAFF);
}

#[test]
fn broken_advice_is_told_by_row() {
    hold(ADVICE);
}

#[test]
fn broken_observations_are_told_by_row() {
    hold(SEEN);
}

#[test]
fn broken_concerns_are_told_by_row() {
    hold(CONCERNS);
}

#[test]
fn a_broken_roster_is_told_by_row() {
    hold(ROSTER);
}

#[test]
fn what_is_wrong_with_all_files_is_told_at_once() {
    let place = folder();
    let mut files = files();
    for name in ["advice.csv", "seen.csv", "concerns.csv", "roster/enrollments.csv"] {
        files.insert(name, Vec::new());
    }
    put(place.path(), &files);
    let told =
        ["advice.csv: is empty", "seen.csv: is empty", "concerns.csv: is empty", "enrollments.csv: is empty"];
    is_refused(&import(place.path(), &[]), &[&told[..], &["4 problems"]].concat());
    // Nobody is known any more, but what else is wrong is told all the same, and only that.
    let scores = "teacher,date,observer,component,score,max\nstaff-7f3a-1,today,a,b,1,4\n";
    files.insert("seen.csv", scores.into());
    files.insert("staff.csv", b"name\nJane Quillfeather\n".to_vec());
    put(place.path(), &files);
    let told =
        ["there is no column `id`", "advice.csv: is empty", "seen.csv: row 2: column `date`", "5 problems"];
    is_refused(&import(place.path(), &[]), &told);
}

#[test]
fn a_kind_that_nobody_knows_is_refused_with_those_that_are_known() {
    let place = folder();
    put(place.path(), &files());
    is_refused(
        &import(place.path(), &["--allow", "anything"]),
        &["unknown_ids", "missing_staff", "several_schools"],
    );
}
