//! Draws of parameters: their keys, and what does not go together in them.

use super::findings::Findings;
use super::grammar::{Field, Kind};
use super::networks;
use super::rules::{self, BrokenRule};
use super::source::Location;
use super::staff;
use super::tree::{Table, table_in};
use scenario::{FullScenario, Uncertainty};

/// The table of what is not known for certain.
pub(super) const UNCERTAINTY: &str = "uncertainty";

/// The key of draws within it.
pub(super) const DRAWS: &str = "draws";

/// The most values of all draws together: a scenario with more could not be written and read again.
const VALUES_AT_MOST: usize = 50_000;

/// The keys of what is not known for certain; `tables` are those of the parameters that can be drawn.
pub(super) fn uncertainty(tables: Vec<Field>) -> Vec<Field> {
    let lists = |field: Field| {
        let Kind::Table(numbers) = field.kind else { return None };
        let list = |number: Field| {
            Field::optional(
                number.key,
                Kind::List(Box::new(any(number.kind)), VALUES_AT_MOST),
                &number.meaning,
            )
        };
        Some(Field::table(field.key, numbers.into_iter().map(list).collect(), "draws of these parameters"))
    };
    let draws = Kind::Draws(tables.into_iter().filter_map(lists).collect());
    let meaning = "draws of parameters, of which every replicate takes one: a CSV file with a column per key, or a list per key";
    vec![Field::optional(DRAWS, draws, meaning)]
}

/// The same kind of number without a plausible range: the tails of many draws are no slip.
fn any(kind: Kind) -> Kind {
    match kind {
        Kind::Number(range) => Kind::Number(super::grammar::Range { plausible: None, ..range }),
        Kind::Whole(range) => Kind::Whole(super::grammar::Range { plausible: None, ..range }),
        other => other,
    }
}

/// Removes draws over which others are laid: rows of two files do not belong together.
pub(super) fn make_way(tree: &mut Table, layer: &Table) {
    let has_own = table_in(layer, UNCERTAINTY).is_some_and(|own| own.contains_key(DRAWS));
    if has_own && let Some(old) = tree.get_mut(UNCERTAINTY).and_then(|entry| entry.node.as_table_mut()) {
        old.remove(DRAWS);
    }
}

/// Draws that do not fit together or the scenario; and, draw by draw, values that contradict each other.
pub(super) fn contradictions(scenario: &FullScenario) -> Vec<BrokenRule> {
    let Some(uncertainty) = &scenario.uncertainty else { return Vec::new() };
    if scenario.nation.is_some() {
        let what = "a nation draws no parameters".to_owned();
        let remedy = "run one school or one district, or leave [uncertainty] out";
        return vec![BrokenRule::new(&[UNCERTAINTY, "nation"], what, remedy)];
    }
    let counts: Vec<(String, usize)> =
        uncertainty.parameters().map(|(key, drawn)| (written(&key), drawn.count())).collect();
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    if most == 0 {
        let remedy = "name a CSV file in `draws`, or leave [uncertainty] out";
        return vec![BrokenRule::new(&["uncertainty.draws"], "nothing is drawn".to_owned(), remedy)];
    }
    let values: usize = counts.iter().map(|(_, count)| *count).sum();
    if values > VALUES_AT_MOST {
        let what = format!("the draws have {values} values in all");
        let remedy = format!("write at most {VALUES_AT_MOST}: fewer draws, or fewer parameters");
        return vec![BrokenRule::new(&["uncertainty.draws"], what, &remedy)];
    }
    let short = counts.iter().filter(|(_, count)| *count < most).map(|(key, count)| {
        let what = format!("`{key}` has {count} draws, and others have {most}");
        BrokenRule::new(&[key], what, "write as many values for every parameter")
    });
    let short: Vec<BrokenRule> = short.collect();
    if short.is_empty() { of_draws(scenario, uncertainty) } else { short }
}

/// What contradicts itself in the scenario of a draw, at the values that are drawn.
fn of_draws(scenario: &FullScenario, uncertainty: &Uncertainty) -> Vec<BrokenRule> {
    let mut broken = Vec::new();
    for (row, drawn) in (0..uncertainty.rows()).map_while(|row| Some((row, scenario.of_draw(row)?))) {
        let of_draw = rules::contradictions(&drawn)
            .into_iter()
            .chain(staff::misfits(&drawn))
            .chain(networks::contradictions(&drawn));
        for rule in of_draw {
            let at_fault = rule.keys.iter().filter(|key| uncertainty.draws(key));
            let keys: Vec<String> = at_fault.map(|key| format!("{}.{row}", written(key))).collect();
            // What no draw has a part in is told of the scenario itself.
            if !keys.is_empty() {
                broken.push(BrokenRule { keys, what: format!("in draw {}: {}", row + 1, rule.what), ..rule });
            }
        }
    }
    broken
}

/// The key under which the draws of a parameter stand.
pub(super) fn written(key: &str) -> String {
    format!("{UNCERTAINTY}.{DRAWS}.{key}")
}

/// Values that an upper layer sets although they are drawn, so that nothing follows from them, each with where it was
/// written; `written_at` finds the value of a table and name, if the layer sets it.
pub(super) fn set_in_vain(
    tree: &Table,
    written_at: impl Fn(&str, &str) -> Option<Option<Location>>,
) -> Vec<(String, Option<Location>)> {
    let drawn = table_in(tree, UNCERTAINTY).and_then(|own| table_in(own, DRAWS));
    let mut found = Vec::new();
    for (table, entry) in drawn.into_iter().flatten() {
        for name in entry.node.as_table().into_iter().flat_map(Table::keys) {
            found.extend(written_at(table, name).map(|location| (format!("{table}.{name}"), location)));
        }
    }
    found
}

/// Refuses values that are set in vain.
pub(super) fn refuse_set(findings: &mut Findings, found: Vec<(String, Option<Location>)>) {
    for (key, location) in found {
        let what = format!("`{key}` is drawn, so setting it has no effect");
        findings.add_problem(location, what, "leave it as it is, or take its column out of the draws");
    }
}
