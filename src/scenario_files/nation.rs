//! The keys of a nation in a scenario file, and what does not go together in them.

use super::grammar::{Field, Kind};
use super::rules::BrokenRule;
use scenario::parameters::NationNumbers;
use scenario::{FullScenario, Nation, Visits};

/// The table of a nation.
pub(super) const NATION: &str = "nation";

/// The most kinds of schools of a nation.
const KINDS_AT_MOST: usize = 100;

/// How far the shares of all kinds may be from 1, as they are written to a few digits.
const ROUNDING: f64 = 1e-4;

/// The keys of a nation; `layer` holds those of a kind of school beside its share.
pub(super) fn nation(layer: Vec<Field>) -> Vec<Field> {
    let mut kind = vec![
        Field::optional("title", Kind::Text, "words for tables; from the name where absent"),
        Field::required("share", Kind::share(), "share of the nation's schools"),
    ];
    kind.extend(layer);
    let mut fields: Vec<Field> = NationNumbers::ROWS.iter().map(Field::from_parameter).collect();
    let kinds = Kind::Named(Box::new(Kind::Table(kind)));
    fields.push(Field::optional(
        "kinds",
        kinds,
        "kinds of schools, each a layer over the scenario, by name; their shares add up to 1",
    ));
    fields
}

/// What does not go together in a nation.
pub(super) fn contradictions(scenario: &FullScenario) -> Vec<BrokenRule> {
    let Some(nation) = &scenario.nation else { return Vec::new() };
    let mut broken = Vec::new();
    let mut refuse =
        |keys: &[&str], what: String, remedy: &str| broken.push(BrokenRule::new(keys, what, remedy));
    if scenario.parameters.district.schools > 1 {
        let what = format!(
            "a nation says how many schools there are, not `district.schools` = {}",
            scenario.parameters.district.schools
        );
        refuse(&["district.schools", "nation.schools"], what, "leave `district.schools` out");
    }
    if scenario.policy.visits == Visits::BestSchool {
        let what = "in a nation, visits cannot go to the district's best school".to_owned();
        refuse(&["policy.visits", NATION], what, "set visits = \"outside\"");
    }
    if !scenario.variants.is_empty() {
        let what = "a nation cannot have variants".to_owned();
        refuse(&["variants", NATION], what, "run a scenario for each, with `extends`");
    }
    broken.extend(shares(nation));
    broken
}

fn shares(nation: &Nation) -> Option<BrokenRule> {
    let share = |kind: &toml::Value| {
        kind.get("share").and_then(|share| share.as_float().or(share.as_integer().map(|whole| whole as f64)))
    };
    let total: f64 = nation.kinds.values().filter_map(share).sum();
    if nation.kinds.is_empty() {
        let what = "a nation has no kinds of schools".to_owned();
        return Some(BrokenRule::new(&["nation.kinds"], what, "write [nation.kinds.all] with share = 1"));
    }
    if nation.kinds.len() > KINDS_AT_MOST {
        let what = format!("a nation has {} kinds of schools", nation.kinds.len());
        let remedy = format!("write at most {KINDS_AT_MOST}");
        return Some(BrokenRule::new(&["nation.kinds"], what, &remedy));
    }
    let what = format!("the shares of the kinds of schools add up to {total:.4}");
    let keys: Vec<String> = nation.kinds.keys().map(|name| format!("nation.kinds.{name}.share")).collect();
    ((total - 1.0).abs() > ROUNDING).then(|| BrokenRule {
        keys,
        what,
        remedy: "set shares that add up to 1".to_owned(),
    })
}
