//! What a whole country comes to, year by year: means, and how its districts and schools lie around them.

use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use experiment::Country;
use serde::{Deserialize, Serialize};
use simulation::measure::{Fate, YEARLY};
use statistics::Tally;
use std::path::Path;

/// File of the country.
const COUNTRY: &str = "country.csv";
/// File of the fates of its schools.
const COUNTRY_FATES: &str = "country_fates.csv";

/// File of the parts in which its districts and schools lie.
const COUNTRY_DISTRIBUTION: &str = "country_distribution.csv";
/// Parts of equal width from 0 to 1.
pub const PARTS: usize = 20;
/// File of its size.
const COUNTRY_SIZE: &str = "country_size.csv";

/// Probabilities of the quantiles.
pub(super) const QUANTILES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

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
    /// One row a strategy, year and measure.
    pub rows: Vec<CountryRow>,
    /// One row a strategy, year and fate.
    pub fates: Vec<CountryFate>,
}

impl Spread {
    pub(super) fn of(tally: &Tally) -> Self {
        Self {
            deviation: tally.deviation(),
            quantiles: QUANTILES.map(|probability| tally.quantile(probability)),
            parts: tally.parts(PARTS).try_into().unwrap_or([f64::NAN; PARTS]),
        }
    }

    fn texts(&self) -> [String; 6] {
        let [q05, q25, q50, q75, q95] = self.quantiles;
        [self.deviation, q05, q25, q50, q75, q95].map(written)
    }
}

impl CountryTable {
    /// The tables of a country under these strategies.
    pub fn of(strategies: &[String], replicates: u32, country: &Country) -> CountryTable {
        let &Country { districts, schools, teachers, students, .. } = country;
        let size = CountrySize { replicates, districts, schools, teachers, students };
        let (mut rows, mut fates) = (Vec::new(), Vec::new());
        for (strategy, years) in strategies.iter().zip(&country.years) {
            for (year, own) in (1..).zip(years) {
                for (place, measure) in YEARLY.into_iter().enumerate() {
                    rows.push(CountryRow {
                        strategy: strategy.clone(),
                        year,
                        measure: measure.info().name.to_owned(),
                        mean: own.mean(place),
                        districts: Spread::of(&own.districts[place]),
                        schools: Spread::of(&own.schools[place]),
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

    /// Writes `country.csv`, `country_distribution.csv`, `country_fates.csv` and `country_size.csv`.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub fn write(&self, folder: &Folder) -> Result<(), OutputError> {
        let spread = |of: &str| ["sd", "q05", "q25", "q50", "q75", "q95"].map(|name| format!("{of}_{name}"));
        let (districts, schools) = (spread("districts"), spread("schools"));
        let names = districts.iter().chain(&schools).map(String::as_str);
        let header: Vec<&str> = ["strategy", "year", "measure", "mean"].into_iter().chain(names).collect();
        let mut table = CsvTable::create(folder, COUNTRY, &header)?;
        for CountryRow { strategy, year, measure, mean, districts, schools } in &self.rows {
            table.row((strategy, year, measure, written(*mean), districts.texts(), schools.texts()))?;
        }
        table.finish()?;
        self.write_distribution(folder)?;
        let mut table =
            CsvTable::create(folder, COUNTRY_FATES, &["strategy", "year", "fate", "schools", "share"])?;
        for CountryFate { strategy, year, fate, schools, share } in &self.fates {
            table.row((strategy, year, fate.name(), schools, written(*share)))?;
        }
        table.finish()?;
        let header = ["replicates", "districts", "schools", "teachers", "students"];
        let mut table = CsvTable::create(folder, COUNTRY_SIZE, &header)?;
        table.row(self.size)?;
        table.finish()
    }

    fn write_distribution(&self, folder: &Folder) -> Result<(), OutputError> {
        let header = ["strategy", "year", "measure", "part", "from", "to", "districts", "schools"];
        let mut table = CsvTable::create(folder, COUNTRY_DISTRIBUTION, &header)?;
        for CountryRow { strategy, year, measure, districts, schools, .. } in &self.rows {
            for part in 0..PARTS {
                let ends = [part, part + 1].map(|end| written(end as f64 / PARTS as f64));
                let shares = [districts.parts[part], schools.parts[part]].map(written);
                table.row((strategy, year, measure, part + 1, ends, shares))?;
            }
        }
        table.finish()
    }

    /// Reads the tables back from a run's folder, to the digits that they hold.
    ///
    /// # Errors
    /// Where a file is missing or damaged.
    pub fn read(folder: &Path) -> Result<CountryTable, OutputError> {
        let rows: Vec<Line> = read_rows(&folder.join(COUNTRY))?;
        let path = folder.join(COUNTRY_DISTRIBUTION);
        let parts: Vec<PartLine> = read_rows(&path)?;
        if parts.len() != PARTS * rows.len() {
            return Err(OutputError::content(&path, "it does not have all parts of every measure"));
        }
        let rows = rows.into_iter().zip(parts.chunks_exact(PARTS)).map(|(line, parts)| line.row(parts));
        let fates: Vec<FateLine> = read_rows(&folder.join(COUNTRY_FATES))?;
        let path = folder.join(COUNTRY_SIZE);
        let sizes: Vec<CountrySize> = read_rows(&path)?;
        let [size] = sizes[..] else {
            return Err(OutputError::content(&path, "it does not have one row"));
        };
        Ok(CountryTable { size, rows: rows.collect(), fates: fates.into_iter().map(FateLine::row).collect() })
    }
}

/// A line of `country.csv`.
#[derive(Deserialize)]
struct Line {
    strategy: String,
    year: u32,
    measure: String,
    mean: Option<f64>,
    districts_sd: Option<f64>,
    districts_q05: Option<f64>,
    districts_q25: Option<f64>,
    districts_q50: Option<f64>,
    districts_q75: Option<f64>,
    districts_q95: Option<f64>,
    schools_sd: Option<f64>,
    schools_q05: Option<f64>,
    schools_q25: Option<f64>,
    schools_q50: Option<f64>,
    schools_q75: Option<f64>,
    schools_q95: Option<f64>,
}

impl Line {
    fn row(self, parts: &[PartLine]) -> CountryRow {
        let known = |number: Option<f64>| number.unwrap_or(f64::NAN);
        let spread = |deviation, quantiles: [Option<f64>; 5], share: fn(&PartLine) -> Option<f64>| Spread {
            deviation: known(deviation),
            quantiles: quantiles.map(known),
            parts: std::array::from_fn(|part| parts.get(part).and_then(share).unwrap_or(f64::NAN)),
        };
        let districts = [
            self.districts_q05,
            self.districts_q25,
            self.districts_q50,
            self.districts_q75,
            self.districts_q95,
        ];
        let schools =
            [self.schools_q05, self.schools_q25, self.schools_q50, self.schools_q75, self.schools_q95];
        CountryRow {
            strategy: self.strategy,
            year: self.year,
            measure: self.measure,
            mean: known(self.mean),
            districts: spread(self.districts_sd, districts, |part| part.districts),
            schools: spread(self.schools_sd, schools, |part| part.schools),
        }
    }
}

/// A line of `country_distribution.csv`.
#[derive(Deserialize)]
struct PartLine {
    districts: Option<f64>,
    schools: Option<f64>,
}

/// A line of `country_fates.csv`.
#[derive(Deserialize)]
struct FateLine {
    strategy: String,
    year: u32,
    fate: Fate,
    schools: u64,
    share: Option<f64>,
}

impl FateLine {
    fn row(self) -> CountryFate {
        let Self { strategy, year, fate, schools, share } = self;
        CountryFate { strategy, year, fate, schools, share: share.unwrap_or(f64::NAN) }
    }
}
