//! From the tree to a scenario, checked as a whole.

use super::loaded::Loaded;
use super::lookup::running;
use super::nation;
use super::reading::Reading;
use super::rules::{self, Broken};
use super::spells;
use super::staff;
use super::tree::{Table, place_of, plain};
use scenario::Scenario;
use scenario::error::Problems;
use serde::Deserialize;

/// Turns the tree into a scenario and checks it as a whole.
pub(super) fn finish(mut reading: Reading, tree: &Table) -> Result<Loaded, Problems> {
    if reading.incomplete || running(tree).is_empty() {
        return Err(reading.problems.sorted());
    }
    let mut scenario = match Scenario::deserialize(plain(tree)) {
        Ok(scenario) => scenario,
        Err(error) => {
            // Only what was refused above is missing from the tree.
            if reading.problems.is_empty() {
                reading.fault(None, error.message().replace('\n', " "), "");
            }
            return Err(reading.problems.sorted());
        }
    };
    let contradictions = rules::contradictions(&scenario)
        .into_iter()
        .chain(staff::misfits(&scenario))
        .chain(nation::contradictions(&scenario))
        .chain(spells::contradictions(&scenario));
    for broken in contradictions {
        note(&mut reading, tree, broken, true);
    }
    // Of strategies that do not run, only contradictions matter.
    let run = &scenario.run;
    scenario.strategies.retain(|name, _| run.strategies.contains(name));
    for broken in spells::training_beyond_the_end(&scenario) {
        note(&mut reading, tree, broken, false);
    }
    for broken in spells::beyond_the_end(&scenario) {
        let length = spells::LENGTH.iter().map(|key| reading.sources.rank(place_of(tree, key))).max();
        let time = broken.keys.first().map(|key| reading.sources.rank(place_of(tree, key)));
        // Whoever shortens a run from above leaves out the end of its plans on purpose.
        note(&mut reading, tree, broken, time >= length);
    }
    for broken in rules::doubts(&scenario) {
        note(&mut reading, tree, broken, false);
    }
    if !reading.problems.is_empty() {
        return Err(reading.problems.sorted());
    }
    spells::drop_beyond_the_end(&mut scenario);
    Ok(Loaded { scenario, warnings: reading.warnings, variants: Vec::new(), kinds: Vec::new() })
}

/// Notes a broken rule at the key that prevails over the others it is about.
fn note(reading: &mut Reading, tree: &Table, broken: Broken, is_fault: bool) {
    let Broken { keys, what, remedy } = broken;
    if keys.iter().any(|key| reading.was_refused(key)) {
        return;
    }
    // Of keys from one text, the first is the likeliest culprit.
    let places = keys.iter().rev().map(|key| place_of(tree, key));
    let culprit = places.max_by_key(|place| reading.sources.rank(*place)).flatten();
    if is_fault { reading.fault(culprit, what, remedy) } else { reading.warn(culprit, what, remedy) }
}
