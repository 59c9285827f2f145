//! What every strategy comes to year by year: within each school year, and at its end.

use super::digits::six_digits;
use super::weekly::WeeklyValues;
use super::years::{YearOfRuns, years_of};
use rayon::prelude::*;
use simulation::measure::Measure;
use statistics::{Direction, Estimate, PairedDifference, mean_interval, quantile};

/// The measures that are told year by year.
pub const HORIZONS: [Measure; 7] = [
    Measure::ConsistentReach,
    Measure::EquivalentLevel,
    Measure::FidelityMean,
    Measure::OnBoard,
    Measure::Engagement,
    Measure::Support,
    Measure::Opposition,
];

/// A measure under a strategy in one school year, of the only school or of the district; intervals are 95 % intervals of
/// means over replicates (Student 1908).
#[derive(Debug, Clone, PartialEq)]
pub struct HorizonRow {
    /// The measure.
    pub measure: Measure,
    /// Name of the strategy.
    pub strategy: String,
    /// The school year, from 1.
    pub year: u32,
    /// The mean over the year's weeks.
    pub mean: Estimate,
    /// The year's last week.
    pub last: Estimate,
    /// How the mean over the year's weeks differs from that of the reference within a replicate.
    pub mean_difference: Estimate,
    /// The same of the year's last week.
    pub last_difference: Estimate,
    /// Lower quartile, median and upper quartile over replicates of the mean over the year's weeks.
    pub quartiles: [f64; 3],
    /// Number of replicates.
    pub replicates: usize,
}

/// All strategies year by year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HorizonTable {
    /// By measure in the order of [`HORIZONS`], then strategy in that of the scenario, then year.
    pub rows: Vec<HorizonRow>,
}

impl HorizonTable {
    /// Computes the table from weekly values, years of so many weeks, and the index of the reference.
    ///
    /// # Errors
    /// Where the values cannot be read.
    pub fn compute<V: WeeklyValues>(
        values: &V,
        weeks_per_year: usize,
        reference: usize,
    ) -> Result<Self, V::Error> {
        let mut rows = Vec::new();
        for measure in HORIZONS {
            let years = (0..values.strategies().len())
                .into_par_iter()
                .map(|strategy| years_of(values, strategy, measure.info().name, weeks_per_year))
                .collect::<Result<Vec<_>, V::Error>>()?;
            rows.extend(rows_of(measure, values.strategies(), &years, reference));
        }
        Ok(Self { rows })
    }

    /// The same with the strategies of those names only.
    #[must_use]
    pub fn only(mut self, strategies: &[String]) -> Self {
        self.rows.retain(|row| strategies.contains(&row.strategy));
        self
    }

    /// The same without differences, for readers who compare with another strategy than the table does.
    #[must_use]
    pub fn without_differences(mut self) -> Self {
        for row in &mut self.rows {
            [row.mean_difference, row.last_difference] = [Estimate::UNDEFINED; 2];
        }
        self
    }

    /// The same with every number as the table of text writes it.
    #[must_use]
    pub fn as_written(mut self) -> Self {
        for row in &mut self.rows {
            for estimate in [&mut row.mean, &mut row.last, &mut row.mean_difference, &mut row.last_difference]
            {
                *estimate = estimate.map(six_digits);
            }
            row.quartiles = row.quartiles.map(six_digits);
        }
        self
    }

    /// A measure under a strategy, year by year.
    pub fn series(&self, measure: Measure, strategy: &str) -> Vec<&HorizonRow> {
        self.rows.iter().filter(|row| row.measure == measure && row.strategy == strategy).collect()
    }
}

/// The rows of a measure; `years` are by strategy.
fn rows_of(
    measure: Measure,
    strategies: &[String],
    years: &[Vec<YearOfRuns>],
    reference: usize,
) -> Vec<HorizonRow> {
    let row = |strategy: usize, year: usize| {
        let own = &years[strategy][year];
        let other = years.get(reference).and_then(|years| years.get(year));
        let difference = |of: fn(&YearOfRuns) -> &Vec<f64>| {
            let other = other.map_or(&[][..], |other| of(other));
            PairedDifference::of(of(own), other, Direction::HigherIsBetter).difference
        };
        let mut sorted: Vec<f64> = own.means.iter().copied().filter(|mean| !mean.is_nan()).collect();
        sorted.sort_unstable_by(f64::total_cmp);
        HorizonRow {
            measure,
            strategy: strategies[strategy].clone(),
            year: year as u32 + 1,
            mean: mean_interval(&own.means),
            last: mean_interval(&own.lasts),
            mean_difference: difference(|year| &year.means),
            last_difference: difference(|year| &year.lasts),
            quartiles: [0.25, 0.5, 0.75].map(|probability| quantile(&sorted, probability)),
            replicates: sorted.len(),
        }
    };
    let all =
        (0..years.len()).flat_map(|strategy| (0..years[strategy].len()).map(move |year| (strategy, year)));
    all.map(|(strategy, year)| row(strategy, year)).collect()
}
