//! `study status` and `study merge`.

use super::{StudyFile, figures, keep_copy};
use crate::cli::options::FormatChoice;
use crate::cli::print;
use clap::Args;
use runner::Format;
use std::path::Path;
use study::{Answered, StudyError, StudyPlan, answer};

/// What `study merge` takes.
#[derive(Debug, Args)]
pub struct MergeArguments {
    #[command(flatten)]
    file: StudyFile,
    /// Formats of the figures; none for tables only
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "svg")]
    format: Vec<FormatChoice>,
}

/// Says how far a study is.
pub fn status(file: &StudyFile) -> Result<(), StudyError> {
    let plan = file.plan()?;
    let found = study::status(&plan, &file.folder(&plan))?;
    print::result(in_words(&found));
    Ok(())
}

/// Puts all blocks together.
pub fn merge(arguments: &MergeArguments) -> Result<(), StudyError> {
    let formats = figures::chosen_formats(&arguments.format)?;
    let plan = arguments.file.plan()?;
    let folder = arguments.file.folder(&plan);
    let answered = answer(&plan, &folder)?;
    // What is asked of the points may have changed since they were simulated.
    keep_copy(&arguments.file.text()?, &folder)?;
    warn(&answered);
    write(&plan, &answered, &formats, &folder)
}

/// Says what a reader should know before trusting the answers.
pub fn warn(answered: &Answered) {
    for warning in answered.warnings() {
        print::message(format!("warning: {warning}"));
    }
}

/// Writes the tables and figures of a finished study, and names them.
pub fn write(
    plan: &StudyPlan,
    answered: &Answered,
    formats: &[Format],
    folder: &Path,
) -> Result<(), StudyError> {
    for name in answered.write_tables(plan, folder)? {
        print::result(folder.join(name).display());
    }
    figures::beside_tables(plan, answered, formats, folder)
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
