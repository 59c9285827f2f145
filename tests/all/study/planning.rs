//! How many replicates a study takes is said from a pilot.

use super::{SWEEP, write_study};
use crate::support::program::{ends_with, folder, is_refused, out, schoolwide};

/// The row of a difference: replicates that tell two strategies apart, and those that make the interval narrow.
fn planned(place: &std::path::Path, more: &[&str]) -> (u64, u64) {
    let output = schoolwide(place, &[&["study", "plan", "sweep.toml"], more].concat());
    ends_with(&output, 0);
    let printed = out(&output);
    let row = printed.lines().find(|line| line.starts_with("lead ")).unwrap_or_else(|| panic!("{printed}"));
    let numbers: Vec<u64> = row.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    (numbers[0], numbers[3])
}

#[test]
fn a_narrower_interval_and_more_power_take_more_replicates() {
    let place = folder();
    write_study(place.path(), "sweep", SWEEP);
    let (apart, within) = planned(place.path(), &[]);
    let (surely_apart, narrower) = planned(place.path(), &["--power", "0.99", "--within", "0.005"]);
    assert!(surely_apart > apart, "{surely_apart} {apart}");
    // Half the width takes about four times the replicates.
    assert!((3 * within..5 * within).contains(&narrower), "{narrower} {within}");
    assert!(!place.path().join("output").exists(), "a plan leaves nothing");
}

#[test]
fn a_plan_is_near_to_what_a_study_then_takes() {
    let place = folder();
    // The first point is at the value of the scenario, at which the pilot is run as well.
    let one =
        SWEEP.replace("from = 0.1\nto = 0.9", "values = [0.35, 0.5]").replace("levels = 40", "levels = 2");
    write_study(place.path(), "sweep", &one);
    let more = ["--pilot", "200", "--within", "0.02"];
    let printed = out(&schoolwide(place.path(), &[&["study", "plan", "sweep.toml"][..], &more].concat()));
    let row = printed.lines().find(|line| line.starts_with("lead ")).unwrap_or_else(|| panic!("{printed}"));
    let planned: f64 = row.split_whitespace().last().and_then(|word| word.parse().ok()).expect("a number");
    let arguments = ["study", "run", "sweep.toml", "--quiet", "--until", "lead within 0.02"];
    ends_with(&schoolwide(place.path(), &arguments), 0);
    let table = std::fs::read_to_string(place.path().join("output/sweep/stopping.csv")).expect("it is there");
    let row: Vec<&str> = table.lines().nth(1).expect("it has a row").split(',').collect();
    let taken: f64 = row[7].parse().expect("a number");
    assert!((planned / 2.0..planned * 2.0 + 20.0).contains(&taken), "planned {planned}, taken {taken}");
}

#[test]
fn a_study_without_a_comparison_has_nothing_to_plan() {
    let place = folder();
    let text: String = SWEEP
        .lines()
        .filter(|line| !line.starts_with("lead") && !line.starts_with("coached"))
        .collect::<Vec<_>>()
        .join("\n");
    write_study(place.path(), "sweep", &text);
    is_refused(
        &schoolwide(place.path(), &["study", "plan", "sweep.toml"]),
        &["no two strategies are compared"],
    );
    write_study(place.path(), "sweep", SWEEP);
    is_refused(
        &schoolwide(place.path(), &["study", "plan", "sweep.toml", "--within", "0"]),
        &["the half width"],
    );
}
