//! How many teachers resist, watch, try, use or advocate.

use super::{Figure, Measures, Needs, Shows};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::{Table, at_the_end};
use crate::vocabulary::measure_label;
use chart::{Language, StancePanel, Stances, phrases};
use simulation::measure::Measure;

/// Shares of teachers by stance, one panel per strategy.
pub const FIGURE: Figure = Figure {
    name: "stances",
    answers: "How many teachers resist, watch, try, use or advocate?",
    reading: "Shares of teachers, stacked: advocates at the bottom, those who resist at the top. Using is effort, \
        advocating is effort with belief; what both do can still be far from the design.",
    strategies_at_least: 1,
    needs: Needs::Nothing,
    measures: Measures::Own,
    has_share_axis: false,
    shows: Shows::Weeks,
    draw: |summary, request| stances(summary, request).draw(&request.style),
    table,
};

const STANCES: [Measure; 5] =
    [Measure::Resisting, Measure::Watching, Measure::Trying, Measure::Using, Measure::Advocating];

/// How many teachers resist, watch, try, use or advocate.
fn stances(summary: &Summary, request: &Request) -> Stances {
    let language = &request.style.language;
    let panel = |(index, name): (usize, &String)| {
        let columns = STANCES.map(|stance| summary.means(index, stance));
        let shares = (0..=summary.tables.bands.weeks())
            .map(|week| std::array::from_fn(|stance| columns[stance].get(week).copied().unwrap_or(f64::NAN)))
            .collect();
        StancePanel { label: summary.label(name), shares }
    };
    Stances {
        caption: summary.caption(
            request,
            &language.say(phrases::stances::Title),
            &language.say(phrases::stances::Subtitle { replicates: &summary.replicates(language) }),
            &finding(summary, language),
        ),
        time: summary.time(),
        value_title: language.say(phrases::stances::ValueTitle),
        stance_names: STANCES.map(|stance| measure_label(language, stance).to_owned()),
        panels: summary.tables.bands.strategies().iter().enumerate().map(panel).collect(),
    }
}

fn finding(summary: &Summary, language: &Language) -> String {
    let words = |index: usize| {
        let end = |measure| language.percent(summary.end(index, measure));
        language.say(phrases::stances::FindingOfStrategy {
            strategy: &summary.label_at(index),
            advocating: &end(Measure::Advocating),
            using: &end(Measure::Using),
            resisting: &end(Measure::Resisting),
        })
    };
    let strategies = summary.best_and_worst(language, Measure::OnBoard, words);
    language.say(phrases::stances::Finding { strategies: &strategies })
}

fn table(summary: &Summary, _: &Request) -> Table {
    at_the_end("Share of teachers by stance in the last week, mean over replicates", summary, &STANCES)
}
