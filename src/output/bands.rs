//! `bands.csv`, and the bands of the weekly tables.

use super::column::{self, Column, OF_THE_MEASURE, TableForm};
use super::csv_table::{CsvTable, encode_rows};
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use super::weekly_values::WeeklyTable;
use rayon::prelude::*;
use results::BandTable;
use statistics::Band;
use std::path::Path;

/// The table.
pub(super) const FORM: TableForm = TableForm { file: "bands.csv", columns };

fn columns() -> Vec<Column> {
    let over_replicates = |name: &str, what: &str| {
        Column::new(name, format!("{what} over replicates in that week"), OF_THE_MEASURE)
    };
    vec![
        column::strategy(),
        column::week(),
        column::measure(),
        over_replicates("mean", "mean"),
        over_replicates("q05", "5 % quantile"),
        over_replicates("q25", "lower quartile"),
        over_replicates("q50", "median"),
        over_replicates("q75", "upper quartile"),
        over_replicates("q95", "95 % quantile"),
        column::replicates(),
    ]
}

/// Computes the bands of the weekly tables of a run's folder: the district's where there is one, the only school's
/// otherwise.
///
/// # Errors
/// Where the table is missing or damaged.
pub fn read_bands(folder: &Path) -> Result<BandTable, OutputError> {
    BandTable::compute(&WeeklyTable::in_folder(folder)?)
}

/// Writes `bands.csv`, one row per strategy, week from week 0 on, and measure.
///
/// # Errors
/// Where the file cannot be written.
///
/// # Panics
/// Never: every measure of the bands has a series.
pub fn write_bands(bands: &BandTable, folder: &Folder) -> Result<(), OutputError> {
    let mut table = CsvTable::create(folder, &FORM)?;
    let of_strategy = |(strategy, name): (usize, &String)| {
        let series: Vec<(&str, &[Band])> = bands
            .measures()
            .iter()
            .map(|&measure| {
                let series = bands.series(strategy, measure);
                (measure, series.expect("every measure of a table has its bands"))
            })
            .collect();
        encode_rows((0..=bands.weeks()).flat_map(|week| {
            series.iter().map(move |(measure, series)| {
                let Band { mean, q05, q25, q50, q75, q95, count } = series[week];
                (name, week, *measure, [mean, q05, q25, q50, q75, q95].map(written), count)
            })
        }))
    };
    let parts: Vec<Vec<u8>> = bands.strategies().par_iter().enumerate().map(of_strategy).collect();
    for rows in parts {
        table.append(&rows)?;
    }
    table.finish()
}
