//! Parameter studies: from "what happens here" to "where does it hold".
//!
//! ```text
//! study file -> Study          what varies, by which design, what is kept (grammar, reading, study, factors, outputs)
//!            -> points          values of all factors, point by point (plan, own_table)
//!            -> blocks          a few points each, simulated, written whole, never twice (point, world, scenario_at, block, run, pace)
//!                               tried beforehand, to say how long all take and how large they are (pilot)
//!            -> answers         numbers with intervals (answered, answers)
//!            -> tables, figures outputs of all points, and the answers in both forms (tables, figures)
//! ```
//!
//! Common random numbers hold across points and strategies: replicate 7 is the same luck everywhere.

mod answered;
mod answers;
mod block;
mod contour;
mod csv_file;
mod error;
mod factors;
mod figures;
mod grammar;
mod outputs;
mod own_table;
mod pace;
mod pilot;
mod plan;
mod planning;
mod point;
mod reading;
mod run;
mod scenario_at;
mod shard;
mod shipped;
mod silent;
mod stopping;
mod study;
mod tables;
mod world;
mod written;

pub use answered::{Answered, answer};
pub use block::{Fingerprint, Status};
pub use error::StudyError;
pub use factors::Varied;
pub use figures::{FigureRequest, StudyFigure};
pub use grammar::{fields, study_schema};
pub use outputs::{Moment, Output, Quantity, Runs};
pub use pilot::{Pilot, Tried, pilot};
pub use plan::StudyPlan;
pub use planning::{PlannedDifference, plan_replicates};
pub use reading::{read_study, read_study_until};
pub use run::{StudyProgress, run_study, status};
pub use shard::Shard;
pub use shipped::{STUDIES, shipped_study};
pub use silent::cannot_act;
pub use study::{
    Calibration, Constraint, Design, HistoryMatching, ObservedOutput, Precision, Regression, SoughtOutput,
    Statement, Study, StudyVariant, Until,
};
