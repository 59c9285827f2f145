//! Which strategy holds up: how often each is best over all points, and what the wrong choice costs.

use super::leaders::compared;
use super::{means, resampling};
use crate::error::StudyError;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::tables::{Table, cell, cells};
use sensitivity::{Robustness, robustness};

/// Shares of points and regret, strategy by strategy.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Robust {
    /// The strategies of the scenario, in its order.
    pub robustness: Robustness,
}

impl Robust {
    /// The robustness of strategies over the points of any design.
    pub fn of(plan: &StudyPlan, results: &[PointResult]) -> Result<Self, StudyError> {
        let study = &plan.study;
        let (measure, tolerance) =
            study.robustness.expect("only a study that asks for robustness is answered so");
        let outputs: Vec<Vec<f64>> =
            compared(study).into_iter().map(|output| means(results, output)).collect();
        let direction = measure.info().better.direction();
        Ok(Self { robustness: robustness(&outputs, direction, tolerance, resampling(plan))? })
    }

    /// A row per strategy.
    pub fn table(&self, plan: &StudyPlan) -> Table {
        let header = [
            "strategy",
            "best_alone",
            "best_alone_low",
            "best_alone_high",
            "best_or_tied",
            "best_or_tied_low",
            "best_or_tied_high",
            "regret_mean",
            "regret_mean_low",
            "regret_mean_high",
            "regret_q90",
            "regret_worst",
            "worst_point",
            "points",
            "dropped",
        ];
        let mut table = Table::new("robustness.csv", &header);
        for (strategy, own) in plan.study.scenario.run.strategies.iter().zip(&self.robustness.strategies) {
            let mut row = vec![strategy.clone()];
            for share in [own.best_alone, own.best_or_tied, own.regret.mean] {
                row.extend(cells(share));
            }
            row.extend([cell(own.regret.q90.value), cell(own.regret.worst)]);
            row.push((own.regret.worst_point + 1).to_string());
            row.extend([self.robustness.points.to_string(), self.robustness.dropped.to_string()]);
            table.push(row);
        }
        table
    }
}
