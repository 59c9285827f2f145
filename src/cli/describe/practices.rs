//! Explains practices.

use super::unknown;
use description::{Page, shipped_strategies};
use scenario::error::Problems;
use scenario::practice::{Actions, Gains, Practice, catalogue};
use scenario::units::shortest;
use serde_json::Value;

/// The practice of that name.
pub(super) fn one(name: &str) -> Result<Page, Problems> {
    let catalogue = catalogue();
    let Some((_, practice)) = catalogue.iter().find(|(known, _)| *known == name) else {
        return Err(unknown("practices", name, catalogue.iter().map(|&(known, _)| known)));
    };
    let mut page = Page::new(&practice.label, &["effect", "on", "strength", "meaning"]);
    page.fact("name", name);
    page.fact("meaning", practice.meaning.clone());
    page.fact("cost", shortest(practice.cost));
    page.fact(
        "cost is",
        "share of the leader's capacity at full intensity, in a school of 40 teachers with 14 seats on the design team",
    );
    page.fact("share of cost per teacher", shortest(practice.per_teacher));
    page.fact("share of cost per seat", shortest(practice.per_seat));
    page.fact("source", practice.source.clone());
    let mut planned_by = Vec::new();
    for (strategy, plan) in shipped_strategies()? {
        if plan.plan.get(name).is_some_and(|spells| spells.iter().any(|spell| spell.intensity > 0.0)) {
            planned_by.push(strategy);
        }
    }
    page.fact("planned by", planned_by);
    let effects = [("fills each week", gains(practice)), ("acts on people", actions(practice))];
    for (effect, parts) in effects {
        for (key, meaning, strength) in parts {
            page.row([effect.into(), key.into(), strength, meaning.into()]);
        }
    }
    Ok(page)
}

fn gains(practice: &Practice) -> Vec<(&'static str, &'static str, Value)> {
    parts(Gains::FIELDS, &serde_json::to_value(practice.gains).unwrap_or_default())
}

fn actions(practice: &Practice) -> Vec<(&'static str, &'static str, Value)> {
    parts(Actions::FIELDS, &serde_json::to_value(practice.acts_on).unwrap_or_default())
}

/// The fields that are not zero, with their meanings and values.
fn parts(
    fields: &[(&'static str, &'static str)],
    written: &Value,
) -> Vec<(&'static str, &'static str, Value)> {
    let part =
        |&(key, meaning): &(&'static str, &'static str)| Some((key, meaning, written.get(key)?.clone()));
    fields.iter().filter_map(part).collect()
}
