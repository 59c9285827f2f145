//! What is kept of every point.

use super::write_study;
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
