//! `country.csv` and the tables beside it: what a whole country comes to, year by year.

use super::column::TableForm;
use super::country_columns::{of_country, of_distribution, of_fates, of_size};
use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use results::{CountryFate, CountryRow, CountrySize, CountryTable, PARTS, Spread};
use serde::Deserialize;
use simulation::measure::Fate;
use std::path::Path;

/// File of the country.
const COUNTRY: &str = "country.csv";

/// File of the fates of its schools.
const COUNTRY_FATES: &str = "country_fates.csv";

/// File of the parts in which its districts and schools lie.
const COUNTRY_DISTRIBUTION: &str = "country_distribution.csv";

/// File of its size.
const COUNTRY_SIZE: &str = "country_size.csv";

/// The table of the country.
pub(super) const FORM: TableForm = TableForm { file: COUNTRY, columns: of_country };

/// The table of parts.
pub(super) const DISTRIBUTION_FORM: TableForm =
    TableForm { file: COUNTRY_DISTRIBUTION, columns: of_distribution };

/// The table of fates.
pub(super) const FATES_FORM: TableForm = TableForm { file: COUNTRY_FATES, columns: of_fates };

/// The table of sizes.
pub(super) const SIZE_FORM: TableForm = TableForm { file: COUNTRY_SIZE, columns: of_size };

/// Writes `country.csv`, `country_distribution.csv`, `country_fates.csv` and `country_size.csv`.
///
/// # Errors
/// Where a file cannot be written.
pub fn write_country(country: &CountryTable, folder: &Folder) -> Result<(), OutputError> {
    let mut table = CsvTable::create(folder, &FORM)?;
    for CountryRow { strategy, year, measure, mean, districts, schools } in &country.rows {
        table.row((strategy, year, measure, written(*mean), texts(districts), texts(schools)))?;
    }
    table.finish()?;
    write_distribution(country, folder)?;
    let mut table = CsvTable::create(folder, &FATES_FORM)?;
    for CountryFate { strategy, year, fate, schools, share } in &country.fates {
        table.row((strategy, year, fate.name(), schools, written(*share)))?;
    }
    table.finish()?;
    let mut table = CsvTable::create(folder, &SIZE_FORM)?;
    table.row(country.size)?;
    table.finish()
}

fn write_distribution(country: &CountryTable, folder: &Folder) -> Result<(), OutputError> {
    let mut table = CsvTable::create(folder, &DISTRIBUTION_FORM)?;
    for CountryRow { strategy, year, measure, districts, schools, .. } in &country.rows {
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
pub fn read_country(folder: &Path) -> Result<CountryTable, OutputError> {
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

/// The numbers of a spread as the table writes them.
fn texts(spread: &Spread) -> [String; 6] {
    let [q05, q25, q50, q75, q95] = spread.quantiles;
    [spread.deviation, q05, q25, q50, q75, q95].map(written)
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
