//! The shelf on which the known answers stand: scenario files of their own.

use crate::common::Stage;
use schoolwide::scenario::{Loaded, Scenario, load};
use schoolwide::simulation::School;
use std::path::Path;

/// The known answer of that name, under changes of the form `key.path=value`.
pub fn known(name: &str, changes: &[String]) -> Scenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("scenarios/known_answers/{name}.toml"));
    let Loaded { scenario, .. } = load(&path, changes).unwrap_or_else(|problems| panic!("{problems}"));
    scenario
}

/// Runs the first replicate of a scenario under its reference strategy and shows the school before
/// the first week as week 0, then at the end of every week.
pub fn watch(scenario: &Scenario, mut observe: impl FnMut(u32, &School<'_>)) {
    let stage = Stage::of(scenario, &scenario.run.reference, 0);
    observe(0, &School::open(stage.setting(0, 0)));
    stage.watch(0, 0, |week, school| observe(week + 1, school));
}

/// Shows every replicate of a scenario's reference strategy before its first week.
pub fn open_all(scenario: &Scenario, mut look: impl FnMut(&School<'_>)) {
    for replicate in 0..scenario.run.replicates {
        let stage = Stage::of(scenario, &scenario.run.reference, replicate);
        look(&School::open(stage.setting(0, replicate)));
    }
}
