//! Figures can be drawn in a language that a person gives as a file.

use crate::support::program::{ends_with, err, files, folder, is_refused, out, run, schoolwide};
use std::fs;
use std::path::{Path, PathBuf};

const GERMAN: &str = include_str!("../../../languages/german.toml");

/// Words of several figures that no figure in another language should say.
const ENGLISH_WORDS: [&str; 14] = [
    "replicate",
    "School year",
    "Year 1",
    "Week 1",
    "End of year",
    "Opinion leaders",
    "Resisting",
    "Never started",
    "ordinary leader",
    "Influence",
    "implement",
    "percentage points",
    "half of them",
    "Students",
];

/// Holds the signed numbers of a figure to the decimal sign of German.
fn has_decimal_commas(svg: &str) {
    let numbers: Vec<&str> = svg.split(['>', '<']).filter(|text| text.starts_with(['+', '−'])).collect();
    assert!(numbers.iter().any(|number| number.contains(',')), "{numbers:?}");
    assert!(numbers.iter().all(|number| !number.contains('.')), "{numbers:?}");
}

fn svg(place: &Path, name: &str) -> String {
    fs::read_to_string(place.join("charts").join(name)).expect("the figure was drawn")
}

#[test]
fn figures_in_german_say_german_words_and_decimal_commas() {
    let place = folder();
    ends_with(&run(place.path(), "who_to_win_first", &[]), 0);
    fs::write(place.path().join("german.toml"), GERMAN).unwrap();
    let asked = ["chart", "output/who_to_win_first", "--language", "german.toml", "--format", "svg"];
    let drawn = schoolwide(place.path(), &asked);
    ends_with(&drawn, 0);
    assert_eq!(err(&drawn), "");
    let compared = svg(place.path(), "strategies_compared.svg");
    for words in ["Wen zuerst gewinnen?", ">Freiwillige<", "Prozentpunkte", "besser in", "Wiederholungen"] {
        assert!(compared.contains(words), "{words}");
    }
    ends_with(&schoolwide(place.path(), &[&asked[..], &["--measure", "belief"]].concat()), 0);
    let beliefs = svg(place.path(), "strategies_compared-belief.svg");
    has_decimal_commas(&beliefs);
    let is_drawn = |name: &PathBuf| name.extension().is_some_and(|ending| ending == "svg");
    for name in files(&place.path().join("charts")).into_keys().filter(is_drawn) {
        let svg = svg(place.path(), &name.display().to_string());
        for english in ENGLISH_WORDS {
            assert!(!svg.contains(english), "{} says {english}", name.display());
        }
    }
}

#[test]
fn two_runs_are_compared_in_german_too() {
    let place = folder();
    ends_with(&run(place.path(), "who_to_win_first", &["--out", "one"]), 0);
    ends_with(&run(place.path(), "who_to_win_first", &["--out", "other", "--seed", "5"]), 0);
    fs::write(place.path().join("german.toml"), GERMAN).unwrap();
    let asked = ["chart", "one", "--against", "other", "--language", "german.toml", "--format", "svg"];
    let drawn = schoolwide(place.path(), &[&asked[..], &["--strategy", "volunteers"]].concat());
    ends_with(&drawn, 0);
    assert_eq!(err(&drawn), "");
    let compared = svg(place.path(), "what_if-volunteers.svg");
    for words in
        ["Freiwillige: Beständig", "Wen zuerst gewinnen?, Startwert 5", "ungepaart", "Prozentpunkten"]
    {
        assert!(compared.contains(words), "{words}");
    }
    for english in ENGLISH_WORDS.iter().chain(&["seed", "Difference", "against", "Below"]) {
        assert!(!compared.contains(english), "{english}");
    }
    let of_belief = [&asked[..], &["--strategy", "volunteers", "--measure", "belief"]].concat();
    ends_with(&schoolwide(place.path(), &of_belief), 0);
    has_decimal_commas(&svg(place.path(), "what_if-volunteers-belief.svg"));
}

#[test]
fn a_measure_is_named_and_explained_in_the_language() {
    let place = folder();
    ends_with(&run(place.path(), "who_to_win_first", &[]), 0);
    fs::write(
        place.path().join("own.toml"),
        "[measures.belief]\nlabel = \"Glaube\"\nmeaning = \"was man meint\"\n",
    )
    .unwrap();
    let asked = [
        "chart",
        "output/who_to_win_first",
        "--language",
        "own.toml",
        "--measure",
        "belief",
        "--format",
        "svg",
    ];
    ends_with(&schoolwide(place.path(), &asked), 0);
    let reach = svg(place.path(), "consistent_reach-belief.svg");
    assert!(reach.contains("Glaube, by leadership strategy") && reach.contains("Was man meint"));
}

#[test]
fn the_printed_words_draw_the_same_figures_to_the_byte() {
    let place = folder();
    ends_with(&run(place.path(), "principal_leaves", &[]), 0);
    let printed = schoolwide(place.path(), &["describe", "language"]);
    ends_with(&printed, 0);
    fs::write(place.path().join("english.toml"), out(&printed)).unwrap();
    let asked = ["chart", "output/principal_leaves", "--language", "english.toml", "--format", "svg"];
    let drawn = schoolwide(place.path(), &asked);
    ends_with(&drawn, 0);
    assert_eq!(err(&drawn), "");
    let again = files(&place.path().join("charts"));
    assert!(again == files(&place.path().join("output/principal_leaves/charts")), "{:?}", again.keys());
}

#[test]
fn everything_wrong_with_a_language_is_told_at_once_and_nothing_is_drawn() {
    let place = folder();
    ends_with(&run(place.path(), "who_to_win_first", &[]), 0);
    let wrong = "[stances]\ntitel = \"Haltungen\"\n\n[time]\nyear = \"Jahr\"\n\n[numbers]\ndecimal = 1\n";
    fs::write(place.path().join("wrong.toml"), wrong).unwrap();
    let asked = ["chart", "output/who_to_win_first", "--language", "wrong.toml"];
    let refused = schoolwide(place.path(), &asked);
    is_refused(
        &refused,
        &[
            "wrong.toml:2:1: unknown key `stances.titel`",
            "did you mean `stances.title`?",
            "`time.year` loses {number}",
            "`numbers.decimal` must be text",
            "3 problems",
        ],
    );
    assert!(!place.path().join("charts").exists());
    is_refused(&schoolwide(place.path(), &[&asked[..3], &["nowhere.toml"]].concat()), &["nowhere.toml"]);
}

#[test]
fn letters_that_no_figure_can_show_are_a_warning() {
    let place = folder();
    ends_with(&run(place.path(), "who_to_win_first", &[]), 0);
    fs::write(place.path().join("own.toml"), "[strategies]\nresisters = \"学校\"\n").unwrap();
    let asked = ["chart", "output/who_to_win_first", "--language", "own.toml", "--figure", "fates"];
    let drawn = schoolwide(place.path(), &asked);
    ends_with(&drawn, 0);
    assert!(err(&drawn).contains("own.toml:2") && err(&drawn).contains("学校"), "{}", err(&drawn));
}
