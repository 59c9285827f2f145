//! Sentences that documents say of results: made from what the program finds, and looked for in the text.

use super::page::repository;
use schoolwide::{Measure, Results};
use statistics::Estimate;
use std::fs;

/// A document of the repository as running text.
pub struct Document {
    path: &'static str,
    lines: Vec<String>,
    text: String,
}

impl Document {
    /// Reads the document at a path of the repository.
    pub fn at(path: &'static str) -> Self {
        let text = fs::read_to_string(repository().join(path));
        Self::of(path, &text.unwrap_or_else(|error| panic!("{path}: {error}")))
    }

    /// A document from text.
    pub fn of(path: &'static str, text: &str) -> Self {
        Self { path, lines: text.lines().map(str::to_owned).collect(), text: running(text) }
    }

    /// Whether the document says a sentence, wherever its lines break and whatever it stresses.
    pub fn has(&self, sentence: &str) -> bool {
        self.text.contains(&running(sentence))
    }

    /// Holds the document to a sentence.
    #[track_caller]
    pub fn says(&self, sentence: &str) {
        assert!(self.has(sentence), "{} does not say what was found:\n{}", self.path, running(sentence));
    }

    /// The cells of a table of Markdown, row by row, by the head of its first column and a part of its other heads.
    #[track_caller]
    pub fn table(&self, first: &str, others: &str) -> Vec<Vec<String>> {
        let mut tables = self.tables(first, others);
        assert_eq!(tables.len(), 1, "{}: tables of `{first}` with `{others}`", self.path);
        tables.remove(0)
    }

    /// The cells of every table with these heads.
    pub fn tables(&self, first: &str, others: &str) -> Vec<Vec<Vec<String>>> {
        let is_head = |line: &str| line.starts_with(&format!("| {first} |")) && line.contains(others);
        let heads = (0..self.lines.len()).filter(|&at| is_head(&self.lines[at]));
        let cells = |line: &String| {
            line.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`').to_owned()).collect()
        };
        let rows =
            |head: usize| self.lines[head + 2..].iter().take_while(|line| line.starts_with('|')).map(cells);
        heads.map(|head| rows(head).collect()).collect()
    }
}

/// Words with one space between them, without stress and the marks of comments.
fn running(text: &str) -> String {
    let unstressed = text.replace(['*', '#'], "");
    unstressed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number that a cell of a table begins with.
#[track_caller]
pub fn number(cell: &str) -> f64 {
    let first = cell.split_whitespace().next().unwrap_or("").replace(',', "").replace('−', "-");
    first.parse().unwrap_or_else(|_| panic!("`{cell}` begins with no number"))
}

/// A share in whole percentage points.
pub fn points(share: f64) -> String {
    // Adding zero makes a zero of a negative one.
    format!("{:.0}", (100.0 * share).round() + 0.0)
}

/// An interval of a share in whole percentage points: `12 to 24`.
pub fn interval(estimate: Estimate) -> String {
    format!("{} to {}", points(estimate.low), points(estimate.high))
}

/// A measure in the last week of every run of a strategy.
pub fn ends(results: &Results, strategy: &str, measure: Measure) -> Vec<f64> {
    let own = results.outcomes().filter(|row| row.strategy == strategy);
    let values: Vec<f64> = own.map(|row| f64::from(row.get(measure))).collect();
    assert!(!values.is_empty(), "{strategy} does not run");
    values
}

pub fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// How many of the values are such.
pub fn count(values: &[f64], is_such: impl Fn(f64) -> bool) -> usize {
    values.iter().filter(|&&value| is_such(value)).count()
}

#[test]
fn a_sentence_is_found_across_lines_stress_and_comments() {
    let document = Document::of("made up", "# It reaches *43\n#   points*\tmore.\n");
    document.says("reaches 43 points more");
}

#[test]
#[should_panic = "does not say what was found"]
fn a_sentence_with_another_number_is_not_found() {
    Document::of("made up", "It reaches 43 points more.\n").says("reaches 44 points more");
}
