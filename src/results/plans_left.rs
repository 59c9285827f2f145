//! What a budget leaves of the plans of a scenario, practice by practice.

use scenario::plan::compile;
use scenario::strategy::Strategy;
use scenario::units::shortest;
use scenario::{FullScenario, PlannedPractice, planned_practices};

/// What a budget leaves of the plans that cost more.
#[derive(Debug, Clone, PartialEq)]
pub struct PlansLeft {
    /// The most that a week of a plan may cost, in shares of an ordinary leader's capacity.
    pub budget: f64,
    /// The plans that cost more, in the order of the scenario's strategies.
    pub plans: Vec<PlanLeft>,
}

/// What a budget leaves of one plan. Practices are named by their labels, in the order in which the budget pays; those
/// that cost nothing are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanLeft {
    /// Name of the strategy.
    pub strategy: String,
    /// Mean cost over the run as designed, in shares of an ordinary leader's capacity.
    pub designed_cost: f64,
    /// The same as the budget pays for it.
    pub cost: f64,
    /// What is paid in full.
    pub kept: Vec<String>,
    /// What is paid in part, with the share of it that is paid, 0 to 1.
    pub cut: Vec<(String, f64)>,
    /// What is not paid at all.
    pub dropped: Vec<String>,
}

impl PlansLeft {
    /// What the budget of a scenario leaves of its plans; none where it has no budget.
    pub fn of(scenario: &FullScenario) -> Option<Self> {
        let budget = shortest(scenario.run.budget?);
        let plans = scenario.plans().filter_map(|(name, strategy)| PlanLeft::of(scenario, name, strategy));
        Some(Self { budget, plans: plans.collect() })
    }
}

impl PlanLeft {
    /// What the budget leaves of a plan; none where it pays for all of it.
    fn of(scenario: &FullScenario, name: &str, strategy: &Strategy) -> Option<Self> {
        /// Shares of a practice this close to all or nothing count as that.
        const ALMOST: f64 = 0.005;
        let plan = compile(strategy, scenario);
        if plan.cost >= plan.designed_cost {
            return None;
        }
        let mut practices = planned_practices(name, &plan, scenario);
        practices.retain(|practice| practice.designed_cost > 0.0);
        practices.sort_by_key(|practice| practice.priority.unwrap_or(usize::MAX));
        let mut left = Self {
            strategy: name.to_owned(),
            designed_cost: shortest(plan.designed_cost),
            cost: shortest(plan.cost),
            kept: Vec::new(),
            cut: Vec::new(),
            dropped: Vec::new(),
        };
        for PlannedPractice { name, cost, designed_cost, .. } in practices {
            let (label, share) = (scenario.practices[&name].label.clone(), cost / designed_cost);
            if share > 1.0 - ALMOST {
                left.kept.push(label);
            } else if share < ALMOST {
                left.dropped.push(label);
            } else {
                left.cut.push((label, share));
            }
        }
        Some(left)
    }
}
