//! Where a claim holds: boxes of values, found by the patient rule induction method.

use super::means;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::tables::{Table, cell, cells, open_cell};
use sensitivity::{Cases, Peeling, check_box, meaningful, prim};

/// Limits that a draw by chance would give more often than this are left out of a box (Bryant and Lempert 2010).
const MEANINGFUL: f64 = 0.05;

const PEELING: Peeling = Peeling { share: 0.05, least: 0.05 };

/// The balanced box of every claim, one row per value that it limits. A claim that holds everywhere or nowhere, and one
/// whose points all failed, has a row that says so.
pub(super) fn table(plan: &StudyPlan, results: &[PointResult]) -> Table {
    let study = &plan.study;
    let header = [
        "statement",
        "key",
        "from",
        "to",
        "quasi_p",
        "density",
        "density_low",
        "density_high",
        "coverage",
        "coverage_low",
        "coverage_high",
        "points_in_box",
        "holds_at",
        "points",
        "note",
    ];
    let mut table = Table::new("boxes.csv", &header);
    for statement in &study.statements {
        let outputs = means(results, statement.output);
        let holds: Vec<Option<bool>> = outputs
            .iter()
            .map(|&value| {
                let is_below = statement.below.is_none_or(|below| value < below);
                let is_above = statement.above.is_none_or(|above| value > above);
                (!value.is_nan()).then_some(is_below && is_above)
            })
            .collect();
        let held = holds.iter().filter(|holds| **holds == Some(true)).count().to_string();
        let all = holds.iter().flatten().count().to_string();
        let mut note = |text: &str| {
            let mut row = vec![statement.name.clone()];
            row.extend(std::iter::repeat_n(String::new(), 11));
            row.extend([held.clone(), all.clone(), text.to_owned()]);
            table.push(row);
        };
        let cases = match Cases::new(&plan.values, &holds) {
            Ok(cases) => cases,
            Err(error) => {
                note(&error.to_string());
                continue;
            }
        };
        let found = prim(&cases, &PEELING).ok();
        let balanced = found.as_ref().and_then(|prim| prim.balanced());
        let region = balanced.map(|(region, _)| meaningful(region, &cases, MEANINGFUL));
        let described = region.map(|region| (region.statistics(&cases), region));
        let Some((statistics, region)) = described.filter(|(statistics, _)| statistics.limited > 0) else {
            note("no box tells better than all points together");
            continue;
        };
        for check in check_box(&region, &cases) {
            let mut row = vec![
                statement.name.clone(),
                study.varied[check.factor].key.clone(),
                open_cell(region.low[check.factor]),
                open_cell(region.high[check.factor]),
                cell(check.quasi_p),
            ];
            for share in [statistics.density, statistics.coverage] {
                row.extend(cells(share));
            }
            row.push(statistics.points.to_string());
            row.extend([held.clone(), all.clone(), String::new()]);
            table.push(row);
        }
    }
    table
}
