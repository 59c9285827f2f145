//! The mark by which a folder is known as a run of this program.

use serde::Deserialize;
use std::fs;
use std::path::Path;

/// File of the manifest.
pub(super) const MANIFEST: &str = "manifest.json";

/// Name by which a manifest of this program is told from others.
pub(super) const PROGRAM: &str = "schoolwide";

/// Whether a folder holds a run of this program, of this version or another.
pub fn marks_a_run(folder: &Path) -> bool {
    #[derive(Deserialize)]
    struct Mark {
        program: String,
    }
    let text = fs::read_to_string(folder.join(MANIFEST)).unwrap_or_default();
    serde_json::from_str(&text).is_ok_and(|mark: Mark| mark.program == PROGRAM)
}
