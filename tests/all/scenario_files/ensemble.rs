//! The ensemble that ships: sets of parameters that every scenario of schools can be run under.

use crate::support::common::{read, refused};
use scenario::error::Problem;
use scenario::parameters::{Parameter, registry};
use scenario::{Drawn, FullScenario};
use scenario_files::{ENSEMBLE, Loaded, from_scenario, write};
use std::collections::BTreeMap;

const TEXT: &str = "extends = \"principal_leaves\"\n[run]\nparameters = \"ensemble\"\n";

/// Every column of the ensemble, by key.
fn columns() -> BTreeMap<String, Vec<f64>> {
    let mut reader = csv::Reader::from_reader(ENSEMBLE.as_bytes());
    let header = reader.headers().expect("it has a header").clone();
    let mut columns: BTreeMap<String, Vec<f64>> =
        header.iter().map(|key| (key.to_owned(), Vec::new())).collect();
    for row in reader.records().map(|row| row.expect("every row has a cell for each key")) {
        for (key, cell) in header.iter().zip(&row) {
            columns.get_mut(key).expect("it is a key").push(cell.parse().expect("it is a number"));
        }
    }
    columns
}

/// The keys that a scenario draws.
fn drawn(scenario: &FullScenario) -> Vec<String> {
    scenario.uncertainty.iter().flat_map(|own| own.parameters().map(|(key, _)| key)).collect()
}

/// The warnings that name what is set and not drawn.
fn kept(warnings: &[Problem]) -> Vec<&str> {
    let told = warnings.iter().map(|warning| warning.what.as_str());
    told.filter(|what| what.contains("ensemble")).collect()
}

#[test]
fn every_column_is_a_parameter_in_its_plausible_range_around_its_default() {
    let columns = columns();
    let sets = columns.values().next().expect("it has columns").len();
    assert!(columns.len() >= 10 && sets >= 20, "{} parameters in {sets} sets", columns.len());
    for (key, values) in columns {
        let find = |row: &&Parameter| row.key() == key;
        let rows = registry();
        let row = rows.iter().copied().find(|row| find(row)).unwrap_or_else(|| panic!("{key} is unknown"));
        let (least, most) =
            values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), &value| {
                (least.min(value), most.max(value))
            });
        assert!(row.plausible.0 <= least && most <= row.plausible.1, "{key}: {least} to {most}");
        assert!((least..=most).contains(&row.default), "{key}: {} is not in {least} to {most}", row.default);
        assert!(least < most, "{key} does not vary");
    }
}

#[test]
fn a_scenario_that_asks_for_the_ensemble_draws_it_whole_and_one_that_does_not_draws_nothing() {
    let Loaded { scenario, warnings, .. } = read(TEXT, &[]);
    let uncertainty = scenario.uncertainty.as_ref().expect("it is drawn");
    let columns = columns();
    assert_eq!(uncertainty.parameters().count(), columns.len());
    for (key, own) in uncertainty.parameters() {
        let Drawn::Numbers(values) = own else { panic!("{key} holds counts") };
        let expected: Vec<f32> = columns[&key].iter().map(|&value| value as f32).collect();
        assert_eq!(*values, expected, "{key}");
    }
    assert!(warnings.is_empty(), "{warnings:?}");
    let plain = "extends = \"principal_leaves\"\n";
    assert_eq!(read(plain, &["run.parameters=ensemble"]).scenario.uncertainty, scenario.uncertainty);
    for none in [plain.to_owned(), TEXT.replace("ensemble", "defaults")] {
        assert!(read(&none, &[]).scenario.uncertainty.is_none());
    }
    assert!(read(TEXT, &["run.parameters=defaults"]).scenario.uncertainty.is_none());
    assert!(refused(plain, &["run.parameters=ensembel"]).contains("did you mean `ensemble`"));
}

#[test]
fn what_a_scenario_sets_keeps_its_value_in_every_draw_and_is_named() {
    let layer = format!("{TEXT}[teaching]\nspeed = 0.1\n");
    let Loaded { scenario, warnings, .. } = read(&layer, &["leader.abandon=0.5"]);
    let keys = drawn(&scenario);
    assert_eq!(keys.len(), columns().len() - 2);
    assert!(!keys.iter().any(|key| key == "teaching.speed" || key == "leader.abandon"));
    let second = scenario.of_draw(1).expect("there are draws");
    assert_eq!((second.parameters.teaching.speed, second.parameters.leader.abandon), (0.1, 0.5));
    assert_eq!(
        kept(&warnings),
        ["the scenario sets `teaching.speed`, `leader.abandon`, which every draw of the ensemble keeps"]
    );
}

#[test]
fn a_variant_keeps_what_it_sets_and_draws_the_rest() {
    let loaded = read(&format!("{TEXT}[variants.loyal]\nleader.abandon = 0.0\n"), &[]);
    let variant = &loaded.variants.iter().find(|own| own.name == "loyal").expect("it is there").loaded;
    assert!(kept(&loaded.warnings).is_empty());
    assert_eq!(
        kept(&variant.warnings),
        ["the scenario sets `leader.abandon`, which every draw of the ensemble keeps"]
    );
    assert_eq!(drawn(&loaded.scenario).len(), drawn(&variant.scenario).len() + 1);
    assert_eq!(variant.scenario.of_draw(0).expect("there are draws").parameters.leader.abandon, 0.0);
}

#[test]
fn a_scenario_in_full_holds_the_draws_themselves() {
    let scenario = read(TEXT, &["teaching.speed=0.1"]).scenario;
    let text = write(&scenario).expect("it can be written");
    assert!(!text.contains("ensemble") && text.contains("[uncertainty.draws.teaching]"));
    assert_eq!(read(&text, &[]).scenario, scenario);
    let again = from_scenario(&scenario, &[]).unwrap_or_else(|problems| panic!("{problems}")).scenario;
    assert_eq!(again, scenario);
}

#[test]
fn the_ensemble_is_refused_where_it_cannot_be_drawn() {
    let twice = refused(&format!("{TEXT}[uncertainty.draws]\nteaching.speed = [0.1, 0.2]\n"), &[]);
    assert!(twice.contains("drawn twice") && twice.contains("leave `run.parameters` or"), "{twice}");
    let nation = refused("extends = \"united_states\"\n", &["run.parameters=ensemble"]);
    assert!(nation.contains("a nation draws no parameters") && nation.contains("run.parameters"), "{nation}");
    let full = write(&read("extends = \"principal_leaves\"\n", &[]).scenario).expect("it can be written");
    let nothing = refused(&full, &["run.parameters=ensemble"]);
    assert!(nothing.contains("nothing of the ensemble is drawn"), "{nothing}");
}

#[test]
fn a_draw_that_contradicts_what_the_scenario_sets_is_told_with_its_line() {
    let most = &columns()["start.interpretation_most"];
    let least = most.iter().copied().fold(f64::INFINITY, f64::min);
    let default = f64::from(read(TEXT, &[]).scenario.parameters.start.interpretation_most);
    // Between the lowest draw and the default, so that the scenario itself is sound.
    let between = f64::midpoint(least, default);
    let told = refused(TEXT, &[&format!("start.interpretation_least={between}")]);
    assert!(told.contains("shipped ensemble:") && told.contains("in draw "), "{told}");
}
