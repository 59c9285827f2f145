//! The stored engine is the one that its sources give.

use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The folders of which the engine is made. `.ci/engine` has the same list.
const FOLDERS: [&str; 10] = [
    "scenarios",
    "src/browser",
    "src/experiment",
    "src/numerics",
    "src/population",
    "src/results",
    "src/scenario",
    "src/scenario_files",
    "src/simulation",
    "src/statistics",
];

/// A digest of the sources, comments aside; `.ci/engine` computes the same.
fn digest_of_sources() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in FOLDERS {
        gather(&root.join(folder), &mut files);
    }
    let mut paths: Vec<(String, PathBuf)> = files
        .into_iter()
        .map(|path| {
            let below = path.strip_prefix(root).expect("it lies below").to_string_lossy().replace('\\', "/");
            (below, path)
        })
        .collect();
    paths.sort();
    let mut digest = Sha256::new();
    for (name, path) in paths {
        digest.update(format!("{name}\n"));
        let text = fs::read_to_string(&path).expect("sources are texts");
        for line in text.lines().filter(|line| !line.trim_start_matches(' ').starts_with("//")) {
            digest.update(format!("{line}\n"));
        }
    }
    digest.finalize().iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs" || end == "toml") {
            files.push(path);
        }
    }
}

#[test]
fn the_engine_of_the_page_was_made_from_the_sources_of_today() {
    let note: toml::Table = page::engine_note().parse().expect("the note is TOML");
    assert_eq!(
        note["sources"].as_str(),
        Some(digest_of_sources().as_str()),
        "the model has changed since src/page/engine.wasm.gz was made: make it anew with `.ci/engine --write`"
    );
}
