//! A plan as a scenario file, which the command line runs to the same numbers.

use super::plan::CheckedPlan;
use super::session::Answer;
use scenario::{FullScenario, Run};
use scenario_files::write;
use serde_json::json;

/// The scenario file that runs a plan alone, under that title, with a comment above it.
pub(crate) fn save(plan: &CheckedPlan, title: &str, comment: &str) -> Answer {
    let CheckedPlan { scenario, strategy, .. } = plan;
    let name = &scenario.run.strategies[*strategy];
    let mut alone = FullScenario {
        name: format!("{}_what_if", scenario.name),
        title: title.to_owned(),
        changes: Vec::new(),
        run: Run { strategies: vec![name.clone()], reference: name.clone(), ..scenario.run.clone() },
        ..scenario.clone()
    };
    alone.strategies.retain(|own, _| own == name);
    let mut text = String::new();
    for line in comment.lines() {
        text.extend(["# ", line, "\n"]);
    }
    text.push_str(&write(&alone)?);
    Ok((json!({ "name": alone.name, "text": text }), Vec::new()))
}
