//! A single file that appears whole or not at all.

use super::error::OutputError;
use super::folder::beside;
use std::fs::{self, File};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, Write};
use std::path::Path;

/// What the name of a file holds while it is being written.
const PARTIAL: &str = ".partial-";

/// How often a file is written again whose partial file somebody else has removed.
const TRIES_AGAIN: usize = 4;

/// Writes a file under another name beside its path first, so that it is whole or not there; one that is there is
/// replaced. Folders on the way are made. What was written has reached the disk before it takes the file's name, so
/// that a loss of power leaves no file that ends early.
///
/// # Errors
/// Where the path names no file or the system refuses.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    let name = path.file_name().ok_or_else(|| OutputError::NoName { path: path.to_path_buf() })?;
    if let Some(parent) = path.parent().filter(|parent| *parent != Path::new("")) {
        fs::create_dir_all(parent).map_err(OutputError::system(parent, "making the folder"))?;
    }
    // Machines that share a folder may run processes of the same number.
    let random = RandomState::new().hash_one(std::process::id());
    let mut partial = beside(path, name, "partial").into_os_string();
    partial.push(format!("-{random:016x}"));
    let partial = Path::new(&partial);
    let write = || {
        let mut file = File::create(partial)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    let write_and_name = || {
        write().map_err(|error| (partial, error))?;
        fs::rename(partial, path).map_err(|error| (path, error))
    };
    let mut written = write_and_name();
    for _ in 0..TRIES_AGAIN {
        // Another run that starts just now takes the partial file for one that was left behind.
        let is_gone = matches!(&written, Err((_, error)) if error.kind() == io::ErrorKind::NotFound);
        if !is_gone {
            break;
        }
        written = write_and_name();
    }
    let written = written.map_err(|(place, error)| OutputError::system(place, "writing")(error));
    if written.is_err() {
        // The error says what went wrong; a partial file that cannot be removed is no further news.
        let _ = fs::remove_file(partial);
    }
    written
}

/// Removes what writers that were killed have left of files directly in a folder: the partial files of those whose
/// name `is_own` accepts. Returns how many there were. A folder that is not there holds none.
///
/// A writer that is still at work on such a file loses what it has written so far, and fails.
///
/// # Errors
/// Where the folder cannot be read, or a file in it cannot be removed.
pub fn clear_partial_files(folder: &Path, is_own: impl Fn(&str) -> bool) -> Result<usize, OutputError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(OutputError::system(folder, "reading the folder")(error)),
    };
    let mut cleared = 0;
    for entry in entries {
        let entry = entry.map_err(OutputError::system(folder, "reading the folder"))?;
        let name = entry.file_name();
        let Some(whole) = name.to_str().and_then(name_of_whole) else { continue };
        if !is_own(whole) {
            continue;
        }
        match fs::remove_file(entry.path()) {
            Ok(()) => cleared += 1,
            // Its writer has finished or cleared it meanwhile.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(OutputError::system(&entry.path(), "removing")(error)),
        }
    }
    Ok(cleared)
}

/// The name that a partial file was to have when it was whole; none of any other file.
fn name_of_whole(name: &str) -> Option<&str> {
    let (whole, writer) = name.strip_prefix('.')?.rsplit_once(PARTIAL)?;
    let (process, random) = writer.split_once('-')?;
    let is_number = !process.is_empty() && process.bytes().all(|digit| digit.is_ascii_digit());
    (is_number && random.len() == 16 && u64::from_str_radix(random, 16).is_ok()).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::{clear_partial_files, name_of_whole, write_whole};
    use std::fs;

    #[test]
    fn only_what_a_writer_leaves_is_taken_for_a_partial_file() {
        assert_eq!(name_of_whole(".000003.csv.partial-17-0123456789abcdef"), Some("000003.csv"));
        for other in [
            "000003.csv",
            ".000003.csv",
            ".000003.csv.partial-17",
            ".a.partial-x-0123456789abcdef",
            ".a.partial-1-23",
            "a.partial-17-0123456789abcdef",
        ] {
            assert_eq!(name_of_whole(other), None, "{other}");
        }
    }

    #[test]
    fn what_was_left_is_cleared_and_nothing_else() {
        let place = tempfile::tempdir().expect("a folder can be made");
        let [own, other] = ["a", "b"].map(|name| format!(".{name}.partial-17-0123456789abcdef"));
        for name in [own.as_str(), other.as_str(), ".hidden"] {
            fs::write(place.path().join(name), "cut o").expect("it can be written");
        }
        write_whole(&place.path().join("a"), b"whole").expect("it can be written");
        let cleared = clear_partial_files(place.path(), |name| name == "a").expect("it can be cleared");
        let mut left: Vec<_> = fs::read_dir(place.path())
            .expect("it can be read")
            .map(|entry| entry.expect("it can be read").file_name().into_string().expect("it is text"))
            .collect();
        left.sort();
        assert_eq!((cleared, left), (1, vec![other, ".hidden".to_owned(), "a".to_owned()]));
        assert_eq!(clear_partial_files(&place.path().join("nowhere"), |_| true).expect("none is there"), 0);
    }
}
