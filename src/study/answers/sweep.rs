//! One value swept: the course of every output, and where one overtakes another.

use super::{replicates, resampling};
use crate::error::StudyError;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::tables::{Table, cell, cells, open_cell};
use sensitivity::crossings;
use statistics::Band;

/// Every output at every value, with the band of its replicates.
pub(super) fn table(plan: &StudyPlan, results: &[PointResult]) -> Table {
    let study = &plan.study;
    let key = study.varied[0].key.as_str();
    let header =
        [key, "output", "mean", "ci_low", "ci_high", "q05", "q25", "q50", "q75", "q95", "replicates"];
    let mut table = Table::new("sweep.csv", &header);
    for (index, output) in study.outputs.iter().enumerate() {
        for (values, result) in plan.values.iter().zip(results) {
            let own = replicates(result, index).unwrap_or_default();
            let (band, mean) = (Band::of(own), statistics::mean_interval(own));
            let mut row = vec![study.varied[0].written(values[0]), output.name.clone()];
            row.extend(cells(mean));
            row.extend([band.q05, band.q25, band.q50, band.q75, band.q95].map(cell));
            row.push(band.count.to_string());
            table.push(row);
        }
    }
    table
}

/// Where outputs of the same kind under different strategies cross.
pub(super) fn crossings_table(plan: &StudyPlan, results: &[PointResult]) -> Result<Table, StudyError> {
    let study = &plan.study;
    let header = ["key", "rising", "falling", "at", "ci_low", "ci_high", "found"];
    let mut table = Table::new("crossings.csv", &header);
    let swept: Vec<f64> = plan.values.iter().map(|point| point[0]).collect();
    let all = |output: usize| -> Vec<Vec<f64>> {
        let missing = || vec![f64::NAN; study.scenario.run.replicates as usize];
        results
            .iter()
            .map(|result| replicates(result, output).map_or_else(missing, <[f64]>::to_vec))
            .collect()
    };
    for (first, one) in study.outputs.iter().enumerate() {
        for (second, other) in study.outputs.iter().enumerate().skip(first + 1) {
            let is_pair = one.quantity == other.quantity
                && one.strategy != other.strategy
                && one.minus.is_none()
                && other.minus.is_none();
            if !is_pair {
                continue;
            }
            for crossing in crossings(&swept, &all(first), &all(second), resampling(plan))?.crossings {
                let (rising, falling) = if crossing.rises { (one, other) } else { (other, one) };
                table.push(vec![
                    study.varied[0].key.clone(),
                    rising.name.clone(),
                    falling.name.clone(),
                    cell(crossing.at.value),
                    open_cell(crossing.at.low),
                    open_cell(crossing.at.high),
                    cell(crossing.found),
                ]);
            }
        }
    }
    Ok(table)
}
