//! A page in a file of its own, beside a run's results or anywhere.

use super::error::OutputError;
use super::whole_file::write_whole;
use std::fs;
use std::io;
use std::path::Path;

/// The name of the what-if page in a run's folder, where a new run leaves it as it is.
pub const WHAT_IF_PAGE: &str = "what_if.html";

/// How much of a file is read to find the mark of a page.
const HEAD: usize = 4096;

/// Writes a page to that path, whose folders are made where they are missing. A page that the program made before, known
/// by the `mark` near its beginning, is replaced; any other file only where `force` says so.
///
/// # Errors
/// Where another file is in the way or the system refuses.
pub fn write_page(path: &Path, page: &str, mark: &str, force: bool) -> Result<(), OutputError> {
    if !force && !may_be_replaced(path, mark)? {
        return Err(OutputError::NotAPage { path: path.to_path_buf() });
    }
    write_whole(path, page.as_bytes())
}

/// Whether nothing is there, or a page that the program made.
fn may_be_replaced(path: &Path, mark: &str) -> Result<bool, OutputError> {
    match fs::read(path) {
        Ok(bytes) => Ok(String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).contains(mark)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(OutputError::system(path, "reading")(error)),
    }
}
