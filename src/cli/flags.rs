//! The flags of the command line beside what errors of the library say in general.

use output::{OutputError, Remedy};
use runner::RunError;

/// An error of files, with the flags that help.
pub fn output_error(error: &OutputError) -> String {
    match error.remedy() {
        Remedy::ReplaceOrElsewhere => format!("{error} (`--force` or `--out DIR`)"),
        Remedy::ReplaceFileOrElsewhere => format!("{error} (`--force` or `--out FILE`)"),
        Remedy::Elsewhere => format!("{error} (`--out DIR`)"),
        _ => error.to_string(),
    }
}

/// An error of a run, with the flags that help.
pub fn run_error(error: &RunError) -> String {
    match error {
        RunError::Taken(error) | RunError::Output(error) => output_error(error),
        RunError::Threads(_) => format!("{error} (`--threads 1`)"),
        _ => error.to_string(),
    }
}
