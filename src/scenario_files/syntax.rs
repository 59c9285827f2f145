//! From TOML text to a tree, with everything that is wrong with the TOML itself.

use super::nearest::quoted;
use super::reading::Reading;
use super::source::Place;
use super::tree::{Entry, Node, Table, Value};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Tables and lists lie within each other at most this deep, and a key has at most this many parts; the
/// language needs 6.
pub(super) const DEPTH_AT_MOST: usize = 12;

/// A text with more errors than this is something else than TOML.
const ERRORS_AT_MOST: usize = 200;

/// The parser stops at some errors; it is started again this often to find those behind them.
const PASSES_AT_MOST: usize = 16;

/// Reads the text of a source. What is no TOML is noted and left out.
pub(super) fn parse(reading: &mut Reading, source: usize) -> Table {
    let mut text = reading.sources.get(source).map(|source| source.text.clone()).unwrap_or_default();
    let mut wrong: Vec<Range<usize>> = Vec::new();
    for _ in 0..PASSES_AT_MOST {
        let (_, errors) = DeTable::parse_recoverable(&text);
        if errors.len() > ERRORS_AT_MOST {
            let place = Place { source, start: 0, end: 0 };
            reading.fault(Some(place), "this is no TOML at all", "write `key = value`");
            reading.incomplete = true;
            return Table::new();
        }
        let is_endless = errors.iter().any(|error| error.message().starts_with(ENDLESS));
        let fresh = tell(reading, source, &text, &errors, &wrong);
        let is_last = fresh.is_empty() || is_endless;
        text = without(&text, &fresh);
        wrong.extend(fresh);
        if is_last {
            break;
        }
    }
    reading.incomplete |= !wrong.is_empty();
    let (document, _) = DeTable::parse_recoverable(&text);
    Conversion { reading, source, wrong }.table(document.get_ref(), DEPTH_AT_MOST)
}

/// What the parser calls a list whose end is missing, so that all that follows was read as part
/// of it.
const ENDLESS: &str = "unclosed array";

/// Notes the first error of every line that was not wrong before, and returns these lines.
fn tell(
    reading: &mut Reading,
    source: usize,
    text: &str,
    errors: &[toml::de::Error],
    wrong: &[Range<usize>],
) -> Vec<Range<usize>> {
    let is_endless = errors.iter().any(|error| error.message().starts_with(ENDLESS));
    let mut fresh = Vec::new();
    let mut is_within = false;
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let line = line_around(text, span.start);
        if wrong.contains(&line) || fresh.contains(&line) {
            continue;
        }
        fresh.push(line);
        let (what, remedy) = in_words(error.message(), text.get(span.clone()).unwrap_or_default());
        if !is_within || error.message().starts_with(ENDLESS) {
            reading.fault(Some(Place { source, start: span.start, end: span.end }), what, remedy);
        }
        is_within |= is_endless;
    }
    fresh
}

/// The text with lines blanked, so that all other places stay. Headings stay as well: what
/// follows one belongs to it even if it is broken.
fn without(text: &str, lines: &[Range<usize>]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for line in lines {
        let is_heading = text[line.clone()].trim_start().starts_with('[');
        if !is_heading {
            bytes[line.clone()].fill(b' ');
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Reads one TOML value that stands at byte `offset` of a source; none where it is no TOML.
pub(super) fn parse_value(reading: &mut Reading, source: usize, text: &str) -> Option<Value> {
    let (value, errors) = DeValue::parse_recoverable(text);
    if !errors.is_empty() {
        return None;
    }
    let mut conversion = Conversion { reading, source, wrong: Vec::new() };
    conversion.value(value.get_ref(), 0..0, DEPTH_AT_MOST)
}

struct Conversion<'a> {
    reading: &'a mut Reading,
    source: usize,
    /// Lines with broken TOML: what the parser made of them is not what was meant.
    wrong: Vec<Range<usize>>,
}

impl Conversion<'_> {
    fn table(&mut self, table: &DeTable<'_>, depth: usize) -> Table {
        let mut entries = Table::new();
        for (key, value) in table {
            if let Some(node) = self.entry(key.span(), value, depth) {
                let key_place = Some(self.place(key.span()));
                entries.insert(key.get_ref().to_string(), Entry { key: key_place, node });
            }
        }
        entries
    }

    fn entry(&mut self, key: Range<usize>, value: &Spanned<DeValue<'_>>, depth: usize) -> Option<Node> {
        let is_table = matches!(value.get_ref(), DeValue::Table(_));
        if !is_table && (self.is_wrong(&key) || self.is_wrong(&value.span())) {
            return None;
        }
        let inner = self.value(value.get_ref(), value.span(), depth)?;
        Some(Node { place: Some(self.place(value.span())), value: inner })
    }

    fn value(&mut self, value: &DeValue<'_>, span: Range<usize>, depth: usize) -> Option<Value> {
        if depth == 0 {
            let place = Some(self.place(span));
            self.reading.fault(
                place,
                "tables and lists lie too deep within each other",
                "write them flatter",
            );
            return None;
        }
        Some(match value {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(digits) => match i64::from_str_radix(digits.as_str(), digits.radix()) {
                Ok(number) => Value::Whole(number),
                Err(_) => Value::Useless("a number with too many digits"),
            },
            DeValue::Float(digits) => match digits.as_str().parse() {
                Ok(number) => Value::Number(number),
                Err(_) => Value::Useless("a number with too many digits"),
            },
            DeValue::Boolean(flag) => Value::Flag(*flag),
            DeValue::Datetime(_) => Value::Useless("a date"),
            DeValue::Array(values) => Value::List(
                values.iter().filter_map(|value| self.entry(value.span(), value, depth - 1)).collect(),
            ),
            DeValue::Table(table) => Value::Table(self.table(table, depth - 1)),
        })
    }

    fn place(&self, span: Range<usize>) -> Place {
        Place { source: self.source, start: span.start, end: span.end }
    }

    fn is_wrong(&self, span: &Range<usize>) -> bool {
        self.wrong.iter().any(|line| line.start <= span.end && span.start <= line.end)
    }
}

/// The line that holds the byte `at`, without its newline.
fn line_around(text: &str, at: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let at = at.min(bytes.len());
    let start = bytes[..at].iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
    let end = bytes[at..].iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |newline| at + newline);
    start..end
}

/// What the parser says, in the words of all other messages, and the remedy.
fn in_words(message: &str, at: &str) -> (String, &'static str) {
    match message {
        "duplicate key" => (format!("{} is written twice", quoted(at)), "write it once"),
        _ => (format!("this is no TOML: {}", message.replace('\n', ", ")), ""),
    }
}
