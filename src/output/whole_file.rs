//! A single file that appears whole or not at all.

use super::error::OutputError;
use super::folder::beside;
use std::fs;
use std::path::Path;

/// Writes a file under another name beside its path first, so that it is whole or not there; one that is there is
/// replaced. Folders on the way are made.
///
/// # Errors
/// Where the path names no file or the system refuses.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    let name = path.file_name().ok_or_else(|| OutputError::NoName { path: path.to_path_buf() })?;
    if let Some(parent) = path.parent().filter(|parent| *parent != Path::new("")) {
        fs::create_dir_all(parent).map_err(OutputError::system(parent, "making the folder"))?;
    }
    let partial = beside(path, name, "partial");
    let written = fs::write(&partial, bytes)
        .map_err(OutputError::system(&partial, "writing"))
        .and_then(|()| fs::rename(&partial, path).map_err(OutputError::system(path, "writing")));
    if written.is_err() {
        // The error says what went wrong; a partial file that cannot be removed is no further news.
        let _ = fs::remove_file(&partial);
    }
    written
}
