//! What is reported against what happens.

use super::lines::lines;
use super::{Figure, Measures, Needs, Shows};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::{Table, by_year};
use chart::{Language, Lines, phrases};
use simulation::measure::Measure;

/// What a checklist would show, and what happens in classrooms, by strategy.
pub const FIGURE: Figure = Figure {
    name: "reported_and_real",
    answers: "How far is what is reported from what happens?",
    reading: "The gap between the lines is what a checklist would miss: teaching that looks like the design \
        but is not.",
    strategies_at_least: 1,
    needs: Needs::Nothing,
    measures: Measures::Own,
    has_share_axis: true,
    shows: Shows::Weeks,
    draw: |summary, request| reported_and_real(summary, request).draw(&request.style),
    table,
};

const MEASURES: [Measure; 2] = [Measure::ReportedAdoption, Measure::FidelityMean];

/// What a checklist would show, and what happens in classrooms, by strategy.
fn reported_and_real(summary: &Summary, request: &Request) -> Lines {
    let language = &request.style.language;
    let note = |index: usize| {
        let [reported, real] = MEASURES.map(|measure| language.percent(summary.end(index, measure)));
        language.say(phrases::reported_and_real::Note { reported: &reported, real: &real })
    };
    let subtitle =
        language.say(phrases::reported_and_real::Subtitle { replicates: &summary.replicates(language) });
    Lines {
        caption: summary.caption(request, &title(summary, language), &subtitle, &finding(summary, language)),
        value_title: language.say(phrases::reported_and_real::ValueTitle),
        ..lines(summary, language, &MEASURES, note)
    }
}

/// Where the gap is widest, in words; of a single strategy there is nothing to choose from.
fn title(summary: &Summary, language: &Language) -> String {
    match widest(summary).filter(|_| summary.strategies().len() > 1) {
        None => language.say(phrases::reported_and_real::Title),
        Some(index) => {
            let [reported, real] = end(summary, index).map(|share| language.percent(share));
            language.say(phrases::reported_and_real::TitleOfGap {
                strategy: &summary.label_at(index),
                reported: &reported,
                real: &real,
            })
        }
    }
}

fn end(summary: &Summary, index: usize) -> [f64; 2] {
    MEASURES.map(|measure| summary.end(index, measure))
}

/// The strategy of which most is reported that does not happen.
fn widest(summary: &Summary) -> Option<usize> {
    let gap = |index: usize| {
        let [reported, real] = end(summary, index);
        reported - real
    };
    (0..summary.strategies().len()).max_by(|&one, &other| gap(one).total_cmp(&gap(other)))
}

fn finding(summary: &Summary, language: &Language) -> String {
    widest(summary).map_or_else(String::new, |index| {
        let [reported, real] = end(summary, index).map(|share| language.percent(share));
        language.say(phrases::reported_and_real::Finding {
            strategy: &summary.label_at(index),
            reported: &reported,
            real: &real,
        })
    })
}

fn table(summary: &Summary, _: &Request) -> Table {
    by_year(
        "Reported adoption and fidelity at the end of every year, mean over replicates",
        summary,
        &MEASURES,
    )
}
