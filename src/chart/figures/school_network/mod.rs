//! The school as a picture: its teachers as dots, placed by who looks to whom.
//!
//! `distances` says how far apart teachers are by their ties, `layout` finds places for them, `dots` their sizes and
//! keeps them apart, `trails` lines along the ties; a `scene` is all that for one school. `grid` arranges the pictures.

mod distances;
mod dots;
mod figure;
mod grid;
mod layout;
mod rows;
mod scene;
mod size_key;
mod trails;

pub use figure::SchoolNetwork;
pub use rows::{SchoolMoment, SchoolRow};
