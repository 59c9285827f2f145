//! What the page says: English, unless a language file has words of its own.

use chart::{Language, Names, texts_by_key};
use scenario::FullScenario;
use scenario::parameters::registry;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The page's words in English, as a language file would hold them.
const ENGLISH: [&str; 2] = [include_str!("english.toml"), include_str!("english_figures.toml")];

/// The texts of [`ENGLISH`], by table and key; a constant, read once.
static ENGLISH_TEXTS: LazyLock<BTreeMap<String, String>> =
    LazyLock::new(|| ENGLISH.into_iter().flat_map(texts_by_key).collect());

/// Every word of the page with its English text, by keys such as `page.tray.add`.
pub fn names() -> Vec<(String, String)> {
    ENGLISH_TEXTS.iter().map(|(key, text)| (key.clone(), text.clone())).collect()
}

/// Names that a language can have words for, with those of the page beside them: its words, what parameters rest on, and of every scenario its question, its practices, and what its strategies are. All but the words stay
/// English where a language has none.
#[must_use]
pub fn with_page(mut names: Names, scenarios: &[&FullScenario]) -> Names {
    names.fixed.extend(self::names());
    for row in registry() {
        names.known.push((format!("sources.{}", row.key()), row.source.text.to_owned()));
    }
    for scenario in scenarios {
        names.known.push((format!("scenario_questions.{}", scenario.name), scenario.question.clone()));
        for (name, practice) in &scenario.practices {
            names.known.push((format!("practices.{name}.label"), practice.label.clone()));
            names.known.push((format!("practices.{name}.meaning"), practice.meaning.clone()));
        }
        for (name, strategy) in scenario.plans() {
            names.known.push((format!("strategy_summaries.{name}"), strategy.summary.clone()));
        }
    }
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
