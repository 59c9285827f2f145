//! What the tests of the real program share: starting it, and looking at what it printed and left.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// Changes that make a run small, with charts of one format.
pub const SMALL: [&str; 8] =
    ["--replicates", "2", "--years", "1", "--set", "school.students=120", "--format", "svg"];

/// A folder to work in, gone at the end of the test.
pub fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder can be made")
}

/// Starts the program in a folder, and holds it to never panicking.
pub fn schoolwide(place: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_schoolwide"));
    let output = command.current_dir(place).args(arguments).output().expect("the program starts");
    assert!(!err(&output).contains("panicked"), "{}", err(&output));
    output
}

/// A small run of a scenario with further arguments.
pub fn run(place: &Path, scenario: &str, more: &[&str]) -> Output {
    schoolwide(place, &[&["run", scenario], &SMALL[..], more].concat())
}

/// What was printed to standard output.
pub fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What was printed to standard error.
pub fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Holds the program to an exit status.
pub fn ends_with(output: &Output, status: i32) {
    assert_eq!(output.status.code(), Some(status), "stdout: {}\nstderr: {}", out(output), err(output));
}

/// Refused: status 2, told on standard error only.
pub fn is_refused(output: &Output, words: &[&str]) {
    ends_with(output, 2);
    assert_eq!(out(output), "", "results only go to standard output");
    for word in words {
        assert!(err(output).contains(word), "{word} is not in: {}", err(output));
    }
}

/// Every file below a folder, hidden ones too, with what it holds.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).expect("the file can be read");
                found.insert(path.strip_prefix(folder).expect("it lies there").to_path_buf(), bytes);
            }
        }
    }
    found
}

/// Holds every file of a folder to the one of its name in another, to the byte.
pub fn are_as_stored(drawn: &Path, stored: &Path) {
    let stored = files(stored);
    for (name, bytes) in files(drawn) {
        assert!(stored[&name] == bytes, "{}", name.display());
    }
}

/// The files of a run that depend on its scenario alone.
pub fn results(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = files(folder);
    assert!(found.contains_key(Path::new("manifest.json")), "there is a manifest");
    found.retain(|name, _| !name.ends_with("manifest.json"));
    found
}

/// Holds two runs to the same files, manifests aside.
pub fn has_same_results(one: &Path, other: &Path) {
    let (one, other) = (results(one), results(other));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (name, bytes) in &one {
        assert!(*bytes == other[name], "{} differs", name.display());
    }
}

/// The names of what lies in a folder.
pub fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let name = |entry: std::io::Result<fs::DirEntry>| {
        entry.expect("the entry can be read").file_name().to_string_lossy().into_owned()
    };
    entries.map(name).collect()
}
