//! What becomes of a plan, replicate by replicate.

use super::plan::CheckedPlan;
use experiment::{EngineOptions, run_replicate};
use serde_json::{Map, Value, json};
use simulation::measure::{Fate, MEASURE_COUNT};

/// Runs a plan in some replicates, counted from 0. The numbers are the district's means, which are the school's own
/// values where there is one, by replicate that was finished, week from week 0 on, which is before the first, and measure.
pub(crate) fn run(plan: &CheckedPlan, replicates: &[u32]) -> (Value, Vec<f32>) {
    let CheckedPlan { scenario, compiled, strategy, .. } = plan;
    let (mut done, mut failed, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
    for &replicate in replicates {
        let results = run_replicate(scenario, &[(*strategy, compiled)], replicate, EngineOptions::default());
        for result in results {
            match result {
                Ok(record) => {
                    let outcome = record.outcome();
                    numbers.extend(record.district.iter().flat_map(|week| week.row));
                    done.push(json!({
                        "replicate": replicate, "capacity_used": outcome.capacity_used,
                        "fates": counted(&outcome.fates),
                    }));
                }
                Err(error) => failed.push(json!({ "replicate": replicate, "reason": error.to_string() })),
            }
        }
    }
    let answer =
        json!({ "weeks": scenario.weeks(), "measures": MEASURE_COUNT, "done": done, "failed": failed });
    (answer, numbers)
}

/// How many schools met each fate.
fn counted(fates: &[Fate]) -> Map<String, Value> {
    let count = |fate: &Fate| fates.iter().filter(|own| *own == fate).count();
    let met = Fate::ALL.iter().filter(|fate| fates.contains(fate));
    met.map(|fate| (fate.name().to_owned(), count(fate).into())).collect()
}
