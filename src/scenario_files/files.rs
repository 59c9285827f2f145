//! Finds and reads the text that a name or a path stands for.

use super::library::{self, ENSEMBLE, Library, SCENARIOS};
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
    let refuse = |what: &str, remedy: &str| Box::new(Problem::new(&name, what, remedy));
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
    let text = library::text(SCENARIOS, name)?;
    Some(shipped(format!("shipped scenario {name}"), text, Origin::Scenario))
}

/// One of the shipped strategies as a source.
pub(super) fn shipped_strategy(strategies: Library, name: &str) -> Option<Source> {
    let text = library::text(strategies, name)?;
    Some(shipped(format!("shipped strategy {name}"), text, Origin::Strategy))
}

/// The ensemble that ships as a source.
pub(super) fn shipped_ensemble() -> Source {
    shipped("shipped ensemble".to_owned(), ENSEMBLE, Origin::Scenario)
}

fn shipped(name: String, text: &str, origin: Origin) -> Source {
    Source { name, origin, folder: None, text: text.to_owned() }
}

/// The file `NAME.toml` in a folder, if there is one.
pub(super) fn beside(folder: Option<&Path>, name: &str) -> Option<PathBuf> {
    let path = folder?.join(format!("{name}.toml"));
    path.is_file().then_some(path)
}

/// The path that is the same however a file is named.
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
