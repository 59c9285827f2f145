//! Fills in what follows from other keys: names, titles, labels, the reference, the numbers of a nation.

use super::defaults::nation_defaults;
use super::findings::Findings;
use super::grammar::is_name;
use super::lookup;
use super::nation::NATION;
use super::nearest::quoted;
use super::schools;
use super::source::Origin;
use super::tree::{Entry, Table, Value, lay_over, table_in, table_or_new};
use scenario::words;

/// Fills in everything that follows from other keys; `name` is the scenario's where it does not say its own.
pub(super) fn complete(findings: &mut Findings, tree: &mut Table, name: &str) {
    complete_name(findings, tree, name);
    complete_labels(tree);
    complete_reference(findings, tree);
    complete_nation(tree);
    schools::complete(tree);
}

fn complete_name(findings: &mut Findings, tree: &mut Table, name: &str) {
    if !tree.contains_key("name") && !is_name(name) {
        let what = format!("{} cannot be a scenario's name", quoted(name));
        let remedy = "write letters, digits, _ and - only, in the file's name or as name = \"...\"";
        findings.add_problem(None, what, remedy);
    }
    tree.entry("name".to_owned()).or_insert_with(|| text(name));
    let name = tree.get("name").and_then(|entry| entry.node.as_text()).unwrap_or(name).to_owned();
    tree.entry("title".to_owned()).or_insert_with(|| text(words(&name)));
    tree.entry("question".to_owned()).or_insert_with(|| text(""));
}

fn complete_labels(tree: &mut Table) {
    let labelled = [(&["practices"][..], "label"), (&["variants"], "title"), (&[NATION, "kinds"], "title")];
    for (path, label) in labelled {
        let named = path.iter().try_fold(&mut *tree, |tree, key| tree.get_mut(*key)?.node.as_table_mut());
        for (name, entry) in named.into_iter().flatten() {
            if let Some(own) = entry.node.as_table_mut() {
                own.entry(label.to_owned()).or_insert_with(|| text(words(name)));
            }
        }
    }
}

/// The reference is the first strategy that runs, where nobody named another or where overrides chose the
/// strategies and left out the file's reference.
fn complete_reference(findings: &Findings, tree: &mut Table) {
    let listed = lookup::running(tree);
    let is_override = |location| findings.sources.origin(location) == Some(Origin::Override);
    let overrides_chose = listed.iter().any(|(_, location)| is_override(*location));
    let Some(run) = table_or_new(tree, "run") else { return };
    let reference = run.get("reference").and_then(|entry| Some((entry.node.as_text()?, entry.node.location)));
    let stays = reference.is_some_and(|(name, location)| {
        listed.iter().any(|(running, _)| running == name) || is_override(location) || !overrides_chose
    });
    if !stays && let Some((first, _)) = listed.into_iter().next() {
        run.insert("reference".to_owned(), text(first));
    }
}

/// What a nation leaves out, where there is one.
fn complete_nation(tree: &mut Table) {
    let Some(written) = table_in(tree, NATION).cloned() else { return };
    let mut whole = nation_defaults();
    lay_over(&mut whole, written);
    if let Some(entry) = tree.get_mut(NATION) {
        entry.node.value = Value::Table(whole);
    }
}

fn text(text: impl Into<String>) -> Entry {
    Entry::unwritten(Value::Text(text.into()))
}
