//! Passes over a weekly table, each of which fits in a bounded part of memory.

use std::ops::Range;

/// What one pass over a strategy's rows gathers.
#[derive(Debug, Clone, PartialEq)]
pub struct Pass {
    /// Indices of the columns.
    pub columns: Range<usize>,
    /// Weeks by their numbers, from week 0 on.
    pub weeks: Range<usize>,
}

/// Passes that together cover every column of a strategy's `rows`, which are of so many weeks, week 0 among them.
///
/// A pass takes as many columns as fit; where not even one fits, one column and as many weeks as fit;
/// where not even one week fits, one week.
pub(super) fn passes(columns: usize, weeks: usize, rows: usize, values_at_once: usize) -> Vec<Pass> {
    let rows_of_a_week = rows.div_ceil(weeks.max(1)).max(1);
    let columns_at_once = (values_at_once / rows.max(1)).max(1);
    let weeks_at_once = if rows <= values_at_once { weeks } else { values_at_once / rows_of_a_week };
    let pieces = |length: usize, size: usize| {
        (0..length).step_by(size).map(move |start| start..length.min(start + size))
    };
    pieces(columns, columns_at_once)
        .flat_map(|columns| {
            pieces(weeks, weeks_at_once.max(1)).map(move |weeks| Pass { columns: columns.clone(), weeks })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Pass, passes};

    #[test]
    fn one_pass_is_enough_where_everything_fits() {
        assert_eq!(passes(3, 10, 50, 150), [Pass { columns: 0..3, weeks: 0..10 }]);
    }

    #[test]
    fn every_cell_is_in_one_pass_and_no_pass_holds_more_than_it_may() {
        for at_once in [1, 5, 7, 49, 50, 51, 99, 100, 149, 150] {
            let mut covered = [0; 3 * 10];
            for pass in passes(3, 10, 50, at_once) {
                let held = pass.columns.len() * pass.weeks.len() * 5;
                assert!(held <= at_once.max(5), "{at_once}: {pass:?}");
                for column in pass.columns {
                    pass.weeks.clone().for_each(|week| covered[column * 10 + week] += 1);
                }
            }
            assert!(covered.iter().all(|times| *times == 1), "{at_once}");
        }
    }

    #[test]
    fn a_strategy_without_rows_is_no_trouble() {
        assert_eq!(passes(2, 0, 0, 10), []);
        assert_eq!(passes(2, 4, 0, 10).len(), 1);
    }
}
