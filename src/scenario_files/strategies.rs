//! Looks strategies up, inline or in files of their own, and resolves what they extend.

use super::check::check;
use super::files;
use super::library::STRATEGIES;
use super::nearest::{did_you_mean, quoted};
use super::plans;
use super::reading::Reading;
use super::source::{Origin, Place};
use super::syntax::parse;
use super::tree::{Entry, Node, Table, Value, lay_over, table_in, table_made};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// A chain of `extends` is at most this long.
const ANCESTORS_AT_MOST: usize = 32;

/// Strategies in files of their own, each read at most once.
pub(super) struct Shelf {
    folders: Vec<PathBuf>,
    read: BTreeMap<String, Option<Node>>,
}

impl Shelf {
    /// The `strategies` folders beside the scenario's files, the topmost file first, and what ships.
    pub fn new(folders: Vec<PathBuf>) -> Self {
        Self { folders, read: BTreeMap::new() }
    }

    /// The strategy of that name; none where no file has it, or only an unreadable one.
    pub fn take(&mut self, reading: &mut Reading, name: &str) -> Option<Node> {
        if !self.read.contains_key(name) {
            let found = self.find(reading, name);
            self.read.insert(name.to_owned(), found);
        }
        self.read.get(name).cloned().flatten()
    }

    fn find(&self, reading: &mut Reading, name: &str) -> Option<Node> {
        let file =
            self.folders.iter().find_map(|folder| files::beside(Some(&folder.join("strategies")), name));
        let source = match file {
            None => files::shipped_strategy(name)?,
            Some(path) => match files::read(&path, Origin::Strategy) {
                Ok(source) => source,
                Err(problem) => {
                    reading.problems.add(*problem);
                    reading.incomplete = true;
                    return None;
                }
            },
        };
        let source = reading.add(source);
        let place = Some(Place { source, start: 0, end: 0 });
        let mut node = Node { place, value: Value::Table(parse(reading, source)) };
        check(reading, &plans::strategy(), &format!("strategies.{name}"), &mut node);
        Some(node)
    }
}

/// Puts strategies from files into the tree, where it does not have them inline.
pub(super) fn pull<'a>(
    reading: &mut Reading,
    shelf: &mut Shelf,
    tree: &mut Table,
    names: impl Iterator<Item = &'a str>,
) {
    for name in names {
        let is_inline = table_in(tree, "strategies").is_some_and(|inline| inline.contains_key(name));
        if is_inline {
            continue;
        }
        if let Some(node) = shelf.take(reading, name)
            && let Some(strategies) = table_made(tree, "strategies")
        {
            strategies.insert(name.to_owned(), Entry { key: node.place, node });
        }
    }
}

/// Lays every strategy of the tree over those that it extends.
pub(super) fn resolve(reading: &mut Reading, shelf: &mut Shelf, tree: &mut Table) {
    let Some(written) = table_in(tree, "strategies").cloned() else { return };
    let mut resolved = Table::new();
    let mut circles = BTreeSet::new();
    for (name, entry) in &written {
        let whole = with_ancestors(reading, shelf, &written, name, &entry.node, &mut circles);
        let node = Node { place: entry.node.place, value: Value::Table(whole) };
        resolved.insert(name.clone(), Entry { key: entry.key, node });
    }
    if let Some(entry) = tree.get_mut("strategies") {
        entry.node.value = Value::Table(resolved);
    }
}

/// One strategy over its parent, the parent over its own, and so on. Circles are noted once, not
/// for every strategy that leads into them.
fn with_ancestors(
    reading: &mut Reading,
    shelf: &mut Shelf,
    written: &Table,
    name: &str,
    node: &Node,
    circles: &mut BTreeSet<Vec<String>>,
) -> Table {
    let mut chain = vec![own(name, node)];
    // A strategy that extends its own name means the one in a file, so both can stand in a trail.
    let mut trail = vec![(name.to_owned(), written.contains_key(name))];
    let mut parent = extends(node);
    while let Some((wanted, place)) = parent.take() {
        let child = trail.last().map(|(name, _)| name.as_str());
        let inline = written.get(&wanted).map(|entry| entry.node.clone()).filter(|_| child != Some(&wanted));
        let is_inline = inline.is_some();
        let Some(found) = inline.or_else(|| shelf.take(reading, &wanted)) else {
            let itself = child == Some(&wanted);
            unknown(reading, written, &wanted, place, itself);
            break;
        };
        let step = (wanted.clone(), is_inline);
        let circle = trail.iter().position(|earlier| *earlier == step);
        trail.push(step);
        if let Some(start) = circle {
            let names: Vec<String> = trail.drain(start..).map(|(name, _)| name).collect();
            let what = format!("`extends` goes in a circle: {}", names.join(" -> "));
            if circles.insert(sorted(names)) {
                reading.fault(place, what, "let one of them extend another or none");
            }
            break;
        }
        if trail.len() > ANCESTORS_AT_MOST {
            let what = format!("more than {ANCESTORS_AT_MOST} strategies extend one another");
            reading.fault(place, what, "extend fewer");
            break;
        }
        parent = extends(&found);
        let mut inherited = own(&wanted, &found);
        // A colour marks one strategy: it is handed on only to one that lies over its own name.
        if wanted != name {
            inherited.remove("colour");
        }
        chain.push(inherited);
    }
    let mut whole = Table::new();
    for layer in chain.into_iter().rev() {
        lay_over(&mut whole, layer);
    }
    whole
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names.dedup();
    names
}

/// What a strategy says itself, with a label: a parent's label is not inherited.
fn own(name: &str, node: &Node) -> Table {
    let mut table = node.as_table().cloned().unwrap_or_default();
    table.remove("extends");
    if !table.contains_key("label") {
        let label = Node::unwritten(Value::Text(scenario::words(name)));
        table.insert("label".to_owned(), Entry { key: None, node: label });
    }
    table
}

fn extends(node: &Node) -> Option<(String, Option<Place>)> {
    let entry = node.as_table()?.get("extends")?;
    Some((entry.node.as_text()?.to_owned(), entry.node.place))
}

/// Notes that no strategy of that name is known.
pub(super) fn unknown(
    reading: &mut Reading,
    written: &Table,
    name: &str,
    place: Option<Place>,
    itself: bool,
) {
    if reading.incomplete {
        return;
    }
    if itself {
        reading.fault(
            place,
            format!("strategy {} extends itself", quoted(name)),
            "extend another one, or none",
        );
        return;
    }
    let shipped = STRATEGIES.iter().map(|&(name, _)| name);
    let known = written.keys().map(String::as_str).chain(shipped.filter(|name| !written.contains_key(*name)));
    reading.fault(place, format!("there is no strategy {}", quoted(name)), did_you_mean(name, known));
}
