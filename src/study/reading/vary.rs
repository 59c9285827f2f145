//! What varies: keys one by one, or in groups.

use crate::factors::{Values, Varied, parameter};
use crate::grammar::{GROUPS, PLAUSIBLE};
use crate::written::{Written, WrittenVary};
use scenario::parameters::{Parameter, registry};
use scenario::{FullScenario, Scale};
use scenario_files::{CheckedFile, from_scenario, nearest};

/// What varies, as far as it is not refused.
pub(super) fn varied(file: &mut CheckedFile, written: &Written, scenario: &FullScenario) -> Vec<Varied> {
    let mut varied: Vec<Varied> = Vec::new();
    for (index, own) in written.vary.iter().enumerate() {
        let at = format!("vary.{index}");
        match (&own.key, &own.group) {
            (Some(key), None) => {
                if let Some(new) = one(file, &at, key, own, scenario) {
                    if varied.iter().any(|known| known.key == new.key) {
                        file.refuse(
                            &format!("{at}.key"),
                            format!("`{key}` varies twice"),
                            "leave one of them out",
                        );
                    } else {
                        varied.push(new);
                    }
                }
            }
            (None, Some(group)) => {
                let is_known =
                    |name: &String| registry().into_iter().any(|row| *name == row.key() || name == row.table);
                if let Some(unknown) = own.except.iter().find(|name| !is_known(name)) {
                    let what = format!("there is no parameter and no table `{unknown}` to leave out");
                    file.refuse(&format!("{at}.except"), what, "see `describe parameters`");
                }
                let rows = registry().into_iter().filter(|row| belongs(row, group, &own.except, scenario));
                let new: Vec<Varied> = rows.map(|row| plausible(row, own.levels)).collect();
                varied.extend(
                    new.into_iter()
                        .filter(|new| written.vary.iter().all(|one| one.key.as_ref() != Some(&new.key))),
                );
            }
            _ => file.refuse(&at, "it is not clear what varies", "give either a `key` or a `group`"),
        }
    }
    if varied.is_empty() && !file.is_wrong() {
        file.refuse("vary", "nothing varies", "add a table [[vary]] with a key and a range");
    }
    varied
}

/// Whether a parameter varies with a group. It does not where the scenario draws it, nor do a nation's parameters and the
/// number of schools. How the schools of a district differ varies only where there are several.
fn belongs(row: &Parameter, group: &str, except: &[String], scenario: &FullScenario) -> bool {
    let is_about_others = match row.table {
        "nation" => true,
        "district" => scenario.scale() == Scale::School || row.name == "schools",
        _ => false,
    };
    let is_in_group = group == GROUPS[3] || row.source.standing.word() == group;
    let is_excluded = except.iter().any(|key| *key == row.key() || key == row.table);
    let is_drawn = scenario.uncertainty.as_ref().is_some_and(|own| own.draws(&row.key()));
    is_in_group && !is_drawn && !is_excluded && !is_about_others && row.plausible.0 < row.plausible.1
}

fn plausible(row: &Parameter, levels: Option<usize>) -> Varied {
    let (from, to) = row.plausible;
    Varied {
        key: row.key(),
        whole: row.whole,
        values: Values::Range { from, to, logarithmic: false },
        levels,
    }
}

/// A value that is varied by its key; none where it is refused.
fn one(
    file: &mut CheckedFile,
    at: &str,
    key: &str,
    own: &WrittenVary,
    scenario: &FullScenario,
) -> Option<Varied> {
    let row = parameter(key);
    let is_strategy = key.strip_prefix("strategies.").is_some_and(|rest| {
        rest.split('.').next().is_some_and(|name| scenario.strategies.contains_key(name))
    });
    if row.is_none() && !is_strategy && key != "run.budget" && !key.starts_with("practices.") {
        let known: Vec<String> = registry().iter().map(|row| row.key()).collect();
        let meant = nearest(key, known.iter().map(String::as_str));
        let remedy = meant.map_or_else(
            || "name a parameter, run.budget, or a number of a strategy or practice".to_owned(),
            |meant| format!("did you mean `{meant}`?"),
        );
        file.refuse(&format!("{at}.key"), format!("there is no number `{key}` to vary"), remedy);
        return None;
    }
    if scenario.uncertainty.as_ref().is_some_and(|own| own.draws(key)) {
        let remedy = "leave it out here, or take its column out of the scenario's draws";
        file.refuse(&format!("{at}.key"), format!("`{key}` is drawn in every replicate"), remedy);
        return None;
    }
    let whole = row.is_some_and(|row| row.whole);
    let logarithmic = own.scale.as_deref() == Some("logarithmic");
    let values = match (&own.values, own.range.as_deref(), own.from, own.to) {
        (Some(values), None, None, None) => Values::List(values.clone()),
        (None, Some(PLAUSIBLE), None, None) => {
            let Some(row) = row else {
                file.refuse(
                    &format!("{at}.range"),
                    "only parameters have a plausible range",
                    "give `from` and `to`",
                );
                return None;
            };
            Values::Range { from: row.plausible.0, to: row.plausible.1, logarithmic }
        }
        (None, None, Some(from), Some(to)) => Values::Range { from, to, logarithmic },
        _ => {
            let remedy = "give `from` and `to`, or `range = \"plausible\"`, or `values`";
            file.refuse(at, format!("it is not clear over what `{key}` varies"), remedy);
            return None;
        }
    };
    let varied = Varied { key: key.to_owned(), whole, values, levels: own.levels };
    if let Err(error) = varied.factor() {
        file.refuse(at, format!("`{key}` cannot vary so: {error}"), "");
        return None;
    }
    if let Some(row) = row {
        let [least, most] = varied.ends();
        if least < row.unit.least || most > row.unit.most {
            let remedy = format!("stay within {} to {}", row.unit.least, row.unit.most);
            file.refuse(at, format!("`{key}` varies from {least} to {most}, beyond what is allowed"), remedy);
            return None;
        }
        return Some(varied);
    }
    // What is no parameter has its limits in the language: the ends are tried.
    let ends = varied.ends().map(|end| format!("{key}={}", varied.written(end)));
    for change in ends {
        if let Err(problems) = from_scenario(scenario, std::slice::from_ref(&change)) {
            let why =
                problems.iter().next().map_or_else(String::new, |problem| format!(": {}", problem.what));
            file.refuse(
                at,
                format!("the scenario cannot have `{change}`{why}"),
                "give other values, or another key",
            );
            return None;
        }
    }
    Some(varied)
}
