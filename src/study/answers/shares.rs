//! Sobol's shares: how much of an output's spread each value accounts for.

use super::{means, resampling};
use crate::error::StudyError;
use crate::plan::{StudyPlan, orders};
use crate::point::PointResult;
use crate::tables::{Table, cells};
use sensitivity::{AnswerError, VarianceShares, variance_shares};

/// First and total order shares of every value, and shares of pairs where the design tells them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shares {
    /// By output; none where an output is the same at all points.
    pub outputs: Vec<Option<VarianceShares>>,
}

impl Shares {
    /// The shares of a design of Saltelli.
    pub fn of(plan: &StudyPlan, results: &[PointResult]) -> Result<Self, StudyError> {
        let study = &plan.study;
        let shares = |output| {
            let outputs = means(results, output);
            match variance_shares(study.varied.len(), orders(study), &outputs, resampling(plan)) {
                Err(AnswerError::Constant) => Ok(None),
                shares => Ok(Some(shares?)),
            }
        };
        let outputs: Result<_, StudyError> = (0..study.outputs.len()).map(shares).collect();
        Ok(Self { outputs: outputs? })
    }

    /// A row per output, value and order. An output that is the same at all points has no rows.
    pub fn table(&self, plan: &StudyPlan) -> Table {
        let study = &plan.study;
        let header = ["output", "key", "with", "order", "share", "ci_low", "ci_high", "blocks", "dropped"];
        let mut table = Table::new("variance_shares.csv", &header);
        for (output, shares) in study.outputs.iter().zip(&self.outputs) {
            let Some(shares) = shares else { continue };
            let mut push = |key: &str, with: &str, order: &str, share: statistics::Estimate| {
                let mut row = vec![output.name.clone(), key.to_owned(), with.to_owned(), order.to_owned()];
                row.extend(cells(share));
                row.extend([shares.blocks.to_string(), shares.dropped.to_string()]);
                table.push(row);
            };
            for (varied, own) in study.varied.iter().zip(&shares.factors) {
                push(&varied.key, "", "first", own.first);
                push(&varied.key, "", "total", own.total);
            }
            for pair in &shares.second {
                let (one, other) = pair.factors;
                push(&study.varied[one].key, &study.varied[other].key, "second", pair.share);
            }
        }
        table
    }
}
