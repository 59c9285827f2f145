//! A grid of two values as rows and columns of points.

use crate::plan::StudyPlan;

/// Points at every combination of two ascending lists of values.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Grid {
    /// The values of the first factor, ascending: columns.
    pub across: Vec<f64>,
    /// The values of the second factor, ascending: rows.
    pub upward: Vec<f64>,
    /// Index of the point in a row and a column.
    pub points: Vec<Vec<usize>>,
}

impl Grid {
    /// The grid of a study of two values; nothing for other designs, and where an order between the values bends the grid.
    pub fn of(plan: &StudyPlan) -> Option<Self> {
        if plan.study.design.method != "grid" || plan.study.varied.len() != 2 {
            return None;
        }
        let values = |factor: usize| {
            let mut values: Vec<f64> = plan.values.iter().map(|point| point[factor]).collect();
            values.sort_by(f64::total_cmp);
            values.dedup();
            values
        };
        let (across, upward) = (values(0), values(1));
        if across.len() * upward.len() != plan.values.len() {
            return None;
        }
        let point = |x: f64, y: f64| plan.values.iter().position(|point| *point == [x, y]);
        let row = |&y: &f64| across.iter().map(|&x| point(x, y)).collect::<Option<Vec<usize>>>();
        let points = upward.iter().map(row).collect::<Option<Vec<_>>>()?;
        Some(Self { across, upward, points })
    }
}
