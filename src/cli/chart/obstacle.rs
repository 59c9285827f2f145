//! Why no chart could be drawn.

use crate::cli::{Status, flags};
use chart::ChartError;
use output::OutputError;
use scenario::error::{Problem, Problems};
use std::fmt;
use std::path::PathBuf;

/// Why no chart could be drawn.
pub enum Obstacle {
    /// The folder of a run cannot be used.
    Run(OutputError),
    /// Its scenario cannot be read.
    Scenario(Problems),
    /// What is asked for cannot be drawn.
    Asked(Problems),
    /// One of two runs that are compared stands in the way.
    Pair(PathBuf, PathBuf, Box<Obstacle>),
    /// The drawing failed.
    Chart(ChartError),
    /// A file could not be written.
    Write(PathBuf, std::io::Error),
}

impl Obstacle {
    /// Formats that do not go together.
    pub fn formats(wrong: &'static str) -> Self {
        let mut problems = Problems::default();
        problems.add(Problem::new("--format", wrong, "name svg, png or pdf"));
        Self::Asked(problems)
    }

    /// How the command ends.
    pub fn status(&self) -> Status {
        match self {
            Self::Run(_)
            | Self::Scenario(_)
            | Self::Asked(_)
            | Self::Pair(..)
            | Self::Chart(ChartError::Density(_)) => Status::Misused,
            Self::Chart(_) | Self::Write(..) => Status::Failed,
        }
    }
}

impl fmt::Display for Obstacle {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Run(error) => out.write_str(&flags::output_error(error)),
            Self::Scenario(problems) | Self::Asked(problems) => problems.fmt(out),
            Self::Pair(one, other, obstacle) => {
                write!(out, "`{}` against `{}`: {obstacle}", one.display(), other.display())
            }
            Self::Chart(error) => error.fmt(out),
            Self::Write(path, error) => {
                write!(out, "writing `{}` failed ({error}): draw elsewhere with `--out`", path.display())
            }
        }
    }
}
