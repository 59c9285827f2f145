//! What speaks against a history matching, in words.

use super::{HistoryAim, Matched};
use crate::tables::cell;
use sensitivity::{History, Sought, TargetPair};

/// With fewer points left, ranges of them say little.
const FEW: usize = 30;

/// Pairs of targets that are told in words; the table has all.
const TOLD: usize = 5;

/// Targets that the nearest point misses that are told in words.
const MISSED: usize = 3;

/// As many points at least would have to meet two targets by chance for none to tell that they exclude each other.
const ENOUGH: f64 = 3.0;

pub(super) fn warnings(matched: &Matched, history: &History) -> Vec<String> {
    let mut warnings = Vec::new();
    if history.missing > 0 {
        let all = history.points + history.missing;
        warnings.push(format!(
            "{} of {all} points lack an output that has a target, and are not matched",
            history.missing
        ));
    }
    warnings.extend(unmet(matched, history));
    warnings.extend(apart(matched, history));
    warnings.extend(few(matched, history));
    warnings
}

/// Targets that no point meets.
fn unmet<'a>(matched: &'a Matched, history: &'a History) -> impl Iterator<Item = String> + 'a {
    let is_unmet = |target: &usize| history.targets[*target].missed == history.points;
    (0..matched.aims.len()).filter(is_unmet).map(|target| {
        let (aim, nearest) = (&matched.aims[target], history.targets[target].nearest);
        format!("no point meets {}", missed(aim, history, target, nearest))
    })
}

/// Pairs of targets that no point meets together.
fn apart(matched: &Matched, history: &History) -> Vec<String> {
    let never: Vec<&TargetPair> = history.pairs.iter().filter(|pair| pair.together == 0).collect();
    let told = |pair: &&TargetPair| {
        let [one, other] = pair.targets.map(|target| &matched.aims[target].output);
        let [met, other_met] = pair.met;
        let doubt = if pair.expected < ENOUGH {
            format!(
                "; by chance {} points would meet both, so take more points before it is believed",
                cell(pair.expected)
            )
        } else {
            String::new()
        };
        format!(
            "no point meets `{one}` and `{other}` together, though {met} and {other_met} of {} points meet each alone: the \
             nearest misses one of them by {}{doubt}",
            history.points,
            in_errors(pair.nearest)
        )
    };
    let mut words: Vec<String> = never.iter().take(TOLD).map(told).collect();
    let more = history.pairs.len() - words.len();
    if more > 0 {
        let pairs = if more == 1 { "pair of targets hinders" } else { "pairs of targets hinder" };
        words.push(format!("{more} more {pairs} each other: see history_pairs.csv"));
    }
    words
}

/// That few points are left, and how near the best one comes.
fn few(matched: &Matched, history: &History) -> Option<String> {
    let (left, central) = (history.left.len(), history.central);
    if left >= FEW {
        return None;
    }
    let own = history.implausibilities[central].as_ref().expect("the central point has all outputs");
    let mut ranked: Vec<usize> = (0..own.len()).collect();
    ranked.sort_by(|&one, &other| own[other].total_cmp(&own[one]));
    if left > 0 {
        let point = central + 1;
        return Some(format!(
            "only {left} of {} points are left, too few for their ranges to tell much: take more points within \
             left_ranges.csv; the most central, point {point}, is farthest from {}",
            history.points,
            missed_by(&matched.aims[ranked[0]], history, ranked[0], central)
        ));
    }
    let missed: Vec<String> = ranked
        .into_iter()
        .filter(|&target| own[target] > matched.cut)
        .map(|target| missed_by(&matched.aims[target], history, target, central))
        .collect();
    let more = missed.len().saturating_sub(MISSED);
    let rest = if more > 0 { format!(", and {more} more") } else { String::new() };
    let told = missed[..missed.len().min(MISSED)].join(", ");
    Some(format!("no point is left: the nearest, point {}, misses {told}{rest}", central + 1))
}

/// A target and how the nearest point misses it.
fn missed(aim: &HistoryAim, history: &History, target: usize, nearest: usize) -> String {
    let own = history.implausibilities[nearest].as_ref().expect("the nearest point has all outputs");
    format!(
        "`{}`, which should be {}: the nearest, point {}, has {} and misses it by {}",
        aim.output,
        in_words(aim.observed),
        nearest + 1,
        cell(aim.means[nearest]),
        in_errors(own[target])
    )
}

/// A target and by how much a point misses it.
fn missed_by(aim: &HistoryAim, history: &History, target: usize, point: usize) -> String {
    let own = history.implausibilities[point].as_ref().expect("the central point has all outputs");
    format!(
        "`{}` by {} ({}, and should be {})",
        aim.output,
        in_errors(own[target]),
        cell(aim.means[point]),
        in_words(aim.observed)
    )
}

/// An implausibility in words.
fn in_errors(implausibility: f64) -> String {
    if implausibility.is_finite() {
        format!("{implausibility:.1} standard errors")
    } else {
        "more than an error of 0 allows".to_owned()
    }
}

fn in_words(sought: Sought) -> String {
    let Sought { least, most, .. } = sought;
    match (least.is_finite(), most.is_finite()) {
        (true, true) if least == most => cell(least),
        (true, true) => format!("{} to {}", cell(least), cell(most)),
        (true, false) => format!("at least {}", cell(least)),
        _ => format!("at most {}", cell(most)),
    }
}
