//! Where each school that is told by name ends.

use super::{Figure, Measures, Needs, Shows};
use crate::cells::{Cell, Head};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use crate::vocabulary::{estimated, measure_label};
use chart::{Language, SchoolEnds, SchoolEndsRow, SchoolEndsStrategy, phrases};
use experiment::SCHOOL_ENDS;
use output::Column;
use results::{CAPACITY_USED, STUDENTS_REACHED, SchoolRow, SchoolTable};
use simulation::measure::Measure;
use statistics::Estimate;

/// The schools by name, with a dot for every strategy.
pub const FIGURE: Figure = Figure {
    name: "schools_by_name",
    answers: "Where does each school end, and under which strategy?",
    reading: "Each row is a school of the district, and each dot what a strategy comes to there, on average over replicates. \
        Schools differ by what the scenario says of them, and in all else by luck. The table below also has all schools \
        together, whose intervals are joint.",
    strategies_at_least: 1,
    needs: Needs::NamedSchools,
    measures: Measures::These(&SCHOOL_ENDS),
    has_share_axis: true,
    shows: Shows::End,
    draw: |summary, request| schools_by_name(summary, request).draw(&request.style),
    table,
};

/// Whether there are schools that are told by name.
pub fn has_names(summary: &Summary) -> bool {
    summary.tables.schools.is_some() && !summary.scenario.schools.named.is_empty()
}

fn of_schools(summary: &Summary) -> &SchoolTable {
    summary.tables.schools.as_ref().expect("a run of schools that are told by name has a table of them")
}

fn schools_by_name(summary: &Summary, request: &Request) -> SchoolEnds {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let place = SCHOOL_ENDS.iter().position(|own| *own == measure).unwrap_or(0);
    let language = &request.style.language;
    let label = measure_label(language, measure);
    let table = of_schools(summary);
    let hues = summary.hues();
    let strategies = summary.strategies();
    let end = |school: &str, strategy: &String| {
        let row = table.row(strategy, Some(school));
        estimated(row.map_or(Estimate::UNDEFINED, |row| row.results[place].0))
    };
    let named = &summary.scenario.schools.named;
    SchoolEnds {
        caption: summary.caption(
            request,
            &title(summary, language, place),
            &language.say(phrases::schools_by_name::Subtitle {
                measure: &label,
                year: &summary.scenario.run.years,
            }),
            &finding(summary, language, (measure, place)),
        ),
        value_title: language.say(phrases::equal_capacity::ValueTitle { measure: &label }),
        reading: match summary.scenario.run.replicates {
            1 => language.say(phrases::schools_by_name::OnlyDots),
            _ => language.say(phrases::schools_by_name::Dots),
        },
        strategies: strategies
            .iter()
            .zip(&hues)
            .map(|(name, &hue)| SchoolEndsStrategy { label: summary.label(name), hue })
            .collect(),
        rows: named
            .iter()
            .enumerate()
            .map(|(index, own)| SchoolEndsRow {
                label: school_label(summary, language, index),
                ends: strategies.iter().map(|strategy| end(&own.name, strategy)).collect(),
            })
            .collect(),
    }
}

/// A school's title, with the strategy that it follows on its own.
fn school_label(summary: &Summary, language: &Language, index: usize) -> String {
    let own = &summary.scenario.schools.named[index];
    match &own.strategy {
        Some(strategy) => language.say(phrases::schools_by_name::OwnStrategy {
            school: &own.title,
            strategy: &summary.label(strategy),
        }),
        None => own.title.clone(),
    }
}

/// Shares below this print as less than one percent: a lead of those is none.
const LEAST: f64 = 0.005;

/// The strategy that does best in most schools.
fn title(summary: &Summary, language: &Language, place: usize) -> String {
    let table = of_schools(summary);
    let strategies = summary.strategies();
    let named = &summary.scenario.schools.named;
    let value = |strategy: &str, school: &str| {
        table.row(strategy, Some(school)).map_or(f64::NAN, |row| row.results[place].0.value)
    };
    let best_in = |school: &str| {
        let best =
            strategies.iter().max_by(|one, other| value(one, school).total_cmp(&value(other, school)))?;
        (value(best, school) >= LEAST).then_some(best.as_str())
    };
    let leaders: Vec<&str> = named.iter().filter_map(|own| best_in(&own.name)).collect();
    let schools_led = |name: &String| leaders.iter().filter(|leader| **leader == name.as_str()).count();
    let Some(first) =
        strategies.iter().max_by_key(|name| schools_led(name)).filter(|name| schools_led(name) > 0)
    else {
        return language.say(phrases::schools_by_name::NobodyLeads);
    };
    let (strategy, number, all) = (&summary.label(first), &schools_led(first), &named.len());
    if strategies.len() == 1 {
        return language.say(phrases::schools_by_name::OnlyStrategy { strategy, number, all });
    }
    if number == all {
        language.say(phrases::schools_by_name::LeadsInAll { strategy, all })
    } else {
        language.say(phrases::schools_by_name::LeadsInSome { strategy, number, all })
    }
}

fn finding(summary: &Summary, language: &Language, (measure, place): (Measure, usize)) -> String {
    let table = of_schools(summary);
    let words = |(index, own): (usize, &scenario::NamedSchool)| {
        let ends = summary.strategies().iter().map(|strategy| {
            let row = table.row(strategy, Some(&own.name));
            language.percent(row.map_or(f64::NAN, |row| row.results[place].0.value))
        });
        language.say(phrases::schools_by_name::FindingOfSchool {
            school: &school_label(summary, language, index),
            ends: &ends.collect::<Vec<_>>().join(", "),
        })
    };
    let schools: Vec<String> = summary.scenario.schools.named.iter().enumerate().map(words).collect();
    let strategies: Vec<String> = summary.strategies().iter().map(|name| summary.label(name)).collect();
    language.say(phrases::schools_by_name::Finding {
        measure: &measure_label(language, measure),
        strategies: &strategies.join(", "),
        schools: &schools.join("; "),
    })
}

fn table(summary: &Summary, request: &Request) -> Table {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let place = SCHOOL_ENDS.iter().position(|own| *own == measure).unwrap_or(0);
    let language = Language::default();
    let named = &summary.scenario.schools.named;
    let cells = |row: &SchoolRow| {
        let index = named.iter().position(|own| Some(&own.name) == row.school.as_ref());
        let school =
            index.map_or_else(|| "All schools".to_owned(), |index| school_label(summary, &language, index));
        let (end, difference) = &row.results[place];
        let own = [
            Cell::labelled(row.school.as_deref().unwrap_or("*"), school),
            Cell::strategy(summary, &row.strategy),
            Cell::whole(row.students),
        ];
        let ends = [
            Cell::with_interval(end, Cell::share),
            Cell::with_interval(difference, Cell::points),
            Cell::with_interval(&row.results[STUDENTS_REACHED].0, Cell::whole),
        ];
        let capacity = Cell::share(row.results[CAPACITY_USED].0.value);
        own.into_iter().chain(ends.into_iter().flatten()).chain([capacity]).collect()
    };
    let names = named.iter().map(|own| Some(own.name.as_str())).chain([None]);
    let rows = names.flat_map(|school| {
        summary.strategies().iter().filter_map(move |strategy| of_schools(summary).row(strategy, school))
    });
    Table {
        caption: format!(
            "{} at the end, school by school; differences from {} in percentage points; capacity as \
             a share of an ordinary leader's, of all schools together as a sum",
            measure.info().label,
            summary.label(&summary.scenario.run.reference)
        ),
        heads: heads(measure),
        rows: rows.map(cells).collect(),
    }
}

fn heads(measure: Measure) -> Vec<Head> {
    let school = Head {
        heading: "School".to_owned(),
        columns: vec![
            Column::key("school", "name of the school; `*` for all together"),
            Column::key("school_label", "words for the school"),
        ],
    };
    let students = Column::new("students", "number of students, as a mean over replicates", "students");
    let reached = "number of students reached consistently at the end of the run, as a mean over replicates";
    let reached = Column::new("students_reached", reached, "students");
    let used = "capacity used, as a mean over all weeks; a sum for all together";
    let used = Column::new("capacity_used_over_run", used, "share of an ordinary leader's capacity");
    let heading = if measure == Measure::ConsistentReach { "Reached" } else { measure.info().label };
    [school, Head::strategy(), Head::new("Students", students)]
        .into_iter()
        .chain(Head::with_interval(heading, Head::end_of(measure)))
        .chain(Head::with_interval("Difference", Head::difference_in(measure)))
        .chain(Head::with_interval("Students reached", reached))
        .chain([Head::new("Capacity used", used)])
        .collect()
}
