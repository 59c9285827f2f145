//! What the page says: English, unless a language file has words of its own.

use chart::{Language, Names};
use scenario::FullScenario;
use scenario::parameters::registry;
use scenario_files::{SCENARIOS, STRATEGIES, parse, shipped};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The page's words in English, as a language file would hold them.
const ENGLISH: [&str; 2] = [include_str!("english.toml"), include_str!("english_figures.toml")];

/// The texts of [`ENGLISH`], by table and key; a constant, read once.
static ENGLISH_TEXTS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let mut texts = BTreeMap::new();
    for catalogue in ENGLISH {
        gather(&toml::from_str(catalogue).expect("a catalogue that ships is TOML"), "", &mut texts);
    }
    texts
});

/// Every word of the page with its English text, by keys such as `page.tray.add`.
pub fn names() -> Vec<(String, String)> {
    ENGLISH_TEXTS.iter().map(|(key, text)| (key.clone(), text.clone())).collect()
}

/// What a scenario names on its page beside that, with the English text: practices, what strategies and parameters are
/// about, and its question. These can have words of their own in a language, and stay English without.
fn names_of(scenario: &FullScenario) -> Vec<(String, String)> {
    let mut names = vec![(format!("scenario_questions.{}", scenario.name), scenario.question.clone())];
    for (name, practice) in &scenario.practices {
        names.push((format!("practices.{name}.label"), practice.label.clone()));
        names.push((format!("practices.{name}.meaning"), practice.meaning.clone()));
    }
    for (name, strategy) in scenario.plans() {
        names.push((format!("strategy_summaries.{name}"), strategy.summary.clone()));
    }
    for row in registry() {
        names.push((format!("sources.{}.{}", row.table, row.name), row.source.text.to_owned()));
    }
    names
}

/// Names that a language can have words for, with those of the page beside them: of these scenarios, and of everything
/// that ships.
#[must_use]
pub fn with_page(mut names: Names, scenarios: &[&FullScenario]) -> Names {
    names.fixed.extend(self::names());
    for scenario in scenarios {
        names.known.extend(names_of(scenario));
    }
    let strategies: Vec<&str> = STRATEGIES.iter().map(|&(name, _)| name).collect();
    let usual = parse("usual", &format!("[run]\nstrategies = {strategies:?}\n"), &[]).ok();
    let others = SCENARIOS.iter().filter_map(|(name, _)| shipped(name, &[]).ok());
    names.known.extend(usual.into_iter().chain(others).flat_map(|loaded| names_of(&loaded.scenario)));
    names
}

/// The page's words as a file that people can translate.
pub fn template() -> String {
    ENGLISH.concat()
}

/// The page's words in a language; what it lacks stays English.
pub(crate) fn words(language: &Language) -> BTreeMap<&'static str, &str> {
    ENGLISH_TEXTS.iter().map(|(key, text)| (key.as_str(), language.own(key).unwrap_or(text))).collect()
}

fn gather(table: &toml::Table, within: &str, texts: &mut BTreeMap<String, String>) {
    for (name, value) in table {
        let key = if within.is_empty() { name.clone() } else { format!("{within}.{name}") };
        if let toml::Value::Table(inner) = value {
            gather(inner, &key, texts);
        } else {
            let text = value.as_str().expect("a catalogue that ships holds nothing but texts");
            texts.insert(key, text.to_owned());
        }
    }
}
