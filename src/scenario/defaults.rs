//! What a scenario has where no file says anything.

use super::grammar::Kind;
use super::language::language;
use super::tree::{Entry, Node, Table, Value, unwritten, unwritten_value};
use crate::practice::catalogue;

/// The lowest layer: the language's defaults and the catalogue of practices.
pub(super) fn defaults() -> Table {
    let mut tree = of(&language());
    let practices = catalogue().into_iter().filter_map(|(name, practice)| {
        let written = toml::Table::try_from(practice).ok()?;
        Some((name.to_owned(), unwritten_entry(Value::Table(unwritten(&written)))))
    });
    tree.insert("practices".to_owned(), unwritten_entry(Value::Table(practices.collect())));
    tree
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
