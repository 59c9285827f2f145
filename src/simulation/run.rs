//! A district from its first week to its last: one school after the other, or year by year where
//! schools visit the best of them.

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

/// A run that left the range of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Place of the school in its district, from 0.
    pub school: usize,
    /// School year in which it happened, from 1.
    pub year: u32,
    /// The measure that was no number.
    pub measure: &'static str,
}

/// Simulates one school through all years, and shows it to `observe` at the end of every week,
/// counted from 0.
///
/// # Errors
/// When a measure that is always defined is no number; nothing after that year is run.
pub fn simulate(
    setting: Setting<'_>,
    length: Years,
    mut observe: impl FnMut(u32, &School<'_>),
) -> Result<(), Failure> {
    let mut school = School::open(setting);
    for year in 0..length.years {
        run_year(&mut school, year, length, &mut observe)?;
    }
    Ok(())
}

/// Simulates schools that visit the district's best school of last year, year by year.
///
/// # Errors
/// As [`simulate`], for the first school that fails.
pub fn simulate_together(
    settings: &[Setting<'_>],
    length: Years,
    mut observe: impl FnMut(usize, u32, &School<'_>),
) -> Result<(), Failure> {
    let mut schools: Vec<School<'_>> = settings.iter().map(|&setting| School::open(setting)).collect();
    for year in 0..length.years {
        for (place, school) in schools.iter_mut().enumerate() {
            run_year(school, year, length, &mut |week, school: &School<'_>| observe(place, week, school))
                .map_err(|failure| Failure { school: place, ..failure })?;
        }
        visit_the_best(&mut schools);
    }
    Ok(())
}

/// Sets how strongly next year's visits persuade: fully where the best of the other schools came up
/// to a model school this year.
fn visit_the_best(schools: &mut [School<'_>]) {
    let levels: Vec<f32> = schools.iter().map(|school| Measure::FidelityMean.of(&school.row)).collect();
    for (place, school) in schools.iter_mut().enumerate() {
        let others = levels.iter().enumerate().filter(|&(other, _)| other != place);
        let best = others.map(|(_, &level)| level).fold(0.0, f32::max);
        let model = school.setting.parameters.district.model_school_fidelity;
        school.visit_strength = if best >= model { 1.0 } else { best / model };
    }
}

fn run_year(
    school: &mut School<'_>,
    year: u32,
    length: Years,
    observe: &mut impl FnMut(u32, &School<'_>),
) -> Result<(), Failure> {
    if year > 0 {
        summer(school, year - 1);
    }
    for now in year * length.weeks_per_year..(year + 1) * length.weeks_per_year {
        week(school, now);
        observe(now, school);
    }
    let undefined =
        |measure: &&Measure| **measure != Measure::Evenness && !measure.of(&school.row).is_finite();
    match Measure::ALL.iter().find(undefined) {
        Some(measure) => Err(Failure { school: 0, year: year + 1, measure: measure.info().name }),
        None => Ok(()),
    }
}
