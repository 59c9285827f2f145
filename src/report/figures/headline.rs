//! How far every strategy gets, week by week.

use super::{Figure, Shows};
use crate::chart::{Headline, Trajectory, percent};
use crate::measure::Measure;
use crate::report::request::Request;
use crate::report::summary::Summary;
use crate::report::tables::{Table, by_year};

/// All strategies in one panel, week by week, of any measure.
pub const FIGURE: Figure = Figure {
    name: "consistent_reach",
    answers: "How far does each strategy get, week by week?",
    reading: "A line is a strategy. The higher it ends, the more students meet personalized learning in most \
        of their class time; the band shows how much luck moves a single school.",
    strategies_at_least: 1,
    any_measure: true,
    shows: Shows::Weeks,
    draw: |summary, request| headline(summary, request).draw(&request.style),
    table,
};

fn headline(summary: &Summary, request: &Request) -> Headline {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let hues = summary.hues();
    let trajectory = |(place, name): (usize, &String)| {
        let bands = summary.bands.series(place, measure.info().name).unwrap_or_default();
        Trajectory {
            label: summary.label(name),
            hue: hues[place],
            line: bands.iter().map(|band| band.mean).collect(),
            low: bands.iter().map(|band| band.q25).collect(),
            high: bands.iter().map(|band| band.q75).collect(),
        }
    };
    let band = match summary.scenario.run.replicates {
        1 => "Line: the only replicate".to_owned(),
        replicates => format!(
            "Line: mean of {replicates} replicates. Band: their middle half (25 % to 75 %); where few succeed, the \
             mean lies outside it"
        ),
    };
    let is_reach = measure == Measure::ConsistentReach;
    let (title, subtitle) = if is_reach { words_of_reach(summary) } else { words_of(measure) };
    let steps =
        if is_reach { ". Between years teachers leave and timetables change, so reach drops" } else { "" };
    Headline {
        caption: summary.caption(request, &title, &subtitle, &finding(summary, measure)),
        time: summary.time(),
        value_title: format!("{} (%)", measure.info().label),
        band_meaning: format!("{band}{steps}"),
        trajectories: summary.bands.strategies().iter().enumerate().map(trajectory).collect(),
    }
}

/// Title and subtitle of the measure that everything is about.
fn words_of_reach(summary: &Summary) -> (String, String) {
    let subtitle = format!(
        "Students who meet it in at least {} of their class time, by leadership strategy",
        percent(summary.scenario.parameters.measures.consistent_share.into())
    );
    ("How consistently personalized learning reaches students".to_owned(), subtitle)
}

/// Title and subtitle of any other measure.
fn words_of(measure: Measure) -> (String, String) {
    let info = measure.info();
    let mut meaning = info.meaning.chars();
    let capital = meaning.next().into_iter().flat_map(char::to_uppercase);
    (format!("{}, by leadership strategy", info.label), capital.chain(meaning).collect())
}

fn finding(summary: &Summary, measure: Measure) -> String {
    let ends = summary
        .ranked(measure)
        .into_iter()
        .map(|place| format!("{} {}", summary.label_at(place), percent(summary.end(place, measure))));
    format!(
        "{} after {}: {}.",
        measure.info().label,
        summary.time_passed(),
        ends.collect::<Vec<_>>().join(", ")
    )
}

fn table(summary: &Summary) -> Table {
    by_year(
        "Students reached consistently at the end of every year, mean over replicates",
        summary,
        &[Measure::ConsistentReach],
    )
}
