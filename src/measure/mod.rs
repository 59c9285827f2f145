//! What is observed: the registry of measures, a week's row of them, and the fate of a run.

mod fate;
mod registry;

pub use fate::{Fate, fate};
pub use registry::{Better, MEASURE_COUNT, MEASURES, Measure, MeasureInfo, Row, Weight};
