//! The report of a nation's run.

use super::answer::{answer, doubts};
use super::{NATION_FIGURE, NationSummary};
use crate::page::{assumed, document, section, to_doubt};
use crate::request::Request;
use chart::{ChartError, Drawing, Size, Style};
use maud::html;
use output::RunFacts;
use scenario::units::counted;

/// The report of a nation's run as HTML: the question, the answer, what to doubt, the figure with the numbers
/// behind it, what was assumed, and how to run it again. `drawn` is the figure as a slide shows it.
///
/// # Errors
/// When the figure cannot be drawn.
pub fn nation_page(nation: &NationSummary, facts: &RunFacts, drawn: &Drawing) -> Result<String, ChartError> {
    let style = Style { size: Size::Column, ..Style::default() };
    let narrow = (NATION_FIGURE.draw)(nation, &Request { style, ..Request::default() })?;
    let figure = section(
        (NATION_FIGURE.answers, NATION_FIGURE.reading),
        (&drawn.for_page(), &narrow.for_page()),
        &(NATION_FIGURE.table)(nation, &Request::default()),
    );
    let content = html! {
        (to_doubt(&doubts(nation, &facts.plans)))
        (figure)
        (assumed(&ran_in(nation)))
    };
    Ok(document(&nation.scenario, facts, &answer(nation), &content))
}

/// Where and how long each strategy ran.
fn ran_in(nation: &NationSummary) -> String {
    let size = nation.country.size;
    let run = &nation.scenario.run;
    format!(
        "Each strategy ran in {} of {}, with {} and {}, for {}, in {}",
        counted(size.schools, "school", "schools"),
        counted(size.districts, "district", "districts"),
        counted(size.teachers, "teacher", "teachers"),
        counted(size.students, "student", "students"),
        counted(run.years.into(), "year", "years"),
        counted(run.replicates.into(), "replicate", "replicates"),
    )
}
