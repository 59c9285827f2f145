//! A page in a file of its own, beside a run's results or anywhere, which appears whole or not at all.

use super::error::OutputError;
use std::fs;
use std::io;
use std::path::Path;

/// The name of the what-if page in a run's folder, where a new run leaves it as it is.
pub const WHAT_IF_PAGE: &str = "what_if.html";

/// By this a file is known as a page that the program made, and may be replaced.
pub const PAGE_MARK: &str = "<meta name=\"generator\" content=\"schoolwide";

/// How much of a file is read to find the mark.
const HEAD: usize = 4096;

/// Writes a page to that path, whose folders are made where they are missing. A page that the program made before is
/// replaced; any other file only where `force` says so.
///
/// # Errors
/// Where another file is in the way or the system refuses.
pub fn write_page(path: &Path, page: &str, force: bool) -> Result<(), OutputError> {
    if !force && !may_be_replaced(path)? {
        return Err(OutputError::NotAPage { path: path.to_path_buf() });
    }
    let name = path.file_name().ok_or_else(|| OutputError::NoName { path: path.to_path_buf() })?;
    if let Some(parent) = path.parent().filter(|parent| *parent != Path::new("")) {
        fs::create_dir_all(parent).map_err(OutputError::system(parent, "making the folder"))?;
    }
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".partial-{}", std::process::id()));
    let partial = path.with_file_name(hidden);
    let written = fs::write(&partial, page)
        .map_err(OutputError::system(&partial, "writing"))
        .and_then(|()| fs::rename(&partial, path).map_err(OutputError::system(path, "writing")));
    if written.is_err() {
        // The error says what went wrong; a partial file that cannot be removed is no further news.
        let _ = fs::remove_file(&partial);
    }
    written
}

/// Whether nothing is there, or a page that the program made.
fn may_be_replaced(path: &Path) -> Result<bool, OutputError> {
    match fs::read(path) {
        Ok(bytes) => {
            let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
            Ok(head.contains(PAGE_MARK))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(OutputError::system(path, "reading")(error)),
    }
}
