//! What things are called in figures: by the registries in English, by a language in its own words.

use chart::{ENGLISH, Language, Names};
use scenario::FullScenario;
use scenario::error::Problems;
use scenario_files::{SCENARIOS, STRATEGIES, parse, shipped};
use simulation::measure::{Fate, Measure};

/// Words for a measure.
pub(super) fn measure_label(language: &Language, measure: Measure) -> &str {
    let info = measure.info();
    language.own(&format!("measures.{}.label", info.name)).unwrap_or(info.label)
}

/// How a measure is defined.
pub(super) fn measure_meaning(language: &Language, measure: Measure) -> &str {
    let info = measure.info();
    language.own(&format!("measures.{}.meaning", info.name)).unwrap_or(info.meaning)
}

/// Words for a fate.
pub(super) fn fate_label(language: &Language, fate: Fate) -> &str {
    language.own(&format!("fate_names.{}", fate.name())).unwrap_or(fate.label())
}

/// Everything with a name of its own that a language can have words for: measures and fates, and the strategies
/// and scenarios that ship.
///
/// # Errors
/// When a scenario that ships cannot be read.
pub fn names() -> Result<Names, Problems> {
    let mut names = Names::default();
    for info in Measure::ALL.iter().map(|measure| measure.info()) {
        names.fixed.push((format!("measures.{}.label", info.name), info.label.to_owned()));
        names.fixed.push((format!("measures.{}.meaning", info.name), info.meaning.to_owned()));
    }
    for fate in Fate::ALL {
        names.fixed.push((format!("fate_names.{}", fate.name()), fate.label().to_owned()));
    }
    let strategies: Vec<&str> = STRATEGIES.iter().map(|&(name, _)| name).collect();
    add_strategies(
        &mut names,
        &parse("usual", &format!("[run]\nstrategies = {strategies:?}\n"), &[])?.scenario,
    );
    let mut titles = Vec::new();
    for (name, _) in SCENARIOS {
        let loaded = shipped(name, &[])?;
        add_strategies(&mut names, &loaded.scenario);
        titles.push((format!("scenarios.{name}"), loaded.scenario.title));
    }
    names.known.extend(titles);
    Ok(names)
}

/// The same, with the strategies and the title of a scenario.
#[must_use]
pub fn with_scenario(mut names: Names, scenario: &FullScenario) -> Names {
    add_strategies(&mut names, scenario);
    names.known.push((format!("scenarios.{}", scenario.name), scenario.title.clone()));
    names
}

fn add_strategies(names: &mut Names, scenario: &FullScenario) {
    for (name, strategy) in scenario.plans() {
        let key = format!("strategies.{name}");
        if !names.known.iter().any(|(known, _)| *known == key) {
            names.known.push((key, strategy.label.clone()));
        }
    }
}

/// The whole of English as a file to be translated.
///
/// # Errors
/// As [`names`].
pub fn template() -> Result<String, Problems> {
    let Names { fixed, known } = names()?;
    let mut text = ENGLISH.to_owned();
    let mut current = String::new();
    for (key, words) in fixed.iter().chain(&known) {
        let (table, name) = key.rsplit_once('.').unwrap_or_default();
        if table != current {
            text.extend(["\n[", table, "]\n"]);
            table.clone_into(&mut current);
        }
        let value = toml::Value::from(words.as_str()).to_string();
        text.extend([name, " = ", &value, "\n"]);
    }
    Ok(text)
}
