//! What is reported against what happens.

use super::lines::lines;
use super::{Figure, Shows};
use crate::chart::{Lines, percent};
use crate::measure::Measure;
use crate::report::request::Request;
use crate::report::summary::Summary;
use crate::report::tables::{Table, by_year};

/// What a checklist would show, and what happens in classrooms, by strategy.
pub const FIGURE: Figure = Figure {
    name: "reported_and_real",
    answers: "How far is what is reported from what happens?",
    reading: "The gap between the lines is what a checklist would miss: teaching that looks like the design \
        and is not.",
    strategies_at_least: 1,
    any_measure: false,
    shows: Shows::Weeks,
    draw: |summary, request| reported_and_real(summary, request).draw(&request.style),
    table,
};

const MEASURES: [Measure; 2] = [Measure::ReportedAdoption, Measure::FidelityMean];

/// What a checklist would show, and what happens in classrooms, by strategy.
fn reported_and_real(summary: &Summary, request: &Request) -> Lines {
    let note = |place: usize| {
        let end = |measure| summary.means(place, measure).last().copied().unwrap_or(f64::NAN);
        format!(
            "{} reported, {} real",
            percent(end(Measure::ReportedAdoption)),
            percent(end(Measure::FidelityMean))
        )
    };
    let subtitle = format!(
        "Reported: what a checklist would show, effort or the look of it. Real: fidelity, effort times alignment with \
         the design. Mean of {}",
        summary.replicates()
    );
    Lines {
        caption: summary.caption(request, "What is reported, and what happens", &subtitle, &finding(summary)),
        value_title: "Mean over teachers (%)".to_owned(),
        ..lines(summary, &MEASURES, note)
    }
}

fn finding(summary: &Summary) -> String {
    let end = |place: usize| MEASURES.map(|measure| summary.end(place, measure));
    let gap = |place: usize| {
        let [reported, real] = end(place);
        reported - real
    };
    let widest = (0..summary.strategies().len()).max_by(|&one, &other| gap(one).total_cmp(&gap(other)));
    widest.map_or_else(String::new, |place| {
        let [reported, real] = end(place).map(percent);
        format!("The gap is widest under {}: {reported} reported, {real} real.", summary.label_at(place))
    })
}

fn table(summary: &Summary) -> Table {
    by_year(
        "Reported adoption and fidelity at the end of every year, mean over replicates",
        summary,
        &MEASURES,
    )
}
