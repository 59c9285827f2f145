//! Errors as exceptions of Python, with the text that the command prints.

use pyo3::create_exception;
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use runner::RunError;
use scenario::error::{Problem, Problems};
use std::fmt::Display;

create_exception!(
    schoolwide,
    ScenarioError,
    PyValueError,
    "A scenario, or what is asked of it, is wrong: every problem of it, each with its remedy."
);

/// What is wrong with a scenario or with what is asked of it.
pub fn wrong(error: impl Display) -> PyErr {
    ScenarioError::new_err(error.to_string().trim_end().to_owned())
}

/// One problem of what is asked for, in the words that the command has for it.
pub fn problem(option: &str, what: String, remedy: String) -> PyErr {
    let mut problems = Problems::default();
    problems.add(Problem::new(option, what, remedy));
    wrong(problems)
}

/// Why a scenario left no results.
pub fn of_run(error: RunError) -> PyErr {
    match error {
        RunError::Scenario(_) | RunError::Nation | RunError::UnknownStrategy(_) => wrong(error),
        other => PyRuntimeError::new_err(other.to_string()),
    }
}
