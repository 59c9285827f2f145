//! What the Python package `schoolwide` is made of beneath its Python: runs, tables and figures.
//!
//! The package lies in `schoolwide/`. There, scenarios are plain data that can be copied and sent to other processes; this
//! crate runs them, with the interpreter free for other threads, and hands tables over by the C interface of Arrow.
//!
//! | file | has |
//! |---|---|
//! | `running` | runs on threads of their own, which Ctrl-C stops |
//! | `evaluating` | the model as a function of numbers, for packages that vary them |
//! | `results` | the results of a run, as tables and figures |
//! | `columns` | from rows to columns of Arrow |
//! | `table` | a table that any library of data frames takes |
//! | `figure` | a figure as SVG, PNG and PDF |
//! | `describing` | what the model is made of, as tables |
//! | `error` | errors as exceptions |
#![allow(clippy::needless_pass_by_value, reason = "Python hands its arguments over by value")]

mod columns;
mod describing;
mod error;
mod evaluating;
mod figure;
mod results;
mod running;
mod table;

use pyo3::prelude::*;
use runner::Scenario;

/// A scenario and its changes as Python holds them.
#[derive(FromPyObject)]
struct Source {
    /// The name of a scenario that ships, or the path of a file; the name of the scenario where there is a text.
    name: String,
    /// The scenario in the language of scenario files.
    text: Option<String>,
    /// Changes of the form `key.path=value`.
    changes: Vec<String>,
}

impl Source {
    fn scenario(&self) -> Scenario {
        let mut scenario = match &self.text {
            Some(text) => Scenario::text(&self.name, text),
            None => Scenario::file(&self.name),
        };
        for change in &self.changes {
            scenario.change(change);
        }
        scenario
    }
}

#[pymodule]
mod _core {
    #[pymodule_export]
    use super::describing::{describe, model_in_words};
    #[pymodule_export]
    use super::error::ScenarioError;
    #[pymodule_export]
    use super::evaluating::evaluate;
    #[pymodule_export]
    use super::figure::Figure;
    #[pymodule_export]
    use super::results::Results;
    #[pymodule_export]
    use super::running::{check, run, written};
    #[pymodule_export]
    use super::table::Table;

    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}
