//! Where every run ended, read back from a run's tables.

use super::column_file::ColumnFile;
use super::csv_table::read_rows;
use super::error::OutputError;
use super::outcomes::OUTCOMES;
use super::weeks::{REPLICATE, WEEK, weekly_table};
use results::Ends;
use serde::Deserialize;
use simulation::measure::Measure;
use std::path::Path;

/// A scenario cannot ask for so many; more in a file would ask for memory without end.
const REPLICATES_AT_MOST: usize = 1_000_000;

/// Reads the ends from the tables of a run's folder: the district's where there is one, the only
/// school's otherwise.
///
/// # Errors
/// Where a table is missing or damaged.
pub fn read_ends(folder: &Path) -> Result<Ends, OutputError> {
    let file = ColumnFile::open(&weekly_table(folder))?;
    let replicates = file.greatest(REPLICATE)?;
    if replicates > REPLICATES_AT_MOST {
        return Err(file.damaged("a row is of no replicate"));
    }
    let mut ends = Ends::undefined(file.strategies(), replicates);
    let last = file.weeks()? as i32;
    for (group, strategy) in file.owners()?.into_iter().enumerate() {
        gather(&mut ends, &file, group, strategy, last)?;
    }
    read_capacity(&mut ends, &folder.join(OUTCOMES))?;
    Ok(ends)
}

/// Takes the rows of the last week from a row group.
fn gather(
    ends: &mut Ends,
    file: &ColumnFile,
    group: usize,
    strategy: usize,
    last: i32,
) -> Result<(), OutputError> {
    let (mut replicates, mut weeks) = (Vec::new(), Vec::new());
    file.integers(group, REPLICATE, &mut replicates)?;
    file.integers(group, WEEK, &mut weeks)?;
    let known = 1..=ends.replicates() as i32;
    if !replicates.iter().all(|replicate| known.contains(replicate)) {
        return Err(file.damaged("a row is of no replicate of the run"));
    }
    let (mut defined, mut values) = (Vec::new(), Vec::new());
    for &measure in Measure::ALL {
        file.numbers(group, measure.info().name, &mut defined, &mut values)?;
        let mut values = values.iter();
        for row in 0..weeks.len() {
            let value = if defined[row] == 1 { values.next() } else { None };
            if weeks[row] == last {
                let value = value.map_or(f64::NAN, |&value| f64::from(value));
                ends.set_measure(strategy, measure, replicates[row] as usize - 1, value);
            }
        }
    }
    Ok(())
}

/// Means over the schools of a replicate, each school of which has a row.
fn read_capacity(ends: &mut Ends, path: &Path) -> Result<(), OutputError> {
    let mut sums = vec![vec![(0.0, 0.0, 0.0); ends.replicates()]; ends.strategies().len()];
    for line in read_rows::<Line>(path)? {
        let strategy = ends.strategies().iter().position(|name| *name == line.strategy);
        let cell = strategy.and_then(|strategy| sums[strategy].get_mut(line.replicate.checked_sub(1)?));
        let Some((used, in_force, count)) = cell else {
            return Err(OutputError::content(path, "a row is of no run of the weekly table"));
        };
        *used += line.mean_capacity_used;
        *in_force += line.share_in_force;
        *count += 1.0;
    }
    for (strategy, sums) in sums.into_iter().enumerate() {
        for (replicate, (used, in_force, count)) in sums.into_iter().enumerate() {
            ends.set_capacity(strategy, replicate, used / count, in_force / count);
        }
    }
    Ok(())
}

/// What is wanted of a line of the outcomes.
#[derive(Deserialize)]
struct Line {
    strategy: String,
    replicate: usize,
    mean_capacity_used: f64,
    share_in_force: f64,
}
