//! What is kept of every point.

use super::{SWEEP, write_study};
use crate::support::program::{ends_with, folder, is_refused, schoolwide};
use std::fs;

/// A small study that keeps an output under every strategy, and a difference to one of them.
const EVERY: &str = r#"
[[vary]]
key = "leader.change_skill"
from = 0.2
to = 0.8

[design]
method = "grid"
levels = 2

[outputs]
reach = { measure = "consistent_reach" }
lead = { measure = "consistent_reach", minus = "coaching_only" }
"#;

#[test]
fn an_output_without_a_strategy_is_kept_for_every_one() {
    let place = folder();
    write_study(place.path(), "every", EVERY);
    ends_with(&schoolwide(place.path(), &["study", "run", "every.toml", "--quiet", "--format", "none"]), 0);
    let table = fs::read_to_string(place.path().join("output/every/outputs.csv")).expect("it is written");
    let kept: Vec<&str> = table.lines().skip(1).take(3).filter_map(|line| line.split(',').nth(1)).collect();
    let expected = ["lead", "reach_managed_change", "reach_coaching_only"];
    assert_eq!(kept, expected, "an output for every strategy, and no difference of one to itself");
}

#[test]
fn two_outputs_of_one_name_are_refused() {
    let place = folder();
    let twice = "reach_coaching_only = { fate = \"reverted\", strategy = \"coaching_only\" }\n";
    write_study(place.path(), "every", &format!("{EVERY}{twice}"));
    let output = schoolwide(place.path(), &["study", "check", "every.toml"]);
    is_refused(&output, &["two outputs are called `reach_coaching_only`"]);
}

#[test]
fn a_share_of_replicates_is_counted_from_their_measures_and_never_leaves_0_to_1() {
    let place = folder();
    let sweep = SWEEP.replace("levels = 40", "levels = 9");
    let run = |outputs: &str| {
        write_study(place.path(), "shares", &[&sweep, outputs].concat());
        ends_with(
            &schoolwide(place.path(), &["study", "run", "shares.toml", "--quiet", "--out", "shares"]),
            0,
        );
    };
    let rows = |table: &str| -> Vec<Vec<String>> {
        let path = place.path().join("shares").join(table);
        let mut reader = csv::Reader::from_path(path).expect("it is written");
        reader.records().map(|row| row.expect("it can be read").iter().map(str::to_owned).collect()).collect()
    };
    let of = |rows: &[Vec<String>], output: &str, column: usize| -> Vec<f64> {
        let own = rows.iter().filter(|row| row[1] == output);
        own.map(|row| row[column].parse().expect("it is a number")).collect()
    };
    run("");
    let measured = of(&rows("replicates.csv"), "managed", 3);
    let middle = measured.iter().sum::<f64>() / measured.len() as f64;
    fs::remove_dir_all(place.path().join("shares")).expect("it is there");
    let met = |name: &str, least: f64| {
        format!(
            "{name} = {{ measure = \"fidelity_mean\", strategy = \"managed_change\", at_least = {least:?} }}\n"
        )
    };
    run(&[met("half", middle), met("none", 1.0)].concat());
    let met = of(&rows("replicates.csv"), "half", 3);
    let expected: Vec<f64> = measured.iter().map(|value| f64::from(u8::from(*value >= middle))).collect();
    assert_eq!(met, expected);
    assert!(met.contains(&0.0) && met.contains(&1.0), "some are met, and some are not: {measured:?}");
    let outputs = rows("outputs.csv");
    for output in ["half", "none"] {
        let [mean, low, high] = [2, 3, 4].map(|column| of(&outputs, output, column));
        for ((mean, low), high) in mean.iter().zip(&low).zip(&high) {
            assert!(0.0 <= *low && low <= mean && mean <= high && *high <= 1.0);
            assert!(low < high, "three replicates do not tell for certain");
        }
    }
    assert!(of(&outputs, "none", 2).iter().all(|share| *share == 0.0));
}

#[test]
fn only_a_measure_is_held_against_a_number() {
    let place = folder();
    write_study(place.path(), "shares", &format!("{EVERY}met = {{ fate = \"reverted\", at_least = 0.5 }}\n"));
    let output = schoolwide(place.path(), &["study", "check", "shares.toml"]);
    is_refused(&output, &["only a measure is held against a number"]);
}
