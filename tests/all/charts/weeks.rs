//! Figures show the weeks, and pictures have the density, that a person asks for.

use crate::support::program::{are_as_stored, ends_with, folder, is_refused, out, run, schoolwide};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const RUN: &str = "output/principal_leaves";

/// A run of two years, whose leader leaves after the first.
fn two_years() -> TempDir {
    let place = folder();
    let changes = [
        &["run", "principal_leaves", "--replicates", "2", "--years", "2", "--format", "svg"][..],
        &["--set", "school.students=120", "--set", "events.leader_leaves=[\"1 year\"]"][..],
    ];
    ends_with(&schoolwide(place.path(), &changes.concat()), 0);
    place
}

fn chart(place: &Path, more: &[&str]) -> String {
    let drawn = schoolwide(place, &[&["chart", RUN, "--format", "svg"], more].concat());
    ends_with(&drawn, 0);
    out(&drawn)
}

fn svg(place: &Path, figure: &str) -> String {
    fs::read_to_string(place.join(format!("charts/{figure}.svg"))).expect("the figure was drawn")
}

#[test]
fn a_range_of_weeks_is_all_that_figures_over_time_show() {
    let place = two_years();
    let drawn = chart(place.path(), &["--weeks", "30-40"]);
    assert!(drawn.contains("stances") && !drawn.contains("fates"), "fates are of the end: {drawn}");
    for figure in ["consistent_reach", "classrooms", "stances", "three_groups"] {
        assert!(svg(place.path(), figure).contains("weeks 30 to 40 of the run shown"), "{figure}");
    }
    let part = svg(place.path(), "consistent_reach");
    assert!(part.contains("the leader leaves at the end of year 1"), "week 36 is shown");
    chart(place.path(), &["--weeks", "40-50"]);
    assert!(!svg(place.path(), "consistent_reach").contains("the leader leaves"), "week 36 is not shown");
}

#[test]
fn the_three_groups_are_compared_with_the_status_quo_where_it_runs_and_else_with_the_start() {
    let place = folder();
    let changes = ["--strategy", "status_quo", "--strategy", "managed_change", "--set", "run.years=2"];
    ends_with(&run(place.path(), "typical_high_school", &changes), 0);
    let drawn = |more: &[&str]| {
        let of_run = ["chart", "output/typical_high_school", "--format", "svg", "--figure", "three_groups"];
        ends_with(&schoolwide(place.path(), &[&of_run[..], more].concat()), 0);
        svg(place.path(), "three_groups")
    };
    assert!(drawn(&[]).contains("compared with “Status quo” in the same replicates"));
    let alone = ["--strategy", "managed_change"];
    assert!(drawn(&alone).contains("compared with the time before the first week"));
    let second_year = [&alone[..], &["--weeks", "37-72"]].concat();
    assert!(drawn(&second_year).contains("compared with the end of week 36"));
}

#[test]
fn all_weeks_as_a_range_are_the_whole_figure() {
    let place = two_years();
    for whole in ["0-72", "1-72"] {
        chart(place.path(), &["--weeks", whole]);
        are_as_stored(&place.path().join("charts"), &place.path().join(RUN).join("charts"));
    }
}

#[test]
fn a_school_is_shown_in_the_weeks_that_are_asked_for() {
    let place = two_years();
    assert_eq!(chart(place.path(), &["--weeks", "0,1,40"]).trim(), "charts/school.svg");
    let school = svg(place.path(), "school");
    assert!(school.contains(">Before the first week<") && school.contains(">Week 1<"), "the weeks are named");
    assert!(school.contains(">Week 4 of year 2<"), "the weeks are named");
    assert!(!school.contains(">End of year 1<"), "it was not asked for");
}

#[test]
fn weeks_that_cannot_be_shown_are_refused() {
    let place = two_years();
    let refused = |weeks: &str, figure: &str, words: &[&str]| {
        let asked = ["chart", RUN, "--weeks", weeks, "--figure", figure];
        is_refused(&schoolwide(place.path(), &asked), words);
    };
    refused("1-73", "stances", &["no week 73", "from 0 to 72"]);
    refused("9-3", "stances", &["37-108"]);
    refused("3-9", "fates", &["fates shows the end of the run only"]);
    refused("3,9", "stances", &["stances shows weeks in a row"]);
    refused("1,2,3,4,5,6,7,8,9,10,11,12,13", "school", &["at most 12"]);
}

#[test]
fn a_picture_is_as_dense_as_asked_for() {
    let place = two_years();
    let draw = |dots: &str| {
        let asked = ["chart", RUN, "--figure", "fates", "--format", "png", "--dots-per-inch", dots];
        schoolwide(place.path(), &asked)
    };
    for (dots, width) in [("96", 1280), ("144", 1920)] {
        ends_with(&draw(dots), 0);
        let png = fs::read(place.path().join("charts/fates.png")).expect("the figure was drawn");
        assert_eq!(png[16..20], u32::to_be_bytes(width));
    }
    is_refused(&draw("0"), &["cannot have 0 dots in an inch"]);
    is_refused(&draw("90000"), &["cannot have 90000 dots in an inch"]);
}
