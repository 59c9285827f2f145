//! Which strategies run, and whether they and their practices exist.

use super::findings::Findings;
use super::library::STRATEGIES;
use super::nearest::{did_you_mean, quoted};
use super::overrides::Override;
use super::school_list::SCHOOLS;
use super::source::Location;
use super::strategies::refuse_unknown;
use super::strategy_files::StrategyFiles;
use super::tree::{Entry, Node, Table, Value, location_of, table_in, table_or_new};
use std::collections::BTreeSet;

/// Names of the strategies that run or that an override changes.
pub(super) fn named_strategies(tree: &Table, overrides: &[Override]) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = running(tree).into_iter().map(|(name, _)| name).collect();
    names.extend(of_schools(tree).into_iter().map(|(name, _)| name));
    for change in overrides {
        match change.path.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["strategies", name, ..] => _ = names.insert((*name).to_owned()),
            ["run", "strategies", ..] | ["schools", _, "strategy"] => names.extend(texts(&change.value)),
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

/// The strategies that run, and where their names were written.
pub(super) fn running(tree: &Table) -> Vec<(String, Option<Location>)> {
    let listed = table_in(tree, "run").and_then(|run| run.get("strategies"));
    let nodes = listed.map(|entry| entry.node.elements()).unwrap_or_default();
    nodes.iter().filter_map(|node| Some((node.as_text()?.to_owned(), node.location))).collect()
}

/// The strategies that schools follow on their own, and where their names were written.
fn of_schools(tree: &Table) -> Vec<(String, Option<Location>)> {
    let schools = table_in(tree, SCHOOLS).into_iter().flat_map(Table::values);
    let own = schools.filter_map(|school| school.node.as_table()?.get("strategy"));
    own.filter_map(|entry| Some((entry.node.as_text()?.to_owned(), entry.node.location))).collect()
}

/// Lets every strategy run that the files define, where none of them says what runs.
pub(super) fn run_inline_strategies(tree: &mut Table) {
    let Some(inline) = table_in(tree, "strategies") else { return };
    let names = inline
        .iter()
        .map(|(name, entry)| Node { location: entry.key_location, value: Value::Text(name.clone()) });
    let names = Value::List(names.collect());
    if let Some(run) = table_or_new(tree, "run") {
        run.entry("strategies".to_owned()).or_insert_with(|| Entry::unwritten(names));
    }
}

/// Checks that strategies run, that each of them exists, and that none runs twice.
pub(super) fn check_strategies(findings: &mut Findings, files: &StrategyFiles, tree: &Table) {
    let none = Table::new();
    let written = table_in(tree, "strategies").unwrap_or(&none);
    let listed = running(tree);
    if listed.is_empty() && !findings.incomplete && !findings.was_refused("run.strategies") {
        let names: Vec<&str> = STRATEGIES.iter().take(2).map(|&(name, _)| name).collect();
        let remedy = format!("write strategies = {names:?} in [run]");
        findings.refuse("run.strategies", location_of(tree, "run.strategies"), "no strategy runs", remedy);
    }
    for (name, location) in listed.iter().chain(&of_schools(tree)) {
        if !written.contains_key(name) && !findings.was_refused(&format!("strategies.{name}")) {
            refuse_unknown(findings, files, written, name, *location);
        }
    }
    let mut seen = BTreeSet::new();
    for (name, location) in listed {
        if !seen.insert(name.clone()) {
            let what = format!("strategy {} is named twice", quoted(&name));
            findings.add_problem(location, what, "name it once");
        }
    }
}

/// Checks that the practices of all plans and priorities exist, and that no priority names one twice.
pub(super) fn check_practices(findings: &mut Findings, tree: &Table) {
    if findings.incomplete {
        return;
    }
    let none = Table::new();
    let practices = table_in(tree, "practices").unwrap_or(&none);
    let refuse_unknown = |findings: &mut Findings, name: &str, location: Option<Location>| {
        if !practices.contains_key(name) {
            let what = format!("there is no practice {}", quoted(name));
            let remedy = did_you_mean(name, practices.keys().map(String::as_str));
            findings.add_problem(location, what, remedy);
        }
    };
    for (_, strategy) in table_in(tree, "strategies").unwrap_or(&none) {
        let Some(strategy) = strategy.node.as_table() else { continue };
        for (name, entry) in table_in(strategy, "plan").unwrap_or(&none) {
            refuse_unknown(findings, name, entry.key_location);
        }
        let priority = strategy.get("priority").map(|entry| &entry.node.value);
        let Some(Value::List(priority)) = priority else { continue };
        let mut seen = BTreeSet::new();
        for node in priority {
            let Some(name) = node.as_text() else { continue };
            refuse_unknown(findings, name, node.location);
            if !seen.insert(name) {
                let what = format!("`priority` names practice {} twice", quoted(name));
                findings.add_problem(node.location, what, "name it once");
            }
        }
    }
}
