//! A finished run can be made again, and whatever differs is named down to the measure.

use crate::support::program::{ends_with, err, folder, out, run, schoolwide};
use std::fs;
use std::path::Path;

/// Runs a small scenario of two strategies and a district into a folder of that name.
fn finished(place: &Path, name: &str, more: &[&str]) {
    let strategies = r#"run.strategies=["mandate", "coaching_only"]"#;
    let all = [&["--out", name, "--set", "district.schools=2", "--set", strategies], more].concat();
    ends_with(&run(place, "typical_high_school", &all), 0);
}

#[test]
fn a_run_that_is_made_again_is_the_same_to_the_byte() {
    let place = folder();
    finished(place.path(), "one", &[]);
    let again = schoolwide(place.path(), &["reproduce", "one", "--threads", "1"]);
    ends_with(&again, 0);
    assert!(out(&again).starts_with("one: the same, "), "{}", out(&again));
}

#[test]
fn every_variant_is_made_again_with_its_scenario_and_alone() {
    let place = folder();
    ends_with(&run(place.path(), "contested_assumptions", &["--out", "all"]), 0);
    for folder in ["all", "all/variants/mandates_without_harm"] {
        ends_with(&schoolwide(place.path(), &["reproduce", folder]), 0);
    }
}

#[test]
fn a_number_that_differs_is_named_by_file_strategy_replicate_school_week_and_measure() {
    let place = folder();
    finished(place.path(), "one", &[]);
    // Until the leader leaves, the two runs are one: they part in what succession does.
    let stays = ["--set", "run.years=2", "--set", "leader.departure=0"];
    let leaves = ["--set", "events.leader_leaves=[\"1 year\"]"];
    finished(place.path(), "other", &[&stays[..], &leaves].concat());
    finished(place.path(), "two", &stays);
    fs::copy(place.path().join("other/weeks.parquet"), place.path().join("two/weeks.parquet")).unwrap();
    let again = schoolwide(place.path(), &["reproduce", "two"]);
    ends_with(&again, 1);
    let told = out(&again);
    assert!(told.contains("weeks.parquet: "), "{told}");
    assert!(told.contains("changed since the run wrote it"), "{told}");
    assert!(told.contains("strategy mandate, replicate 1, school 1, week 37, "), "{told}");
    assert!(told.contains("two: 1 of "), "{told}");
}

#[test]
fn a_table_that_differs_is_told_by_its_row_and_column() {
    let place = folder();
    finished(place.path(), "one", &[]);
    let path = place.path().join("one/fates.csv");
    let text = fs::read_to_string(&path).unwrap();
    let row = text.lines().find(|line| line.starts_with("coaching_only,never_started")).expect("a row");
    let cells: Vec<&str> = row.split(',').collect();
    let changed = row.replacen(cells[2], "99", 1);
    fs::write(&path, text.replace(row, &changed)).unwrap();
    let again = schoolwide(place.path(), &["reproduce", "one"]);
    ends_with(&again, 1);
    let told = out(&again);
    assert!(told.contains("strategy coaching_only, fate never_started, "), "{told}");
    assert!(told.contains(": 99, again "), "{told}");
}

#[test]
fn a_file_that_is_missing_or_damaged_is_told() {
    let place = folder();
    finished(place.path(), "one", &[]);
    fs::remove_file(place.path().join("one/bands.csv")).unwrap();
    fs::write(place.path().join("one/weeks.parquet"), b"PAR1 no longer").unwrap();
    let again = schoolwide(place.path(), &["reproduce", "one"]);
    ends_with(&again, 1);
    let told = out(&again);
    assert!(told.contains("bands.csv: ") && told.contains("weeks.parquet: "), "{told}");
}

#[test]
fn a_changed_scenario_is_refused_as_it_is_no_longer_that_of_the_run() {
    let place = folder();
    finished(place.path(), "one", &[]);
    let path = place.path().join("one/scenario.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("seed = 2017", "seed = 2018")).unwrap();
    let again = schoolwide(place.path(), &["reproduce", "one"]);
    ends_with(&again, 2);
    assert!(err(&again).contains("changed since the run wrote it"), "{}", err(&again));
}

#[test]
fn a_folder_without_a_run_is_refused() {
    let place = folder();
    let again = schoolwide(place.path(), &["reproduce", "nowhere"]);
    ends_with(&again, 2);
    assert!(err(&again).contains("nowhere"), "{}", err(&again));
}
