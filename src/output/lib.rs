//! Writes what a run leaves behind, and reads it back for charts.
//!
//! A [`RunFolder`] appears whole or not at all. Tables hold nothing that depends on the clock, the
//! machine or the number of threads, so the same scenario gives the same bytes; only
//! `manifest.json` says when and where the run was made. Replicates, schools and weeks are counted
//! from 1 in every file; week 0 shows a school before its first week.
//!
//! | file | holds | written by |
//! |---|---|---|
//! | `weeks.parquet` | one row per strategy, replicate, school and week | [`WeeksWriter`] |
//! | `district_weeks.parquet` | one row per strategy, replicate and week, where there are several schools | [`WeeksWriter`] |
//! | `outcomes.csv` | one row per strategy, replicate and school: fate, capacity, measures at the end | [`OutcomesWriter`] |
//! | `classrooms.parquet`, `ties.csv` | one typical run of every strategy: its classrooms week by week, and who looks to whom | [`write_classrooms`] |
//! | `teachers.parquet` | every teacher of every replicate, where they were asked for | [`TeachersWriter`] |
//! | `bands.csv` | mean and quantiles over replicates, week by week | [`write_bands`] |
//! | `fates.csv` | how often every strategy ends how | [`write_fates`] |
//! | `comparison.csv`, `comparison.parquet` | every strategy against the reference | [`write_comparison`] |
//! | `capacity.csv` | what every strategy takes and reaches, as designed and under the budgets of variants | [`write_capacity`] |
//! | `horizons.csv` | every strategy year by year, against the reference | [`write_horizons`] |
//! | `lines.csv` | every strategy where the line of consistent reach is drawn elsewhere | [`write_lines`] |
//! | `by_leader.csv` | the runs whose first leader stays to the end, and the others | [`write_by_leader`] |
//! | `uncertainty.csv` | luck and ignorance in every end, where parameters are drawn | [`write_uncertainty`] |
//! | `variants.csv` | the comparison under every variant of the scenario, where it has any | [`write_variants`] |
//! | `districts.csv` | of a nation, one row per strategy, replicate, district and year | [`DistrictsWriter`] |
//! | `country.csv`, `country_distribution.csv`, `country_fates.csv`, `country_size.csv` | of a nation, its means, quantiles and fates by year, and what was simulated | [`write_country`] |
//! | `country_comparison.csv` | of a nation, every strategy against the reference by year | [`write_country_comparison`] |
//! | `charts/NAME.csv` | the numbers behind a figure | [`DataTable`] |
//! | `results.xlsx` | all of these that are text in one workbook, where it is asked for | [`Workbook`] |
//! | `tables/` | the same as spreadsheets read them where numbers have a comma, where they are asked for | [`write_decimal_commas`] |
//! | `what_if.html` | the page on which people change the scenario; no part of a run, which leaves it as it is | [`write_page`] |
//! | `columns.csv` | the meaning and the unit of every column of every table | [`write_columns`] |
//! | `manifest.json` | what made the run, and the digest of every other file | [`Manifest`] |

mod bands;
mod by_leader;
mod capacity;
mod classrooms;
mod column;
mod column_file;
mod comparison;
mod country;
mod country_columns;
mod country_comparison;
mod csv_table;
mod data_parquet;
mod data_table;
mod decimal_commas;
mod dictionary;
mod difference;
mod digest;
mod districts;
mod encoded_column;
mod ends;
mod error;
mod estimates;
mod fates;
mod files;
mod folder;
mod grouped_table;
mod horizons;
mod lines;
mod manifest;
mod mark;
mod named_schools;
mod number;
mod outcomes;
mod page_file;
mod replicates;
mod schools;
mod tables;
mod teachers;
mod time;
mod uncertainty;
mod variants;
mod weekly_values;
mod weeks;
mod whole_file;
mod workbook;

pub use bands::{read_bands, write_bands};
pub use by_leader::{read_by_leader, write_by_leader};
pub use capacity::{read_capacity, write_capacity};
pub use classrooms::{read_classrooms, write_classrooms};
pub use column::Column;
pub use comparison::{read_comparison, write_comparison};
pub use country::{read_country, write_country};
pub use country_comparison::{read_country_comparison, write_country_comparison};
pub use data_table::{DataTable, Field, Separators};
pub use decimal_commas::write_decimal_commas;
pub use dictionary::{read_columns, write_columns};
pub use difference::{Difference, first_difference};
pub use digest::{digest, digest_of};
pub use districts::DistrictsWriter;
pub use ends::read_ends;
pub use error::{OutputError, Remedy};
pub use fates::{read_fates, write_fates};
pub use files::{Folder, RunNotes};
pub use folder::RunFolder;
pub use horizons::{read_horizons, write_horizons};
pub use lines::{read_lines, write_lines};
pub use manifest::{Failure, Machine, Manifest, RunFacts};
pub use mark::marks_a_run;
pub use named_schools::{read_named_schools, write_named_schools};
pub use number::written;
pub use outcomes::OutcomesWriter;
pub use page_file::{WHAT_IF_PAGE, write_page};
pub use replicates::Replicates;
pub use schools::{SchoolWeeks, read_schools};
pub use tables::{read_tables, write_tables};
pub use teachers::{TEACHERS, TeachersWriter, bytes_of_teachers};
pub use time::rfc3339;
pub use uncertainty::{read_uncertainty, write_uncertainty};
pub use variants::{read_variants, write_variants};
pub use weekly_values::WeeklyTable;
pub use weeks::{DISTRICT_WEEKS, WEEKS, WeeksWriter};
pub use whole_file::{clear_partial_files, write_whole};
pub use workbook::Workbook;
