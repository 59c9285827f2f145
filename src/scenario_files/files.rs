//! Finds and reads the texts that a name or a path means.

use super::library;
use super::source::{Origin, Source};
use scenario::error::Problem;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Scenario files are hand-written; a larger one is something else.
const BYTES_AT_MOST: u64 = 1 << 20;

/// Reads a file.
///
/// # Errors
/// Where it is missing, unreadable, larger than 1 MiB or not UTF-8.
pub(super) fn read(path: &Path, origin: Origin) -> Result<Source, Box<Problem>> {
    let name = path.display().to_string();
    let refuse = |what: &str, remedy: &str| Box::new(Problem::of(&name, what, remedy));
    let unreadable = |error: std::io::Error| {
        refuse(&format!("cannot be read: {}", in_words(&error)), "name a file that you may read")
    };
    if path.is_dir() {
        return Err(refuse("is a folder", "name a file that ends in .toml"));
    }
    let file = File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(BYTES_AT_MOST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > BYTES_AT_MOST {
        return Err(refuse("is larger than 1 MiB", "scenarios are small: name a scenario file"));
    }
    let text = String::from_utf8(bytes).map_err(|_| refuse("is not UTF-8 text", "save it as UTF-8"))?;
    let folder = path.parent().map(Path::to_path_buf);
    Ok(Source { name, origin, folder, text })
}

/// A shipped scenario as a source.
pub(super) fn shipped_scenario(name: &str) -> Option<Source> {
    library::scenario(name).map(|text| shipped(name, text, Origin::Scenario))
}

/// A shipped strategy as a source.
pub(super) fn shipped_strategy(name: &str) -> Option<Source> {
    library::strategy(name).map(|text| shipped(name, text, Origin::Strategy))
}

fn shipped(name: &str, text: &str, origin: Origin) -> Source {
    let kind = if origin == Origin::Strategy { "strategy" } else { "scenario" };
    Source { name: format!("shipped {kind} {name}"), origin, folder: None, text: text.to_owned() }
}

/// The file `NAME.toml` in a folder, if there is one.
pub(super) fn beside(folder: Option<&Path>, name: &str) -> Option<PathBuf> {
    let path = folder?.join(format!("{name}.toml"));
    path.is_file().then_some(path)
}

/// What tells a source from every other one.
pub(super) fn identity(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}

fn in_words(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".to_owned(),
        std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}
