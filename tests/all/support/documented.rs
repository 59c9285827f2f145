//! Measured results in the model's description: held to what the program measures.
//!
//! A block of results stands between `<!-- measured: NAME -->` and `<!-- end of measured -->`, each on
//! a line of its own, in `src/description/description.md`. Runs are the same to the bit on every
//! machine, so a block that differs means that the model or its defaults have changed. With the
//! environment variable `SCHOOLWIDE_WRITE_MEASURED=1` the tests write their blocks anew.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{env, fs};

const END: &str = "<!-- end of measured -->";

/// Tests run side by side, and several write to the description.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Holds the block of that name to `measured`, or writes it anew where the environment asks for it.
pub fn hold(name: &str, measured: &str) {
    // Another test that failed left the file whole.
    let _guard = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let path = description();
    let text = fs::read_to_string(&path).expect("the description can be read");
    let parts = Parts::of(&text, name);
    let block = format!("\n{}\n\n", measured.trim_end());
    if parts.block == block {
        return;
    }
    assert!(
        env::var_os("SCHOOLWIDE_WRITE_MEASURED").is_some_and(|wish| wish == "1"),
        "the description's block `{name}` is not what was measured; {}\nif the change is meant, write it anew \
         with SCHOOLWIDE_WRITE_MEASURED=1",
        first_difference(parts.block, &block)
    );
    // Moved into place whole, so that nobody reads half a file.
    let new = path.with_extension("md.new");
    fs::write(&new, [parts.before, &block, parts.after].concat()).expect("the description can be written");
    fs::rename(&new, &path).expect("the description can be replaced");
}

/// The names of all blocks of a text, in its order.
pub fn names(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.strip_prefix("<!-- measured: ")?.strip_suffix(" -->")).collect()
}

fn description() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/description/description.md")
}

/// A text around one of its blocks; the markers belong to what stands around.
#[derive(Debug, PartialEq)]
pub struct Parts<'a> {
    /// Up to the marker that opens the block.
    pub before: &'a str,
    /// Between the markers.
    pub block: &'a str,
    /// From the marker that ends the block.
    pub after: &'a str,
}

impl<'a> Parts<'a> {
    /// Finds the block of that name.
    pub fn of(text: &'a str, name: &str) -> Self {
        let opening = format!("<!-- measured: {name} -->\n");
        let start = text.find(&opening).unwrap_or_else(|| panic!("no block `{name}`")) + opening.len();
        let length = text[start..].find(END).unwrap_or_else(|| panic!("the block `{name}` has no end"));
        let (before, rest) = text.split_at(start);
        let (block, after) = rest.split_at(length);
        assert!(names(block).is_empty(), "the block `{name}` has no end of its own");
        Self { before, block, after }
    }
}

/// The first line in which two texts differ, in words.
pub fn first_difference(written: &str, measured: &str) -> String {
    let (mut written, mut measured) = (written.lines(), measured.lines());
    for number in 1.. {
        match (written.next(), measured.next()) {
            (None, None) => break,
            (one, other) if one == other => {}
            (one, other) => {
                let told = |line: Option<&str>| line.unwrap_or("(nothing more)").to_owned();
                return format!("line {number}:\n  written:  {}\n  measured: {}", told(one), told(other));
            }
        }
    }
    "only the line ends differ".to_owned()
}
