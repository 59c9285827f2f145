//! What is wrong with something that a person wrote, where, and how to put it right.

use std::fmt;

/// The most problems, and the most warnings, that are shown; further problems are counted.
pub const SHOWN_AT_MOST: usize = 100;

/// One problem or one warning, and where it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, or whatever else a person wrote, such as an override or an option of the command line.
    pub file: String,
    /// Where in the file; absent where the file as a whole is meant.
    pub spot: Option<Spot>,
    /// What is wrong.
    pub what: String,
    /// How to put it right; empty where that is clear.
    pub remedy: String,
}

/// A stretch of one line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The line, counted from 1.
    pub line: usize,
    /// The first character, counted from 1.
    pub column: usize,
    /// Characters before the first one shown in `excerpt`; above 0 only in very long lines.
    pub skipped: usize,
    /// Number of characters, at least 1.
    pub length: usize,
    /// The line itself, or the part of it around the column, without control characters.
    pub excerpt: String,
}

impl Problem {
    /// A problem of `file` as a whole.
    pub fn new(file: &str, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { file: file.to_owned(), spot: None, what: what.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.spot {
            None => writeln!(out, "{}: {}", self.file, self.what)?,
            Some(spot) => {
                writeln!(out, "{}:{}:{}: {}", self.file, spot.line, spot.column, self.what)?;
                let number = spot.line.to_string();
                let indent = spot.column.saturating_sub(1 + spot.skipped);
                writeln!(out, "{number:>5} | {}", spot.excerpt)?;
                writeln!(out, "{:>5} | {}{}", "", " ".repeat(indent), "^".repeat(spot.length))?;
            }
        }
        if self.remedy.is_empty() { Ok(()) } else { writeln!(out, "   remedy: {}", self.remedy) }
    }
}

/// All problems that were found in one go, so that a person can put them right in one go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problems {
    shown: Vec<Problem>,
    not_shown: usize,
}

impl Problems {
    /// Adds one, unless the very same one is there already.
    pub fn add(&mut self, problem: Problem) {
        if self.shown.contains(&problem) {
            return;
        }
        if self.is_full() {
            self.not_shown += 1;
        } else {
            self.shown.push(problem);
        }
    }

    /// Adds all problems of another list.
    pub fn add_all(&mut self, more: Problems) {
        more.shown.into_iter().for_each(|problem| self.add(problem));
        self.not_shown += more.not_shown;
    }

    /// All values, or the problems of all that have any, in order.
    ///
    /// # Errors
    /// Where any of them has problems.
    pub fn or_all<T>(results: impl IntoIterator<Item = Result<T, Problems>>) -> Result<Vec<T>, Problems> {
        let (mut values, mut problems) = (Vec::new(), Problems::default());
        for result in results {
            match result {
                Ok(value) => values.push(value),
                Err(more) => problems.add_all(more),
            }
        }
        if problems.is_empty() { Ok(values) } else { Err(problems.sorted()) }
    }

    /// Counts one that is not shown.
    pub fn count_one_more(&mut self) {
        self.not_shown += 1;
    }

    /// Whether further problems are counted and no longer shown.
    pub fn is_full(&self) -> bool {
        self.shown.len() >= SHOWN_AT_MOST
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// How many there are, shown or not.
    pub fn count(&self) -> usize {
        self.shown.len() + self.not_shown
    }

    /// Those that are shown, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.shown.iter()
    }

    /// The same problems: first those without a line, as of overrides, then by file and line.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        let key = |problem: &Problem| (problem.spot.is_some(), problem.file.clone(), problem.spot.clone());
        self.shown.sort_by_cached_key(key);
        self
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self { shown: vec![problem], not_shown: 0 }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.shown {
            write!(out, "{problem}")?;
        }
        let noun = if self.count() == 1 { "problem" } else { "problems" };
        match self.not_shown {
            0 => write!(out, "{} {noun}", self.count()),
            not_shown => write!(out, "{} {noun}, {not_shown} of them not shown", self.count()),
        }
    }
}

impl std::error::Error for Problem {}
impl std::error::Error for Problems {}

#[cfg(test)]
mod tests {
    use super::{Problem, Problems, Spot};

    fn at(line: usize, what: &str) -> Problem {
        let spot = Spot { line, column: 3, skipped: 0, length: 2, excerpt: "a bc".to_owned() };
        Problem { spot: Some(spot), ..Problem::new("x.toml", what, "write d") }
    }

    #[test]
    fn a_problem_shows_its_line_and_points_at_the_fault() {
        let shown = "x.toml:7:3: no\n    7 | a bc\n      |   ^^\n   remedy: write d\n";
        assert_eq!(at(7, "no").to_string(), shown);
    }

    #[test]
    fn problems_come_in_the_order_of_the_file_and_once_each() {
        let mut problems = Problems::default();
        for problem in [at(9, "late"), at(2, "early"), at(9, "late")] {
            problems.add(problem);
        }
        let sorted = problems.sorted();
        assert_eq!(sorted.iter().map(|problem| problem.what.as_str()).collect::<Vec<_>>(), ["early", "late"]);
        assert!(sorted.to_string().ends_with("2 problems"));
    }

    #[test]
    fn a_flood_is_counted_not_shown() {
        let mut problems = Problems::default();
        (1..=105).for_each(|line| problems.add(at(line, "no")));
        assert!(problems.to_string().ends_with("105 problems, 5 of them not shown"));
    }
}
