//! Calibration: values that made the targets are found again, and what cannot be met is told.

use super::{SMALL, tables};
use crate::support::program::{ends_with, err, folder, is_refused, schoolwide};
use std::fs;
use std::path::Path;

const VARIED: &str = "
[[vary]]
key = \"leader.change_skill\"
from = 0.1
to = 0.9

[[vary]]
key = \"leader.capacity\"
from = 0.6
to = 1.4
";

const OUTPUTS: &str = "
[outputs]
managed = { measure = \"fidelity_mean\", strategy = \"managed_change\" }
coached = { measure = \"fidelity_mean\", strategy = \"coaching_only\" }
";

/// Writes a study of two values by some design, with whatever else it says.
pub(super) fn write(place: &Path, name: &str, design: &str, more: &str) {
    let text = [SMALL, VARIED, "[design]\n", design, OUTPUTS, more].concat();
    fs::write(place.join(format!("{name}.toml")), text).expect("it can be written");
}

/// The rows of a table, each by the names of its columns.
pub(super) fn rows(place: &Path, table: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(place.join("output").join(table)).expect("the table is there");
    reader.deserialize().map(|row| row.expect("it can be read")).collect()
}

pub(super) fn number(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("`{text}` is no number"))
}

/// What the outputs are at planted values.
pub(super) fn planted(place: &Path, skill: f64, capacity: f64) -> Vec<f64> {
    write(place, "truth", "method = \"table\"\nfile = \"truth.csv\"\n", "");
    let truth = format!("leader.change_skill,leader.capacity\n{skill},{capacity}\n");
    fs::write(place.join("truth.csv"), truth).expect("it can be written");
    ends_with(&schoolwide(place, &["study", "run", "truth.toml", "--quiet"]), 0);
    rows(place, "truth/outputs.csv").iter().map(|row| number(&row["mean"])).collect()
}

pub(super) const SOBOL: &str = "method = \"sobol\"\npoints = 256\n";

#[test]
fn planted_values_are_recovered_and_told_more_sharply_than_before() {
    let place = folder();
    let outputs = planted(place.path(), 0.62, 1.1);
    // Outputs stand in the order of their names.
    let (coached, managed) = (outputs[0], outputs[1]);
    let targets = format!(
        "[calibration]\naccept = 0.2\n[calibration.targets]\n\
         managed = {{ value = {managed}, error = 0.005 }}\ncoached = {{ value = {coached}, error = 0.005 }}\n"
    );
    write(place.path(), "known", SOBOL, &targets);
    ends_with(&schoolwide(place.path(), &["study", "run", "known.toml", "--quiet"]), 0);
    let posterior = rows(place.path(), "known/posterior.csv");
    for (row, (key, truth)) in posterior.iter().zip([("leader.change_skill", 0.62), ("leader.capacity", 1.1)])
    {
        assert_eq!(row["key"], key);
        let (low, high) = (number(&row["ci_low"]), number(&row["ci_high"]));
        assert!(low < truth && truth < high, "{key} = {truth} is not in {low} to {high}");
        let prior = number(&row["prior_to"]) - number(&row["prior_from"]);
        assert!(high - low < 0.65 * prior, "{key}: {low} to {high}");
        let unadjusted = number(&row["unadjusted_high"]) - number(&row["unadjusted_low"]);
        assert!(high - low < unadjusted, "adjustment sharpens");
    }
    let predicted = rows(place.path(), "known/prediction.csv");
    let of =
        |output: &str| predicted.iter().find(|row| row["output"] == output && row["of"] == "mean").unwrap();
    let band = [number(&of("managed")["q025"]), number(&of("managed")["q975"])];
    assert!(band[0] < managed && managed < band[1], "{managed} is not in {band:?}");
    let covered = rows(place.path(), "known/coverage.csv");
    assert_eq!(covered.len(), 2 * 3);
    for row in covered.iter().filter(|row| row["nominal"] == "0.95") {
        assert!(number(&row["actual"]) > 0.85, "{row:?}");
    }
}

#[test]
fn draws_of_the_posterior_are_a_design_of_their_own() {
    let place = folder();
    let outputs = planted(place.path(), 0.62, 1.1);
    let targets = format!(
        "[calibration]\ndraws = 12\naccept = 0.2\ntargets.managed = {{ value = {}, error = 0.01 }}\n",
        outputs[1]
    );
    write(place.path(), "known", SOBOL, &targets);
    ends_with(&schoolwide(place.path(), &["study", "run", "known.toml", "--quiet"]), 0);
    write(place.path(), "again", "method = \"table\"\nfile = \"output/known/posterior_draws.csv\"\n", "");
    ends_with(&schoolwide(place.path(), &["study", "run", "again.toml", "--quiet"]), 0);
    let again = rows(place.path(), "again/outputs.csv");
    let managed: Vec<f64> =
        again.iter().filter(|row| row["output"] == "managed").map(|row| number(&row["mean"])).collect();
    assert_eq!(managed.len(), 12);
    let mean = managed.iter().sum::<f64>() / 12.0;
    assert!((mean - outputs[1]).abs() < 0.02, "{mean} is far from {}", outputs[1]);
}

#[test]
fn targets_that_cannot_be_met_are_told_in_table_and_words() {
    let place = folder();
    let targets = "[calibration]\naccept = 0.2\ntargets.managed = { value = 0.99, error = 0.001 }\n";
    write(place.path(), "unmet", SOBOL, targets);
    let output = schoolwide(place.path(), &["study", "run", "unmet.toml"]);
    ends_with(&output, 0);
    let words = "target `managed` lies outside of what was simulated";
    assert!(err(&output).contains(words), "{}", err(&output));
    let noted = rows(place.path(), "unmet/calibration.csv");
    assert!(noted.iter().any(|row| row["note"].contains(words)), "{noted:?}");
    let again = schoolwide(place.path(), &["study", "merge", "unmet.toml"]);
    assert!(err(&again).contains(words), "{}", err(&again));
}

#[test]
fn a_target_seen_in_one_school_tells_less_than_a_mean() {
    let place = folder();
    let outputs = planted(place.path(), 0.62, 1.1);
    let width = |name: &str, more: &str| {
        let target = format!("targets.managed = {{ value = {}, error = 0.002 }}\n", outputs[1]);
        let text = format!("[calibration]\naccept = 0.2\n{more}{target}");
        write(place.path(), name, SOBOL, &text);
        ends_with(&schoolwide(place.path(), &["study", "run", &format!("{name}.toml"), "--quiet"]), 0);
        let row = rows(place.path(), &format!("{name}/posterior.csv")).swap_remove(0);
        number(&row["ci_high"]) - number(&row["ci_low"])
    };
    assert!(width("one", "of_one_school = true\n") > width("mean", ""));
    let luck = |name: &str| rows(place.path(), &format!("{name}/calibration.csv"))[0]["luck"].clone();
    assert!(number(&luck("one")) > 0.0 && luck("mean").is_empty());
}

#[test]
fn targets_can_stand_in_a_table_of_their_own() {
    let place = folder();
    let inside = "[calibration]\naccept = 0.2\ntargets.managed = { value = 0.3, error = 0.02 }\n";
    write(place.path(), "inside", SOBOL, inside);
    write(place.path(), "beside", SOBOL, "[calibration]\naccept = 0.2\ntargets_file = \"observed.csv\"\n");
    fs::write(place.path().join("observed.csv"), "output,value,error\nmanaged,0.3,0.02\n").expect("written");
    for name in ["inside", "beside"] {
        ends_with(&schoolwide(place.path(), &["study", "run", &format!("{name}.toml"), "--quiet"]), 0);
    }
    let [inside, beside] = ["inside", "beside"].map(|name| tables(&place.path().join("output").join(name)));
    assert_eq!(inside, beside);
}

#[test]
fn everything_that_is_wrong_with_targets_is_told_at_once_and_nothing_is_written() {
    let place = folder();
    let targets = "[calibration]\naccept = 0.2\n[calibration.targets]\nmanged = { value = 0.3, error = 0.1 }\n\
                   managed = { value = nan, error = 0.1 }\ncoached = { value = 0.2 }\n";
    write(place.path(), "wrong", SOBOL, targets);
    let words = [
        "did you mean `managed`?",
        "must be finite",
        "`calibration.targets.coached`: the value has no standard error",
    ];
    is_refused(&schoolwide(place.path(), &["study", "run", "wrong.toml"]), &words);
    let negative = "[calibration]\ntargets.managed = { value = 0.3, error = -0.1 }\n";
    write(place.path(), "wrong", SOBOL, negative);
    is_refused(
        &schoolwide(place.path(), &["study", "run", "wrong.toml"]),
        &["error` = -0.1 is out of range"],
    );
    write(place.path(), "wrong", SOBOL, "[calibration]\n");
    is_refused(&schoolwide(place.path(), &["study", "run", "wrong.toml"]), &["nothing was observed"]);
    let target = "[calibration]\ntargets.managed = { value = 0.3, error = 0.1 }\n";
    write(place.path(), "wrong", "method = \"grid\"\n", target);
    is_refused(&schoolwide(place.path(), &["study", "run", "wrong.toml"]), &["not spread evenly", "sobol"]);
    write(place.path(), "wrong", "method = \"sobol\"\npoints = 16\n", target);
    is_refused(
        &schoolwide(place.path(), &["study", "run", "wrong.toml"]),
        &["2 of 16 points", "300 or more"],
    );
    assert!(!place.path().join("output").exists());
}

#[test]
fn a_table_of_targets_is_refused_line_by_line() {
    let place = folder();
    write(place.path(), "wrong", SOBOL, "[calibration]\ntargets_file = \"observed.csv\"\n");
    is_refused(
        &schoolwide(place.path(), &["study", "run", "wrong.toml"]),
        &["observed.csv", "cannot be read"],
    );
    let table = "output,value,error\nmanged,0.3,0.1\nmanaged,x,-1\ncoached,0.2,-1\ncoached,inf,0.1\n";
    for (table, words) in [
        (
            table,
            &[
                "csv:2:1: there is no output `manged`",
                "csv:3:1: `x`",
                "csv:4:1: the standard error -1",
                "csv:5:1: `inf`",
            ][..],
        ),
        ("output,value\nmanaged,0.3\n", &["there is no column `error`"]),
        ("output,value,error\nmanaged,0.3\n", &["csv:2:1: the row has 2 cells"]),
        ("output,value,error\nmanaged,0.3,0\nmanaged,0.4,0\n", &["`managed` has two targets"]),
        ("output,value,error\n", &["there is no target in it"]),
    ] {
        fs::write(place.path().join("observed.csv"), table).expect("it can be written");
        is_refused(&schoolwide(place.path(), &["study", "run", "wrong.toml"]), words);
    }
    assert!(!place.path().join("output").exists());
}
