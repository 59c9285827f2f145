//! How many teachers resist, watch, try, use or advocate.

use super::{Figure, Shows};
use crate::chart::{StancePanel, Stances, percent};
use crate::measure::Measure;
use crate::report::request::Request;
use crate::report::summary::Summary;
use crate::report::tables::{Table, at_the_end};

/// Shares of teachers by stance, a panel a strategy.
pub const FIGURE: Figure = Figure {
    name: "stances",
    answers: "How many teachers resist, watch, try, use or advocate?",
    reading: "Shares of teachers, stacked: advocates at the bottom, those who resist at the top. The more of a \
        panel the lower colours fill, the more teachers are with it.",
    strategies_at_least: 1,
    any_measure: false,
    shows: Shows::Weeks,
    draw: |summary, request| stances(summary, request).draw(&request.style),
    table,
};

const STANCES: [Measure; 5] =
    [Measure::Resisting, Measure::Watching, Measure::Trying, Measure::Using, Measure::Advocating];

/// How many teachers resist, watch, try, use or advocate.
fn stances(summary: &Summary, request: &Request) -> Stances {
    let panel = |(place, name): (usize, &String)| {
        let columns = STANCES.map(|stance| summary.means(place, stance));
        let shares = (0..summary.bands.weeks())
            .map(|week| std::array::from_fn(|stance| columns[stance].get(week).copied().unwrap_or(f64::NAN)))
            .collect();
        StancePanel { label: summary.label(name), shares }
    };
    Stances {
        caption: summary.caption(
            request,
            "Where teachers stand",
            &format!("Shares of teachers by stance, mean of {}", summary.replicates()),
            &finding(summary),
        ),
        time: summary.time(),
        value_title: "Share of teachers (%)".to_owned(),
        stance_names: STANCES.map(|stance| stance.info().label.to_owned()),
        panels: summary.bands.strategies().iter().enumerate().map(panel).collect(),
    }
}

fn finding(summary: &Summary) -> String {
    let words = |place: usize| {
        let end = |measure| percent(summary.end(place, measure));
        format!(
            "{} {} advocating, {} using, {} resisting",
            summary.label_at(place),
            end(Measure::Advocating),
            end(Measure::Using),
            end(Measure::Resisting)
        )
    };
    format!("Teachers in the last week: {}.", summary.best_and_worst(Measure::OnBoard, words))
}

fn table(summary: &Summary) -> Table {
    at_the_end("Share of teachers by stance in the last week, mean over replicates", summary, &STANCES)
}
