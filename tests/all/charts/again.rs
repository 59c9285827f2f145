//! Figures can be drawn again from what a run left, without simulating.

use crate::support::program::{ends_with, err, files, folder, is_refused, out, run, schoolwide};
use std::fs;

#[test]
fn every_figure_that_is_drawn_again_is_the_same_to_the_byte() {
    let place = folder();
    for (name, more) in
        [("typical_high_school", &[][..]), ("elementary_school", &["--set", "district.schools=3"])]
    {
        ends_with(&run(place.path(), name, more), 0);
        let again =
            schoolwide(place.path(), &["chart", &format!("output/{name}"), "--out", name, "--format", "svg"]);
        ends_with(&again, 0);
        let (drawn, stored) =
            (files(&place.path().join(name)), files(&place.path().join("output").join(name).join("charts")));
        assert_eq!(2 * out(&again).lines().count(), stored.len(), "each with its numbers");
        assert!(drawn == stored, "{name}: {:?} and {:?}", drawn.keys(), stored.keys());
    }
}

#[test]
fn only_the_figures_that_are_asked_for_are_drawn() {
    let place = folder();
    ends_with(&run(place.path(), "who_to_win_first", &[]), 0);
    let again = ["chart", "output/who_to_win_first", "--figure", "fates", "--figure", "stances"];
    ends_with(&schoolwide(place.path(), &again), 0);
    let drawn: Vec<String> =
        files(&place.path().join("charts")).keys().map(|name| name.display().to_string()).collect();
    assert_eq!(drawn, ["fates.csv", "fates.png", "fates.svg", "stances.csv", "stances.png", "stances.svg"]);
}

#[test]
fn a_figure_shows_the_measure_the_strategies_and_the_words_that_are_asked_for() {
    let place = folder();
    ends_with(&run(place.path(), "who_to_win_first", &[]), 0);
    let asked = [
        "--figure",
        "strategies_compared",
        "--measure",
        "belief",
        "--strategy",
        "volunteers",
        "--reference",
        "resisters",
        "--title",
        "Whom to win",
        "--format",
        "svg",
    ];
    let drawn = schoolwide(place.path(), &[&["chart", "output/who_to_win_first"], &asked[..]].concat());
    ends_with(&drawn, 0);
    assert_eq!(out(&drawn).trim(), "charts/strategies_compared-belief.svg");
    let svg = fs::read_to_string(place.path().join("charts/strategies_compared-belief.svg")).unwrap();
    for words in
        ["<title>Whom to win</title>", ">Volunteers<", "below “Resisters”", "belief (percentage points)"]
    {
        assert!(svg.contains(words), "{words}");
    }
    assert!(!svg.contains("Anyone, by lot"), "it was not asked for");
}

#[test]
fn of_many_strategies_a_school_is_shown_under_the_reference_and_the_leader_or_those_asked_for() {
    let place = folder();
    ends_with(&run(place.path(), "who_to_win_first", &[]), 0);
    let shown = |more: &[&str]| {
        let asked = ["chart", "output/who_to_win_first", "--figure", "school", "--format", "svg"];
        ends_with(&schoolwide(place.path(), &[&asked[..], more].concat()), 0);
        let svg = fs::read_to_string(place.path().join("charts/school.svg")).unwrap();
        ["Resisters", "Volunteers", "Opinion leaders", "Anyone, by lot"]
            .into_iter()
            .filter(|label| ["<", " ("].iter().any(|end| svg.contains(&format!(">{label}{end}"))))
            .collect::<Vec<_>>()
    };
    let of_all = shown(&[]);
    assert!(of_all.contains(&"Anyone, by lot"), "the reference is one of {of_all:?}");
    assert!(of_all.len() <= 2, "{of_all:?}");
    let asked = ["--strategy", "resisters", "--strategy", "volunteers", "--strategy", "opinion_leaders"];
    assert_eq!(shown(&asked), ["Resisters", "Volunteers", "Opinion leaders"]);
}

#[test]
fn differences_from_another_reference_are_those_of_the_runs() {
    let place = folder();
    ends_with(&run(place.path(), "who_to_win_first", &["--out", "one"]), 0);
    let other = ["--out", "other", "--set", "run.reference=resisters"];
    ends_with(&run(place.path(), "who_to_win_first", &other), 0);
    let compared = ["--figure", "strategies_compared", "--format", "svg", "--subtitle", "Same"];
    let draw = |run: &str, more: &[&str]| {
        let all = [&["chart", run, "--out", run], &compared[..], more].concat();
        ends_with(&schoolwide(place.path(), &all), 0);
        let svg = fs::read_to_string(place.path().join(run).join("strategies_compared.svg")).unwrap();
        // Below the small print, which tells the changed reference, all is the same.
        svg.lines().filter(|line| !line.contains("seed")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(draw("one", &["--reference", "resisters"]), draw("other", &[]));
}

#[test]
fn every_figure_is_listed_with_what_it_answers() {
    let place = folder();
    let list = schoolwide(place.path(), &["chart", "--list"]);
    ends_with(&list, 0);
    for figure in report::FIGURES {
        assert!(out(&list).contains(figure.name) && out(&list).contains(figure.answers), "{}", figure.name);
    }
}

#[test]
fn what_cannot_be_drawn_is_refused_with_the_remedy() {
    let place = folder();
    ends_with(&run(place.path(), "typical_high_school", &["--strategy", "status_quo"]), 0);
    let run_folder = "output/typical_high_school";
    let chart = |figure: &str| schoolwide(place.path(), &["chart", run_folder, "--figure", figure]);
    is_refused(&chart("stance"), &["there is no figure `stance`", "did you mean `stances`?"]);
    is_refused(&chart("strategies_compared"), &["needs 2 strategies"]);
    let asked = ["chart", run_folder, "--figure", "fates", "--measure", "trust", "--strategy", "mandate"];
    is_refused(&schoolwide(place.path(), &asked), &["no strategy in this run `mandate`"]);
    is_refused(&schoolwide(place.path(), &asked[..6]), &["fates cannot show this measure"]);
    is_refused(
        &schoolwide(place.path(), &["chart", run_folder, "--measure", "trst"]),
        &["did you mean `trust`?"],
    );
    is_refused(&schoolwide(place.path(), &["chart", "nowhere"]), &["nowhere"]);
    let bands = place.path().join(run_folder).join("fates.csv");
    let text = fs::read_to_string(&bands).unwrap();
    fs::write(&bands, format!("{text}\n")).unwrap();
    let changed = chart("fates");
    is_refused(&changed, &["changed since the run wrote it"]);
    assert!(!err(&changed).contains("RUST_BACKTRACE"));
}

#[test]
fn only_a_district_of_several_schools_has_a_figure_of_its_schools() {
    let place = folder();
    let district = ["--set", "district.schools=3", "--out", "three"];
    ends_with(&run(place.path(), "elementary_school", &district), 0);
    ends_with(&run(place.path(), "elementary_school", &["--out", "one"]), 0);
    let figure = |run: &str| place.path().join(run).join("charts/district.svg");
    assert!(!figure("one").exists());
    let svg = fs::read_to_string(figure("three")).unwrap();
    assert!(svg.contains("of 3 schools") && svg.contains(">between schools "), "its words are missing");
    let asked = |run: &str, more: &[&str]| {
        let all = [&["chart", run, "--figure", "district", "--format", "svg"], more].concat();
        schoolwide(place.path(), &all)
    };
    is_refused(&asked("one", &[]), &["district needs several schools", "a run of a district"]);
    ends_with(&asked("three", &["--measure", "trust"]), 0);
    assert!(
        fs::read_to_string(place.path().join("charts/district-trust.svg")).unwrap().contains("Trust of 3")
    );
}

#[test]
fn one_replicate_has_a_cost_and_a_result_but_no_interval() {
    let place = folder();
    let svg = |replicates: &str| {
        ends_with(&run(place.path(), "typical_high_school", &["--set", replicates, "--force"]), 0);
        let charts = place.path().join("output/typical_high_school/charts");
        fs::read_to_string(charts.join("cost_and_result.svg")).unwrap()
    };
    assert!(svg("run.replicates=1").contains("single replicate has no interval"));
    assert!(svg("run.replicates=2").contains("95 % intervals"));
}

#[test]
fn a_figure_is_drawn_for_where_it_will_be_seen() {
    let place = folder();
    ends_with(&run(place.path(), "who_to_win_first", &[]), 0);
    let draw = |more: &[&str], file: &str| {
        let all = [&["chart", "output/who_to_win_first", "--figure", "consistent_reach"], more].concat();
        ends_with(&schoolwide(place.path(), &all), 0);
        fs::read(place.path().join("charts").join(file)).unwrap()
    };
    let column = draw(&["--size", "column", "--format", "svg"], "consistent_reach.svg");
    assert!(String::from_utf8_lossy(&column).contains("width=\"85mm\""));
    let dark = draw(&["--dark", "--format", "svg"], "consistent_reach.svg");
    let light = draw(&["--format", "svg"], "consistent_reach.svg");
    assert!(dark != light);
    let pdf = draw(&["--format", "pdf"], "consistent_reach.pdf");
    assert!(pdf.starts_with(b"%PDF"));
}
