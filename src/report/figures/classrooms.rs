//! What uneven implementation looks like, classroom by classroom.

use super::{Figure, Measures, Needs, Shows};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::{Table, by_year};
use chart::{HeatPanel, HeatStrips, Language, phrases};
use experiment::Classrooms;
use simulation::measure::Measure;

/// One row per classroom, best at the top, in the typical run of every strategy.
pub const FIGURE: Figure = Figure {
    name: "classrooms",
    answers: "What does uneven implementation look like, classroom by classroom?",
    reading: "Every row is one classroom of one typical run. A school that changed as a whole is bright from top to \
        bottom at its right end; a strategy that reached a few teachers is bright at the top only. \
        A jump at a white line is mostly a new teacher.",
    strategies_at_least: 1,
    needs: Needs::Nothing,
    measures: Measures::Own,
    has_share_axis: false,
    shows: Shows::Weeks,
    draw: |summary, request| heat_strips(summary, request).draw(&request.style),
    table,
};

/// The picture of uneven implementation: one row per classroom, best at the top, in the typical run.
fn heat_strips(summary: &Summary, request: &Request) -> HeatStrips {
    let language = &request.style.language;
    let is_district = summary.scenario.scale().is_district();
    let panel = |(strategy, run): &(String, Classrooms)| HeatPanel {
        label: summary.label(strategy),
        note: if is_district {
            let (run, school) = (run.replicate + 1, run.school + 1);
            language.say(phrases::classrooms::NoteOfDistrict { run: &run, school: &school })
        } else {
            let reach = language.percent(summary.reach_of_run(strategy, run.replicate));
            language.say(phrases::classrooms::Note { run: &(run.replicate + 1), reach: &reach })
        },
        rows: sorted_rows(&run.weeks, summary.scenario.run.weeks_per_year as usize),
    };
    HeatStrips {
        caption: summary.caption(
            request,
            &language.say(phrases::classrooms::Title),
            &if is_district {
                language.say(phrases::classrooms::SubtitleOfDistrict)
            } else {
                language.say(phrases::classrooms::Subtitle)
            },
            &finding(summary, language),
        ),
        time: summary.time(),
        row_title: language.say(phrases::classrooms::RowTitle),
        colour_title: language.say(phrases::classrooms::ColourTitle),
        panels: summary.tables.typical.iter().map(panel).collect(),
    }
}

/// One row per classroom with its weeks, sorted by mean fidelity over the last year, greatest first. A cell is a week that
/// passes, so the moment at which the figure begins has none.
fn sorted_rows(moments: &[Vec<f32>], weeks_per_year: usize) -> Vec<Vec<f32>> {
    let weeks = moments.get(1..).unwrap_or_default();
    let classrooms = weeks.first().map_or(0, Vec::len);
    let mut rows: Vec<Vec<f32>> =
        (0..classrooms).map(|index| weeks.iter().map(|week| week[index]).collect()).collect();
    let last_year = |row: &Vec<f32>| -> f32 { row.iter().rev().take(weeks_per_year).sum() };
    rows.sort_by(|a, b| last_year(b).total_cmp(&last_year(a)));
    rows
}

fn finding(summary: &Summary, language: &Language) -> String {
    let line = summary.scenario.parameters.measures.implementing;
    let words = |(strategy, run): &(String, Classrooms)| {
        let last = run.weeks.last().map_or(&[][..], Vec::as_slice);
        let implementing = last.iter().filter(|&&fidelity| fidelity >= line).count();
        let (strategy, classrooms) = (summary.label(strategy), last.len());
        language.say(phrases::classrooms::FindingOfStrategy {
            strategy: &strategy,
            implementing: &implementing,
            classrooms: &classrooms,
        })
    };
    let all: Vec<String> = summary.tables.typical.iter().map(words).collect();
    language.say(phrases::classrooms::Finding { strategies: &all.join("; ") })
}

fn table(summary: &Summary, _: &Request) -> Table {
    by_year(
        "Classrooms that implement at the end of every year, mean over replicates",
        summary,
        &[Measure::Coverage],
    )
}
