//! The page on calibration agrees with the study that it tells of, with the ensemble, and with what ships.

use crate::support::common::ensemble_sets;
use crate::support::sentences::{Document, number};
use scenario::parameters::{Parameter, registry};
use study::STUDIES;
use toml::{Table, Value};

const PAGE: &str = "docs/calibration.md";

/// What the study lets vary, by key, and from where to where.
fn ranges(study: &Table) -> Vec<(String, f64, f64)> {
    let varied = study["vary"].as_array().expect("they are tables").iter();
    let end = |own: &Value, name: &str| own[name].as_float().expect("it is a number");
    varied
        .map(|own| (own["key"].as_str().expect("it has a key").to_owned(), end(own, "from"), end(own, "to")))
        .collect()
}

fn study() -> Table {
    let (_, text) = STUDIES.iter().find(|(name, _)| *name == "published_patterns").expect("it ships");
    text.parse().expect("it is TOML")
}

fn parameter(key: &str) -> &'static Parameter {
    registry().into_iter().find(|row| row.key() == key).unwrap_or_else(|| panic!("{key} is unknown"))
}

/// A band as the page writes it.
fn band(target: &Value) -> String {
    let end = |name: &str| {
        let value = target.get(name)?;
        let value = value.as_float().expect("it is a number");
        Some(value.to_string().replace('-', "−"))
    };
    match (end("least"), end("most")) {
        (Some(least), Some(most)) => format!("{least} to {most}"),
        (Some(least), None) => format!("at least {least}"),
        (None, Some(most)) => format!("at most {most}"),
        (None, None) => panic!("{target} has no end"),
    }
}

#[test]
fn the_study_has_as_many_points_values_strategies_worlds_and_outputs_as_the_page_says() {
    let study = study();
    let worlds = scenario_files::shipped("published_patterns", &["run.equal_capacity=0".to_owned()]);
    let worlds = worlds.expect("it ships");
    assert_eq!((worlds.scenario.run.strategies.len(), 1 + worlds.variants.len()), (12, 10));
    let page = Document::at(PAGE);
    page.says("runs twelve strategies of `scenarios/published_patterns.toml` under each in ten worlds");
    assert_eq!(study["design"]["points"].as_integer(), Some(1024));
    page.says("schoolwide study run published_patterns 1,024 points");
    page.says(&format!("It takes a Sobol sequence through {} values", ranges(&study).len()));
    let outputs = study["outputs"].as_table().expect("it has outputs").len();
    let replicates = &study["replicates"];
    page.says(&format!("{replicates} replicates of each, and holds {outputs} outputs to bands."));
}

#[test]
fn every_target_stands_with_its_band_and_those_that_rule_out_most_come_first() {
    let study = study();
    let targets = study["calibration"]["targets"].as_table().expect("it has targets");
    let page = Document::at(PAGE);
    let table = page.table("target", "points ruled out");
    assert_eq!(table.len(), targets.len());
    for row in &table {
        assert_eq!(row[1], band(&targets[&row[0]]), "{}", row[0]);
    }
    let out: Vec<f64> = table.iter().map(|row| number(&row[2])).collect();
    assert!(out.windows(2).all(|pair| pair[0] >= pair[1]), "{out:?}");
    page.says("`leaving_after_departure`, `divided`, `still_in_force` and some others rule out nothing");
    for name in ["leaving_after_departure", "divided", "still_in_force"] {
        let row = table.iter().find(|row| row[0] == name).expect("it has a row");
        assert_eq!(number(&row[2]), 0.0, "{name}");
    }
}

#[test]
fn defaults_and_plausible_ranges_are_those_that_were_left() {
    let page = Document::at(PAGE);
    let table = page.table("value", "not ruled out");
    let ranges = ranges(&study());
    assert_eq!(table.len(), ranges.len());
    let ends = |cell: &str| {
        let (from, to) = cell.split_once(" to ").expect("it is a range");
        (number(from), number(to))
    };
    for (row, (key, from, to)) in table.iter().zip(ranges) {
        assert_eq!((row[0].as_str(), ends(&row[1])), (key.as_str(), (from, to)));
        let (parameter, (least, most)) = (parameter(&key), ends(&row[2]));
        assert_eq!(parameter.default, number(&row[3]), "{key}");
        let (low, high) = parameter.plausible;
        // The page tells three figures of what was left.
        assert!(
            low <= 1.002 * least && 0.998 * most <= high,
            "{key}: {low} to {high} does not hold {}",
            row[2]
        );
    }
}

#[test]
fn as_many_sets_ship_as_the_page_says() {
    let sets = ensemble_sets().len();
    Document::at(PAGE).says(&format!("{sets} of 35 sets show it. They are the ensemble"));
    Document::at("docs/scenario_files.md")
        .says(&format!("so {} replicates of {sets} sets are 5 of each.", 5 * sets));
}
