//! History matching: values that made the targets survive, and what cannot be met together is told.

use super::calibration::{SOBOL, number, planted, rows, write};
use crate::support::program::{ends_with, err, folder, is_refused, schoolwide};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A study is matched to these targets; returns what is said beside its tables.
fn matched(place: &Path, name: &str, design: &str, outputs: &str, targets: &str) -> String {
    let calibration = format!("[calibration]\nmethod = \"history_matching\"\n{targets}");
    write(place, name, design, &[outputs, &calibration].concat());
    let run = schoolwide(place, &["study", "run", &format!("{name}.toml")]);
    ends_with(&run, 0);
    err(&run)
}

fn row<'a>(rows: &'a [BTreeMap<String, String>], column: &str, value: &str) -> &'a BTreeMap<String, String> {
    rows.iter().find(|row| row[column] == value).unwrap_or_else(|| panic!("no row of {value}"))
}

/// Targets for both outputs with that error.
fn targets(outputs: &[f64], error: f64) -> String {
    // Outputs stand in the order of their names.
    let (coached, managed) = (outputs[0], outputs[1]);
    format!(
        "targets.managed = {{ value = {managed}, error = {error} }}\n\
         targets.coached = {{ value = {coached}, error = {error} }}\n"
    )
}

#[test]
fn planted_values_survive_and_others_do_not() {
    let place = folder();
    let outputs = planted(place.path(), 0.62, 1.1);
    let table = "leader.change_skill,leader.capacity\n0.1,0.6\n0.62,1.1\n0.9,1.4\n";
    fs::write(place.path().join("points.csv"), table).expect("it can be written");
    let design = "method = \"table\"\nfile = \"points.csv\"\n";
    matched(place.path(), "known", design, "", &targets(&outputs, 0.005));
    let left = rows(place.path(), "known/left.csv");
    assert_eq!(left.len(), 1, "{left:?}");
    assert_eq!(
        (left[0]["leader.change_skill"].as_str(), left[0]["leader.capacity"].as_str()),
        ("0.62", "1.1")
    );
    let ranges = rows(place.path(), "known/left_ranges.csv");
    assert_eq!(row(&ranges, "key", "leader.change_skill")["central"], "0.62");
}

#[test]
fn few_points_are_left_and_their_ranges_hold_the_planted_values() {
    let place = folder();
    let outputs = planted(place.path(), 0.62, 1.1);
    // Luck is great in three replicates: only a strict cut leaves little.
    matched(place.path(), "known", SOBOL, "", &format!("cut = 1.0\n{}", targets(&outputs, 0.01)));
    let ranges = rows(place.path(), "known/left_ranges.csv");
    for (key, truth) in [("leader.change_skill", 0.62), ("leader.capacity", 1.1)] {
        let own = row(&ranges, "key", key);
        let at = |column: &str| number(&own[column]);
        assert!(at("least") < truth && truth < at("greatest"), "{key} = {truth}: {own:?}");
        assert!(at("least") <= at("q05") && at("q05") <= at("median") && at("median") <= at("q95"));
        assert!(at("least") <= at("central") && at("central") <= at("greatest"), "the central point is left");
    }
    let history = rows(place.path(), "known/history.csv");
    let left = rows(place.path(), "known/left.csv");
    assert!(left.len() < 128, "{} of 256 are left", left.len());
    for target in ["managed", "coached"] {
        let own = row(&history, "output", target);
        assert!(number(&own["only_it_rules_out"]) <= number(&own["ruled_out"]), "{own:?}");
        assert!(number(&own["ruled_out"]) <= 1.0 - left.len() as f64 / 256.0 + 1e-9, "{own:?}");
        assert_eq!(number(&own["left"]) as usize, left.len());
    }
    let predicted = rows(place.path(), "known/prediction.csv");
    let mean = predicted.iter().find(|row| row["output"] == "managed" && row["of"] == "mean").expect("a row");
    assert_eq!(number(&mean["points"]) as usize, left.len());
    assert!((number(&mean["q50"]) - outputs[1]).abs() < 0.05, "{mean:?}");
    assert!(place.path().join("output/known/history.svg").exists());
    // What is left is the table of a next wave.
    write(place.path(), "again", "method = \"table\"\nfile = \"output/known/left.csv\"\n", "");
    ends_with(&schoolwide(place.path(), &["study", "run", "again.toml", "--quiet"]), 0);
    assert_eq!(rows(place.path(), "again/points.csv").len(), left.len());
}

#[test]
fn targets_that_exclude_each_other_are_told_as_such() {
    let place = folder();
    let [low, high] =
        [(0.2, 0.8), (0.8, 1.3)].map(|(skill, capacity)| planted(folder().path(), skill, capacity)[1]);
    // The same output cannot be low and high.
    let twin = "twin = { measure = \"fidelity_mean\", strategy = \"managed_change\" }\n";
    let targets = format!(
        "cut = 1.0\ntargets.managed = {{ value = {low}, error = 0.005 }}\ntargets.twin = {{ value = {high}, error = 0.005 }}\n"
    );
    let said = matched(place.path(), "torn", SOBOL, twin, &targets);
    for words in ["no point meets `managed` and `twin` together", "no point is left", "standard errors"] {
        assert!(said.contains(words), "{said}");
    }
    assert!(!said.contains("no point meets `managed`, which"), "each is met alone: {said}");
    let pairs = rows(place.path(), "torn/history_pairs.csv");
    assert_eq!(pairs.len(), 1);
    assert_eq!((pairs[0]["output"].as_str(), pairs[0]["other"].as_str()), ("managed", "twin"));
    assert_eq!(pairs[0]["together"], "0");
    assert!(number(&pairs[0]["met"]) > 0.0 && number(&pairs[0]["other_met"]) > 0.0);
    assert!(number(&pairs[0]["best_implausibility"]) > 1.0);
    assert!(rows(place.path(), "torn/left.csv").is_empty());
    let noted = rows(place.path(), "torn/history.csv");
    assert!(noted.iter().any(|row| row["note"].contains("together")), "{noted:?}");
}

#[test]
fn a_target_that_no_point_comes_near_is_told_with_the_best_that_is_reached_and_can_be_left_out() {
    let place = folder();
    let outputs = planted(place.path(), 0.62, 1.1);
    let targets = format!(
        "targets.managed = {{ value = {}, error = 0.02 }}\ntargets.coached = {{ least = 0.99 }}\n",
        outputs[1]
    );
    let said = matched(place.path(), "unmet", SOBOL, "", &targets);
    for words in ["no point meets `coached`, which should be at least 0.99", "no point is left"] {
        assert!(said.contains(words), "{said}");
    }
    let history = rows(place.path(), "unmet/history.csv");
    let coached = row(&history, "output", "coached");
    assert_eq!((coached["ruled_out"].as_str(), coached["most"].as_str()), ("1", ""));
    assert!(number(&coached["best_implausibility"]) > 3.0 && number(&coached["best_mean"]) < 0.99);
    matched(place.path(), "lenient", SOBOL, "", &format!("leave_out = 1\n{targets}"));
    assert!(!rows(place.path(), "lenient/left.csv").is_empty());
}

#[test]
fn a_band_is_met_anywhere_within_it() {
    let place = folder();
    let all = "targets.managed = { least = 0.0, most = 1.0 }\n";
    matched(place.path(), "wide", SOBOL, "", all);
    assert_eq!(rows(place.path(), "wide/left.csv").len(), 256);
    let history = rows(place.path(), "wide/history.csv");
    assert_eq!(row(&history, "output", "managed")["ruled_out"], "0");
}

#[test]
fn bands_and_values_can_stand_in_a_table_of_their_own() {
    let place = folder();
    let inside = "targets.managed = { value = 0.3, error = 0.02 }\ntargets.coached = { most = 0.4 }\n";
    let table = "output,value,error,least,most\nmanaged,0.3,0.02,,\ncoached,,,,0.4\n";
    fs::write(place.path().join("observed.csv"), table).expect("written");
    matched(place.path(), "inside", SOBOL, "", inside);
    matched(place.path(), "beside", SOBOL, "", "targets_file = \"observed.csv\"\n");
    for table in ["history.csv", "left.csv"] {
        let [inside, beside] =
            ["inside", "beside"].map(|name| rows(place.path(), &format!("{name}/{table}")));
        assert_eq!(inside, beside);
    }
}

#[test]
fn what_cannot_be_matched_is_refused_before_anything_is_simulated() {
    let place = folder();
    let refused = |calibration: &str, words: &[&str]| {
        write(place.path(), "wrong", SOBOL, &format!("[calibration]\n{calibration}"));
        is_refused(&schoolwide(place.path(), &["study", "run", "wrong.toml"]), words);
    };
    let history = |rest: &str| format!("method = \"history_matching\"\n{rest}");
    let target = "targets.managed = { value = 0.3, error = 0.1 }\n";
    refused("targets.managed = { least = 0.3 }\naccept = 0.2\n", &["no point is nearest to a band"]);
    refused(&format!("cut = 2.0\naccept = 0.2\n{target}"), &["`regression` has no `cut`"]);
    refused(&history(&format!("accept = 0.2\n{target}")), &["`history_matching` has no `accept`"]);
    refused(&history(&format!("cut = 0.0\n{target}")), &["the cut is 0"]);
    refused(&history(&format!("leave_out = 1\n{target}")), &["a point may miss 1 of 1 targets"]);
    refused(&history("targets.managed = { value = 0.3 }\n"), &["the value has no standard error"]);
    refused(
        &history("targets.managed = { least = 0.3, value = 0.3, error = 0.1 }\n"),
        &["a value or a band"],
    );
    refused(
        &history("targets.managed = { least = 0.3, most = 0.2 }\n"),
        &["the least, 0.3, is above the most, 0.2"],
    );
    refused(&history("targets.managed = { error = 0.1 }\n"), &["it says nothing of what was observed"]);
    refused(&history("targets.manged = { least = 0.1 }\n"), &["did you mean `managed`?"]);
    let file = place.path().join("wrong.toml");
    write(place.path(), "wrong", SOBOL, &format!("[calibration]\n{}", history(target)));
    let once = fs::read_to_string(&file).expect("it is there").replace("replicates = 3", "replicates = 1");
    fs::write(&file, once).expect("it can be written");
    let words = ["one replicate tells nothing of the luck"];
    is_refused(&schoolwide(place.path(), &["study", "run", "wrong.toml"]), &words);
    assert!(!place.path().join("output").exists());
}
