//! The answer of a run in a few sentences: who leads, how surely, and at what cost; and, where parameters are drawn, how much
//! of the spread between runs is ignorance.

use super::figures::in_hundredths;
use super::summary::Summary;
use super::vocabulary::in_quotes;
use chart::{percent, signed_points};
use scenario::units::counted;
use simulation::measure::{Fate, Measure};
use statistics::{Direction, Estimate, PairedDifference, has_two_humps, mean_interval, median};

/// What the answer is about.
const MEASURE: Measure = Measure::ConsistentReach;

/// The strategies from the one that reaches most students to the one that reaches fewest, as indices.
pub fn ranking(summary: &Summary) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..summary.scenario.run.strategies.len()).collect();
    indices.sort_by(|&one, &other| reach(summary, other).total_cmp(&reach(summary, one)));
    indices
}

/// Who leads, how surely, and at what cost; and how much of the spread is ignorance, where that is known.
pub fn answer(summary: &Summary) -> Vec<String> {
    let ranking = ranking(summary);
    let Some((&first, others)) = ranking.split_first() else { return Vec::new() };
    let mut sentences = vec![leader(summary, first, others)];
    sentences.extend(humps(summary, first));
    sentences.push(levels(summary, &ranking));
    if reach(summary, first) > 0.0 {
        sentences.extend(certainty(summary, first));
        sentences.extend(cost(summary, first));
    }
    sentences.extend(ignorance(summary));
    sentences
}

/// The median beside the mean, where hardly any run ends near the mean.
fn humps(summary: &Summary, first: usize) -> Option<String> {
    let ends = summary.tables.ends.values(first, MEASURE);
    has_two_humps(ends).then(|| {
        format!(
            "The mean of {} describes hardly any run: fewer than a tenth end within 10 points of it, the others far below or \
             far above. The median is {}.",
            quoted(summary, first),
            percent(median(ends))
        )
    })
}

fn leader(summary: &Summary, first: usize, others: &[usize]) -> String {
    let years = counted(summary.scenario.run.years.into(), "year", "years");
    let reached = percent(reach(summary, first));
    let name = quoted(summary, first);
    if summary.scenario.run.replicates == 1 {
        return format!(
            "In the only replicate, {name} reaches {reached} of students consistently after {years}; one replicate \
             shows what can happen, not what is likely."
        );
    }
    let equals: Vec<usize> =
        others.iter().copied().filter(|&other| holds_zero(&difference(summary, first, other))).collect();
    if reach(summary, first) == 0.0 {
        return if others.is_empty() {
            format!("After {years}, {name} reaches no students consistently.")
        } else {
            format!("There is no clear winner: after {years}, no strategy reaches any students consistently.")
        };
    }
    if !equals.is_empty() {
        let names: Vec<String> = equals.iter().map(|&other| with_difference(summary, first, other)).collect();
        return format!(
            "There is no clear winner: after {years}, {name} reaches {reached} of students consistently, but it cannot be \
             distinguished from {}.",
            joined(&names)
        );
    }
    let Some(&second) = others.first() else {
        return format!("After {years}, {name} reaches {reached} of students consistently.");
    };
    let lead = difference(summary, first, second);
    format!(
        "{name} leads: after {years}, it reaches {reached} of students consistently, {} points more ({}) than the \
         runner-up, {}.",
        points(lead.value),
        interval(&lead),
        quoted(summary, second)
    )
}

/// A strategy with its reach and how far it stays behind the leader.
fn with_difference(summary: &Summary, first: usize, other: usize) -> String {
    let behind = difference(summary, first, other);
    let (name, reached) = (quoted(summary, other), percent(reach(summary, other)));
    let ends = |index| summary.tables.ends.values(index, MEASURE);
    if ends(first) == ends(other) {
        return format!("{name} ({reached}, the same in every run)");
    }
    format!("{name} ({reached}; difference {} points, {})", points(behind.value), interval(&behind))
}

/// Reach, which hangs on lines, beside the equivalent level, which hangs on none, of the first strategies with their
/// intervals.
fn levels(summary: &Summary, ranking: &[usize]) -> String {
    /// More than these are in the tables.
    const TOLD_AT_MOST: usize = 4;
    let told = &ranking[..ranking.len().min(TOLD_AT_MOST)];
    let of = if told.len() < ranking.len() { " of the leading strategies" } else { "" };
    let estimate = |index: usize, measure: Measure| {
        let Estimate { value, low, high } = mean_interval(summary.tables.ends.values(index, measure));
        let [low, high] = [low, high].map(|end| percent(end.clamp(0.0, 1.0)));
        if low == "–" { percent(value) } else { format!("{} ({low} to {high})", percent(value)) }
    };
    let words = |&index: &usize| {
        let [reach, level] = [MEASURE, Measure::EquivalentLevel].map(|measure| estimate(index, measure));
        format!("{} {reach} and {level}", quoted(summary, index))
    };
    let intervals = if summary.scenario.run.replicates == 1 { "" } else { ", with 95 % intervals" };
    format!(
        "Whether a student counts as reached depends on where lines are drawn. The equivalent level does not: it is the \
         fidelity that would be as good if it were the same in every classroom. Reach and equivalent level\
         {of}{intervals}: {}.",
        told.iter().map(words).collect::<Vec<_>>().join("; ")
    )
}

/// How a single school can expect to fare under the leader, against the reference.
fn certainty(summary: &Summary, first: usize) -> Option<String> {
    let run = &summary.scenario.run;
    if run.replicates == 1 {
        return None;
    }
    let is_district = summary.scenario.scale().is_district();
    let (one, singular, plural) =
        if is_district { ("district", "school", "schools") } else { ("school", "run", "runs") };
    let fate = summary.fate(&run.strategies[first], Fate::Schoolwide)?;
    if !fate.share.value.is_finite() {
        return None;
    }
    let schoolwide = format!(
        "ends schoolwide in {} of {} (95 % interval {} to {})",
        percent(fate.share.value),
        counted(fate.runs as u64, singular, plural),
        percent(fate.share.low),
        percent(fate.share.high)
    );
    let reference = run.strategies.iter().position(|name| *name == run.reference)?;
    let name = quoted(summary, first);
    if reference == first {
        return Some(format!("{name} {schoolwide}."));
    }
    let ends = |index| summary.tables.ends.values(index, MEASURE);
    let paired = PairedDifference::of(ends(first), ends(reference), Direction::HigherIsBetter);
    let (better, equal) = (paired.chance_better.value, paired.chance_equal);
    let luck = if better < 1.0 { "luck matters: " } else { "" };
    Some(format!(
        "In a single {one}, {luck}{name} does better than {} in {} of replicates, worse in {} and exactly the same in {}, and \
         {schoolwide}.",
        quoted(summary, reference),
        percent(better),
        percent((1.0 - better - equal).max(0.0)),
        percent(equal)
    ))
}

fn cost(summary: &Summary, first: usize) -> Option<String> {
    let used = |index| mean_interval(summary.tables.ends.capacity_used(index)).value;
    let run = &summary.scenario.run;
    let reference = run.strategies.iter().position(|name| *name == run.reference)?;
    let own = format!(
        "{} uses {} of an ordinary leader's capacity over the run{}",
        quoted(summary, first),
        percent(used(first)),
        costs_beside(summary, first)
    );
    Some(if reference == first {
        format!("{own}.")
    } else {
        format!("{own}; {} uses {}.", quoted(summary, reference), percent(used(reference)))
    })
}

/// What a strategy costs in force and as designed, where that is more than what it uses over the run.
fn costs_beside(summary: &Summary, index: usize) -> String {
    let name = &summary.scenario.run.strategies[index];
    let budget = summary.scenario.run.budget.map(scenario::units::shortest);
    match summary.tables.capacity.row(name, budget) {
        Some(row) if row.used_in_force.value.is_finite() => format!(
            " ({} in the weeks in which it is in force, and {} as designed)",
            percent(row.used_in_force.value),
            percent(row.designed)
        ),
        _ => String::new(),
    }
}

/// How much of the spread between runs is ignorance, over all strategies and from the least to the greatest under one.
fn ignorance(summary: &Summary) -> Option<String> {
    let table = summary.tables.uncertainty.as_ref()?;
    let [ignorance, luck] = in_hundredths(table.share_of_all(MEASURE))?.map(percent);
    let shares = table.of_measure(MEASURE).filter_map(|row| in_hundredths(row.share_of_ignorance));
    let mut shares: Vec<f64> = shares.map(|[ignorance, _]| ignorance).collect();
    shares.sort_by(f64::total_cmp);
    let range = match shares[..] {
        [least, .., most] if least < most => {
            format!(" ({} to {}, depending on the strategy)", percent(least), percent(most))
        }
        _ => String::new(),
    };
    Some(format!(
        "Of the variance between runs, {ignorance} comes from parameters that nobody has measured{range} and {luck} from \
         luck. More runs would reduce neither; measuring those parameters would reduce the first."
    ))
}

/// Mean share of students reached at the end.
fn reach(summary: &Summary, index: usize) -> f64 {
    mean_interval(summary.tables.ends.values(index, MEASURE)).value
}

/// The difference between two strategies in the same replicates.
pub(super) fn difference(summary: &Summary, one: usize, other: usize) -> Estimate {
    difference_of(summary, MEASURE, one, other)
}

/// The same of any measure.
pub(super) fn difference_of(summary: &Summary, measure: Measure, one: usize, other: usize) -> Estimate {
    let ends = |index| summary.tables.ends.values(index, measure);
    PairedDifference::of(ends(one), ends(other), Direction::HigherIsBetter).difference
}

/// Whether a difference cannot be distinguished from none; one without an interval cannot.
pub(super) fn holds_zero(difference: &Estimate) -> bool {
    !(difference.low > 0.0 || difference.high < 0.0)
}

pub(super) fn label(summary: &Summary, index: usize) -> String {
    summary.label(&summary.scenario.run.strategies[index])
}

/// The label as it stands in a sentence.
pub(super) fn quoted(summary: &Summary, index: usize) -> String {
    in_quotes(&label(summary, index))
}

/// A difference in points, with a sign only where it is below zero.
pub(super) fn points(difference: f64) -> String {
    signed_points(difference).trim_start_matches('+').to_owned()
}

/// The interval of a difference in points.
pub(super) fn interval(difference: &Estimate) -> String {
    format!("95 % interval {} to {}", points(difference.low), points(difference.high))
}

/// Names as people list them.
pub(super) fn joined(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
