//! From the tree to a scenario, checked as a whole.

use super::doubts::doubts;
use super::draws;
use super::ensemble;
use super::findings::Findings;
use super::lookup::running;
use super::nation;
use super::networks;
use super::rules::{self, BrokenRule};
use super::schools;
use super::source::Origin;
use super::spells;
use super::staff;
use super::tree::{Table, location_of, table_in, to_toml};
use scenario::FullScenario;
use serde::Deserialize;

/// The scenario that a tree holds; none where there are problems, earlier ones included.
pub(super) fn scenario_of(findings: &mut Findings, tree: &Table) -> Option<FullScenario> {
    if findings.incomplete || running(tree).is_empty() {
        return None;
    }
    let tree = &*ensemble::with_draws(findings, tree);
    let mut scenario = match FullScenario::deserialize(to_toml(tree)) {
        Ok(scenario) => scenario,
        Err(error) => {
            // Only what was refused above is missing from the tree.
            if findings.problems.is_empty() {
                findings.add_problem(None, error.message().replace('\n', " "), "");
            }
            return None;
        }
    };
    let contradictions = rules::contradictions(&scenario)
        .into_iter()
        .chain(staff::misfits(&scenario))
        .chain(networks::contradictions(&scenario))
        .chain(nation::contradictions(&scenario))
        .chain(schools::contradictions(&scenario))
        .chain(spells::contradictions(&scenario))
        .chain(draws::contradictions(&scenario));
    for rule in contradictions {
        add(findings, tree, rule, true);
    }
    let set_by_override = |table: &str, name: &str| {
        let location = table_in(tree, table)?.get(name)?.node.location;
        (findings.sources.origin(location) == Some(Origin::Override)).then_some(location)
    };
    let in_vain = draws::set_in_vain(tree, set_by_override);
    draws::refuse_set(findings, in_vain);
    // Of strategies that do not run, only contradictions matter.
    let mut followed: Vec<String> = scenario.run.strategies.clone();
    followed.extend(scenario.schools.own_strategies().map(str::to_owned));
    scenario.strategies.retain(|name, _| followed.contains(name));
    for rule in spells::training_beyond_the_end(&scenario) {
        add(findings, tree, rule, false);
    }
    for rule in spells::beyond_the_end(&scenario) {
        let length = spells::LENGTH.iter().map(|key| findings.sources.rank(location_of(tree, key))).max();
        let time = rule.keys.first().map(|key| findings.sources.rank(location_of(tree, key)));
        // Whoever shortens a run in a layer above means to leave out the end of its plans.
        add(findings, tree, rule, time >= length);
    }
    for rule in doubts(&scenario) {
        add(findings, tree, rule, false);
    }
    if !findings.problems.is_empty() {
        return None;
    }
    spells::drop_beyond_the_end(&mut scenario);
    Some(scenario)
}

/// Adds a broken rule as a problem or a warning, at the key that prevails over the others it is about.
fn add(findings: &mut Findings, tree: &Table, rule: BrokenRule, is_problem: bool) {
    let BrokenRule { keys, what, remedy } = rule;
    if keys.iter().any(|key| findings.was_refused(key)) {
        return;
    }
    // Of keys from one text, the first is the likeliest cause.
    let locations = keys.iter().rev().map(|key| location_of(tree, key));
    let cause = locations.max_by_key(|location| findings.sources.rank(*location)).flatten();
    if is_problem {
        findings.add_problem(cause, what, remedy);
    } else {
        findings.add_warning(cause, what, remedy);
    }
}
