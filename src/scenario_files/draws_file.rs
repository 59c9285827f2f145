//! Draws of parameters from a CSV file: keys in its first line, and a draw in every other.

use super::csv::{Cell, rows};
use super::draws::{DRAWS, UNCERTAINTY, written};
use super::files;
use super::findings::Findings;
use super::source::{Location, Origin};
use super::tree::{Entry, Node, Table, Value};
use std::path::Path;

/// Puts the draws of the file that a text names in place of its name, with the location of every value; removes the name
/// where the file cannot be read.
pub(super) fn read_in(findings: &mut Findings, tree: &mut Table, folder: &Path) {
    let Some(own) = tree.get_mut(UNCERTAINTY).and_then(|entry| entry.node.as_table_mut()) else { return };
    let Some(entry) = own.get_mut(DRAWS) else { return };
    if !read_node(findings, &mut entry.node, folder) {
        own.remove(DRAWS);
    }
}

/// The same for the value of the key itself. False where the file cannot be read.
pub(super) fn read_node(findings: &mut Findings, node: &mut Node, folder: &Path) -> bool {
    let Some(name) = node.as_text() else { return true };
    match files::read(&folder.join(name), Origin::Scenario) {
        Ok(source) => {
            let text = source.text.clone();
            let source = findings.add_source(source);
            node.value = Value::Table(table_of(findings, source, &text));
            true
        }
        Err(problem) => {
            let what = format!("draws cannot be taken from `{}`: it {}", problem.file, problem.what);
            let remedy = "name a CSV file of at most 1 MiB, relative to the scenario's own";
            findings.refuse(&format!("{UNCERTAINTY}.{DRAWS}"), node.location, what, remedy);
            false
        }
    }
}

/// The table of draws that a CSV text holds: keys in its first line, and a draw in every other.
pub(super) fn table_of(findings: &mut Findings, source: usize, text: &str) -> Table {
    let mut rows = rows(source, text).filter(|row| row.iter().any(|cell| !cell.text.is_empty()));
    let header = rows.next().unwrap_or_default();
    let mut columns: Vec<Vec<Node>> = header.iter().map(|_| Vec::new()).collect();
    for row in rows {
        let first = row.first().map(|cell| cell.location);
        if row.len() != header.len() {
            let what = format!("the row has {} cells, and the first line {}", row.len(), header.len());
            let key = format!("{UNCERTAINTY}.{DRAWS}");
            findings.refuse(&key, first, what, "give every draw a value for each key");
            continue;
        }
        for ((Cell { text, location }, column), key) in row.into_iter().zip(&mut columns).zip(&header) {
            match number(&text) {
                Some(value) => column.push(Node { location: Some(location), value }),
                None => findings.refuse(
                    &written(&key.text),
                    Some(location),
                    format!("`{text}` is no number"),
                    "write a number with a point, such as 0.31",
                ),
            }
        }
    }
    let mut table = Table::new();
    for (Cell { text: key, location }, column) in header.into_iter().zip(columns) {
        let list = Node { location: Some(location), value: Value::List(column) };
        if put(&mut table, &key, location, list).is_none() {
            findings.refuse(
                &written(&key),
                Some(location),
                format!("`{key}` has two columns"),
                "leave one of them out",
            );
        }
    }
    table
}

/// Puts a column under its key; none where the key has one already.
fn put(table: &mut Table, key: &str, location: Location, list: Node) -> Option<()> {
    let (outer, inner) = key.split_once('.').map_or((key, None), |(outer, inner)| (outer, Some(inner)));
    let entry = |value: Node| Entry { key_location: Some(location), node: value };
    let empty = || entry(Node { location: Some(location), value: Value::Table(Table::new()) });
    let (holder, key) = match inner {
        Some(inner) => (table.entry(outer.to_owned()).or_insert_with(empty).node.as_table_mut()?, inner),
        None => (table, outer),
    };
    if holder.contains_key(key) {
        return None;
    }
    holder.insert(key.to_owned(), entry(list));
    Some(())
}

fn number(cell: &str) -> Option<Value> {
    cell.parse::<i64>().map(Value::Whole).or_else(|_| cell.parse::<f64>().map(Value::Number)).ok()
}
