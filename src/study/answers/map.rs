//! Which strategy leads where, over a grid of two values.

use super::grid::Grid;
use super::leaders::Leaders;
use crate::outputs::Quantity;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::study::Study;
use crate::tables::Table;

/// Who leads over a grid, by every quantity that the outputs compare.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LeaderMaps {
    /// Where the points lie.
    pub grid: Grid,
    /// By quantity.
    pub maps: Vec<Leaders>,
}

impl LeaderMaps {
    /// The maps of a grid of two values: by the measure of robustness, or else by every quantity that is an output under
    /// two strategies or more; nothing where there is none.
    pub fn of(plan: &StudyPlan, results: &[PointResult], grid: &Grid) -> Option<Self> {
        let maps: Vec<Leaders> = if plan.study.robustness.is_some() {
            vec![Leaders::by_robustness(plan, results)]
        } else {
            let leaders = |(quantity, outputs): (Quantity, Vec<usize>)| {
                Leaders::among(outputs, quantity.better().direction(), results)
            };
            compared(&plan.study).into_iter().map(leaders).collect()
        };
        (!maps.is_empty()).then(|| Self { grid: grid.clone(), maps })
    }

    /// A row per quantity and point; none where `leaders.csv` says the same.
    pub fn table(&self, plan: &StudyPlan) -> Option<Table> {
        let study = &plan.study;
        if study.robustness.is_some() {
            return None;
        }
        let mut header = vec!["point"];
        header.extend(study.varied.iter().map(|varied| varied.key.as_str()));
        header.extend(["leader", "mean", "next", "lead", "ci_low", "ci_high", "certain"]);
        let mut table = Table::new("map.csv", &header);
        for leaders in &self.maps {
            for (point, row) in leaders.rows(plan, |output| study.outputs[output].name.clone()) {
                table.push(std::iter::once(point).chain(row).collect());
            }
        }
        Some(table)
    }
}

/// Quantities that are outputs under at least two strategies in one world, each with the first output of every strategy.
fn compared(study: &Study) -> Vec<(Quantity, Vec<usize>)> {
    let mut groups: Vec<(Quantity, Vec<usize>)> = Vec::new();
    for (index, output) in study.outputs.iter().enumerate().filter(|(_, output)| output.minus.is_none()) {
        let is_compared = |(quantity, own): &&mut (Quantity, Vec<usize>)| {
            *quantity == output.quantity && study.outputs[own[0]].runs.variant == output.runs.variant
        };
        match groups.iter_mut().find(is_compared) {
            None => groups.push((output.quantity, vec![index])),
            Some((_, own)) => {
                if own.iter().all(|&other| study.outputs[other].runs != output.runs) {
                    own.push(index);
                }
            }
        }
    }
    groups.retain(|(_, outputs)| outputs.len() > 1);
    groups
}
