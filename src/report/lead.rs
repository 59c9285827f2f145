//! The figure that a report leads with: the one that answers the scenario's own question.

use super::figures::{FIGURES, Figure, comparison};
use super::summary::Summary;
use scenario::Split;
use simulation::measure::Measure;

/// A figure in front of all others.
pub struct Lead {
    /// Which one.
    pub figure: &'static Figure,
    /// The measure that it shows; its own where absent, and then it does not stand among the others again.
    pub measure: Option<Measure>,
}

impl Lead {
    /// By what the scenario's answer is split; where it says nothing of that, or the run shows nothing of it, a comparison in
    /// the first measure that the question is about. None where no such figure has anything to say of the run.
    pub fn of(summary: &Summary) -> Option<Self> {
        let answer = &summary.scenario.answer;
        // Schools that somebody took the trouble to tell by name are what a question is about that says nothing else.
        let split = answer.split.or(answer.is_empty().then_some(Split::Schools));
        let figure = split.and_then(|split| FIGURES.iter().find(|figure| figure.name == figure_of(split)));
        if let Some(figure) = figure.filter(|figure| figure.suits(summary)) {
            return Some(Self { figure, measure: None });
        }
        let measure = Measure::named(answer.measures.first()?)?;
        let figure = &comparison::FIGURE;
        let differs =
            measure != Measure::ConsistentReach && figure.can_show(measure) && figure.suits(summary);
        differs.then_some(Self { figure, measure: Some(measure) })
    }
}

/// The name of the figure that shows results apart.
fn figure_of(split: Split) -> &'static str {
    match split {
        Split::Assumptions => "other_assumptions",
        Split::Capacity => "equal_capacity",
        Split::Leader => "by_leader",
        Split::Schools => "schools_by_name",
        Split::Line => "reach_over_lines",
        Split::Years => "horizons",
    }
}
