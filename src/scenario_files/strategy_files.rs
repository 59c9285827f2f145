//! Strategies in files of their own: beside the scenario's files, or among those that ship.

use super::check::check;
use super::files;
use super::findings::Findings;
use super::library::{Library, STRATEGIES};
use super::plans;
use super::source::{Location, Origin};
use super::syntax::parse;
use super::tree::{Node, Value};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Strategies in files of their own, each read at most once.
#[derive(Debug)]
pub(super) struct StrategyFiles {
    folders: Vec<PathBuf>,
    shipped: Library,
    read: BTreeMap<String, Option<Node>>,
}

impl StrategyFiles {
    /// Those in the `strategies` folders beside the scenario's files, the topmost file first, and then those that
    /// ship.
    pub fn beside(folders: Vec<PathBuf>) -> Self {
        Self { folders, shipped: STRATEGIES, read: BTreeMap::new() }
    }

    /// No files at all, for a scenario that needs none.
    pub fn none() -> Self {
        Self { folders: Vec::new(), shipped: &[], read: BTreeMap::new() }
    }

    /// Names of those that ship.
    pub fn shipped_names(&self) -> impl Iterator<Item = &str> {
        self.shipped.iter().map(|&(name, _)| name)
    }

    /// The strategy of that name; none where no file has it, or only an unreadable one.
    pub fn get(&mut self, findings: &mut Findings, name: &str) -> Option<Node> {
        if !self.read.contains_key(name) {
            let found = self.find(findings, name);
            self.read.insert(name.to_owned(), found);
        }
        self.read.get(name).cloned().flatten()
    }

    fn find(&self, findings: &mut Findings, name: &str) -> Option<Node> {
        let file =
            self.folders.iter().find_map(|folder| files::beside(Some(&folder.join("strategies")), name));
        let source = match file {
            None => files::shipped_strategy(self.shipped, name)?,
            Some(path) => match files::read(&path, Origin::Strategy) {
                Ok(source) => source,
                Err(problem) => {
                    findings.problems.add(*problem);
                    findings.incomplete = true;
                    return None;
                }
            },
        };
        let source = findings.add_source(source);
        let location = Some(Location { source, start: 0, end: 0 });
        let mut node = Node { location, value: Value::Table(parse(findings, source)) };
        check(findings, &plans::strategy(), &format!("strategies.{name}"), &mut node);
        Some(node)
    }
}
