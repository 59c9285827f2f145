//! The ways of writing the schools of a district: a list of tables, a CSV file, or tables by name. All become the last.

use super::csv::rows;
use super::files;
use super::findings::Findings;
use super::nearest::quoted;
use super::source::{Location, Origin};
use super::syntax::parse_value;
use super::tree::{Entry, Node, Table, Value};
use std::path::Path;

/// The table of schools that are told one by one.
pub(super) const SCHOOLS: &str = "schools";

/// The key of a school's name, and the first column of a file.
const NAME: &str = "name";

/// Puts schools by name in place of a list of them, or of the name of a file; removes what cannot be read.
pub(super) fn read_in(findings: &mut Findings, tree: &mut Table, folder: &Path) {
    let Some(entry) = tree.get_mut(SCHOOLS) else { return };
    if !read_node(findings, &mut entry.node, folder) {
        tree.remove(SCHOOLS);
    }
}

/// The same for the value of the key itself. False where it cannot be read.
pub(super) fn read_node(findings: &mut Findings, node: &mut Node, folder: &Path) -> bool {
    let location = node.location;
    let listed = match std::mem::replace(&mut node.value, Value::Flag(false)) {
        Value::List(schools) => schools,
        Value::Text(file) => match from_file(findings, &folder.join(&file), location) {
            Some(schools) => schools,
            None => return false,
        },
        other => {
            node.value = other;
            return true;
        }
    };
    node.value = Value::Table(by_name(findings, listed));
    true
}

/// Schools by name, in their order.
fn by_name(findings: &mut Findings, listed: Vec<Node>) -> Table {
    let mut schools = Table::new();
    for node in listed {
        let location = node.location;
        let Value::Table(mut school) = node.value else {
            let what = format!("a school must be a table, not {}", node.value.kind());
            findings.refuse(SCHOOLS, location, what, "write [[schools]] and keys below it");
            continue;
        };
        let Some(name) = school.remove(NAME) else {
            findings.refuse(
                SCHOOLS,
                location,
                "a school has no name",
                "write name = \"...\" below [[schools]]",
            );
            continue;
        };
        let Some(words) = name.node.as_text().map(str::to_owned) else {
            let what = format!("a school's name must be text, not {}", name.node.value.kind());
            findings.refuse(SCHOOLS, name.node.location, what, "write a name in quotes");
            continue;
        };
        let key = key_of(&words);
        if key.is_empty() {
            let what = format!("{} has no letter or digit for a school's name", quoted(&words));
            findings.refuse(
                SCHOOLS,
                name.node.location,
                what,
                "write a name with some, and the other as title = \"...\"",
            );
            continue;
        }
        if schools.contains_key(&key) {
            let what = format!("two schools are called {}", quoted(&key));
            findings.refuse(SCHOOLS, name.node.location, what, "give each a name of its own");
            continue;
        }
        if key != words {
            let title = Entry { key_location: name.key_location, node: name.node.clone() };
            school.entry("title".to_owned()).or_insert(title);
        }
        let node = Node { location, value: Value::Table(school) };
        schools.insert(key, Entry { key_location: name.node.location, node });
    }
    schools
}

/// A name as results have it: the letters and digits of a school's name, in lower case, joined by `_` where it is no such
/// name already.
fn key_of(words: &str) -> String {
    if super::grammar::is_name(words) {
        return words.to_owned();
    }
    let parts = words.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).map(str::to_ascii_lowercase).collect();
    parts.join("_").chars().take(super::grammar::NAME_AT_MOST).collect()
}

/// The schools of a CSV file: keys of the scenario in its first line, among them `name`, and a school in every other. An
/// empty cell says nothing of its school.
fn from_file(findings: &mut Findings, path: &Path, location: Option<Location>) -> Option<Vec<Node>> {
    let source = match files::read(path, Origin::Scenario) {
        Ok(source) => source,
        Err(problem) => {
            let what = format!("schools cannot be taken from `{}`: it {}", problem.file, problem.what);
            let remedy = "name a CSV file of at most 1 MiB, relative to the scenario's own";
            findings.refuse(SCHOOLS, location, what, remedy);
            return None;
        }
    };
    let text = source.text.clone();
    let source = findings.add_source(source);
    let mut rows = rows(source, &text).filter(|row| row.iter().any(|cell| !cell.text.is_empty()));
    let header = rows.next().unwrap_or_default();
    let mut schools = Vec::new();
    for row in rows {
        let first = row.first().map(|cell| cell.location);
        if row.len() != header.len() {
            let what = format!("the row has {} cells, and the first line {}", row.len(), header.len());
            findings.refuse(
                SCHOOLS,
                first,
                what,
                "give every school a cell for each key, an empty one where nothing is known",
            );
            continue;
        }
        let mut school = Table::new();
        for (cell, key) in row.iter().zip(&header).filter(|(cell, _)| !cell.text.is_empty()) {
            let value = match parse_value(findings, source, &cell.text) {
                Some(value) if key.text != NAME => value,
                _ => Value::Text(cell.text.clone()),
            };
            put(&mut school, &key.text, Node { location: Some(cell.location), value });
        }
        schools.push(Node { location: first, value: Value::Table(school) });
    }
    Some(schools)
}

/// Puts a value under a dotted key.
fn put(table: &mut Table, key: &str, node: Node) {
    let location = node.location;
    match key.split_once('.') {
        None => _ = table.insert(key.to_owned(), Entry { key_location: location, node }),
        Some((outer, inner)) => {
            let empty = || Entry {
                key_location: location,
                node: Node { location, value: Value::Table(Table::new()) },
            };
            if let Some(holder) = table.entry(outer.to_owned()).or_insert_with(empty).node.as_table_mut() {
                put(holder, inner, node);
            }
        }
    }
}
