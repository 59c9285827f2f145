//! Bands over replicates of every measure, strategy and week.

use super::bands_pass::{Pass, passes};
use super::column_file::ColumnFile;
use super::csv_table::CsvTable;
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use super::weeks::{BETWEEN_SCHOOLS, DISTRICT_WEEKS, WEEKS};
use simulation::measure::MEASURES;
use statistics::Band;
use std::ops::Range;
use std::path::Path;

/// Values held in memory at once while bands are computed: 16 MB.
const VALUES_AT_ONCE: usize = 4_000_000;

/// The bands of a run, of its district where it has several schools.
#[derive(Debug, Clone, PartialEq)]
pub struct BandTable {
    strategies: Vec<String>,
    columns: Vec<&'static str>,
    weeks: usize,
    /// By strategy, then column, then week.
    bands: Vec<Band>,
}

impl BandTable {
    /// Computes the bands from the weekly table of a run's folder: the district's where there is one,
    /// the only school's otherwise.
    ///
    /// # Errors
    /// Where the table is missing or damaged.
    pub fn of_folder(folder: &Path) -> Result<BandTable, OutputError> {
        let district = folder.join(DISTRICT_WEEKS);
        let table = if district.exists() { district } else { folder.join(WEEKS) };
        Self::of_table(&table, VALUES_AT_ONCE)
    }

    /// Computes the bands from one weekly table, holding about `values_at_once` values in memory: in
    /// several passes over the table where it has more. The number does not change the result.
    ///
    /// # Errors
    /// Where the table is missing or damaged.
    pub fn of_table(path: &Path, values_at_once: usize) -> Result<BandTable, OutputError> {
        let file = ColumnFile::open(path)?;
        let known = MEASURES.iter().map(|measure| measure.name).chain([BETWEEN_SCHOOLS]);
        let columns: Vec<&'static str> =
            known.filter(|name| file.columns().iter().any(|column| column == name)).collect();
        let (weeks, owners) = (file.weeks()?, file.owners()?);
        let strategies = file.strategies().to_vec();
        let mut bands = vec![Band::EMPTY; strategies.len() * columns.len() * weeks];
        for strategy in 0..strategies.len() {
            let groups: Vec<usize> = (0..owners.len()).filter(|&group| owners[group] == strategy).collect();
            let rows = groups.iter().map(|&group| file.rows(group)).sum();
            for pass in passes(columns.len(), weeks, rows, values_at_once) {
                let Pass { columns: of_columns, weeks: of_weeks } = pass.clone();
                let cells = pass.collect(&file, &columns, &groups, weeks)?;
                let keys = of_columns.flat_map(|column| of_weeks.clone().map(move |week| (column, week)));
                for ((column, week), cell) in keys.zip(&cells) {
                    bands[(strategy * columns.len() + column) * weeks + week] = Band::of(cell);
                }
            }
        }
        Ok(BandTable { strategies, columns, weeks, bands })
    }

    /// The bands of the strategies at those places only, in the order given.
    #[must_use]
    pub fn only(&self, places: &[usize]) -> BandTable {
        let of_strategy = self.columns.len() * self.weeks;
        let bands = |&place: &usize| self.bands[place * of_strategy..(place + 1) * of_strategy].to_vec();
        BandTable {
            strategies: places.iter().map(|&place| self.strategies[place].clone()).collect(),
            columns: self.columns.clone(),
            weeks: self.weeks,
            bands: places.iter().flat_map(bands).collect(),
        }
    }

    /// The bands of those weeks only, counted from 0; weeks beyond the last are left out.
    #[must_use]
    pub fn within(&self, weeks: Range<usize>) -> BandTable {
        let shown = weeks.start.min(self.weeks)..weeks.end.min(self.weeks);
        let bands =
            self.bands.chunks(self.weeks.max(1)).flat_map(|series| series[shown.clone()].to_vec()).collect();
        BandTable {
            strategies: self.strategies.clone(),
            columns: self.columns.clone(),
            weeks: shown.len(),
            bands,
        }
    }

    /// Names of the strategies, in the order of the scenario.
    pub fn strategies(&self) -> &[String] {
        &self.strategies
    }

    /// Names of the measures that have bands, [`BETWEEN_SCHOOLS`] last where there are several schools.
    pub fn measures(&self) -> &[&'static str] {
        &self.columns
    }

    /// Number of weeks.
    pub fn weeks(&self) -> usize {
        self.weeks
    }

    /// All weeks of a measure under the strategy at that place; nothing where there is no such
    /// strategy or measure.
    pub fn series(&self, strategy: usize, measure: &str) -> Option<&[Band]> {
        let column = self.columns.iter().position(|name| *name == measure)?;
        let start = (strategy * self.columns.len() + column) * self.weeks;
        (strategy < self.strategies.len()).then(|| &self.bands[start..start + self.weeks])
    }

    /// The band of one week, counted from 0.
    pub fn band(&self, strategy: usize, measure: &str, week: usize) -> Option<&Band> {
        self.series(strategy, measure)?.get(week)
    }

    /// Writes `bands.csv`, one row a strategy, week and measure.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn write(&self, folder: &Folder) -> Result<(), OutputError> {
        let header = ["strategy", "week", "measure", "mean", "q05", "q25", "q50", "q75", "q95", "replicates"];
        let mut table = CsvTable::create(folder, "bands.csv", &header)?;
        for (strategy, name) in self.strategies.iter().enumerate() {
            for week in 0..self.weeks {
                for (column, measure) in self.columns.iter().enumerate() {
                    let band = &self.bands[(strategy * self.columns.len() + column) * self.weeks + week];
                    let Band { mean, q05, q25, q50, q75, q95, count } = *band;
                    let numbers = [mean, q05, q25, q50, q75, q95].map(written);
                    table.row((name, week + 1, measure, numbers, count))?;
                }
            }
        }
        table.finish()
    }
}
