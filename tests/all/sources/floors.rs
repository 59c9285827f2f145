//! The architecture's floors hold: imports run down only, as the table in the crate's
//! documentation says, and what belongs to one place (files, clocks, threads, printing) stays there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// One source file.
struct Source {
    /// Its path below `src`.
    name: String,
    /// The room it belongs to: the first part of its module path.
    room: String,
    /// Parts of its module path.
    depth: usize,
    /// Its code without comments and what strings hold, the library's code first.
    code: String,
    /// Its unit tests, in the same form.
    tests: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    assert!(paths.len() > 50, "the sources were found");
    paths.sort();
    paths.iter().map(|path| read(&root, path)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|end| end == "rs") {
            paths.push(path);
        }
    }
}

fn read(root: &Path, path: &Path) -> Source {
    let below = path.strip_prefix(root).expect("it lies in the sources");
    let module: Vec<String> = below
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .filter(|part| part != "mod" && part != "lib" && part != "main")
        .collect();
    let code = bare(&fs::read_to_string(path).expect("the file can be read"));
    let cut = code.find("#[cfg(test)]").unwrap_or(code.len());
    let (code, tests) = code.split_at(cut);
    Source {
        name: below.to_string_lossy().into_owned(),
        room: module.first().cloned().unwrap_or_else(|| "the crate's root".to_owned()),
        depth: module.len(),
        code: code.to_owned(),
        tests: tests.to_owned(),
    }
}

/// The text without line comments, without what strings hold, and without white space around `::`.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    let mut in_string = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' if in_string => {
                characters.next();
            }
            '\'' if !in_string && characters.peek() == Some(&'"') => {
                // The character '"' opens no string.
                characters.next();
            }
            '"' => {
                in_string = !in_string;
                bare.push('"');
            }
            _ if in_string => {}
            '/' if characters.peek() == Some(&'/') => {
                characters.by_ref().find(|&next| next == '\n');
                bare.push('\n');
            }
            _ => bare.push(character),
        }
    }
    assert!(!in_string, "a string ends in: {text}");
    bare
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Whether the code names `name` as a whole word.
fn names(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(place, _)| {
        let before = code[..place].chars().next_back();
        let after = code[place + name.len()..].chars().next();
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

/// What stands right after every `path` (such as `crate::`): one name, or those of a group.
fn names_after(code: &str, path: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (place, _) in code.match_indices(path) {
        let before = code[..place].chars().next_back();
        if before.is_some_and(|before| is_word(before) || before == ':') {
            continue;
        }
        let rest = &code[place + path.len()..];
        match rest.strip_prefix('{') {
            Some(group) => found.extend(group_names(group)),
            None => found.extend(first_word(rest)),
        }
    }
    found
}

/// The first names of the entries of a group whose brace is open.
fn group_names(group: &str) -> Vec<String> {
    let (mut depth, mut entry, mut found) = (0_i32, String::new(), Vec::new());
    for character in group.chars() {
        match character {
            '}' if depth == 0 => break,
            ',' if depth == 0 => found.extend(first_word(&std::mem::take(&mut entry))),
            _ => {
                depth += i32::from(character == '{') - i32::from(character == '}');
                entry.push(character);
            }
        }
    }
    found.extend(first_word(&entry));
    found
}

fn first_word(text: &str) -> Option<String> {
    let word: String = text.trim_start().chars().take_while(|&character| is_word(character)).collect();
    (!word.is_empty()).then_some(word)
}

/// The rooms that a file imports, through `crate::` or through as many `super::` as lead to the root.
fn imports(source: &Source) -> BTreeSet<String> {
    let mut rooms = names_after(&source.code, "crate::");
    rooms.extend(names_after(&source.tests, "crate::"));
    if source.depth > 0 {
        rooms.extend(names_after(&source.code, &"super::".repeat(source.depth)));
        rooms.extend(names_after(&source.tests, &"super::".repeat(source.depth + 1)));
    }
    rooms.remove("super");
    rooms.remove(&source.room);
    rooms
}

/// The floor of every room, from the table in the crate's documentation.
fn floors() -> BTreeMap<String, u32> {
    let text = include_str!("../../../src/lib.rs");
    let row = |line: &str| {
        let mut cells = line.strip_prefix("//! |")?.split('|').map(str::trim);
        let floor: u32 = cells.next()?.parse().ok()?;
        let rooms = cells.next()?.split(',').map(|room| room.trim().trim_matches(['[', ']', '`']).to_owned());
        Some(rooms.map(move |room| (room, floor)).collect::<Vec<_>>())
    };
    text.lines().filter_map(row).flatten().collect()
}

/// Imports between rooms, with the file that makes each.
fn edges() -> Vec<(String, String, String)> {
    let all = sources();
    let of = |source: &Source| {
        let edge = |room| (source.room.clone(), room, source.name.clone());
        imports(source).into_iter().map(edge).collect::<Vec<_>>()
    };
    all.iter().filter(|source| source.depth > 0).flat_map(of).collect()
}

#[test]
fn the_table_of_floors_names_every_room_and_no_other() {
    let declared: BTreeSet<String> = include_str!("../../../src/lib.rs")
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub mod ").or(line.trim().strip_prefix("mod ")))
        .map(|name| name.trim_end_matches(';').to_owned())
        .collect();
    let listed: BTreeSet<String> = floors().into_keys().collect();
    assert_eq!(declared, listed);
}

#[test]
fn imports_run_down_only() {
    let floors = floors();
    let found = edges();
    assert!(found.len() > 50, "imports were found");
    let wrong: Vec<String> = found
        .into_iter()
        .filter(|(from, to, _)| match (floors.get(from), floors.get(to)) {
            (Some(from), Some(to)) => to > from,
            _ => true,
        })
        .map(|(from, to, file)| format!("{file}: {from} imports {to}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn rooms_of_one_floor_import_each_other_in_no_circle() {
    let floors = floors();
    let mut beside: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (from, to, _) in edges() {
        if floors.get(&from) == floors.get(&to) {
            beside.entry(from).or_default().insert(to);
        }
    }
    // Rooms that import nobody left beside them are taken away until none can be.
    loop {
        let left: BTreeSet<String> = beside.keys().cloned().collect();
        beside.retain(|_, imported| {
            imported.retain(|room| left.contains(room));
            !imported.is_empty()
        });
        if beside.len() == left.len() {
            break;
        }
    }
    assert!(beside.is_empty(), "in or above a circle: {beside:#?}");
}

#[test]
fn charts_know_no_simulation_and_no_table() {
    let forbidden = ["simulation", "experiment", "statistics", "output", "population", "measure"];
    let wrong: Vec<_> = edges()
        .into_iter()
        .filter(|(from, to, _)| from == "chart" && forbidden.contains(&to.as_str()))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_model_knows_no_file_clock_thread_or_hash_map() {
    let model = ["simulation", "population", "measure", "plan"];
    let outside = ["fs", "time", "thread", "net", "process", "env", "io"];
    let unfit = ["rayon", "HashMap", "HashSet", "SystemTime", "Instant", "StdRng", "SmallRng", "ThreadRng"];
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| model.contains(&source.room.as_str())) {
        let std = names_after(&source.code, "std::");
        let used = outside.iter().filter(|part| std.contains(**part));
        let named = unfit.iter().filter(|name| names(&source.code, name));
        wrong.extend(used.chain(named).map(|what| format!("{}: {what}", source.name)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_the_experiment_and_the_command_line_know_threads() {
    let wrong: Vec<String> = sources()
        .into_iter()
        .filter(|source| source.room != "experiment" && source.room != "cli")
        .filter(|source| {
            names(&source.code, "rayon") || names_after(&source.code, "std::").contains("thread")
        })
        .map(|source| source.name)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_the_command_line_prints() {
    let printing = ["println", "eprintln", "print!", "eprint!", "dbg", "stdout", "stderr"];
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.room != "cli") {
        wrong.extend(
            printing
                .iter()
                .filter(|name| names(&source.code, name))
                .map(|name| format!("{}: {name}", source.name)),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn groups_nesting_and_comments_are_read_as_the_compiler_reads_them() {
    let code =
        bare("use crate::{chart::{A, B}, plan::C}; // crate::cli\nlet text = \"crate::output\"; xcrate::no");
    let expected = ["chart", "plan"].map(str::to_owned);
    assert_eq!(names_after(&code, "crate::").into_iter().collect::<Vec<_>>(), expected);
}
