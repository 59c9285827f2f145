//! What every plan consists of at every budget: what comes first in its priority is paid in full, and what comes after as
//! far as the budget reaches.

use crate::plan::StudyPlan;
use crate::study::Study;
use crate::tables::{Table, cell};
use scenario::plan::compile;
use scenario::strategy::Strategy;
use scenario::{PlannedPractice, planned_practices};
use scenario_files::from_scenario;

/// The key of the budget that plans may cost.
const BUDGET: &str = "run.budget";

/// More budgets than this were drawn and not chosen, and a plan for each would be no table to read.
const BUDGETS_AT_MOST: usize = 50;

/// One strategy's plan at one budget.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BudgetedPlan {
    /// The budget, in shares of an ordinary leader's capacity a week.
    pub budget: f64,
    /// The strategy.
    pub strategy: String,
    /// Mean planned cost over the run as designed, training included, in shares of an ordinary leader's capacity.
    pub designed_cost: f64,
    /// The same as the budget pays for it.
    pub cost: f64,
    /// What is left of its practices.
    pub practices: Vec<PlannedPractice>,
}

/// Every strategy's plan at every budget of a study.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BudgetedPlans {
    /// By budget, the least first, and then by strategy.
    pub plans: Vec<BudgetedPlan>,
}

impl BudgetedPlans {
    /// The plans of a study; none where the budget does not vary, or takes too many values to be listed.
    pub fn of(plan: &StudyPlan) -> Self {
        let study = &plan.study;
        let Some(column) = study.varied.iter().position(|varied| varied.key == BUDGET) else {
            return Self { plans: Vec::new() };
        };
        let mut budgets: Vec<f64> = plan.values.iter().map(|point| point[column]).collect();
        budgets.sort_unstable_by(f64::total_cmp);
        budgets.dedup();
        if budgets.len() > BUDGETS_AT_MOST {
            return Self { plans: Vec::new() };
        }
        Self { plans: budgets.into_iter().flat_map(|budget| at_budget(study, column, budget)).collect() }
    }

    /// One row per practice.
    pub fn table(&self) -> Table {
        let header = [
            BUDGET,
            "strategy",
            "designed_cost",
            "cost",
            "practice",
            "priority",
            "designed_intensity",
            "mean_intensity",
            "greatest_intensity",
            "first_week",
            "last_week",
            "share_of_cost",
        ];
        let mut table = Table::new("plans.csv", &header);
        for plan in &self.plans {
            let own = [cell(plan.budget), plan.strategy.clone(), cell(plan.designed_cost), cell(plan.cost)];
            for practice in &plan.practices {
                let counted =
                    |count: Option<usize>| count.map_or_else(String::new, |count| count.to_string());
                let mut row = own.to_vec();
                row.extend([practice.name.clone(), counted(practice.priority)]);
                let PlannedPractice { designed_intensity, intensity, greatest_intensity, .. } = *practice;
                row.extend([designed_intensity, intensity, greatest_intensity].map(cell));
                row.extend([
                    counted(practice.weeks.map(|weeks| weeks.0)),
                    counted(practice.weeks.map(|weeks| weeks.1)),
                ]);
                row.push(cell(practice.cost / plan.cost));
                table.push(row);
            }
        }
        table
    }
}

/// Every strategy at one budget; nothing where the scenario allows no such budget.
fn at_budget(study: &Study, column: usize, budget: f64) -> Vec<BudgetedPlan> {
    let change = format!("{BUDGET}={}", study.varied[column].written(budget));
    let Ok(loaded) = from_scenario(&study.scenario, &[change]) else { return Vec::new() };
    let scenario = &loaded.scenario;
    let at_budget = |(name, strategy): (&str, &Strategy)| {
        let compiled = compile(strategy, scenario);
        BudgetedPlan {
            budget,
            strategy: name.to_owned(),
            designed_cost: f64::from(compiled.designed_cost),
            cost: f64::from(compiled.cost),
            practices: planned_practices(name, &compiled, scenario),
        }
    };
    scenario.plans().map(at_budget).collect()
}
