//! Explains scenarios that ship.

use super::unknown;
use description::{Page, shipped_scenarios};
use scenario::error::Problems;
use scenario::parameters::Parameter;
use scenario::{FullScenario, Scale, SchoolKind};
use scenario_files::Loaded;
use serde_json::Value;

/// The parameters of a scenario that are not at their defaults, with their values.
pub(super) fn changed(scenario: &FullScenario) -> Vec<(&'static Parameter, Value)> {
    scenario.values().into_iter().filter(|(row, value)| value.as_f64() != Some(row.default)).collect()
}

/// The scenario of that name: what it runs, and every parameter that it changes.
pub(super) fn one(name: &str) -> Result<Page, Problems> {
    let shipped = shipped_scenarios()?;
    let Some((_, Loaded { scenario, variants, kinds, .. })) =
        shipped.iter().find(|(known, _)| *known == name)
    else {
        return Err(unknown("scenarios", name, shipped.iter().map(|(known, _)| *known)));
    };
    let run = &scenario.run;
    let mut page = Page::new(&scenario.title, &["parameter", "value", "default", "unit", "variant or kind"]);
    page.fact("name", name);
    page.fact("question", scenario.question.clone());
    page.fact("strategies", run.strategies.clone());
    page.fact("reference", run.reference.clone());
    page.fact("replicates", run.replicates);
    page.fact("years", run.years);
    if let Some(budget) = run.budget {
        page.fact("budget", scenario::units::shortest(budget));
    }
    if !scenario.events.leader_leaves.is_empty() {
        let times: Vec<String> = scenario.events.leader_leaves.iter().map(ToString::to_string).collect();
        page.fact("leader leaves after", times);
    }
    if !scenario.events.strategy_starts.is_empty() {
        let times: Vec<String> = scenario.events.strategy_starts.iter().map(ToString::to_string).collect();
        page.fact("strategies start after, in turn", times);
    }
    if let Scale::Nation(nation) = scenario.scale() {
        page.fact("schools of the nation", nation.numbers.schools);
        page.fact("schools of a district", scenario::units::shortest(nation.numbers.schools_per_district));
        let share = |kind: &SchoolKind| format!("{} ({})", kind.name, kind.share);
        page.fact("kinds of schools", kinds.iter().map(share).collect::<Vec<_>>());
    }
    let own = changed(scenario);
    let mut add = |row: &Parameter, value: &Value, variant: Value| {
        page.row([row.key().into(), value.clone(), row.default.into(), row.unit.name.into(), variant]);
    };
    for (row, value) in &own {
        add(row, value, Value::Null);
    }
    let varied = variants.iter().map(|variant| (&variant.name, &variant.loaded.scenario));
    for (name, scenario) in varied.chain(kinds.iter().map(|kind| (&kind.name, &kind.scenario))) {
        for (row, value) in changed(scenario).iter().filter(|changed| !own.contains(changed)) {
            add(row, value, name.as_str().into());
        }
    }
    Ok(page)
}
