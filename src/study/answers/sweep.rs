//! One value swept: the course of every output.

use super::replicates;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::tables::{Table, cell, cells};
use statistics::{Band, Estimate};

/// An output at one of the swept values.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Swept {
    /// The value.
    pub at: f64,
    /// The mean over replicates, with its interval.
    pub mean: Estimate,
    /// How replicates are spread.
    pub band: Band,
}

/// Every output at every value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sweep {
    /// The course of every output, in the order of points.
    pub courses: Vec<Vec<Swept>>,
}

impl Sweep {
    /// The sweep of a grid of one value.
    pub fn of(plan: &StudyPlan, results: &[PointResult]) -> Self {
        let swept = |output: usize, point: usize| {
            let own = replicates(&results[point], output).unwrap_or_default();
            Swept {
                at: plan.values[point][0],
                mean: plan.study.outputs[output].mean(own),
                band: Band::of(own),
            }
        };
        let course = |output| (0..results.len()).map(|point| swept(output, point)).collect();
        Self { courses: (0..plan.study.outputs.len()).map(course).collect() }
    }

    /// Every output at every value, with the band of its replicates.
    pub fn table(&self, plan: &StudyPlan) -> Table {
        let (study, varied) = (&plan.study, &plan.study.varied[0]);
        let header = [
            varied.key.as_str(),
            "output",
            "mean",
            "ci_low",
            "ci_high",
            "q05",
            "q25",
            "q50",
            "q75",
            "q95",
            "replicates",
        ];
        let mut table = Table::new("sweep.csv", &header);
        for (output, course) in study.outputs.iter().zip(&self.courses) {
            for Swept { at, mean, band } in course {
                let mut row = vec![varied.written(*at), output.name.clone()];
                row.extend(cells(*mean));
                row.extend([band.q05, band.q25, band.q50, band.q75, band.q95].map(cell));
                row.push(band.count.to_string());
                table.push(row);
            }
        }
        table
    }
}
