//! The description of the model and the program say the same: tables, symbols, files.

use crate::support::documented::{self, Parts};
use description::description;
use scenario::parameters::registry;
use scenario::practice::{Actions, Gains};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The description as it stands in the source.
const TEXT: &str = include_str!("../../../src/description/description.md");

/// Words of equations that need no definition: functions, draws and logic, as the text explains them.
const FUNCTIONS: [&str; 18] = [
    "and", "ceil", "clamp", "exp", "floor", "gamma", "ln", "logistic", "max", "mean", "min", "round",
    "share", "sqrt", "sum", "u", "yes", "z",
];

/// The lines of the equations, without the remarks beside them.
fn equations() -> Vec<&'static str> {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in TEXT.lines() {
        match line {
            "```text" => inside = true,
            "```" => inside = false,
            _ if inside => lines.push(line.split('#').next().unwrap_or("")),
            _ => {}
        }
    }
    lines
}

/// The names in a line of an equation.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let parts = line.split(|character: char| !character.is_ascii_alphanumeric() && character != '_');
    parts.filter(|word| word.starts_with(|first: char| first.is_ascii_alphabetic()))
}

/// The name that a line gives a value to, if it does.
fn assigned(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(" = ")?;
    let name = name.trim_end();
    (words(name).next() == Some(name.trim_end_matches('\''))).then_some(name)
}

/// Names that the tables of terms define, with how often they do.
fn terms() -> BTreeMap<&'static str, u32> {
    let mut inside = false;
    let mut terms = BTreeMap::new();
    for line in TEXT.lines() {
        match line {
            "<!-- terms -->" => inside = true,
            "<!-- end of terms -->" => inside = false,
            _ if inside && line.starts_with("| `") => {
                let cell = line.split('|').nth(1).unwrap_or("");
                for term in cell.split('`').skip(1).step_by(2) {
                    *terms.entry(term).or_insert(0) += 1;
                }
            }
            _ => {}
        }
    }
    terms
}

fn symbols() -> BTreeSet<&'static str> {
    registry().into_iter().map(|row| row.symbol).collect()
}

#[test]
fn its_tables_are_those_of_the_registries() {
    let filled = description();
    let differs = filled.lines().zip(TEXT.lines()).find(|(new, old)| new != old);
    assert!(
        filled == TEXT,
        "write it anew: `cargo run -- describe --format md > new.md`, then move new.md to \
         src/description/description.md; the first difference is {differs:#?}"
    );
}

#[test]
fn every_parameter_has_a_row_and_a_place_in_an_equation() {
    let used: BTreeSet<&str> = equations().into_iter().flat_map(words).collect();
    for row in registry() {
        assert!(TEXT.contains(&format!("\n| {} | {} |", row.key(), row.symbol)), "no row of {}", row.key());
        assert!(used.contains(row.symbol), "no equation uses {} ({})", row.symbol, row.key());
    }
}

#[test]
fn every_name_in_an_equation_is_a_parameter_a_term_or_a_result_of_another_equation() {
    let (symbols, terms) = (symbols(), terms());
    let results: BTreeSet<&str> = equations().into_iter().filter_map(assigned).collect();
    assert!(terms.len() > 50 && results.len() > 50, "terms and results were found");
    let unknown: BTreeSet<&str> = equations()
        .into_iter()
        .flat_map(words)
        .filter(|word| {
            let known = symbols.contains(word) || terms.contains_key(word) || results.contains(word);
            !known && !FUNCTIONS.contains(word)
        })
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn every_name_is_defined_once() {
    let symbols = symbols();
    for (term, times) in terms() {
        assert_eq!(times, 1, "{term} is defined {times} times");
        assert!(!symbols.contains(term), "{term} is a parameter, too");
        assert!(!FUNCTIONS.contains(&term), "{term} is a function, too");
    }
    let given: Vec<&str> =
        equations().into_iter().filter_map(assigned).filter(|name| symbols.contains(name)).collect();
    assert!(given.is_empty(), "equations give parameters values: {given:?}");
}

#[test]
fn every_term_is_used_in_an_equation() {
    let used: BTreeSet<&str> = equations().into_iter().flat_map(words).collect();
    let idle: Vec<&str> = terms().into_keys().filter(|term| !used.contains(term)).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn every_mechanism_and_stock_of_practices_has_a_place_in_an_equation() {
    let used: BTreeSet<&str> = equations().into_iter().flat_map(words).collect();
    let mechanisms = Actions::FIELDS.iter().map(|(name, _)| format!("D_{name}"));
    for name in mechanisms.chain(Gains::FIELDS.iter().map(|(name, _)| format!("gain_{name}"))) {
        assert!(used.contains(name.as_str()), "{name}");
    }
}

#[test]
fn every_file_of_the_simulation_is_named() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/simulation");
    let mut files = 0;
    for entry in std::fs::read_dir(folder).expect("the folder can be read") {
        let name = entry.expect("the entry can be read").file_name();
        let name = name.to_string_lossy();
        if name != "lib.rs" && name != "Cargo.toml" {
            assert!(TEXT.contains(&format!("`src/simulation/{name}`")), "{name}");
            files += 1;
        }
    }
    assert!(files > 10);
}

/// The text of every test file.
fn tests(folder: &Path) -> String {
    let entries = std::fs::read_dir(folder).expect("the folder can be read");
    let paths = entries.map(|entry| entry.expect("the entry can be read").path());
    let text = |path: &Path| {
        if path.is_dir() { tests(path) } else { std::fs::read_to_string(path).unwrap_or_default() }
    };
    paths.map(|path| text(&path)).collect()
}

#[test]
fn every_block_of_measured_results_is_held_by_a_test() {
    let tests = tests(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"));
    for name in documented::names(TEXT) {
        assert!(tests.contains(&format!("documented::hold(\"{name}\"")), "{name}");
    }
}

#[test]
fn a_block_of_measured_results_is_found_between_its_markers() {
    let text = "a\n<!-- measured: one -->\n\nold\n\n<!-- end of measured -->\n<!-- end -->\n";
    let parts = Parts::of(text, "one");
    assert_eq!(parts.block, "\nold\n\n");
    assert_eq!([parts.before, parts.block, parts.after].concat(), text);
    assert_eq!(documented::names(text), ["one"]);
}

#[test]
#[should_panic = "no end of its own"]
fn a_block_of_measured_results_does_not_reach_into_the_next() {
    let open = "<!-- measured: one -->\n<!-- measured: two -->\n<!-- end of measured -->\n";
    Parts::of(open, "one");
}

#[test]
fn the_first_difference_is_told_with_both_lines() {
    let told = documented::first_difference("same\nold\n", "same\nnew\n");
    assert!(told.contains("line 2") && told.contains("written:  old") && told.contains("measured: new"));
    assert!(documented::first_difference("same\n", "same\nmore\n").contains("(nothing more)"));
}
