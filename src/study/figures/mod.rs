//! Figures of a study: a file for each kind, with its words and which numbers of an answer it shows.

mod names;
mod sweep;
mod words;

use super::answers::Answer;
use super::plan::StudyPlan;
use chart::{ChartError, Drawing, Style};
use std::fmt;
use words::Words;

/// What a person asks of a figure of a study beyond its name; where nothing is asked, the figure decides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FigureRequest {
    /// The title.
    pub title: Option<String>,
    /// The line below the title.
    pub subtitle: Option<String>,
    /// Where it will be seen, on which ground, and in which language.
    pub style: Style,
}

/// A figure that a study can have.
pub struct StudyFigure<'a> {
    /// Its name, also of its file.
    pub name: String,
    /// What it answers, in a line.
    pub answers: &'static str,
    draw: Box<Draw<'a>>,
}

/// Draws a figure in the words of a study.
type Draw<'a> = dyn Fn(&Words<'_>) -> Result<Drawing, ChartError> + 'a;

impl StudyFigure<'_> {
    /// Draws it.
    ///
    /// # Errors
    /// Where the drawing library refuses.
    pub fn draw(&self, plan: &StudyPlan, request: &FigureRequest) -> Result<Drawing, ChartError> {
        (self.draw)(&Words { plan, request })
    }
}

impl fmt::Debug for StudyFigure<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("StudyFigure").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Every figure of the answers of a study, in the order of the answers.
pub(crate) fn figures<'a>(plan: &'a StudyPlan, answers: &'a [Answer]) -> Vec<StudyFigure<'a>> {
    let of_answer = |answer: &'a Answer| match answer {
        Answer::Sweep(sweep) => sweep::figures(plan, sweep, answers),
        _ => Vec::new(),
    };
    answers.iter().flat_map(of_answer).collect()
}
