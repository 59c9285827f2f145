//! One strategy in two runs: where they can be compared, how surely they differ, and what the figure says.

use crate::support::program::{ends_with, err, files, folder, is_refused, out, run, schoolwide};
use std::fs;
use std::path::Path;

/// A run of two strategies over two years with six replicates.
fn typical(place: &Path, name: &str, more: &[&str]) {
    sized(place, name, ["6", "2"], more);
}

/// A run of two strategies with so many replicates and years.
fn sized(place: &Path, name: &str, [replicates, years]: [&str; 2], more: &[&str]) {
    let size = ["--replicates", replicates, "--years", years];
    let small = ["--strategy", "managed_change", "--strategy", "mandate", "--format", "svg", "--out", name];
    ends_with(&schoolwide(place, &[&["run", "typical_high_school"], &size[..], &small, more].concat()), 0);
}

/// Compares two runs, and gives the figure of managed change.
fn compared(place: &Path, one: &str, other: &str, more: &[&str]) -> String {
    let asked = ["chart", one, "--against", other, "--format", "svg", "--strategy", "managed_change"];
    let drawn = schoolwide(place, &[&asked[..], more].concat());
    ends_with(&drawn, 0);
    fs::read_to_string(place.join(out(&drawn).trim())).expect("the figure was drawn")
}

/// What the figure says to those who do not see it.
fn finding(svg: &str) -> &str {
    svg.split("<desc>").nth(1).and_then(|rest| rest.lines().next()).expect("the figure says what it shows")
}

/// The difference at the end, and the ends of its interval.
fn difference(svg: &str) -> [f64; 3] {
    let number = |after: &str| -> f64 {
        let rest = finding(svg).split(after).nth(1).unwrap_or_else(|| panic!("{after}: {}", finding(svg)));
        let word = rest.split([' ', ')', ',']).next().unwrap_or_default();
        word.replace('−', "-").parse().unwrap_or_else(|_| panic!("{word} is no number"))
    };
    [number("a difference of "), number("interval "), number(" to ")]
}

#[test]
fn a_run_against_itself_differs_by_nothing() {
    let place = folder();
    typical(place.path(), "one", &[]);
    let svg = compared(place.path(), "one", "one", &[]);
    assert!(
        svg.contains("Both runs are the same in every replicate and week shown: their lines coincide"),
        "{svg}"
    );
    assert!(svg.contains(">0.0</text>") && svg.contains(">0.0 to 0.0</text>"));
}

#[test]
fn a_skilled_leaders_gain_is_drawn_with_its_interval() {
    let place = folder();
    typical(place.path(), "plain", &[]);
    typical(place.path(), "skilled", &["--set", "leader.change_skill=0.9"]);
    let belief = ["--measure", "belief"];
    let svg = compared(place.path(), "skilled", "plain", &belief);
    let [gain, low, high] = difference(&svg);
    assert!(0.0 < low && low < gain && gain < high, "{}", finding(&svg));
    for words in
        ["Student's t", "A typical high school, with", "leader.change_skill=0.9", "above zero: more in"]
    {
        assert!(svg.contains(words), "{words}");
    }
    // The other way round it is a loss of the same size.
    let turned = difference(&compared(place.path(), "plain", "skilled", &belief));
    assert_eq!(turned, [-gain, -high, -low]);
}

#[test]
fn runs_of_different_seeds_are_compared_unpaired_and_say_so() {
    let place = folder();
    typical(place.path(), "plain", &[]);
    typical(place.path(), "skilled", &["--set", "leader.change_skill=0.9"]);
    typical(place.path(), "other", &["--set", "leader.change_skill=0.9", "--seed", "77"]);
    let belief = ["--measure", "belief"];
    let unpaired = compared(place.path(), "other", "plain", &belief);
    for words in ["Welch 1947", "unpaired: different seeds", "seed 77"] {
        assert!(unpaired.contains(words), "{words}");
    }
    let paired = compared(place.path(), "skilled", "plain", &belief);
    assert!(!paired.contains("unpaired"));
    let width = |svg: &str| difference(svg)[2] - difference(svg)[1];
    assert!(width(&paired) < width(&unpaired), "{} {}", finding(&paired), finding(&unpaired));
}

#[test]
fn replicates_and_years_that_only_one_run_has_do_not_count() {
    let place = folder();
    typical(place.path(), "short", &[]);
    sized(place.path(), "long", ["9", "3"], &[]);
    let svg = compared(place.path(), "long", "short", &[]);
    for words in
        ["6 replicates that both runs have", "Shown: the 2 years that both runs have", "same in every"]
    {
        assert!(svg.contains(words), "{words}");
    }
}

#[test]
fn one_replicate_has_a_difference_but_no_interval() {
    let place = folder();
    sized(place.path(), "plain", ["1", "1"], &[]);
    sized(place.path(), "skilled", ["1", "1"], &["--set", "leader.change_skill=0.9"]);
    let svg = compared(place.path(), "skilled", "plain", &["--measure", "belief"]);
    assert!(
        svg.contains("single replicate has no interval") && finding(&svg).contains("without an interval")
    );
}

#[test]
fn districts_are_compared_as_a_whole_and_with_a_single_school_unpaired() {
    let place = folder();
    typical(place.path(), "school", &[]);
    typical(place.path(), "district", &["--set", "district.schools=2"]);
    let svg = compared(place.path(), "district", "school", &[]);
    for words in ["unpaired: different numbers of schools", "6 replicates of 2 schools"] {
        assert!(svg.contains(words), "{words}");
    }
}

#[test]
fn a_figure_is_drawn_for_every_strategy_that_is_named_or_for_the_one_that_reaches_most() {
    let place = folder();
    typical(place.path(), "one", &[]);
    let draw = |more: &[&str]| {
        let asked = ["chart", "one", "--against", "one", "--figure", "what_if", "--format", "svg"];
        let drawn = schoolwide(place.path(), &[&asked[..], more].concat());
        ends_with(&drawn, 0);
        out(&drawn).lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(draw(&[]), ["charts/what_if-managed_change.svg"]);
    let both = ["--strategy", "mandate", "--strategy", "managed_change", "--strategy", "mandate"];
    assert_eq!(draw(&both), ["charts/what_if-mandate.svg", "charts/what_if-managed_change.svg"]);
    assert_eq!(draw(&["--measure", "trust"]), ["charts/what_if-managed_change-trust.svg"]);
    assert_eq!(files(&place.path().join("charts")).len(), 2 * 3, "each with its numbers");
}

#[test]
fn a_folder_that_is_no_run_is_refused_with_both_paths() {
    let place = folder();
    typical(place.path(), "one", &[]);
    is_refused(&schoolwide(place.path(), &["chart", "one", "--against", "nowhere"]), &["`one`", "`nowhere`"]);
    is_refused(&schoolwide(place.path(), &["chart", "nowhere", "--against", "one"]), &["`one`", "`nowhere`"]);
}

#[test]
fn runs_that_do_not_fit_together_are_refused_with_the_remedy() {
    let place = folder();
    typical(place.path(), "one", &[]);
    typical(place.path(), "weeks", &["--set", "run.weeks_per_year=20"]);
    ends_with(&run(place.path(), "who_to_win_first", &["--out", "others"]), 0);
    let against = |other: &str| schoolwide(place.path(), &["chart", "one", "--against", other]);
    is_refused(&against("weeks"), &["36 weeks in `one` and 20 in `weeks`", "run.weeks_per_year"]);
    is_refused(&against("others"), &["`one` and `others` have no strategy in common", "remedy"]);
}

#[test]
fn options_that_mean_nothing_for_two_runs_are_refused_all_at_once() {
    let place = folder();
    typical(place.path(), "one", &[]);
    let asked = ["chart", "one", "--against", "one", "--reference", "mandate", "--figure", "fates"];
    let refused = schoolwide(place.path(), &[&asked[..], &["--measure", "leader_tenure"]].concat());
    let words =
        ["leave out --reference", "fates shows one run only", "cannot show this measure", "3 problems"];
    is_refused(&refused, &words);
    let alone = schoolwide(place.path(), &["chart", "one", "--figure", "what_if"]);
    is_refused(&alone, &["what_if compares two runs", "--against OTHER-FOLDER"]);
    let unknown = ["chart", "one", "--against", "one", "--strategy", "mandat"];
    is_refused(&schoolwide(place.path(), &unknown), &["did you mean `mandate`?"]);
    let list = schoolwide(place.path(), &["chart", "--list"]);
    assert!(out(&list).contains("needs --against OTHER-FOLDER"), "{}", err(&list));
}
