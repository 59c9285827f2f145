//! What keys of scenario files are called in figures: by the registry of parameters, shortened, or in a language's words.

use crate::factors::parameter;
use chart::{Language, phrases};

/// The key of the capacity that every strategy's plan may take.
pub(super) const BUDGET: &str = "run.budget";
/// The longest meaning that a figure shows, in letters.
const LONGEST: usize = 80;

/// What a key means, to stand within a sentence; the key itself, spelled out, where no registry knows it.
pub(super) fn parameter_meaning(language: &Language, key: &str) -> String {
    if let Some(own) = language.own(&format!("parameters.{key}")) {
        return own.to_owned();
    }
    if let Some(row) = parameter(key) {
        return shortened(row.meaning);
    }
    if key == BUDGET {
        return language.say(phrases::study::Budget);
    }
    spelled_out(language, key)
}

/// The name of a unit.
pub(super) fn unit_name<'a>(language: &'a Language, unit: &'a str) -> &'a str {
    language.own(&format!("units.{}", unit.replace([' ', '-'], "_"))).unwrap_or(unit)
}

/// A meaning without what follows a semicolon, a colon or a bracket, and not longer than a name may be.
fn shortened(meaning: &str) -> String {
    let first = meaning.split([';', ':', '(']).next().unwrap_or_default().trim_end();
    if first.chars().count() <= LONGEST {
        return first.to_owned();
    }
    let mut short = String::new();
    for word in first.split(' ') {
        if short.chars().count() + word.chars().count() + 2 > LONGEST {
            break;
        }
        short.push_str(if short.is_empty() { "" } else { " " });
        short.push_str(word);
    }
    short.trim_end_matches(',').to_owned() + " …"
}

/// A key such as `strategies.managed_change.plan.coaching.0.intensity` as "managed change: coaching, intensity".
fn spelled_out(language: &Language, key: &str) -> String {
    let parts: Vec<&str> = key.split('.').collect();
    let words = |part: &str| part.replace('_', " ");
    let named = |table: &str, name: &str| {
        let own = language.own(&format!("{table}.{name}"));
        own.or_else(|| language.own(&format!("{table}.{name}.label")))
            .map_or_else(|| words(name), str::to_owned)
    };
    match parts[..] {
        ["strategies", strategy, "plan", practice, ref rest @ ..] => {
            let rest: Vec<String> =
                rest.iter().filter(|part| part.parse::<usize>().is_err()).map(|part| words(part)).collect();
            let practice = named("practices", practice);
            let last = if rest.is_empty() { practice } else { format!("{practice}, {}", rest.join(", ")) };
            format!("{}: {last}", named("strategies", strategy))
        }
        ["strategies", strategy, ref rest @ ..] => {
            let rest: Vec<String> = rest.iter().map(|part| words(part)).collect();
            format!("{}: {}", named("strategies", strategy), rest.join(", "))
        }
        ["practices", practice, ref rest @ ..] => {
            let rest: Vec<String> = rest.iter().map(|part| words(part)).collect();
            format!("{}: {}", named("practices", practice), rest.join(", "))
        }
        _ => parts.iter().map(|part| words(part)).collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scenario::parameters::registry;

    #[test]
    fn every_parameter_has_a_meaning_that_fits_and_is_not_empty() {
        for row in registry() {
            let meaning = parameter_meaning(&Language::default(), &row.key());
            assert!(!meaning.is_empty() && meaning.chars().count() <= LONGEST, "{meaning}");
            assert!(!meaning.contains([';', '(']), "{meaning}");
        }
    }

    #[test]
    fn a_number_of_a_plan_is_called_by_its_strategy_and_practice() {
        let words =
            parameter_meaning(&Language::default(), "strategies.managed_change.plan.coaching.0.intensity");
        assert_eq!(words, "managed change: coaching, intensity");
    }
}
