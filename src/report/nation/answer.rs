//! The answer of a nation's run in sentences, and what to doubt.

use super::NationSummary;
use crate::doubts::{beyond_capacity, implausible};
use chart::{percent, signed_points};
use results::PlannedCost;
use scenario::units::counted;
use simulation::measure::{Fate, Measure};

/// What the answer is about.
const MEASURE: Measure = Measure::ConsistentReach;

/// How far the country comes, how evenly, and where its schools end; the strategy that comes farthest first.
pub fn answer(nation: &NationSummary) -> Vec<String> {
    let years = nation.scenario.run.years;
    let mut names: Vec<&String> = nation.scenario.run.strategies.iter().collect();
    let reach = |name: &str| nation.at(name, years, MEASURE).map_or(f64::NAN, |row| row.mean);
    names.sort_by(|one, other| reach(other).total_cmp(&reach(one)));
    let mut sentences = Vec::new();
    for name in &names {
        sentences.extend(level(nation, name));
    }
    if let Some(first) = names.first() {
        sentences.extend(drift(nation, first));
        sentences.push(ends(nation, first));
    }
    sentences
}

/// Where a strategy brings the country and the middle half of its districts.
fn level(nation: &NationSummary, strategy: &str) -> Option<String> {
    let years = nation.scenario.run.years;
    let row = nation.at(strategy, years, MEASURE)?;
    let [_, low, _, high, _] = row.districts.quantiles;
    let label = nation.label(strategy);
    let level = format!(
        "After {}, “{label}” reaches {} of the country's students consistently; the middle half of students live in \
         districts between {} and {}",
        counted(years.into(), "year", "years"),
        percent(row.mean),
        percent(low),
        percent(high)
    );
    let against = nation.comparison.row(strategy, years, MEASURE.info().name).map(|row| {
        format!(
            "; that is {} points {} than under “{}”, and better in {} of districts",
            points(row.difference.abs()),
            if row.difference < 0.0 { "less" } else { "more" },
            nation.label(&row.reference),
            percent(row.districts_better)
        )
    });
    Some(format!("{level}{}.", against.unwrap_or_default()))
}

/// Whether the districts drift apart, and how much more its schools do.
fn drift(nation: &NationSummary, strategy: &str) -> Option<String> {
    if nation.scenario.run.years == 1 {
        return None;
    }
    let first = nation.at(strategy, 1, MEASURE)?;
    let last = nation.at(strategy, nation.scenario.run.years, MEASURE)?;
    let (before, now) = (first.districts.deviation, last.districts.deviation);
    let (drift, goes) = if now > before { ("drift apart", "rises") } else { ("draw together", "falls") };
    Some(format!(
        "Under “{}”, districts {drift}: the standard deviation between them {goes} from {} points at the end of the first \
         year to {} at the end of the last, when that between schools is {}.",
        nation.label(strategy),
        points(before),
        points(now),
        points(last.schools.deviation)
    ))
}

/// How many schools end in which fate.
fn ends(nation: &NationSummary, strategy: &str) -> String {
    let years = nation.scenario.run.years;
    let fate = |fate: Fate| {
        let share = nation.country.fate(strategy, years, fate).map_or(f64::NAN, |row| row.share);
        format!("{} {}", percent(share), fate.label().to_lowercase())
    };
    format!("Schools under “{}” end as follows: {}.", nation.label(strategy), Fate::ALL.map(fate).join(", "))
}

/// A share as points, without a sign.
fn points(share: f64) -> String {
    signed_points(share).trim_start_matches('+').to_owned()
}

/// Everything to doubt, a sentence each.
pub fn doubts(nation: &NationSummary, plans: &[PlannedCost]) -> Vec<String> {
    let mut doubts = vec![
        "Every district sets out in the same week with the same plan, and districts differ only in size, union strength, \
         trust and the skill of leaders; real districts differ more."
            .to_owned(),
    ];
    if nation.country.size.replicates == 1 {
        doubts.push(
            "There is only one replicate: results for the country hardly depend on luck, but those for a single small \
             district do."
                .to_owned(),
        );
    }
    doubts.extend(plans.iter().filter(|plan| plan.cost > 1.0).map(|plan| {
        let (name, cost) = (nation.label(&plan.strategy), plan.cost);
        beyond_capacity(&name, cost)
    }));
    doubts.extend(implausible(&nation.scenario));
    doubts
}
