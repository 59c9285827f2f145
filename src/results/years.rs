//! A measure year by year, replicate by replicate.

use super::passes::{Pass, passes};
use super::weekly::WeeklyValues;

/// Values that are held in memory while years are computed: 4 MB a thread.
const VALUES_AT_ONCE: usize = 1_000_000;

/// A measure under one strategy in one school year; a replicate's place is its number less 1, and NaN stands where it is
/// unknown.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct YearOfRuns {
    /// Mean over the weeks of the year.
    pub means: Vec<f64>,
    /// The year's last week.
    pub lasts: Vec<f64>,
}

/// Every school year of a measure under the strategy with that index. A week in which the measure is undefined in some
/// replicate leaves its whole year unknown; none of the measures asked for here ever is.
///
/// # Errors
/// Where the values cannot be read.
pub(super) fn years_of<V: WeeklyValues>(
    values: &V,
    strategy: usize,
    measure: &str,
    weeks_per_year: usize,
) -> Result<Vec<YearOfRuns>, V::Error> {
    let replicates = values.replicates(strategy)?;
    let mut years = Years::new(&replicates, values.weeks(), weeks_per_year);
    let Some(column) = values.columns().iter().position(|name| *name == measure) else {
        return Ok(years.finish());
    };
    for Pass { weeks, .. } in passes(1, values.weeks() + 1, values.rows(strategy), VALUES_AT_ONCE) {
        let cells = values.gather(strategy, &Pass { columns: column..column + 1, weeks: weeks.clone() })?;
        for (week, cell) in weeks.zip(&cells) {
            years.add(week, cell);
        }
    }
    Ok(years.finish())
}

/// The years of which weeks are added one by one, in their order.
struct Years<'a> {
    replicates: &'a [u32],
    weeks_per_year: usize,
    years: Vec<YearOfRuns>,
}

impl<'a> Years<'a> {
    fn new(replicates: &'a [u32], weeks: usize, weeks_per_year: usize) -> Self {
        let places = replicates.iter().max().map_or(0, |last| *last as usize);
        let unknown = || vec![f64::NAN; places];
        let year = || YearOfRuns { means: unknown(), lasts: unknown() };
        let years = (0..weeks / weeks_per_year.max(1)).map(|_| year()).collect();
        Self { replicates, weeks_per_year: weeks_per_year.max(1), years }
    }

    /// Adds the values of a week, in the order of the replicates.
    fn add(&mut self, week: usize, cell: &[f32]) {
        // Week 0 is of no year.
        let Some(passed) = week.checked_sub(1) else { return };
        let Some(year) = self.years.get_mut(passed / self.weeks_per_year) else { return };
        let is_first = passed.is_multiple_of(self.weeks_per_year);
        let is_known = cell.len() == self.replicates.len();
        for (index, &replicate) in self.replicates.iter().enumerate() {
            let Some(place) = (replicate as usize).checked_sub(1) else { continue };
            let value = if is_known { f64::from(cell[index]) } else { f64::NAN };
            year.means[place] = if is_first { value } else { year.means[place] + value };
            year.lasts[place] = value;
        }
    }

    /// The years with means in place of sums.
    fn finish(mut self) -> Vec<YearOfRuns> {
        for year in &mut self.years {
            year.means.iter_mut().for_each(|sum| *sum /= self.weeks_per_year as f64);
        }
        self.years
    }
}
