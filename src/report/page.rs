//! The report of a run: one page of HTML that holds everything it needs and asks nobody for anything.

use super::answer::answer;
use super::doubts::doubts;
use super::figures::{Figure, Needs};
use super::lead::Lead;
use super::question::to_the_question;
use super::request::Request;
use super::summary::Summary;
use super::tables::{Table, plans_left};
use super::terms::terms;
use chart::{ChartError, Drawing, Size, Style, page_font};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use output::RunFacts;
use rayon::prelude::*;
use results::PlansLeft;
use scenario::units::counted;
use scenario::{FullScenario, Scale};
use simulation::measure::Measure;

/// The report of a run as HTML: the question, the answer, what to doubt, the figures with the numbers
/// behind them, what was assumed, and how to run it again. `drawn` holds the figures as a slide shows them, and `left` what
/// the budgets of variants leave of the plans.
///
/// # Errors
/// When a figure cannot be drawn.
pub fn page(
    summary: &Summary,
    facts: &RunFacts,
    drawn: &[(&Figure, Drawing)],
    left: &[PlansLeft],
) -> Result<String, ChartError> {
    let scenario = &summary.scenario;
    let lead = Lead::of(summary);
    let measure = lead.as_ref().and_then(|lead| lead.measure);
    let draw = |(figure, wide): &&(&Figure, Drawing)| shown(summary, figure, wide, None);
    let is_lead = |figure: &Figure| {
        lead.as_ref().is_some_and(|lead| lead.measure.is_none() && lead.figure.name == figure.name)
    };
    let (first, others): (Vec<_>, Vec<_>) = drawn.iter().partition(|(figure, _)| is_lead(figure));
    let first = match (&lead, measure) {
        (Some(Lead { figure, .. }), Some(measure)) => {
            let asked = Request { measure: Some(measure), ..Request::default() };
            Some(shown(summary, figure, &(figure.draw)(summary, &asked)?, Some(measure))?)
        }
        _ => first.first().map(draw).transpose()?,
    };
    let figures: Vec<Markup> =
        others.par_iter().with_max_len(1).map(draw).collect::<Result<_, ChartError>>()?;
    // What budgets leave of plans stands below the figure that shows what becomes of them.
    let below = |figure: &Figure| {
        let left = if figure.needs == Needs::Budgets { left } else { &[] };
        html! {
            @for table in left.iter().filter_map(|left| plans_left(summary, left)) { section { (numbers(&table)) } }
        }
    };
    let doubts = to_doubt(&doubts(summary, &facts.plans));
    let content = html! {
        @if let (Some(lead), Some(first)) = (&lead, &first) { (first) (below(lead.figure)) }
        (doubts)
        (terms(summary))
        @for ((figure, _), drawn) in others.iter().zip(&figures) { (drawn) (below(figure)) }
        (assumed(&ran_in(summary)))
    };
    let answer = to_the_question(summary, answer(summary));
    Ok(document(scenario, facts, &answer, &content))
}

/// A figure, drawn wide already, with its words and its numbers; of a measure, or of its own.
fn shown(
    summary: &Summary,
    figure: &Figure,
    wide: &Drawing,
    measure: Option<Measure>,
) -> Result<Markup, ChartError> {
    let style = Style { size: Size::Column, ..Style::default() };
    let request = Request { measure, style, ..Request::default() };
    let narrow = (figure.draw)(summary, &request)?;
    let table = (figure.table)(summary, &request);
    Ok(section((figure.answers, figure.reading), (&wide.for_page(), &narrow.for_page()), &table))
}

/// A whole page around its content: the question and its answer above, how to run it again below.
pub(super) fn document(
    scenario: &FullScenario,
    facts: &RunFacts,
    answer: &[String],
    content: &Markup,
) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (scenario.title) }
                style { (PreEscaped(page_font())) (PreEscaped(include_str!("page.css"))) }
            }
            body {
                main {
                    h1 { (scenario.title) }
                    p.question { (scenario.question) }
                    div.answer { @for sentence in answer { p { (sentence) } } }
                    (content)
                    (again(scenario, facts))
                }
            }
        }
    };
    page.into_string()
}

/// What to doubt; nothing where there is nothing.
pub(super) fn to_doubt(doubts: &[String]) -> Markup {
    html! {
        @if !doubts.is_empty() {
            section.doubts {
                h2 { "Before you trust this" }
                ul {
                    @for doubt in doubts { li { (doubt) } }
                }
            }
        }
    }
}

/// A figure drawn for a wide screen and for a phone, of which the style sheet shows one: what it answers, how
/// to read it, and the numbers behind it.
pub(super) fn section(
    (answers, reading): (&str, &str),
    (wide, narrow): (&str, &str),
    table: &Table,
) -> Markup {
    html! {
        section {
            h2 { (answers) }
            figure {
                div.picture.on-wide { (PreEscaped(wide)) }
                div.picture.on-narrow { (PreEscaped(narrow)) }
                figcaption { (reading) }
            }
            details {
                summary { "The numbers behind it" }
                (numbers(table))
            }
        }
    }
}

fn numbers(table: &Table) -> Markup {
    /// Cells with more characters hold words, whose lines may break.
    const LONG_CELL: usize = 24;
    html! {
        div.wide tabindex="0" role="region" aria-label=(table.caption) {
            table {
                caption { (table.caption) }
                thead { tr { @for head in &table.heads { th scope="col" { (head.heading) } } } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (index, cell) in row.iter().enumerate() {
                                @if index == 0 {
                                    th scope="row" { (cell.words) }
                                } @else if cell.words.chars().count() > LONG_CELL {
                                    td.words { (cell.words) }
                                } @else {
                                    td { (cell.words) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Where and how long each strategy ran, to be followed by what is the same under all.
fn ran_in(summary: &Summary) -> String {
    let run = &summary.scenario.run;
    let school = &summary.scenario.parameters.school;
    let schools = summary.scenario.scale().schools();
    format!(
        "Each strategy ran in {} of about {} and {} for {}, in {}",
        counted(schools.into(), "school", "schools"),
        counted(school.teachers.into(), "teacher", "teachers"),
        counted(school.students.into(), "student", "students"),
        counted(run.years.into(), "year", "years"),
        counted(run.replicates.into(), "replicate", "replicates"),
    )
}

/// What was assumed, from where each strategy ran on.
pub(super) fn assumed(ran_in: &str) -> Markup {
    html! {
        section {
            h2 { "What was assumed" }
            p {
                (ran_in)
                ", with the same people, the same noise and the same luck under every strategy. Most numbers in \
                 the model are borrowed from other reforms or assumed, so read differences between strategies as \u{201c}if \
                 schools work like this\u{201d}, and vary what you doubt."
            }
            p {
                "The file " code { "scenario.toml" } " in this folder holds every number; "
                code { "schoolwide describe --format md" } " prints the model with the source of each."
            }
        }
    }
}

fn again(scenario: &FullScenario, facts: &RunFacts) -> Markup {
    let version = env!("CARGO_PKG_VERSION");
    html! {
        footer {
            h2 { "How to run it again" }
            p { code { "schoolwide run scenario.toml --out again" } " gives the same tables, byte for byte." }
            @if !matches!(scenario.scale(), Scale::Nation(_)) {
                p {
                    "What if something were otherwise? " code { "schoolwide what-if scenario.toml" }
                    " makes a page on which anyone can change the school and the plan and see the result at once, \
                     without a network and without installing anything."
                }
            }
            p {
                "Scenario " (scenario.name) (scenario.changes_in_words()) "; seed "
                (facts.seed) ", " (counted(facts.replicates.into(), "replicate", "replicates"))
                "; schoolwide " (version) "."
            }
        }
    }
}
