//! How the engine runs a scenario: with which vectors, under which rules of one's own, and what it measures and keeps.

use super::staff::KeptTeachers;
use numerics::vectors::Vectors;
use simulation::measure::Line;
use simulation::{MeasuredWeeks, Rule};

/// How the engine runs a scenario. By default with the widest vectors of the processor, without further rules, and
/// measuring every week and keeping no single teacher and no other line than the scenario's.
#[derive(Debug, Clone, Copy)]
pub struct EngineOptions<'a> {
    /// The vector instructions; results are the same with any.
    pub vectors: Vectors,
    /// Rules that are added to the week, applied in their order.
    pub rules: &'a [Rule<'a>],
    /// The weeks whose measures are taken. Rows of other weeks are undefined, and so is the capacity that a leader used
    /// on average, unless it is every week.
    pub measured: MeasuredWeeks,
    /// The weeks of which records hold every teacher.
    pub teachers: KeptTeachers,
    /// Other lines at which records hold the reach of the last week.
    pub lines: &'a [Line],
}

impl Default for EngineOptions<'_> {
    fn default() -> Self {
        Self {
            vectors: Vectors::widest(),
            rules: &[],
            measured: MeasuredWeeks::Every,
            teachers: KeptTeachers::Nobody,
            lines: &[],
        }
    }
}

impl From<Vectors> for EngineOptions<'_> {
    fn from(vectors: Vectors) -> Self {
        Self { vectors, ..Self::default() }
    }
}
