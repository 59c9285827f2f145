//! Why a scenario left no results, or not all of them.

use chart::ChartError;
use output::OutputError;
use std::fmt;

/// Why a scenario left no results, or not all of them.
#[derive(Debug)]
pub enum Trouble {
    /// The folder cannot be used.
    Taken(OutputError),
    /// A file could not be written.
    Output(OutputError),
    /// A chart could not be drawn.
    Chart(ChartError),
    /// Threads could not be started.
    Threads(String),
    /// A person stopped it, after that many of all runs or schools.
    Stopped(usize, usize, &'static str),
    /// Some runs failed; the results of the others are in the folder.
    Runs(usize, usize),
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Taken(error) | Self::Output(error) => error.fmt(out),
            Self::Chart(error) => error.fmt(out),
            Self::Threads(reason) => {
                write!(out, "the threads could not be started: {reason}; give --threads 1")
            }
            Self::Stopped(done, all, things) => {
                write!(out, "stopped after {done} of {all} {things}; no results were written")
            }
            Self::Runs(failed, all) => {
                write!(
                    out,
                    "{failed} of {all} runs failed; the results hold the others, the manifest names them"
                )
            }
        }
    }
}
