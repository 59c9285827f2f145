//! The numbers behind every figure, as tables for those who read no pictures.

use super::summary::Summary;
use crate::chart::{percent, signed_points};
use crate::measure::{Fate, Measure};

/// A table with a heading for every column; the first column names the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table holds.
    pub caption: String,
    /// Heads of the columns.
    pub columns: Vec<String>,
    /// Rows, with a cell a column.
    pub rows: Vec<Vec<String>>,
}

/// The table behind the figure of that name.
pub fn table_behind(figure: &str, summary: &Summary) -> Table {
    match figure {
        "strategies_compared" => comparison(summary),
        "fates" => fates(summary),
        "stances" => at_the_end(
            "Share of teachers by stance in the last week, mean over replicates",
            summary,
            &[Measure::Resisting, Measure::Watching, Measure::Trying, Measure::Using, Measure::Advocating],
        ),
        "level_and_spread" => by_year(
            "Mean fidelity and its spread between classrooms at the end of every year",
            summary,
            &[Measure::FidelityMean, Measure::FidelitySpread],
        ),
        "three_groups" => by_year(
            "Belief, engagement and support at the end of every year, mean over replicates",
            summary,
            &[Measure::Belief, Measure::Engagement, Measure::Support],
        ),
        "reported_and_real" => by_year(
            "Reported adoption and fidelity at the end of every year, mean over replicates",
            summary,
            &[Measure::ReportedAdoption, Measure::FidelityMean],
        ),
        "classrooms" => by_year(
            "Classrooms that implement at the end of every year, mean over replicates",
            summary,
            &[Measure::Coverage],
        ),
        _ => by_year(
            "Students reached consistently at the end of every year, mean over replicates",
            summary,
            &[Measure::ConsistentReach],
        ),
    }
}

/// One row a strategy and measure, one column a year.
fn by_year(caption: &str, summary: &Summary, measures: &[Measure]) -> Table {
    let run = &summary.scenario.run;
    let years = (1..=run.years).map(|year| format!("Year {year}"));
    let columns = std::iter::once("Strategy".to_owned()).chain(years).collect();
    let mut rows = Vec::new();
    for (place, name) in run.strategies.iter().enumerate() {
        for measure in measures {
            let label = summary.label(name);
            let head = if measures.len() == 1 { label } else { format!("{label}: {}", measure.info().label) };
            let means = summary.means(place, *measure);
            let end = |year: u32| means.get((year * run.weeks_per_year) as usize - 1).copied();
            let cells = (1..=run.years).map(|year| percent(end(year).unwrap_or(f64::NAN)));
            rows.push(std::iter::once(head).chain(cells).collect());
        }
    }
    Table { caption: caption.to_owned(), columns, rows }
}

/// One row a strategy, one column a measure.
fn at_the_end(caption: &str, summary: &Summary, measures: &[Measure]) -> Table {
    let heads = measures.iter().map(|measure| measure.info().label.to_owned());
    let columns = std::iter::once("Strategy".to_owned()).chain(heads).collect();
    let row = |(place, name): (usize, &String)| {
        let end = |measure: &Measure| summary.means(place, *measure).last().copied().unwrap_or(f64::NAN);
        let cells = measures.iter().map(|measure| percent(end(measure)));
        std::iter::once(summary.label(name)).chain(cells).collect()
    };
    let rows = summary.scenario.run.strategies.iter().enumerate().map(row).collect();
    Table { caption: caption.to_owned(), columns, rows }
}

fn comparison(summary: &Summary) -> Table {
    let reference = &summary.scenario.run.reference;
    let caption = format!(
        "Difference from {} in students reached consistently at the end, in percentage points",
        summary.label(reference)
    );
    let columns = ["Strategy", "Difference", "95 % interval", "Better in", "Equal in", "Best of all in"];
    let cells = |row: &crate::output::ComparisonRow| {
        let interval = if row.difference.low.is_nan() {
            "–".to_owned()
        } else {
            format!("{} to {}", signed_points(row.difference.low), signed_points(row.difference.high))
        };
        vec![
            summary.label(&row.strategy),
            signed_points(row.difference.value),
            interval,
            percent(row.chance_beats_reference),
            percent(row.chance_equals_reference),
            percent(row.chance_best),
        ]
    };
    Table {
        caption,
        columns: columns.map(str::to_owned).to_vec(),
        rows: summary.compared(Measure::ConsistentReach).into_iter().map(cells).collect(),
    }
}

fn fates(summary: &Summary) -> Table {
    let heads = Fate::ALL.iter().map(|fate| fate.label().to_owned());
    let row = |name: &String| {
        let cell = |fate: &Fate| {
            summary.fate(name, *fate).map_or_else(String::new, |row| {
                format!(
                    "{} ({} to {})",
                    percent(row.share.value),
                    percent(row.share.low),
                    percent(row.share.high)
                )
            })
        };
        std::iter::once(summary.label(name)).chain(Fate::ALL.iter().map(cell)).collect()
    };
    Table {
        caption: "Share of runs by fate, with its 95 % interval".to_owned(),
        columns: std::iter::once("Strategy".to_owned()).chain(heads).collect(),
        rows: summary.scenario.run.strategies.iter().map(row).collect(),
    }
}
