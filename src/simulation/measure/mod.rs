//! What is observed: the registry of measures, a week's row of them, and the fate of a run.

mod fate;
mod registry;
mod yearly;

pub use fate::{Fate, fate};
pub use registry::{Better, MEASURE_COUNT, MEASURES, Measure, MeasureInfo, Row, Weight};

pub use yearly::{YEARLY, YEARLY_COUNT};
