//! A file as it lies on the disk.

use scenario::error::{Problem, Problems};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

/// A table of a large district has some ten megabytes; a larger file is something else.
const BYTES_AT_MOST: u64 = 1 << 28;

/// The bytes of a file, and what messages call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name of the file, without its folder.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Source {
    /// Reads a file.
    ///
    /// # Errors
    /// Where it is missing, unreadable or too large.
    pub fn read(path: &Path) -> Result<Self, Problems> {
        let shown = path.display().to_string();
        let refuse = |what: String, remedy: &str| Problems::from(Problem::new(&shown, what, remedy));
        let unreadable = |error: std::io::Error| {
            let what = match error.kind() {
                ErrorKind::NotFound => "there is no such file".to_owned(),
                ErrorKind::PermissionDenied => "permission denied".to_owned(),
                _ => error.to_string(),
            };
            refuse(format!("cannot be read: {what}"), "name a file that you may read")
        };
        if path.is_dir() {
            return Err(refuse("is a folder".to_owned(), "name a file of comma-separated values"));
        }
        let mut bytes = Vec::new();
        let file = File::open(path).map_err(unreadable)?;
        file.take(BYTES_AT_MOST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.len() as u64 > BYTES_AT_MOST {
            return Err(refuse("is larger than 256 MiB".to_owned(), "name the tables of one school"));
        }
        // A control character in a name would break the comments of the scenario.
        let name: String = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = name.chars().filter(|letter| !letter.is_control()).collect();
        Ok(Self { name, bytes })
    }
}
