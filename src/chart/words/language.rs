//! The language of figures: every phrase by its key, English unless a file says otherwise.

use super::template::fill;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::LazyLock;

/// Every phrase of the figures in English, as a file that people can translate.
pub const ENGLISH: &str = include_str!("english.toml");

/// The phrases of [`ENGLISH`], by table and key; a constant, read once.
static PHRASES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| phrases(ENGLISH));

/// The words and numbers of figures. The default is English.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Language {
    /// What differs from English, by table and key, such as `fates.title`.
    words: BTreeMap<String, String>,
}

impl Language {
    /// English, but for some words by table and key, such as `fates.title`.
    pub(crate) fn of(words: BTreeMap<String, String>) -> Self {
        Self { words }
    }

    /// The phrase of that key, with every `{name}` in it filled in.
    pub fn say(&self, key: &str, values: &[(&str, &dyn Display)]) -> String {
        let phrase = self.words.get(key).or_else(|| PHRASES.get(key));
        fill(phrase.map_or(key, String::as_str), values)
    }

    /// This language's own word for something that a registry or a scenario names in English, by table and
    /// key, such as `fate_names.reverted`; none where it stays English.
    pub fn own(&self, key: &str) -> Option<&str> {
        self.words.get(key).map(String::as_str)
    }
}

/// The English phrase of that key.
pub(crate) fn english(key: &str) -> Option<&'static str> {
    PHRASES.get(key).map(String::as_str)
}

/// All keys of English phrases, such as `fates.title`.
pub(crate) fn keys() -> impl Iterator<Item = &'static str> {
    PHRASES.keys().map(String::as_str)
}

/// The texts of a catalogue, by table and key.
pub(crate) fn phrases(text: &str) -> BTreeMap<String, String> {
    let mut phrases = BTreeMap::new();
    gather(&toml::from_str(text).unwrap_or_default(), "", &mut phrases);
    phrases
}

fn gather(table: &toml::Table, within: &str, phrases: &mut BTreeMap<String, String>) {
    for (name, value) in table {
        let key = if within.is_empty() { name.clone() } else { format!("{within}.{name}") };
        match value {
            toml::Value::Table(inner) => gather(inner, &key, phrases),
            value => {
                phrases.insert(key, value.as_str().unwrap_or_default().to_owned());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_language_lacks_it_says_in_english() {
        let german = BTreeMap::from([("figure.no_data".to_owned(), "Keine Daten".to_owned())]);
        let language = Language::of(german);
        assert_eq!(language.say("figure.no_data", &[]), "Keine Daten");
        assert_eq!(language.say("time.year", &[("number", &3)]), "Year 3");
    }

    #[test]
    fn the_english_catalogue_holds_nothing_but_texts() {
        assert!(keys().count() > 80);
        assert!(keys().all(|key| english(key).is_some_and(|phrase| !phrase.is_empty())));
    }
}
