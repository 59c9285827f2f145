//! Morris' screening: which values matter, and which bend or interact.

use super::{means, resampling};
use crate::error::StudyError;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::tables::{Table, cell};
use sensitivity::{ElementaryEffects, Screening, screen};

/// Elementary effects of every value on every output.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Screened {
    /// By output.
    pub outputs: Vec<Screening>,
}

impl Screened {
    /// The screening of a design of Morris.
    pub fn of(plan: &StudyPlan, results: &[PointResult]) -> Result<Self, StudyError> {
        let places = plan.places.as_ref().expect("Morris' design has places in the unit cube");
        let levels = plan.study.design.levels as u32;
        let screening = |output| Ok(screen(places, &means(results, output), levels, resampling(plan))?);
        let outputs: Result<_, StudyError> = (0..plan.study.outputs.len()).map(screening).collect();
        Ok(Self { outputs: outputs? })
    }

    /// The factors of an output with their effects, the strongest first.
    pub fn ranked(&self, output: usize) -> Vec<(usize, &ElementaryEffects)> {
        let mut ranked: Vec<_> = self.outputs[output].factors.iter().enumerate().collect();
        ranked.sort_by(|(_, one), (_, other)| other.mu_star.value.total_cmp(&one.mu_star.value));
        ranked
    }

    /// A row per output and value, the strongest first.
    pub fn table(&self, plan: &StudyPlan) -> Table {
        let header = [
            "output",
            "key",
            "mu",
            "mu_star",
            "mu_star_low",
            "mu_star_high",
            "sigma",
            "trajectories",
            "dropped",
        ];
        let mut table = Table::new("morris.csv", &header);
        for (index, (output, screening)) in plan.study.outputs.iter().zip(&self.outputs).enumerate() {
            for (factor, effects) in self.ranked(index) {
                table.push(vec![
                    output.name.clone(),
                    plan.study.varied[factor].key.clone(),
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
        table
    }
}
