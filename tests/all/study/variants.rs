//! Outputs under variants of the scenario: the worlds of a study, side by side.

use crate::support::program::{ends_with, err, folder, is_refused, schoolwide};
use std::fs;
use std::path::Path;

/// A small school whose leader may have much to do.
const SCHOOL: &str = "\
extends = \"typical_high_school\"
school.teachers = 10
school.students = 80
run.years = 1
";

/// A variant of it, under the name of the variant or as a scenario of its own.
const BUSY: &str = "leader.capacity = 0.6\nschool.baseline_trust = 0.3\n";

const VARIED: &str = "
[[vary]]
key = \"leader.change_skill\"
from = 0.1
to = 0.9

[design]
method = \"grid\"
levels = 3

[outputs]
";

/// Writes the school, with its variant, and a study of it with those outputs.
fn write(place: &Path, outputs: &str) {
    fs::write(place.join("school.toml"), [SCHOOL, "[variants.busy]\n", BUSY].concat()).expect("written");
    write_study(place, "worlds", "school.toml", outputs);
}

fn write_study(place: &Path, name: &str, scenario: &str, outputs: &str) {
    let head = format!(
        "scenario = \"{scenario}\"\nstrategies = [\"managed_change\", \"coaching_only\"]\nreplicates = 3\n"
    );
    fs::write(place.join(format!("{name}.toml")), [&head, VARIED, outputs].concat()).expect("written");
}

/// Every replicate of every output at every point of a study that is run, by point and output, to the bit.
fn run(place: &Path, name: &str) -> Vec<Vec<f64>> {
    let file = format!("{name}.toml");
    ends_with(&schoolwide(place, &["study", "run", &file, "--quiet", "--format", "none"]), 0);
    let block =
        fs::read_to_string(place.join(format!("output/{name}/blocks/000001.csv"))).expect("it is there");
    let values = |line: &str| {
        let bits = line.rsplit(',').next().expect("it has cells");
        bits.split(' ').map(|bits| f64::from_bits(u64::from_str_radix(bits, 16).expect("bits"))).collect()
    };
    block.lines().skip(1).filter(|line| !line.starts_with("end,")).map(values).collect()
}

#[test]
fn an_output_under_a_variant_is_that_of_a_study_of_the_variant_alone_to_the_bit() {
    let place = folder();
    let output = "a = { measure = \"fidelity_mean\", strategy = \"managed_change\"";
    write(place.path(), &format!("{output}, variant = \"busy\" }}\n"));
    fs::write(place.path().join("busy.toml"), [SCHOOL, BUSY].concat()).expect("written");
    write_study(place.path(), "alone", "busy.toml", &format!("{output} }}\n"));
    write_study(place.path(), "itself", "school.toml", &format!("{output} }}\n"));
    let [worlds, alone, itself] = ["worlds", "alone", "itself"].map(|name| run(place.path(), name));
    assert_eq!(worlds.len(), 3);
    assert_eq!(worlds, alone);
    assert_ne!(worlds, itself, "the variant is another world");
}

#[test]
fn differences_between_worlds_are_taken_replicate_by_replicate() {
    let place = folder();
    let of = |more: &str| format!("{{ measure = \"fidelity_mean\", strategy = \"managed_change\"{more} }}\n");
    let outputs = [
        ("a", of("")),
        ("b", of(", variant = \"busy\"")),
        ("c", "{ measure = \"fidelity_mean\", strategy = \"coaching_only\" }\n".to_owned()),
        ("d", of(", minus_variant = \"busy\"")),
        ("e", of(", variant = \"busy\", minus_variant = \"base\"")),
        ("f", of(", variant = \"busy\", minus = \"coaching_only\", minus_variant = \"base\"")),
    ];
    write(place.path(), &outputs.map(|(name, own)| format!("{name} = {own}")).concat());
    let values = run(place.path(), "worlds");
    let less = |one: &[f64], other: &[f64]| {
        one.iter().zip(other).map(|(one, other)| one - other).collect::<Vec<_>>()
    };
    for point in values.chunks_exact(6) {
        let [a, b, c, d, e, f] = point else { panic!("six outputs") };
        assert_eq!(*d, less(a, b));
        assert_eq!(*e, less(b, a));
        assert_eq!(*f, less(b, c));
    }
}

#[test]
fn an_output_without_a_strategy_compares_every_one_with_itself_in_another_world() {
    let place = folder();
    write(
        place.path(),
        "lead = { measure = \"fidelity_mean\", variant = \"busy\", minus_variant = \"base\" }\n",
    );
    run(place.path(), "worlds");
    let table = fs::read_to_string(place.path().join("output/worlds/outputs.csv")).expect("it is written");
    let kept: Vec<&str> = table.lines().skip(1).take(2).filter_map(|line| line.split(',').nth(1)).collect();
    assert_eq!(kept, ["lead_managed_change", "lead_coaching_only"]);
}

#[test]
fn what_a_variant_sets_does_not_vary_in_it_and_that_is_told() {
    let place = folder();
    write(
        place.path(),
        "a = { measure = \"fidelity_mean\", strategy = \"managed_change\", variant = \"busy\" }\n\
         b = { measure = \"fidelity_mean\", strategy = \"managed_change\" }\n",
    );
    let study = place.path().join("worlds.toml");
    let text =
        fs::read_to_string(&study).expect("it is there").replace("leader.change_skill", "leader.capacity");
    fs::write(&study, text).expect("written");
    let values = run(place.path(), "worlds");
    let (busy, itself): (Vec<_>, Vec<_>) = values.chunks_exact(2).map(|point| (&point[0], &point[1])).unzip();
    assert!(busy.iter().all(|values| *values == busy[0]), "{busy:?}");
    assert!(itself.iter().any(|values| *values != itself[0]), "{itself:?}");
    let check = schoolwide(place.path(), &["study", "check", "worlds.toml", "--quick"]);
    assert!(err(&check).contains("variant `busy` sets `leader.capacity`"), "{}", err(&check));
}

#[test]
fn blocks_from_before_a_variant_changed_are_those_of_another_study() {
    let place = folder();
    write(
        place.path(),
        "a = { measure = \"fidelity_mean\", strategy = \"managed_change\", variant = \"busy\" }\n",
    );
    run(place.path(), "worlds");
    let scenario = place.path().join("school.toml");
    let text = fs::read_to_string(&scenario)
        .expect("it is there")
        .replace("baseline_trust = 0.3", "baseline_trust = 0.4");
    fs::write(&scenario, text).expect("written");
    let again = schoolwide(place.path(), &["study", "run", "worlds.toml", "--quiet"]);
    ends_with(&again, 2);
    assert!(err(&again).contains("was made by another study"), "{}", err(&again));
}

#[test]
fn worlds_that_there_are_not_are_refused_with_those_that_there_are() {
    let place = folder();
    let of = |name: &str, more: &str| format!("{name} = {{ measure = \"fidelity_mean\"{more} }}\n");
    let outputs = [
        of("a", ", variant = \"bussy\""),
        of("b", ", minus_variant = \"quiet\""),
        of("c", ", variant = \"busy\", minus_variant = \"busy\""),
    ];
    write(place.path(), &outputs.concat());
    let words = [
        "the scenario has no variant `bussy`",
        "did you mean `busy`?",
        "the scenario has no variant `quiet`",
        "a world does not differ from itself",
    ];
    is_refused(&schoolwide(place.path(), &["study", "check", "worlds.toml"]), &words);
    write_study(place.path(), "worlds", "typical_high_school", &of("a", ", variant = \"busy\""));
    is_refused(
        &schoolwide(place.path(), &["study", "check", "worlds.toml"]),
        &["it has these: equal_capacity"],
    );
}
