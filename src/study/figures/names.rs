//! What keys of scenario files are called in figures: by the registry of parameters, shortened, or in a language's words.

use crate::factors::parameter;
use chart::{Language, phrases};
use scenario::FullScenario;

/// The key of the capacity that every strategy's plan may take.
pub(super) const BUDGET: &str = "run.budget";
/// The longest meaning that a figure shows, in letters.
const LONGEST: usize = 80;

/// What a key of a scenario means, to stand within a sentence; the key itself, spelled out, where no registry knows it.
pub(super) fn parameter_meaning(language: &Language, scenario: &FullScenario, key: &str) -> String {
    if let Some(own) = language.own(&format!("parameters.{key}")) {
        return own.to_owned();
    }
    if let Some(row) = parameter(key) {
        return shortened(row.meaning);
    }
    if key == BUDGET {
        return language.say(phrases::study::Budget);
    }
    spelled_out(language, scenario, key)
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
        if short.chars().count() + word.chars().count() + " …".chars().count() + 1 > LONGEST {
            break;
        }
        short.push_str(if short.is_empty() { "" } else { " " });
        short.push_str(word);
    }
    short.trim_end_matches(',').to_owned() + " …"
}

/// A key such as `strategies.managed_change.plan.coaching.0.intensity` as "Managed change: intensity of coaching".
fn spelled_out(language: &Language, scenario: &FullScenario, key: &str) -> String {
    let parts: Vec<&str> = key.split('.').collect();
    let words = |part: &str| part.replace('_', " ");
    let rest = |parts: &[&str]| parts.iter().map(|part| words(part)).collect::<Vec<_>>().join(", ");
    let strategy = |name: &str| {
        let label = scenario.strategies.get(name).map(|found| found.label.as_str());
        let own = language.own(&format!("strategies.{name}")).or(label);
        own.map_or_else(|| words(name), str::to_owned)
    };
    let practice = |name: &str| {
        let label = scenario.practices.get(name).map(|found| found.label.as_str());
        let own = language.own(&format!("practices.{name}.label")).or(label);
        own.map_or_else(|| words(name), str::to_owned)
    };
    match parts[..] {
        // A plan may have several spells of a practice, which are counted.
        ["strategies", name, "plan", of, .., "intensity"] => {
            language.say(phrases::study::Intensity { strategy: &strategy(name), practice: &practice(of) })
        }
        ["strategies", name, ref parts @ ..] => format!("{}: {}", strategy(name), rest(parts)),
        ["practices", name, ref parts @ ..] => format!("{}: {}", practice(name), rest(parts)),
        _ => rest(&parts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scenario::parameters::registry;
    use scenario_files::shipped;

    fn meaning(key: &str) -> String {
        let scenario =
            shipped("typical_high_school", &[]).unwrap_or_else(|problems| panic!("{problems}")).scenario;
        parameter_meaning(&Language::default(), &scenario, key)
    }

    #[test]
    fn every_parameter_has_a_meaning_that_fits_and_is_not_empty() {
        for row in registry() {
            let meaning = shortened(row.meaning);
            assert!(!meaning.is_empty() && meaning.chars().count() <= LONGEST, "{meaning}");
            assert!(!meaning.contains([';', '(']), "{meaning}");
        }
        assert_eq!(meaning("leader.change_skill"), "the leader's skill in managing change");
    }

    #[test]
    fn a_number_of_a_plan_is_called_by_its_strategy_and_practice() {
        let words = meaning("strategies.managed_change.plan.coaching.0.intensity");
        assert!(words.starts_with("Managed change: intensity of "), "{words}");
        assert_eq!(meaning("practices.my_own.cost"), "my own: cost");
    }
}
