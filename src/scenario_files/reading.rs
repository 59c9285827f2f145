//! What one reading of a scenario has met so far: texts, problems and warnings.

use super::source::{Place, Source, Sources};
use scenario::error::{Problem, Problems, SHOWN_AT_MOST};
use std::collections::BTreeSet;

/// What one reading of a scenario has met so far.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Every text read.
    pub sources: Sources,
    /// Every problem met.
    pub problems: Problems,
    /// Every warning met.
    pub warnings: Vec<Problem>,
    /// Keys whose values were refused, and which rules over several keys therefore leave alone.
    refused: BTreeSet<String>,
    /// Whether a text is missing or was no TOML, so that any name may be defined in what is lost.
    pub incomplete: bool,
}

impl Reading {
    /// The same texts, with nothing noted yet.
    pub fn afresh(&self) -> Self {
        Self { sources: self.sources.clone(), ..Self::default() }
    }

    /// Takes in a text.
    pub fn add(&mut self, source: Source) -> usize {
        self.sources.add(source)
    }

    /// Notes a problem at a place.
    pub fn fault(&mut self, place: Option<Place>, what: impl Into<String>, remedy: impl Into<String>) {
        if self.problems.is_full() {
            // Finding a place takes a walk through its text, which a flood would make endless.
            self.problems.count_one_more();
            return;
        }
        let problem = self.sources.problem(place, what.into(), remedy.into());
        self.problems.add(problem);
    }

    /// Notes a problem at a place, and that the value of `key` was refused.
    pub fn refuse(
        &mut self,
        key: &str,
        place: Option<Place>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.refused.insert(key.to_owned());
        self.fault(place, what, remedy);
    }

    /// Notes a warning at a place.
    pub fn warn(&mut self, place: Option<Place>, what: impl Into<String>, remedy: impl Into<String>) {
        if self.warnings.len() >= SHOWN_AT_MOST {
            return;
        }
        let warning = self.sources.problem(place, what.into(), remedy.into());
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// Whether a value of that key, or one within it or around it, was refused.
    pub fn was_refused(&self, key: &str) -> bool {
        let within = |outer: &str, inner: &str| {
            inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.refused.iter().any(|refused| within(refused, key) || within(key, refused))
    }
}
