//! How a study is read from its file, or everything that is wrong with it.

mod base;
mod calibration;
mod claims;
mod constraints;
mod design;
mod orders;
mod outputs;
mod partners;
mod precision;
mod targets;
mod targets_file;
mod until;
mod variants;
mod vary;

use super::error::StudyError;
use super::grammar::fields;
use super::shipped::shipped_study;
use super::study::Study;
use super::written::Written;
use base::{Base, base};
use calibration::calibration;
use claims::{robustness, statements};
use constraints::constraints;
use design::design_fits;
use orders::orders;
use outputs::outputs;
use partners::beside_partners;
use scenario::error::Problem;
use scenario_files::CheckedFile;
use serde::Deserialize;
use std::path::Path;
use until::until;
use variants::tell_what_stays;
use vary::varied;

/// Reads a study: a file, or one that ships by its name.
///
/// # Errors
/// Everything that is wrong with it, and with the scenario that it names, at once.
pub fn read_study(path: &Path) -> Result<Study, StudyError> {
    read_study_until(path, &[])
}

/// Reads a study file, to which the command line adds intervals that are to be narrow enough, each as
/// `[until] intervals` has them.
///
/// # Errors
/// As [`read_study`]; also where file and command line both name intervals.
pub fn read_study_until(path: &Path, intervals: &[String]) -> Result<Study, StudyError> {
    let mut file = match shipped_study(path) {
        Some(text) => CheckedFile::parse(&path.display().to_string(), text, &fields()),
        None => CheckedFile::read(path, &fields())?,
    };
    let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
    let Ok(written) = Written::deserialize(file.table()) else {
        // What is missing or wrong was told by the check of the file.
        file.finish()?;
        return Err(
            Problem::new(&path.display().to_string(), "this is no study", "see docs/studies.md").into()
        );
    };
    let adds = written.until.is_some() || !intervals.is_empty();
    let Some(Base { scenario, variants, warnings: doubts }) = base(&mut file, &written, path, adds) else {
        return Err(wrong(file));
    };
    let mut varied = varied(&mut file, &written, &scenario);
    beside_partners(&mut file, &written, &scenario, &mut varied);
    let orders = orders(&mut file, &written, &varied);
    let constraints = constraints(&mut file, &written, &varied);
    let mut outputs = outputs(&mut file, &written, &scenario, &variants);
    let statements = statements(&mut file, &written, &outputs);
    let robustness = robustness(&mut file, &written, &scenario);
    tell_what_stays(&mut file, &variants, &outputs, &varied);
    let until = until(&mut file, &written, intervals, &mut outputs, &scenario);
    let calibration = calibration(&mut file, &written, &outputs, &scenario, varied.len(), &folder);
    let replicates = until.as_ref().map_or(scenario.run.replicates, |until| until.at_most) as usize;
    design_fits(&mut file, &written.design, &varied, outputs.len().saturating_mul(replicates));
    let mut warnings = file.finish()?;
    warnings.extend(doubts);
    let title = if written.title.is_empty() { scenario.title.clone() } else { written.title };
    Ok(Study {
        name,
        title,
        question: written.question,
        scenario,
        variants,
        varied,
        orders,
        constraints,
        design: written.design,
        outputs,
        statements,
        robustness,
        calibration,
        until,
        warnings,
        folder,
    })
}

fn wrong(file: CheckedFile) -> StudyError {
    match file.finish() {
        Err(problems) => StudyError::Wrong(problems),
        Ok(_) => Problem::new("study", "the scenario cannot be read", "run `check` on it").into(),
    }
}
