//! How much of an output's spread is luck, and no value.

use super::{replicates, resampling};
use crate::plan::{StudyPlan, orders};
use crate::point::PointResult;
use crate::tables::{Table, cells};
use sensitivity::{Replicates, noise};

/// The share of luck in single runs and in the means over replicates; no table where there is one replicate.
pub(super) fn table(plan: &StudyPlan, results: &[PointResult]) -> Option<Table> {
    if plan.study.scenario.run.replicates < 2 {
        return None;
    }
    let header = ["output", "of", "share", "ci_low", "ci_high", "points", "dropped"];
    let mut table = Table::new("luck.csv", &header);
    let block = orders(&plan.study).block(plan.study.varied.len()).unwrap_or(1);
    for (index, output) in plan.study.outputs.iter().enumerate() {
        // The first and the last row of a block are spread over all values; the others differ from them in one.
        let is_spread = |point: usize| point.is_multiple_of(block) || (point + 1).is_multiple_of(block);
        let spread: Vec<Vec<f64>> = (0..results.len())
            .filter(|&point| is_spread(point))
            .filter_map(|point| replicates(&results[point], index).map(<[f64]>::to_vec))
            .collect();
        let Ok(noise) = noise(&spread, Replicates::Common, resampling(plan)) else { continue };
        for (of, share) in [("one_run", noise.of_one_run), ("mean", noise.of_the_mean)] {
            let mut row = vec![output.name.clone(), of.to_owned()];
            row.extend(cells(share));
            row.extend([noise.points.to_string(), noise.dropped.to_string()]);
            table.push(row);
        }
    }
    Some(table)
}
