//! The stored engine is the one that its sources give.

use crate::support::program::files;
use std::collections::BTreeMap;
use std::path::Path;

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
    let is_source =
        |path: &Path| path.extension().is_some_and(|end| end == "rs" || end == "toml" || end == "csv");
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for folder in FOLDERS {
        let below = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).into_iter();
        for (path, bytes) in below.filter(|(path, _)| is_source(path)) {
            let name = format!("{folder}/{}", path.to_string_lossy().replace('\\', "/"));
            texts.insert(name, String::from_utf8(bytes).expect("sources are texts"));
        }
    }
    let mut all = String::new();
    for (name, text) in texts {
        let code = text.lines().filter(|line| !line.trim_start_matches(' ').starts_with("//"));
        for line in std::iter::once(name.as_str()).chain(code) {
            all.extend([line, "\n"]);
        }
    }
    output::digest(all.as_bytes())
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
