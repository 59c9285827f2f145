//! Axes of shares end where a person asks them to end.

use crate::support::program::{are_as_stored, ends_with, folder, is_refused, out, run, schoolwide};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const RUN: &str = "output/typical_high_school";
const END: &str = "The axis of shares ends at 40\u{202f}%: greater values are drawn at its end";

fn one_year() -> TempDir {
    let place = folder();
    ends_with(&run(place.path(), "typical_high_school", &[]), 0);
    place
}

/// Draws figures, and gives what was printed.
fn chart(place: &Path, more: &[&str]) -> String {
    let drawn = schoolwide(place, &[&["chart", RUN, "--format", "svg"], more].concat());
    ends_with(&drawn, 0);
    out(&drawn)
}

fn svg(place: &Path, figure: &str) -> String {
    fs::read_to_string(place.join(format!("charts/{figure}.svg"))).expect("the figure was drawn")
}

/// Whether a percentage stands alone somewhere, as on an axis.
fn names(svg: &str, percent: u32) -> bool {
    svg.contains(&format!(">{percent}\u{202f}%</text>"))
}

#[test]
fn what_is_asked_for_is_the_end_of_the_axis() {
    let place = one_year();
    let drawn = chart(place.path(), &["--up-to", "40"]);
    let figures = [
        "consistent_reach",
        "equal_capacity",
        "horizons",
        "reach_over_lines",
        "replicates",
        "cost_and_result",
        "level_and_spread",
        "reported_and_real",
    ];
    let expected = figures.map(|figure| format!("charts/{figure}.svg"));
    assert_eq!(drawn.lines().collect::<Vec<_>>(), expected, "those with an axis of shares");
    for figure in figures {
        let svg = svg(place.path(), figure);
        assert!(names(&svg, 40), "{figure} names its end");
        assert!(svg.contains(END), "{figure} says where it ends");
    }
    let headline = svg(place.path(), "consistent_reach");
    assert!([0, 10, 20, 30, 40].iter().all(|&percent| names(&headline, percent)));
    assert!(!names(&headline, 75) && !names(&headline, 100));
}

#[test]
fn all_there_can_be_is_the_whole_figure() {
    let place = one_year();
    chart(place.path(), &["--up-to", "100"]);
    are_as_stored(&place.path().join("charts"), &place.path().join(RUN).join("charts"));
}

#[test]
fn two_runs_are_compared_on_the_part_that_is_asked_for() {
    let place = one_year();
    let drawn = chart(place.path(), &["--against", RUN, "--strategy", "mandate", "--up-to", "40"]);
    let svg = fs::read_to_string(place.path().join(drawn.trim())).expect("the figure was drawn");
    assert!(names(&svg, 40) && !names(&svg, 50) && !names(&svg, 100));
    assert!(svg.contains("ends at 40"));
}

#[test]
fn an_end_that_no_axis_can_have_is_refused() {
    let place = one_year();
    for wrong in ["0", "101", "7.5", "all"] {
        let asked = ["chart", RUN, "--up-to", wrong];
        is_refused(&schoolwide(place.path(), &asked), &["--up-to", "from 1 to 100"]);
    }
}

#[test]
fn a_figure_without_an_axis_of_shares_is_refused_with_those_that_have_one() {
    let place = one_year();
    for figure in ["stances", "fates", "classrooms", "strategies_compared", "three_groups", "school"] {
        let asked = ["chart", RUN, "--up-to", "40", "--figure", figure];
        let words = [&format!("{figure} has no axis of shares"), "leave out --up-to", "consistent_reach or"];
        is_refused(&schoolwide(place.path(), &asked), &words);
    }
    let side_by_side = ["chart", RUN, "--up-to", "40", "--weeks", "1,9"];
    is_refused(&schoolwide(place.path(), &side_by_side), &["weeks side by side", "--up-to", "37-108"]);
}
