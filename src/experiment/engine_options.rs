//! How the engine runs a scenario: with which vectors, and under which rules of one's own.

use numerics::vectors::Vectors;
use simulation::Rule;

/// How the engine runs a scenario. By default with the widest vectors of the processor, and without further rules.
#[derive(Debug, Clone, Copy)]
pub struct EngineOptions<'a> {
    /// The vector instructions; results are the same with any.
    pub vectors: Vectors,
    /// Rules that are added to the week, applied in their order.
    pub rules: &'a [Rule<'a>],
}

impl Default for EngineOptions<'_> {
    fn default() -> Self {
        Self { vectors: Vectors::widest(), rules: &[] }
    }
}

impl From<Vectors> for EngineOptions<'_> {
    fn from(vectors: Vectors) -> Self {
        Self { vectors, rules: &[] }
    }
}
