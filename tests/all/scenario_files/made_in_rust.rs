//! Scenarios that were made or changed in Rust are held to the rules of files.

use scenario::FullScenario;
use scenario::error::Problem;
use scenario::strategy::Training;
use scenario::units::SchoolTime;
use scenario_files::{Loaded, SCENARIOS, from_scenario, shipped, validate, write};

fn typical() -> FullScenario {
    shipped("typical_high_school", &[]).expect("it ships").scenario
}

/// What is wrong after a change, a line per problem.
fn wrong_after(change: impl FnOnce(&mut FullScenario)) -> String {
    let mut scenario = typical();
    change(&mut scenario);
    let problems = validate(&scenario).expect_err("it is refused");
    let line = |problem: &Problem| format!("{}: {}", problem.file, problem.what);
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_scenario_that_was_read_is_valid_with_the_same_variants_kinds_and_warnings() {
    for (name, _) in SCENARIOS {
        let loaded = shipped(name, &[]).expect("it ships");
        let again = from_scenario(&loaded.scenario, &[]).unwrap_or_else(|problems| panic!("{problems}"));
        let whats = |warnings: &[Problem]| -> Vec<String> {
            warnings.iter().map(|warning| warning.what.clone()).collect()
        };
        assert_eq!(again.scenario, loaded.scenario, "{name}");
        assert!(again.kinds == loaded.kinds, "{name}");
        let scenarios = |loaded: &Loaded| -> Vec<FullScenario> {
            loaded.variants.iter().map(|variant| variant.loaded.scenario.clone()).collect()
        };
        assert_eq!(scenarios(&again), scenarios(&loaded), "{name}");
        let warnings = validate(&loaded.scenario).expect("it is valid");
        assert_eq!(warnings.is_empty(), loaded.warnings.is_empty(), "{name}");
        assert!(whats(&loaded.warnings).iter().all(|what| whats(&warnings).contains(what)), "{name}");
    }
}

#[test]
fn everything_that_is_wrong_is_reported_at_once() {
    let told = wrong_after(|scenario| {
        scenario.parameters.school.teachers = 0;
        scenario.parameters.beliefs.noise = f32::NAN;
        scenario.run.reference = "nobody".to_owned();
        scenario.policy.training =
            Some(Training { from: SchoolTime::Years(f64::NAN), ..Training::default() });
        scenario.run.seed = u64::MAX;
        for (name, colour) in [("mandate", 13), ("superhero", 0)] {
            scenario.strategies.get_mut(name).expect("it runs").colour = Some(colour);
        }
    });
    for what in [
        "cannot be written, with `run.seed` = 18446744073709551615",
        "`school.teachers` = 0 is out of range",
        "`beliefs.noise` = NaN must be finite",
        "`policy.training.from` cannot be `NaN years`",
        "`strategies.mandate.colour` = 13 is out of range",
        "`strategies.superhero.colour` = 0 is out of range",
    ] {
        assert!(told.contains(&format!("scenario typical_high_school: {what}")), "{what}\n{told}");
    }
}

#[test]
fn contradictions_are_found() {
    let told = wrong_after(|scenario| {
        scenario.parameters.school.classes = 16;
        scenario.parameters.school.teachers = 10;
        scenario.run.reference = "nobody".to_owned();
        scenario.run.years = 1;
        let coaching = scenario.practices.get_mut("coaching").expect("it ships");
        (coaching.per_teacher, coaching.per_seat) = (0.8, 0.4);
    });
    for what in [
        "0.8 of the cost of `coaching` grows with teachers and 0.4 with seats: more than all of it",
        "a student cannot have 16 different teachers of 10",
        "reference `nobody` is not among the strategies that run",
        "is too late for a run of 36 weeks",
    ] {
        assert!(told.contains(what), "{what}\n{told}");
    }
}

#[test]
fn nothing_that_a_scenario_lacks_is_taken_from_what_ships() {
    let told = wrong_after(|scenario| {
        scenario.strategies.remove("mandate");
        scenario.practices.remove("swot");
    });
    assert!(told.contains("there is no strategy `mandate`"), "{told}");
    assert!(told.contains("there is no practice `swot`"), "{told}");
}

#[test]
fn a_name_cannot_end_the_heading_that_it_stands_in() {
    let told = wrong_after(|scenario| {
        let plan = scenario.strategies["mandate"].clone();
        let name = "mine]\n[run]\nyears = 9\n#";
        scenario.strategies.insert(name.to_owned(), plan);
        scenario.run.strategies.push(name.to_owned());
        scenario.name = "two\nlines".to_owned();
    });
    assert!(told.contains("`mine] [run] years = 9 #` cannot be a name"), "{told}");
    assert!(told.contains("`two lines` cannot be a name"), "{told}");
}

#[test]
fn a_seed_that_toml_cannot_hold_is_an_error_and_no_empty_text() {
    let mut scenario = typical();
    scenario.run.seed = u64::MAX;
    let problems = write(&scenario).expect_err("it cannot be written").to_string();
    assert!(problems.contains("set a seed of at most 9223372036854775807"), "{problems}");
}
