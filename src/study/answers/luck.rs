//! How much of an output's spread is luck, and no value.

use super::{replicates, resampling};
use crate::plan::{StudyPlan, orders};
use crate::point::PointResult;
use crate::tables::{Table, cells};
use sensitivity::{Noise, Replicates, noise};

/// The share of luck in single runs and in the means over replicates.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Luck {
    /// By output; none where an output is the same in all runs, or too few points are whole.
    pub outputs: Vec<Option<Noise>>,
}

impl Luck {
    /// The luck of a design of Saltelli; nothing where there is one replicate.
    pub fn of(plan: &StudyPlan, results: &[PointResult]) -> Option<Self> {
        if plan.study.scenario.run.replicates < 2 {
            return None;
        }
        let block = orders(&plan.study).block(plan.study.varied.len()).unwrap_or(1);
        // The first and the last row of a block are spread over all values; the others differ from them in one.
        let is_spread = |point: &usize| point.is_multiple_of(block) || (point + 1).is_multiple_of(block);
        let missing = || vec![f64::NAN; plan.study.scenario.run.replicates as usize];
        let luck = |output: usize| {
            let spread: Vec<Vec<f64>> = (0..results.len())
                .filter(is_spread)
                .map(|point| replicates(&results[point], output).map_or(missing(), <[f64]>::to_vec))
                .collect();
            noise(&spread, Replicates::Common, resampling(plan)).ok()
        };
        Some(Self { outputs: (0..plan.study.outputs.len()).map(luck).collect() })
    }

    /// Two rows per output: of one run, and of the mean.
    pub fn table(&self, plan: &StudyPlan) -> Table {
        let header = ["output", "of", "share", "ci_low", "ci_high", "points", "dropped"];
        let mut table = Table::new("luck.csv", &header);
        for (output, luck) in plan.study.outputs.iter().zip(&self.outputs) {
            let Some(luck) = luck else { continue };
            for (of, share) in [("one_run", luck.of_one_run), ("mean", luck.of_the_mean)] {
                let mut row = vec![output.name.clone(), of.to_owned()];
                row.extend(cells(share));
                row.extend([luck.points.to_string(), luck.dropped.to_string()]);
                table.push(row);
            }
        }
        table
    }
}
