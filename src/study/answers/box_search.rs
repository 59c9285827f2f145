//! How the box of a claim was found, and whether it would be found again.

use super::boxes::{Boxes, Search};
use crate::plan::StudyPlan;
use crate::tables::{Table, cells, open_cell};

/// The trade-off of every claim, and the check of its box. A claim that holds everywhere or nowhere has no rows.
pub(super) fn tables(plan: &StudyPlan, boxes: &Boxes) -> [Table; 2] {
    let statements = plan.study.statements.iter().zip(&boxes.statements);
    let searches: Vec<(&str, &Search)> = statements
        .filter_map(|(statement, own)| Some((statement.name.as_str(), own.search.as_ref().ok()?)))
        .collect();
    [trade_off(plan, &searches), check(plan, &searches)]
}

/// A row per box and value that it limits; the box of everything, which limits nothing, has one row.
fn trade_off(plan: &StudyPlan, searches: &[(&str, &Search)]) -> Table {
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
    for (statement, search) in searches {
        for (number, (region, statistics)) in search.boxes.iter().enumerate() {
            let mut start = vec![(*statement).to_owned(), (number + 1).to_string()];
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
fn check(plan: &StudyPlan, searches: &[(&str, &Search)]) -> Table {
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
    for (statement, search) in searches {
        let Some(check) = &search.reproduced else { continue };
        for (key, varied) in plan.study.varied.iter().enumerate() {
            let mut row =
                vec![(*statement).to_owned(), varied.key.clone(), search.region.limits(key).to_string()];
            row.extend(cells(check.of_like_coverage[key]));
            row.extend(cells(check.of_like_density[key]));
            row.push(check.halves.to_string());
            table.push(row);
        }
    }
    table
}
