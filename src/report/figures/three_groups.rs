//! How teachers, students and parents fare together.

use super::lines::lines;
use super::{Figure, Shows};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::{Table, by_year};
use chart::{Language, Lines, Scale, phrases};
use simulation::measure::Measure;

/// Teachers' belief, students' engagement and parents' support, by strategy.
pub const FIGURE: Figure = Figure {
    name: "three_groups",
    answers: "How do teachers, students and parents fare together?",
    reading: "Three lines a strategy: how far teachers' belief, students' engagement and parents' support have moved \
        since the first week. Below zero a group is worse off than then. What a strategy without any change shows \
        as well is not the work of the change.",
    strategies_at_least: 1,
    needs_district: false,
    any_measure: false,
    has_share_axis: false,
    shows: Shows::Weeks,
    draw: |summary, request| three_groups(summary, request).draw(&request.style),
    table,
};

const MEASURES: [Measure; 3] = [Measure::Belief, Measure::Engagement, Measure::Support];

/// How far the three have moved since the first week, by strategy: a dip of a few points shows, and no group
/// looks better than another for having begun higher.
fn three_groups(summary: &Summary, request: &Request) -> Lines {
    let language = &request.style.language;
    let note = |index: usize| {
        let Dip { first, lowest, last } = dip(summary, index).in_words(language);
        language.say(phrases::three_groups::Note { first: &first, lowest: &lowest, last: &last })
    };
    let start = match summary.time().before {
        0 => language.say(phrases::three_groups::FirstWeek),
        before => language.say(phrases::three_groups::Week { week: &(before + 1) }),
    };
    let mut lines = lines(summary, language, &MEASURES, note);
    for line in lines.panels.iter_mut().flat_map(|panel| &mut panel.lines) {
        let first = line.first().copied().unwrap_or(f64::NAN);
        for week in line {
            *week -= first;
        }
    }
    Lines {
        caption: summary.caption(
            request,
            &language.say(phrases::three_groups::Title),
            &language.say(phrases::three_groups::Subtitle { start: &start }),
            &finding(summary, language),
        ),
        value_title: language.say(phrases::three_groups::ValueTitle { start: &start }),
        scale: Scale::Changes,
        note_meaning: language.say(phrases::three_groups::Notes { start: &start }),
        ..lines
    }
}

/// Students' engagement in the first week, at its lowest, and in the last week.
struct Dip<T> {
    first: T,
    lowest: T,
    last: T,
}

impl Dip<f64> {
    fn in_words(&self, language: &Language) -> Dip<String> {
        let [first, lowest, last] = [self.first, self.lowest, self.last].map(|share| language.percent(share));
        Dip { first, lowest, last }
    }
}

fn dip(summary: &Summary, index: usize) -> Dip<f64> {
    let weeks = summary.means(index, Measure::Engagement);
    Dip {
        first: weeks.first().copied().unwrap_or(f64::NAN),
        lowest: weeks.iter().copied().fold(f64::NAN, f64::min),
        last: weeks.last().copied().unwrap_or(f64::NAN),
    }
}

fn finding(summary: &Summary, language: &Language) -> String {
    let depth = |index: usize| dip(summary, index).first - dip(summary, index).lowest;
    let indices = 0..summary.strategies().len();
    let deepest = indices.max_by(|&one, &other| depth(one).total_cmp(&depth(other)));
    let words = |index: usize| {
        let end = |measure| language.percent(summary.end(index, measure));
        language.say(phrases::three_groups::FindingOfStrategy {
            strategy: &summary.label_at(index),
            belief: &end(Measure::Belief),
            engagement: &end(Measure::Engagement),
            support: &end(Measure::Support),
        })
    };
    let deepest = deepest.map(|index| {
        let Dip { first, lowest, last } = dip(summary, index).in_words(language);
        language.say(phrases::three_groups::DeepestDip {
            strategy: &summary.label_at(index),
            first: &first,
            lowest: &lowest,
            last: &last,
        })
    });
    let strategies = summary.best_and_worst(language, Measure::Belief, words);
    let ends = language.say(phrases::three_groups::Finding { strategies: &strategies });
    deepest.into_iter().chain([ends]).collect::<Vec<_>>().join(" ")
}

fn table(summary: &Summary) -> Table {
    by_year(
        "Belief, engagement and support at the end of every year, mean over replicates",
        summary,
        &MEASURES,
    )
}
