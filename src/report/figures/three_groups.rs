//! How teachers, students and parents fare together.

use super::lines::lines;
use super::{Figure, Shows};
use crate::chart::{Lines, Scale, percent};
use crate::measure::Measure;
use crate::report::request::Request;
use crate::report::summary::Summary;
use crate::report::tables::{Table, by_year};

/// Teachers' belief, students' engagement and parents' support, by strategy.
pub const FIGURE: Figure = Figure {
    name: "three_groups",
    answers: "How do teachers, students and parents fare together?",
    reading: "Three lines a strategy: how far teachers' belief, students' engagement and parents' support have moved \
        since the first week. Below zero a group is worse off than before the change; such a dip often comes first.",
    strategies_at_least: 1,
    schools_at_least: 1,
    any_measure: false,
    shows: Shows::Weeks,
    draw: |summary, request| three_groups(summary, request).draw(&request.style),
    table,
};

const MEASURES: [Measure; 3] = [Measure::Belief, Measure::Engagement, Measure::Support];

/// How far the three have moved since the first week, by strategy: a dip of a few points shows, and no group
/// looks better than another for having begun higher.
fn three_groups(summary: &Summary, request: &Request) -> Lines {
    let note = |place: usize| {
        let Dip { first, lowest, last } = dip(summary, place);
        format!("{} → {} → {}", percent(first), percent(lowest), percent(last))
    };
    let mut lines = lines(summary, &MEASURES, note);
    for line in lines.panels.iter_mut().flat_map(|panel| &mut panel.lines) {
        let first = line.first().copied().unwrap_or(f64::NAN);
        for week in line {
            *week -= first;
        }
    }
    Lines {
        caption: summary.caption(
            request,
            "How teachers, students and parents fare together",
            "Teachers' belief, students' engagement and parents' support: how far each has moved since the first week",
            &finding(summary),
        ),
        value_title: "Change since the first week (percentage points)".to_owned(),
        scale: Scale::Changes,
        note_meaning: "Numbers: students' engagement in the first week, at its lowest, and at the end".to_owned(),
        ..lines
    }
}

/// Students' engagement in the first week, at its lowest, and in the last week.
struct Dip {
    first: f64,
    lowest: f64,
    last: f64,
}

fn dip(summary: &Summary, place: usize) -> Dip {
    let weeks = summary.means(place, Measure::Engagement);
    Dip {
        first: weeks.first().copied().unwrap_or(f64::NAN),
        lowest: weeks.iter().copied().fold(f64::NAN, f64::min),
        last: weeks.last().copied().unwrap_or(f64::NAN),
    }
}

fn finding(summary: &Summary) -> String {
    let depth = |place: usize| dip(summary, place).first - dip(summary, place).lowest;
    let places = 0..summary.strategies().len();
    let deepest = places.max_by(|&one, &other| depth(one).total_cmp(&depth(other)));
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
    let dips = deepest.map_or_else(String::new, |place| {
        let Dip { first, lowest, last } = dip(summary, place);
        format!(
            "Students' engagement falls most under {}: from {} to {}; it ends at {}. ",
            summary.label_at(place),
            percent(first),
            percent(lowest),
            percent(last)
        )
    });
    format!("{dips}In the last week: {}.", summary.best_and_worst(Measure::Belief, words))
}

fn table(summary: &Summary) -> Table {
    by_year(
        "Belief, engagement and support at the end of every year, mean over replicates",
        summary,
        &MEASURES,
    )
}
