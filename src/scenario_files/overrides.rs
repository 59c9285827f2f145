//! Overrides of the form `key.path=value`: the topmost layer.

use super::check::check;
use super::draws_file;
use super::findings::Findings;
use super::grammar::{Field, Kind};
use super::language::language;
use super::library::STRATEGIES;
use super::nearest::{did_you_mean, quoted};
use super::school_list;
use super::source::{Location, Origin, Source};
use super::syntax::{DEPTH_AT_MOST, parse_value};
use super::tree::{Entry, Node, Table, Value, lay_over, table_in};
use super::wording::retired;
use std::path::Path;

/// One override, read but not yet applied.
pub(super) struct Override {
    /// The key, in parts.
    pub path: Vec<String>,
    /// The value.
    pub value: Value,
    /// The whole of it.
    pub location: Location,
}

/// Reads `key.path=value`. The value is TOML; a bare word that is not a TOML value is text.
pub(super) fn read(findings: &mut Findings, text: &str) -> Option<Override> {
    let name = format!("override {}", text.chars().take(200).collect::<String>());
    let source =
        findings.add_source(Source { name, origin: Origin::Override, folder: None, text: text.to_owned() });
    let location = Location { source, start: 0, end: text.len() };
    let remedy = "write key.path=value, such as school.teachers=30";
    let Some((key, value)) = text.split_once('=') else {
        findings.add_problem(Some(location), "this sets nothing", remedy);
        return None;
    };
    let path: Vec<String> = key.split('.').map(|part| part.trim().to_owned()).collect();
    if path.len() > DEPTH_AT_MOST || path.iter().any(String::is_empty) {
        findings.add_problem(Some(location), format!("{} is not a key", quoted(key)), remedy);
        return None;
    }
    let value = value.trim();
    let value = match parse_value(findings, source, value) {
        Some(value) => value,
        None if value.starts_with(['[', '{', '"', '\'']) || value.is_empty() => {
            findings.refuse(
                key.trim(),
                Some(location),
                format!("{} is not a TOML value", quoted(value)),
                remedy,
            );
            return None;
        }
        None => Value::Text(value.to_owned()),
    };
    Some(Override { path, value, location })
}

/// Checks an override as if it stood in the file, and lays it over the tree.
pub(super) fn apply(findings: &mut Findings, tree: &mut Table, change: Override) {
    let Override { path, value, location } = change;
    let key = path.join(".");
    if let [first] = path.as_slice()
        && first == "extends"
    {
        findings.refuse(
            &key,
            Some(location),
            "`extends` cannot be set",
            "write it in a file, or run another scenario",
        );
        return;
    }
    let kind = match kind_at(&path) {
        Ok(kind) => kind,
        Err((depth, fields)) => {
            let within =
                if depth == 0 { String::new() } else { format!(" in [{}]", path[..depth].join(".")) };
            let what = format!("unknown key {}{within}", quoted(&path[depth]));
            let remedy = retired(&key).map_or_else(
                || did_you_mean(&path[depth], fields.iter().map(|field| field.key)),
                str::to_owned,
            );
            findings.refuse(&key, Some(location), what, remedy);
            return;
        }
    };
    let mut node = Node::unwritten(value);
    locate(&mut node, location);
    if matches!(kind, Kind::Draws(_)) {
        if !draws_file::read_node(findings, &mut node, Path::new("")) {
            return;
        }
        remove(tree, &path);
    }
    if matches!(kind, Kind::Listed(_)) && !school_list::read_node(findings, &mut node, Path::new("")) {
        return;
    }
    if !is_known(findings, tree, &path, location) || !check(findings, &kind, &key, &mut node) {
        return;
    }
    if let Err(missing) = set(tree, &path, node) {
        let what = format!("there is no {} to change", quoted(&missing));
        findings.refuse(
            &key,
            Some(location),
            what,
            "set the whole list, or one of its entries, counted from 0",
        );
    }
}

/// Removes the value at the end of a path, where there is one: draws are replaced, not added to.
fn remove(tree: &mut Table, path: &[String]) {
    if let Some((last, around)) = path.split_last() {
        let holder = around.iter().try_fold(tree, |tree, key| tree.get_mut(key)?.node.as_table_mut());
        holder.and_then(|holder| holder.remove(last));
    }
}

/// What the key at the end of a path holds; else how many parts of the path are known, and the keys that are known
/// behind them.
fn kind_at(path: &[String]) -> Result<Kind, (usize, Vec<Field>)> {
    let mut kind = language();
    for (depth, part) in path.iter().enumerate() {
        let inner = match &kind {
            Kind::Table(_) | Kind::Named(_) | Kind::Listed(_) | Kind::Draws(_) => kind.within(part).cloned(),
            Kind::List(inner, _) => part.parse::<usize>().ok().map(|_| (**inner).clone()),
            Kind::Row(fields) => {
                part.parse::<usize>().ok().and_then(|index| fields.get(index)).map(|field| field.kind.clone())
            }
            Kind::Spells(fields) => part.parse::<usize>().ok().map(|_| Kind::Table(fields.clone())),
            _ => None,
        };
        let known = if let Kind::Table(fields) | Kind::Draws(fields) = kind { fields } else { Vec::new() };
        kind = inner.ok_or((depth, known))?;
    }
    Ok(kind)
}

/// Whether the strategy, practice, variant or kind of school that an override changes exists: a new name is a
/// slip.
fn is_known(findings: &mut Findings, tree: &Table, path: &[String], location: Location) -> bool {
    let (around, table, name) = match path.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [table @ ("strategies" | "practices" | "variants" | "schools"), name, ..] => {
            (Some(tree), table, name)
        }
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
        "schools" => "school",
        _ => "variant",
    };
    let shipped = STRATEGIES.iter().map(|&(name, _)| name).filter(|_| noun == "strategy");
    let remedy = did_you_mean(name, known.iter().copied().chain(shipped));
    findings.refuse(
        &path.join("."),
        Some(location),
        format!("there is no {noun} {} to change", quoted(name)),
        remedy,
    );
    false
}

/// Sets the value at the end of a path. The error is the part of the path that leads nowhere.
fn set(tree: &mut Table, path: &[String], node: Node) -> Result<(), String> {
    let Some((first, rest)) = path.split_first() else { return Ok(()) };
    let location = node.location;
    if rest.is_empty() {
        let entry = Entry { key_location: location, node };
        lay_over(tree, Table::from_iter([(first.clone(), entry)]));
        return Ok(());
    }
    let empty =
        || Entry { key_location: location, node: Node { location, value: Value::Table(Table::new()) } };
    set_within(&mut tree.entry(first.clone()).or_insert_with(empty).node, rest, node)
}

fn set_within(holder: &mut Node, path: &[String], node: Node) -> Result<(), String> {
    match (&mut holder.value, path) {
        (Value::Table(table), _) => set(table, path, node),
        (Value::List(elements), [index, rest @ ..]) => {
            let element = index.parse::<usize>().ok().and_then(|index| elements.get_mut(index));
            let element = element.ok_or_else(|| index.clone())?;
            if rest.is_empty() {
                *element = node;
                return Ok(());
            }
            set_within(element, rest, node)
        }
        _ => Err(path.first().cloned().unwrap_or_default()),
    }
}

/// Makes the location of an override that of every part of its value.
fn locate(node: &mut Node, location: Location) {
    node.location = Some(location);
    match &mut node.value {
        Value::List(nodes) => nodes.iter_mut().for_each(|node| locate(node, location)),
        Value::Table(table) => table.iter_mut().for_each(|(_, entry)| {
            entry.key_location = Some(location);
            locate(&mut entry.node, location);
        }),
        _ => {}
    }
}
