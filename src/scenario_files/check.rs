//! Checks one text against the language: unknown keys, wrong types, values out of range.
//!
//! What is refused is removed, so that the rest can be checked further. Whatever remains has the shape of the
//! language.

use super::findings::Findings;
use super::grammar::{Field, Kind, NAME_AT_MOST, is_name, needed, row_in_words};
use super::language;
use super::nearest::{did_you_mean, quoted};
use super::number::check_number;
use super::source::Location;
use super::tree::{Entry, Node, Table, Value};
use super::wording::{example, joined, refuse_key, wanted};
use scenario::units::{SchoolTime, YEARS_AT_MOST, counted};

/// Checks a scenario, or a layer of one, against the language.
pub(super) fn check_scenario(findings: &mut Findings, tree: &mut Table) {
    check_fields(findings, &language::fields(), tree);
}

/// Checks a text against the keys that it can have.
pub(super) fn check_fields(findings: &mut Findings, fields: &[Field], tree: &mut Table) {
    check_table(findings, fields, "", None, tree);
}

/// Checks the value of `key`. False where it was refused.
pub(super) fn check(findings: &mut Findings, kind: &Kind, key: &str, node: &mut Node) -> bool {
    let location = node.location;
    match (kind, &mut node.value) {
        (Kind::Table(fields) | Kind::Draws(fields), Value::Table(table)) => {
            check_table(findings, fields, key, location, table)
        }
        (Kind::Named(inner) | Kind::Listed(inner), Value::Table(table)) => {
            check_named(findings, inner, key, table);
            true
        }
        (Kind::Spells(fields), _) => check_spells(findings, fields, key, node),
        (Kind::List(inner, most), Value::List(nodes)) => {
            check_list(findings, inner, *most, key, location, nodes)
        }
        (Kind::Row(fields), Value::List(nodes)) => check_row(findings, fields, key, location, nodes),
        (Kind::Text | Kind::FileName, Value::Text(_)) | (Kind::Flag, Value::Flag(_)) => true,
        (Kind::Name, Value::Text(name)) => is_name(name) || refuse_name(findings, key, location, name),
        (Kind::Choice(words), Value::Text(word)) => {
            let known = words.contains(&word.as_str());
            if !known {
                let what = format!("`{key}` cannot be {}", quoted(word));
                findings.refuse(key, location, what, did_you_mean(word, words.iter().copied()));
            }
            known
        }
        (Kind::Time, Value::Text(text)) => {
            let is_time = text.parse::<SchoolTime>().is_ok();
            if !is_time {
                let remedy = format!(
                    "write a time from 0 to {YEARS_AT_MOST} years, such as \"18 weeks\" or \"2 years\""
                );
                findings.refuse(key, location, format!("`{key}` cannot be {}", quoted(text)), remedy);
            }
            is_time
        }
        (Kind::Number(_) | Kind::Whole(_), Value::Whole(_) | Value::Number(_)) => {
            check_number(findings, kind, key, node)
        }
        (_, other) => {
            let what = format!("`{key}` must be {}, not {}", wanted(kind), other.kind());
            findings.refuse(key, location, what, example(kind));
            false
        }
    }
}

/// Checks the keys of a table and their values.
fn check_table(
    findings: &mut Findings,
    fields: &[Field],
    key: &str,
    location: Option<Location>,
    table: &mut Table,
) -> bool {
    table.retain(|name, entry| {
        if let Some(field) = fields.iter().find(|field| field.key == name) {
            return check(findings, &field.kind, &joined(key, name), &mut entry.node);
        }
        refuse_key(findings, fields, key, name, entry);
        false
    });
    let missing = |field: &&Field| field.required && !table.contains_key(field.key);
    for field in fields.iter().filter(missing) {
        let inner = joined(key, field.key);
        if !findings.was_refused(&inner) {
            findings.refuse(&inner, location, format!("`{inner}` is missing"), example(&field.kind));
        }
    }
    !fields.iter().any(|field| missing(&field))
}

fn check_named(findings: &mut Findings, kind: &Kind, key: &str, table: &mut Table) {
    table.retain(|name, entry| {
        if is_name(name) {
            check(findings, kind, &joined(key, name), &mut entry.node)
        } else {
            refuse_name(findings, key, entry.key_location, name)
        }
    });
}

/// Checks the spells of a practice, and turns every way of writing them into a list.
fn check_spells(findings: &mut Findings, fields: &[Field], key: &str, node: &mut Node) -> bool {
    let location = node.location;
    let value = std::mem::replace(&mut node.value, Value::List(Vec::new()));
    let written = match value {
        Value::Whole(_) | Value::Number(_) => {
            let intensity = Entry { key_location: None, node: Node { location, value } };
            let spell = Table::from_iter([("intensity".to_owned(), intensity)]);
            vec![Node { location, value: Value::Table(spell) }]
        }
        Value::Table(_) => vec![Node { location, value }],
        Value::List(nodes) => nodes,
        other => {
            let what =
                format!("`{key}` must be an intensity, a spell or a list of spells, not {}", other.kind());
            findings.refuse(key, location, what, "write 0.5 or { intensity = 0.5, until = \"18 weeks\" }");
            return false;
        }
    };
    let mut spells = written;
    let all = check_list(findings, &Kind::Table(fields.to_vec()), SPELLS_AT_MOST, key, location, &mut spells);
    node.value = Value::List(spells);
    all
}

/// The most spells that one practice has in a plan.
const SPELLS_AT_MOST: usize = 100;

/// Checks a list. It is refused with any of its elements, as the rest of it is not what was meant.
fn check_list(
    findings: &mut Findings,
    kind: &Kind,
    most: usize,
    key: &str,
    location: Option<Location>,
    nodes: &mut [Node],
) -> bool {
    if nodes.len() > most {
        findings.refuse(
            key,
            location,
            format!("`{key}` has {} entries", nodes.len()),
            format!("write at most {most}"),
        );
        return false;
    }
    let mut all = true;
    for (index, node) in nodes.iter_mut().enumerate() {
        all &= check(findings, kind, &format!("{key}.{index}"), node);
    }
    all
}

/// Checks a list with one value for each field.
fn check_row(
    findings: &mut Findings,
    fields: &[Field],
    key: &str,
    location: Option<Location>,
    nodes: &mut [Node],
) -> bool {
    if !(needed(fields)..=fields.len()).contains(&nodes.len()) {
        let what = format!("`{key}` has {}", counted(nodes.len() as u64, "value", "values"));
        findings.refuse(key, location, what, format!("write {}", row_in_words(fields)));
        return false;
    }
    let mut all = true;
    for (index, (node, field)) in nodes.iter_mut().zip(fields).enumerate() {
        all &= check(findings, &field.kind, &format!("{key}.{index}"), node);
    }
    all
}

fn refuse_name(findings: &mut Findings, key: &str, location: Option<Location>, name: &str) -> bool {
    let remedy = format!("write letters, digits, _ and - only, at most {NAME_AT_MOST}");
    findings.refuse(key, location, format!("{} cannot be a name", quoted(name)), remedy);
    false
}
