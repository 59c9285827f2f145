//! The language of figures: every phrase by its key, English unless a file says otherwise.

use super::phrases::Phrase;
use super::template::fill;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Every phrase of the figures in English, as a file that people can translate.
pub const ENGLISH: &str = include_str!("english.toml");

/// The texts of [`ENGLISH`], by table and key; a constant, read once.
static ENGLISH_TEXTS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| texts_by_key(ENGLISH));

/// The words and numbers of figures. The default is English.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Language {
    /// What differs from English, by table and key, such as `fates.title`.
    words: BTreeMap<String, String>,
}

impl Language {
    /// English, but for some words by table and key, such as `fates.title`.
    pub(crate) fn with_words(words: BTreeMap<String, String>) -> Self {
        Self { words }
    }

    /// A phrase in this language, with its values filled in.
    pub fn say<P: Phrase>(&self, phrase: P) -> String {
        fill(self.text(P::KEY), &phrase.values())
    }

    /// This language's own words for a phrase, or for something that a registry or a scenario names in English, by
    /// table and key, such as `fate_names.reverted`; `None` where it stays English.
    pub fn own(&self, key: &str) -> Option<&str> {
        self.words.get(key).map(String::as_str)
    }

    /// Every word that this language has of its own, by table and key.
    pub fn own_words(&self) -> impl Iterator<Item = (&str, &str)> {
        self.words.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// Every phrase of a table of the catalogue in this language, by its key in the table, unfilled.
    pub fn table(&self, table: &str) -> Vec<(&'static str, &str)> {
        let within = |key: &'static str| Some((key.strip_prefix(table)?.strip_prefix('.')?, key));
        keys().filter_map(within).map(|(name, key)| (name, self.text(key))).collect()
    }

    /// The text of a phrase, in English where this language has none.
    fn text(&self, key: &str) -> &str {
        let text = self.own(key).or_else(|| english(key));
        text.expect("a test holds the list of phrases to the English catalogue")
    }
}

/// The English phrase of that key.
pub(crate) fn english(key: &str) -> Option<&'static str> {
    ENGLISH_TEXTS.get(key).map(String::as_str)
}

/// All keys of English phrases, such as `fates.title`.
pub(crate) fn keys() -> impl Iterator<Item = &'static str> {
    ENGLISH_TEXTS.keys().map(String::as_str)
}

/// The texts of a catalogue that ships, by table and key, such as `fates.title`.
///
/// # Panics
/// Where the catalogue is not TOML, or holds anything but texts in tables: for catalogues that are constants, and tested.
pub fn texts_by_key(catalogue: &str) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    gather(&toml::from_str(catalogue).expect("a catalogue that ships is TOML"), "", &mut texts);
    texts
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

#[cfg(test)]
mod tests {
    use super::super::{phrases, phrases_of_comparisons};
    use super::*;
    use crate::words::template::slots;
    use std::collections::BTreeSet;

    /// Table, key, struct and fields of every phrase.
    fn declared()
    -> impl Iterator<Item = &'static (&'static str, &'static str, &'static str, &'static [&'static str])>
    {
        phrases::DECLARED.iter().chain(phrases_of_comparisons::DECLARED)
    }

    #[test]
    fn every_phrase_stands_in_the_catalogue_with_the_same_words_in_braces() {
        let catalogue = texts_by_key(ENGLISH);
        let in_catalogue: BTreeMap<String, BTreeSet<&str>> =
            catalogue.iter().map(|(key, text)| (key.clone(), slots(text))).collect();
        let declared: BTreeMap<String, BTreeSet<&str>> = declared()
            .map(|(table, key, _, slots)| (format!("{table}.{key}"), slots.iter().copied().collect()))
            .collect();
        assert_eq!(declared, in_catalogue);
    }

    #[test]
    fn a_phrase_is_called_as_its_key() {
        for (_, key, name, _) in declared() {
            let camel: String = key.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
            assert_eq!(*name, camel);
        }
    }

    #[test]
    fn what_is_filled_in_stands_where_its_name_stood() {
        let language = Language::default();
        assert_eq!(language.say(phrases::numbers::Interval { low: &1, high: &"x" }), "1 to x");
        assert_eq!(language.say(phrases::figure::NoData), "No data");
    }

    #[test]
    fn what_a_language_lacks_it_says_in_english() {
        let german = BTreeMap::from([("figure.no_data".to_owned(), "Keine Daten".to_owned())]);
        let language = Language::with_words(german);
        assert_eq!(language.say(phrases::figure::NoData), "Keine Daten");
        assert_eq!(language.say(phrases::time::Year { number: &3 }), "Year 3");
    }

    #[test]
    fn no_text_of_the_english_catalogue_is_empty() {
        assert!(keys().count() > 80);
        assert!(keys().all(|key| english(key).is_some_and(|phrase| !phrase.is_empty())));
    }
}
