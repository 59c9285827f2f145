//! The figures of a run, in the order in which a reader wants them.

use super::groups;
use super::panels;
use super::request::Request;
use super::summary::Summary;
use crate::chart::{
    ChartError, Comparison, Difference, Drawing, Fates, Headline, Share, Trajectory, percent,
};
use crate::measure::{Better, Fate, Measure};
use crate::units::counted;

/// A figure that a run can have.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    /// Its name, also of its file.
    pub name: &'static str,
    /// What it answers, in a line.
    pub answers: &'static str,
    /// The fewest strategies with which it has something to say.
    pub strategies_at_least: usize,
    /// Draws it.
    pub draw: fn(&Summary, &Request) -> Result<Drawing, ChartError>,
    /// Whether it can show any measure.
    pub any_measure: bool,
}

/// Every figure, in the order in which a reader wants them.
pub const FIGURES: [Figure; 8] = [
    Figure {
        name: "consistent_reach",
        answers: "How far does each strategy get, week by week?",
        strategies_at_least: 1,
        draw: |summary, request| headline(summary, request).draw(&request.style),
        any_measure: true,
    },
    Figure {
        name: "strategies_compared",
        answers: "How much better or worse than the reference, and how surely?",
        strategies_at_least: 2,
        draw: |summary, request| comparison(summary, request).draw(&request.style),
        any_measure: true,
    },
    Figure {
        name: "level_and_spread",
        answers: "Does everyone rise together, or do classrooms drift apart?",
        strategies_at_least: 1,
        draw: |summary, request| panels::level_and_spread(summary, request).draw(&request.style),
        any_measure: false,
    },
    Figure {
        name: "classrooms",
        answers: "What does uneven implementation look like, classroom by classroom?",
        strategies_at_least: 1,
        draw: |summary, request| panels::heat_strips(summary, request).draw(&request.style),
        any_measure: false,
    },
    Figure {
        name: "stances",
        answers: "How many teachers resist, watch, try, use or advocate?",
        strategies_at_least: 1,
        draw: |summary, request| panels::stances(summary, request).draw(&request.style),
        any_measure: false,
    },
    Figure {
        name: "three_groups",
        answers: "How do teachers, students and parents fare together?",
        strategies_at_least: 1,
        draw: |summary, request| groups::three_groups(summary, request).draw(&request.style),
        any_measure: false,
    },
    Figure {
        name: "reported_and_real",
        answers: "How far is what is reported from what happens?",
        strategies_at_least: 1,
        draw: |summary, request| groups::reported_and_real(summary, request).draw(&request.style),
        any_measure: false,
    },
    Figure {
        name: "fates",
        answers: "How do schools end up, and how often?",
        strategies_at_least: 1,
        draw: |summary, request| fates(summary, request).draw(&request.style),
        any_measure: false,
    },
];

impl Figure {
    /// Whether it can show a measure: those from 0 to 1, where it can show any.
    pub fn can_show(&self, measure: Measure) -> bool {
        self.any_measure && measure.info().unit != "years"
    }

    /// Whether it has something to say of a run.
    pub fn suits(&self, summary: &Summary) -> bool {
        summary.scenario.run.strategies.len() >= self.strategies_at_least
    }
}

fn headline(summary: &Summary, request: &Request) -> Headline {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
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
    let is_reach = measure == Measure::ConsistentReach;
    let (title, subtitle) = if is_reach { words_of_reach(summary) } else { words_of(measure) };
    let steps =
        if is_reach { ". Between years teachers leave and timetables change, so reach drops" } else { "" };
    Headline {
        caption: summary.caption(request, &title, &subtitle),
        time: summary.time(),
        value_title: format!("{} (%)", measure.info().label),
        band_meaning: format!("{band}{steps}{}", summary.departures()),
        trajectories: summary.bands.strategies().iter().enumerate().map(trajectory).collect(),
    }
}

/// Title and subtitle of the measure that everything is about.
fn words_of_reach(summary: &Summary) -> (String, String) {
    let subtitle = format!(
        "Students who meet it in at least {} of their class time, by leadership strategy",
        percent(summary.scenario.parameters.measures.consistent_share.into())
    );
    ("How consistently personalized learning reaches students".to_owned(), subtitle)
}

/// Title and subtitle of any other measure.
fn words_of(measure: Measure) -> (String, String) {
    let info = measure.info();
    let mut meaning = info.meaning.chars();
    let capital = meaning.next().into_iter().flat_map(char::to_uppercase);
    (format!("{}, by leadership strategy", info.label), capital.chain(meaning).collect())
}

fn fates(summary: &Summary, request: &Request) -> Fates {
    let row = |strategy: &String| {
        let share = |fate: &Fate| {
            summary.fate(strategy, *fate).map_or(
                Share { share: f64::NAN, low: f64::NAN, high: f64::NAN },
                |row| Share { share: row.share.value, low: row.share.low, high: row.share.high },
            )
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
            request,
            &format!("How schools end up after {}", counted(years.into(), "year", "years")),
            &format!(
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

fn comparison(summary: &Summary, request: &Request) -> Comparison {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let reference = &summary.scenario.run.reference;
    let info = measure.info();
    let better = if info.better == Better::Lower { "; less is better" } else { "" };
    let label = summary.label(reference);
    Comparison {
        caption: summary.caption(
            request,
            &format!("{}, compared with {label}", info.label),
            &format!(
                "Difference at the end of year {}, the same schools and the same luck under every strategy{better}",
                summary.scenario.run.years
            ),
        ),
        value_title: match measure {
            Measure::ConsistentReach => "Difference in the share of students reached consistently".to_owned(),
            _ => format!("Difference in: {}", info.label),
        },
        interval_meaning: match summary.scenario.run.replicates {
            1 => "Dot: difference in the only replicate; one replicate has no interval".to_owned(),
            _ => "Dot: mean paired difference. Line: its 95 % interval (Student's t). Grey: the interval includes zero"
                .to_owned(),
        },
        rows: summary
            .compared(measure)
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
