//! How a scenario is to be run.

use clap::ValueEnum;
use std::path::PathBuf;

/// How a scenario is to be run.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder for its results.
    pub folder: PathBuf,
    /// Whether an earlier run there is replaced.
    pub force: bool,
    /// Threads; 0 for as many as processors.
    pub threads: usize,
    /// Formats of the charts.
    pub formats: Vec<Format>,
    /// Whether paths are all that is printed, apart from failures.
    pub quiet: bool,
}

/// A format of charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Scalable, for pages and papers.
    Svg,
    /// Pixels, for slides and memos.
    Png,
    /// One page of vectors, for papers and print.
    Pdf,
}
