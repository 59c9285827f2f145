//! Which strategy holds up: how often each is best over all points, and what the wrong choice costs.

use super::{means, replicates, resampling};
use crate::error::StudyError;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::study::Study;
use crate::tables::{Table, cell, cells};
use sensitivity::robustness;
use statistics::{Direction, PairedDifference};

/// Indices of the outputs by which strategies are compared, in the order of strategies.
fn compared(study: &Study) -> Vec<usize> {
    let by = study.robustness.map(|(measure, _)| measure.info().name).unwrap_or_default();
    let name = |strategy: &String| format!("{by}.{strategy}");
    let index = |strategy: &String| study.outputs.iter().position(|output| output.name == name(strategy));
    study.scenario.run.strategies.iter().filter_map(index).collect()
}

fn direction(study: &Study) -> (Direction, f64) {
    let (measure, tolerance) =
        study.robustness.expect("only a study that asks for robustness is answered so");
    (measure.info().better.direction(), tolerance)
}

/// Shares of points and regret, strategy by strategy.
pub(super) fn table(plan: &StudyPlan, results: &[PointResult]) -> Result<Table, StudyError> {
    let study = &plan.study;
    let (direction, tolerance) = direction(study);
    let outputs: Vec<Vec<f64>> = compared(study).into_iter().map(|output| means(results, output)).collect();
    let robust = robustness(&outputs, direction, tolerance, resampling(plan))?;
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
    for (strategy, own) in study.scenario.run.strategies.iter().zip(&robust.strategies) {
        let mut row = vec![strategy.clone()];
        for share in [own.best_alone, own.best_or_tied, own.regret.mean] {
            row.extend(cells(share));
        }
        row.extend([cell(own.regret.q90.value), cell(own.regret.worst)]);
        row.push((own.regret.worst_point + 1).to_string());
        row.extend([robust.points.to_string(), robust.dropped.to_string()]);
        table.push(row);
    }
    Ok(table)
}

/// Who leads at every point, by how much over the next, and whether that is certain.
pub(super) fn leaders(plan: &StudyPlan, results: &[PointResult]) -> Table {
    let study = &plan.study;
    let (direction, _) = direction(study);
    let outputs = compared(study);
    let means: Vec<Vec<f64>> = outputs.iter().map(|&output| means(results, output)).collect();
    let mut header = vec!["point"];
    header.extend(study.varied.iter().map(|varied| varied.key.as_str()));
    header.extend(["leader", "mean", "next", "lead", "ci_low", "ci_high", "certain"]);
    let mut table = Table::new("leaders.csv", &header);
    for (point, result) in results.iter().enumerate() {
        let mut ranked: Vec<usize> =
            (0..outputs.len()).filter(|&strategy| !means[strategy][point].is_nan()).collect();
        ranked.sort_by(|&one, &other| {
            direction.merit(means[other][point]).total_cmp(&direction.merit(means[one][point]))
        });
        let &[first, second, ..] = ranked.as_slice() else { continue };
        let list = |strategy: usize| replicates(result, outputs[strategy]).unwrap_or_default();
        let lead = PairedDifference::of(list(first), list(second), direction).difference;
        let certain = lead.low > 0.0 || lead.high < 0.0;
        let mut row = vec![(point + 1).to_string()];
        row.extend(
            study.varied.iter().zip(&plan.values[point]).map(|(varied, value)| varied.written(*value)),
        );
        let name = |strategy: usize| study.scenario.run.strategies[strategy].clone();
        row.extend([name(first), cell(means[first][point]), name(second)]);
        row.extend(cells(lead));
        row.push(certain.to_string());
        table.push(row);
    }
    table
}
