//! What has to be said of every run, whatever its results: capacity, dates, strategies left out, and what intervals cover.

use super::answer::{joined, quoted, ranking};
use super::summary::Summary;
use super::vocabulary::in_quotes;
use chart::percent;
use scenario::units::counted;
use scenario_files::{STRATEGIES, shipped};
use simulation::measure::Measure;
use statistics::mean_interval;

/// What limits the answer of any run, a sentence or two each.
pub fn limits(summary: &Summary) -> Vec<String> {
    let mut limits: Vec<String> = unequal_capacity(summary).into_iter().collect();
    limits.extend(one_date(summary));
    limits.extend(left_out(summary));
    limits.push(what_intervals_cover(summary));
    limits.push(
        "Most numbers in the model are assumed or borrowed from other reforms, and so is the line from which a classroom \
         counts as implementing. The model compares strategies on the premise that schools work like this; it forecasts no \
         school. The study which_assumptions_decide shows which numbers matter most."
            .to_owned(),
    );
    limits
}

/// Strategies that take very different shares of capacity.
fn unequal_capacity(summary: &Summary) -> Option<String> {
    /// Costs within this factor count as alike.
    const ALIKE: f64 = 1.25;
    let used = |index: usize| mean_interval(summary.tables.ends.capacity_used(index)).value;
    let mut indices: Vec<usize> =
        (0..summary.scenario.run.strategies.len()).filter(|&index| used(index) > 0.0).collect();
    indices.sort_by(|&one, &other| used(one).total_cmp(&used(other)));
    let (&least, &most) = (indices.first()?, indices.last()?);
    if used(most) <= ALIKE * used(least) {
        return None;
    }
    let compared = if summary.tables.capacity.budgets().len() > 1 {
        "; the comparison at equal capacity shows whether the ranking depends on that"
    } else {
        ""
    };
    Some(format!(
        "Strategies differ in what they demand: {} uses {} of an ordinary leader's capacity, and {} {}{compared}.",
        quoted(summary, least),
        percent(used(least)),
        quoted(summary, most),
        percent(used(most))
    ))
}

/// The last week beside the whole of its year, where the two differ.
fn one_date(summary: &Summary) -> Option<String> {
    /// The least difference that a reader would notice.
    const NOTICED: f64 = 0.01;
    let first = *ranking(summary).first()?;
    let years = summary.scenario.run.years;
    let name = &summary.scenario.run.strategies[first];
    let row = summary
        .tables
        .horizons
        .series(Measure::ConsistentReach, name)
        .into_iter()
        .find(|row| row.year == years)?;
    let (year, last) = (row.mean.value, row.last.value);
    ((last - year).abs() >= NOTICED).then(|| {
        format!(
            "Results are those of the last week of year {years}. Over the whole of that year, {} reaches {} of students, not {}.",
            quoted(summary, first),
            percent(year),
            percent(last)
        )
    })
}

/// Strategies that ship and were not run.
fn left_out(summary: &Summary) -> Option<String> {
    let run = &summary.scenario.run.strategies;
    let missing: Vec<&str> =
        STRATEGIES.iter().map(|&(name, _)| name).filter(|name| !run.iter().any(|own| own == name)).collect();
    if missing.is_empty() {
        return None;
    }
    let all = shipped(
        "typical_high_school",
        &[format!("run.strategies={missing:?}"), format!("run.reference={}", missing[0])],
    )
    .expect("strategies that ship can be read, and the first of them is one that runs");
    let labels: Vec<String> = all.scenario.plans().map(|(_, strategy)| in_quotes(&strategy.label)).collect();
    Some(format!("Shipped with schoolwide but not compared here: {}.", joined(&labels)))
}

/// Luck only, or ignorance as well.
fn what_intervals_cover(summary: &Summary) -> String {
    match &summary.scenario.uncertainty {
        None if summary.scenario.run.replicates == 1 => {
            "A single replicate has no intervals. A run of many with --set run.parameters=ensemble would separate luck from \
             ignorance of the model's numbers."
                .to_owned()
        }
        None => format!(
            "Intervals cover sampling variation over {}: other people, other weeks, other departures. They do not cover the \
             possibility that a number in the model is wrong; a run with --set run.parameters=ensemble separates luck from \
             ignorance.",
            counted(summary.scenario.run.replicates.into(), "replicate", "replicates")
        ),
        Some(own) => format!(
            "Intervals cover luck and the ignorance expressed by {}; they do not cover the possibility that the model's \
             equations are wrong.",
            counted(own.rows() as u64, "set of parameters", "sets of parameters")
        ),
    }
}
