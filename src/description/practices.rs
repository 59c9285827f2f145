//! Practices, from their catalogue.

use super::Page;
use scenario::practice::catalogue;
use scenario::units::shortest;
use serde::Serialize;
use serde_json::Value;

/// Every practice that ships.
pub fn practices() -> Page {
    let columns =
        ["practice", "label", "cost", "per teacher", "per seat", "fills", "acts on", "meaning", "source"];
    let mut page = Page::new("Practices", &columns);
    for (name, practice) in catalogue() {
        page.row([
            name.into(),
            practice.label.into(),
            shortest(practice.cost).into(),
            shortest(practice.per_teacher).into(),
            shortest(practice.per_seat).into(),
            strengths(&practice.gains).into(),
            strengths(&practice.acts_on).into(),
            practice.meaning.into(),
            practice.source.into(),
        ]);
    }
    page
}

/// The fields that are not zero, with their values; zeros are not written.
fn strengths(doses: &impl Serialize) -> String {
    let Ok(Value::Object(fields)) = serde_json::to_value(doses) else { return String::new() };
    fields.iter().map(|(key, value)| format!("{key} {value}")).collect::<Vec<_>>().join(", ")
}
