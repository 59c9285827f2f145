//! The tables of a calibration.

use super::{CASES, Calibrated, Found, summary};
use crate::answers::prediction;
use crate::plan::StudyPlan;
use crate::tables::{Table, cell, cells};

/// Said of every prediction.
const WEIGHTED: &str = "accepted points as they were simulated, by their weights";

/// What was aimed at and what speaks against it; values that agree; draws of them; outputs there; and how often intervals
/// hold values that are known. Where no values can be told, the tables of values have no rows.
pub(super) fn tables(calibrated: &Calibrated, plan: &StudyPlan, count: usize) -> Vec<Table> {
    let found = calibrated.found.as_ref().ok();
    vec![
        aims(calibrated, plan),
        values(found, plan),
        draws(found, plan, count),
        prediction::table(found.map_or(&[], |found| &found.predictions), plan, WEIGHTED),
        coverage(found, plan),
    ]
}

fn aims(calibrated: &Calibrated, plan: &StudyPlan) -> Table {
    let header = [
        "output",
        "target",
        "error",
        "luck",
        "simulated_least",
        "simulated_greatest",
        "points",
        "missing",
        "accepted",
        "tolerance",
        "note",
    ];
    let mut table = Table::new("calibration.csv", &header);
    let counted = match &calibrated.found {
        Ok(found) => [found.missing.to_string(), found.accepted.to_string(), cell(found.tolerance)],
        Err(_) => std::array::from_fn(|_| String::new()),
    };
    for aim in &calibrated.targets {
        let mut row = vec![aim.output.clone(), cell(aim.observed.value), cell(aim.observed.error)];
        row.push(aim.luck.map_or_else(String::new, cell));
        row.extend(aim.simulated.map(cell));
        row.push(plan.values.len().to_string());
        row.extend(counted.clone());
        row.push(String::new());
        table.push(row);
    }
    for warning in calibrated.warnings() {
        let mut row = vec![String::new(); header.len() - 1];
        row.push(warning);
        table.push(row);
    }
    table
}

fn values(found: Option<&Found>, plan: &StudyPlan) -> Table {
    let header = [
        "key",
        "prior_from",
        "prior_to",
        "mean",
        "median",
        "ci_low",
        "ci_high",
        "unadjusted_mean",
        "unadjusted_median",
        "unadjusted_low",
        "unadjusted_high",
    ];
    let mut table = Table::new("posterior.csv", &header);
    for (key, varied) in plan.study.varied.iter().enumerate() {
        let Some(found) = found else { break };
        let mut row = vec![varied.key.clone()];
        row.extend(varied.ends().map(cell));
        for sample in [&found.adjusted, &found.unadjusted] {
            let (mean, median) = summary(sample, key);
            row.push(cell(mean));
            row.extend(cells(median));
        }
        table.push(row);
    }
    table
}

/// Draws from the adjusted sample, a column per key: what a design of the method `table` reads, and a scenario's
/// `uncertainty.draws`.
fn draws(found: Option<&Found>, plan: &StudyPlan, count: usize) -> Table {
    let varied = &plan.study.varied;
    let header: Vec<&str> = varied.iter().map(|own| own.key.as_str()).collect();
    let mut table = Table::new("posterior_draws.csv", &header);
    let seed = plan.study.design.seed;
    for draw in found.map(|found| found.adjusted.draws(count, seed)).unwrap_or_default() {
        table.push(varied.iter().zip(&draw).map(|(own, value)| own.written(*value)).collect());
    }
    table
}

fn coverage(found: Option<&Found>, plan: &StudyPlan) -> Table {
    let header = ["key", "nominal", "actual", "ci_low", "ci_high", "width", "cases"];
    let mut table = Table::new("coverage.csv", &header);
    for (key, varied) in plan.study.varied.iter().enumerate() {
        for (level, checks) in found.iter().flat_map(|found| &found.coverage) {
            let mut row = vec![varied.key.clone(), cell(*level)];
            row.extend(cells(checks[key].covered));
            row.extend([cell(checks[key].width), CASES.to_string()]);
            table.push(row);
        }
    }
    table
}
