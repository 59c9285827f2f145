//! The first difference between two versions of a result file, in the words of the model.

use super::column_file::ColumnFile;
use super::comparison::COMPARISON_PARQUET;
use super::csv_table::read_texts;
use super::error::OutputError;
use super::grouped_table::STRATEGY;
use super::weeks::{TEACHER, WEEK};
use std::fmt;
use std::fs;
use std::path::Path;

/// Where two versions of a file first differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What the row is about, as in `strategy` and `mandate`; empty where the file as a whole differs.
    pub about: Vec<(String, String)>,
    /// What differs there: a measure or another column, or the form of the file.
    pub what: String,
    /// What the first version says.
    pub one: String,
    /// What the second says.
    pub other: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (key, value) in &self.about {
            write!(out, "{key} {value}, ")?;
        }
        write!(out, "{}: {}, again {}", self.what, self.one, self.other)
    }
}

/// The first difference between two versions of a result file; none where they say the same.
///
/// Tables are compared row by row, and a difference in bytes that changes no value is none.
///
/// # Errors
/// Where a file cannot be read or is damaged.
pub fn first_difference(one: &Path, other: &Path) -> Result<Option<Difference>, OutputError> {
    // The same numbers stand in `comparison.csv`, whose difference is told in words.
    if one.file_name().is_some_and(|name| name == COMPARISON_PARQUET) {
        return in_bytes(one, other);
    }
    match one.extension().and_then(|ending| ending.to_str()) {
        Some("parquet") => in_weeks(one, other),
        Some("csv") => in_table(one, other),
        _ => in_bytes(one, other),
    }
}

/// A difference in the form of a file as a whole.
fn in_form(what: &str, one: &dyn ToString, other: &dyn ToString) -> Difference {
    Difference { about: Vec::new(), what: what.to_owned(), one: one.to_string(), other: other.to_string() }
}

fn in_weeks(one: &Path, other: &Path) -> Result<Option<Difference>, OutputError> {
    let (one, other) = (ColumnFile::open(one)?, ColumnFile::open(other)?);
    if one.columns() != other.columns() {
        return Ok(Some(in_form("columns", &one.columns().join(" "), &other.columns().join(" "))));
    }
    let (owners, others) = (one.owners()?, other.owners()?);
    for (group, (owner, again)) in owners.iter().zip(&others).enumerate() {
        let (name, name_again) = (&one.strategies()[*owner], &other.strategies()[*again]);
        if name != name_again {
            return Ok(Some(in_form("strategy", name, name_again)));
        }
        if let Some(difference) = in_group(&one, &other, group, name)? {
            return Ok(Some(difference));
        }
    }
    let rows =
        |file: &ColumnFile, groups: usize| -> usize { (0..groups).map(|group| file.rows(group)).sum() };
    let (rows, again) = (rows(&one, owners.len()), rows(&other, others.len()));
    Ok((rows != again).then(|| in_form("rows", &rows, &again)))
}

/// The first difference in a row group of one strategy: the first row, and there the first column.
fn in_group(
    one: &ColumnFile,
    other: &ColumnFile,
    group: usize,
    strategy: &str,
) -> Result<Option<Difference>, OutputError> {
    let is_last_key = |name: &String| name == WEEK || name == TEACHER;
    let keys_end = one.columns().iter().rposition(is_last_key).map_or(1, |index| index + 1);
    let (keys, measures) = one.columns().split_at(keys_end);
    let keys: Vec<&String> = keys.iter().filter(|name| *name != STRATEGY).collect();
    let whole = |file: &ColumnFile| -> Result<Vec<Vec<i32>>, OutputError> {
        let column = |name: &&String| {
            let mut values = Vec::new();
            file.integers(group, name, &mut values).map(|()| values)
        };
        keys.iter().map(column).collect()
    };
    let (own, again) = (whole(one)?, whole(other)?);
    if own != again {
        return Ok(Some(in_form("rows of the strategy", &strategy, &"others")));
    }
    let mut first: Option<(usize, Difference)> = None;
    for measure in measures {
        let (values, values_again) = (numbers(one, group, measure)?, numbers(other, group, measure)?);
        let mut pairs = values.iter().zip(&values_again);
        let Some(row) = pairs.position(|(a, b)| a.map(f32::to_bits) != b.map(f32::to_bits)) else { continue };
        if first.as_ref().is_none_or(|(before, _)| row < *before) {
            let shown = |value: Option<f32>| value.map_or("undefined".to_owned(), |value| value.to_string());
            let of_row = keys.iter().zip(&own).map(|(key, column)| ((*key).clone(), column[row].to_string()));
            let about = std::iter::once((STRATEGY.to_owned(), strategy.to_owned())).chain(of_row).collect();
            let (one, other) = (shown(values[row]), shown(values_again[row]));
            first = Some((row, Difference { about, what: measure.clone(), one, other }));
        }
    }
    Ok(first.map(|(_, difference)| difference))
}

/// A column of a row group; none where a value is undefined.
fn numbers(file: &ColumnFile, group: usize, column: &str) -> Result<Vec<Option<f32>>, OutputError> {
    if file.is_whole(column) {
        let mut values = Vec::new();
        file.integers(group, column, &mut values)?;
        return Ok(values.into_iter().map(|value| Some(value as f32)).collect());
    }
    let (mut defined, mut values) = (Vec::new(), Vec::new());
    file.numbers(group, column, &mut defined, &mut values)?;
    let mut values = values.into_iter();
    Ok(defined.into_iter().map(|defined| if defined == 1 { values.next() } else { None }).collect())
}

fn in_table(one: &Path, other: &Path) -> Result<Option<Difference>, OutputError> {
    /// Columns that say what a row is about.
    const KEYS: [&str; 13] = [
        "variant",
        "measure",
        "strategy",
        "reference",
        "budget",
        "first_leader",
        "replicate",
        "district",
        "school",
        "year",
        "week",
        "part",
        "fate",
    ];
    let (lines, again) = (read_texts(one)?, read_texts(other)?);
    let Some(header) = lines.first() else { return Ok(None) };
    for (line, line_again) in lines.iter().zip(&again) {
        let differs = |index: &usize| line.get(*index) != line_again.get(*index);
        let Some(column) = (0..line.len().max(line_again.len())).find(differs) else { continue };
        let cell = |line: &[String]| line.get(column).cloned().unwrap_or_default();
        let named = header.iter().zip(line).enumerate();
        let keys = named.filter(|(index, (name, _))| *index != column && KEYS.contains(&name.as_str()));
        let about = keys.map(|(_, (name, value))| (name.clone(), value.clone())).collect();
        let what = cell(header);
        return Ok(Some(Difference { about, what, one: cell(line), other: cell(line_again) }));
    }
    Ok((lines.len() != again.len()).then(|| in_form("lines", &lines.len(), &again.len())))
}

fn in_bytes(one: &Path, other: &Path) -> Result<Option<Difference>, OutputError> {
    let read = |path: &Path| fs::read(path).map_err(OutputError::system(path, "reading"));
    let (bytes, again) = (read(one)?, read(other)?);
    if bytes == again {
        return Ok(None);
    }
    let same = bytes.iter().zip(&again).take_while(|(a, b)| a == b).count();
    let line = bytes[..same].split(|byte| *byte == b'\n').count();
    let text = |bytes: &[u8]| {
        let text = std::str::from_utf8(bytes).ok()?;
        text.lines().nth(line - 1).map(|text| text.chars().take(120).collect::<String>())
    };
    Ok(Some(match (text(&bytes), text(&again)) {
        (Some(one), Some(other)) => in_form(&format!("line {line}"), &one, &other),
        _ => in_form("bytes", &bytes.len(), &again.len()),
    }))
}
