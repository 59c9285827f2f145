//! The language of figures, from a file that a person gives.

use super::print;
use crate::chart::Language;
use crate::error::Problems;
use crate::report::{Summary, names, with_scenario};
use crate::scenario::TextFile;
use std::path::Path;

/// A run in the language of a file, with its doubtful words told; in English where no file is given.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn in_language(summary: Summary, path: Option<&Path>) -> Result<(Summary, Language), Problems> {
    let Some(path) = path else { return Ok((summary, Language::default())) };
    let names = with_scenario(names()?, &summary.scenario);
    let (language, warnings) = Language::of_file(TextFile::read(path)?, &names)?;
    for warning in warnings {
        print::message(format!("warning: {}", warning.to_string().trim_end()));
    }
    Ok((summary.in_words_of(&language), language))
}
