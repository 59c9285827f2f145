//! What strategies are planned to cost: as designed, and as a budget pays for them.

use scenario::FullScenario;
use scenario::plan::Plan;
use scenario::units::shortest;
use serde::{Deserialize, Serialize};

/// What a strategy was planned to cost: means over the run in shares of an ordinary leader's capacity, training included.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedCost {
    /// Name of the strategy.
    pub strategy: String,
    /// As designed.
    pub designed: f64,
    /// As the budget pays for it; as designed where there is none.
    pub cost: f64,
}

/// What every strategy is planned to cost; `plans` are in the order of the scenario's strategies.
pub fn planned_costs(scenario: &FullScenario, plans: &[Plan]) -> Vec<PlannedCost> {
    let cost = |(name, plan): (&String, &Plan)| PlannedCost {
        strategy: name.clone(),
        designed: shortest(plan.designed_cost),
        cost: shortest(plan.cost),
    };
    scenario.run.strategies.iter().zip(plans).map(cost).collect()
}
