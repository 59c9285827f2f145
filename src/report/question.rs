//! The answer to the scenario's own question: the strategy that it asks about beside the one that it is held against, and
//! whether the answer hangs on capacity or on an assumption.

use super::answer::{difference_of, holds_zero, interval, joined, points, quoted, ranking};
use super::figures::other_assumptions::variants;
use super::summary::Summary;
use super::vocabulary::in_quotes;
use chart::percent;
use results::VariantTable;
use scenario::units::counted;
use scenario_files::BASE;
use simulation::measure::Measure;
use statistics::{Conclusion, Estimate, mean_interval};

/// What a lead is about where nothing else is said.
const REACH: Measure = Measure::ConsistentReach;

/// Sentences that answer the question: what it asks about first, then who leads, and then whether that hangs on capacity or
/// on an assumption.
pub fn to_the_question(summary: &Summary, leads: Vec<String>) -> Vec<String> {
    let run = &summary.scenario.run;
    if run.replicates == 1 || run.strategies.len() < 2 {
        return leads;
    }
    let mut sentences = contrast(summary);
    let mut leads = leads.into_iter();
    sentences.extend(leads.next());
    sentences.extend(at_equal_capacity(summary));
    sentences.extend(under_other_assumptions(summary));
    sentences.extend(leads);
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
    let (own, other) = (quoted(summary, asked), quoted(summary, against));
    let (own_end, other_end) = (end(asked), end(against));
    let label = measure.info().label;
    if holds_zero(&lead) {
        return format!(
            "{label}: {own_end} under {own} and {other_end} under {other}, which cannot be distinguished (difference {} \
             points, {}).",
            points(lead.value),
            interval(&lead)
        );
    }
    // Told as a size, so that less is no number below zero.
    let (more, lead) = if lead.value > 0.0 {
        ("more", lead)
    } else {
        ("less", Estimate { value: -lead.value, low: -lead.high, high: -lead.low })
    };
    format!(
        "{label}: {own_end} under {own}, {} points {more} ({}) than the {other_end} under {other}.",
        points(lead.value),
        interval(&lead)
    )
}

/// Who reaches most where no plan may use more than the same share of a leader's capacity.
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
    let within = format!(
        "At equal capacity, where no plan may use more than {} of an ordinary leader's capacity, ",
        percent(budget)
    );
    if most == 0.0 {
        return Some(format!("{within}no strategy reaches any students consistently."));
    }
    let next = indices.get(1).map_or(String::new(), |next| {
        format!("; {} comes next with {}", quoted(summary, *next), percent(reach(next)))
    });
    let reference = summary.scenario.reference_index();
    let beside = match (best == reference, holds_zero(&lead)) {
        (true, _) => String::new(),
        (false, true) => format!(", and cannot be distinguished from {}", quoted(summary, reference)),
        (false, false) => {
            let (more, interval) = (points(lead.value), interval(&lead));
            format!(", {more} points more ({interval}) than {}", quoted(summary, reference))
        }
    };
    let designed = mean_interval(summary.tables.ends.values(best, REACH)).value;
    let still = if best == first { "still " } else { "" };
    let only = if most < designed { "but only " } else { "" };
    let name = quoted(summary, best);
    Some(format!("{within}{name} {still}reaches the most students, {only}{}{beside}{next}.", percent(most)))
}

/// What becomes of the lead, and of all other comparisons with the reference, under the scenario's variants.
fn under_other_assumptions(summary: &Summary) -> Vec<String> {
    let names = variants(summary);
    let Some(table) = summary.tables.variants.as_ref().filter(|_| !names.is_empty()) else {
        return Vec::new();
    };
    let lead = lead_under(summary, table, &names);
    let order = order_under(summary, table, &names);
    let conclusions = comparisons_under(summary, table, &names);
    lead.into_iter().chain(order).chain([conclusions]).collect()
}

/// Which strategies change places under other assumptions; a point is the least that counts as being ahead. Nothing where only
/// two strategies are compared, of which the lead says enough.
fn order_under(summary: &Summary, table: &VariantTable, names: &[&str]) -> Option<String> {
    const AHEAD: f64 = 0.01;
    /// Of the first two strategies it is told as well where no more than this is left between them.
    const LEVEL: f64 = 0.005;
    let run = &summary.scenario.run;
    if run.strategies.len() < 3 {
        return None;
    }
    // The reference differs from itself by nothing.
    let over_reference = |variant: &str, strategy: usize| {
        table.row(variant, REACH, &run.strategies[strategy]).map_or(0.0, |row| row.difference.value)
    };
    let lead = |variant: &str, [one, other]: [usize; 2]| {
        over_reference(variant, one) - over_reference(variant, other)
    };
    let places = ranking(summary);
    let pairs = places.iter().enumerate();
    let pairs = pairs.flat_map(|(place, &one)| places[place + 1..].iter().map(move |&other| [one, other]));
    let ahead: Vec<[usize; 2]> = pairs.filter(|&pair| lead(BASE, pair) >= AHEAD).collect();
    let words = |[one, other]: &[usize; 2], becomes: &str| {
        format!("{} {becomes} {}", quoted(summary, *other), quoted(summary, *one))
    };
    let changes = |variant: &str| -> Vec<String> {
        let moves = ahead.iter().filter(|pair| lead(variant, **pair) <= -AHEAD);
        let first_two = ahead.first().filter(|pair| **pair == [places[0], places[1]]);
        let level = first_two.filter(|pair| lead(variant, **pair).abs() < LEVEL);
        let moves = moves.map(|pair| words(pair, "moves ahead of"));
        moves.chain(level.map(|pair| words(pair, "draws level with"))).collect()
    };
    let changed: Vec<String> = names
        .iter()
        .map(|name| (changes(name), assumption(summary, name)))
        .filter(|(changes, _)| !changes.is_empty())
        .map(|(changes, assumption)| format!("under {assumption}, {}", joined(&changes)))
        .collect();
    Some(if changed.is_empty() {
        "No two strategies that are a point or more apart change places under another assumption.".to_owned()
    } else {
        format!("The order of strategies changes: {}.", changed.join("; "))
    })
}

fn lead_under(summary: &Summary, table: &VariantTable, names: &[&str]) -> Option<String> {
    let run = &summary.scenario.run;
    let first = *ranking(summary).first()?;
    if run.strategies[first] == run.reference {
        return None;
    }
    let told_apart = |name: &&&str| {
        let row = table.row(name, REACH, &run.strategies[first]);
        row.is_some_and(|row| row.difference.low > 0.0)
    };
    let with_lead = |name: &&str| {
        let lead =
            table.row(name, REACH, &run.strategies[first]).map_or(f64::NAN, |row| row.difference.value);
        format!("{} ({} points)", assumption(summary, name), points(lead))
    };
    let titles = |holds: bool| -> Vec<String> {
        names.iter().filter(|name| told_apart(name) == holds).map(with_lead).collect()
    };
    let (kept, lost) = (titles(true), titles(false));
    let (own, other) = (quoted(summary, first), quoted(summary, summary.scenario.reference_index()));
    let lead = format!("The lead of {own} over {other}");
    Some(match (kept.is_empty(), lost.is_empty()) {
        (_, true) => format!("{lead} remains clear under {}.", joined(&kept)),
        (true, false) => format!("{lead} is not clear under {}.", joined(&lost)),
        (false, false) => {
            format!("{lead} remains clear under {}, but not under {}.", joined(&kept), joined(&lost))
        }
    })
}

/// What a variant says of itself, as it stands in a sentence.
fn assumption(summary: &Summary, variant: &str) -> String {
    in_quotes(&summary.variant_title(variant))
}

fn comparisons_under(summary: &Summary, table: &VariantTable, names: &[&str]) -> String {
    let run = &summary.scenario.run;
    let others: Vec<&String> = run.strategies.iter().filter(|name| **name != run.reference).collect();
    let of = |wanted: Conclusion| -> Vec<(usize, String)> {
        let strategies = |name: &&str| -> Vec<String> {
            let comes_out = |strategy: &&&String| {
                table.row(name, REACH, strategy).is_some_and(|row| row.conclusion == wanted)
            };
            others.iter().filter(comes_out).map(|strategy| in_quotes(&summary.label(strategy))).collect()
        };
        let found = names.iter().map(|name| (name, strategies(name))).filter(|(_, found)| !found.is_empty());
        found
            .map(|(name, found)| {
                (found.len(), format!("{} under {}", joined(&found), assumption(summary, name)))
            })
            .collect()
    };
    let [turns, fades, appears] = [Conclusion::Turns, Conclusion::Fades, Conclusion::Appears].map(of);
    let all = counted((names.len() * others.len()) as u64, "comparison", "comparisons");
    let changed: usize = [&turns, &fades, &appears].into_iter().flatten().map(|(count, _)| count).sum();
    let reference = quoted(summary, summary.scenario.reference_index());
    if changed == 0 {
        return format!(
            "Under other assumptions, none of the {all} with {reference} changes its conclusion."
        );
    }
    let told = |what: &str, found: &[(usize, String)]| {
        let named: Vec<String> = found.iter().map(|(_, words)| words.clone()).collect();
        (!named.is_empty()).then(|| format!("{what} {}", named.join("; for ")))
    };
    let parts = [
        told("the sign reverses for", &turns),
        told("the difference is no longer clear for", &fades),
        told("a difference becomes clear only for", &appears),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let change = if changed == 1 { "changes its conclusion" } else { "change their conclusion" };
    format!(
        "Under other assumptions, {changed} of the {all} with {reference} {change}: {}.",
        parts.join("; ")
    )
}
