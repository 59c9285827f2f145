//! What has come to light so far while a scenario is read: texts, problems and warnings.

use super::source::{Location, Source, Sources};
use scenario::error::{Problem, Problems, SHOWN_AT_MOST};
use std::collections::BTreeSet;

/// What has come to light so far while a scenario is read.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// Every text read.
    pub sources: Sources,
    /// Every problem found.
    pub problems: Problems,
    /// Every warning.
    pub warnings: Vec<Problem>,
    /// Keys whose values were refused; rules over several keys say nothing about these.
    refused: BTreeSet<String>,
    /// Whether a text is missing or not TOML, so that any name may be defined in what is lost.
    pub incomplete: bool,
}

impl Findings {
    /// The same texts, without any problem or warning.
    pub fn same_sources(&self) -> Self {
        Self { sources: self.sources.clone(), ..Self::default() }
    }

    /// Adds a text and returns its index.
    pub fn add_source(&mut self, source: Source) -> usize {
        self.sources.add(source)
    }

    /// Adds a problem.
    pub fn add_problem(
        &mut self,
        location: Option<Location>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        if self.problems.is_full() {
            // Finding line and column takes a walk through the text, and many problems would make many walks.
            self.problems.count_one_more();
            return;
        }
        let problem = self.sources.problem(location, what.into(), remedy.into());
        self.problems.add(problem);
    }

    /// Adds a problem for which the value of `key` is refused.
    pub fn refuse(
        &mut self,
        key: &str,
        location: Option<Location>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.refused.insert(key.to_owned());
        self.add_problem(location, what, remedy);
    }

    /// Adds a warning.
    pub fn add_warning(
        &mut self,
        location: Option<Location>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        if self.warnings.len() >= SHOWN_AT_MOST {
            return;
        }
        let warning = self.sources.problem(location, what.into(), remedy.into());
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
