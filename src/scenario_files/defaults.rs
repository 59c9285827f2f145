//! What a scenario has where no file says anything.

use super::grammar::Kind;
use super::language::language;
use super::nation::NATION;
use super::tree::{Entry, Node, Table, Value, lay_over, table_in, unwritten, unwritten_value};
use scenario::practice::catalogue;

/// The lowest layer: the language's defaults and the catalogue of practices.
pub(super) fn defaults() -> Table {
    let mut tree = of(&language());
    // A nation is there only where somebody writes it.
    tree.remove(NATION);
    let practices = catalogue().into_iter().filter_map(|(name, practice)| {
        let written = toml::Table::try_from(practice).ok()?;
        Some((name.to_owned(), unwritten_entry(Value::Table(unwritten(&written)))))
    });
    tree.insert("practices".to_owned(), unwritten_entry(Value::Table(practices.collect())));
    tree
}

/// Fills in what a nation leaves out, where there is one.
pub(super) fn complete_nation(tree: &mut Table) {
    let Some(written) = table_in(tree, NATION).cloned() else { return };
    let mut whole = language().within(NATION).map(of).unwrap_or_default();
    lay_over(&mut whole, written);
    if let Some(entry) = tree.get_mut(NATION) {
        entry.node.value = Value::Table(whole);
    }
}

/// The defaults of a table's fields; tables without any default stay absent.
fn of(kind: &Kind) -> Table {
    let mut tree = Table::new();
    let Kind::Table(fields) = kind else { return tree };
    for field in fields {
        let inner = of(&field.kind);
        if let Some(default) = &field.default {
            tree.insert(field.key.to_owned(), unwritten_entry(unwritten_value(default)));
        } else if !inner.is_empty() {
            tree.insert(field.key.to_owned(), unwritten_entry(Value::Table(inner)));
        }
    }
    tree
}

fn unwritten_entry(value: Value) -> Entry {
    Entry { key: None, node: Node::unwritten(value) }
}
