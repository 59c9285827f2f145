//! The scenario, the words and the colours, as the page reads them.

use super::words::words;
use browser::text_of;
use chart::{Ground, Language, colours, heat_colours};
use scenario::FullScenario;
use scenario::error::Problems;
use serde_json::{Value, json};

/// Replicates of every plan on the page.
const REPLICATES: u32 = 64;

/// What the page knows when it opens.
pub(crate) fn data(scenario: &FullScenario, language: &Language, version: &str) -> Result<Value, Problems> {
    let words = words(language);
    let names: serde_json::Map<String, Value> = language
        .own_words()
        .filter(|(key, _)| !key.starts_with("page."))
        .map(|(key, text)| (key.to_owned(), text.into()))
        .collect();
    let numbers: serde_json::Map<String, Value> =
        language.table("numbers").into_iter().map(|(key, text)| (key.to_owned(), text.into())).collect();
    Ok(json!({
        "version": version, "name": scenario.name, "title": scenario.title, "question": scenario.question,
        "text": text_of(scenario)?, "language": words["page.language.code"], "words": words,
        "numbers": numbers, "names": names, "replicates": REPLICATES,
        "palette": {
            "light": ground_colours(Ground::Light), "dark": ground_colours(Ground::Dark), "heat": heat_colours(),
        },
    }))
}

fn ground_colours(ground: Ground) -> Value {
    let own = colours(ground);
    json!({
        "ground": own.ground, "ink": own.ink, "muted": own.muted, "axis_line": own.axis_line,
        "grid_line": own.grid_line, "missing": own.missing, "stances": own.stances, "above": own.above,
        "below": own.below, "strategies": own.strategies, "fates": own.fates,
    })
}
