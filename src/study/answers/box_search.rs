//! How the box of a claim was found, and whether it would be found again.

use super::{means, resampling};
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::tables::{Table, cells, open_cell};
use sensitivity::{BoxCheck, BoxStatistics, Cases, Peeling, Region, Resampling, prim, reproducibility};

/// As patient as for the box of the claim itself.
const PEELING: Peeling = Peeling { share: 0.05, least: 0.05 };

/// Random halves of the points in which boxes are looked for anew.
const HALVES: u32 = 50;

/// The search for the box of one claim.
#[derive(Debug)]
struct Search {
    statement: String,
    /// Every box from everything to the purest, then those that were pasted.
    boxes: Vec<(Region, BoxStatistics)>,
    /// The box that is nearest to full density and full coverage at once.
    chosen: usize,
    /// How often random halves of the points limit each value again; none where the box limits nothing.
    check: Option<BoxCheck>,
}

/// The trade-off of every claim, and the check of its box. A claim that holds everywhere or nowhere has no rows.
pub(super) fn tables(plan: &StudyPlan, results: &[PointResult]) -> [Table; 2] {
    let searches: Vec<Search> =
        (0..plan.study.statements.len()).filter_map(|statement| search(plan, results, statement)).collect();
    [trade_off(plan, &searches), check(plan, &searches)]
}

fn search(plan: &StudyPlan, results: &[PointResult], statement: usize) -> Option<Search> {
    let statement = &plan.study.statements[statement];
    let holds: Vec<Option<bool>> =
        means(results, statement.output).into_iter().map(|mean| statement.holds(mean)).collect();
    let cases = Cases::new(&plan.values, &holds).ok()?;
    let found = prim(&cases, &PEELING).ok()?;
    let chosen = found.curve.iter().position(|own| Some(own) == found.balanced())?;
    let (region, statistics) = &found.curve[chosen];
    let halves = Resampling { count: HALVES, ..resampling(plan) };
    let check = (statistics.limited > 0).then(|| reproducibility(&cases, &PEELING, region, halves).ok());
    Some(Search { statement: statement.name.clone(), check: check.flatten(), chosen, boxes: found.curve })
}

/// A row per box and value that it limits; the box of everything, which limits nothing, has one row.
fn trade_off(plan: &StudyPlan, searches: &[Search]) -> Table {
    let header = [
        "statement",
        "box",
        "chosen",
        "density",
        "density_low",
        "density_high",
        "coverage",
        "coverage_low",
        "coverage_high",
        "points_in_box",
        "limited",
        "key",
        "from",
        "to",
    ];
    let mut table = Table::new("boxes_trade_off.csv", &header);
    for search in searches {
        for (number, (region, statistics)) in search.boxes.iter().enumerate() {
            let mut start = vec![search.statement.clone(), (number + 1).to_string()];
            start.push((number == search.chosen).to_string());
            for share in [statistics.density, statistics.coverage] {
                start.extend(cells(share));
            }
            start.extend([statistics.points.to_string(), statistics.limited.to_string()]);
            let limited = (0..plan.study.varied.len()).filter(|&key| region.limits(key));
            let mut limits: Vec<[String; 3]> = limited
                .map(|key| {
                    let name = plan.study.varied[key].key.clone();
                    [name, open_cell(region.low[key]), open_cell(region.high[key])]
                })
                .collect();
            if limits.is_empty() {
                limits.push(std::array::from_fn(|_| String::new()));
            }
            for limit in limits {
                table.push(start.iter().cloned().chain(limit).collect());
            }
        }
    }
    table
}

/// A row per claim and value: the share of random halves that limit it in a box that is like the chosen one.
fn check(plan: &StudyPlan, searches: &[Search]) -> Table {
    let header = [
        "statement",
        "key",
        "limited",
        "like_coverage",
        "like_coverage_low",
        "like_coverage_high",
        "like_density",
        "like_density_low",
        "like_density_high",
        "halves",
    ];
    let mut table = Table::new("boxes_check.csv", &header);
    for search in searches {
        let Some(check) = &search.check else { continue };
        let (region, _) = &search.boxes[search.chosen];
        for (key, varied) in plan.study.varied.iter().enumerate() {
            let mut row = vec![search.statement.clone(), varied.key.clone(), region.limits(key).to_string()];
            row.extend(cells(check.of_like_coverage[key]));
            row.extend(cells(check.of_like_density[key]));
            row.push(check.halves.to_string());
            table.push(row);
        }
    }
    table
}
