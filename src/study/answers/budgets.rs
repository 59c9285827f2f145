//! What every plan consists of at every budget: practices that no longer fit are not dropped but thinned, all by the same
//! factor, and none beyond its full intensity.

use crate::plan::StudyPlan;
use crate::study::Study;
use crate::tables::{Table, cell};
use scenario::plan::{Plan, compile};
use scenario_files::from_scenario;
use std::collections::BTreeMap;

/// The key of the budget to which plans are scaled.
const BUDGET: &str = "run.budget";

/// More budgets than this were drawn and not chosen, and a plan for each would be no table to read.
const BUDGETS_AT_MOST: usize = 50;

/// One strategy's plan, scaled to one budget.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ScaledPlan {
    /// The budget, in mean shares of an ordinary leader's capacity.
    pub budget: f64,
    /// The strategy.
    pub strategy: String,
    /// The factor by which every intensity was scaled.
    pub scale: f64,
    /// Mean planned cost over the run, training included, in shares of an ordinary leader's capacity.
    pub cost: f64,
    /// Whether the plan costs what the budget allows. A plan whose practices are all at full intensity cannot cost more.
    pub meets_budget: bool,
    /// What is left of its practices.
    pub practices: Vec<ScaledPractice>,
}

/// One practice of a scaled plan.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ScaledPractice {
    /// Its name.
    pub name: String,
    /// Mean intensity over the whole run, 0 to 1.
    pub mean_intensity: f64,
    /// Greatest intensity, 0 to 1.
    pub greatest_intensity: f64,
    /// Weeks of the run, counted from 1, in which it begins and ends; none where it has no intensity.
    pub weeks: Option<(usize, usize)>,
    /// Its share of the plan's cost, 0 to 1; NaN where the plan costs nothing.
    pub share_of_cost: f64,
}

/// Every strategy's plan at every budget of a study.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ScaledPlans {
    /// By budget, the least first, and then by strategy.
    pub plans: Vec<ScaledPlan>,
}

impl ScaledPlans {
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
            "scale",
            "cost",
            "meets_budget",
            "practice",
            "mean_intensity",
            "greatest_intensity",
            "first_week",
            "last_week",
            "share_of_cost",
        ];
        let mut table = Table::new("plans.csv", &header);
        for plan in &self.plans {
            let own = [cell(plan.budget), plan.strategy.clone(), cell(plan.scale), cell(plan.cost)];
            for practice in &plan.practices {
                let week = |week: Option<usize>| week.map_or_else(String::new, |week| week.to_string());
                let mut row = own.to_vec();
                row.extend([plan.meets_budget.to_string(), practice.name.clone()]);
                row.extend([practice.mean_intensity, practice.greatest_intensity].map(cell));
                row.extend([
                    week(practice.weeks.map(|weeks| weeks.0)),
                    week(practice.weeks.map(|weeks| weeks.1)),
                ]);
                row.push(cell(practice.share_of_cost));
                table.push(row);
            }
        }
        table
    }
}

/// Every strategy at one budget; nothing where the scenario allows no such budget.
fn at_budget(study: &Study, column: usize, budget: f64) -> Vec<ScaledPlan> {
    let change = format!("{BUDGET}={}", study.varied[column].written(budget));
    let Ok(loaded) = from_scenario(&study.scenario, &[change]) else { return Vec::new() };
    let scenario = &loaded.scenario;
    let costs: BTreeMap<&str, f64> =
        scenario.practices.iter().map(|(name, practice)| (name.as_str(), f64::from(practice.cost))).collect();
    scenario
        .plans()
        .map(|(name, strategy)| {
            let compiled = compile(strategy, scenario);
            ScaledPlan {
                budget,
                strategy: name.to_owned(),
                scale: f64::from(compiled.scale),
                cost: f64::from(compiled.cost),
                meets_budget: compiled.meets(budget as f32),
                practices: practices(&compiled, &costs),
            }
        })
        .collect()
}

fn practices(plan: &Plan, costs: &BTreeMap<&str, f64>) -> Vec<ScaledPractice> {
    let practice = |(name, weeks): (&String, &Vec<f32>)| {
        let runs = |intensity: &f32| *intensity > 0.0;
        let total: f64 = weeks.iter().zip(&plan.reached).map(|(&own, share)| f64::from(own) * share).sum();
        let mean_intensity = total / weeks.len() as f64;
        let ends = weeks.iter().position(runs).zip(weeks.iter().rposition(runs));
        ScaledPractice {
            name: name.clone(),
            mean_intensity,
            greatest_intensity: weeks.iter().copied().map(f64::from).fold(0.0, f64::max),
            weeks: ends.map(|(first, last)| (first + 1, last + 1)),
            share_of_cost: mean_intensity * costs[name.as_str()] / f64::from(plan.cost),
        }
    };
    plan.intensities.iter().map(practice).collect()
}
