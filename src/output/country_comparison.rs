//! A country under several strategies: the same districts and schools under each, so differences are paired.

use super::country::{QUANTILES, Spread};
use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use experiment::Country;
use serde::Deserialize;
use simulation::measure::YEARLY;
use std::path::Path;

/// File of the comparison.
const COUNTRY_COMPARISON: &str = "country_comparison.csv";

/// A strategy against the reference in a measure at the end of a year.
#[derive(Debug, Clone, PartialEq)]
pub struct CountryDifference {
    /// Name of the strategy.
    pub strategy: String,
    /// Name of the reference.
    pub reference: String,
    /// School year, from 1.
    pub year: u32,
    /// Name of the measure.
    pub measure: String,
    /// Which direction people want: `higher` or `lower`.
    pub better: String,
    /// Difference of the country's means.
    pub difference: f64,
    /// Share of districts that do better under the strategy; NaN without districts.
    pub districts_better: f64,
    /// Share of districts that do as well.
    pub districts_equal: f64,
    /// Differences that 5, 25, 50, 75 and 95 % of students' districts stay at or below.
    pub quantiles: [f64; 5],
}

/// Every strategy but the reference, year by year and measure by measure.
#[derive(Debug, Clone, PartialEq)]
pub struct CountryComparison {
    /// One row a strategy, year and measure.
    pub rows: Vec<CountryDifference>,
}

impl CountryComparison {
    /// The comparison of a country's strategies; without rows where there is one only.
    pub fn of(strategies: &[String], country: &Country) -> CountryComparison {
        let reference = country.reference;
        let mut rows = Vec::new();
        for (strategy, name) in strategies.iter().enumerate().filter(|&(place, _)| place != reference) {
            for (year, leads) in country.leads[strategy].iter().enumerate() {
                let [own, other] = [strategy, reference].map(|place| &country.years[place][year]);
                for (place, measure) in YEARLY.into_iter().enumerate() {
                    let share = |districts: u64| districts as f64 / leads.defined[place] as f64;
                    rows.push(CountryDifference {
                        strategy: name.clone(),
                        reference: strategies[reference].clone(),
                        year: year as u32 + 1,
                        measure: measure.info().name.to_owned(),
                        better: measure.info().better.name().to_owned(),
                        difference: own.mean(place) - other.mean(place),
                        districts_better: share(leads.better[place]),
                        districts_equal: share(leads.equal[place]),
                        quantiles: Spread::of(&leads.differences[place]).quantiles,
                    });
                }
            }
        }
        CountryComparison { rows }
    }

    /// The row of a strategy, year and measure.
    pub fn row(&self, strategy: &str, year: u32, measure: &str) -> Option<&CountryDifference> {
        self.rows.iter().find(|row| row.strategy == strategy && row.year == year && row.measure == measure)
    }

    /// Writes `country_comparison.csv`; nothing where there is nothing to compare.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn write(&self, folder: &Folder) -> Result<(), OutputError> {
        if self.rows.is_empty() {
            return Ok(());
        }
        let quantiles = QUANTILES.map(|probability| format!("q{:02.0}", 100.0 * probability));
        let fixed = ["strategy", "reference", "year", "measure", "better", "difference"];
        let shares = ["districts_better", "districts_equal"];
        let header: Vec<&str> =
            fixed.into_iter().chain(shares).chain(quantiles.iter().map(String::as_str)).collect();
        let mut table = CsvTable::create(folder, COUNTRY_COMPARISON, &header)?;
        for row in &self.rows {
            let about = (&row.strategy, &row.reference, row.year, &row.measure, &row.better);
            let numbers = [row.difference, row.districts_better, row.districts_equal].map(written);
            table.row((about, numbers, row.quantiles.map(written)))?;
        }
        table.finish()
    }

    /// Reads the comparison back from a run's folder; without rows where the run has none.
    ///
    /// # Errors
    /// Where the file is damaged.
    pub fn read(folder: &Path) -> Result<CountryComparison, OutputError> {
        let path = folder.join(COUNTRY_COMPARISON);
        let lines: Vec<Line> = if path.exists() { read_rows(&path)? } else { Vec::new() };
        Ok(CountryComparison { rows: lines.into_iter().map(Line::row).collect() })
    }
}

/// A line of the file.
#[derive(Deserialize)]
struct Line {
    strategy: String,
    reference: String,
    year: u32,
    measure: String,
    better: String,
    difference: Option<f64>,
    districts_better: Option<f64>,
    districts_equal: Option<f64>,
    q05: Option<f64>,
    q25: Option<f64>,
    q50: Option<f64>,
    q75: Option<f64>,
    q95: Option<f64>,
}

impl Line {
    fn row(self) -> CountryDifference {
        let known = |number: Option<f64>| number.unwrap_or(f64::NAN);
        CountryDifference {
            strategy: self.strategy,
            reference: self.reference,
            year: self.year,
            measure: self.measure,
            better: self.better,
            difference: known(self.difference),
            districts_better: known(self.districts_better),
            districts_equal: known(self.districts_equal),
            quantiles: [self.q05, self.q25, self.q50, self.q75, self.q95].map(known),
        }
    }
}
