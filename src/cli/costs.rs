//! What strategies are planned to cost, and whether that meets a common budget.

use crate::output::PlannedCost;
use crate::plan::compile;
use crate::scenario::Scenario;
use crate::strategy::Strategy;
use crate::units::shortest;

/// What every strategy is planned to cost.
pub fn planned_costs(scenario: &Scenario) -> Vec<PlannedCost> {
    let cost = |(name, strategy): (&str, &Strategy)| {
        let plan = compile(strategy, scenario);
        PlannedCost { strategy: name.to_owned(), scale: shortest(plan.scale), cost: shortest(plan.cost) }
    };
    scenario.plans().map(cost).collect()
}

/// A warning for every strategy that cannot cost what the common budget asks for.
pub fn off_budget(scenario: &Scenario) -> Vec<String> {
    let Some(budget) = scenario.run.budget else { return Vec::new() };
    let warning = |(name, strategy): (&str, &Strategy)| {
        let plan = compile(strategy, scenario);
        let text = format!(
            "`{name}` costs {:.2} and not the budget of {budget:.2}, even at full intensity",
            plan.cost
        );
        (!plan.meets(budget)).then_some(text)
    };
    scenario.plans().filter_map(warning).collect()
}
