//! Writes what a run leaves behind, and reads it back for charts.
//!
//! A [`RunFolder`] appears whole or not at all. Tables hold nothing that depends on the clock, the
//! machine or the number of threads, so the same scenario gives the same bytes; only
//! `manifest.json` says when and where the run was made. Replicates, schools and weeks are counted
//! from 1 in every file.
//!
//! | file | holds | written by |
//! |---|---|---|
//! | `weeks.parquet` | one row a strategy, replicate, school and week | [`WeeksWriter`] |
//! | `district_weeks.parquet` | one row a strategy, replicate and week, where there are several schools | [`WeeksWriter`] |
//! | `outcomes.csv` | one row a strategy, replicate and school: fate, capacity, measures at the end | [`OutcomesWriter`] |
//! | `classrooms.parquet`, `ties.csv` | one typical run of every strategy: its classrooms week by week, and who looks to whom | [`write_classrooms`] |
//! | `bands.csv` | mean and quantiles over replicates, week by week | [`BandTable`] |
//! | `fates.csv` | how often every strategy ends how | [`FateTable`] |
//! | `comparison.csv` | every strategy against the reference | [`ComparisonTable`] |
//! | `variants.csv` | the comparison under every variant of the scenario, where it has any | [`VariantTable`] |
//! | `districts.csv` | of a nation, one row a strategy, replicate, district and year | [`DistrictsWriter`] |
//! | `country.csv`, `country_distribution.csv`, `country_fates.csv`, `country_size.csv` | of a nation, its means, quantiles and fates by year, and what was simulated | [`CountryTable`] |
//! | `country_comparison.csv` | of a nation, every strategy against the reference by year | [`CountryComparison`] |
//! | `manifest.json` | what made the run, and the digest of every other file | [`Manifest`] |

mod bands;
mod bands_pass;
mod classrooms;
mod column_file;
mod comparison;
mod country;
mod country_comparison;
mod csv_table;
mod difference;
mod digest;
mod districts;
mod ends;
mod error;
mod fates;
mod files;
mod folder;
mod grouped_table;
mod manifest;
mod mark;
mod number;
mod outcomes;
mod replicates;
mod schools;
mod time;
mod variants;
mod weeks;

pub use bands::BandTable;
pub use classrooms::{read_classrooms, write_classrooms};
pub use comparison::{ComparisonRow, ComparisonTable};
pub use country::{CountryFate, CountryRow, CountrySize, CountryTable, PARTS, Spread};
pub use country_comparison::{CountryComparison, CountryDifference};
pub use difference::{Difference, first_difference};
pub use digest::digest;
pub use districts::DistrictsWriter;
pub use ends::Ends;
pub use error::OutputError;
pub use fates::{FateRow, FateTable};
pub use files::Folder;
pub use folder::RunFolder;
pub use manifest::{Failure, Machine, Manifest, PlannedCost, RunFacts};
pub use number::written;
pub use outcomes::OutcomesWriter;
pub use replicates::Replicates;
pub use schools::{SchoolWeeks, read_schools};
pub use time::rfc3339;
pub use variants::{VariantRow, VariantTable};
pub use weeks::{BETWEEN_SCHOOLS, DISTRICT_WEEKS, WEEKS, WeeksWriter};
