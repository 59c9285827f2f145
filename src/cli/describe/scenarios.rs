//! Explains scenarios that ship.

use super::unknown;
use crate::description::Page;
use crate::error::Problems;
use crate::parameters::registry;
use crate::scenario::{self, SCENARIOS, Scenario};

/// The scenarios that ship, the base first.
pub(super) fn shipped() -> Result<Vec<(&'static str, Scenario)>, Problems> {
    SCENARIOS.iter().map(|&(name, _)| Ok((name, scenario::shipped(name, &[])?.scenario))).collect()
}

/// Every scenario that ships.
pub(super) fn all() -> Result<Page, Problems> {
    let mut page = Page::new("Scenarios", &["scenario", "strategies", "replicates", "years", "question"]);
    for (name, scenario) in shipped()? {
        let run = &scenario.run;
        page.row([
            name.into(),
            run.strategies.len().into(),
            run.replicates.into(),
            run.years.into(),
            scenario.question.into(),
        ]);
    }
    Ok(page)
}

/// The scenario of that name: what it runs, and every parameter that it changes.
pub(super) fn one(name: &str) -> Result<Page, Problems> {
    let shipped = shipped()?;
    let Some((_, scenario)) = shipped.iter().find(|(known, _)| *known == name) else {
        return Err(unknown("scenarios", name, shipped.iter().map(|&(known, _)| known)));
    };
    let run = &scenario.run;
    let mut page = Page::new(&scenario.title, &["parameter", "value", "default", "unit"]);
    page.fact("name", name);
    page.fact("question", scenario.question.clone());
    page.fact("strategies", run.strategies.clone());
    page.fact("reference", run.reference.clone());
    page.fact("replicates", run.replicates);
    page.fact("years", run.years);
    if let Some(budget) = run.budget {
        page.fact("budget", crate::units::shortest(budget));
    }
    if !scenario.events.leader_leaves.is_empty() {
        let times: Vec<String> = scenario.events.leader_leaves.iter().map(ToString::to_string).collect();
        page.fact("leader leaves after", times);
    }
    let written = serde_json::to_value(&scenario.parameters).unwrap_or_default();
    for row in registry() {
        let value = &written[row.table][row.name];
        if value.as_f64() != Some(row.default) {
            page.row([row.key().into(), value.clone(), row.default.into(), row.unit.name.into()]);
        }
    }
    Ok(page)
}
