//! The ensemble that ships, as the draws of a scenario that asks for it with `parameters = "ensemble"`.
//!
//! A scenario in full holds the draws and not the word, so that it stays the same when another ensemble ships.

use super::check::check;
use super::draws::{DRAWS, UNCERTAINTY};
use super::draws_file::table_of;
use super::files::shipped_ensemble;
use super::findings::Findings;
use super::language::language;
use super::nation::NATION;
use super::tree::{Entry, Node, Table, Value, location_of, table_in, table_or_new};
use scenario::ParameterValues;
use std::borrow::Cow;

/// The key that asks for the ensemble.
const PARAMETERS: &str = "run.parameters";

/// The tree with the draws of the ensemble where it asks for them, and the tree itself elsewhere. What the scenario sets
/// is not drawn, and a warning names it.
pub(super) fn with_draws<'a>(findings: &mut Findings, tree: &'a Table) -> Cow<'a, Table> {
    let asked = table_in(tree, "run").and_then(|run| run.get("parameters"));
    if asked.and_then(|entry| entry.node.as_text()) != Some(ParameterValues::Ensemble.word()) {
        return Cow::Borrowed(tree);
    }
    let location = location_of(tree, PARAMETERS);
    if let Some((what, remedy)) = obstacle(tree) {
        findings.add_problem(location, what, remedy);
        return Cow::Borrowed(tree);
    }
    let mut draws = ensemble(findings);
    let set = take_out_what_is_set(&mut draws, tree);
    if draws.is_empty() {
        let what = "nothing of the ensemble is drawn, as the scenario sets all of its parameters";
        let remedy =
            "run a scenario that says only what differs from the defaults, or leave `run.parameters` out";
        findings.add_problem(location, what, remedy);
        return Cow::Borrowed(tree);
    }
    if !set.is_empty() {
        let what = format!("the scenario sets {}, which every draw of the ensemble keeps", in_words(&set));
        findings.add_warning(location, what, "leave out of the scenario what is to be drawn");
    }
    let mut drawn = tree.clone();
    if let Some(own) = table_or_new(&mut drawn, UNCERTAINTY) {
        own.insert(DRAWS.to_owned(), Entry::unwritten(Value::Table(draws)));
    }
    Cow::Owned(drawn)
}

/// What stands in the way of drawing from the ensemble, with the remedy.
fn obstacle(tree: &Table) -> Option<(&'static str, &'static str)> {
    if table_in(tree, UNCERTAINTY).is_some_and(|own| own.contains_key(DRAWS)) {
        let what = "parameters are drawn twice: from the ensemble, and as `uncertainty.draws` has them";
        return Some((what, "leave `run.parameters` or `uncertainty.draws` out"));
    }
    let remedy = "run one school or one district, or leave `run.parameters` out";
    tree.contains_key(NATION).then_some(("a nation draws no parameters", remedy))
}

/// The draws of the ensemble, read and checked as those of any other file.
fn ensemble(findings: &mut Findings) -> Table {
    let source = shipped_ensemble();
    let text = source.text.clone();
    let source = findings.add_source(source);
    let mut node = Node::unwritten(Value::Table(table_of(findings, source, &text)));
    if let Some(kind) = language().within(UNCERTAINTY).and_then(|own| own.within(DRAWS)) {
        check(findings, kind, &format!("{UNCERTAINTY}.{DRAWS}"), &mut node);
    }
    node.as_table().cloned().unwrap_or_default()
}

/// Takes the parameters that somebody set out of the draws, and gives their keys.
fn take_out_what_is_set(draws: &mut Table, tree: &Table) -> Vec<String> {
    let mut set = Vec::new();
    for (table, entry) in draws.iter_mut() {
        let is_set = |name: &str| {
            table_in(tree, table).and_then(|own| own.get(name)).is_some_and(|own| own.node.location.is_some())
        };
        let Some(columns) = entry.node.as_table_mut() else { continue };
        columns.retain(|name, _| {
            let stays = !is_set(name);
            if !stays {
                set.push(format!("{table}.{name}"));
            }
            stays
        });
    }
    draws.retain(|_, entry| entry.node.as_table().is_some_and(|columns| !columns.is_empty()));
    set
}

/// Keys as a sentence names them.
fn in_words(keys: &[String]) -> String {
    keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
}
