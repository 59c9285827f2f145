//! Reads a language from a file, or reports everything that is wrong with it.

use super::language::{Language, english, keys};
use super::template::slots;
use crate::font::characters_without_glyph;
use scenario::error::{Problem, Problems};
use scenario_files::{TextFile, WrittenText, nearest};
use std::collections::{BTreeMap, BTreeSet};

/// Names from outside the catalogue of figures that a language can have words for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// Keys of registries with their English words, such as `fate_names.reverted`; no other exists.
    pub fixed: Vec<(String, String)>,
    /// Keys of things that people name themselves, such as `strategies.mandate`, as far as they are known.
    pub known: Vec<(String, String)>,
}

impl Language {
    /// The language that a file describes, with warnings.
    ///
    /// # Errors
    /// Everything that is wrong with the file: keys that do not exist, values that are not texts, and texts that
    /// lose or add a name in braces.
    pub fn of_file(mut file: TextFile, names: &Names) -> Result<(Self, Vec<Problem>), Problems> {
        let mut words = BTreeMap::new();
        for text in std::mem::take(&mut file.texts) {
            if let Some(pattern) = pattern(&mut file, &text, names) {
                check_slots(&mut file, &text, pattern);
                check_glyphs(&mut file, &text);
            }
            words.insert(text.key, text.text);
        }
        Ok((Self::with_words(words), file.finish()?))
    }
}

/// The English words for a key; `None` where there is no such key.
fn pattern<'a>(file: &mut TextFile, text: &WrittenText, names: &'a Names) -> Option<&'a str> {
    let all = || names.fixed.iter().chain(&names.known);
    let named = all().find(|(key, _)| *key == text.key).map(|(_, word)| word.as_str());
    if let Some(words) = english(&text.key).or(named) {
        return Some(words);
    }
    let is_open = names.known.iter().any(|(key, _)| table_of(key) == table_of(&text.key));
    if is_open {
        let what = format!("there is no `{}` here: its words are not used", text.key);
        file.warn_about_key(text, what, "check its name, or keep it for other runs");
        return None;
    }
    let mut keys: Vec<&str> = keys().collect();
    keys.extend(all().map(|(key, _)| key.as_str()));
    let within: Vec<&str> = keys.iter().copied().filter(|key| table_of(key) == table_of(&text.key)).collect();
    if !within.is_empty() {
        file.refuse_key(text, within);
    } else if nearest(&text.key, keys.iter().copied()).is_some() {
        file.refuse_key(text, keys);
    } else {
        file.refuse_key(text, keys.into_iter().map(table_of).collect::<BTreeSet<_>>());
    }
    None
}

/// The table around a key.
fn table_of(key: &str) -> &str {
    key.rsplit_once('.').map_or("", |(table, _)| table)
}

fn check_slots(file: &mut TextFile, text: &WrittenText, pattern: &str) {
    let (wanted, found) = (slots(pattern), slots(&text.text));
    for lost in wanted.difference(&found) {
        file.refuse(text, format!("`{}` loses {{{lost}}}", text.key), format!("English says: {pattern}"));
    }
    for added in found.difference(&wanted) {
        let remedy = if wanted.is_empty() {
            "write it without braces".to_owned()
        } else {
            let known: Vec<String> = wanted.iter().map(|name| format!("{{{name}}}")).collect();
            format!("there is only {}", known.join(", "))
        };
        file.refuse(text, format!("`{}` has nothing for {{{added}}}", text.key), remedy);
    }
}

fn check_glyphs(file: &mut TextFile, text: &WrittenText) {
    let missing = characters_without_glyph(&text.text);
    if !missing.is_empty() {
        let what = format!("the font of the charts cannot show `{missing}`");
        file.warn_about(text, what, "use Latin letters");
    }
}

#[cfg(test)]
mod tests {
    use super::super::phrases;
    use super::*;

    fn names() -> Names {
        let pair = |key: &str, word: &str| (key.to_owned(), word.to_owned());
        Names {
            fixed: vec![pair("fate_names.reverted", "Reverted"), pair("measures.trust.label", "Trust")],
            known: vec![pair("strategies.mandate", "Mandate")],
        }
    }

    fn read(text: &str) -> Result<(Language, Vec<Problem>), Problems> {
        Language::of_file(TextFile::parse("german.toml", text), &names())
    }

    fn problems(text: &str) -> Vec<(usize, String, String)> {
        let problems = read(text).expect_err("it is wrong");
        let line = |problem: &Problem| problem.spot.as_ref().map_or(0, |spot| spot.line);
        problems.iter().map(|problem| (line(problem), problem.what.clone(), problem.remedy.clone())).collect()
    }

    #[test]
    fn a_file_may_hold_any_part_of_a_language() {
        let (language, warnings) =
            read("[figure]\nno_data = \"Keine Daten\"\n[measures.trust]\nlabel = \"Vertrauen\"\n")
                .expect("it is right");
        assert!(warnings.is_empty(), "{warnings:?}");
        assert_eq!(language.say(phrases::figure::NoData), "Keine Daten");
        assert_eq!(language.own("measures.trust.label"), Some("Vertrauen"));
        assert_eq!(language.own("fate_names.reverted"), None);
    }

    #[test]
    fn everything_wrong_is_reported_at_once_with_its_line_and_the_remedy() {
        let problems = problems(
            "[figure]\nno_dta = \"Keine\"\n[time]\nyear = \"Jahr\"\nwhole_years = 3\n[fate_names]\nreverted = \"{x}\"\n\
             [tme]\nyear = \"Jahr {number}\"\n",
        );
        let expected = [
            (2, "unknown key `figure.no_dta`", "did you mean `figure.no_data`?"),
            (4, "`time.year` loses {number}", "English says: Year {number}"),
            (5, "`time.whole_years` must be text, not a whole number", "write text in quotes"),
            (7, "`fate_names.reverted` has nothing for {x}", "write it without braces"),
            (9, "unknown key `tme.year`", "did you mean `time.year`?"),
        ];
        let found: Vec<_> =
            problems.iter().map(|(line, what, remedy)| (*line, what.as_str(), remedy.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn text_that_is_not_toml_is_refused_with_its_line() {
        assert_eq!(problems("[figure]\nno_data = Keine\n")[0].0, 2);
    }

    #[test]
    fn letters_without_a_picture_and_unknown_strategies_are_doubtful_only() {
        let (_, warnings) = read("[figure]\nno_data = \"学\"\n[strategies]\nmandat = \"Auftrag\"\n")
            .expect("it can be drawn");
        let lines: Vec<usize> =
            warnings.iter().filter_map(|warning| Some(warning.spot.as_ref()?.line)).collect();
        assert_eq!(lines, [2, 4]);
        assert!(warnings[0].what.contains('学') && warnings[1].what.contains("strategies.mandat"));
    }
}
