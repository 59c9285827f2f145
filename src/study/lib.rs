//! Parameter studies: from "what happens here" to "where does it hold".
//!
//! ```text
//! study file -> Study          what varies, by which design, what is kept (grammar, reading, study, factors, outputs)
//!            -> points          values of all factors, point by point (plan)
//!            -> blocks          a few points each, simulated, written whole, never twice (point, block, run)
//!            -> tables          outputs of all points, and answers with intervals (tables, answers)
//! ```
//!
//! Common random numbers hold across points and strategies: replicate 7 is the same luck everywhere.

mod answers;
mod block;
mod csv_file;
mod error;
mod factors;
mod grammar;
mod outputs;
mod plan;
mod planning;
mod point;
mod reading;
mod run;
mod shard;
mod stopping;
mod study;
mod tables;
mod written;

pub use block::{Fingerprint, Status};
pub use error::StudyError;
pub use factors::Varied;
pub use grammar::{fields, study_schema};
pub use outputs::{Moment, Output, Quantity};
pub use plan::StudyPlan;
pub use planning::{PlannedDifference, plan_replicates};
pub use reading::{read_study, read_study_until};
pub use run::{Merged, StudyProgress, cannot_act, merge, run_study, status, try_point};
pub use shard::Shard;
pub use study::{Calibration, Constraint, Design, ObservedOutput, Precision, Statement, Study, Until};
