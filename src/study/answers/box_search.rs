//! How the box of a claim was found, and whether it would be found again.

use super::boxes::{PEELING, shown_box};
use super::{means, resampling};
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::tables::{Table, cells, open_cell};
use sensitivity::{BoxCheck, BoxStatistics, Cases, Region, Resampling, prim, reproducibility};

/// Random halves of the points in which boxes are looked for anew.
const HALVES: u32 = 50;

/// The search for the box of one claim.
#[derive(Debug, Clone, PartialEq)]
struct Search {
    statement: String,
    /// Every box from everything to the purest, then those that were pasted.
    boxes: Vec<(Region, BoxStatistics)>,
    /// The box that is nearest to full density and full coverage at once.
    chosen: usize,
    /// The same without limits that chance alone would give.
    shown: Region,
    /// How often random halves of the points limit each value again; none where the box limits nothing.
    check: Option<BoxCheck>,
}

/// The searches for the boxes of all claims.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BoxSearches(Vec<Search>);

impl BoxSearches {
    /// The searches of a study; none of a claim that holds everywhere or nowhere.
    pub fn of(plan: &StudyPlan, results: &[PointResult]) -> Self {
        let statements = 0..plan.study.statements.len();
        Self(statements.filter_map(|statement| search(plan, results, statement)).collect())
    }

    /// The trade-off of every claim, and the check of its box.
    pub fn tables(&self, plan: &StudyPlan) -> Vec<Table> {
        vec![trade_off(plan, &self.0), check(plan, &self.0)]
    }
}

fn search(plan: &StudyPlan, results: &[PointResult], statement: usize) -> Option<Search> {
    let statement = &plan.study.statements[statement];
    let holds: Vec<Option<bool>> =
        means(results, statement.output).into_iter().map(|mean| statement.holds(mean)).collect();
    let cases = Cases::new(&plan.values, &holds).ok()?;
    let found = prim(&cases, &PEELING).ok()?;
    let chosen = found.curve.iter().position(|own| Some(own) == found.balanced())?;
    let shown = shown_box(&found.curve[chosen].0, &cases);
    let halves = Resampling { count: HALVES, ..resampling(plan) };
    let limits_something = shown.statistics(&cases).limited > 0;
    let check = limits_something.then(|| reproducibility(&cases, &PEELING, &shown, halves).ok());
    Some(Search {
        statement: statement.name.clone(),
        check: check.flatten(),
        chosen,
        shown,
        boxes: found.curve,
    })
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
        for (key, varied) in plan.study.varied.iter().enumerate() {
            let mut row =
                vec![search.statement.clone(), varied.key.clone(), search.shown.limits(key).to_string()];
            row.extend(cells(check.of_like_coverage[key]));
            row.extend(cells(check.of_like_density[key]));
            row.push(check.halves.to_string());
            table.push(row);
        }
    }
    table
}
