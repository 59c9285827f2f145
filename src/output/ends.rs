//! Where every run ended: each measure in the last week, by strategy and replicate.

use super::column_file::ColumnFile;
use super::csv_table::read_rows;
use super::error::OutputError;
use super::outcomes::OUTCOMES;
use super::weeks::{DISTRICT_WEEKS, REPLICATE, WEEK, WEEKS};
use experiment::Outcome;
use serde::Deserialize;
use simulation::measure::{MEASURE_COUNT, MEASURES, Measure};
use std::path::Path;

/// A scenario cannot ask for so many; more in a file would ask for memory without end.
const REPLICATES_AT_MOST: usize = 1_000_000;

/// Each measure of the district in the last week, and the capacity that a run took.
#[derive(Debug, Clone, PartialEq)]
pub struct Ends {
    strategies: Vec<String>,
    replicates: usize,
    /// By strategy, then measure, then replicate; NaN where undefined or where the run failed.
    values: Vec<f64>,
    /// Mean of the leader's capacity used over the run, by strategy, then replicate.
    capacity: Vec<f64>,
}

impl Ends {
    /// Gathers the ends of a run's outcomes.
    pub fn of(strategies: &[String], outcomes: &[Outcome]) -> Self {
        let replicates = outcomes.iter().map(|outcome| outcome.replicate as usize + 1).max().unwrap_or(0);
        let mut ends = Self::undefined(strategies, replicates);
        for outcome in outcomes.iter().filter(|outcome| outcome.strategy < strategies.len()) {
            let (strategy, replicate) = (outcome.strategy, outcome.replicate as usize);
            for (measure, &value) in outcome.last.row.iter().enumerate() {
                ends.set(strategy, measure, replicate, f64::from(value));
            }
            ends.capacity[strategy * replicates + replicate] = f64::from(outcome.capacity_used);
        }
        ends
    }

    /// Reads the ends from the tables of a run's folder: the district's where there is one, the only
    /// school's otherwise.
    ///
    /// # Errors
    /// Where a table is missing or damaged.
    pub fn of_folder(folder: &Path) -> Result<Self, OutputError> {
        let district = folder.join(DISTRICT_WEEKS);
        let file = ColumnFile::open(&if district.exists() { district } else { folder.join(WEEKS) })?;
        let replicates = file.greatest(REPLICATE)?;
        if replicates > REPLICATES_AT_MOST {
            return Err(file.damaged("a row is of no replicate"));
        }
        let mut ends = Self::undefined(file.strategies(), replicates);
        let last = file.weeks()? as i32;
        for (group, strategy) in file.owners()?.into_iter().enumerate() {
            ends.gather(&file, group, strategy, last)?;
        }
        ends.read_capacity(&folder.join(OUTCOMES))?;
        Ok(ends)
    }

    fn undefined(strategies: &[String], replicates: usize) -> Self {
        Self {
            strategies: strategies.to_vec(),
            replicates,
            values: vec![f64::NAN; strategies.len() * MEASURE_COUNT * replicates],
            capacity: vec![f64::NAN; strategies.len() * replicates],
        }
    }

    fn set(&mut self, strategy: usize, measure: usize, replicate: usize, value: f64) {
        self.values[(strategy * MEASURE_COUNT + measure) * self.replicates + replicate] = value;
    }

    /// Takes the rows of the last week from a row group.
    fn gather(
        &mut self,
        file: &ColumnFile,
        group: usize,
        strategy: usize,
        last: i32,
    ) -> Result<(), OutputError> {
        let (mut replicates, mut weeks) = (Vec::new(), Vec::new());
        file.integers(group, REPLICATE, &mut replicates)?;
        file.integers(group, WEEK, &mut weeks)?;
        let known = 1..=self.replicates as i32;
        if !replicates.iter().all(|replicate| known.contains(replicate)) {
            return Err(file.damaged("a row is of no replicate of the run"));
        }
        let (mut defined, mut values) = (Vec::new(), Vec::new());
        for (measure, info) in MEASURES.iter().enumerate() {
            file.numbers(group, info.name, &mut defined, &mut values)?;
            let mut values = values.iter();
            for row in 0..weeks.len() {
                let value = if defined[row] == 1 { values.next() } else { None };
                if weeks[row] == last {
                    let value = value.map_or(f64::NAN, |&value| f64::from(value));
                    self.set(strategy, measure, replicates[row] as usize - 1, value);
                }
            }
        }
        Ok(())
    }

    /// Means over the schools of a replicate, each school of which has a row.
    fn read_capacity(&mut self, path: &Path) -> Result<(), OutputError> {
        let mut sums = vec![(0.0, 0.0); self.capacity.len()];
        for line in read_rows::<Line>(path)? {
            let strategy = self.strategies.iter().position(|name| *name == line.strategy);
            let place = strategy.zip(line.replicate.checked_sub(1));
            let place = place.filter(|&(_, replicate)| replicate < self.replicates);
            let Some((strategy, replicate)) = place else {
                return Err(OutputError::content(path, "a row is of no run of the weekly table"));
            };
            let (sum, count) = &mut sums[strategy * self.replicates + replicate];
            (*sum, *count) = (*sum + line.mean_capacity_used, *count + 1.0);
        }
        self.capacity = sums.into_iter().map(|(sum, count)| sum / count).collect();
        Ok(())
    }

    /// The ends of the strategies at those places only, in the order given.
    #[must_use]
    pub fn only(&self, places: &[usize]) -> Ends {
        let of_strategy = MEASURE_COUNT * self.replicates;
        let values = |&place: &usize| self.values[place * of_strategy..(place + 1) * of_strategy].to_vec();
        Ends {
            strategies: places.iter().map(|&place| self.strategies[place].clone()).collect(),
            replicates: self.replicates,
            values: places.iter().flat_map(values).collect(),
            capacity: places.iter().flat_map(|&place| self.capacity_used(place).to_vec()).collect(),
        }
    }

    /// Names of the strategies, in the order of the scenario.
    pub fn strategies(&self) -> &[String] {
        &self.strategies
    }

    /// A measure at the end of every replicate of the strategy at that place; NaN where it is undefined
    /// or the run failed.
    pub fn of_measure(&self, strategy: usize, measure: Measure) -> &[f64] {
        let start = (strategy * MEASURE_COUNT + measure as usize) * self.replicates;
        &self.values[start..start + self.replicates]
    }

    /// Mean share of an ordinary leader's capacity that every replicate of that strategy took.
    pub fn capacity_used(&self, strategy: usize) -> &[f64] {
        &self.capacity[strategy * self.replicates..(strategy + 1) * self.replicates]
    }

    /// Whether each replicate was finished under every strategy.
    pub fn complete(&self) -> Vec<bool> {
        // This measure is defined wherever a run was finished.
        let finished = |strategy, replicate: usize| {
            !self.of_measure(strategy, Measure::FidelityMean)[replicate].is_nan()
        };
        (0..self.replicates)
            .map(|replicate| (0..self.strategies.len()).all(|one| finished(one, replicate)))
            .collect()
    }
}

/// What is wanted of a line of the outcomes.
#[derive(Deserialize)]
struct Line {
    strategy: String,
    replicate: usize,
    mean_capacity_used: f64,
}
