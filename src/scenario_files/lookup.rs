//! Which strategies run, and whether they and their practices exist.

use super::library::STRATEGIES;
use super::nearest::{did_you_mean, quoted};
use super::overrides::Override;
use super::reading::Reading;
use super::source::Place;
use super::strategies;
use super::tree::{Entry, Node, Table, Value, place_of, table_in, table_made};
use std::collections::BTreeSet;

/// Names of strategies that run, or that an option changes.
pub(super) fn named_strategies(tree: &Table, changes: &[Override]) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = running(tree).into_iter().map(|(name, _)| name).collect();
    for change in changes {
        match change.path.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["strategies", name, ..] => _ = names.insert((*name).to_owned()),
            ["run", "strategies", ..] => names.extend(texts(&change.value)),
            _ => {}
        }
    }
    names
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Text(text) => vec![text.clone()],
        Value::List(nodes) => nodes.iter().filter_map(Node::as_text).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

/// The strategies that run, with the places of their names.
pub(super) fn running(tree: &Table) -> Vec<(String, Option<Place>)> {
    let listed = table_in(tree, "run").and_then(|run| run.get("strategies"));
    let nodes = listed.map(|entry| entry.node.elements()).unwrap_or_default();
    nodes.iter().filter_map(|node| Some((node.as_text()?.to_owned(), node.place))).collect()
}

/// Where no file says what runs, everything that the files define runs.
pub(super) fn run_what_is_inline(tree: &mut Table) {
    let Some(inline) = table_in(tree, "strategies") else { return };
    let names =
        inline.iter().map(|(name, entry)| Node { place: entry.key, value: Value::Text(name.clone()) });
    let node = Node::unwritten(Value::List(names.collect()));
    if let Some(run) = table_made(tree, "run") {
        run.entry("strategies".to_owned()).or_insert(Entry { key: None, node });
    }
}

/// Notes strategies that run but do not exist, or run twice.
pub(super) fn know_strategies(reading: &mut Reading, tree: &Table) {
    let none = Table::new();
    let written = table_in(tree, "strategies").unwrap_or(&none);
    let listed = running(tree);
    if listed.is_empty() && !reading.incomplete && !reading.was_refused("run.strategies") {
        let names: Vec<&str> = STRATEGIES.iter().take(2).map(|&(name, _)| name).collect();
        let remedy = format!("write strategies = {names:?} in [run]");
        reading.refuse("run.strategies", place_of(tree, "run.strategies"), "no strategy runs", remedy);
    }
    let mut seen = BTreeSet::new();
    for (name, place) in listed {
        if !written.contains_key(&name) && !reading.was_refused(&format!("strategies.{name}")) {
            strategies::unknown(reading, written, &name, place, false);
        }
        if !seen.insert(name.clone()) {
            reading.fault(place, format!("strategy {} is named twice", quoted(&name)), "name it once");
        }
    }
}

/// Notes practices in plans that do not exist.
pub(super) fn know_practices(reading: &mut Reading, tree: &Table) {
    if reading.incomplete {
        return;
    }
    let none = Table::new();
    let practices = table_in(tree, "practices").unwrap_or(&none);
    for (_, strategy) in table_in(tree, "strategies").unwrap_or(&none) {
        let plan = strategy.node.as_table().and_then(|strategy| table_in(strategy, "plan"));
        for (name, entry) in plan.unwrap_or(&none) {
            if !practices.contains_key(name) {
                let remedy = did_you_mean(name, practices.keys().map(String::as_str));
                reading.fault(entry.key, format!("there is no practice {}", quoted(name)), remedy);
            }
        }
    }
}
