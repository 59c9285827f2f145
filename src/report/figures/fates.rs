//! How schools end up, and how often.

use super::{Figure, Measures, Needs, Shows};
use crate::cells::{Cell, Head};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use crate::vocabulary::fate_label;
use chart::{FateRow, Fates, Language, Share, percent, phrases};
use output::Column;
use simulation::measure::Fate;
use statistics::Estimate;

/// Shares of fates with their intervals, by strategy.
pub const FIGURE: Figure = Figure {
    name: "fates",
    answers: "How do schools end up, and how often?",
    reading: "Each school ends in one of four ways. A line shows how uncertain the share is; where the lines of two \
        strategies overlap widely, more replicates may change their order.",
    strategies_at_least: 1,
    needs: Needs::Nothing,
    measures: Measures::Own,
    has_share_axis: false,
    shows: Shows::End,
    draw: |summary, request| fates(summary, request).draw(&request.style),
    table,
};

fn fates(summary: &Summary, request: &Request) -> Fates {
    let row = |strategy: &String| {
        let share = |fate: &Fate| {
            summary.fate(strategy, *fate).map_or(
                Share { share: f64::NAN, low: f64::NAN, high: f64::NAN },
                |row| Share { share: row.share.value, low: row.share.low, high: row.share.high },
            )
        };
        FateRow { label: summary.label(strategy), estimates: Fate::ALL.iter().map(share).collect() }
    };
    let language = &request.style.language;
    let percent = |share: f32| language.percent(share.into());
    let lines = &summary.scenario.parameters.measures;
    let is_district = summary.scenario.scale().is_district();
    Fates {
        caption: summary.caption(
            request,
            &language.say(phrases::fates::Title { time: &summary.time_passed(language) }),
            &language.say(phrases::fates::Subtitle {
                on_board: &percent(lines.schoolwide_on_board),
                reach: &percent(lines.schoolwide_reach),
                peak: &percent(lines.reverted_peak),
                loss: &percent(lines.reverted_loss),
                coverage: &percent(lines.pockets_coverage),
            }),
            &finding(summary, language),
        ),
        value_title: if is_district {
            language.say(phrases::fates::OfSchools)
        } else {
            language.say(phrases::fates::OfRuns)
        },
        interval_meaning: if is_district {
            language.say(phrases::fates::IntervalOfSchools)
        } else {
            language.say(phrases::fates::Interval)
        },
        fate_names: Fate::ALL.iter().map(|&fate| fate_label(language, fate).to_owned()).collect(),
        rows: summary.tables.bands.strategies().iter().map(row).collect(),
    }
}

fn finding(summary: &Summary, language: &Language) -> String {
    let share = |name: &String, fate| summary.fate(name, fate).map_or(f64::NAN, |row| row.share.value);
    let mut ends: Vec<(&String, f64)> =
        summary.strategies().iter().map(|name| (name, share(name, Fate::Schoolwide))).collect();
    ends.sort_by(|one, other| other.1.total_cmp(&one.1));
    let words: Vec<String> = ends
        .iter()
        .map(|(name, share)| format!("{} {}", summary.label(name), language.percent(*share)))
        .collect();
    language.say(phrases::fates::Finding { strategies: &words.join("; ") })
}

fn table(summary: &Summary, _: &Request) -> Table {
    let head = |fate: &Fate| {
        let (name, label) = (fate.name(), fate.label());
        let meaning = format!("share of runs of which schools end so: {label}");
        let columns = Column::new(name, meaning, "share of runs").with_interval().to_vec();
        Head { heading: label.to_owned(), columns }
    };
    let row = |name: &String| {
        let cell = |fate: &Fate| {
            let found = summary.fate(name, *fate);
            let share = found.map_or(Estimate::UNDEFINED, |row| row.share);
            let [own, interval] = Cell::with_interval(&share, Cell::share);
            let words = found.map_or_else(String::new, |_| {
                format!("{} ({} to {})", own.words, percent(share.low), percent(share.high))
            });
            Cell { words, fields: [own.fields, interval.fields].concat() }
        };
        std::iter::once(Cell::strategy(summary, name)).chain(Fate::ALL.iter().map(cell)).collect()
    };
    Table {
        caption: "Share of runs by fate, with its 95 % interval".to_owned(),
        heads: std::iter::once(Head::strategy()).chain(Fate::ALL.iter().map(head)).collect(),
        rows: summary.scenario.run.strategies.iter().map(row).collect(),
    }
}
