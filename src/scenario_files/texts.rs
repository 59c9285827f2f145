//! Files that hold nothing but texts in tables, read and reported on as scenario files are.

use super::files;
use super::findings::Findings;
use super::nearest::did_you_mean;
use super::source::{Location, Origin, Source};
use super::syntax;
use super::tree::{Entry, Table, Value};
use scenario::error::{Problem, Problems};
use std::path::Path;

/// What such a file holds, and what is wrong with it.
#[derive(Debug)]
pub struct TextFile {
    /// The texts in the order of the file.
    pub texts: Vec<WrittenText>,
    findings: Findings,
}

/// One text of a file.
#[derive(Debug, Clone)]
pub struct WrittenText {
    /// Its key with the tables around it, such as `fates.title`.
    pub key: String,
    /// The text itself.
    pub text: String,
    location: Option<Location>,
    key_location: Option<Location>,
}

impl TextFile {
    /// Reads a file, of which every value has to be a text.
    ///
    /// # Errors
    /// Where it cannot be read at all.
    pub fn read(path: &Path) -> Result<Self, Problems> {
        Ok(Self::from_source(files::read(path, Origin::Scenario).map_err(|problem| *problem)?))
    }

    /// Reads a text, which messages call by `name`.
    pub fn parse(name: &str, text: &str) -> Self {
        let (name, text) = (name.to_owned(), text.to_owned());
        Self::from_source(Source { name, origin: Origin::Scenario, folder: None, text })
    }

    fn from_source(source: Source) -> Self {
        let mut findings = Findings::default();
        let source = findings.add_source(source);
        let tree = syntax::parse(&mut findings, source);
        let mut texts = Vec::new();
        gather(&mut findings, &tree, "", &mut texts);
        Self { texts, findings }
    }

    /// Adds the problem that a text has an unknown key; the known ones help to find the one that was meant.
    pub fn refuse_key<'a>(&mut self, text: &WrittenText, known: impl IntoIterator<Item = &'a str>) {
        let remedy = did_you_mean(&text.key, known);
        self.findings.add_problem(text.key_location, format!("unknown key `{}`", text.key), remedy);
    }

    /// Adds a problem of a text.
    pub fn refuse(&mut self, text: &WrittenText, what: impl Into<String>, remedy: impl Into<String>) {
        self.findings.add_problem(text.location, what, remedy);
    }

    /// Adds a warning about a key.
    pub fn warn_about_key(&mut self, text: &WrittenText, what: impl Into<String>, remedy: impl Into<String>) {
        self.findings.add_warning(text.key_location, what, remedy);
    }

    /// Adds a warning about a text.
    pub fn warn_about(&mut self, text: &WrittenText, what: impl Into<String>, remedy: impl Into<String>) {
        self.findings.add_warning(text.location, what, remedy);
    }

    /// The warnings, or everything that is wrong with the file.
    ///
    /// # Errors
    /// Every problem that was added, and those of the TOML itself.
    pub fn finish(self) -> Result<Vec<Problem>, Problems> {
        let Findings { problems, warnings, .. } = self.findings;
        if problems.is_empty() { Ok(warnings) } else { Err(problems.sorted()) }
    }
}

fn gather(findings: &mut Findings, table: &Table, within: &str, texts: &mut Vec<WrittenText>) {
    for (key, Entry { key_location, node }) in table {
        let key = if within.is_empty() { key.clone() } else { format!("{within}.{key}") };
        match &node.value {
            Value::Text(text) => texts.push(WrittenText {
                key,
                text: text.clone(),
                location: node.location,
                key_location: *key_location,
            }),
            Value::Table(inner) => gather(findings, inner, &key, texts),
            other => {
                let what = format!("`{key}` must be text, not {}", other.kind());
                findings.add_problem(node.location.or(*key_location), what, "write text in quotes");
            }
        }
    }
}
