//! Figures of parameter studies: what becomes of outputs over many points of a scenario.

mod crossings;
mod sweep;

pub use crossings::SweptCrossing;
pub use sweep::{Sweep, SweepLine};
