//! Sobol's shares: how much of an output's spread each value accounts for.

use super::{means, resampling};
use crate::error::StudyError;
use crate::plan::{StudyPlan, orders};
use crate::point::PointResult;
use crate::tables::{Table, cells};
use sensitivity::{AnswerError, variance_shares};

/// First and total order shares of every value, and shares of pairs where the design tells them. An output that is the
/// same at all points has no shares, and no rows.
pub(super) fn table(plan: &StudyPlan, results: &[PointResult]) -> Result<Table, StudyError> {
    let study = &plan.study;
    let header = ["output", "key", "with", "order", "share", "ci_low", "ci_high", "blocks", "dropped"];
    let mut table = Table::new("variance_shares.csv", &header);
    for (index, output) in study.outputs.iter().enumerate() {
        let outputs = means(results, index);
        let shares = match variance_shares(study.varied.len(), orders(study), &outputs, resampling(plan)) {
            Err(AnswerError::Constant) => continue,
            shares => shares?,
        };
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
    Ok(table)
}
