//! Whether the schools of a district differ.

use super::{Figure, Measures, Needs, Shows};
use crate::cells::{Cell, Head};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use crate::vocabulary::measure_label;
use chart::{ChartError, Language, Schools, SchoolsPanel, phrases};
use output::{Column, SchoolWeeks};
use results::BETWEEN_SCHOOLS;
use simulation::measure::Measure;

/// Every school of a typical run of every strategy, week by week, in any measure.
pub const FIGURE: Figure = Figure {
    name: "district",
    answers: "Do the schools of a district differ?",
    reading: "Every thin line is one school. Lines that run together show a district that moves as one; where they \
        fan out, what a student experiences depends on the school.",
    strategies_at_least: 1,
    needs: Needs::District,
    measures: Measures::Any,
    has_share_axis: true,
    shows: Shows::Weeks,
    draw: |summary, request| district(summary, request)?.draw(&request.style),
    table,
};

/// More schools than these cannot be followed by eye, and would make the file large.
const DRAWN_AT_MOST: usize = 40;

fn district(summary: &Summary, request: &Request) -> Result<Schools, ChartError> {
    let measure = request.measure.unwrap_or(Measure::FidelityMean);
    let language = &request.style.language;
    let label = measure_label(language, measure);
    let read = summary.schools(measure).map_err(|error| ChartError::Numbers(error.to_string()))?;
    let hues = summary.hues();
    // The share between schools is known of fidelity alone.
    let of_fidelity = measure == Measure::FidelityMean;
    let panel = |((name, _), weeks): (&(String, _), &SchoolWeeks)| {
        let index = index_of(summary, name);
        SchoolsPanel {
            label: summary.label(name),
            hue: index.map_or(0, |index| hues[index]),
            note: if of_fidelity {
                language.say(phrases::district::Note { share: &language.percent(between(summary, index)) })
            } else {
                String::new()
            },
            schools: drawn(&weeks.schools).into_iter().map(|school| weeks.schools[school].clone()).collect(),
            district: weeks.district.clone(),
        }
    };
    let schools = summary.scenario.scale().schools();
    let replicates = summary.replicates(language);
    let line = if schools as usize > DRAWN_AT_MOST {
        language.say(phrases::district::LineOfSome { drawn: &DRAWN_AT_MOST, schools: &schools })
    } else {
        language.say(phrases::district::Line)
    };
    Ok(Schools {
        caption: summary.caption(
            request,
            &language.say(phrases::district::Title),
            &language.say(phrases::district::Subtitle { measure: &label, schools: &schools }),
            &finding(summary, language, measure, &read),
        ),
        time: summary.time(),
        value_title: language.say(phrases::district::ValueTitle { measure: &label }),
        line_meaning: if of_fidelity {
            format!("{line}. {}", language.say(phrases::district::Share { replicates: &replicates }))
        } else {
            line
        },
        panels: summary.tables.typical.iter().zip(&read).map(panel).collect(),
    })
}

/// Indices of the schools to draw: all of few, and of many as many as can be followed, at even distances in
/// the order of their last values; the lowest and the highest are among them.
fn drawn(schools: &[Vec<f64>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..schools.len()).collect();
    order.sort_by(|&one, &other| last(&schools[one]).total_cmp(&last(&schools[other])));
    if order.len() <= DRAWN_AT_MOST {
        return order;
    }
    (0..DRAWN_AT_MOST).map(|step| order[step * (order.len() - 1) / (DRAWN_AT_MOST - 1)]).collect()
}

fn last(line: &[f64]) -> f64 {
    line.last().copied().unwrap_or(f64::NAN)
}

fn index_of(summary: &Summary, strategy: &str) -> Option<usize> {
    summary.strategies().iter().position(|name| name == strategy)
}

/// Share of the variance of fidelity that lies between schools in the last week, mean over replicates.
fn between(summary: &Summary, strategy: Option<usize>) -> f64 {
    let series = strategy.and_then(|index| summary.tables.bands.series(index, BETWEEN_SCHOOLS));
    series.and_then(<[_]>::last).map_or(f64::NAN, |band| band.mean)
}

/// The lowest and the highest school at the end.
fn range(weeks: &SchoolWeeks) -> (f64, f64) {
    let ends = || weeks.schools.iter().map(|school| last(school));
    (ends().fold(f64::NAN, f64::min), ends().fold(f64::NAN, f64::max))
}

fn finding(summary: &Summary, language: &Language, measure: Measure, read: &[SchoolWeeks]) -> String {
    let words = |((name, _), weeks): (&(String, _), &SchoolWeeks)| {
        let (lowest, highest) = range(weeks);
        language.say(phrases::district::FindingOfStrategy {
            strategy: &summary.label(name),
            lowest: &language.percent(lowest),
            highest: &language.percent(highest),
        })
    };
    let all: Vec<String> = summary.tables.typical.iter().zip(read).map(words).collect();
    let finding = language.say(phrases::district::Finding {
        measure: &measure_label(language, measure),
        strategies: &all.join("; "),
    });
    if measure != Measure::FidelityMean {
        return finding;
    }
    let share = |(name, _): &(String, _)| {
        let share = language.percent(between(summary, index_of(summary, name)));
        language.say(phrases::district::ShareOfStrategy { strategy: &summary.label(name), share: &share })
    };
    let shares: Vec<String> = summary.tables.typical.iter().map(share).collect();
    language.say(phrases::district::FindingWithShares { finding: &finding, strategies: &shares.join("; ") })
}

fn table(summary: &Summary, request: &Request) -> Table {
    let measure = request.measure.unwrap_or(Measure::FidelityMean);
    let label = measure.info().label;
    let of_fidelity = measure == Measure::FidelityMean;
    // A table that cannot be read has already kept the figure from being drawn.
    let read = summary.schools(measure).unwrap_or_default();
    let rows = summary.tables.typical.iter().zip(&read).map(|((name, run), weeks)| {
        let (lowest, highest) = range(weeks);
        let ends = [lowest, last(&weeks.district), highest].map(Cell::share);
        let own = [Cell::strategy(summary, name), Cell::whole(f64::from(run.replicate + 1))];
        let between = of_fidelity.then(|| Cell::share(between(summary, index_of(summary, name))));
        own.into_iter().chain(ends).chain(between).collect()
    });
    let own = |heading: &str, name: &str, of: &str| {
        let meaning = format!("{label} of {of} in the last week that the figure shows");
        Head::new(heading, Column::new(name, meaning, measure.info().unit))
    };
    let between = "share of the variance of fidelity that lies between schools, as a mean over replicates";
    let between = Column::new(BETWEEN_SCHOOLS, between, "share of variance");
    let heads = [
        Head::strategy(),
        Head::key("Run", "replicate", "number of the strategy's typical run, from 1"),
        own("Lowest school", "lowest_school", "the lowest school"),
        own("District", "district", "the district as a whole"),
        own("Highest school", "highest_school", "the highest school"),
    ];
    let between = of_fidelity.then(|| Head::new("Variance between schools", between));
    let replicates = summary.replicates(&Language::default());
    Table {
        caption: if of_fidelity {
            format!(
                "{label} in the last week of a typical run, and share of the variance of fidelity between schools, \
                 mean over {replicates}"
            )
        } else {
            format!("{label} in the last week of a typical run")
        },
        heads: heads.into_iter().chain(between).collect(),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_schools_some_are_drawn_from_the_lowest_to_the_highest_at_even_distances() {
        let schools: Vec<Vec<f64>> = (0..400).rev().map(|end| vec![0.5, f64::from(end) / 400.0]).collect();
        let drawn: Vec<usize> = drawn(&schools).into_iter().map(|index| 399 - index).collect();
        assert_eq!((drawn[0], drawn[DRAWN_AT_MOST - 1], drawn.len()), (0, 399, DRAWN_AT_MOST));
        assert!(drawn.windows(2).all(|pair| (10..=11).contains(&(pair[1] - pair[0]))), "{drawn:?}");
    }

    #[test]
    fn few_schools_are_all_drawn() {
        let mut drawn = drawn(&[vec![0.3], vec![0.1], vec![f64::NAN]]);
        drawn.sort_unstable();
        assert_eq!(drawn, [0, 1, 2]);
    }
}
