//! A district from its first week to its last: one school after the other, or year by year where
//! schools visit the best of them.

use super::compiled::{Compiled, For};
use super::school::School;
use super::setting::Setting;
use super::summer::summer;
use super::week::week;
use crate::measure::Measure;

/// Length of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years {
    /// School years.
    pub years: u32,
    /// School weeks of a year.
    pub weeks_per_year: u32,
}

/// A strategy's run that left the range of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Place of the school in its district, from 0.
    pub school: usize,
    /// School year in which it happened, from 1.
    pub year: u32,
    /// The measure that was no number.
    pub measure: &'static str,
}

/// Simulates one school under its strategies through all years, and shows it to `observe` at the end of
/// every week, counted from 0. Returns a result an arm: one that fails leaves the others alone.
///
/// # Errors
/// Of an arm: when a measure that is always defined is no number at the end of a year. Nothing is run
/// after the year in which the last arm failed.
pub fn simulate<const ARMS: usize>(
    setting: Setting<'_, ARMS>,
    length: Years,
    mut observe: impl FnMut(u32, &School<'_, ARMS>),
) -> [Result<(), Failure>; ARMS]
where
    Compiled: For<ARMS>,
{
    let mut school = School::open(setting);
    let mut results = std::array::from_fn(|_| Ok(()));
    for year in 0..length.years {
        run_year(&mut school, year, length, &mut observe);
        check(&school, 0, year, &mut results);
        if all_failed(&results) {
            break;
        }
    }
    results
}

/// Simulates schools that visit the district's best school of last year, year by year.
///
/// # Errors
/// As [`simulate`], for the first school that fails.
pub fn simulate_together<const ARMS: usize>(
    settings: &[Setting<'_, ARMS>],
    length: Years,
    mut observe: impl FnMut(usize, u32, &School<'_, ARMS>),
) -> [Result<(), Failure>; ARMS]
where
    Compiled: For<ARMS>,
{
    let mut schools: Vec<School<'_, ARMS>> = settings.iter().map(|&setting| School::open(setting)).collect();
    let mut results = std::array::from_fn(|_| Ok(()));
    for year in 0..length.years {
        for (place, school) in schools.iter_mut().enumerate() {
            run_year(school, year, length, &mut |week, school: &School<'_, ARMS>| {
                observe(place, week, school);
            });
            check(school, place, year, &mut results);
            if all_failed(&results) {
                return results;
            }
        }
        for arm in 0..ARMS {
            visit_the_best(&mut schools, arm);
        }
    }
    results
}

/// Sets how strongly next year's visits persuade: fully where the best of the other schools came up
/// to a model school this year.
fn visit_the_best<const ARMS: usize>(schools: &mut [School<'_, ARMS>], arm: usize) {
    let levels: Vec<f32> = schools.iter().map(|school| Measure::FidelityMean.of(&school.rows[arm])).collect();
    for (place, school) in schools.iter_mut().enumerate() {
        let others = levels.iter().enumerate().filter(|&(other, _)| other != place);
        let best = others.map(|(_, &level)| level).fold(0.0, f32::max);
        let model = school.setting.parameters.district.model_school_fidelity;
        school.visit_strength[arm] = if best >= model { 1.0 } else { best / model };
    }
}

fn run_year<const ARMS: usize>(
    school: &mut School<'_, ARMS>,
    year: u32,
    length: Years,
    observe: &mut impl FnMut(u32, &School<'_, ARMS>),
) where
    Compiled: For<ARMS>,
{
    if year > 0 {
        summer(school, year - 1);
    }
    for now in year * length.weeks_per_year..(year + 1) * length.weeks_per_year {
        week(school, now);
        observe(now, school);
    }
}

/// Notes the first year at whose end a measure of an arm is no number.
fn check<const ARMS: usize>(
    school: &School<'_, ARMS>,
    place: usize,
    year: u32,
    results: &mut [Result<(), Failure>; ARMS],
) {
    for (row, result) in school.rows.iter().zip(results) {
        let undefined = |measure: &&Measure| **measure != Measure::Evenness && !measure.of(row).is_finite();
        if let (Ok(()), Some(measure)) = (&result, Measure::ALL.iter().find(undefined)) {
            *result = Err(Failure { school: place, year: year + 1, measure: measure.info().name });
        }
    }
}

fn all_failed(results: &[Result<(), Failure>]) -> bool {
    results.iter().all(Result::is_err)
}
