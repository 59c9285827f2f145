//! The figures of a run, in the order in which a reader wants them.

use super::panels;
use super::summary::Summary;
use crate::chart::{
    ChartError, Comparison, Difference, Drawing, Fates, Headline, Share, Style, Trajectory, percent,
};
use crate::measure::{Fate, Measure};
use crate::units::counted;

/// A figure with the name of its file.
#[derive(Debug)]
pub struct Figure {
    /// Name of the file, without ending.
    pub name: &'static str,
    /// The drawing.
    pub drawing: Drawing,
}

/// Draws every figure of a run in a style.
///
/// # Errors
/// When a figure cannot be drawn.
pub fn figures(summary: &Summary<'_>, style: &Style) -> Result<Vec<Figure>, ChartError> {
    let figure = |name, drawing| Figure { name, drawing };
    let mut figures = vec![figure("consistent_reach", headline(summary).draw(style)?)];
    if summary.bands.strategies().len() > 1 {
        figures.push(figure("strategies_compared", comparison(summary).draw(style)?));
    }
    figures.extend([
        figure("level_and_spread", panels::level_and_spread(summary).draw(style)?),
        figure("classrooms", panels::heat_strips(summary).draw(style)?),
        figure("stances", panels::stances(summary).draw(style)?),
        figure("fates", fates(summary).draw(style)?),
    ]);
    Ok(figures)
}

fn headline(summary: &Summary<'_>) -> Headline {
    let measure = Measure::ConsistentReach;
    let hues = summary.hues();
    let trajectory = |(place, name): (usize, &String)| {
        let bands = summary.bands.series(place, measure.info().name).unwrap_or_default();
        Trajectory {
            label: summary.label(name),
            hue: hues[place],
            line: bands.iter().map(|band| band.mean).collect(),
            low: bands.iter().map(|band| band.q25).collect(),
            high: bands.iter().map(|band| band.q75).collect(),
        }
    };
    let band = match summary.scenario.run.replicates {
        1 => "Line: the only replicate".to_owned(),
        replicates => format!(
            "Line: mean of {replicates} replicates. Band: their middle half (25 % to 75 %); where few succeed, the \
             mean lies outside it"
        ),
    };
    let steps = ". Between years teachers leave and timetables change, so reach drops";
    Headline {
        caption: summary.caption(
            "How consistently personalized learning reaches students",
            format!(
                "Students who meet it in at least {} of their class time, by leadership strategy",
                percent(summary.scenario.parameters.measures.consistent_share.into())
            ),
        ),
        time: summary.time(),
        value_title: "Students reached consistently (%)".to_owned(),
        band_meaning: format!("{band}{steps}{}", summary.departures()),
        trajectories: summary.bands.strategies().iter().enumerate().map(trajectory).collect(),
    }
}

fn fates(summary: &Summary<'_>) -> Fates {
    let row = |strategy: &String| {
        let share = |fate: &Fate| {
            let row = summary.fates.rows.iter().find(|row| row.strategy == *strategy && row.fate == *fate);
            row.map_or(Share { share: f64::NAN, low: f64::NAN, high: f64::NAN }, |row| Share {
                share: row.share.value,
                low: row.share.low,
                high: row.share.high,
            })
        };
        crate::chart::FateRow {
            label: summary.label(strategy),
            estimates: Fate::ALL.iter().map(share).collect(),
        }
    };
    let years = summary.scenario.run.years;
    let lines = &summary.scenario.parameters.measures;
    let is_district = summary.scenario.parameters.district.schools > 1;
    Fates {
        caption: summary.caption(
            &format!("How schools end up after {}", counted(years.into(), "year", "years")),
            format!(
                "The first that holds: schoolwide (at least {} of teachers on board and {} of students reached), \
                 reverted (fidelity once at least {}, now down by {} or more), pockets (at least {} of classrooms \
                 implement), never started",
                percent(lines.schoolwide_on_board.into()),
                percent(lines.schoolwide_reach.into()),
                percent(lines.reverted_peak.into()),
                percent(lines.reverted_loss.into()),
                percent(lines.pockets_coverage.into())
            ),
        ),
        value_title: if is_district { "Share of schools (%)" } else { "Share of runs (%)" }.to_owned(),
        interval_meaning: "Bar and dot: share. Line: its 95 % interval (Wilson 1927)".to_owned(),
        fate_names: Fate::ALL.iter().map(|fate| fate.label().to_owned()).collect(),
        rows: summary.bands.strategies().iter().map(row).collect(),
    }
}

fn comparison(summary: &Summary<'_>) -> Comparison {
    let reference = &summary.scenario.run.reference;
    let of_interest = |row: &&crate::output::ComparisonRow| {
        row.measure == Measure::ConsistentReach && row.strategy != *reference
    };
    let mut rows: Vec<_> = summary.comparison.rows.iter().filter(of_interest).collect();
    rows.sort_by(|a, b| b.difference.value.total_cmp(&a.difference.value));
    let label = summary.label(reference);
    Comparison {
        caption: summary.caption(
            &format!("Students reached consistently, compared with {label}"),
            format!(
                "Difference at the end of year {}, the same schools and the same luck under every strategy",
                summary.scenario.run.years
            ),
        ),
        value_title: "Difference in the share of students reached consistently".to_owned(),
        interval_meaning: match summary.scenario.run.replicates {
            1 => "Dot: difference in the only replicate; one replicate has no interval".to_owned(),
            _ => "Dot: mean paired difference. Line: its 95 % interval (Student's t). Grey: the interval includes zero"
                .to_owned(),
        },
        rows: rows
            .into_iter()
            .map(|row| Difference {
                label: summary.label(&row.strategy),
                difference: row.difference.value,
                low: row.difference.low,
                high: row.difference.high,
                note: Some(format!(
                    "better in {}, equal in {}",
                    percent(row.chance_beats_reference),
                    percent(row.chance_equals_reference)
                )),
            })
            .collect(),
        reference: label,
    }
}
