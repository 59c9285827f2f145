//! What every strategy takes and reaches: as designed, and where no plan may cost more than a common budget.

use super::compared::{Compared, compare, leave_out_differences, round};
use super::digits::six_digits;
use super::ends::Ends;
use scenario::FullScenario;
use scenario::plan::Plan;
use scenario::units::shortest;
use simulation::measure::Measure;
use statistics::{Direction, Estimate, mean_interval};

/// The measures whose ends stand beside what they cost.
pub const RESULTS: [Measure; 2] = [Measure::ConsistentReach, Measure::EquivalentLevel];

/// A strategy under one budget. Costs are shares of an ordinary leader's capacity, 0 to 1 and beyond, with 95 % intervals
/// where they are means over replicates (Student 1908).
#[derive(Debug, Clone, PartialEq)]
pub struct CapacityRow {
    /// The most that a plan may cost in a week; none as designed.
    pub budget: Option<f64>,
    /// Name of the strategy.
    pub strategy: String,
    /// Mean cost over the run of the plan as designed.
    pub designed: f64,
    /// Mean cost over the run of the plan as the budget pays for it.
    pub planned: f64,
    /// What was used, over all weeks of the run.
    pub used: Estimate,
    /// What was used in weeks in which the strategy took any; undefined where it never did.
    pub used_in_force: Estimate,
    /// The share of weeks in which it took any, 0 to 1.
    pub in_force: Estimate,
    /// The ends of [`RESULTS`], each with its difference from the reference within a replicate.
    pub results: [Compared; RESULTS.len()],
}

/// Every strategy as the scenario designs it, and under the budgets of its variants.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CapacityTable {
    /// By budget, that of the scenario itself first, then in the order of its strategies.
    pub rows: Vec<CapacityRow>,
}

impl CapacityTable {
    /// What every strategy of a scenario takes and reaches under its budget; `plans` are in the order of its strategies.
    pub fn of(scenario: &FullScenario, plans: &[Plan], ends: &Ends) -> Self {
        let reference = scenario.reference_index();
        let row = |((index, name), plan): ((usize, &String), &Plan)| {
            let result = |measure| {
                let [own, other] = [index, reference].map(|index| ends.values(index, measure));
                compare(own, other, Direction::HigherIsBetter)
            };
            CapacityRow {
                budget: scenario.run.budget.map(shortest),
                strategy: name.clone(),
                designed: shortest(plan.designed_cost),
                planned: shortest(plan.cost),
                used: mean_interval(ends.capacity_used(index)),
                used_in_force: mean_interval(&ends.capacity_used_in_force(index)),
                in_force: mean_interval(ends.in_force(index)),
                results: RESULTS.map(result),
            }
        };
        Self { rows: scenario.run.strategies.iter().enumerate().zip(plans).map(row).collect() }
    }

    /// The same, followed by the rows of other scenarios.
    #[must_use]
    pub fn and(mut self, others: &[Self]) -> Self {
        self.rows.extend(others.iter().flat_map(|other| other.rows.clone()));
        self
    }

    /// The same with the strategies of those names only.
    #[must_use]
    pub fn only(mut self, strategies: &[String]) -> Self {
        self.rows.retain(|row| strategies.contains(&row.strategy));
        self
    }

    /// The same without differences, for readers who compare with another strategy than the table does.
    #[must_use]
    pub fn without_differences(mut self) -> Self {
        leave_out_differences(self.rows.iter_mut().flat_map(|row| &mut row.results));
        self
    }

    /// The same with every number as the table of text writes it.
    #[must_use]
    pub fn as_written(mut self) -> Self {
        for row in &mut self.rows {
            for number in [&mut row.designed, &mut row.planned] {
                *number = six_digits(*number);
            }
            for estimate in [&mut row.used, &mut row.used_in_force, &mut row.in_force] {
                *estimate = estimate.map(six_digits);
            }
            round(row.results.iter_mut());
        }
        self
    }

    /// The budgets, in the order of the rows; none stands for the plans as designed.
    pub fn budgets(&self) -> Vec<Option<f64>> {
        let mut budgets = Vec::new();
        for row in &self.rows {
            if !budgets.contains(&row.budget) {
                budgets.push(row.budget);
            }
        }
        budgets
    }

    /// The row of a strategy under a budget.
    pub fn row(&self, strategy: &str, budget: Option<f64>) -> Option<&CapacityRow> {
        self.rows.iter().find(|row| row.strategy == strategy && row.budget == budget)
    }
}
