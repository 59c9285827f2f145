//! Bands over replicates of every measure, strategy and week.

use super::passes::{Pass, passes};
use super::weekly::WeeklyValues;
use rayon::prelude::*;
use statistics::Band;
use std::ops::Range;

/// Values that a thread holds in memory while bands are computed: 4 MB.
const VALUES_AT_ONCE: usize = 1_000_000;

/// The bands of a run, of its district where it has several schools.
#[derive(Debug, Clone, PartialEq)]
pub struct BandTable {
    strategies: Vec<String>,
    columns: Vec<&'static str>,
    weeks: usize,
    /// By strategy, then column, then week, of which there is one more than weeks have passed at the end.
    bands: Vec<Band>,
}

impl BandTable {
    /// Computes the bands of weekly values, several strategies and columns at a time.
    ///
    /// # Errors
    /// Where the values cannot be read.
    pub fn compute<V: WeeklyValues>(values: &V) -> Result<BandTable, V::Error> {
        Self::compute_in_passes(values, VALUES_AT_ONCE)
    }

    /// As [`BandTable::compute`], holding about `values_at_once` values in memory for each thread. The number does
    /// not change the result.
    ///
    /// # Errors
    /// Where the values cannot be read.
    pub fn compute_in_passes<V: WeeklyValues>(
        values: &V,
        values_at_once: usize,
    ) -> Result<BandTable, V::Error> {
        let (columns, weeks, strategies) = (values.columns(), values.weeks(), values.strategies());
        let rows_of_a_run = weeks + 1;
        let mut all = Vec::new();
        for strategy in 0..strategies.len() {
            let passes = passes(columns.len(), rows_of_a_run, values.rows(strategy), values_at_once);
            all.extend(passes.into_iter().map(|pass| (strategy, pass)));
        }
        let computed: Vec<Vec<Band>> = all
            .par_iter()
            .map(|(strategy, pass)| Ok(bands_of(&values.gather(*strategy, pass)?)))
            .collect::<Result<_, V::Error>>()?;
        let bands = in_table_order((strategies.len(), columns.len(), rows_of_a_run), &all, &computed);
        Ok(BandTable { strategies: strategies.to_vec(), columns: columns.to_vec(), weeks, bands })
    }

    /// The bands of the strategies with those indices only, in the order given.
    #[must_use]
    pub fn only(&self, indices: &[usize]) -> BandTable {
        let of_strategy = self.columns.len() * (self.weeks + 1);
        let bands = |&index: &usize| self.bands[index * of_strategy..(index + 1) * of_strategy].to_vec();
        BandTable {
            strategies: indices.iter().map(|&index| self.strategies[index].clone()).collect(),
            columns: self.columns.clone(),
            weeks: self.weeks,
            bands: indices.iter().flat_map(bands).collect(),
        }
    }

    /// The bands from the time when so many weeks have passed to the time when so many have, both included: those of
    /// weeks 36 to 72 are the second year, with the end of the first as the place from which it starts. Weeks beyond the
    /// last are left out.
    #[must_use]
    pub fn within(&self, passed: Range<usize>) -> BandTable {
        let (first, last) = (passed.start.min(self.weeks), passed.end.min(self.weeks));
        let weeks = last.saturating_sub(first);
        let bands = self.bands.chunks(self.weeks + 1);
        let bands = bands.flat_map(|series| series[first..=first + weeks].to_vec()).collect();
        BandTable { strategies: self.strategies.clone(), columns: self.columns.clone(), weeks, bands }
    }

    /// Names of the strategies, in the order of the scenario.
    pub fn strategies(&self) -> &[String] {
        &self.strategies
    }

    /// Names of the measures that have bands, [`BETWEEN_SCHOOLS`](crate::BETWEEN_SCHOOLS) last where there are several schools.
    pub fn measures(&self) -> &[&'static str] {
        &self.columns
    }

    /// Number of weeks; a series has one band more, because it begins before the first week.
    pub fn weeks(&self) -> usize {
        self.weeks
    }

    /// A measure under the strategy with that index, week by week: first that of week 0, which is before the first week.
    /// Nothing where there is no such strategy or measure.
    pub fn series(&self, strategy: usize, measure: &str) -> Option<&[Band]> {
        let column = self.columns.iter().position(|name| *name == measure)?;
        let start = (strategy * self.columns.len() + column) * (self.weeks + 1);
        (strategy < self.strategies.len()).then(|| &self.bands[start..=start + self.weeks])
    }

    /// The band of one week by its number, 0 being before the first week.
    pub fn band(&self, strategy: usize, measure: &str, week: usize) -> Option<&Band> {
        self.series(strategy, measure)?.get(week)
    }
}

/// The band of every cell. This and [`in_table_order`] know nothing of where values are kept, so they are compiled here,
/// and not once more by whoever brings values.
fn bands_of(cells: &[Vec<f32>]) -> Vec<Band> {
    cells.iter().map(|cell| Band::of(cell)).collect()
}

/// The bands of all passes in the order of strategies, columns and weeks, of each of which there are so many.
fn in_table_order(
    (strategies, columns, weeks): (usize, usize, usize),
    passes: &[(usize, Pass)],
    computed: &[Vec<Band>],
) -> Vec<Band> {
    let mut bands = vec![Band::EMPTY; strategies * columns * weeks];
    for ((strategy, pass), computed) in passes.iter().zip(computed) {
        let keys = pass.columns.clone().flat_map(|column| pass.weeks.clone().map(move |week| (column, week)));
        for ((column, week), &band) in keys.zip(computed) {
            bands[(strategy * columns + column) * weeks + week] = band;
        }
    }
    bands
}
