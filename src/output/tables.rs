//! All tables that are computed from a run, in its folder.

use super::bands::{read_bands, write_bands};
use super::by_leader::{read_by_leader, write_by_leader};
use super::capacity::{read_capacity, write_capacity};
use super::classrooms::{read_classrooms, write_classrooms};
use super::comparison::{read_comparison, write_comparison};
use super::ends::read_ends;
use super::error::OutputError;
use super::fates::{read_fates, write_fates};
use super::files::Folder;
use super::horizons::{read_horizons, write_horizons};
use super::lines::{read_lines, write_lines};
use super::named_schools::{read_named_schools, write_named_schools};
use super::uncertainty::{read_uncertainty, write_uncertainty};
use super::variants::{read_variants, write_variants};
use results::RunTables;
use std::path::Path;

/// Writes the tables of a run that are computed from its weeks and outcomes: `bands.csv`, `fates.csv`,
/// `comparison.csv`, `capacity.csv`, `horizons.csv`, `lines.csv`, `by_leader.csv`, `variants.csv` where the scenario has any,
/// `schools.csv` where schools are told by name, `uncertainty.csv` where parameters are drawn, `classrooms.parquet` and `ties.csv`.
///
/// # Errors
/// Where a file cannot be written.
pub fn write_tables(tables: &RunTables, folder: &Folder) -> Result<(), OutputError> {
    let strategies = tables.ends.strategies();
    let (bands, others) = rayon::join(
        || write_bands(&tables.bands, folder),
        || {
            write_fates(&tables.fates, folder)?;
            write_comparison(&tables.comparison, folder)?;
            write_capacity(&tables.capacity, folder)?;
            tables.variants.iter().try_for_each(|table| write_variants(table, folder))?;
            write_horizons(&tables.horizons, folder)?;
            write_lines(&tables.lines, folder)?;
            write_by_leader(&tables.by_leader, folder)?;
            tables.schools.iter().try_for_each(|table| write_named_schools(table, folder))?;
            tables.uncertainty.iter().try_for_each(|table| write_uncertainty(table, folder))?;
            write_classrooms(folder, strategies, &tables.typical)
        },
    );
    bands.and(others)
}

/// Reads the tables of a run back from its folder: text to the digits that it holds, everything else to the bit.
///
/// # Errors
/// Where a table is missing or damaged.
pub fn read_tables(folder: &Path) -> Result<RunTables, OutputError> {
    let (bands, ends) = rayon::join(|| read_bands(folder), || read_ends(folder));
    Ok(RunTables {
        bands: bands?,
        ends: ends?,
        fates: read_fates(folder)?,
        comparison: read_comparison(folder)?,
        capacity: read_capacity(folder)?,
        variants: read_variants(folder)?,
        horizons: read_horizons(folder)?,
        lines: read_lines(folder)?,
        by_leader: read_by_leader(folder)?,
        schools: read_named_schools(folder)?,
        uncertainty: read_uncertainty(folder)?,
        typical: read_classrooms(folder)?,
    })
}
