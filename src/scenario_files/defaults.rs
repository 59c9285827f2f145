//! What a scenario has where no file says anything.

use super::grammar::{Field, Kind};
use super::language::{fields, nation_fields};
use super::nation::NATION;
use super::tree::{Entry, Table, Value, from_toml, from_toml_value};
use scenario::practice::catalogue;

/// The lowest layer: the language's defaults and the catalogue of practices.
pub(super) fn defaults() -> Table {
    // A nation is there only where somebody writes it.
    let fields: Vec<Field> = fields().into_iter().filter(|field| field.key != NATION).collect();
    let mut tree = defaults_of(&fields);
    let practices = catalogue().into_iter().map(|(name, practice)| {
        let written = toml::Table::try_from(practice).expect("texts and numbers can be written");
        (name.to_owned(), Entry::unwritten(Value::Table(from_toml(&written))))
    });
    tree.insert("practices".to_owned(), Entry::unwritten(Value::Table(practices.collect())));
    tree
}

/// What a nation has where it says nothing itself.
pub(super) fn nation_defaults() -> Table {
    defaults_of(&nation_fields())
}

/// The defaults of fields; tables without any default stay absent.
fn defaults_of(fields: &[Field]) -> Table {
    let mut tree = Table::new();
    for field in fields {
        let value = match (&field.default, &field.kind) {
            (Some(default), _) => from_toml_value(default),
            (None, Kind::Table(inner)) => Value::Table(defaults_of(inner)),
            (None, _) => continue,
        };
        if !matches!(&value, Value::Table(inner) if inner.is_empty()) {
            tree.insert(field.key.to_owned(), Entry::unwritten(value));
        }
    }
    tree
}
