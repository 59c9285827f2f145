//! Measures, from their registry.

use super::Page;
use simulation::measure::MEASURES;

/// Every measure, in the order of the tables of a run.
pub fn measures() -> Page {
    let columns = ["measure", "label", "unit", "better", "meaning", "weight in a district"];
    let mut page = Page::new("Measures", &columns);
    for measure in MEASURES {
        page.row([
            measure.name.into(),
            measure.label.into(),
            measure.unit.into(),
            serde_json::to_value(measure.better).unwrap_or_default(),
            measure.meaning.into(),
            serde_json::to_value(measure.weight).unwrap_or_default(),
        ]);
    }
    page
}
