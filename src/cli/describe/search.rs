//! `describe WORDS`: finds what the model has under some words, and says which command tells more.

use super::{study, synonyms, wrapped};
use description::{Page, settings, shipped_strategies};
use scenario::error::{Problem, Problems};
use scenario::parameters::registry;
use scenario::practice::catalogue;
use serde_json::Value;
use simulation::measure::MEASURES;
use std::collections::BTreeSet;

/// Something that has a name, and words that are said of it.
struct Entry {
    name: String,
    meaning: String,
    /// Further words under which it is found.
    also: String,
}

/// Everything of one kind.
struct Kind {
    /// What the kind is called.
    name: &'static str,
    /// The word of `describe` that explains one of them.
    one: &'static str,
    entries: Vec<Entry>,
}

/// What was found under some words: a page for programs, and text for people.
pub(super) struct Found {
    pub page: Page,
    pub text: String,
}

/// Everything under all of the words, in any form of them, or under what the model calls them.
///
/// # Errors
/// Where nothing is found, or what ships cannot be read.
pub(super) fn search(words: &[String], width: usize) -> Result<Found, Problems> {
    let asked: Vec<Vec<String>> =
        words.iter().flat_map(|word| word.split_whitespace()).map(beginnings).collect();
    let mut found = kinds()?;
    for kind in &mut found {
        kind.entries.retain(|entry| {
            let text = plain(&format!("{} {} {}", entry.name, entry.meaning, entry.also));
            let has = |beginning: &String| text.contains(&format!(" {beginning}"));
            !asked.is_empty() && asked.iter().all(|beginnings| beginnings.iter().any(has))
        });
    }
    found.retain(|kind| !kind.entries.is_empty());
    let words = words.join(" ");
    if found.is_empty() {
        let what = format!("nothing in the model is found under `{words}`");
        let remedy = "ask with fewer or other words, or list a kind: `describe` names all kinds";
        return Err(Problem::new("describe", what, remedy).into());
    }
    Ok(Found { page: page(&words, &found), text: text(&words, &found, width) })
}

fn page(words: &str, found: &[Kind]) -> Page {
    let mut page =
        Page::new(&format!("What is found under {words}"), &["kind", "name", "meaning", "told by"]);
    for kind in found {
        for entry in &kind.entries {
            let command = format!("describe {} {}", kind.one, entry.name);
            let cells = [kind.name.to_owned(), entry.name.clone(), entry.meaning.clone(), command];
            page.row(cells.map(Value::from));
        }
    }
    page
}

fn text(words: &str, found: &[Kind], width: usize) -> String {
    /// Where meanings begin.
    const INDENT: usize = 6;
    let mut lines = vec![format!("What is found under {words}")];
    for kind in found {
        lines.push(String::new());
        let number = kind.entries.len();
        lines.push(format!("{} ({number}): `describe {} NAME` tells more", kind.name, kind.one));
        for Entry { name, meaning, .. } in &kind.entries {
            lines.push(format!("  {name}"));
            lines.extend(wrapped::lines(meaning, width, INDENT));
        }
    }
    lines.join("\n")
}

/// A text in small letters, each word after one space.
fn plain(text: &str) -> String {
    let is_inside = |sign: char| sign.is_alphanumeric() || sign == '-';
    let small = text.to_lowercase();
    small.split(|sign| !is_inside(sign)).filter(|word| !word.is_empty()).fold(
        String::new(),
        |mut text, word| {
            text.push(' ');
            text.push_str(word);
            text
        },
    )
}

/// Beginnings of the words that stand for one that is asked for: its own stem, and those of its synonyms.
fn beginnings(word: &str) -> Vec<String> {
    let word = word.to_lowercase();
    // A name is found whole, by the words that it is made of.
    let own = plain(&word).trim_start().to_owned();
    let stem = stem(&own).to_owned();
    let all: BTreeSet<String> = std::iter::once(stem).chain(synonyms::of(&word).map(str::to_owned)).collect();
    all.into_iter().filter(|beginning| !beginning.is_empty()).collect()
}

/// A word without its ending, as far as simple rules go.
fn stem(word: &str) -> &str {
    /// Shorter beginnings would stand for too much.
    const LETTERS_AT_LEAST: usize = 4;
    const ENDINGS: [&str; 10] = ["ings", "ing", "ies", "ers", "er", "ed", "es", "s", "y", "e"];
    let cut = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    cut.into_iter().find(|rest| rest.chars().count() >= LETTERS_AT_LEAST).unwrap_or(word)
}

fn kinds() -> Result<Vec<Kind>, Problems> {
    let entry = |name: &str, meaning: &str, also: &str| Entry {
        name: name.to_owned(),
        meaning: meaning.to_owned(),
        also: also.to_owned(),
    };
    let parameters = registry().into_iter().map(|row| entry(&row.key(), row.meaning, row.unit.name));
    let practices = catalogue();
    let practices = practices.iter().map(|(name, own)| entry(name, &own.meaning, &own.label));
    let strategies = shipped_strategies()?;
    let strategies = strategies.iter().map(|(name, own)| entry(name, &own.summary, &own.label));
    let shipped = description::shipped_scenarios()?;
    let shipped = shipped.iter().map(|(name, own)| entry(name, &own.scenario.question, &own.scenario.title));
    let measures = MEASURES.iter().map(|own| entry(own.name, own.meaning, own.label));
    let kind = |name, one, entries| Kind { name, one, entries };
    Ok(vec![
        kind("parameters", "parameter", parameters.collect()),
        kind("practices", "practice", practices.collect()),
        kind("strategies", "strategy", strategies.collect()),
        kind("scenarios", "scenario", shipped.collect()),
        kind("measures", "measure", measures.collect()),
        kind("settings", "setting", of_page(&settings())),
        kind("keys of study files", "study", of_page(&study::all())),
    ])
}

/// The rows of a page of keys, whose meanings stand last.
fn of_page(page: &Page) -> Vec<Entry> {
    let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let entry =
        |row: &Vec<Value>| Entry { name: text(row.first()), meaning: text(row.last()), also: String::new() };
    page.rows.iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::{beginnings, plain, search, stem};

    fn found(words: &str) -> String {
        search(&[words.to_owned()], 100).map_or_else(|problems| problems.to_string(), |found| found.text)
    }

    #[test]
    fn a_word_is_found_in_any_form() {
        for (word, expected) in
            [("coaching", "coach"), ("coaches", "coach"), ("strategies", "strateg"), ("strategy", "strateg")]
        {
            assert_eq!(stem(word), expected);
        }
        assert_eq!(stem("less"), "less", "what is left would stand for too much");
        assert_eq!(plain("leader.change_skill: Push-back"), " leader change skill push-back");
    }

    #[test]
    fn people_s_words_stand_for_those_of_the_model() {
        assert!(beginnings("Anxiety").contains(&"fear".to_owned()));
        assert!(found("anxiety").contains("parents.fear"), "{}", found("anxiety"));
        assert!(found("burnout").contains("strain"), "{}", found("burnout"));
        assert!(found("buy-in").contains("on_board"), "{}", found("buy-in"));
        assert!(found("turnover").contains("teachers_left"), "{}", found("turnover"));
    }

    #[test]
    fn all_words_have_to_occur() {
        let [one, both] = ["trust", "trust coaching"].map(|words| found(words).lines().count());
        assert!(0 < both && both < one, "{both} of {one}");
        assert!(found("trust zebra").contains("nothing in the model"));
    }
}
