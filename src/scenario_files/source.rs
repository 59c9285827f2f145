//! The texts that a scenario is read from, and locations in them.

use scenario::error::{Problem, Spot};
use std::path::PathBuf;

/// The longest excerpt of a line that a problem shows, in characters.
const EXCERPT: usize = 120;

/// One text: a scenario file, a strategy file, or an override.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// What messages call it.
    pub name: String,
    /// What kind of text it is.
    pub origin: Origin,
    /// The folder in which it looks for others; none for a shipped file.
    pub folder: Option<PathBuf>,
    /// The text itself.
    pub text: String,
}

/// What kind of text a source is; of two that set the same key, the later kind prevails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// A strategy in a file of its own.
    Strategy,
    /// A scenario file.
    Scenario,
    /// An override of the form `key.path=value`.
    Override,
}

/// Where a key or a value was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Location {
    /// Index into [`Sources`].
    pub source: usize,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// Every text read so far, in the order of reading.
#[derive(Debug, Clone, Default)]
pub(super) struct Sources(Vec<Source>);

impl Sources {
    /// Adds a text and returns its index.
    pub fn add(&mut self, source: Source) -> usize {
        self.0.push(source);
        self.0.len() - 1
    }

    /// The text with that index.
    pub fn get(&self, source: usize) -> Option<&Source> {
        self.0.get(source)
    }

    /// The kind of text that a location lies in; none for what nobody wrote.
    pub fn origin(&self, location: Option<Location>) -> Option<Origin> {
        location.and_then(|location| self.get(location.source)).map(|source| source.origin)
    }

    /// How far a location prevails over others: what nobody wrote least, overrides most, and a file over the one
    /// that it extends.
    pub fn rank(&self, location: Option<Location>) -> (Option<Origin>, isize) {
        let order = location.map_or(0, |location| isize::try_from(location.source).unwrap_or(isize::MAX));
        match self.origin(location) {
            Some(Origin::Override) => (Some(Origin::Override), order),
            origin => (origin, -order),
        }
    }

    /// A problem at a location; of the first file as a whole where there is none.
    pub fn problem(&self, location: Option<Location>, what: String, remedy: String) -> Problem {
        let index = location.map_or(0, |location| location.source);
        let Some(source) = self.get(index) else { return Problem::new("scenario", what, remedy) };
        let in_a_file = source.origin != Origin::Override;
        let spot =
            location.filter(|_| in_a_file).map(|location| spot(&source.text, location.start, location.end));
        Problem { file: source.name.clone(), spot, what, remedy }
    }
}

/// The part of a line that begins at the byte `start` and ends with the line or at the byte `end`.
fn spot(text: &str, start: usize, end: usize) -> Spot {
    let start = boundary(text, start);
    let end = boundary(text, end.max(start));
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    let before = text[line_start..start].chars().count();
    let length = text[start..end.min(line_end).max(start)].trim_end().chars().count().max(1);
    let skipped = if before < EXCERPT / 2 { 0 } else { before - EXCERPT / 4 };
    let visible = |character: char| if character.is_control() { ' ' } else { character };
    let line = text[line_start..line_end].trim_end();
    let excerpt: String = line.chars().skip(skipped).take(EXCERPT).map(visible).collect();
    let room = EXCERPT.saturating_sub(before - skipped).max(1);
    let line = 1 + text[..line_start].matches('\n').count();
    Spot { line, column: before + 1, skipped, length: length.min(room), excerpt }
}

/// The nearest boundary between characters at or before the byte `at`.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).expect("0 is a boundary")
}

#[cfg(test)]
mod tests {
    use super::spot;

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "a = 1\né = 22\n";
        let found = spot(text, text.find("22").unwrap(), text.find("22").unwrap() + 2);
        assert_eq!((found.line, found.column, found.length), (2, 5, 2));
        assert_eq!(found.excerpt, "é = 22");
    }

    #[test]
    fn a_stretch_over_several_lines_ends_with_its_first() {
        let found = spot("x = [\n 1,\n]\n", 4, 11);
        assert_eq!((found.line, found.column, found.length), (1, 5, 1));
    }

    #[test]
    fn a_very_long_line_is_cut_around_the_fault() {
        let text = format!("x = \"{}\" y", "é".repeat(100_000));
        let found = spot(&text, text.len() - 1, text.len());
        assert_eq!(found.column - found.skipped, 31);
        assert!(found.excerpt.ends_with("\" y"));
    }

    #[test]
    fn locations_beyond_the_text_are_its_end() {
        assert_eq!(spot("", 7, 9).line, 1);
        assert_eq!(spot("é", 1, 1).column, 1);
    }
}
