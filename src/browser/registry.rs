//! What can be changed in a scenario, and what is measured.

use scenario::Level;
use scenario::parameters::registry as parameters;
use scenario::strategy::Target;
use serde_json::{Value, json};
use simulation::measure::{Fate, MEASURES};

/// Every parameter with its range and source, every measure, and the words to choose from.
pub(crate) fn registry() -> Value {
    let parameter = |row: &&scenario::parameters::Parameter| {
        json!({
            "key": row.key(), "table": row.table, "name": row.name, "symbol": row.symbol,
            "default": row.default, "plausible": [row.plausible.0, row.plausible.1],
            "least": row.unit.least, "most": row.unit.most, "whole": row.whole, "unit": row.unit.name,
            "meaning": row.meaning, "standing": row.source.standing.word(), "source": row.source.text,
        })
    };
    let fate = |fate: &Fate| json!({ "name": fate.name(), "label": fate.label() });
    json!({
        "parameters": parameters().iter().map(parameter).collect::<Vec<_>>(),
        "measures": MEASURES,
        "targets": Target::WORDS,
        "levels": Level::WORDS,
        "fates": Fate::ALL.iter().map(fate).collect::<Vec<_>>(),
    })
}
