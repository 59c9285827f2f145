//! How teachers, students and parents fare together.

use super::lines::lines;
use super::{Figure, Measures, Needs, Shows};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::{Table, by_year};
use chart::{Language, Lines, LinesPanel, Scale, phrases};
use simulation::measure::Measure;

/// Teachers' belief, students' engagement and parents' support, by strategy.
pub const FIGURE: Figure = Figure {
    name: "three_groups",
    answers: "How do teachers, students and parents fare together?",
    reading: "Three lines per strategy: teachers' belief, students' engagement and parents' support, each compared with \
        its value without any change in the same replicates or, where every strategy plans a change, with its value at \
        the beginning. Below zero, a group is worse off.",
    strategies_at_least: 1,
    needs: Needs::Nothing,
    measures: Measures::Own,
    has_share_axis: false,
    shows: Shows::Weeks,
    draw: |summary, request| three_groups(summary, request).draw(&request.style),
    table,
};

const MEASURES: [Measure; 3] = [Measure::Belief, Measure::Engagement, Measure::Support];

/// What the three are compared with: a dip of a few points shows, and no group looks better than another for having begun
/// higher.
#[derive(Clone, Copy)]
enum Beside {
    /// The strategy with that index, which plans nothing, in the same weeks.
    StatusQuo(usize),
    /// The moment at which figures begin.
    Beginning,
}

impl Beside {
    /// The status quo where it and others are shown.
    fn of(summary: &Summary) -> Self {
        let others = summary.strategies().len() > 1;
        summary.scenario.status_quo_index().filter(|_| others).map_or(Self::Beginning, Self::StatusQuo)
    }

    /// How far a measure is from what it is compared with, week by week. Strategies run in the same replicates, so that the
    /// difference of two means is the mean of the differences; a replicate that failed is missing from its own mean alone.
    fn differences(self, summary: &Summary, index: usize, measure: Measure) -> Vec<f64> {
        let own = summary.means(index, measure);
        let other = match self {
            Self::StatusQuo(status_quo) => summary.means(status_quo, measure),
            Self::Beginning => vec![own.first().copied().unwrap_or(f64::NAN); own.len()],
        };
        own.into_iter().zip(other).map(|(own, other)| own - other).collect()
    }

    fn in_words(self, summary: &Summary, language: &Language) -> String {
        match (self, summary.time().before) {
            (Self::StatusQuo(index), _) => {
                language.say(phrases::three_groups::StatusQuo { strategy: &summary.label_at(index) })
            }
            (Self::Beginning, 0) => language.say(phrases::three_groups::Start),
            (Self::Beginning, week) => language.say(phrases::three_groups::Week { week: &week }),
        }
    }

    /// Indices of the strategies that are compared with it.
    fn compared(self, summary: &Summary) -> impl Iterator<Item = usize> {
        let is_itself = move |index: &usize| matches!(self, Self::StatusQuo(own) if own == *index);
        (0..summary.strategies().len()).filter(move |index| !is_itself(index))
    }
}

fn three_groups(summary: &Summary, request: &Request) -> Lines {
    let language = &request.style.language;
    let beside = Beside::of(summary);
    let other = beside.in_words(summary, language);
    let note = |index: usize| {
        let [lowest, last] = engagement(summary, beside, index).map(|points| language.signed_points(points));
        language.say(phrases::three_groups::Note { lowest: &lowest, last: &last })
    };
    let of_all = lines(summary, language, &MEASURES, note);
    let panel = |index: usize| LinesPanel {
        lines: MEASURES.map(|measure| beside.differences(summary, index, measure)).to_vec(),
        ..of_all.panels[index].clone()
    };
    Lines {
        caption: summary.caption(
            request,
            &language.say(phrases::three_groups::Title),
            &language.say(phrases::three_groups::Subtitle { other: &other }),
            &finding(summary, language),
        ),
        value_title: language.say(phrases::three_groups::ValueTitle),
        scale: Scale::Changes,
        note_meaning: language.say(phrases::three_groups::Notes { other: &other }),
        panels: beside.compared(summary).map(panel).collect(),
        ..of_all.clone()
    }
}

/// How far students' engagement is from what it is compared with, at its lowest and at the end.
fn engagement(summary: &Summary, beside: Beside, index: usize) -> [f64; 2] {
    let weeks = beside.differences(summary, index, Measure::Engagement);
    [weeks.iter().copied().fold(f64::NAN, f64::min), weeks.last().copied().unwrap_or(f64::NAN)]
}

fn finding(summary: &Summary, language: &Language) -> String {
    let beside = Beside::of(summary);
    let lowest = |index: usize| engagement(summary, beside, index)[0];
    let deepest = beside.compared(summary).min_by(|&one, &other| lowest(one).total_cmp(&lowest(other)));
    let words = |index: usize| {
        let end = |measure| language.percent(summary.end(index, measure));
        language.say(phrases::three_groups::FindingOfStrategy {
            strategy: &summary.label_at(index),
            belief: &end(Measure::Belief),
            engagement: &end(Measure::Engagement),
            support: &end(Measure::Support),
        })
    };
    let deepest = deepest.filter(|&index| lowest(index) < 0.0).map(|index| {
        let [lowest, last] = engagement(summary, beside, index).map(|points| language.signed_points(points));
        language.say(phrases::three_groups::DeepestDip {
            strategy: &summary.label_at(index),
            other: &beside.in_words(summary, language),
            lowest: &lowest,
            last: &last,
        })
    });
    let strategies = summary.best_and_worst(language, Measure::Belief, words);
    let ends = language.say(phrases::three_groups::Finding { strategies: &strategies });
    deepest.into_iter().chain([ends]).collect::<Vec<_>>().join(" ")
}

fn table(summary: &Summary, _: &Request) -> Table {
    by_year(
        "Belief, engagement and support at the end of every year, mean over replicates",
        summary,
        &MEASURES,
    )
}
