//! Checks one text against the language: unknown keys, wrong types, values out of range.
//!
//! What is refused is noted and removed, so that the rest can go on to be checked. Whatever
//! remains has the shape of the language.

use super::grammar::{Field, Kind, NAME_AT_MOST, is_name};
use super::nearest::{did_you_mean, quoted};
use super::number::check_number;
use super::reading::Reading;
use super::source::Place;
use super::tree::{Entry, Node, Table, Value};
use super::wording::{example, joined, refuse_key, wanted};
use scenario::units::{SchoolTime, YEARS_AT_MOST};

/// Checks the value of `key`. False where it was refused.
pub(super) fn check(reading: &mut Reading, kind: &Kind, key: &str, node: &mut Node) -> bool {
    let place = node.place;
    match (kind, &mut node.value) {
        (Kind::Table(fields), Value::Table(table)) => check_table(reading, fields, key, place, table),
        (Kind::Named(inner), Value::Table(table)) => {
            check_named(reading, inner, key, table);
            true
        }
        (Kind::Spells(fields), _) => check_spells(reading, fields, key, node),
        (Kind::List(inner, most), Value::List(nodes)) => check_list(reading, inner, *most, key, place, nodes),
        (Kind::Text | Kind::FileName, Value::Text(_)) | (Kind::Flag, Value::Flag(_)) => true,
        (Kind::Name, Value::Text(name)) => is_name(name) || refuse_name(reading, key, place, name),
        (Kind::Choice(words), Value::Text(word)) => {
            let known = words.contains(&word.as_str());
            if !known {
                let what = format!("`{key}` cannot be {}", quoted(word));
                reading.refuse(key, place, what, did_you_mean(word, words.iter().copied()));
            }
            known
        }
        (Kind::Time, Value::Text(text)) => {
            let is_time = text.parse::<SchoolTime>().is_ok();
            if !is_time {
                let remedy = format!(
                    "write a time from 0 to {YEARS_AT_MOST} years, such as \"18 weeks\" or \"2 years\""
                );
                reading.refuse(key, place, format!("`{key}` cannot be {}", quoted(text)), remedy);
            }
            is_time
        }
        (Kind::Number(_) | Kind::Whole(_), Value::Whole(_) | Value::Number(_)) => {
            check_number(reading, kind, key, node)
        }
        (_, other) => {
            let what = format!("`{key}` must be {}, not {}", wanted(kind), other.kind());
            reading.refuse(key, place, what, example(kind));
            false
        }
    }
}

/// Checks the keys of a table and their values.
pub(super) fn check_table(
    reading: &mut Reading,
    fields: &[Field],
    key: &str,
    place: Option<Place>,
    table: &mut Table,
) -> bool {
    table.retain(|name, entry| {
        if let Some(field) = fields.iter().find(|field| field.key == name) {
            return check(reading, &field.kind, &joined(key, name), &mut entry.node);
        }
        refuse_key(reading, fields, key, name, entry);
        false
    });
    let missing = |field: &&Field| field.required && !table.contains_key(field.key);
    for field in fields.iter().filter(missing) {
        let inner = joined(key, field.key);
        if !reading.was_refused(&inner) {
            reading.refuse(&inner, place, format!("`{inner}` is missing"), example(&field.kind));
        }
    }
    !fields.iter().any(|field| missing(&field))
}

fn check_named(reading: &mut Reading, kind: &Kind, key: &str, table: &mut Table) {
    table.retain(|name, entry| {
        if is_name(name) {
            check(reading, kind, &joined(key, name), &mut entry.node)
        } else {
            refuse_name(reading, key, entry.key, name)
        }
    });
}

/// Checks the spells of a practice, and brings every way of writing them into that of a list.
fn check_spells(reading: &mut Reading, fields: &[Field], key: &str, node: &mut Node) -> bool {
    let place = node.place;
    let value = std::mem::replace(&mut node.value, Value::List(Vec::new()));
    let written = match value {
        Value::Whole(_) | Value::Number(_) => {
            let intensity = Entry { key: None, node: Node { place, value } };
            let spell = Table::from_iter([("intensity".to_owned(), intensity)]);
            vec![Node { place, value: Value::Table(spell) }]
        }
        Value::Table(_) => vec![Node { place, value }],
        Value::List(nodes) => nodes,
        other => {
            let what =
                format!("`{key}` must be an intensity, a spell or a list of spells, not {}", other.kind());
            reading.refuse(key, place, what, "write 0.5 or { intensity = 0.5, until = \"18 weeks\" }");
            return false;
        }
    };
    let mut spells = written;
    let all = check_list(reading, &Kind::Table(fields.to_vec()), SPELLS_AT_MOST, key, place, &mut spells);
    node.value = Value::List(spells);
    all
}

/// The most spells that one practice has in a plan.
const SPELLS_AT_MOST: usize = 100;

/// A list is refused with any of its elements: what is left of it is not what was meant.
fn check_list(
    reading: &mut Reading,
    kind: &Kind,
    most: usize,
    key: &str,
    place: Option<Place>,
    nodes: &mut [Node],
) -> bool {
    if nodes.len() > most {
        reading.refuse(
            key,
            place,
            format!("`{key}` has {} entries", nodes.len()),
            format!("write at most {most}"),
        );
        return false;
    }
    let mut all = true;
    for (index, node) in nodes.iter_mut().enumerate() {
        all &= check(reading, kind, &format!("{key}.{index}"), node);
    }
    all
}

fn refuse_name(reading: &mut Reading, key: &str, place: Option<Place>, name: &str) -> bool {
    let remedy = format!("write letters, digits, _ and - only, at most {NAME_AT_MOST}");
    reading.refuse(key, place, format!("{} cannot be a name", quoted(name)), remedy);
    false
}
