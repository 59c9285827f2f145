//! Where the difference of two strategies changes sign, over a grid of two values.

use super::grid::Grid;
use super::replicates;
use crate::contour::{Segment, zero_contour};
use crate::plan::StudyPlan;
use crate::point::PointResult;
use statistics::{Estimate, mean_interval};

/// A difference over a grid.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DifferenceMap {
    /// Index of the output, which has a strategy that is taken away.
    pub output: usize,
    /// Its mean with its interval, row by row.
    pub means: Vec<Vec<Estimate>>,
    /// Where it is 0, in columns and rows counted from the centre of the first cell.
    pub zero: Vec<Segment>,
}

/// Every difference over a grid.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DifferenceMaps {
    /// Where the points lie.
    pub grid: Grid,
    /// By output.
    pub maps: Vec<DifferenceMap>,
}

impl DifferenceMaps {
    /// The maps of a grid of two values; nothing where no output is a difference.
    pub fn of(plan: &StudyPlan, results: &[PointResult], grid: &Grid) -> Option<Self> {
        let map = |output: usize| {
            let mean = |&point: &usize| {
                replicates(&results[point], output).map_or(Estimate::UNDEFINED, mean_interval)
            };
            let means: Vec<Vec<Estimate>> =
                grid.points.iter().map(|row| row.iter().map(mean).collect()).collect();
            let values: Vec<Vec<f64>> =
                means.iter().map(|row| row.iter().map(|mean| mean.value).collect()).collect();
            DifferenceMap { output, means, zero: zero_contour(&values) }
        };
        let outputs = plan.study.outputs.iter().enumerate().filter(|(_, output)| output.minus.is_some());
        let maps: Vec<DifferenceMap> = outputs.map(|(index, _)| map(index)).collect();
        (!maps.is_empty()).then(|| Self { grid: grid.clone(), maps })
    }
}
