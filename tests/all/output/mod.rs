//! The files that a run leaves.

mod classrooms;
mod ends;
mod folder;
mod made_up;
mod replicates;
mod report;
mod schools;
mod tables;
mod weeks;
