//! The tables of a history matching.

use super::{HistoryAim, Matched};
use crate::answers::prediction;
use crate::factors::Varied;
use crate::plan::StudyPlan;
use crate::tables::{Table, cell, open_cell};
use sensitivity::{History, Sought};
use statistics::quantile;

/// Said of every prediction.
const ALIKE: &str = "points that are left as they were simulated, all alike";

/// What each target rules out, and what speaks against the matching; targets that hinder each other; the points that are
/// left, and their ranges; and outputs there. Where nothing can be matched, the tables of points have no rows.
pub(super) fn tables(matched: &Matched, plan: &StudyPlan) -> Vec<Table> {
    let history = matched.history();
    vec![
        targets(matched, history),
        pairs(matched, history),
        left(history, plan),
        ranges(history, plan),
        prediction::table(&matched.predictions, plan, ALIKE),
    ]
}

fn targets(matched: &Matched, history: Option<&History>) -> Table {
    let header = [
        "output",
        "value",
        "least",
        "most",
        "error",
        "luck",
        "ruled_out",
        "only_it_rules_out",
        "best_mean",
        "best_implausibility",
        "best_point",
        "points",
        "missing",
        "left",
        "note",
    ];
    let mut table = Table::new("history.csv", &header);
    for (target, aim) in matched.aims.iter().enumerate() {
        let mut row = vec![aim.output.clone()];
        row.extend(observed(aim.observed));
        row.push(aim.luck.map_or_else(String::new, cell));
        row.extend(history.map_or_else(Default::default, |history| told(aim, history, target)));
        row.push(String::new());
        table.push(row);
    }
    for warning in matched.warnings() {
        let mut row = vec![String::new(); header.len() - 1];
        row.push(warning);
        table.push(row);
    }
    table
}

/// The value or the ends of the band, and the error.
fn observed(sought: Sought) -> [String; 4] {
    let Sought { least, most, error } = sought;
    let [value, least, most] = if least == most {
        [cell(least), String::new(), String::new()]
    } else {
        [String::new(), open_cell(least), open_cell(most)]
    };
    [value, least, most, cell(error)]
}

/// What a target rules out, the best that any point reaches, and how many points there are.
fn told(aim: &HistoryAim, history: &History, target: usize) -> [String; 8] {
    let own = history.targets[target];
    let share = |points: usize| cell(points as f64 / history.points as f64);
    let best = history.implausibilities[own.nearest].as_ref().map_or(f64::NAN, |row| row[target]);
    [
        share(own.missed),
        share(own.alone),
        cell(aim.means[own.nearest]),
        open_cell(best),
        (own.nearest + 1).to_string(),
        history.points.to_string(),
        history.missing.to_string(),
        history.left.len().to_string(),
    ]
}

fn pairs(matched: &Matched, history: Option<&History>) -> Table {
    let header = ["output", "other", "met", "other_met", "together", "expected", "best_implausibility"];
    let mut table = Table::new("history_pairs.csv", &header);
    for pair in history.iter().flat_map(|history| &history.pairs) {
        let mut row: Vec<String> =
            pair.targets.iter().map(|&target| matched.aims[target].output.clone()).collect();
        row.extend([pair.met[0], pair.met[1], pair.together].map(|points| points.to_string()));
        row.extend([cell(pair.expected), open_cell(pair.nearest)]);
        table.push(row);
    }
    table
}

/// The points that are left, a column per key: what a design of the method `table` reads, and a scenario's
/// `uncertainty.draws`.
fn left(history: Option<&History>, plan: &StudyPlan) -> Table {
    let varied = &plan.study.varied;
    let header: Vec<&str> = varied.iter().map(|own| own.key.as_str()).collect();
    let mut table = Table::new("left.csv", &header);
    for &point in history.iter().flat_map(|history| &history.left) {
        table.push(varied.iter().zip(&plan.values[point]).map(|(own, value)| own.written(*value)).collect());
    }
    table
}

fn ranges(history: Option<&History>, plan: &StudyPlan) -> Table {
    let header = ["key", "prior_from", "prior_to", "least", "q05", "median", "q95", "greatest", "central"];
    let mut table = Table::new("left_ranges.csv", &header);
    let Some(history) = history.filter(|history| !history.left.is_empty()) else { return table };
    let row = |(key, varied): (usize, &Varied)| {
        let mut values: Vec<f64> = history.left.iter().map(|&point| plan.values[point][key]).collect();
        values.sort_unstable_by(f64::total_cmp);
        let mut row = vec![varied.key.clone()];
        row.extend(varied.ends().map(cell));
        row.extend([0.0, 0.05, 0.5, 0.95, 1.0].map(|share| cell(quantile(&values, share))));
        row.push(varied.written(plan.values[history.central][key]));
        row
    };
    for row in plan.study.varied.iter().enumerate().map(row) {
        table.push(row);
    }
    table
}
