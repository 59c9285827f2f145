//! What things are called in figures: by the registries in English, by a language in its own words; and numbers as charts
//! take them.

use chart::{ENGLISH, Estimated, Language, Names};
use scenario::FullScenario;
use scenario::error::Problems;
use scenario::parameters::{Parameter, registry};
use scenario_files::{SCENARIOS, STRATEGIES, shipped};
use simulation::measure::{Fate, Measure};
use statistics::Estimate;

/// Words for a measure.
pub fn measure_label(language: &Language, measure: Measure) -> &str {
    let info = measure.info();
    language.own(&format!("measures.{}.label", info.name)).unwrap_or(info.label)
}

/// A number with its interval, as charts take it.
pub fn estimated(Estimate { value, low, high }: Estimate) -> Estimated {
    Estimated { value, low, high }
}

/// A label or a title as it stands in an English sentence.
pub(super) fn in_quotes(words: &str) -> String {
    format!("\u{201c}{words}\u{201d}")
}

/// A label within a sentence.
pub(super) fn lower_first(label: &str) -> String {
    let mut rest = label.chars();
    rest.next().into_iter().flat_map(char::to_lowercase).chain(rest).collect()
}

/// How a measure is defined.
pub(super) fn measure_meaning(language: &Language, measure: Measure) -> &str {
    let info = measure.info();
    language.own(&format!("measures.{}.meaning", info.name)).unwrap_or(info.meaning)
}

/// Words for a fate.
pub fn fate_label(language: &Language, fate: Fate) -> &str {
    language.own(&format!("fate_names.{}", fate.name())).unwrap_or(fate.label())
}

/// Every scenario that ships, the first of them with every strategy that ships.
///
/// # Errors
/// When one of them cannot be read.
pub fn shipped_scenarios() -> Result<Vec<FullScenario>, Problems> {
    let strategies: Vec<&str> = STRATEGIES.iter().map(|&(name, _)| name).collect();
    let every_strategy = [format!("run.strategies={strategies:?}")];
    let changes = |index: usize| if index == 0 { &every_strategy[..] } else { &[] };
    let read = |(index, (name, _)): (usize, &(&str, &str))| Ok(shipped(name, changes(index))?.scenario);
    SCENARIOS.iter().enumerate().map(read).collect()
}

/// Everything with a name of its own that a language can have words for: measures and fates, the strategies and titles of
/// scenarios, and parameters with their units.
pub fn names(scenarios: &[&FullScenario]) -> Names {
    let mut names = Names::default();
    for info in Measure::ALL.iter().map(|measure| measure.info()) {
        names.fixed.push((format!("measures.{}.label", info.name), info.label.to_owned()));
        names.fixed.push((format!("measures.{}.meaning", info.name), info.meaning.to_owned()));
    }
    for fate in Fate::ALL {
        names.fixed.push((format!("fate_names.{}", fate.name()), fate.label().to_owned()));
    }
    for scenario in scenarios {
        for (name, strategy) in scenario.plans() {
            let key = format!("strategies.{name}");
            if !names.known.iter().any(|(known, _)| *known == key) {
                names.known.push((key, strategy.label.clone()));
            }
        }
    }
    let meaning = |row: &Parameter| (format!("parameters.{}", row.key()), row.meaning.to_owned());
    names.known.extend(registry().into_iter().map(meaning));
    for row in registry() {
        let unit = (format!("units.{}", row.unit.name.replace([' ', '-'], "_")), row.unit.name.to_owned());
        if !names.known.contains(&unit) {
            names.known.push(unit);
        }
    }
    let title = |own: &&FullScenario| (format!("scenarios.{}", own.name), own.title.clone());
    names.known.extend(scenarios.iter().map(title));
    names
}

/// The whole of English as a file to be translated.
///
/// # Errors
/// As [`shipped_scenarios`].
pub fn template() -> Result<String, Problems> {
    let shipped = shipped_scenarios()?;
    let Names { fixed, known } = names(&shipped.iter().collect::<Vec<_>>());
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
