//! From the tables of a run to its figures: which figures there are, and which numbers each shows.

mod figures;
mod panels;
mod request;
mod summary;

pub use figures::{FIGURES, Figure};
pub use request::Request;
pub use summary::Summary;
