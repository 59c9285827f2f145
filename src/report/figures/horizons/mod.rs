//! How the ranking goes year by year.

mod title;

use super::{Figure, Measures, Needs, Shows};
use crate::cells::{Cell, Head};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use crate::vocabulary::{estimated, measure_label};
use chart::{Horizons, Language, YearlyCourse, phrases};
use output::Column;
use results::{HORIZONS, HorizonRow};
use simulation::measure::{Better, Measure, MeasureInfo};
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
        years: (1..=shown.years()).map(|year| estimated(shown.mean(name, year))).collect(),
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

fn table(summary: &Summary, request: &Request) -> Table {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let cells = |row: &HorizonRow| {
        let [lower, median, upper] = row.quartiles.map(Cell::share);
        let middle_half = format!("{} to {}", lower.words, upper.words);
        let middle_half = Cell { words: middle_half, fields: [lower.fields, upper.fields].concat() };
        let estimate = |value: &Estimate, difference: &Estimate| {
            let value = Cell::with_interval(value, Cell::share);
            value.into_iter().chain(Cell::with_interval(difference, Cell::points)).collect::<Vec<_>>()
        };
        let own = vec![Cell::strategy(summary, &row.strategy), Cell::whole(f64::from(row.year))];
        let mean = estimate(&row.mean, &row.mean_difference);
        let last = estimate(&row.last, &row.last_difference);
        [own, mean, vec![median, middle_half], last].concat()
    };
    let names = summary.strategies().iter();
    let rows = names.flat_map(|name| summary.tables.horizons.series(measure, name)).map(cells).collect();
    let info = measure.info();
    Table {
        caption: format!(
            "{} year by year; differences from “{}” in percentage points",
            info.label,
            summary.label(&summary.scenario.run.reference)
        ),
        heads: heads(info),
        rows,
    }
}

fn heads(info: &MeasureInfo) -> Vec<Head> {
    let own = |name: &str, meaning: &str| Column::new(name, meaning, info.unit);
    let estimate = |heading: &str, name: &str, meaning: &str| {
        let difference =
            format!("how `{name}` differs from that of the reference within a replicate, as a mean");
        let value = own(name, &format!("{meaning}, as a mean over replicates: {}", info.meaning));
        let difference = own(&format!("{name}_difference"), &difference);
        [Head::with_interval(heading, value), Head::with_interval("Difference", difference)]
            .into_iter()
            .flatten()
    };
    let quartile = |name: &str, which: &str| {
        own(name, &format!("{which} over replicates of the mean over the year's weeks"))
    };
    let middle_half = Head {
        heading: "Middle half".to_owned(),
        columns: vec![quartile("q25", "lower quartile"), quartile("q75", "upper quartile")],
    };
    [Head::strategy(), Head::key("Year", "year", "number of the school year, from 1")]
        .into_iter()
        .chain(estimate("Mean of the year", "mean", "mean over the year's weeks"))
        .chain([Head::new("Median of runs", quartile("q50", "median")), middle_half])
        .chain(estimate("Last week", "last", "value in the year's last week"))
        .collect()
}
