//! What is observed: the registry of measures, a week's row of them, the fate of a run, and other lines for its reach.

mod fate;
mod lines;
mod registry;
mod yearly;

pub use fate::{Fate, fate};
pub use lines::Line;
pub use registry::{Better, MEASURE_COUNT, MEASURES, Measure, MeasureInfo, Row, Weight};

pub use yearly::{YEARLY, YEARLY_COUNT};
