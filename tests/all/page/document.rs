//! The page as a file: whole in itself, and made of parts that fit.

use crate::support::program::{ends_with, err, files, folder, is_refused, out, run, schoolwide};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn page_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/page")
}

/// Every module below `web/`, by its path there.
fn modules() -> BTreeMap<String, String> {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it is text");
    let is_module = |path: &PathBuf| path.extension().is_some_and(|end| end == "js");
    let all = files(&page_folder().join("web")).into_iter().filter(|(path, _)| is_module(path));
    all.map(|(path, bytes)| (path.to_string_lossy().into_owned(), text(bytes))).collect()
}

/// Names declared at the top of a module.
fn top_level_names(text: &str) -> Vec<&str> {
    let starts = ["async function ", "function ", "class ", "const ", "let "];
    let declared = |line: &'_ str| -> Option<(usize, usize)> {
        let own = line.strip_prefix("export ").unwrap_or(line);
        let start = starts.iter().find(|start| own.starts_with(**start))?;
        let rest = own[start.len()..].trim_start_matches('*').trim_start();
        let length =
            rest.find(|own: char| !(own.is_alphanumeric() || own == '_' || own == '$')).unwrap_or(rest.len());
        Some((line.len() - rest.len(), length))
    };
    text.lines().filter_map(|line| declared(line).map(|(at, length)| &line[at..at + length])).collect()
}

#[test]
fn names_at_the_top_of_modules_are_unique() {
    let mut homes: BTreeMap<&str, &str> = BTreeMap::new();
    let modules = modules();
    assert!(modules.len() > 20);
    for (path, text) in &modules {
        for name in top_level_names(text).into_iter().filter(|name| !name.is_empty()) {
            let other = homes.insert(name, path);
            assert!(other.is_none(), "{name} stands in {path} and in {}", other.unwrap_or_default());
        }
    }
}

#[test]
fn modules_import_what_exists_and_in_the_one_way_that_can_be_bundled() {
    let modules = modules();
    for (path, text) in &modules {
        let folder = Path::new(path).parent().expect("it lies in a folder");
        for line in text.lines().filter(|line| line.starts_with("import ")) {
            let names = line.strip_prefix("import { ").and_then(|rest| rest.split_once(" } from \"./"));
            let above = line.strip_prefix("import { ").and_then(|rest| rest.split_once(" } from \"../"));
            let (names, from) = match (names, above) {
                (Some((names, from)), _) => (names, folder.join(from.trim_end_matches("\";"))),
                (_, Some((names, from))) => {
                    (names, folder.parent().expect("there is one above").join(from.trim_end_matches("\";")))
                }
                _ => panic!("{path}: {line}"),
            };
            let from = from.to_string_lossy().into_owned();
            let source =
                modules.get(&from).unwrap_or_else(|| panic!("{path} imports {from}, which does not exist"));
            let exported: BTreeSet<&str> = source
                .lines()
                .filter(|line| line.starts_with("export "))
                .flat_map(|line| top_level_names(line))
                .collect();
            for name in names.split(", ") {
                assert!(exported.contains(name), "{path} imports {name}, which {from} does not export");
            }
        }
        for line in text.lines().filter(|line| line.starts_with("export ")) {
            assert_eq!(top_level_names(line).len(), 1, "{path}: {line}");
        }
        assert!(!text.contains("</script") && !text.contains("await import("), "{path}");
    }
}

#[test]
fn the_page_says_nothing_that_is_not_in_its_catalogue_and_the_catalogue_nothing_else() {
    let catalogue: BTreeSet<String> = page::names().into_iter().map(|(key, _)| key).collect();
    let mut text: String = modules().into_values().collect();
    text.push_str(&fs::read_to_string(page_folder().join("web/page.html")).expect("the skeleton is there"));
    // A key stands in the code in full, or as its table with the last part chosen at run time: `page.target.${target}`.
    let is_word = |own: char| own.is_ascii_alphanumeric() || own == '_' || own == '.';
    let mut said = BTreeSet::new();
    let mut tables = BTreeSet::new();
    for (at, _) in text.match_indices("page.") {
        let before = text[..at].chars().next_back().unwrap_or(' ');
        let end = text[at..].find(|own| !is_word(own)).map_or(text.len(), |length| at + length);
        let key = &text[at..end];
        if !['"', '`', '{'].contains(&before) || ["page.html", "page.js"].contains(&key) {
            continue;
        }
        if text[end..].starts_with("${") {
            tables.insert(key.to_owned());
        } else if text[end..].starts_with(['"', '`', '}']) {
            said.insert(key.to_owned());
        }
    }
    assert!(said.len() > 50, "{said:?}");
    for key in &said {
        let is_table =
            key.ends_with('.') || catalogue.iter().any(|known| known.starts_with(&format!("{key}.")));
        assert!(catalogue.contains(key) || is_table, "{key} is said, but is in no catalogue");
    }
    for table in &tables {
        assert!(
            catalogue.iter().any(|key| key.starts_with(table)),
            "{table}* is said, but is in no catalogue"
        );
    }
    // The program itself says in which language a page is.
    for key in catalogue.iter().filter(|key| *key != "page.language.code") {
        let is_chosen = tables.iter().any(|table| key.starts_with(table));
        let in_table = said.iter().any(|own| key.starts_with(&format!("{}.", own.trim_end_matches('.'))));
        assert!(said.contains(key) || is_chosen || in_table, "nobody says {key}");
    }
}

#[test]
fn the_page_is_one_file_that_asks_nobody_for_anything() {
    let place = folder();
    let output = schoolwide(place.path(), &["what-if", "typical_high_school"]);
    ends_with(&output, 0);
    assert_eq!(out(&output).trim(), "output/typical_high_school/what_if.html");
    let page = fs::read_to_string(place.path().join(out(&output).trim())).expect("the page is there");
    assert!(page.len() < 1_500_000, "{} bytes", page.len());
    // The engine is Base64, in which letters fall as they may, but no colon.
    let addresses = ["http:", "https:"].into_iter().flat_map(|scheme| page.match_indices(scheme));
    for address in addresses.map(|(at, _)| &page[at..(at + 60).min(page.len())]) {
        assert!(address.starts_with("http://www.w3.org/"), "the page holds an address: {address}");
    }
    assert!(page.contains("default-src 'none'") && !page.contains("{{page."));
}

#[test]
fn every_shipped_scenario_has_a_page_but_the_nation_says_what_to_do_instead() {
    let place = folder();
    for (name, _) in scenario_files::SCENARIOS {
        let output = schoolwide(place.path(), &["what-if", name, "--out", "page.html"]);
        if *name == "united_states" {
            is_refused(&output, &["a nation is too large for a page", "what-if typical_high_school"]);
        } else {
            ends_with(&output, 0);
        }
    }
}

#[test]
fn a_page_replaces_a_page_and_no_other_file() {
    let place = folder();
    let page = place.path().join("page.html");
    fs::write(&page, "my notes").expect("it can be written");
    let arguments = ["what-if", "typical_high_school", "--out", "page.html"];
    let output = schoolwide(place.path(), &arguments);
    ends_with(&output, 1);
    assert!(err(&output).contains("--force"), "{}", err(&output));
    assert_eq!(fs::read_to_string(&page).expect("it is still there"), "my notes");
    ends_with(&schoolwide(place.path(), &[&arguments[..], &["--force"]].concat()), 0);
    ends_with(&schoolwide(place.path(), &arguments), 0);
}

#[test]
fn a_page_and_a_run_share_a_folder() {
    let place = folder();
    let page = place.path().join("output/typical_high_school/what_if.html");
    ends_with(&schoolwide(place.path(), &["what-if", "typical_high_school"]), 0);
    let made = fs::read(&page).expect("the page is there");
    ends_with(&run(place.path(), "typical_high_school", &["--strategy", "mandate"]), 0);
    assert_eq!(fs::read(&page).expect("the page is still there"), made);
    ends_with(&run(place.path(), "typical_high_school", &["--strategy", "mandate", "--force"]), 0);
    assert_eq!(fs::read(&page).expect("the page is still there"), made);
    ends_with(&schoolwide(place.path(), &["reproduce", "output/typical_high_school"]), 0);
}

#[test]
fn a_page_can_speak_another_language() {
    let place = folder();
    let german = Path::new(env!("CARGO_MANIFEST_DIR")).join("languages/german.toml");
    let german = german.to_str().expect("the path is text");
    let output = schoolwide(
        place.path(),
        &["what-if", "typical_high_school", "--language", german, "--out", "page.html"],
    );
    ends_with(&output, 0);
    assert_eq!(err(&output), "");
    let page = fs::read_to_string(place.path().join("page.html")).expect("the page is there");
    assert!(page.contains("<html lang=\"de\">"));
}

#[test]
fn the_german_page_is_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("languages/german.toml");
    let german: toml::Table = fs::read_to_string(path).expect("it ships").parse().expect("it is TOML");
    for (key, _) in page::names() {
        let mut value = Some(&toml::Value::Table(german.clone())).cloned();
        for part in key.split('.') {
            value = value.and_then(|own| own.get(part).cloned());
        }
        assert!(value.is_some_and(|own| own.is_str()), "{key} has no German words");
    }
}
