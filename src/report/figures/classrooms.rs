//! What uneven implementation looks like, classroom by classroom.

use super::{Figure, Shows};
use crate::chart::{HeatPanel, HeatStrips};
use crate::experiment::Classrooms;
use crate::measure::Measure;
use crate::report::request::Request;
use crate::report::summary::Summary;
use crate::report::tables::{Table, by_year};

/// A row a classroom, best at the top, in the typical run of every strategy.
pub const FIGURE: Figure = Figure {
    name: "classrooms",
    answers: "What does uneven implementation look like, classroom by classroom?",
    reading: "Every row is one classroom of one typical run. A school that changed as a whole is bright from top to \
        bottom at its right end; a strategy that reached a few teachers is bright at the top only.",
    strategies_at_least: 1,
    any_measure: false,
    shows: Shows::Weeks,
    draw: |summary, request| heat_strips(summary, request).draw(&request.style),
    table,
};

/// The picture of uneven implementation: a row a classroom, best at the top, in the typical run.
fn heat_strips(summary: &Summary, request: &Request) -> HeatStrips {
    let is_district = summary.scenario.parameters.district.schools > 1;
    let panel = |(strategy, run): &(String, Classrooms)| HeatPanel {
        label: summary.label(strategy),
        note: if is_district {
            format!("run {}, school {}", run.replicate + 1, run.school + 1)
        } else {
            format!("run {}", run.replicate + 1)
        },
        rows: sorted_rows(&run.weeks, summary.scenario.run.weeks_per_year as usize),
    };
    HeatStrips {
        caption: summary.caption(
            request,
            "Classroom by classroom: one typical run of every strategy",
            &format!(
                "A row is a classroom, sorted by its fidelity in the last year; a column is a week. Typical: the \
                 run that ends with the median share of students reached{}",
                if is_district { ", and in it the school of median fidelity" } else { "" }
            ), &finding(summary)),
        time: summary.time(),
        row_title: "Classrooms".to_owned(),
        colour_title: "Fidelity (%)".to_owned(),
        panels: summary.typical.iter().map(panel).collect(),
    }
}

/// A row a classroom with its weeks, sorted by mean fidelity over the last year, greatest first.
fn sorted_rows(weeks: &[Vec<f32>], weeks_per_year: usize) -> Vec<Vec<f32>> {
    let classrooms = weeks.first().map_or(0, Vec::len);
    let mut rows: Vec<Vec<f32>> =
        (0..classrooms).map(|place| weeks.iter().map(|week| week[place]).collect()).collect();
    let last_year = |row: &Vec<f32>| -> f32 { row.iter().rev().take(weeks_per_year).sum() };
    rows.sort_by(|a, b| last_year(b).total_cmp(&last_year(a)));
    rows
}

fn finding(summary: &Summary) -> String {
    let line = summary.scenario.parameters.measures.implementing;
    let words = |(strategy, run): &(String, Classrooms)| {
        let last = run.weeks.last().map_or(&[][..], Vec::as_slice);
        let implementing = last.iter().filter(|&&fidelity| fidelity >= line).count();
        format!("{} {implementing} of {}", summary.label(strategy), last.len())
    };
    let all: Vec<String> = summary.typical.iter().map(words).collect();
    format!("Classrooms that implement in the last week of a typical run: {}.", all.join(", "))
}

fn table(summary: &Summary) -> Table {
    by_year(
        "Classrooms that implement at the end of every year, mean over replicates",
        summary,
        &[Measure::Coverage],
    )
}
