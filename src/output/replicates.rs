//! One measure under one strategy: every replicate in every week.

use super::column_file::ColumnFile;
use super::error::OutputError;
use super::weeks::{REPLICATE, WEEK, weekly_table};
use simulation::measure::Measure;
use std::path::Path;

/// More values in a file than this would ask for too much memory: 400 MB.
const VALUES_AT_MOST: usize = 100_000_000;

/// A measure under a strategy, by week and replicate.
#[derive(Debug, Clone, PartialEq)]
pub struct Replicates {
    count: usize,
    /// By week, then replicate; NaN where undefined or where the run failed.
    values: Vec<f32>,
}

impl Replicates {
    /// Reads a measure under a strategy from the weekly table of a run's folder: the district's where there is
    /// one, the only school's otherwise. It holds four bytes a value, and beside them one column of one row
    /// group at a time.
    ///
    /// # Errors
    /// Where the table is missing or damaged, has no such strategy, or holds more than a hundred million
    /// values of the measure.
    pub fn read(folder: &Path, strategy: &str, measure: Measure) -> Result<Self, OutputError> {
        let file = ColumnFile::open(&weekly_table(folder))?;
        let Some(index) = file.strategies().iter().position(|name| name == strategy) else {
            return Err(file.damaged(&format!("it has no strategy `{strategy}`")));
        };
        let (weeks, count) = (file.weeks()?, file.greatest(REPLICATE)?);
        let Some(length) = (weeks + 1).checked_mul(count).filter(|length| *length <= VALUES_AT_MOST) else {
            return Err(file.damaged("it holds more replicates than can be compared week by week"));
        };
        let mut all = Self { count, values: vec![f32::NAN; length] };
        for (group, owner) in file.owners()?.into_iter().enumerate() {
            if owner == index {
                all.gather(&file, group, weeks, measure)?;
            }
        }
        Ok(all)
    }

    /// The number of replicates, failed ones too.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The values of a week by its number, 0 being before the first week, a replicate each; NaN where undefined or where
    /// the run failed. Nothing beyond the last week.
    pub fn week(&self, week: usize) -> &[f32] {
        self.values.get(week * self.count..(week + 1) * self.count).unwrap_or_default()
    }

    fn gather(
        &mut self,
        file: &ColumnFile,
        group: usize,
        weeks: usize,
        measure: Measure,
    ) -> Result<(), OutputError> {
        let (mut of_replicate, mut of_week) = (Vec::new(), Vec::new());
        file.integers(group, REPLICATE, &mut of_replicate)?;
        file.integers(group, WEEK, &mut of_week)?;
        file.check_weeks(&of_week, weeks)?;
        let (mut defined, mut values) = (Vec::new(), Vec::new());
        file.numbers(group, measure.info().name, &mut defined, &mut values)?;
        let with_value =
            of_week.iter().zip(&of_replicate).zip(&defined).filter(|(_, defined)| **defined == 1);
        for (((&week, &replicate), _), &value) in with_value.zip(&values) {
            let known = usize::try_from(replicate).ok().filter(|number| (1..=self.count).contains(number));
            let Some(replicate) = known else {
                return Err(file.damaged("a row is of no replicate of the run"));
            };
            self.values[week as usize * self.count + replicate - 1] = value;
        }
        Ok(())
    }
}
