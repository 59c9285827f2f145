//! A scenario ready to be run into a folder.

use chart::characters_without_glyph;
use scenario::plan::{Plan, compile};
use scenario::{FullScenario, SchoolKind};
use scenario_files::Loaded;

/// A scenario ready to be run into a folder.
pub struct Prepared<'a> {
    /// The scenario.
    pub scenario: &'a FullScenario,
    /// What a reader should know before trusting its results.
    pub warnings: Vec<String>,
    /// The plan of every strategy.
    pub plans: Vec<Plan>,
    /// The kinds of schools of a nation.
    pub kinds: &'a [SchoolKind],
}

impl<'a> Prepared<'a> {
    /// Compiles the plans, and gathers what is doubtful.
    pub fn new(loaded: &'a Loaded) -> Self {
        let scenario = &loaded.scenario;
        let plans: Vec<Plan> = scenario.plans().map(|(_, strategy)| compile(strategy, scenario)).collect();
        let read = loaded.warnings.iter().map(|warning| warning.to_string().trim_end().to_owned());
        let warnings = read.chain(undrawable(scenario)).collect();
        Self { scenario, warnings, plans, kinds: &loaded.kinds }
    }
}

/// A warning for every text of the charts with characters that their font lacks.
fn undrawable(scenario: &FullScenario) -> Vec<String> {
    let labels = scenario.plans().map(|(_, strategy)| strategy.label.as_str());
    let warning = |text: &str| {
        let missing = characters_without_glyph(text);
        (!missing.is_empty())
            .then(|| format!("charts cannot show `{missing}` of \"{text}\"; use Latin letters"))
    };
    labels.chain([scenario.title.as_str()]).filter_map(warning).collect()
}
