//! A country under several strategies: the same districts and schools under each, so differences are paired.

use super::country::Spread;
use experiment::Country;
use simulation::measure::YEARLY;

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
    /// One row per strategy, year and measure.
    pub rows: Vec<CountryDifference>,
}

impl CountryComparison {
    /// The comparison of a country's strategies; without rows where there is one only.
    pub fn from_country(strategies: &[String], country: &Country) -> CountryComparison {
        let reference = country.reference;
        let mut rows = Vec::new();
        for (strategy, name) in strategies.iter().enumerate().filter(|&(index, _)| index != reference) {
            for (year, leads) in country.leads[strategy].iter().enumerate() {
                let [own, other] = [strategy, reference].map(|index| &country.years[index][year]);
                for (index, measure) in YEARLY.into_iter().enumerate() {
                    let share = |districts: u64| districts as f64 / leads.defined[index] as f64;
                    rows.push(CountryDifference {
                        strategy: name.clone(),
                        reference: strategies[reference].clone(),
                        year: year as u32 + 1,
                        measure: measure.info().name.to_owned(),
                        better: measure.info().better.name().to_owned(),
                        difference: own.mean(index) - other.mean(index),
                        districts_better: share(leads.better[index]),
                        districts_equal: share(leads.equal[index]),
                        quantiles: Spread::from_tally(&leads.differences[index]).quantiles,
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
}
