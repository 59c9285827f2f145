//! Checks that hold for every figure, and the made-up figures that they look at.

mod end_samples;
mod formats;
mod samples;
mod share_axis;
mod study_samples;
mod texts;
mod whole_figures;

pub(crate) use samples::{cost, headline};
pub(crate) use texts::texts;
