//! What stops a study, and the remedy.

use chart::ChartError;
use designs::DesignError;
use output::OutputError;
use scenario::error::{Problem, Problems};
use sensitivity::AnswerError;
use std::fmt;
use std::path::PathBuf;

/// Why a study cannot be run or answered.
#[derive(Debug)]
#[non_exhaustive]
pub enum StudyError {
    /// The study file, or the scenario that it names, is wrong.
    Wrong(Problems),
    /// There is no such design.
    Design(DesignError),
    /// An answer cannot be computed.
    Answer(AnswerError),
    /// A file cannot be written or read.
    Output(OutputError),
    /// A figure cannot be drawn.
    Chart(ChartError),
    /// A block belongs to another study, or to another version of this one.
    OtherStudy {
        /// The block.
        path: PathBuf,
    },
    /// A block is not what was written.
    BrokenBlock {
        /// The block.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// Points are missing, so that there is nothing to merge yet.
    Missing {
        /// Blocks that are missing, counted from 1.
        blocks: Vec<usize>,
        /// Blocks in all.
        all: usize,
    },
    /// Threads cannot be started.
    Threads(String),
    /// The caller asked to stop.
    Stopped {
        /// Points that are done.
        done: usize,
        /// Points in all.
        all: usize,
    },
}

impl fmt::Display for StudyError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wrong(problems) => problems.fmt(out),
            Self::Design(error) => error.fmt(out),
            Self::Answer(error) => error.fmt(out),
            Self::Output(error) => error.fmt(out),
            Self::Chart(error) => error.fmt(out),
            Self::OtherStudy { path } => write!(
                out,
                "`{}` was made by another study, or by this one before its file, its scenario or its `--until` changed: \
                 give the `--until` with which it ran, or write elsewhere with `--out`",
                path.display()
            ),
            Self::BrokenBlock { path, reason } => {
                write!(
                    out,
                    "`{}` is not whole: {reason}; run the study again, which simulates it anew",
                    path.display()
                )
            }
            Self::Missing { blocks, all } => {
                let shown: Vec<String> = blocks.iter().take(20).map(ToString::to_string).collect();
                let more = if blocks.len() > 20 { ", …" } else { "" };
                write!(
                    out,
                    "{} of {all} blocks are missing ({}{more}): run the study, or its shards, to the end first",
                    blocks.len(),
                    shown.join(", ")
                )
            }
            Self::Threads(reason) => {
                write!(out, "threads cannot be started: {reason}; ask for fewer")
            }
            Self::Stopped { done, all } => {
                write!(out, "stopped after {done} of {all} points; the same command goes on from there")
            }
        }
    }
}

impl std::error::Error for StudyError {}

impl From<DesignError> for StudyError {
    fn from(error: DesignError) -> Self {
        Self::Design(error)
    }
}

impl From<AnswerError> for StudyError {
    fn from(error: AnswerError) -> Self {
        Self::Answer(error)
    }
}

impl From<OutputError> for StudyError {
    fn from(error: OutputError) -> Self {
        Self::Output(error)
    }
}

impl From<ChartError> for StudyError {
    fn from(error: ChartError) -> Self {
        Self::Chart(error)
    }
}

impl From<Problem> for StudyError {
    fn from(problem: Problem) -> Self {
        Self::Wrong(problem.into())
    }
}

impl From<Problems> for StudyError {
    fn from(problems: Problems) -> Self {
        Self::Wrong(problems)
    }
}
