//! Digests by which a result can be recognized.

use super::error::OutputError;
use super::files::Folder;
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// SHA-256 (FIPS 180-4) of bytes, as 64 hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// SHA-256 of a file that is finished, as [`digest`].
///
/// # Errors
/// Where the file cannot be read.
pub fn digest_of(folder: &Folder, name: &str) -> Result<String, OutputError> {
    digest_of_file(&folder.path().join(name))
}

/// The digest of every file below a folder but of those that are `known`, by its name relative to the folder with `/` between parts.
///
/// # Errors
/// Where a file cannot be read.
pub(super) fn digests_below(
    folder: &Path,
    known: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, OutputError> {
    let mut files = Vec::new();
    collect(folder, "", &mut files)?;
    let digest = |(name, path): (String, PathBuf)| {
        let digest = known.get(&name).cloned().map_or_else(|| digest_of_file(&path), Ok)?;
        Ok((name, digest))
    };
    files.into_par_iter().with_max_len(1).map(digest).collect()
}

/// SHA-256 of a file, as [`digest`].
///
/// # Errors
/// Where the file cannot be read.
pub(super) fn digest_of_file(path: &Path) -> Result<String, OutputError> {
    let mut file = File::open(path).map_err(OutputError::system(path, "reading"))?;
    let mut hasher = Sha256::new();
    // Piece by piece, because the weekly table may be larger than memory.
    let mut piece = vec![0; 1 << 16];
    loop {
        let length = file.read(&mut piece).map_err(OutputError::system(path, "reading"))?;
        if length == 0 {
            return Ok(hexadecimal(&hasher.finalize()));
        }
        hasher.update(&piece[..length]);
    }
}

/// Gathers the files below a folder, each with its name.
fn collect(folder: &Path, prefix: &str, files: &mut Vec<(String, PathBuf)>) -> Result<(), OutputError> {
    for entry in fs::read_dir(folder).map_err(OutputError::system(folder, "reading the folder"))? {
        let path = entry.map_err(OutputError::system(folder, "reading the folder"))?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else {
            files.push((name, path));
        }
    }
    Ok(())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn agrees_with_the_standards_example() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(digest(b"abc"), expected);
    }
}
