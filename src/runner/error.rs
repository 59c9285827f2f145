//! Why a scenario left no results.

#[cfg(feature = "folder")]
use chart::ChartError;
#[cfg(feature = "folder")]
use output::OutputError;
use results::UnknownStrategy;
use scenario::error::Problems;
use std::fmt;

/// Why a scenario left no results.
#[derive(Debug)]
#[non_exhaustive]
pub enum RunError {
    /// The scenario is wrong: every problem of it.
    Scenario(Problems),
    /// A nation has too many weeks to keep in memory.
    Nation,
    /// The scenario is of a school or a district, and no nation.
    NoNation,
    /// A strategy was asked for that does not run.
    UnknownStrategy(UnknownStrategy),
    /// A replicate was asked for that there is not.
    NoReplicate {
        /// The number that was asked for, from 1.
        asked: u32,
        /// How many replicates there are.
        replicates: u32,
    },
    /// The numbers of the run that was watched went out of range.
    OutOfRange(String),
    /// Threads could not be started.
    Threads(String),
    /// The caller stopped it.
    Stopped {
        /// Runs, or schools of a nation, that were done.
        done: u64,
        /// Those that there were to do.
        all: u64,
        /// What is counted: `runs` or `schools`.
        unit: &'static str,
    },
    /// The teachers of a nation were asked for.
    #[cfg(feature = "folder")]
    TeachersOfNation,
    /// The folder cannot be used.
    #[cfg(feature = "folder")]
    Taken(OutputError),
    /// A file could not be written.
    #[cfg(feature = "folder")]
    Output(OutputError),
    /// A chart could not be drawn.
    #[cfg(feature = "folder")]
    Chart(ChartError),
}

impl fmt::Display for RunError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scenario(problems) => problems.fmt(out),
            Self::Nation => out.write_str(
                "the weeks of a nation's schools are too many to keep in memory; run it as a nation, of \
                 which the ends of years are kept, or run it into a folder",
            ),
            Self::NoNation => out
                .write_str("the scenario has no nation; run its school or district, or add a table [nation]"),
            Self::UnknownStrategy(error) => error.fmt(out),
            Self::NoReplicate { asked, replicates } => {
                write!(out, "there is no replicate {asked}; they are counted from 1 to {replicates}")
            }
            Self::OutOfRange(reason) => out.write_str(reason),
            Self::Threads(reason) => {
                write!(out, "the threads could not be started: {reason}; use one thread")
            }
            Self::Stopped { done, all, unit } => {
                write!(out, "stopped after {done} of {all} {unit}; no results were written")
            }
            #[cfg(feature = "folder")]
            Self::TeachersOfNation => out.write_str(
                "a nation keeps districts at the ends of years and no single teachers; run a school or a district of it",
            ),
            #[cfg(feature = "folder")]
            Self::Taken(error) | Self::Output(error) => error.fmt(out),
            #[cfg(feature = "folder")]
            Self::Chart(error) => error.fmt(out),
        }
    }
}

impl std::error::Error for RunError {}

impl From<Problems> for RunError {
    fn from(problems: Problems) -> Self {
        Self::Scenario(problems)
    }
}

impl From<UnknownStrategy> for RunError {
    fn from(error: UnknownStrategy) -> Self {
        Self::UnknownStrategy(error)
    }
}

#[cfg(feature = "folder")]
impl From<OutputError> for RunError {
    fn from(error: OutputError) -> Self {
        Self::Output(error)
    }
}

#[cfg(feature = "folder")]
impl From<ChartError> for RunError {
    fn from(error: ChartError) -> Self {
        Self::Chart(error)
    }
}
