//! What strategies are planned to cost, and whether that meets a common budget.

use scenario::FullScenario;
use scenario::plan::Plan;
use scenario::units::shortest;
use serde::{Deserialize, Serialize};

/// What a strategy was planned to cost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedCost {
    /// Name of the strategy.
    pub strategy: String,
    /// Factor by which a common budget scaled its intensities; 1 as designed.
    pub scale: f64,
    /// Mean over the run, in shares of an ordinary leader's capacity, training included.
    pub cost: f64,
}

/// What every strategy is planned to cost; `plans` are in the order of the scenario's strategies.
pub fn planned_costs(scenario: &FullScenario, plans: &[Plan]) -> Vec<PlannedCost> {
    let cost = |(name, plan): (&String, &Plan)| PlannedCost {
        strategy: name.clone(),
        scale: shortest(plan.scale),
        cost: shortest(plan.cost),
    };
    scenario.run.strategies.iter().zip(plans).map(cost).collect()
}

/// A warning for every strategy that cannot cost what the common budget asks for.
pub fn off_budget(scenario: &FullScenario, plans: &[Plan]) -> Vec<String> {
    let Some(budget) = scenario.run.budget else { return Vec::new() };
    let missed = scenario.run.strategies.iter().zip(plans).filter(|(_, plan)| !plan.meets(budget));
    let warning = |(name, plan): (&String, &Plan)| {
        format!("`{name}` costs {:.2} and not the budget of {budget:.2}, even at full intensity", plan.cost)
    };
    missed.map(warning).collect()
}
