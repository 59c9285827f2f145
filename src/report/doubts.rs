//! What a reader should know before trusting a report, found in the results themselves.

use super::answer::{difference, holds_zero, interval, joined, points, quoted};
use super::limits::limits;
use super::summary::Summary;
use super::vocabulary::in_quotes;
use chart::percent;
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
        let (name, cost) = (summary.label(&plan.strategy), plan.cost);
        beyond_capacity(&name, cost)
    }));
    doubts.extend(implausible(&summary.scenario));
    doubts.extend(limits(summary));
    doubts
}

fn few_replicates(summary: &Summary) -> Option<String> {
    match summary.scenario.run.replicates {
        1 => Some("There is only one replicate: no figure shows how much luck matters.".to_owned()),
        few if few < FEW_REPLICATES => Some(format!(
            "There are only {few} replicates: intervals are wide and chances rough. Run 100 or more."
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
            format!("{} ({stays} and {leaves})", in_quotes(&summary.label(name)))
        })
    };
    let named: Vec<String> = summary.scenario.run.strategies.iter().filter_map(split).collect();
    (!named.is_empty()).then(|| {
        format!(
            "Runs whose first leader stays to the end and runs whose leader leaves reach very different shares of students \
             under {}: a mean over both describes neither.",
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
            "The lead of {} is narrow, and picking the best of {many} strategies flatters the one that is picked. More \
             replicates would show whether the lead is real.",
            quoted(summary, first)
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
                .then(|| format!("{} = {value} (plausible: {least} to {most})", row.key()))
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

/// Strategies that gave the same result in every run, and neighbours that cannot be distinguished.
fn equals(summary: &Summary) -> Vec<String> {
    let ranking = super::answer::ranking(summary);
    let ends = |index| summary.tables.ends.values(index, Measure::ConsistentReach);
    let named =
        |indices: &[usize]| joined(&indices.iter().map(|&index| quoted(summary, index)).collect::<Vec<_>>());
    let alike: Vec<&[usize]> = ranking.chunk_by(|&one, &other| ends(one) == ends(other)).collect();
    let same = alike
        .iter()
        .filter(|group| group.len() > 1)
        .map(|group| format!("{} reached exactly the same share of students in every run.", named(group)));
    let unclear = ranking.windows(2).filter(|pair| ends(pair[0]) != ends(pair[1])).filter_map(|pair| {
        let lead = difference(summary, pair[0], pair[1]);
        (lead.low.is_finite() && holds_zero(&lead)).then(|| {
            format!(
                "{} cannot be distinguished in students reached, so their order may be luck (difference {} points, {}).",
                named(pair),
                points(lead.value),
                interval(&lead)
            )
        })
    });
    unclear.chain(same).collect()
}

/// A plan that asks for more than a leader has.
pub(super) fn beyond_capacity(strategy: &str, cost: f64) -> String {
    format!(
        "\u{201c}{strategy}\u{201d} plans for {cost:.2} times an ordinary leader's capacity on average; practices beyond \
         a leader's capacity are delivered at less than full strength."
    )
}
