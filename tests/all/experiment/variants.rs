//! Variants: the same strategies under other assumptions, in one run.

use crate::support::common::{read, records, refused};
use crate::support::program::{ends_with, folder, out, run};
use scenario_files::{EQUAL_CAPACITY, Loaded, parse, write};
use std::fs;

const TEXT: &str = r#"extends = "typical_high_school"
title = "Mine"
[run]
replicates = 3
years = 1
weeks_per_year = 6
strategies = ["mandate", "coaching_only"]
[school]
students = 100
[variants.calm]
title = "no reactance"
beliefs.reactance = 0.0
[variants.large_classes]
school.classes = 7
"#;

#[test]
fn a_variant_is_the_scenario_with_its_own_assumptions_and_nothing_else() {
    let Loaded { scenario, variants, .. } = read(TEXT, &[]);
    let [calm, large] = &variants[..] else { panic!("two variants, in the order of the file") };
    assert_eq!((calm.name.as_str(), calm.title.as_str()), ("calm", "no reactance"));
    assert_eq!(calm.loaded.scenario.title, "Mine: no reactance");
    assert_eq!(large.title, "Large classes", "from its name where it says nothing");
    assert_eq!(calm.loaded.scenario.parameters.beliefs.reactance, 0.0);
    assert_eq!(large.loaded.scenario.parameters.school.classes, 7);
    let mut without = calm.loaded.scenario.clone();
    // A variant is not compared a second time.
    assert_eq!(without.run.equal_capacity, 0.0);
    without.run.equal_capacity = scenario.run.equal_capacity;
    without.parameters.beliefs.reactance = scenario.parameters.beliefs.reactance;
    without.name.clone_from(&scenario.name);
    without.title.clone_from(&scenario.title);
    without.variants.clone_from(&scenario.variants);
    assert_eq!(without, scenario);
}

#[test]
fn a_variant_without_changes_gives_the_same_numbers() {
    let loaded = read(&format!("{TEXT}[variants.same]\n"), &[]);
    let same = &loaded.variants[2].loaded.scenario;
    assert!(format!("{:?}", records(same)) == format!("{:?}", records(&loaded.scenario)));
    let calm = &loaded.variants[0].loaded.scenario;
    assert!(format!("{:?}", records(calm)) != format!("{:?}", records(&loaded.scenario)));
}

#[test]
fn what_is_set_on_the_command_line_holds_in_every_variant_but_for_its_own_assumptions() {
    let loaded = read(TEXT, &["school.classes=4", "beliefs.reactance=0.08"]);
    let classes: Vec<u32> =
        loaded.variants.iter().map(|variant| variant.loaded.scenario.parameters.school.classes).collect();
    assert_eq!(classes, [4, 7]);
    assert_eq!(loaded.variants[0].loaded.scenario.parameters.beliefs.reactance, 0.0);
    let loaded = read(TEXT, &["variants.calm.beliefs.reactance=0.01"]);
    assert_eq!(loaded.variants[0].loaded.scenario.parameters.beliefs.reactance, 0.01);
}

#[test]
fn a_scenario_in_full_keeps_its_variants() {
    let loaded = read(&format!("{TEXT}[variants.same.school]\n[variants.same.policy.training]\n"), &[]);
    let again = read(&write(&loaded.scenario).expect("it can be written"), &[]);
    assert_eq!(again.scenario, loaded.scenario);
    assert_eq!(again.variants, loaded.variants);
}

#[test]
fn what_is_wrong_in_a_variant_is_told_at_its_place() {
    let told = refused(&TEXT.replace("reactance = 0.0", "reactance = 7.0"), &[]);
    assert!(told.contains("mine.toml:12:21") && told.contains("variants.calm.beliefs.reactance"), "{told}");
    let told = refused(&TEXT.replace("classes = 7", "classes = 16\nschool.teachers = 9"), &[]);
    assert!(told.contains("16 different teachers of 9"), "{told}");
    let told = refused(&TEXT.replace("variants.calm", "variants.base"), &[]);
    assert!(told.contains("cannot be called `base`"), "{told}");
    let told = refused(&TEXT.replace("school.classes = 7", "run.years = 2"), &[]);
    assert!(told.contains("unknown table `run`"), "{told}");
    let told = refused(TEXT, &["variants.clam.beliefs.reactance=0"]);
    assert!(told.contains("calm"), "{told}");
}

#[test]
fn an_implausible_assumption_is_doubted_in_the_scenario_and_in_the_variant() {
    let loaded = read(&TEXT.replace("reactance = 0.0", "reactance = 0.5"), &[]);
    let doubts = |loaded: &Loaded| loaded.warnings.iter().filter(|doubt| doubt.what.contains("0.5")).count();
    assert_eq!(
        (doubts(&loaded), doubts(&loaded.variants[0].loaded), doubts(&loaded.variants[1].loaded)),
        (1, 1, 0)
    );
}

#[test]
fn a_run_leaves_a_folder_a_variant_and_one_table_of_what_becomes_of_conclusions() {
    let place = folder();
    let file = place.path().join("mine.toml");
    fs::write(&file, TEXT).unwrap();
    let output = run(place.path(), "mine.toml", &["--set", "run.weeks_per_year=6"]);
    ends_with(&output, 0);
    assert!(out(&output).contains("no reactance"), "{}", out(&output));
    let results = place.path().join("output/mine");
    for variant in ["calm", "large_classes"] {
        for name in ["manifest.json", "comparison.csv", "charts/consistent_reach.svg"] {
            assert!(results.join("variants").join(variant).join(name).is_file(), "{variant} has {name}");
        }
    }
    let table = fs::read_to_string(results.join("variants.csv")).unwrap();
    let rows = |start: &str| table.lines().filter(|line| line.starts_with(start)).count();
    let measures = simulation::measure::Measure::ALL.len();
    // One strategy besides the reference.
    assert_eq!((rows("base,"), rows("calm,"), rows("large_classes,")), (measures, measures, measures));
}

/// Two strategies, one of which costs more than half of a leader's capacity.
const COSTLY: &str =
    "extends = \"typical_high_school\"\nrun.strategies = [\"coaching_only\", \"managed_change\"]\n";

#[test]
fn at_equal_capacity_nothing_but_the_budget_is_another() {
    let Loaded { scenario, variants, warnings, .. } = read(COSTLY, &["run.seed=7"]);
    let [own] = &variants[..] else { panic!("one variant: {variants:?}") };
    assert_eq!((own.name.as_str(), own.loaded.scenario.run.budget), (EQUAL_CAPACITY, Some(0.5)));
    assert_eq!(own.loaded.warnings, warnings);
    let mut without = own.loaded.scenario.clone();
    (without.run.budget, without.run.equal_capacity) = (None, scenario.run.equal_capacity);
    (without.name, without.title) = (scenario.name.clone(), scenario.title.clone());
    assert_eq!(without, scenario);
    // Alone, it reads back as it is.
    let again = read(&write(&own.loaded.scenario).expect("it can be written"), &[]);
    assert_eq!((again.scenario.run, again.variants), (own.loaded.scenario.run.clone(), Vec::new()));
}

#[test]
fn a_scenario_with_the_longest_name_is_compared_at_equal_capacity_too() {
    let name = "a".repeat(64);
    let loaded = parse(&name, COSTLY, &[]).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(loaded.variants.len(), 1);
    assert_eq!(loaded.variants[0].loaded.scenario.name, name, "there is no room for more");
}

#[test]
fn a_second_comparison_within_less_than_a_budget_can_be_is_refused_by_its_own_key() {
    let told = refused(&format!("{COSTLY}run.equal_capacity = 0.005\n"), &[]);
    assert!(told.contains("`run.equal_capacity` = 0.005 is less than a budget can be"), "{told}");
    assert!(!told.contains("run.budget"), "{told}");
    assert!(read(&format!("{COSTLY}run.equal_capacity = 0.0\n"), &[]).variants.is_empty());
}
