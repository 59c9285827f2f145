//! Whether everyone rises together, or classrooms drift apart.

use super::{Figure, Shows};
use crate::chart::{LevelAndSpread, LevelPanel, percent};
use crate::measure::Measure;
use crate::report::request::Request;
use crate::report::summary::Summary;
use crate::report::tables::{Table, by_year};

/// Mean fidelity and its spread between classrooms, by strategy.
pub const FIGURE: Figure = Figure {
    name: "level_and_spread",
    answers: "Does everyone rise together, or do classrooms drift apart?",
    reading: "A high line with a narrow band is a school that rose together; a wide band means that what a \
        student meets depends on the classroom.",
    strategies_at_least: 1,
    any_measure: false,
    shows: Shows::Weeks,
    draw: |summary, request| level_and_spread(summary, request).draw(&request.style),
    table,
};

/// Mean fidelity and its spread between classrooms, by strategy.
fn level_and_spread(summary: &Summary, request: &Request) -> LevelAndSpread {
    let hues = summary.hues();
    let panel = |(place, name): (usize, &String)| LevelPanel {
        label: summary.label(name),
        hue: hues[place],
        mean: summary.means(place, Measure::FidelityMean),
        spread: summary.means(place, Measure::FidelitySpread),
    };
    LevelAndSpread {
        caption: summary.caption(
            request,
            "Does everyone rise together, or do classrooms drift apart?",
            "Fidelity of classrooms: how much of the teaching is personalized, times how close it is to the \
             school's design",
            &finding(summary),
        ),
        time: summary.time(),
        value_title: "Fidelity (%)".to_owned(),
        band_meaning: format!(
            "Line: mean over classrooms. Band: one standard deviation between the classrooms of a school to both sides, \
             cut off at 0 and 100 %. Both averaged over {}. Number: the last week",
            summary.replicates()
        ),
        panels: summary.bands.strategies().iter().enumerate().map(panel).collect(),
    }
}

fn finding(summary: &Summary) -> String {
    let words = |place: usize| {
        format!(
            "{} {} with a standard deviation of {} between classrooms",
            summary.label_at(place),
            percent(summary.end(place, Measure::FidelityMean)),
            percent(summary.end(place, Measure::FidelitySpread))
        )
    };
    format!("Mean fidelity in the last week: {}.", summary.best_and_worst(Measure::FidelityMean, words))
}

fn table(summary: &Summary) -> Table {
    by_year(
        "Mean fidelity and its spread between classrooms at the end of every year",
        summary,
        &[Measure::FidelityMean, Measure::FidelitySpread],
    )
}
