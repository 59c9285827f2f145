//! The answer to the scenario's own question: the strategy that it asks about beside the one that it is held against, and
//! whether the answer hangs on capacity or on an assumption.

use super::answer::{difference_of, holds_zero, joined, label, ranking};
use super::summary::Summary;
use chart::{percent, signed_points};
use scenario::units::counted;
use scenario_files::{BASE, EQUAL_CAPACITY};
use simulation::measure::Measure;
use statistics::{Conclusion, mean_interval};

/// What a lead is about where nothing else is said.
const REACH: Measure = Measure::ConsistentReach;

/// Sentences that answer the question, measure by measure; none where one replicate or one strategy leaves nothing to say.
pub fn to_the_question(summary: &Summary) -> Vec<String> {
    let run = &summary.scenario.run;
    if run.replicates == 1 || run.strategies.len() < 2 {
        return Vec::new();
    }
    let mut sentences = contrast(summary);
    sentences.extend(at_equal_capacity(summary));
    sentences.extend(under_other_assumptions(summary));
    sentences
}

/// The strategy that is asked about against the other, in every measure that the question is about; nothing where the
/// scenario asks about no strategy in particular.
fn contrast(summary: &Summary) -> Vec<String> {
    let place = |name: &Option<String>| {
        let name = name.as_ref()?;
        summary.scenario.run.strategies.iter().position(|own| own == name)
    };
    let answer = &summary.scenario.answer;
    let Some(asked) = place(&answer.strategy) else { return Vec::new() };
    let against = place(&answer.against).unwrap_or_else(|| summary.scenario.reference_index());
    if asked == against {
        return Vec::new();
    }
    let named = answer.measures.iter().filter_map(|name| Measure::named(name));
    let measures: Vec<Measure> = if answer.measures.is_empty() { vec![REACH] } else { named.collect() };
    measures.into_iter().map(|measure| in_measure(summary, measure, asked, against)).collect()
}

fn in_measure(summary: &Summary, measure: Measure, asked: usize, against: usize) -> String {
    let end = |index| percent(mean_interval(summary.tables.ends.values(index, measure)).value);
    let lead = difference_of(summary, measure, asked, against);
    let interval = format!("95 % interval {} to {}", signed_points(lead.low), signed_points(lead.high));
    let (name, asked_name, other) = (measure.info().label, label(summary, asked), label(summary, against));
    let (own, others) = (end(asked), end(against));
    if holds_zero(&lead) {
        return format!(
            "{name}: {own} under {asked_name} and {others} under {other}, which cannot be told apart ({} points, {interval}).",
            signed_points(lead.value)
        );
    }
    let more = if lead.value > 0.0 { "more" } else { "less" };
    let points = signed_points(lead.value.abs());
    format!(
        "{name}: {own} under {asked_name}, {} points {more} than under {other}, where it is {others} ({interval}).",
        points.trim_start_matches('+')
    )
}

/// Who reaches most where no plan may take more than the same share of a leader's capacity.
fn at_equal_capacity(summary: &Summary) -> Option<String> {
    let capacity = &summary.tables.capacity;
    let budget =
        capacity.budgets().into_iter().flatten().next().filter(|_| summary.scenario.run.budget.is_none())?;
    let reached = |index: usize| {
        let row = capacity.row(&summary.scenario.run.strategies[index], Some(budget))?;
        Some((row.results[0].0.value, row.results[0].1))
    };
    let first = *ranking(summary).first()?;
    let mut indices: Vec<usize> = (0..summary.scenario.run.strategies.len()).collect();
    let reach = |index: &usize| reached(*index).map_or(f64::NEG_INFINITY, |(reach, _)| reach);
    indices.sort_by(|one, other| reach(other).total_cmp(&reach(one)));
    let best = *indices.first()?;
    let (most, lead) = reached(best)?;
    let within =
        format!("Where no plan may take more than {} of an ordinary leader's capacity, ", percent(budget));
    if most == 0.0 {
        return Some(format!("{within}no strategy reaches anybody consistently."));
    }
    let reference = summary.scenario.reference_index();
    let beside = match (best == reference, holds_zero(&lead)) {
        (true, _) => String::new(),
        (false, true) => format!(", which cannot be told apart from {}", label(summary, reference)),
        (false, false) => format!(
            ", {} points more than {} (95 % interval {} to {})",
            signed_points(lead.value).trim_start_matches('+'),
            label(summary, reference),
            signed_points(lead.low),
            signed_points(lead.high)
        ),
    };
    let name = label(summary, best);
    Some(if best == first {
        format!("{within}{name} still reaches most, but {} of students{beside}.", percent(most))
    } else {
        format!("{within}{name} reaches most, {} of students{beside}.", percent(most))
    })
}

/// Whether the strategy that reaches most does so, and leads the reference, under the scenario's variants, too.
fn under_other_assumptions(summary: &Summary) -> Option<String> {
    let table = summary.tables.variants.as_ref()?;
    let names: Vec<&str> =
        table.names().into_iter().filter(|name| ![BASE, EQUAL_CAPACITY].contains(name)).collect();
    let first = *ranking(summary).first()?;
    let run = &summary.scenario.run;
    if names.is_empty() || run.strategies[first] == run.reference {
        return None;
    }
    let conclusion = |name: &&str| table.row(name, REACH, &run.strategies[first]).map(|row| row.conclusion);
    let where_it = |wanted: &[Conclusion]| -> Vec<String> {
        let found = names.iter().filter(|name| conclusion(name).is_some_and(|own| wanted.contains(&own)));
        found.map(|name| summary.variant_title(name)).collect()
    };
    let stands = where_it(&[Conclusion::Stands, Conclusion::Appears]);
    let lost = where_it(&[Conclusion::Fades, Conclusion::Turns]);
    let intro = format!(
        "The lead of {} over {}",
        label(summary, first),
        label(summary, summary.scenario.reference_index())
    );
    let all = counted(names.len() as u64, "other assumption", "other assumptions");
    Some(if !lost.is_empty() {
        format!(
            "{intro} stands under {} of the {all} that the scenario tries, and is lost where {}.",
            stands.len(),
            joined(&lost)
        )
    } else if stands.len() == names.len() {
        format!("{intro} stands under every other assumption that the scenario tries: {}.", joined(&stands))
    } else {
        let open = names.len() - stands.len();
        format!("{intro} cannot be told from none under {open} of the {all} that the scenario tries.")
    })
}
