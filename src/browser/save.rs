//! A plan as a scenario file, which the command line runs to the same numbers.

use super::plan::CheckedPlan;
use super::session::Answer;
use scenario::FullScenario;
use scenario_files::write;
use serde_json::json;

/// The scenario file that runs a plan alone, under that title, with a comment above it.
pub(crate) fn save(plan: &CheckedPlan, title: &str, comment: &str) -> Answer {
    let CheckedPlan { scenario, strategy, .. } = plan;
    let name = &scenario.run.strategies[*strategy];
    let mut alone = scenario.clone();
    alone.title = title.to_owned();
    alone.changes = Vec::new();
    alone.run.strategies = vec![name.clone()];
    alone.run.reference = name.clone();
    alone.strategies.retain(|own, _| own == name);
    let alone = FullScenario { name: format!("{}_what_if", scenario.name), ..alone };
    let comment: String = comment.lines().map(|line| format!("# {line}\n")).collect();
    Ok((json!({ "name": alone.name, "text": format!("{comment}{}", write(&alone)?) }), Vec::new()))
}
