//! Variants of a scenario: the same strategies under other assumptions, side by side.
//!
//! A variant is a layer over the scenario, options of the command line included, so that whatever a
//! person changes is changed in all of them.

use super::check::check;
use super::grammar::{NAME_AT_MOST, is_name};
use super::language::language;
use super::loaded::{BASE, Variant};
use super::nearest::quoted;
use super::reading::Reading;
use super::tree::{Entry, Node, Table, Value, lay_over, place_of, table_in};
use super::whole::finish;
use scenario::error::Problems;

/// Every variant of a tree that is complete in itself.
///
/// # Errors
/// The problems of all variants.
pub(super) fn variants(reading: &Reading, tree: &Table) -> Result<Vec<Variant>, Problems> {
    let none = Table::new();
    let mut variants = Vec::new();
    let mut problems = Problems::default();
    for (name, entry) in table_in(tree, "variants").unwrap_or(&none) {
        match one(reading.afresh(), tree.clone(), name, entry.node.as_table().unwrap_or(&none)) {
            Ok(variant) => variants.push(variant),
            Err(more) => problems.add_all(more),
        }
    }
    if problems.is_empty() { Ok(variants) } else { Err(problems.sorted()) }
}

fn one(mut reading: Reading, mut tree: Table, name: &str, layer: &Table) -> Result<Variant, Problems> {
    let place = place_of(&tree, &format!("variants.{name}"));
    let text_at = |key: &str| tree.get(key).and_then(|entry| entry.node.as_text()).unwrap_or_default();
    let title = layer.get("title").and_then(|entry| entry.node.as_text()).unwrap_or_default().to_owned();
    let whole_title = format!("{}: {title}", text_at("title"));
    let whole_name = format!("{}-{name}", text_at("name"));
    if name == BASE || !is_name(&whole_name) {
        let what = format!("a variant cannot be called {}", quoted(name));
        let remedy = format!(
            "choose another name than `{BASE}`, of {NAME_AT_MOST} letters together with the scenario's"
        );
        reading.fault(place, what, remedy);
    }
    tree.remove("variants");
    lay_over(&mut tree, layer.clone());
    for (key, text) in [("name", whole_name), ("title", whole_title)] {
        let node = Node::unwritten(Value::Text(text));
        tree.insert(key.to_owned(), Entry { key: None, node });
    }
    // Checked once more, so that what is doubtful is told under the keys of the whole.
    let mut node = Node::unwritten(Value::Table(tree));
    check(&mut reading, &language(), "", &mut node);
    let Value::Table(tree) = node.value else { return Err(reading.problems) };
    Ok(Variant { name: name.to_owned(), title, loaded: finish(reading, &tree)? })
}
