//! Every word of the figures stands in their catalogue and is said, in every language that ships.

use chart::{ENGLISH, Language};
use report::{names, shipped_scenarios, template};
use scenario_files::TextFile;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const GERMAN: &str = include_str!("../../../languages/german.toml");

/// The code of all rooms that draw figures, without its tests.
fn sources() -> Vec<(String, String)> {
    fn collect(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                collect(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let code = fs::read_to_string(&path).expect("the file can be read");
                let code = code.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                found.push((path.display().to_string(), code));
            }
        }
    }
    let mut found = Vec::new();
    for room in ["chart", "report", "study"] {
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room), &mut found);
    }
    found.retain(|(name, _)| !name.replace('\\', "/").contains("/chart/checks/"));
    found
}

/// The texts of a file by table and key.
fn texts(text: &str) -> BTreeMap<String, String> {
    TextFile::parse("texts", text).texts.into_iter().map(|text| (text.key, text.text)).collect()
}

/// How code names a phrase: `fates.of_runs` is `phrases::fates::OfRuns`.
fn path_of(key: &str) -> String {
    let (table, name) = key.rsplit_once('.').expect("a phrase stands in a table");
    let name: String = name.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
    format!("phrases::{table}::{name}")
}

/// Whether some code names a path as a whole.
fn has_path(code: &str, path: &str) -> bool {
    let is_end = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_');
    code.match_indices(path).any(|(start, _)| is_end(&code[start + path.len()..]))
}

#[test]
fn every_phrase_of_the_catalogue_is_said() {
    let sources = sources();
    let keys: Vec<String> = texts(ENGLISH).into_keys().collect();
    assert!(keys.len() > 150, "phrases were found");
    let is_said = |key: &str| sources.iter().any(|(_, code)| has_path(code, &path_of(key)));
    let unsaid: Vec<&String> = keys.iter().filter(|key| !is_said(key)).collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}

/// Code without comments, lints and errors, and without what stays English: how figures are introduced, and their
/// tables.
fn drawing_only(code: &str) -> String {
    const ENGLISH: [&str; 5] =
        ["pub const FIGURE", "pub const ANSWERS", "fn table(", "pub fn table(", "fn heads("];
    let is_english_outside = |line: &str| ENGLISH.iter().any(|start| line.starts_with(start));
    let mut kept = String::new();
    let mut is_outside = false;
    for line in code.lines() {
        is_outside |= is_english_outside(line);
        let is_comment = ["//", "#[doc"].iter().any(|start| line.trim_start().starts_with(start));
        let is_for_errors = ["reason = ", ".expect(", "check_length(", "check_lists("];
        if !is_outside && !is_comment && !is_for_errors.iter().any(|call| line.contains(call)) {
            kept.extend([line, "\n"]);
        }
        let ends_constant = !line.starts_with(' ') && line.ends_with("\";");
        is_outside &= !line.starts_with('}') && !ends_constant;
    }
    kept
}

/// The texts in quotes of some code.
fn literals(code: &str) -> Vec<String> {
    let code = code.replace("'\"'", "").replace("\\\"", "“");
    code.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Whether a text has words for readers: one with a capital letter at its beginning, or a word beside another
/// or beside a place in braces.
fn is_phrase(text: &str) -> bool {
    let mut letters = text.chars();
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|letter| letter.is_ascii_lowercase());
    let is_place = |word: &str| word.starts_with('{') || word.ends_with('}');
    let words: Vec<&str> = text.split_whitespace().collect();
    let beside = |pair: &[&str]| match pair {
        [one, other] => {
            (is_word(one) && (is_word(other) || is_place(other))) || (is_place(one) && is_word(other))
        }
        _ => false,
    };
    letters.next().is_some_and(|first| first.is_ascii_uppercase())
        && letters.next().is_some_and(|second| second.is_ascii_lowercase())
        || words.windows(2).any(beside)
}

#[test]
fn no_phrase_of_a_figure_stands_in_the_code() {
    // Errors, facts about files, and names of lists in errors.
    const ASIDE: [&str; 6] = ["error.rs", "translation.rs", "pair.rs", "pdf.rs", "raster.rs", "font/mod.rs"];
    let mut checked = 0;
    for (file, code) in sources() {
        let path = file.replace('\\', "/");
        let draws = ["src/chart/", "src/report/figures/", "src/report/what_if/"];
        if !draws.iter().any(|room| path.contains(room)) || ASIDE.iter().any(|name| path.ends_with(name)) {
            continue;
        }
        for literal in literals(&drawing_only(&code)) {
            let is_for_errors = literal.contains(" of “{");
            let is_markup = literal.starts_with('<');
            assert!(is_for_errors || is_markup || !is_phrase(&literal), "{file} says: {literal}");
            checked += 1;
        }
    }
    assert!(checked > 300, "{checked} texts were found");
}

#[test]
fn german_is_complete_and_right() {
    let template = texts(&template().expect("what ships can be read"));
    let german = texts(GERMAN);
    let missing: Vec<&String> = template.keys().filter(|key| !german.contains_key(*key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let file = TextFile::parse("german.toml", GERMAN);
    let shipped = shipped_scenarios().expect("what ships can be read");
    let shipped: Vec<_> = shipped.iter().collect();
    let read = Language::of_file(file, &page::with_page(names(&shipped), &shipped));
    let (_, warnings) = read.unwrap_or_else(|problems| panic!("{problems}"));
    assert!(warnings.is_empty(), "{warnings:?}");
}

#[test]
fn german_leaves_no_sentence_in_english() {
    let german = texts(GERMAN);
    for (key, english) in template().map(|text| texts(&text)).expect("what ships can be read") {
        // Numbers and names may be the same in both.
        let words = english.split(' ').filter(|word| word.chars().all(char::is_alphabetic)).count();
        assert!(words < 3 || german[&key] != english, "{key}");
    }
}
