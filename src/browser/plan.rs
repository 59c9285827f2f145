//! A plan: a strategy, and what is changed in the scenario around it.

use scenario::FullScenario;
use scenario::error::{Problem, Problems};
use scenario::plan::compile;
use scenario_files::{nearest, parse};
use serde::Deserialize;

/// A strategy, and what is changed in the scenario for it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Plan {
    /// Name of the strategy.
    pub strategy: String,
    /// Changes of the form `key.path=value`.
    #[serde(default)]
    pub changes: Vec<String>,
}

/// A plan that was checked, ready to be run.
#[derive(Debug, Clone)]
pub(crate) struct CheckedPlan {
    /// The scenario in full, changed.
    pub scenario: FullScenario,
    /// What is allowed but probably not meant.
    pub warnings: Vec<Problem>,
    /// Index of the strategy in the scenario's list.
    pub strategy: usize,
    /// The strategy, week by week.
    pub compiled: scenario::plan::Plan,
}

impl Plan {
    /// Applies the changes to a scenario's text and checks everything.
    pub(crate) fn check(&self, name: &str, text: &str) -> Result<CheckedPlan, Problems> {
        let loaded = parse(name, text, &self.changes)?;
        let scenario = loaded.scenario;
        let known = || scenario.run.strategies.iter().map(String::as_str);
        let Some(strategy) = known().position(|name| name == self.strategy) else {
            let remedy = nearest(&self.strategy, known())
                .map_or_else(|| "choose one that runs".to_owned(), |near| format!("did you mean `{near}`?"));
            return Err(Problem::new(&self.strategy, "there is no such strategy", remedy).into());
        };
        let compiled = compile(&scenario.strategies[&self.strategy], &scenario);
        Ok(CheckedPlan { warnings: loaded.warnings, strategy, compiled, scenario })
    }
}
