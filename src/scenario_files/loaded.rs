//! What reading a scenario gives: the scenario, its variants and kinds of schools, and warnings.

use scenario::error::Problem;
use scenario::{FullScenario, Scale, SchoolKind};

/// The name by which tables call the scenario without any variant.
pub const BASE: &str = "base";

/// Overrides that every chart shows anyway: seed, replicates, years and strategies.
const SHOWN_ANYWAY: [&str; 4] = ["run.seed", "run.replicates", "run.years", "run.strategies"];

/// A scenario under the assumptions of one of its variants.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// Name of the variant.
    pub name: String,
    /// Words for tables and charts.
    pub title: String,
    /// The scenario in full, without variants of its own, and warnings about it.
    pub loaded: Loaded,
}

/// A scenario that was read, and warnings about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The scenario in full.
    pub scenario: FullScenario,
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
        // The schools of a district run together.
        let schools = |scenario: &FullScenario| match scenario.scale() {
            Scale::School | Scale::District { .. } => 1,
            Scale::Nation(nation) => nation.numbers.schools,
        };
        let runs = |scenario: &FullScenario| {
            let runs = scenario.run.strategies.len() * scenario.run.replicates as usize;
            runs * schools(scenario) as usize
        };
        runs(&self.scenario)
            + self.variants.iter().map(|variant| runs(&variant.loaded.scenario)).sum::<usize>()
    }

    /// The same, with the overrides among the scenario's changes, those aside that charts show anyway.
    #[must_use]
    pub(super) fn with_changes(mut self, overrides: &[String]) -> Self {
        let is_shown = |text: &str| {
            let key = text.split('=').next().unwrap_or_default().trim();
            SHOWN_ANYWAY.contains(&key)
        };
        let changes: Vec<String> = overrides.iter().filter(|text| !is_shown(text)).cloned().collect();
        let variants = self.variants.iter_mut().map(|variant| &mut variant.loaded.scenario);
        let kinds = self.kinds.iter_mut().map(|kind| &mut kind.scenario);
        for scenario in variants.chain(kinds).chain([&mut self.scenario]) {
            scenario.changes.extend_from_slice(&changes);
        }
        self
    }
}
