//! Files in a language of their own, such as studies: read, checked and reported on as scenario files are.

use super::check::check_fields;
use super::files;
use super::findings::Findings;
use super::grammar::Field;
use super::source::{Origin, Source};
use super::syntax;
use super::tree::{Table, location_of, to_toml};
use scenario::error::{Problem, Problems};
use std::path::Path;

/// A file that was checked against the keys that it can have, to which further problems can be added.
#[derive(Debug)]
pub struct CheckedFile {
    tree: Table,
    findings: Findings,
}

impl CheckedFile {
    /// Reads a file, of at most 1 MiB, that can have these keys.
    ///
    /// # Errors
    /// Where it cannot be read at all.
    pub fn read(path: &Path, fields: &[Field]) -> Result<Self, Problems> {
        Ok(Self::from_source(files::read(path, Origin::Scenario).map_err(|problem| *problem)?, fields))
    }

    /// Reads a text, which messages call by `name`.
    pub fn parse(name: &str, text: &str, fields: &[Field]) -> Self {
        let (name, text) = (name.to_owned(), text.to_owned());
        Self::from_source(Source { name, origin: Origin::Scenario, folder: None, text }, fields)
    }

    fn from_source(source: Source, fields: &[Field]) -> Self {
        let mut findings = Findings::default();
        let source = findings.add_source(source);
        let mut tree = syntax::parse(&mut findings, source);
        check_fields(&mut findings, fields, &mut tree);
        Self { tree, findings }
    }

    /// What the file holds, as far as it was not refused.
    pub fn table(&self) -> toml::Table {
        to_toml(&self.tree)
    }

    /// Adds a problem of the value of a key, such as `vary.0.from`: the first entry of a list has the number 0.
    pub fn refuse(&mut self, key: &str, what: impl Into<String>, remedy: impl Into<String>) {
        self.findings.refuse(key, location_of(&self.tree, key), what, remedy);
    }

    /// Adds a warning about the value of a key.
    pub fn warn(&mut self, key: &str, what: impl Into<String>, remedy: impl Into<String>) {
        self.findings.add_warning(location_of(&self.tree, key), what, remedy);
    }

    /// Whether anything is wrong so far.
    pub fn is_wrong(&self) -> bool {
        !self.findings.problems.is_empty()
    }

    /// Adds the problems of something that the file names, such as a scenario.
    pub fn add_all(&mut self, problems: Problems) {
        self.findings.problems.add_all(problems);
    }

    /// The warnings, or everything that is wrong with the file.
    ///
    /// # Errors
    /// Every problem that was added, and those of the TOML and of its keys.
    pub fn finish(self) -> Result<Vec<Problem>, Problems> {
        let Findings { problems, warnings, .. } = self.findings;
        if problems.is_empty() { Ok(warnings) } else { Err(problems.sorted()) }
    }
}
