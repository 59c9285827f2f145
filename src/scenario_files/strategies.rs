//! Adds the strategies that a scenario names, and lays each over those that it extends.

use super::findings::Findings;
use super::nearest::{did_you_mean, quoted};
use super::source::Location;
use super::strategy_files::StrategyFiles;
use super::tree::{Entry, Node, Table, Value, lay_over, table_in, table_or_new};
use std::collections::BTreeSet;

/// A chain of `extends` is at most this long.
const ANCESTORS_AT_MOST: usize = 32;

/// Adds the strategies of these names from their files, where the tree does not have them inline.
pub(super) fn add_from_files(
    findings: &mut Findings,
    files: &mut StrategyFiles,
    tree: &mut Table,
    names: &BTreeSet<String>,
) {
    for name in names {
        let is_inline = table_in(tree, "strategies").is_some_and(|inline| inline.contains_key(name));
        if is_inline {
            continue;
        }
        if let Some(node) = files.get(findings, name)
            && let Some(strategies) = table_or_new(tree, "strategies")
        {
            strategies.insert(name.clone(), Entry { key_location: node.location, node });
        }
    }
}

/// Lays every strategy of the tree over those that it extends.
pub(super) fn extend_all(findings: &mut Findings, files: &mut StrategyFiles, tree: &mut Table) {
    let Some(written) = table_in(tree, "strategies").cloned() else { return };
    let mut family = Family { findings, files, written: &written, circles: BTreeSet::new() };
    let extended = written.iter().map(|(name, entry)| {
        let whole = family.with_ancestors(name, &entry.node);
        let node = Node { location: entry.node.location, value: Value::Table(whole) };
        (name.clone(), Entry { key_location: entry.key_location, node })
    });
    let extended: Table = extended.collect();
    if let Some(entry) = tree.get_mut("strategies") {
        entry.node.value = Value::Table(extended);
    }
}

/// Where the strategies that others extend are looked up.
struct Family<'a> {
    findings: &'a mut Findings,
    files: &'a mut StrategyFiles,
    /// The strategies of the scenario, as they were written.
    written: &'a Table,
    /// Names of strategies that extend one another in a circle, so that each circle is reported once.
    circles: BTreeSet<Vec<String>>,
}

impl Family<'_> {
    /// A strategy laid over the one that it extends, that over the one that it extends, and so on.
    fn with_ancestors(&mut self, name: &str, node: &Node) -> Table {
        let mut chain = vec![own(name, node)];
        // A strategy that extends its own name means the one in a file, so both can stand in a trail.
        let mut trail = vec![(name.to_owned(), self.written.contains_key(name))];
        let mut parent = extends(node);
        while let Some((wanted, location)) = parent.take() {
            let is_own_name = trail.last().is_some_and(|(child, _)| *child == wanted);
            let inline = self.written.get(&wanted).map(|entry| entry.node.clone()).filter(|_| !is_own_name);
            let is_inline = inline.is_some();
            let Some(found) = inline.or_else(|| self.files.get(self.findings, &wanted)) else {
                self.refuse_parent(&wanted, location, is_own_name);
                break;
            };
            trail.push((wanted.clone(), is_inline));
            if self.ends_badly(&mut trail, location) {
                break;
            }
            parent = extends(&found);
            let mut inherited = own(&wanted, &found);
            // A colour marks one strategy: only a strategy of the same name inherits it.
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

    /// Whether the last step of a trail closes a circle or makes it too long; reported where it does.
    fn ends_badly(&mut self, trail: &mut Vec<(String, bool)>, location: Option<Location>) -> bool {
        let Some((step, earlier)) = trail.split_last() else { return false };
        if let Some(start) = earlier.iter().position(|one| one == step) {
            let names: Vec<String> = trail.drain(start..).map(|(name, _)| name).collect();
            let what = format!("`extends` goes in a circle: {}", names.join(" -> "));
            if self.circles.insert(sorted(names)) {
                self.findings.add_problem(location, what, "let one of them extend another or none");
            }
            return true;
        }
        let is_too_long = trail.len() > ANCESTORS_AT_MOST;
        if is_too_long {
            let what = format!("more than {ANCESTORS_AT_MOST} strategies extend one another");
            self.findings.add_problem(location, what, "extend fewer");
        }
        is_too_long
    }

    fn refuse_parent(&mut self, wanted: &str, location: Option<Location>, is_own_name: bool) {
        if is_own_name && !self.findings.incomplete {
            let what = format!("strategy {} extends itself", quoted(wanted));
            self.findings.add_problem(location, what, "extend another one, or none");
        } else {
            refuse_unknown(self.findings, self.files, self.written, wanted, location);
        }
    }
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
        table.insert("label".to_owned(), Entry::unwritten(Value::Text(scenario::words(name))));
    }
    table
}

fn extends(node: &Node) -> Option<(String, Option<Location>)> {
    let entry = node.as_table()?.get("extends")?;
    Some((entry.node.as_text()?.to_owned(), entry.node.location))
}

/// Adds the problem that there is no strategy of that name, unless it may be defined in a text that is missing.
pub(super) fn refuse_unknown(
    findings: &mut Findings,
    files: &StrategyFiles,
    written: &Table,
    name: &str,
    location: Option<Location>,
) {
    if findings.incomplete {
        return;
    }
    let shipped = files.shipped_names().filter(|name| !written.contains_key(*name));
    let known = written.keys().map(String::as_str).chain(shipped);
    findings.add_problem(
        location,
        format!("there is no strategy {}", quoted(name)),
        did_you_mean(name, known),
    );
}
