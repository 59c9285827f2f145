//! What reading a scenario gives: the scenario, its variants, and what is doubtful about them.

use scenario::error::Problem;
use scenario::{Scenario, SchoolKind};

/// The name by which tables call the scenario without any variant.
pub const BASE: &str = "base";

/// A scenario under the assumptions of one of its variants.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// Name of the variant.
    pub name: String,
    /// Words for tables and charts.
    pub title: String,
    /// The scenario in full, without variants of its own, and what is doubtful about it.
    pub loaded: Loaded,
}

/// A scenario that was read, with what is doubtful about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The scenario in full.
    pub scenario: Scenario,
    /// What is allowed but probably not meant.
    pub warnings: Vec<Problem>,
    /// The same under other assumptions, in the order of the file.
    pub variants: Vec<Variant>,
    /// The kinds of schools of a nation, in the order of the file; none where there is no nation.
    pub kinds: Vec<SchoolKind>,
}

impl Loaded {
    /// Runs of the scenario and all its variants: strategies times replicates, and in a nation times
    /// schools.
    pub fn runs(&self) -> usize {
        let schools =
            |scenario: &Scenario| scenario.nation.as_ref().map_or(1, |nation| nation.numbers.schools);
        let of = |scenario: &Scenario| {
            let runs = scenario.run.strategies.len() * scenario.run.replicates as usize;
            runs * schools(scenario) as usize
        };
        of(&self.scenario) + self.variants.iter().map(|variant| of(&variant.loaded.scenario)).sum::<usize>()
    }
}
