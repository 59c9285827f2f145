//! One school, week by week.
//!
//! [`week`](fn@week) lists the six phases of a week; each has a file of its own. All of them
//! read last week's [`State`] and write this week's, so their order does not matter to anyone but
//! the observer. `summer` is the one event between two years. Nothing here knows a file, a
//! chart, a clock, a thread or another school, except that a district's schools can visit the
//! best of them.

pub mod measure;

mod beginning;
mod believing;
mod classrooms;
mod colleagues;
mod columns;
mod compiled;
mod design_team;
mod directing;
mod experiencing;
mod leading;
mod noise;
mod observing;
mod opening;
mod phases;
mod run;
mod school;
mod setting;
mod state;
mod succession;
mod summer;
mod supporting;
mod teaching;
mod week;

pub use compiled::{Compiled, For};
pub use phases::Phase;
pub use run::{Failure, Years, simulate, simulate_together};
pub use school::{Delivered, Leader, School};
pub use setting::{Arm, MeasuredWeeks, Setting};
pub use state::{ParentState, SchoolState, State, StudentState, TeacherState};
pub use summer::summer;
pub use week::week;
