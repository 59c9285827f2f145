//! One school, week by week.
//!
//! `week.rs` lists the six [phases](Phase) of a week, `summer.rs` the steps of a [summer](fn@summer) between two
//! years, and `state.rs` the columns of the [`State`]; what a phase or a step does stands in a file of its own.
//! All phases but the last read last week's state and write this week's, so their order matters only where
//! something is decided and used within the same week. Nothing here knows a file, a chart, a clock, a thread
//! or another school, except that a district's schools can visit the best of them.

pub mod measure;

mod believing;
mod classrooms;
mod colleagues;
mod columns;
mod coming_to_rest;
mod design_team;
mod directing;
mod experiencing;
mod leading;
mod long_step;
mod noise;
mod observing;
mod plain;
mod reaching;
mod reasons;
mod run;
mod school;
mod setting;
mod state;
mod succession;
mod summer;
mod supporting;
mod teaching;
mod turnover;
mod week;

pub use plain::{PlainSchool, PlainTeacher, Rule};
pub use reasons::Reasons;
pub use run::{OutOfRange, simulate, simulate_together};
pub use school::{Delivered, Leader, School};
pub use setting::{Arm, MeasuredWeeks, Setting};
pub use state::{
    ParentState, ParentValues, SchoolState, State, StudentState, StudentValues, TeacherState, TeacherValues,
};
pub use summer::summer;
pub use week::{CompiledFor, Engine, Phase, week};
