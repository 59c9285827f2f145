//! `--set key.path=value`: the topmost layer.

use super::check::check;
use super::grammar::{Field, Kind};
use super::language::language;
use super::nearest::{did_you_mean, quoted};
use super::reading::Reading;
use super::source::{Origin, Place, Source};
use super::syntax::{DEPTH_AT_MOST, parse_value};
use super::tree::{Entry, Node, Table, Value, lay_over, table_in};
use super::wording::retired;

/// One `--set`, read but not yet applied.
pub(super) struct Override {
    /// The key, in parts.
    pub path: Vec<String>,
    /// The value.
    pub value: Value,
    /// The option as a whole.
    pub place: Place,
}

/// Reads `key.path=value`. The value is TOML; a bare word that is no TOML value is text.
pub(super) fn read(reading: &mut Reading, text: &str) -> Option<Override> {
    let name = format!("--set {}", text.chars().take(200).collect::<String>());
    let source = reading.add(Source { name, origin: Origin::Override, folder: None, text: text.to_owned() });
    let place = Place { source, start: 0, end: text.len() };
    let remedy = "write key.path=value, such as school.teachers=30";
    let Some((key, value)) = text.split_once('=') else {
        reading.fault(Some(place), "this sets nothing", remedy);
        return None;
    };
    let path: Vec<String> = key.split('.').map(|part| part.trim().to_owned()).collect();
    if path.len() > DEPTH_AT_MOST || path.iter().any(String::is_empty) {
        reading.fault(Some(place), format!("{} is no key", quoted(key)), remedy);
        return None;
    }
    let value = value.trim();
    let value = match parse_value(reading, source, value) {
        Some(value) => value,
        None if value.starts_with(['[', '{', '"', '\'']) || value.is_empty() => {
            reading.refuse(key.trim(), Some(place), format!("{} is no TOML value", quoted(value)), remedy);
            return None;
        }
        None => Value::Text(value.to_owned()),
    };
    Some(Override { path, value, place })
}

/// Checks an override as if it stood in the file, and lays it over the tree.
pub(super) fn apply(reading: &mut Reading, tree: &mut Table, change: Override) {
    let Override { path, value, place } = change;
    let key = path.join(".");
    if let [first] = path.as_slice()
        && first == "extends"
    {
        reading.refuse(
            &key,
            Some(place),
            "`extends` cannot be set",
            "write it in a file, or run another scenario",
        );
        return;
    }
    let kinds = match kinds_along(&path) {
        Ok(kinds) => kinds,
        Err((depth, fields)) => {
            let within =
                if depth == 0 { String::new() } else { format!(" in [{}]", path[..depth].join(".")) };
            let what = format!("unknown key {}{within}", quoted(&path[depth]));
            let remedy = retired(&key).map_or_else(
                || did_you_mean(&path[depth], fields.iter().map(|field| field.key)),
                str::to_owned,
            );
            reading.refuse(&key, Some(place), what, remedy);
            return;
        }
    };
    let mut node = Node { place: Some(place), value };
    stamp(&mut node, place);
    let Some(kind) = kinds.last() else { return };
    if !is_known(reading, tree, &path, place) || !check(reading, kind, &key, &mut node) {
        return;
    }
    if let Err(missing) = put(tree, &path, node) {
        let what = format!("there is no {} to change", quoted(&missing));
        reading.refuse(&key, Some(place), what, "set the whole list, or one of its entries, counted from 0");
    }
}

/// What each part of the path holds, the last one last; else how far the path is known, and the
/// keys that are known there.
fn kinds_along(path: &[String]) -> Result<Vec<Kind>, (usize, Vec<Field>)> {
    let mut kinds: Vec<Kind> = Vec::new();
    let mut kind = language();
    for (depth, part) in path.iter().enumerate() {
        let inner = match &kind {
            Kind::Table(_) | Kind::Named(_) => kind.within(part).cloned(),
            Kind::List(inner, _) => part.parse::<usize>().ok().map(|_| (**inner).clone()),
            Kind::Spells(fields) => part.parse::<usize>().ok().map(|_| Kind::Table(fields.clone())),
            _ => None,
        };
        let known = if let Kind::Table(fields) = kind { fields } else { Vec::new() };
        kind = inner.ok_or((depth, known))?;
        kinds.push(kind.clone());
    }
    Ok(kinds)
}

/// An option changes strategies, practices, variants and kinds of schools that exist: a new name would be
/// a slip.
fn is_known(reading: &mut Reading, tree: &Table, path: &[String], place: Place) -> bool {
    let (around, table, name) = match path.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [table @ ("strategies" | "practices" | "variants"), name, ..] => (Some(tree), table, name),
        ["nation", table @ "kinds", name, ..] => (table_in(tree, "nation"), table, name),
        _ => return true,
    };
    let named = around.and_then(|around| table_in(around, table));
    let known: Vec<&str> = named.into_iter().flat_map(Table::keys).map(String::as_str).collect();
    if known.contains(&name) {
        return true;
    }
    let noun = match table {
        "strategies" => "strategy",
        "practices" => "practice",
        "kinds" => "kind of school",
        _ => "variant",
    };
    let shipped = super::library::STRATEGIES.iter().map(|&(name, _)| name).filter(|_| noun == "strategy");
    let remedy = did_you_mean(name, known.iter().copied().chain(shipped));
    reading.refuse(
        &path.join("."),
        Some(place),
        format!("there is no {noun} {} to change", quoted(name)),
        remedy,
    );
    false
}

/// Puts a value at the end of a path. The part of the path that leads nowhere is the error.
fn put(tree: &mut Table, path: &[String], node: Node) -> Result<(), String> {
    let Some((first, rest)) = path.split_first() else { return Ok(()) };
    let key = node.place;
    if rest.is_empty() {
        let mut layer = Table::new();
        layer.insert(first.clone(), Entry { key, node });
        lay_over(tree, layer);
        return Ok(());
    }
    let fresh = || Entry { key, node: Node { place: key, value: Value::Table(Table::new()) } };
    put_within(&mut tree.entry(first.clone()).or_insert_with(fresh).node, rest, node)
}

fn put_within(holder: &mut Node, path: &[String], node: Node) -> Result<(), String> {
    match (&mut holder.value, path) {
        (Value::Table(table), _) => put(table, path, node),
        (Value::List(elements), [index, rest @ ..]) => {
            let element = index.parse::<usize>().ok().and_then(|index| elements.get_mut(index));
            let element = element.ok_or_else(|| index.clone())?;
            if rest.is_empty() {
                *element = node;
                return Ok(());
            }
            put_within(element, rest, node)
        }
        _ => Err(path.first().cloned().unwrap_or_default()),
    }
}

/// Every part of an option's value was written where the option was.
fn stamp(node: &mut Node, place: Place) {
    node.place = Some(place);
    match &mut node.value {
        Value::List(nodes) => nodes.iter_mut().for_each(|node| stamp(node, place)),
        Value::Table(table) => table.iter_mut().for_each(|(_, entry)| {
            entry.key = Some(place);
            stamp(&mut entry.node, place);
        }),
        _ => {}
    }
}
