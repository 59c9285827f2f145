//! One value swept: where one output overtakes another.

use super::{replicates, resampling};
use crate::error::StudyError;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::tables::{Table, cell, open_cell};
use sensitivity::{Crossing, crossings};

/// The fewest replicates that tell where lines cross.
const LEAST_REPLICATES: u32 = 2;

/// Where one output overtakes another.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Crossed {
    /// Index of the output that is above from there on.
    pub rising: usize,
    /// Index of the output that is below from there on.
    pub falling: usize,
    /// Where.
    pub crossing: Crossing,
}

/// All crossings of outputs of the same kind under different strategies.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Crossings {
    /// Pair by pair.
    pub all: Vec<Crossed>,
}

impl Crossings {
    /// The crossings of a grid of one value; none where one replicate alone tells nothing of them.
    pub fn of(plan: &StudyPlan, results: &[PointResult]) -> Result<Self, StudyError> {
        let study = &plan.study;
        let mut all = Vec::new();
        if study.scenario.run.replicates < LEAST_REPLICATES {
            return Ok(Self { all });
        }
        let swept: Vec<f64> = plan.values.iter().map(|point| point[0]).collect();
        let lists = |output: usize| -> Vec<Vec<f64>> {
            let missing = || vec![f64::NAN; study.scenario.run.replicates as usize];
            results
                .iter()
                .map(|result| replicates(result, output).map_or_else(missing, <[f64]>::to_vec))
                .collect()
        };
        for (first, one) in study.outputs.iter().enumerate() {
            for (second, other) in study.outputs.iter().enumerate().skip(first + 1) {
                if !one.rivals(other) {
                    continue;
                }
                let found = crossings(&swept, &lists(first), &lists(second), resampling(plan))?;
                all.extend(found.crossings.into_iter().map(|crossing| {
                    let (rising, falling) = if crossing.rises { (first, second) } else { (second, first) };
                    Crossed { rising, falling, crossing }
                }));
            }
        }
        Ok(Self { all })
    }

    /// A row per crossing.
    pub fn table(&self, plan: &StudyPlan) -> Table {
        let study = &plan.study;
        let header = ["key", "rising", "falling", "at", "ci_low", "ci_high", "found"];
        let mut table = Table::new("crossings.csv", &header);
        for Crossed { rising, falling, crossing } in &self.all {
            table.push(vec![
                study.varied[0].key.clone(),
                study.outputs[*rising].name.clone(),
                study.outputs[*falling].name.clone(),
                cell(crossing.at.value),
                open_cell(crossing.at.low),
                open_cell(crossing.at.high),
                cell(crossing.found),
            ]);
        }
        table
    }
}
