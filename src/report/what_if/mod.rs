//! The figure of two runs: one strategy under two scenarios, and the difference between them.

mod names;
mod pair;
mod run;
mod weeks;
mod words;

pub use pair::{Pair, Pairing};
pub use run::Run;
pub use weeks::Weeks;

use super::request::Request;
use super::vocabulary::measure_label;
use chart::{Caption, ChartError, Course, Drawing, TimeAxis, WhatIf, phrases};
use output::{Column, DataTable, Field};
use simulation::measure::Measure;
use statistics::{Band, Estimate};

/// The name of the figure, also the beginning of its file's.
pub const NAME: &str = "what_if";

/// What it answers, in a line.
pub const ANSWERS: &str = "What does one strategy do in another run, and how surely does it differ?";

/// Whether it can show a measure: those from 0 to 1.
pub fn can_show(measure: Measure) -> bool {
    measure.info().unit != "years"
}

/// Draws one strategy in both runs of a pair, and how far they differ.
///
/// # Errors
/// Where the drawing library refuses.
pub fn draw(pair: &Pair, weeks: &Weeks, request: &Request) -> Result<Drawing, ChartError> {
    figure(pair, weeks, request).draw(&request.style)
}

fn figure(pair: &Pair, weeks: &Weeks, request: &Request) -> WhatIf {
    let summary = &pair.one.summary;
    let index = summary.strategies().iter().position(|name| *name == weeks.strategy).unwrap_or(0);
    let language = &request.style.language;
    let names = pair.names(language);
    let [of_one, of_other] = &weeks.bands;
    let (strategy, measure) = (summary.label(&weeks.strategy), measure_label(language, weeks.measure));
    let title = || language.say(phrases::what_if::Title { strategy: &strategy, measure: &measure });
    WhatIf {
        caption: Caption {
            title: request.title.clone().unwrap_or_else(title),
            subtitle: request
                .subtitle
                .clone()
                .unwrap_or_else(|| words::subtitle(pair, language, &names, weeks.measure)),
            finding: words::finding(pair, language, &names, weeks),
            small_print: language.say(phrases::what_if::SmallPrint {
                one: &summary.origin(language),
                other: &pair.other.summary.origin(language),
                version: &env!("CARGO_PKG_VERSION"),
            }),
        },
        time: time(pair),
        value_title: language.say(phrases::what_if::ValueTitle { measure: &measure }),
        band_meaning: words::reading(pair, language, &names, weeks),
        hue: summary.hues().get(index).copied().unwrap_or(0),
        one: course(&names[0], of_one),
        other: course(&names[1], of_other),
        difference: difference(
            language.say(phrases::what_if::Difference { run: &names[0] }),
            &weeks.differences,
        ),
    }
}

/// The numbers behind it, week by week.
pub fn table(pair: &Pair, weeks: &Weeks) -> DataTable {
    let info = weeks.measure.info();
    let runs = ["one", "other"].map(|run| {
        [("mean", "mean"), ("q25", "lower quartile"), ("q75", "upper quartile")].map(|(ending, what)| {
            let which = if run == "one" { "this run" } else { "the other run" };
            let meaning = format!("{what} over replicates of {which}: {}", info.meaning);
            Column::new(format!("{run}_{ending}"), meaning, info.unit)
        })
    });
    let difference = Column::new("difference", "mean of this run minus the other", info.unit).with_interval();
    let week = Column::key("week", "number of the week that is over; 0 before the first week");
    let passed = pair.weeks();
    let row = |(place, week): (usize, u32)| {
        let bands =
            weeks.bands.iter().flat_map(|bands| [bands[place].mean, bands[place].q25, bands[place].q75]);
        let Estimate { value, low, high } = weeks.differences[place];
        let numbers = std::iter::once(f64::from(week)).chain(bands).chain([value, low, high]);
        numbers.map(Field::Number).collect()
    };
    DataTable {
        columns: std::iter::once(week).chain(runs.into_iter().flatten()).chain(difference).collect(),
        rows: (passed.start..=passed.end).enumerate().map(row).collect(),
    }
}

fn course(label: &str, bands: &[Band]) -> Course {
    let all = |of: fn(&Band) -> f64| bands.iter().map(of).collect();
    Course {
        label: label.to_owned(),
        line: all(|band| band.mean),
        low: all(|band| band.q25),
        high: all(|band| band.q75),
    }
}

fn difference(label: String, weeks: &[Estimate]) -> Course {
    let all = |of: fn(&Estimate) -> f64| weeks.iter().map(of).collect();
    Course { label, line: all(|week| week.value), low: all(|week| week.low), high: all(|week| week.high) }
}

/// The weeks that both show; a mark for a leader who leaves in either.
fn time(pair: &Pair) -> TimeAxis {
    let weeks = pair.weeks();
    let mut departures: Vec<u32> =
        [&pair.one, &pair.other].into_iter().flat_map(|run| run.summary.time().departures).collect();
    departures.sort_unstable();
    departures.dedup();
    TimeAxis {
        weeks_per_year: pair.one.summary.scenario.run.weeks_per_year,
        before: weeks.start,
        weeks: weeks.end - weeks.start,
        departures,
    }
}
