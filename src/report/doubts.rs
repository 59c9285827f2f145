//! What a reader should know before trusting a report, found in the results themselves.

use super::answer::{difference, holds_zero, joined, label};
use super::limits::limits;
use super::summary::Summary;
use chart::{percent, signed_points};
use results::{PlannedCost, RESULTS};
use scenario::FullScenario;
use simulation::measure::Measure;

/// Below this number, intervals and chances are rough.
const FEW_REPLICATES: u32 = 30;

/// Everything to doubt, a sentence each.
pub fn doubts(summary: &Summary, plans: &[PlannedCost]) -> Vec<String> {
    let mut doubts: Vec<String> = few_replicates(summary).into_iter().collect();
    doubts.extend(close_lead(summary));
    doubts.extend(equals(summary));
    doubts.extend(two_schools(summary));
    doubts.extend(plans.iter().filter(|plan| plan.cost > 1.0).map(|plan| {
        let name = summary.label(&plan.strategy);
        format!("{name} plans {:.2} of an ordinary leader's capacity on average; what exceeds it is delivered thinly.", plan.cost)
    }));
    doubts.extend(implausible(&summary.scenario));
    doubts.extend(limits(summary));
    doubts
}

fn few_replicates(summary: &Summary) -> Option<String> {
    match summary.scenario.run.replicates {
        1 => Some("There is one replicate only: no figure shows how much luck decides.".to_owned()),
        few if few < FEW_REPLICATES => Some(format!(
            "There are {few} replicates only: intervals are wide and chances rough; run 100 or more."
        )),
        _ => None,
    }
}

/// Strategies that end far apart where the first leader stays and where not.
fn two_schools(summary: &Summary) -> Option<String> {
    /// Means farther apart than this describe two kinds of schools.
    const FAR_APART: f64 = 0.2;
    let place = RESULTS.iter().position(|measure| *measure == Measure::ConsistentReach)?;
    let split = |name: &String| {
        let ends = [true, false].map(|stays| {
            let row = summary.tables.by_leader.row(name, stays);
            row.map_or(f64::NAN, |row| row.results[place].value)
        });
        ((ends[0] - ends[1]).abs() > FAR_APART).then(|| {
            let [stays, leaves] = ends.map(percent);
            format!("{} ({stays} and {leaves})", summary.label(name))
        })
    };
    let named: Vec<String> = summary.scenario.run.strategies.iter().filter_map(split).collect();
    (!named.is_empty()).then(|| {
        format!(
            "Runs whose first leader stays to the end and runs whose leader leaves reach very different shares of students \
             under {}: a mean over both describes no school.",
            joined(&named)
        )
    })
}

/// A lead whose interval comes close to zero, where the leader was picked among many: picking the best flatters it.
fn close_lead(summary: &Summary) -> Option<String> {
    const MANY: usize = 3;
    let ranking = super::answer::ranking(summary);
    let (&[first, second, ..], many) = (ranking.get(..2)?, ranking.len()) else { return None };
    let lead = difference(summary, first, second);
    let is_close = !holds_zero(&lead) && lead.low < lead.value / 4.0;
    (many >= MANY && is_close).then(|| {
        format!(
            "The lead of {} is close, and picking the best of {many} strategies flatters the one that is picked: more \
             replicates would tell.",
            label(summary, first)
        )
    })
}

/// Parameters outside their plausible range.
pub(super) fn implausible(scenario: &FullScenario) -> Option<String> {
    /// More than these are counted, not named.
    const NAMED_AT_MOST: usize = 6;
    let outside: Vec<String> = scenario
        .values()
        .into_iter()
        .filter_map(|(row, value)| {
            let value = value.as_f64()?;
            let (least, most) = row.plausible;
            (value < least || most < value)
                .then(|| format!("{} = {value} (plausible is {least} to {most})", row.key()))
        })
        .collect();
    let named = outside.iter().take(NAMED_AT_MOST).cloned().collect::<Vec<_>>();
    match outside.len() {
        0 => None,
        few if few <= NAMED_AT_MOST => Some(format!("Outside the plausible range: {}.", joined(&named))),
        many => Some(format!(
            "Outside the plausible range: {}, and {} more.",
            named.join(", "),
            many - NAMED_AT_MOST
        )),
    }
}

/// Strategies that gave the same result in every run, and neighbours that cannot be told apart.
fn equals(summary: &Summary) -> Vec<String> {
    let ranking = super::answer::ranking(summary);
    let mut doubts = Vec::new();
    for pair in ranking.windows(2) {
        let [one, other] = [pair[0], pair[1]];
        let names = joined(&[label(summary, one), label(summary, other)]);
        let ends = |index| summary.tables.ends.values(index, Measure::ConsistentReach);
        let lead = difference(summary, one, other);
        if ends(one) == ends(other) {
            doubts.push(format!("{names} reached exactly the same share of students in every run."));
        } else if lead.low.is_finite() && holds_zero(&lead) {
            doubts.push(format!(
                "{names} cannot be told apart in students reached: their order may be luck ({} points, 95 % interval {} to {}).",
                signed_points(lead.value),
                signed_points(lead.low),
                signed_points(lead.high)
            ));
        }
    }
    doubts
}
