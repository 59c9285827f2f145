//! Whether everyone rises together, or classrooms drift apart.

use super::{Figure, Measures, Needs, Shows};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::{Table, by_year};
use chart::{Language, LevelAndSpread, LevelPanel, phrases};
use simulation::measure::Measure;

/// Mean fidelity and its spread between classrooms, by strategy.
pub const FIGURE: Figure = Figure {
    name: "level_and_spread",
    answers: "Does everyone rise together, or do classrooms drift apart?",
    reading: "A high line with a narrow band is a school that rose together; a wide band means that what a \
        student experiences depends on the classroom.",
    strategies_at_least: 1,
    needs: Needs::Nothing,
    measures: Measures::Own,
    has_share_axis: true,
    shows: Shows::Weeks,
    draw: |summary, request| level_and_spread(summary, request).draw(&request.style),
    table,
};

/// Mean fidelity and its spread between classrooms, by strategy.
fn level_and_spread(summary: &Summary, request: &Request) -> LevelAndSpread {
    let language = &request.style.language;
    let replicates = summary.replicates(language);
    let hues = summary.hues();
    let panel = |(index, name): (usize, &String)| LevelPanel {
        label: summary.label(name),
        hue: hues[index],
        mean: summary.means(index, Measure::FidelityMean),
        spread: summary.means(index, Measure::FidelitySpread),
    };
    LevelAndSpread {
        caption: summary.caption(
            request,
            &language.say(phrases::level_and_spread::Title),
            &language.say(phrases::level_and_spread::Subtitle),
            &finding(summary, language),
        ),
        time: summary.time(),
        value_title: language.say(phrases::level_and_spread::ValueTitle),
        band_meaning: language.say(phrases::level_and_spread::Band { replicates: &replicates }),
        panels: summary.tables.bands.strategies().iter().enumerate().map(panel).collect(),
    }
}

fn finding(summary: &Summary, language: &Language) -> String {
    let words = |index: usize| {
        let end = |measure| language.percent(summary.end(index, measure));
        language.say(phrases::level_and_spread::FindingOfStrategy {
            strategy: &summary.label_at(index),
            mean: &end(Measure::FidelityMean),
            spread: &end(Measure::FidelitySpread),
        })
    };
    let strategies = summary.best_and_worst(language, Measure::FidelityMean, words);
    language.say(phrases::level_and_spread::Finding { strategies: &strategies })
}

fn table(summary: &Summary, _: &Request) -> Table {
    by_year(
        "Mean fidelity and its spread between classrooms at the end of every year",
        summary,
        &[Measure::FidelityMean, Measure::FidelitySpread],
    )
}
