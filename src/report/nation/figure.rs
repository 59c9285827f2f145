//! How the districts of a country lie at the end of every year.

use super::NationSummary;
use crate::cells::{Cell, Head};
use crate::hues::hues;
use crate::request::Request;
use crate::tables::Table;
use crate::vocabulary::measure_label;
use chart::{
    ChartError, DistrictYears, DistrictYearsPanel, DistrictsOfYear, Drawing, Language, TimeAxis, phrases,
};
use output::{Column, Field};
use results::{CountryRow, PARTS};
use scenario::units::SchoolTime;
use simulation::measure::{Measure, MeasureInfo};

/// A figure that a nation's run can have.
#[derive(Debug, Clone, Copy)]
pub struct NationFigure {
    /// Its name, also of its file.
    pub name: &'static str,
    /// What it answers, in a line.
    pub answers: &'static str,
    /// How to read it, for people who have not seen one before.
    pub reading: &'static str,
    /// Draws it.
    pub draw: fn(&NationSummary, &Request) -> Result<Drawing, ChartError>,
    /// The numbers behind it.
    pub table: fn(&NationSummary, &Request) -> Table,
}

/// The distribution of districts, year by year.
pub const NATION_FIGURE: NationFigure = NationFigure {
    name: "districts_by_year",
    answers: "Do the districts of a country rise together?",
    reading: "Above every year lie all districts, each weighted by its students: where a shape is wide, many students \
        live in districts at that level; all shapes are equally wide at their widest. A shape that rises and stays short \
        shows a country that rises together; one that grows long, a country that drifts apart.",
    draw: |nation, request| districts_by_year(nation, request).draw(&request.style),
    table,
};

fn districts_by_year(nation: &NationSummary, request: &Request) -> DistrictYears {
    let language = &request.style.language;
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let names = &nation.scenario.run.strategies;
    let own_hues = hues(&nation.scenario, names);
    let panel = |(index, name): (usize, &String)| DistrictYearsPanel {
        label: nation.label(name),
        hue: own_hues[index],
        note: note(nation, language, name, measure),
        years: years(nation).map(|year| districts_of_year(nation.at(name, year, measure))).collect(),
    };
    let panels: Vec<DistrictYearsPanel> = names.iter().enumerate().map(panel).collect();
    let label = measure_label(language, measure);
    let title = if measure == Measure::ConsistentReach {
        language.say(phrases::districts_by_year::Title)
    } else {
        language.say(phrases::districts_by_year::TitleOfMeasure { measure: &label })
    };
    let subtitle = language.say(phrases::districts_by_year::Subtitle {
        measure: &label,
        districts: &nation.country.size.districts,
    });
    DistrictYears {
        caption: nation.caption(request, &title, &subtitle, &finding(nation, language, measure)),
        time: time(nation),
        value_title: language.say(phrases::districts_by_year::ValueTitle { measure: &label }),
        marks_meaning: language
            .say(phrases::districts_by_year::Marks { width: &language.percent(1.0 / PARTS as f64) }),
        panels,
    }
}

fn years(nation: &NationSummary) -> impl Iterator<Item = u32> + use<> {
    1..=nation.scenario.run.years
}

fn districts_of_year(row: Option<&CountryRow>) -> DistrictsOfYear {
    let unknown =
        DistrictsOfYear { mean: f64::NAN, middle_half: [f64::NAN; 2], parts: vec![f64::NAN; PARTS] };
    row.map_or(unknown, |row| {
        let [_, low, _, high, _] = row.districts.quantiles;
        DistrictsOfYear { mean: row.mean, middle_half: [low, high], parts: row.districts.parts.to_vec() }
    })
}

fn time(nation: &NationSummary) -> TimeAxis {
    let run = &nation.scenario.run;
    let weeks = |time: &SchoolTime| time.in_weeks(run.weeks_per_year);
    TimeAxis {
        weeks_per_year: run.weeks_per_year,
        before: 0,
        weeks: nation.scenario.weeks(),
        departures: nation.scenario.events.leader_leaves.iter().map(weeks).collect(),
    }
}

/// Mean and middle half of districts at the end of the run.
fn end(nation: &NationSummary, strategy: &str, measure: Measure) -> [f64; 3] {
    let row = nation.at(strategy, nation.scenario.run.years, measure);
    row.map_or([f64::NAN; 3], |row| [row.mean, row.districts.quantiles[1], row.districts.quantiles[3]])
}

fn note(nation: &NationSummary, language: &Language, strategy: &str, measure: Measure) -> String {
    let [_, low, high] = end(nation, strategy, measure).map(|share| language.percent(share));
    language.say(phrases::districts_by_year::Note { first: &low, last: &high })
}

fn finding(nation: &NationSummary, language: &Language, measure: Measure) -> String {
    let words = |name: &String| {
        let [mean, low, high] = end(nation, name, measure).map(|share| language.percent(share));
        language.say(phrases::districts_by_year::FindingOfStrategy {
            strategy: &nation.label(name),
            mean: &mean,
            low: &low,
            high: &high,
        })
    };
    let all: Vec<String> = nation.scenario.run.strategies.iter().map(words).collect();
    language.say(phrases::districts_by_year::Finding {
        measure: &measure_label(language, measure),
        year: &nation.scenario.run.years,
        strategies: &all.join("; "),
    })
}

fn table(nation: &NationSummary, request: &Request) -> Table {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let mut rows = Vec::new();
    for name in &nation.scenario.run.strategies {
        for year in years(nation) {
            let Some(row) = nation.at(name, year, measure) else { continue };
            let label = nation.label(name);
            let mut head = Cell::labelled(name, label.clone());
            head.words = format!("{label}, year {year}");
            head.fields.push(Field::Number(f64::from(year)));
            let ends = [row.districts.deviation, row.schools.deviation];
            let numbers = std::iter::once(row.mean).chain(row.districts.quantiles).chain(ends);
            rows.push(std::iter::once(head).chain(numbers.map(Cell::share)).collect());
        }
    }
    Table {
        caption: format!(
            "{} at the end of every year; districts and schools weighted by their students",
            measure.info().label
        ),
        heads: heads(measure.info()),
        rows,
    }
}

fn heads(info: &MeasureInfo) -> Vec<Head> {
    let own =
        |heading: &str, name: &str, meaning: &str| Head::new(heading, Column::new(name, meaning, info.unit));
    let quantile = |heading: &str, name: &str, share: &str| {
        own(heading, name, &format!("value that {share} of students stay at or below, by their district's"))
    };
    let mut first = Head::strategy();
    "Strategy and year".clone_into(&mut first.heading);
    first.columns.push(Column::key("year", "number of the school year, from 1"));
    vec![
        first,
        own("Country", "mean", &format!("mean over all schools at the end of the year: {}", info.meaning)),
        quantile("5 % of districts below", "districts_q05", "5 %"),
        quantile("25 %", "districts_q25", "25 %"),
        quantile("Median", "districts_q50", "half"),
        quantile("75 %", "districts_q75", "75 %"),
        quantile("95 %", "districts_q95", "95 %"),
        own(
            "Standard deviation between districts",
            "districts_sd",
            "population standard deviation over districts, each counted for its students",
        ),
        own(
            "Between schools",
            "schools_sd",
            "population standard deviation over schools, each counted for its students",
        ),
    ]
}
