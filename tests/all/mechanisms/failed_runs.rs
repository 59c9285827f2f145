//! Runs that leave the range of numbers: they stop, and say where and when.

use super::by_hand::small;
use crate::support::common::Stage;
use scenario::FullScenario;
use simulation::{OutOfRange, simulate, simulate_together};

/// A scenario that loses its numbers in its first summer, with the strain that teachers keep.
fn failing() -> FullScenario {
    let mut scenario = sound();
    scenario.parameters.strain.kept_over_summer = f32::NAN;
    scenario
}

fn sound() -> FullScenario {
    small((2, 4, 1), "", &["run.years=3", "run.weeks_per_year=2"])
}

#[test]
fn a_run_that_leaves_the_range_of_numbers_stops_after_that_year_and_names_the_first_measure() {
    let scenario = failing();
    let stage = Stage::of(&scenario, "it", 0);
    let mut weeks = Vec::new();
    let [end] = simulate(stage.setting(0, 0), |week, _| weeks.push(week));
    assert_eq!(end, Err(OutOfRange { school: 0, year: 2, measure: "fidelity_mean" }));
    assert_eq!(weeks, [0, 1, 2, 3, 4]);
}

#[test]
fn a_district_that_leaves_the_range_of_numbers_names_the_school() {
    let (sound, failing) = (sound(), failing());
    let (one, other) = (Stage::of(&sound, "it", 0), Stage::of(&failing, "it", 0));
    let settings = [one.setting(0, 0), one.setting(0, 0), other.setting(0, 0), one.setting(0, 0)];
    let mut weeks = Vec::new();
    let [end] = simulate_together(&settings, |place, week, _| weeks.push((place, week)));
    assert_eq!(end, Err(OutOfRange { school: 2, year: 2, measure: "fidelity_mean" }));
    assert_eq!(weeks.last(), Some(&(2, 4)));
}

#[test]
fn an_evenness_that_nobody_can_have_is_no_failure() {
    let mut scenario = sound();
    scenario.parameters.start.effort = 0.0;
    let stage = Stage::of(&scenario, "it", 0);
    let mut weeks = 0;
    assert_eq!(simulate(stage.setting(0, 0), |_, _| weeks += 1), [Ok(())]);
    assert_eq!(weeks, 7);
}
