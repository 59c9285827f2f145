//! A nation through the real program: what it prints, what it leaves, and that it can be made again.

use crate::support::program::{
    are_as_stored, ends_with, err, files, folder, has_same_results, is_refused, names_in, out, schoolwide,
};
use std::fs;
use std::path::Path;
use std::process::Output;

const SMALL: [&str; 9] = [
    "run",
    "united_states",
    "--set",
    "nation.schools=40",
    "--years",
    "2",
    "--set",
    "run.weeks_per_year=9",
    "--format",
];

fn nation(place: &Path, name: &str, more: &[&str]) -> Output {
    schoolwide(place, &[&SMALL[..], &["svg", "--out", name], more].concat())
}

#[test]
fn a_nation_leaves_districts_and_a_country_by_year_and_no_weeks() {
    let place = folder();
    let output = nation(place.path(), "r", &["--strategy", "mandate"]);
    ends_with(&output, 0);
    let mut names = names_in(&place.path().join("r"));
    names.sort();
    let expected = [
        "charts",
        "columns.csv",
        "country.csv",
        "country_distribution.csv",
        "country_fates.csv",
        "country_size.csv",
        "districts.csv",
        "manifest.json",
        "report.html",
        "scenario.toml",
    ];
    assert_eq!(names, expected);
    let mut charts = names_in(&place.path().join("r/charts"));
    charts.sort();
    assert_eq!(charts, ["districts_by_year.csv", "districts_by_year.svg"]);
    let lines = |name: &str| fs::read_to_string(place.path().join("r").join(name)).unwrap().lines().count();
    // A header; 5 districts, 10 measures, 4 fates, 20 parts; 2 years.
    let counted =
        ["districts.csv", "country.csv", "country_fates.csv", "country_distribution.csv"].map(lines);
    assert_eq!(counted, [1 + 5 * 2, 1 + 10 * 2, 1 + 4 * 2, 1 + 20 * 10 * 2]);
    let fates = fs::read_to_string(place.path().join("r/country_fates.csv")).unwrap();
    let shares = fates.lines().skip(1).map(|line| line.rsplit(',').next().unwrap().parse::<f64>().unwrap());
    assert!((shares.sum::<f64>() - 2.0).abs() < 1e-4, "all schools in each of two years: {fates}");
    let told = out(&output);
    for words in [
        "40 schools of 5 districts",
        "as many households",
        "half of districts",
        "million a second",
        "peak memory",
    ] {
        assert!(told.contains(words), "{words} is not in: {told}");
    }
    assert_eq!(told.lines().last(), Some("r"));
}

#[test]
fn the_manifest_tells_processor_memory_and_agent_weeks() {
    let place = folder();
    ends_with(&nation(place.path(), "r", &[]), 0);
    let text = fs::read_to_string(place.path().join("r/manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
    let size = fs::read_to_string(place.path().join("r/country_size.csv")).unwrap();
    let counts: Vec<u64> =
        size.lines().nth(1).unwrap().split(',').map(|count| count.parse().unwrap()).collect();
    let [1, 5, 40, teachers, students] = counts[..] else { panic!("{size}") };
    assert_eq!(manifest["agent_weeks"], (teachers + 2 * students) * 18);
    assert!(manifest["machine"].get("processor").is_some());
    if cfg!(target_os = "linux") {
        let peak = manifest["peak_memory_bytes"].as_u64().unwrap();
        assert!((1 << 20..1 << 30).contains(&peak), "{peak}");
    }
}

#[test]
fn a_nation_is_made_again_to_the_byte_and_threads_change_nothing() {
    let place = folder();
    let strategies = ["--strategy", "managed_change", "--strategy", "mandate"];
    ends_with(&nation(place.path(), "one", &[&strategies[..], &["--threads", "1"]].concat()), 0);
    ends_with(&nation(place.path(), "two", &[&strategies[..], &["--threads", "3"]].concat()), 0);
    has_same_results(&place.path().join("one"), &place.path().join("two"));
    assert!(place.path().join("one/country_comparison.csv").exists());
    let again = schoolwide(place.path(), &["reproduce", "one"]);
    ends_with(&again, 0);
    assert!(out(&again).starts_with("one: the same, "), "{}", out(&again));
}

#[test]
fn a_district_that_differs_is_told_by_its_place() {
    let place = folder();
    ends_with(&nation(place.path(), "r", &[]), 0);
    let path = place.path().join("r/districts.csv");
    let text = fs::read_to_string(&path).unwrap();
    let row = text.lines().nth(4).unwrap();
    let changed: Vec<&str> =
        row.split(',').enumerate().map(|(place, cell)| if place == 7 { "0.99" } else { cell }).collect();
    fs::write(&path, text.replace(row, &changed.join(","))).unwrap();
    let again = schoolwide(place.path(), &["reproduce", "r"]);
    ends_with(&again, 1);
    let told = out(&again);
    assert!(
        told.contains("strategy managed_change, replicate 1, district 2, year 2, consistent_reach: 0.99"),
        "{told}"
    );
}

#[test]
fn the_figure_of_a_nation_is_drawn_again_and_of_other_measures_and_strategies() {
    let place = folder();
    let strategies = ["--strategy", "managed_change", "--strategy", "mandate"];
    ends_with(&nation(place.path(), "r", &strategies), 0);
    let chart =
        |more: &[&str]| schoolwide(place.path(), &[&["chart", "r", "--format", "svg"], more].concat());
    ends_with(&chart(&["--out", "again"]), 0);
    are_as_stored(&place.path().join("again"), &place.path().join("r/charts"));
    ends_with(&chart(&["--out", "b", "--measure", "on_board", "--strategy", "mandate", "--up-to", "40"]), 0);
    let drawn = files(&place.path().join("b"));
    let svg = String::from_utf8_lossy(&drawn[Path::new("districts_by_year-on_board.svg")]).into_owned();
    assert!(svg.contains("Teachers on board") && svg.contains("Mandate"), "it shows what is asked for");
    assert!(!svg.contains("Managed change"), "and nothing else");
}

#[test]
fn what_a_nation_cannot_show_is_refused_with_the_reason() {
    let place = folder();
    ends_with(&nation(place.path(), "r", &[]), 0);
    let refused = |more: &[&str], words: &[&str]| {
        is_refused(&schoolwide(place.path(), &[&["chart", "r"], more].concat()), words);
    };
    refused(&["--figure", "stances"], &["stances needs the weeks of schools", "districts_by_year"]);
    refused(&["--weeks", "1-9"], &["ends of years, not weeks"]);
    refused(&["--measure", "trust"], &["no measure that a nation keeps `trust`"]);
    refused(&["--strategy", "mandate"], &["no strategy in this run `mandate`"]);
    refused(&["--against", "r"], &["ends of years, not weeks to compare"]);
    let school =
        ["run", "typical_high_school", "--replicates", "1", "--years", "1", "--format", "svg", "--out", "s"];
    ends_with(&schoolwide(place.path(), &[&school[..], &["--strategy", "mandate"]].concat()), 0);
    let figure = schoolwide(place.path(), &["chart", "s", "--figure", "districts_by_year"]);
    is_refused(&figure, &["districts_by_year needs the districts of a nation"]);
}

#[test]
fn the_report_of_a_nation_answers_in_sentences() {
    let place = folder();
    ends_with(&nation(place.path(), "r", &["--strategy", "managed_change", "--strategy", "mandate"]), 0);
    let page = fs::read_to_string(place.path().join("r/report.html")).unwrap();
    for words in [
        "After 2 years, “Managed change” reaches",
        " than under “Managed change”, and better in ",
        "the standard deviation between them ",
        "Do the districts of a country rise together?",
        "40 schools of 5 districts",
        "How to run it again",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert!(!page.contains("NaN") && !page.contains("src=\"http"));
}

#[cfg(unix)]
#[test]
fn an_interrupted_nation_stops_within_seconds_and_leaves_no_folder() {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};
    let place = folder();
    let mut command = Command::new(env!("CARGO_BIN_EXE_schoolwide"));
    command.current_dir(place.path()).args(["run", "united_states", "--out", "r"]);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().expect("the program starts");
    let patience = Instant::now();
    while names_in(place.path()).is_empty() && patience.elapsed() < Duration::from_secs(30) {
        std::thread::sleep(Duration::from_millis(20));
    }
    std::thread::sleep(Duration::from_millis(700));
    let asked = Instant::now();
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(kill.expect("kill starts").success(), "the run was still going on");
    let output = child.wait_with_output().expect("it ends");
    assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());
    ends_with(&output, 1);
    assert_eq!(out(&output), "");
    let told = err(&output);
    assert!(told.contains("stopped after") && told.contains("of 99388 schools"), "{told}");
    assert!(names_in(place.path()).is_empty(), "{:?}", names_in(place.path()));
}
