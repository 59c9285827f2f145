//! What outputs are at the points that agree with what was observed.

use super::replicates;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::tables::{Table, cell};
use sensitivity::Posterior;

/// Quantiles of predictions.
const QUANTILES: [f64; 7] = [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975];

/// An output over some points, by their weights: the means over replicates, and single runs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Prediction {
    pub means: Option<Posterior>,
    runs: Option<Posterior>,
}

/// Every output at these points, by their weights.
pub(super) fn predictions(
    plan: &StudyPlan,
    results: &[PointResult],
    points: &[usize],
    weights: &[f64],
) -> Vec<Prediction> {
    let of_output = |output: usize| {
        let (mut means, mut of_means, mut runs, mut of_runs) = (vec![], vec![], vec![], vec![]);
        for (&point, &weight) in points.iter().zip(weights) {
            let defined: Vec<f64> = replicates(&results[point], output)
                .unwrap_or_default()
                .iter()
                .copied()
                .filter(|value| !value.is_nan())
                .collect();
            if defined.is_empty() {
                continue;
            }
            means.push(vec![statistics::mean_interval(&defined).value]);
            of_means.push(weight);
            of_runs.extend(std::iter::repeat_n(weight / defined.len() as f64, defined.len()));
            runs.extend(defined.into_iter().map(|value| vec![value]));
        }
        Prediction { means: Posterior::weighted(means, &of_means), runs: Posterior::weighted(runs, &of_runs) }
    };
    (0..plan.study.outputs.len()).map(of_output).collect()
}

/// A row per output for means, and one for single runs; `note` says of every row what it is, so that nobody takes it for a
/// forecast of new runs.
pub(super) fn table(predictions: &[Prediction], plan: &StudyPlan, note: &str) -> Table {
    let header =
        ["output", "of", "mean", "q025", "q05", "q25", "q50", "q75", "q95", "q975", "points", "note"];
    let mut table = Table::new("prediction.csv", &header);
    for (output, own) in plan.study.outputs.iter().zip(predictions) {
        let points = own.means.as_ref().map_or(0, |means| means.iter().count()).to_string();
        for (of, sample) in [("mean", &own.means), ("one_run", &own.runs)] {
            let mut row = vec![output.name.clone(), of.to_owned()];
            let number = |of: &dyn Fn(&Posterior) -> f64| sample.as_ref().map_or(f64::NAN, of);
            row.push(cell(number(&|sample| sample.mean(0))));
            row.extend(QUANTILES.map(|probability| cell(number(&|sample| sample.quantile(0, probability)))));
            row.extend([points.clone(), note.to_owned()]);
            table.push(row);
        }
    }
    table
}
