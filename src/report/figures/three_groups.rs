//! How teachers, students and parents fare together.

use super::lines::lines;
use super::{Figure, Shows};
use crate::chart::{Lines, percent};
use crate::measure::Measure;
use crate::report::request::Request;
use crate::report::summary::Summary;
use crate::report::tables::{Table, by_year};

/// Teachers' belief, students' engagement and parents' support, by strategy.
pub const FIGURE: Figure = Figure {
    name: "three_groups",
    answers: "How do teachers, students and parents fare together?",
    reading: "Three lines a strategy: teachers who believe in it, students who are engaged, parents who \
        support it. Where students dip before they rise, parents tend to follow.",
    strategies_at_least: 1,
    any_measure: false,
    shows: Shows::Weeks,
    draw: |summary, request| three_groups(summary, request).draw(&request.style),
    table,
};

const MEASURES: [Measure; 3] = [Measure::Belief, Measure::Engagement, Measure::Support];

/// Teachers' belief, students' engagement and parents' support, by strategy.
fn three_groups(summary: &Summary, request: &Request) -> Lines {
    let note = |place: usize| {
        let weeks = summary.means(place, Measure::Engagement);
        let lowest = weeks.iter().copied().fold(f64::NAN, f64::min);
        let [first, last] = [weeks.first(), weeks.last()].map(|week| week.copied().unwrap_or(f64::NAN));
        let whole = |share: f64| format!("{:.0}", share * 100.0);
        format!("{} → {} → {}", whole(first), whole(lowest), percent(last))
    };
    let subtitle = format!(
        "Teachers' belief, students' engagement and parents' support, mean of {}; engagement often dips before it \
         rises",
        summary.replicates()
    );
    Lines {
        caption: summary.caption(
            request,
            "How teachers, students and parents fare together",
            &subtitle,
            &finding(summary),
        ),
        value_title: "Mean of each group (%)".to_owned(),
        line_meaning: format!(
            "Line: mean of {}. Numbers: engagement in the first week, at its lowest, and at the end",
            summary.replicates()
        ),
        ..lines(summary, &MEASURES, note)
    }
}

fn finding(summary: &Summary) -> String {
    let words = |place: usize| {
        let end = |measure| percent(summary.end(place, measure));
        format!(
            "{} belief {}, engagement {}, support {}",
            summary.label_at(place),
            end(Measure::Belief),
            end(Measure::Engagement),
            end(Measure::Support)
        )
    };
    format!("In the last week: {}.", summary.best_and_worst(Measure::Belief, words))
}

fn table(summary: &Summary) -> Table {
    by_year(
        "Belief, engagement and support at the end of every year, mean over replicates",
        summary,
        &MEASURES,
    )
}
