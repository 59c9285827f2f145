//! Explains parameters.

use super::{scenarios, unknown};
use description::{Page, number, shipped_scenarios, shipped_strategies};
use scenario::FullScenario;
use scenario::error::Problems;
use scenario::parameters::{Parameter, registry};
use serde_json::Value;

/// The parameter of that key, name or symbol; where several have the name, a problem names them.
pub(super) fn one(name: &str) -> Result<Page, Problems> {
    let named = |row: &&&Parameter| row.key() == name || row.symbol == name || row.name == name;
    let rows = registry();
    let found: Vec<_> = rows.iter().filter(named).collect();
    let exact = found.iter().find(|row| row.key() == name);
    match (exact, found.as_slice()) {
        (Some(row), _) | (None, [row]) => explain(row),
        (None, []) => {
            let keys: Vec<String> = rows.iter().map(|row| row.key()).collect();
            let known = keys.iter().map(String::as_str).chain(rows.iter().map(|row| row.name));
            Err(unknown("parameters", name, known))
        }
        (None, several) => {
            let mut page = Page::new(&format!("Parameters called {name}"), &["parameter", "meaning"]);
            for row in several {
                page.row([row.key().into(), row.meaning.into()]);
            }
            Ok(page)
        }
    }
}

fn explain(row: &Parameter) -> Result<Page, Problems> {
    let mut page = Page::new(&row.key(), &["changed by", "name", "value"]);
    page.fact("symbol", row.symbol);
    page.fact("meaning", row.meaning);
    page.fact("unit", row.unit.name);
    page.fact("default", number(row.default));
    page.fact("plausible", range(row.plausible));
    page.fact("allowed", range((row.unit.least, row.unit.most)));
    page.fact("source", row.source.to_string());
    for (name, loaded) in shipped_scenarios()? {
        if let Some(value) = value_of(&loaded.scenario, row) {
            page.row(["scenario".into(), name.into(), value]);
            continue;
        }
        for variant in &loaded.variants {
            if let Some(value) = value_of(&variant.loaded.scenario, row) {
                page.row(["variant".into(), format!("{} of {name}", variant.name).into(), value]);
            }
        }
        for kind in &loaded.kinds {
            if let Some(value) = value_of(&kind.scenario, row) {
                page.row(["kind of school".into(), format!("{} of {name}", kind.name).into(), value]);
            }
        }
    }
    for (name, strategy) in shipped_strategies()? {
        // The only parameters that a strategy has a word in.
        let own = match row.key().as_str() {
            "leader.dependence" => strategy.leader.dependence,
            "leader.capacity" => Some(strategy.leader.capacity).filter(|times| *times != 1.0),
            _ => None,
        };
        if let Some(own) = own {
            page.row(["strategy".into(), name.into(), number(scenario::units::shortest(own))]);
        }
    }
    Ok(page)
}

/// The value of a parameter in a scenario; none where it is the default.
fn value_of(scenario: &FullScenario, row: &Parameter) -> Option<Value> {
    let mut changed = scenarios::changed(scenario).into_iter();
    changed.find(|(own, _)| own.key() == row.key()).map(|(_, value)| value)
}

fn range((least, most): (f64, f64)) -> String {
    format!("{least} to {most}")
}
