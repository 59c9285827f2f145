//! A study whose points are all done: its answers, and the tables and figures that are made of them.

use super::answers::{Answer, answers};
use super::block::Blocks;
use super::error::StudyError;
use super::figures::{StudyFigure, figures};
use super::plan::StudyPlan;
use super::point::PointResult;
use super::tables::write_tables;
use output::clear_partial_files;
use std::path::Path;

/// A study whose points are all done, with its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    results: Vec<PointResult>,
    answers: Vec<Answer>,
    warnings: Vec<String>,
}

/// Puts all blocks of a study together, and computes the answers that its design can give.
///
/// # Errors
/// Where blocks are missing or broken.
pub fn answer(plan: &StudyPlan, folder: &Path) -> Result<Answered, StudyError> {
    let blocks = Blocks::of(plan, folder)?;
    let (mut results, mut missing) = (Vec::new(), Vec::new());
    for block in 0..blocks.count() {
        match blocks.read(block)? {
            Some(own) => results.extend(own),
            None => missing.push(block + 1),
        }
    }
    if !missing.is_empty() {
        return Err(StudyError::Missing { blocks: missing, all: blocks.count() });
    }
    blocks.clear_partial_files(|_| true)?;
    let (answers, mut warnings) = answers(plan, &results);
    let failed = results.iter().filter(|result| result.is_failed()).count();
    if failed > 0 {
        let all = results.len();
        warnings.insert(0, format!("{failed} of {all} points have no values: `outputs.csv` says why"));
    }
    warnings.extend(answers.iter().flat_map(Answer::warnings));
    Ok(Answered { results, answers, warnings })
}

impl Answered {
    /// Writes the tables of points, outputs and answers, and returns the names of their files.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub fn write_tables(&self, plan: &StudyPlan, folder: &Path) -> Result<Vec<String>, StudyError> {
        let mut tables = write_tables(plan, &self.results);
        tables.extend(self.answers.iter().flat_map(|answer| answer.tables(plan)));
        clear_partial_files(folder, |name| tables.iter().any(|table| table.name == name))?;
        let mut names = Vec::new();
        for table in tables {
            table.write(folder)?;
            names.push(table.name);
        }
        Ok(names)
    }

    /// What a reader should know before trusting the answers.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// Every figure of the answers, not yet drawn.
    pub fn figures<'a>(&'a self, plan: &'a StudyPlan) -> Vec<StudyFigure<'a>> {
        figures(plan, &self.answers)
    }
}
