//! What the nation's schools add up to as a country, year by year: means, and how districts and schools lie around
//! them.

use experiment::Country;
use serde::{Deserialize, Serialize};
use simulation::measure::{Fate, YEARLY};
use statistics::Tally;

/// Parts of equal width from 0 to 1.
pub const PARTS: usize = 20;

/// Probabilities of the quantiles.
pub const QUANTILES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// How districts or schools lie around the country's mean, each counted for its students.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Population standard deviation.
    pub deviation: f64,
    /// Values that 5, 25, 50, 75 and 95 % of students' districts or schools stay at or below.
    pub quantiles: [f64; 5],
    /// Shares of students whose district or school lies in each of [`PARTS`] parts of equal width from 0 to 1.
    pub parts: [f64; PARTS],
}

/// A measure of a country at the end of a year.
#[derive(Debug, Clone, PartialEq)]
pub struct CountryRow {
    /// Name of the strategy.
    pub strategy: String,
    /// School year, from 1.
    pub year: u32,
    /// Name of the measure.
    pub measure: String,
    /// Mean over all schools, weighted as the registry says.
    pub mean: f64,
    /// How districts lie around it.
    pub districts: Spread,
    /// How schools do.
    pub schools: Spread,
}

/// Schools of a country in a fate, if the run ended with that year.
#[derive(Debug, Clone, PartialEq)]
pub struct CountryFate {
    /// Name of the strategy.
    pub strategy: String,
    /// School year, from 1.
    pub year: u32,
    /// The fate.
    pub fate: Fate,
    /// Number of schools.
    pub schools: u64,
    /// The same as a share of all; NaN without schools.
    pub share: f64,
}

/// What was simulated of a country, summed over replicates; every student has one household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountrySize {
    /// Number of replicates.
    pub replicates: u32,
    /// Districts.
    pub districts: u64,
    /// Schools that did not fail.
    pub schools: u64,
    /// Their teachers.
    pub teachers: u64,
    /// Their students.
    pub students: u64,
}

/// A country, year by year: the years of the first strategy, then of the next.
#[derive(Debug, Clone, PartialEq)]
pub struct CountryTable {
    /// What was simulated.
    pub size: CountrySize,
    /// One row per strategy, year and measure.
    pub rows: Vec<CountryRow>,
    /// One row per strategy, year and fate.
    pub fates: Vec<CountryFate>,
}

impl Spread {
    pub(crate) fn from_tally(tally: &Tally) -> Self {
        Self {
            deviation: tally.deviation(),
            quantiles: QUANTILES.map(|probability| tally.quantile(probability)),
            parts: tally.parts(PARTS).try_into().unwrap_or([f64::NAN; PARTS]),
        }
    }
}

impl CountryTable {
    /// The tables of a country under these strategies.
    pub fn from_country(strategies: &[String], replicates: u32, country: &Country) -> CountryTable {
        let &Country { districts, schools, teachers, students, .. } = country;
        let size = CountrySize { replicates, districts, schools, teachers, students };
        let (mut rows, mut fates) = (Vec::new(), Vec::new());
        for (strategy, years) in strategies.iter().zip(&country.years) {
            for (year, own) in (1..).zip(years) {
                for (index, measure) in YEARLY.into_iter().enumerate() {
                    rows.push(CountryRow {
                        strategy: strategy.clone(),
                        year,
                        measure: measure.info().name.to_owned(),
                        mean: own.mean(index),
                        districts: Spread::from_tally(&own.districts[index]),
                        schools: Spread::from_tally(&own.schools[index]),
                    });
                }
                for (fate, schools) in Fate::ALL.into_iter().zip(own.fates) {
                    let share = schools as f64 / country.schools as f64;
                    fates.push(CountryFate { strategy: strategy.clone(), year, fate, schools, share });
                }
            }
        }
        CountryTable { size, rows, fates }
    }

    /// The row of a strategy, year and measure.
    pub fn row(&self, strategy: &str, year: u32, measure: &str) -> Option<&CountryRow> {
        self.rows.iter().find(|row| row.strategy == strategy && row.year == year && row.measure == measure)
    }

    /// The schools in a fate under a strategy, if the run ended with that year.
    pub fn fate(&self, strategy: &str, year: u32, fate: Fate) -> Option<&CountryFate> {
        self.fates.iter().find(|row| row.strategy == strategy && row.year == year && row.fate == fate)
    }
}
