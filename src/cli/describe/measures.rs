//! Explains measures.

use super::unknown;
use description::Page;
use scenario::error::Problems;
use serde_json::Value;
use simulation::measure::{MEASURES, MeasureInfo};

/// The measure of that name.
pub(super) fn one(name: &str) -> Result<Page, Problems> {
    let Some(measure) = MEASURES.iter().find(|measure| measure.name == name) else {
        return Err(unknown("measures", name, MEASURES.iter().map(|measure| measure.name)));
    };
    let mut page = Page::new(measure.label, &[]);
    page.fact("name", measure.name);
    page.fact("unit", measure.unit);
    page.fact("better", better(measure));
    page.fact("weight in a district", serde_json::to_value(measure.weight).unwrap_or_default());
    page.fact("meaning", measure.meaning);
    Ok(page)
}

fn better(measure: &MeasureInfo) -> Value {
    serde_json::to_value(measure.better).unwrap_or_default()
}
