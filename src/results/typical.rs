//! One typical run of every strategy, classroom by classroom.

use experiment::{Classrooms, Outcome, classrooms};
use rayon::prelude::*;
use scenario::FullScenario;
use scenario::plan::Plan;
use simulation::measure::Measure;
use statistics::typical_replicate;

/// One typical run of every strategy, with the strategy's name: the median in the share of students reached at the
/// end, and among equals the median in mean fidelity. A strategy that failed in every replicate has none.
///
/// # Panics
/// Never: a replicate that was run once runs again.
pub fn typical_runs(
    scenario: &FullScenario,
    plans: &[Plan],
    outcomes: &[Outcome],
) -> Vec<(String, Classrooms)> {
    let one = |(strategy, (name, plan)): (usize, (&String, &Plan))| {
        let own: Vec<&Outcome> = outcomes.iter().filter(|outcome| outcome.strategy == strategy).collect();
        let ends = |measure: Measure| -> Vec<f64> {
            own.iter().map(|outcome| f64::from(measure.of(&outcome.last.row))).collect()
        };
        let typical = typical_replicate(&ends(Measure::ConsistentReach), &ends(Measure::FidelityMean))?;
        let classrooms = classrooms(scenario, (strategy, plan), own[typical].replicate)
            .expect("a replicate that was run once runs again, and equally");
        Some((name.clone(), classrooms))
    };
    scenario.run.strategies.par_iter().zip(plans).enumerate().filter_map(one).collect()
}
