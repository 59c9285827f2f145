//! `study status` and `study merge`.

use super::StudyFile;
use crate::cli::print;
use std::path::Path;
use study::{Merged, StudyError, merge as put_together};

/// Says how far a study is.
pub fn status(file: &StudyFile) -> Result<(), StudyError> {
    let plan = file.plan()?;
    let found = study::status(&plan, &file.folder(&plan))?;
    print::result(in_words(&found));
    Ok(())
}

/// Puts all blocks together.
pub fn merge(file: &StudyFile) -> Result<(), StudyError> {
    let plan = file.plan()?;
    let folder = file.folder(&plan);
    let merged = put_together(&plan, &folder)?;
    warn(&merged);
    name_files(&merged, &folder);
    Ok(())
}

/// Says what a reader should know before trusting the answers.
pub fn warn(merged: &Merged) {
    for warning in &merged.warnings {
        print::message(format!("warning: {warning}"));
    }
}

/// Names the files that were written.
pub fn name_files(merged: &Merged, folder: &Path) {
    for name in &merged.files {
        print::result(folder.join(name).display());
    }
}

/// How far a study is, in a few lines.
pub fn in_words(found: &study::Status) -> String {
    let done = found.blocks - found.missing.len();
    let mut text =
        format!("{} of {} points are done, {done} of {} blocks", found.done, found.points, found.blocks);
    if found.failed > 0 {
        text = format!("{text}\n{} points failed: `outputs.csv` says why", found.failed);
    }
    if !found.missing.is_empty() {
        let shown: Vec<String> = found.missing.iter().take(20).map(ToString::to_string).collect();
        let more = if found.missing.len() > 20 { ", …" } else { "" };
        text = format!("{text}\nmissing blocks: {}{more}", shown.join(", "));
    }
    text
}
