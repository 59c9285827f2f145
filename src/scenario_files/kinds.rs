//! The kinds of schools of a nation, each a scenario of its own.
//!
//! A kind of school is a layer over the scenario, as a variant is, options of the command line
//! included; the nation's schools are shared out between the kinds.

use super::check::check;
use super::language::language;
use super::nation::NATION;
use super::reading::Reading;
use super::tree::{Node, Table, Value, lay_over, table_in};
use super::whole::finish;
use scenario::SchoolKind;
use scenario::error::Problems;

/// Every kind of school of a tree that is complete in itself.
///
/// # Errors
/// The problems of all kinds.
pub(super) fn kinds(reading: &Reading, tree: &Table) -> Result<Vec<SchoolKind>, Problems> {
    let none = Table::new();
    let named = table_in(tree, NATION).and_then(|nation| table_in(nation, "kinds")).unwrap_or(&none);
    let mut kinds = Vec::new();
    let mut problems = Problems::default();
    for (name, entry) in named {
        match one(reading.afresh(), tree.clone(), name, entry.node.as_table().unwrap_or(&none)) {
            Ok(kind) => kinds.push(kind),
            Err(more) => problems.add_all(more),
        }
    }
    if problems.is_empty() { Ok(kinds) } else { Err(problems.sorted()) }
}

fn one(mut reading: Reading, mut tree: Table, name: &str, layer: &Table) -> Result<SchoolKind, Problems> {
    let title = layer.get("title").and_then(|entry| entry.node.as_text()).unwrap_or_default().to_owned();
    let share = match layer.get("share").map(|entry| &entry.node.value) {
        Some(Value::Number(share)) => *share,
        Some(Value::Whole(share)) => *share as f64,
        _ => 0.0,
    };
    for key in [NATION, "variants"] {
        tree.remove(key);
    }
    let of_schools = layer.iter().filter(|(key, _)| !["title", "share"].contains(&key.as_str()));
    lay_over(&mut tree, of_schools.map(|(key, entry)| (key.clone(), entry.clone())).collect());
    let mut node = Node::unwritten(Value::Table(tree));
    check(&mut reading, &language(), "", &mut node);
    let Value::Table(tree) = node.value else { return Err(reading.problems) };
    let scenario = finish(reading, &tree)?.scenario;
    Ok(SchoolKind { name: name.to_owned(), title, share, scenario })
}
