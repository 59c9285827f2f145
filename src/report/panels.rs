//! The figures with a panel a strategy.

use super::request::Request;
use super::summary::Summary;
use crate::chart::{HeatPanel, HeatStrips, LevelAndSpread, LevelPanel, StancePanel, Stances};
use crate::experiment::Classrooms;
use crate::measure::Measure;

/// Mean fidelity and its spread between classrooms, by strategy.
pub fn level_and_spread(summary: &Summary, request: &Request) -> LevelAndSpread {
    let hues = summary.hues();
    let panel = |(place, name): (usize, &String)| LevelPanel {
        label: summary.label(name),
        hue: hues[place],
        mean: summary.means(place, Measure::FidelityMean),
        spread: summary.means(place, Measure::FidelitySpread),
    };
    LevelAndSpread {
        caption: summary.caption(
            request,
            "Does everyone rise together, or do classrooms drift apart?",
            "Fidelity of classrooms: how much of the teaching is personalized, times how close it is to the \
             school's design",
        ),
        time: summary.time(),
        value_title: "Fidelity (%)".to_owned(),
        band_meaning: format!(
            "Line: mean over classrooms. Band: one standard deviation between the classrooms of a school to both sides, \
             cut off at 0 and 100 %. Both averaged over {}. Number: the last week{}",
            summary.replicates(),
            summary.departures()
        ),
        panels: summary.bands.strategies().iter().enumerate().map(panel).collect(),
    }
}

/// The picture of uneven implementation: a row a classroom, best at the top, in the typical run.
pub fn heat_strips(summary: &Summary, request: &Request) -> HeatStrips {
    let is_district = summary.scenario.parameters.district.schools > 1;
    let panel = |(strategy, run): &(String, Classrooms)| HeatPanel {
        label: summary.label(strategy),
        note: if is_district {
            format!("run {}, school {}", run.replicate + 1, run.school + 1)
        } else {
            format!("run {}", run.replicate + 1)
        },
        rows: sorted_rows(&run.weeks, summary.scenario.run.weeks_per_year as usize),
    };
    HeatStrips {
        caption: summary.caption(
            request,
            "Classroom by classroom: one typical run of every strategy",
            &format!(
                "A row is a classroom, sorted by its fidelity in the last year; a column is a week. Typical: the \
                 run that ends with the median share of students reached{}",
                if is_district { ", and in it the school of median fidelity" } else { "" }
            ),
        ),
        time: summary.time(),
        row_title: "Classrooms".to_owned(),
        colour_title: "Fidelity (%)".to_owned(),
        panels: summary.typical.iter().map(panel).collect(),
    }
}

/// A row a classroom with its weeks, sorted by mean fidelity over the last year, greatest first.
fn sorted_rows(weeks: &[Vec<f32>], weeks_per_year: usize) -> Vec<Vec<f32>> {
    let classrooms = weeks.first().map_or(0, Vec::len);
    let mut rows: Vec<Vec<f32>> =
        (0..classrooms).map(|place| weeks.iter().map(|week| week[place]).collect()).collect();
    let last_year = |row: &Vec<f32>| -> f32 { row.iter().rev().take(weeks_per_year).sum() };
    rows.sort_by(|a, b| last_year(b).total_cmp(&last_year(a)));
    rows
}

/// How many teachers resist, watch, try, use or advocate.
pub fn stances(summary: &Summary, request: &Request) -> Stances {
    const STANCES: [Measure; 5] =
        [Measure::Resisting, Measure::Watching, Measure::Trying, Measure::Using, Measure::Advocating];
    let panel = |(place, name): (usize, &String)| {
        let columns = STANCES.map(|stance| summary.means(place, stance));
        let shares = (0..summary.bands.weeks())
            .map(|week| std::array::from_fn(|stance| columns[stance].get(week).copied().unwrap_or(f64::NAN)))
            .collect();
        StancePanel { label: summary.label(name), shares }
    };
    Stances {
        caption: summary.caption(
            request,
            "Where teachers stand",
            &format!("Shares of teachers by stance, mean of {}", summary.replicates()),
        ),
        time: summary.time(),
        value_title: "Share of teachers (%)".to_owned(),
        stance_names: STANCES.map(|stance| stance.info().label.to_owned()),
        panels: summary.bands.strategies().iter().enumerate().map(panel).collect(),
    }
}
