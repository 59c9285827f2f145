//! Morris' screening: which values matter, and which bend or interact.

use super::{means, resampling};
use crate::error::StudyError;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::tables::{Table, cell};
use sensitivity::screen;

/// Elementary effects of every value on every output, the strongest first.
pub(super) fn table(plan: &StudyPlan, results: &[PointResult]) -> Result<Table, StudyError> {
    let places = plan.places.as_ref().expect("Morris' design has places in the unit cube");
    let header =
        ["output", "key", "mu", "mu_star", "mu_star_low", "mu_star_high", "sigma", "trajectories", "dropped"];
    let mut table = Table::new("morris.csv", &header);
    for (index, output) in plan.study.outputs.iter().enumerate() {
        let outputs = means(results, index);
        let screening = screen(places, &outputs, plan.study.design.levels as u32, resampling(plan))?;
        let mut ranked: Vec<_> = plan.study.varied.iter().zip(&screening.factors).collect();
        ranked.sort_by(|(_, one), (_, other)| other.mu_star.value.total_cmp(&one.mu_star.value));
        for (varied, effects) in ranked {
            table.push(vec![
                output.name.clone(),
                varied.key.clone(),
                cell(effects.mu.value),
                cell(effects.mu_star.value),
                cell(effects.mu_star.low),
                cell(effects.mu_star.high),
                cell(effects.sigma.value),
                screening.trajectories.to_string(),
                screening.dropped.to_string(),
            ]);
        }
    }
    Ok(table)
}
