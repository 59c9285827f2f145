//! One replicate of a district: a measure of every school and of the district, week by week.

use super::column_file::ColumnFile;
use super::error::OutputError;
use super::weeks::{DISTRICT_WEEKS, REPLICATE, SCHOOL, WEEK, WEEKS};
use simulation::measure::Measure;
use std::path::Path;

/// One measure in one replicate of a district, one value per week from week 0 on; NaN where undefined.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolWeeks {
    /// One list per school, in the order of the schools.
    pub schools: Vec<Vec<f64>>,
    /// The district as a whole.
    pub district: Vec<f64>,
}

/// Reads a measure of replicates from the weekly tables of a district of so many schools: of each of
/// `runs`, a strategy's name and a replicate counted from 0. Rows of other replicates are passed over
/// without being read, as far as the table's row groups allow.
///
/// # Errors
/// Where a table is missing or damaged, or has rows of more schools.
pub fn read_schools(
    folder: &Path,
    runs: &[(&str, u32)],
    measure: Measure,
    schools: usize,
) -> Result<Vec<SchoolWeeks>, OutputError> {
    let of_schools = read(&folder.join(WEEKS), runs, measure, Some(schools))?;
    let of_district = read(&folder.join(DISTRICT_WEEKS), runs, measure, None)?;
    let both = of_schools.into_iter().zip(of_district);
    Ok(both
        .map(|(schools, district)| SchoolWeeks {
            schools,
            district: district.into_iter().flatten().collect(),
        })
        .collect())
}

/// The lines of every run: one a school, or a single one where the table has no schools.
fn read(
    path: &Path,
    runs: &[(&str, u32)],
    measure: Measure,
    schools: Option<usize>,
) -> Result<Vec<Vec<Vec<f64>>>, OutputError> {
    let file = ColumnFile::open(path)?;
    let empty = vec![vec![f64::NAN; file.weeks()? + 1]; schools.unwrap_or(1)];
    let mut lines = vec![empty; runs.len()];
    for (group, owner) in file.owners()?.into_iter().enumerate() {
        for (&(strategy, replicate), lines) in runs.iter().zip(&mut lines) {
            let replicate = replicate.cast_signed().saturating_add(1);
            if file.strategies()[owner] == strategy && file.may_hold(group, REPLICATE, replicate)? {
                gather(&file, group, replicate, measure, schools.is_some(), lines)?;
            }
        }
    }
    Ok(lines)
}

/// Takes the rows of a replicate from a row group.
fn gather(
    file: &ColumnFile,
    group: usize,
    replicate: i32,
    measure: Measure,
    has_schools: bool,
    lines: &mut [Vec<f64>],
) -> Result<(), OutputError> {
    let (mut replicates, mut weeks) = (Vec::new(), Vec::new());
    file.integers(group, REPLICATE, &mut replicates)?;
    file.integers(group, WEEK, &mut weeks)?;
    let mut schools = vec![1; weeks.len()];
    if has_schools {
        file.integers(group, SCHOOL, &mut schools)?;
    }
    let (mut defined, mut values) = (Vec::new(), Vec::new());
    file.numbers(group, measure.info().name, &mut defined, &mut values)?;
    let mut values = values.into_iter();
    let keys = replicates.into_iter().zip(schools).zip(weeks);
    for (((own, school), week), defined) in keys.zip(defined) {
        let value = if defined == 1 { values.next() } else { None };
        if own != replicate {
            continue;
        }
        let from_one = |number: i32| usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
        let line = from_one(school).and_then(|school| lines.get_mut(school));
        let cell = line.zip(usize::try_from(week).ok()).and_then(|(line, week)| line.get_mut(week));
        let Some(cell) = cell else {
            return Err(file.damaged("a row lies outside the schools or the weeks of the run"));
        };
        *cell = value.map_or(f64::NAN, f64::from);
    }
    Ok(())
}
