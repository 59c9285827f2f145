//! The weekly table of a run's folder as values for bands.

use super::column_file::ColumnFile;
use super::error::OutputError;
use super::weeks::{REPLICATE, WEEK, weekly_table};
use results::{BETWEEN_SCHOOLS, Pass, WeeklyValues};
use simulation::measure::MEASURES;
use std::path::{Path, PathBuf};

/// A scenario cannot ask for so many; more in a file would ask for memory without end.
const REPLICATES_AT_MOST: u32 = 1_000_000;

/// A weekly table that bands are computed from.
#[derive(Debug)]
pub struct WeeklyTable {
    path: PathBuf,
    strategies: Vec<String>,
    columns: Vec<&'static str>,
    weeks: usize,
    /// Row groups of every strategy, with the number of rows of each.
    groups: Vec<Vec<(usize, usize)>>,
}

impl WeeklyTable {
    /// The district's table where there is one, the only school's otherwise.
    ///
    /// # Errors
    /// Where the table is missing or damaged.
    pub fn in_folder(folder: &Path) -> Result<Self, OutputError> {
        Self::open(&weekly_table(folder))
    }

    /// The weekly table at that path.
    ///
    /// # Errors
    /// As [`WeeklyTable::in_folder`].
    pub fn open(path: &Path) -> Result<Self, OutputError> {
        let file = ColumnFile::open(path)?;
        let known = MEASURES.iter().map(|measure| measure.name).chain([BETWEEN_SCHOOLS]);
        let columns = known.filter(|name| file.columns().iter().any(|column| column == name)).collect();
        let mut groups = vec![Vec::new(); file.strategies().len()];
        for (group, owner) in file.owners()?.into_iter().enumerate() {
            groups[owner].push((group, file.rows(group)));
        }
        Ok(Self {
            path: path.to_path_buf(),
            strategies: file.strategies().to_vec(),
            columns,
            weeks: file.weeks()?,
            groups,
        })
    }
}

impl WeeklyValues for WeeklyTable {
    type Error = OutputError;

    fn strategies(&self) -> &[String] {
        &self.strategies
    }

    fn columns(&self) -> &[&'static str] {
        &self.columns
    }

    fn weeks(&self) -> usize {
        self.weeks
    }

    fn rows(&self, strategy: usize) -> usize {
        self.groups[strategy].iter().map(|(_, rows)| rows).sum()
    }

    fn replicates(&self, strategy: usize) -> Result<Vec<u32>, OutputError> {
        let file = ColumnFile::open(&self.path)?;
        let (mut weeks, mut numbers, mut found) = (Vec::new(), Vec::new(), Vec::new());
        for &(group, _) in &self.groups[strategy] {
            file.integers(group, WEEK, &mut weeks)?;
            file.integers(group, REPLICATE, &mut numbers)?;
            let first_weeks = numbers.iter().zip(&weeks).filter(|(_, week)| **week == 0);
            found.extend(first_weeks.map(|(number, _)| *number));
        }
        let known = |number: i32| u32::try_from(number).ok().filter(|number| *number <= REPLICATES_AT_MOST);
        let replicates: Option<Vec<u32>> = found.into_iter().map(known).collect();
        replicates.ok_or_else(|| file.damaged("a row is of no replicate"))
    }

    fn gather(&self, strategy: usize, pass: &Pass) -> Result<Vec<Vec<f32>>, OutputError> {
        // Readers of one open file would move each other's position in it, so every pass opens its own.
        let file = ColumnFile::open(&self.path)?;
        // Exact room, because vectors that grow can take twice what they hold.
        let empty = || Vec::with_capacity(self.rows(strategy).div_ceil(self.weeks + 1));
        let mut cells: Vec<Vec<f32>> = (0..pass.columns.len() * pass.weeks.len()).map(|_| empty()).collect();
        let (mut weeks, mut defined, mut values) = (Vec::new(), Vec::new(), Vec::new());
        for &(group, _) in &self.groups[strategy] {
            file.integers(group, WEEK, &mut weeks)?;
            file.check_weeks(&weeks, self.weeks)?;
            let columns = &self.columns[pass.columns.clone()];
            for (name, cells) in columns.iter().zip(cells.chunks_mut(pass.weeks.len())) {
                file.numbers(group, name, &mut defined, &mut values)?;
                let with_value = weeks.iter().zip(&defined).filter(|(_, defined)| **defined == 1);
                for ((&week, _), &value) in with_value.zip(&values) {
                    let week = week as usize;
                    if pass.weeks.contains(&week) {
                        cells[week - pass.weeks.start].push(value);
                    }
                }
            }
        }
        Ok(cells)
    }
}
