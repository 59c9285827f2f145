//! From the tables of a run to its figures: which figures there are, and which numbers each shows.

mod figures;
mod hues;
mod panels;
mod summary;

pub use figures::{Figure, figures};
pub use summary::Summary;
