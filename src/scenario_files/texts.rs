//! Files that hold nothing but texts in tables, read with the same care as scenarios.

use super::files;
use super::nearest::did_you_mean;
use super::reading::Reading;
use super::source::{Origin, Place, Source};
use super::syntax;
use super::tree::{Entry, Table, Value};
use scenario::error::{Problem, Problems};
use std::path::Path;

/// What a file holds: texts in tables, and the problems of what is none.
#[derive(Debug)]
pub struct TextFile {
    /// The texts in the order in which they stand.
    pub texts: Vec<WrittenText>,
    reading: Reading,
}

/// One text of a file.
#[derive(Debug, Clone)]
pub struct WrittenText {
    /// Its key with the tables around it, such as `fates.title`.
    pub key: String,
    /// The text itself.
    pub text: String,
    written: Option<Place>,
    key_written: Option<Place>,
}

impl TextFile {
    /// Reads a file, of which every value has to be a text.
    ///
    /// # Errors
    /// Where it cannot be read at all.
    pub fn read(path: &Path) -> Result<Self, Problems> {
        Ok(Self::of(files::read(path, Origin::Scenario).map_err(|problem| *problem)?))
    }

    /// Reads a text that people know by some name.
    pub fn parse(name: &str, text: &str) -> Self {
        let (name, text) = (name.to_owned(), text.to_owned());
        Self::of(Source { name, origin: Origin::Scenario, folder: None, text })
    }

    fn of(source: Source) -> Self {
        let mut reading = Reading::default();
        let source = reading.add(source);
        let tree = syntax::parse(&mut reading, source);
        let mut texts = Vec::new();
        gather(&mut reading, &tree, "", &mut texts);
        Self { texts, reading }
    }

    /// Notes that a text has no such key; the known ones help to find what was meant.
    pub fn refuse_key<'a>(&mut self, text: &WrittenText, known: impl IntoIterator<Item = &'a str>) {
        let remedy = did_you_mean(&text.key, known);
        self.reading.fault(text.key_written, format!("unknown key `{}`", text.key), remedy);
    }

    /// Notes what is wrong with a text.
    pub fn refuse(&mut self, text: &WrittenText, what: impl Into<String>, remedy: impl Into<String>) {
        self.reading.fault(text.written, what, remedy);
    }

    /// Notes what is doubtful about a key.
    pub fn doubt_key(&mut self, text: &WrittenText, what: impl Into<String>, remedy: impl Into<String>) {
        self.reading.warn(text.key_written, what, remedy);
    }

    /// Notes what is doubtful about a text.
    pub fn doubt(&mut self, text: &WrittenText, what: impl Into<String>, remedy: impl Into<String>) {
        self.reading.warn(text.written, what, remedy);
    }

    /// The warnings, or everything that is wrong with the file.
    ///
    /// # Errors
    /// Every problem that was noted, and those of the TOML itself.
    pub fn finish(self) -> Result<Vec<Problem>, Problems> {
        let Reading { problems, warnings, .. } = self.reading;
        if problems.is_empty() { Ok(warnings) } else { Err(problems.sorted()) }
    }
}

fn gather(reading: &mut Reading, table: &Table, within: &str, texts: &mut Vec<WrittenText>) {
    for (key, Entry { key: key_written, node }) in table {
        let key = if within.is_empty() { key.clone() } else { format!("{within}.{key}") };
        match &node.value {
            Value::Text(text) => {
                let (text, written, key_written) = (text.clone(), node.place, *key_written);
                texts.push(WrittenText { key, text, written, key_written });
            }
            Value::Table(inner) => gather(reading, inner, &key, texts),
            other => {
                let what = format!("`{key}` must be text, not {}", other.kind());
                reading.fault(node.place.or(*key_written), what, "write text in quotes");
            }
        }
    }
}
