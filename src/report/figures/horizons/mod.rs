//! How the ranking goes year by year.

mod title;

use super::{Figure, Measures, Needs, Shows};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use crate::vocabulary::measure_label;
use chart::{Estimated, Horizons, Language, YearlyCourse, percent, phrases, signed_points};
use results::{HORIZONS, HorizonRow};
use simulation::measure::{Better, Measure};
use statistics::Estimate;
use title::title;

/// The means of school years with their intervals, and the last week of the run.
pub const FIGURE: Figure = Figure {
    name: "horizons",
    answers: "Does the ranking depend on when one looks?",
    reading: "A filled dot is the mean over a whole school year; the hollow dot at the right is the last week alone. Where \
        lines cross, the ranking depends on the year in which one looks.",
    strategies_at_least: 1,
    needs: Needs::Nothing,
    measures: Measures::These(&HORIZONS),
    has_share_axis: true,
    shows: Shows::Years,
    draw: |summary, request| horizons(summary, request).draw(&request.style),
    table,
};

/// One measure of the table.
struct Shown<'a> {
    summary: &'a Summary,
    measure: Measure,
}

impl<'a> Shown<'a> {
    fn years(&self) -> u32 {
        self.summary.scenario.run.years
    }

    fn row(&self, strategy: &str, year: u32) -> Option<&'a HorizonRow> {
        let rows = self.summary.tables.horizons.series(self.measure, strategy);
        rows.into_iter().find(|row| row.year == year)
    }

    /// The mean over a year's weeks.
    fn mean(&self, strategy: &str, year: u32) -> Estimate {
        self.row(strategy, year).map_or(Estimate::UNDEFINED, |row| row.mean)
    }

    fn last_week(&self, strategy: &str) -> f64 {
        self.row(strategy, self.years()).map_or(f64::NAN, |row| row.last.value)
    }
}

fn horizons(summary: &Summary, request: &Request) -> Horizons {
    let shown = Shown { summary, measure: request.measure.unwrap_or(Measure::ConsistentReach) };
    let language = &request.style.language;
    let label = measure_label(language, shown.measure);
    let hues = summary.hues();
    let strategy = |(index, name): (usize, &String)| YearlyCourse {
        label: summary.label(name),
        hue: hues[index],
        years: (1..=shown.years())
            .map(|year| {
                let Estimate { value, low, high } = shown.mean(name, year);
                Estimated { value, low, high }
            })
            .collect(),
        last_week: shown.last_week(name),
    };
    Horizons {
        caption: summary.caption(
            request,
            &title(&shown, language),
            &match shown.measure.info().better {
                Better::Higher => language.say(phrases::horizons::Subtitle { measure: &label }),
                Better::Lower => language.say(phrases::horizons::SubtitleLess { measure: &label }),
            },
            &finding(&shown, language),
        ),
        time: summary.whole_time(),
        value_title: language.say(phrases::horizons::ValueTitle { measure: &label }),
        reading: match summary.scenario.run.replicates {
            1 => language.say(phrases::horizons::OnlyDots),
            _ => language.say(phrases::horizons::Dots),
        },
        strategies: summary.strategies().iter().enumerate().map(strategy).collect(),
    }
}

fn finding(shown: &Shown<'_>, language: &Language) -> String {
    let words = |name: &String| {
        let years = (1..=shown.years()).map(|year| language.percent(shown.mean(name, year).value));
        language.say(phrases::horizons::FindingOfStrategy {
            strategy: &shown.summary.label(name),
            years: &years.collect::<Vec<_>>().join(", "),
            last: &language.percent(shown.last_week(name)),
        })
    };
    language.say(phrases::horizons::Finding {
        measure: &measure_label(language, shown.measure),
        strategies: &shown.summary.strategies().iter().map(words).collect::<Vec<_>>().join("; "),
    })
}

fn table(summary: &Summary) -> Table {
    let measure = Measure::ConsistentReach;
    let interval = |one: &Estimate, words: fn(f64) -> String| {
        if one.low.is_nan() { "–".to_owned() } else { format!("{} to {}", words(one.low), words(one.high)) }
    };
    let cells = |row: &HorizonRow| {
        let [lower, median, upper] = row.quartiles.map(percent);
        vec![
            summary.label(&row.strategy),
            row.year.to_string(),
            percent(row.mean.value),
            interval(&row.mean, percent),
            signed_points(row.mean_difference.value),
            interval(&row.mean_difference, signed_points),
            median,
            format!("{lower} to {upper}"),
            percent(row.last.value),
            interval(&row.last, percent),
            signed_points(row.last_difference.value),
            interval(&row.last_difference, signed_points),
        ]
    };
    let names = summary.strategies().iter();
    let rows = names.flat_map(|name| summary.tables.horizons.series(measure, name)).map(cells).collect();
    let columns = [
        "Strategy",
        "Year",
        "Mean of the year",
        "95 % interval",
        "Difference",
        "95 % interval",
        "Median of runs",
        "Middle half",
        "Last week",
        "95 % interval",
        "Difference",
        "95 % interval",
    ];
    Table {
        caption: format!(
            "Students reached consistently year by year; differences from “{}” in percentage points",
            summary.label(&summary.scenario.run.reference)
        ),
        columns: columns.map(str::to_owned).to_vec(),
        rows,
    }
}
