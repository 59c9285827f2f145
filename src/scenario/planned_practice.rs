//! A plan practice by practice: as designed, and as a budget pays for it.

use crate::FullScenario;
use crate::plan::Plan;

/// One practice of a strategy's plan, as designed and as the budget pays for it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedPractice {
    /// Name of the practice.
    pub name: String,
    /// Its place in the order in which a budget pays, from 1; none for those that come last, together.
    pub priority: Option<usize>,
    /// Mean intensity over the run as designed, 0 to 1.
    pub designed_intensity: f64,
    /// The same as the budget pays for it.
    pub intensity: f64,
    /// Greatest intensity as the budget pays for it, 0 to 1.
    pub greatest_intensity: f64,
    /// Weeks of the run, counted from 1, in which it begins and ends as the budget pays for it; none where it pays nothing.
    pub weeks: Option<(usize, usize)>,
    /// Mean cost over the run as designed, in shares of an ordinary leader's capacity.
    pub designed_cost: f64,
    /// The same as the budget pays for it.
    pub cost: f64,
}

/// Every practice of the plan of the strategy of that name.
pub fn planned_practices(name: &str, plan: &Plan, scenario: &FullScenario) -> Vec<PlannedPractice> {
    let (teachers, seats) = (scenario.parameters.school.teachers, scenario.parameters.design_team.seats());
    let priority = scenario.strategies.get(name).map_or(&[][..], |strategy| &strategy.priority);
    let mean = |weeks: &[f32]| {
        let total: f64 = weeks.iter().zip(&plan.reached).map(|(&own, share)| f64::from(own) * share).sum();
        total / weeks.len() as f64
    };
    let of_practice = |(practice, weeks): (&String, &Vec<f32>)| {
        let cost = f64::from(scenario.practices[practice].cost_in(teachers, seats));
        let (designed, paid) = (mean(&plan.designed[practice]), mean(weeks));
        let runs = |intensity: &f32| *intensity > 0.0;
        let ends = weeks.iter().position(runs).zip(weeks.iter().rposition(runs));
        PlannedPractice {
            name: practice.clone(),
            priority: priority.iter().position(|own| own == practice).map(|place| place + 1),
            designed_intensity: designed,
            intensity: paid,
            greatest_intensity: weeks.iter().copied().map(f64::from).fold(0.0, f64::max),
            weeks: ends.map(|(first, last)| (first + 1, last + 1)),
            designed_cost: designed * cost,
            cost: paid * cost,
        }
    };
    plan.intensities.iter().map(of_practice).collect()
}
