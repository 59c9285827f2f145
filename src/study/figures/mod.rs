//! Figures of a study: a file for each kind, with its words and which numbers of an answer it shows.

mod boxes;
mod calibrated;
mod history;
mod maps;
mod names;
mod ranked;
mod robust;
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
    let luck = answers.iter().find_map(|answer| match answer {
        Answer::Luck(luck) => Some(luck),
        _ => None,
    });
    let of_answer = |answer: &'a Answer| match answer {
        Answer::Sweep(sweep) => sweep::figures(plan, sweep, answers),
        Answer::LeaderMaps(maps) => maps::leaders(plan, maps),
        Answer::DifferenceMaps(maps) => maps::differences(plan, maps),
        Answer::OneAtATime(answer) => ranked::one_at_a_time(plan, answer),
        Answer::Screened(screened) => ranked::screenings(plan, screened),
        Answer::Shares(shares) => ranked::shares(plan, shares, luck),
        Answer::Robust(robust) => robust::figures(robust),
        Answer::Boxes(boxes) => boxes::figures(plan, boxes),
        Answer::Calibrated(calibrated) => calibrated::figures(plan, calibrated),
        Answer::Matched(matched) => history::figures(matched),
        // Crossings are on the sweep, luck is beside the shares, and leaders are on the map of a grid. The rest is
        // for reading.
        Answer::Crossings(_)
        | Answer::Luck(_)
        | Answer::Leaders(_)
        | Answer::BudgetedPlans(_)
        | Answer::Stopping(_) => Vec::new(),
    };
    answers.iter().flat_map(of_answer).collect()
}

/// Figures of one kind with a number after a name that an earlier one has.
fn unique(mut figures: Vec<StudyFigure<'_>>) -> Vec<StudyFigure<'_>> {
    for index in 1..figures.len() {
        let (earlier, rest) = figures.split_at_mut(index);
        let own = rest[0].name.clone();
        let is_taken = |name: &String| earlier.iter().any(|figure| figure.name == *name);
        let mut names =
            std::iter::once(own.clone()).chain((2..).map(|number: u32| format!("{own}_{number}")));
        rest[0].name = names.find(|name| !is_taken(name)).expect("numbers go on");
    }
    figures
}
