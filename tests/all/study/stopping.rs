//! Replicates are added until intervals are narrow enough, and no longer.

use super::{SMALL, SWEEP, assert_same_tables};
use crate::support::program::{ends_with, err, folder, is_refused, out, schoolwide};
use std::fs;
use std::path::Path;

/// The sweep over a few values, from few replicates on.
fn write(place: &Path, more: &str) {
    let small = SMALL.replace("replicates = 3\n", "");
    let text = [&small, &SWEEP.replace("levels = 40", "levels = 6"), more].concat();
    fs::write(place.join("sweep.toml"), text).expect("it can be written");
}

/// Half width, replicates and whether they are enough, of every row of `stopping.csv`.
fn stopping(place: &Path, folder: &str) -> Vec<(f64, usize, bool)> {
    let mut reader = csv::Reader::from_path(place.join(folder).join("stopping.csv")).expect("it is there");
    let row = |row: Result<csv::StringRecord, csv::Error>| {
        let row = row.expect("it can be read");
        let half_width = row[3].parse().unwrap_or(f64::INFINITY);
        (half_width, row[7].parse().expect("it is a number"), &row[9] == "true")
    };
    reader.records().map(row).collect()
}

const UNTIL: &str = "\n[until]\nintervals = [\"lead within 0.015\"]\nreplicates_at_most = 120\n";

#[test]
fn every_point_ends_as_soon_as_its_interval_is_narrow_or_at_the_limit() {
    let place = folder();
    write(place.path(), UNTIL);
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 0);
    let rows = stopping(place.path(), "output/sweep");
    assert_eq!(rows.len(), 6);
    for &(half_width, replicates, enough) in &rows {
        assert_eq!(enough, half_width <= 0.015, "{rows:?}");
        assert!(enough || replicates == 120, "{rows:?}");
        assert!(replicates.is_multiple_of(20) && (20..=120).contains(&replicates), "{rows:?}");
    }
    assert!(rows.iter().any(|row| row.1 < 120), "some point ends early: {rows:?}");
    write(place.path(), &UNTIL.replace("0.015", "0.03"));
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--out", "wider", "--quiet"]), 0);
    let taken = |rows: &[(f64, usize, bool)]| rows.iter().map(|row| row.1).sum::<usize>();
    let wider = stopping(place.path(), "wider");
    assert!(taken(&wider) < taken(&rows), "a wider interval takes fewer replicates: {wider:?} {rows:?}");
}

#[test]
fn parts_with_unequal_numbers_of_replicates_equal_the_whole_to_the_byte() {
    let place = folder();
    write(place.path(), UNTIL);
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 0);
    for part in ["2/2", "1/2"] {
        let arguments = ["study", "run", "sweep.toml", "--out", "parts", "--shard", part, "--threads", "1"];
        ends_with(&schoolwide(place.path(), &arguments), 0);
    }
    ends_with(&schoolwide(place.path(), &["study", "merge", "sweep.toml", "--out", "parts"]), 0);
    assert_same_tables(&place.path().join("output/sweep"), &place.path().join("parts"));
    let counts: Vec<usize> = stopping(place.path(), "parts").iter().map(|row| row.1).collect();
    assert!(counts.iter().any(|count| *count != counts[0]), "the test is about unequal numbers: {counts:?}");
}

#[test]
fn the_command_line_asks_in_words_and_the_folder_keeps_what_it_asked() {
    let place = folder();
    write(place.path(), "");
    let words = "paired difference of managed_change and coaching_only on fidelity_mean within ±0.02";
    let run = |verb: &str| schoolwide(place.path(), &["study", verb, "sweep.toml", "--until", words]);
    ends_with(&run("run"), 0);
    assert_eq!(stopping(place.path(), "output/sweep").len(), 6);
    assert!(out(&run("status")).contains("6 of 6 points are done, 6 of 6 blocks"));
    let other = schoolwide(place.path(), &["study", "merge", "sweep.toml"]);
    assert!(err(&other).contains("was made by another study"), "without the interval it is another study");
    let kept = place.path().join("output/sweep/study.toml");
    fs::copy(kept, place.path().join("kept.toml")).expect("the study is kept");
    ends_with(&schoolwide(place.path(), &["study", "merge", "kept.toml", "--out", "output/sweep"]), 0);
    // `lead` is the same difference, so no output is added for it.
    let outputs = fs::read_to_string(place.path().join("output/sweep/outputs.csv")).expect("it is there");
    assert_eq!(outputs.lines().count(), 1 + 6 * 3);
}

#[test]
fn a_difference_that_is_no_output_yet_becomes_one() {
    let place = folder();
    write(place.path(), "");
    let words = "paired difference of managed_change and coaching_only on skill within 0.05";
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--until", words, "--quiet"]), 0);
    let outputs = fs::read_to_string(place.path().join("output/sweep/outputs.csv")).expect("it is there");
    assert!(outputs.contains(",skill.managed_change-coaching_only,"), "{outputs}");
}

#[test]
fn what_cannot_be_asked_for_is_refused_at_once() {
    let place = folder();
    write(
        place.path(),
        "\n[until]\nintervals = [\"led within 0.01\", \"lead\", \"lead within -1\"]\nreplicates_at_most = 5\n",
    );
    let words = [
        "did you mean `lead`?",
        "does not say how narrow",
        "has to be above 0",
        "points begin with 20 replicates, and end at 5",
    ];
    is_refused(&schoolwide(place.path(), &["study", "run", "sweep.toml"]), &words);
    write(place.path(), "");
    for (interval, words) in [
        ("fidelity_mean within 0.1", "it is a measure: write"),
        (
            "paired difference of managed_change and mandate on lead within 0.1",
            "strategy `mandate` does not run",
        ),
        (
            "paired difference of coaching_only and coaching_only on lead within 0.1",
            "does not differ from itself",
        ),
        (
            "paired difference of managed_change and coaching_only on leed within 0.1",
            "no output and no measure",
        ),
    ] {
        is_refused(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--until", interval]), &[words]);
    }
    write(place.path(), UNTIL);
    let twice = schoolwide(place.path(), &["study", "run", "sweep.toml", "--until", "lead within 0.1"]);
    is_refused(&twice, &["file and command line both name intervals"]);
    assert!(!place.path().join("output").exists());
}

#[test]
fn a_point_that_contradicts_itself_does_not_keep_the_others_from_being_answered() {
    let place = folder();
    let swept = SWEEP
        .replace("leader.change_skill", "school.classes")
        .replace("from = 0.1\nto = 0.9", "values = [3, 4, 12]");
    let text = [&SMALL.replace("replicates = 3\n", ""), &swept, UNTIL].concat();
    fs::write(place.path().join("sweep.toml"), text).expect("it can be written");
    ends_with(&schoolwide(place.path(), &["study", "run", "sweep.toml", "--quiet"]), 0);
    assert_eq!(stopping(place.path(), "output/sweep").len(), 2, "the point that failed has no row");
    assert!(place.path().join("output/sweep/crossings.csv").exists());
}
