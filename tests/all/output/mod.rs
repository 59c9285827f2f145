//! The files that a run leaves.

mod by_leader;
mod capacity;
mod classrooms;
mod columns;
mod ends;
mod folder;
mod horizons;
mod lines;
pub mod made_up;
mod numbers;
mod replicates;
mod report;
mod schools;
mod tables;
mod weeks;
