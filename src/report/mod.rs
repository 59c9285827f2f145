//! From the tables of a run to its figures: which figures there are, and which numbers each shows.

mod figures;
mod panels;

pub use figures::{Classrooms, Figure, Summary, figures};
