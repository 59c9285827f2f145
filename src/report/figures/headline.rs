//! How far every strategy gets, week by week.

use super::{Figure, Measures, Needs, Shows};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::{Table, by_year};
use crate::vocabulary::{measure_label, measure_meaning};
use chart::{Headline, Language, Trajectory, phrases};
use simulation::measure::Measure;

/// All strategies in one panel, week by week, of any measure.
pub const FIGURE: Figure = Figure {
    name: "consistent_reach",
    answers: "How far does each strategy get, week by week?",
    reading: "A line is a strategy. The higher it ends, the more students experience personalized learning in nearly \
        all of their class time. The band, where there is one, shows how far luck moves a single replicate.",
    strategies_at_least: 1,
    needs: Needs::Nothing,
    measures: Measures::Any,
    has_share_axis: true,
    shows: Shows::Weeks,
    draw: |summary, request| headline(summary, request).draw(&request.style),
    table,
};

fn headline(summary: &Summary, request: &Request) -> Headline {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let language = &request.style.language;
    let hues = summary.hues();
    let trajectory = |(index, name): (usize, &String)| {
        let bands = summary.tables.bands.series(index, measure.info().name).unwrap_or_default();
        Trajectory {
            label: summary.label(name),
            hue: hues[index],
            line: bands.iter().map(|band| band.mean).collect(),
            low: bands.iter().map(|band| band.q25).collect(),
            high: bands.iter().map(|band| band.q75).collect(),
        }
    };
    let band = match summary.scenario.run.replicates {
        1 => language.say(phrases::consistent_reach::OnlyLine),
        replicates => language.say(phrases::consistent_reach::Band { replicates: &replicates }),
    };
    let is_reach = measure == Measure::ConsistentReach;
    let (title, subtitle) =
        if is_reach { words_of_reach(summary, language) } else { words_of(language, measure) };
    let mut meaning = vec![band];
    if is_reach && summary.scenario.run.replicates > 1 {
        meaning.push(language.say(phrases::consistent_reach::Few));
    }
    if is_reach {
        meaning.push(language.say(phrases::consistent_reach::Steps));
    }
    Headline {
        caption: summary.caption(request, &title, &subtitle, &finding(summary, language, measure)),
        time: summary.time(),
        value_title: language
            .say(phrases::consistent_reach::ValueTitle { measure: &measure_label(language, measure) }),
        band_meaning: meaning.join(". "),
        trajectories: summary.tables.bands.strategies().iter().enumerate().map(trajectory).collect(),
    }
}

/// Title and subtitle of the measure that everything is about.
fn words_of_reach(summary: &Summary, language: &Language) -> (String, String) {
    let share = language.percent(summary.scenario.parameters.measures.consistent_share.into());
    (
        language.say(phrases::consistent_reach::Title),
        language.say(phrases::consistent_reach::Subtitle { share: &share }),
    )
}

/// Title and subtitle of any other measure.
fn words_of(language: &Language, measure: Measure) -> (String, String) {
    let mut meaning = measure_meaning(language, measure).chars();
    let capital = meaning.next().into_iter().flat_map(char::to_uppercase);
    let title = language
        .say(phrases::consistent_reach::TitleOfMeasure { measure: &measure_label(language, measure) });
    (title, capital.chain(meaning).collect())
}

fn finding(summary: &Summary, language: &Language, measure: Measure) -> String {
    let ends = summary.ranked(measure).into_iter().map(|index| {
        format!("{} {}", summary.label_at(index), language.percent(summary.end(index, measure)))
    });
    let ends = ends.collect::<Vec<_>>().join("; ");
    language.say(phrases::consistent_reach::Finding {
        measure: &measure_label(language, measure),
        time: &summary.time_passed(language),
        ends: &ends,
    })
}

fn table(summary: &Summary, request: &Request) -> Table {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let caption = format!("{} at the end of every year, mean over replicates", measure.info().label);
    by_year(&caption, summary, &[measure])
}
