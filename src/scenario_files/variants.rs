//! Variants of a scenario: the same strategies under other assumptions, side by side.
//!
//! A variant is a layer over the scenario, overrides included, so that whatever a person changes is changed in
//! all of them.

use super::draws;
use super::findings::Findings;
use super::grammar::{NAME_AT_MOST, is_name};
use super::loaded::{BASE, Variant};
use super::nearest::quoted;
use super::stages::Checked;
use super::tree::{Entry, Table, Value, lay_over, location_of, table_in};
use scenario::error::Problems;

/// Every variant of a scenario.
///
/// # Errors
/// The problems of all variants.
pub(super) fn variants(scenario: &Checked) -> Result<Vec<Variant>, Problems> {
    let none = Table::new();
    let mut variants = Vec::new();
    let mut problems = Problems::default();
    for (name, entry) in table_in(scenario.tree(), "variants").unwrap_or(&none) {
        match variant(scenario, name, entry.node.as_table().unwrap_or(&none)) {
            Ok(variant) => variants.push(variant),
            Err(more) => problems.add_all(more),
        }
    }
    if problems.is_empty() { Ok(variants) } else { Err(problems.sorted()) }
}

fn variant(scenario: &Checked, name: &str, layer: &Table) -> Result<Variant, Problems> {
    let title = layer.get("title").and_then(|entry| entry.node.as_text()).unwrap_or_default();
    let changed = scenario.changed(|findings, tree| put_over(findings, tree, name, title, layer));
    Ok(Variant { name: name.to_owned(), title: title.to_owned(), loaded: changed.checked()?.loaded_alone() })
}

/// Lays a variant over the scenario, and gives the whole a name and a title.
fn put_over(findings: &mut Findings, tree: &mut Table, name: &str, title: &str, layer: &Table) {
    let text_at = |key: &str| tree.get(key).and_then(|entry| entry.node.as_text()).unwrap_or_default();
    let whole_title = format!("{}: {title}", text_at("title"));
    let whole_name = format!("{}-{name}", text_at("name"));
    if name == BASE || !is_name(&whole_name) {
        let what = format!("a variant cannot be called {}", quoted(name));
        let remedy = format!(
            "choose another name than `{BASE}`, of {NAME_AT_MOST} letters together with the scenario's"
        );
        findings.add_problem(location_of(tree, &format!("variants.{name}")), what, remedy);
    }
    let set_by_layer = |table: &str, name: &str| Some(table_in(layer, table)?.get(name)?.node.location);
    draws::refuse_set(findings, draws::set_in_vain(tree, set_by_layer));
    tree.remove("variants");
    lay_over(tree, layer.clone());
    for (key, text) in [("name", whole_name), ("title", whole_title)] {
        tree.insert(key.to_owned(), Entry::unwritten(Value::Text(text)));
    }
}
