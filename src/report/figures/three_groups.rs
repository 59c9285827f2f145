//! How teachers, students and parents fare together.

use super::lines::lines;
use super::{Figure, Shows};
use crate::chart::{Language, Lines};
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
    let language = &request.style.language;
    let replicates = summary.replicates(language);
    let note = |place: usize| {
        let weeks = summary.means(place, Measure::Engagement);
        let lowest = weeks.iter().copied().fold(f64::NAN, f64::min);
        let [first, last] = [weeks.first(), weeks.last()].map(|week| week.copied().unwrap_or(f64::NAN));
        let (first, lowest, last) = (language.whole(first), language.whole(lowest), language.percent(last));
        language.say("three_groups.note", &[("first", &first), ("lowest", &lowest), ("last", &last)])
    };
    let subtitle = language.say("three_groups.subtitle", &[("replicates", &replicates)]);
    Lines {
        caption: summary.caption(
            request,
            &language.say("three_groups.title", &[]),
            &subtitle,
            &finding(summary, language),
        ),
        value_title: language.say("three_groups.value_title", &[]),
        line_meaning: format!(
            "{}{}",
            language.say("three_groups.line", &[("replicates", &replicates)]),
            summary.departures(language)
        ),
        ..lines(summary, language, &MEASURES, note)
    }
}

fn finding(summary: &Summary, language: &Language) -> String {
    let words = |place: usize| {
        let end = |measure| language.percent(summary.end(place, measure));
        language.say(
            "three_groups.finding_of_strategy",
            &[
                ("strategy", &summary.label_at(place)),
                ("belief", &end(Measure::Belief)),
                ("engagement", &end(Measure::Engagement)),
                ("support", &end(Measure::Support)),
            ],
        )
    };
    let strategies = summary.best_and_worst(language, Measure::Belief, words);
    language.say("three_groups.finding", &[("strategies", &strategies)])
}

fn table(summary: &Summary) -> Table {
    by_year(
        "Belief, engagement and support at the end of every year, mean over replicates",
        summary,
        &MEASURES,
    )
}
