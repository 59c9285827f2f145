//! Runs scenarios: into results in memory, and into a folder of tables, figures and a report.
//!
//! [`Scenario`] is the handle that a program uses. The command line is a thin layer over it.

mod error;
#[cfg(feature = "folder")]
mod expected;
mod memory;
mod options;
mod scenario;

#[cfg(feature = "folder")]
mod folder;
#[cfg(feature = "folder")]
mod format;
#[cfg(feature = "folder")]
pub mod machine;
#[cfg(feature = "folder")]
mod nation;
#[cfg(feature = "folder")]
mod numbers;
#[cfg(feature = "folder")]
mod prepared;
#[cfg(feature = "folder")]
mod weekly;

pub use error::RunError;
pub use memory::NationResults;
pub use options::{Progress, RunOptions};
pub use scenario::{Scenario, Value};

#[cfg(feature = "folder")]
pub use expected::{TableSize, expected_teachers};
#[cfg(feature = "folder")]
pub use experiment::KeptTeachers;
#[cfg(feature = "folder")]
pub use folder::{FinishedRun, FolderOptions, run_again, run_into};
#[cfg(feature = "folder")]
pub use format::Format;
#[cfg(feature = "folder")]
pub use weekly::Summaries;
