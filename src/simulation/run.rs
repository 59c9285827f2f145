//! A district from its first week to its last: one school after the other, or year by year where
//! schools visit the best of them.

use super::school::School;
use super::setting::Setting;
use super::summer::summer;
use super::week::{CompiledFor, Engine, ObserveSchool, ObserveSchools, PerArm, week};
use crate::measure::Measure;
use std::fmt;

/// A strategy's run whose numbers went out of range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutOfRange {
    /// Index of the school in its district, from 0.
    pub school: usize,
    /// School year in which it happened, from 1.
    pub year: u32,
    /// Name of the measure that was not a finite number.
    pub measure: &'static str,
}

impl OutOfRange {
    /// What happened and when, without the school.
    pub fn reason(&self) -> String {
        format!("{} is not a finite number in year {}", self.measure, self.year)
    }
}

impl fmt::Display for OutOfRange {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (school, reason) = (self.school + 1, self.reason());
        write!(out, "school {school}: {reason}; keep parameters and practices within their ranges")
    }
}

impl std::error::Error for OutOfRange {}

/// Simulates one school under its strategies through all years, and shows it to `observe` with the weeks that have
/// passed: before the first week as week 0, and then at the end of every week. Returns one result per arm: one that fails
/// leaves the others alone.
///
/// # Errors
/// For an arm, when a measure that is always defined is not a finite number at the end of a year. Nothing is
/// run after the year in which the last arm failed.
pub fn simulate<const ARMS: usize>(
    setting: Setting<'_, ARMS>,
    mut observe: impl FnMut(u32, &School<'_, ARMS>),
) -> PerArm<ARMS>
where
    Engine: CompiledFor<ARMS>,
{
    Engine::simulate(setting, &mut observe)
}

/// [`simulate`], whatever observes.
pub(super) fn run_school<const ARMS: usize>(
    setting: Setting<'_, ARMS>,
    observe: &mut ObserveSchool<'_, ARMS>,
) -> PerArm<ARMS>
where
    Engine: CompiledFor<ARMS>,
{
    let mut school = School::open(setting);
    observe(0, &school);
    let mut results = std::array::from_fn(|_| Ok(()));
    for year in 0..setting.scenario.calendar.years {
        run_year(&mut school, year, observe);
        check(&school, 0, year, &mut results);
        if all_failed(&results) {
            break;
        }
    }
    results
}

/// Simulates schools that visit the district's best school of last year, year by year, and shows them to
/// `observe` as [`simulate`] does, each with its index. All schools have the calendar of the first one.
///
/// # Errors
/// As [`simulate`], for the first school that fails.
pub fn simulate_together<const ARMS: usize>(
    settings: &[Setting<'_, ARMS>],
    mut observe: impl FnMut(usize, u32, &School<'_, ARMS>),
) -> PerArm<ARMS>
where
    Engine: CompiledFor<ARMS>,
{
    Engine::simulate_together(settings, &mut observe)
}

/// [`simulate_together`], whatever observes.
pub(super) fn run_schools<const ARMS: usize>(
    settings: &[Setting<'_, ARMS>],
    observe: &mut ObserveSchools<'_, ARMS>,
) -> PerArm<ARMS>
where
    Engine: CompiledFor<ARMS>,
{
    let years = settings.first().map_or(0, |setting| setting.scenario.calendar.years);
    let mut schools: Vec<School<'_, ARMS>> = settings.iter().map(|&setting| School::open(setting)).collect();
    for (index, school) in schools.iter().enumerate() {
        observe(index, 0, school);
    }
    let mut results = std::array::from_fn(|_| Ok(()));
    for year in 0..years {
        for (index, school) in schools.iter_mut().enumerate() {
            run_year(school, year, &mut |passed, school: &School<'_, ARMS>| {
                observe(index, passed, school);
            });
            check(school, index, year, &mut results);
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
    for (index, school) in schools.iter_mut().enumerate() {
        let others = levels.iter().enumerate().filter(|&(other, _)| other != index);
        let best = others.map(|(_, &level)| level).fold(0.0, f32::max);
        let model = school.setting.parameters().district.model_school_fidelity;
        school.visit_strength[arm] = if best >= model { 1.0 } else { best / model };
    }
}

fn run_year<const ARMS: usize>(
    school: &mut School<'_, ARMS>,
    year: u32,
    observe: &mut ObserveSchool<'_, ARMS>,
) where
    Engine: CompiledFor<ARMS>,
{
    if year > 0 {
        summer(school, year - 1);
    }
    for now in school.setting.scenario.calendar.weeks_of(year) {
        week(school, now);
        observe(now + 1, school);
    }
}

/// Notes the first year at whose end a measure of an arm is not a finite number.
fn check<const ARMS: usize>(school: &School<'_, ARMS>, index: usize, year: u32, results: &mut PerArm<ARMS>) {
    for (row, result) in school.rows.iter().zip(results) {
        let undefined = |measure: &&Measure| **measure != Measure::Evenness && !measure.of(row).is_finite();
        if let (Ok(()), Some(measure)) = (&result, Measure::ALL.iter().find(undefined)) {
            *result = Err(OutOfRange { school: index, year: year + 1, measure: measure.info().name });
        }
    }
}

fn all_failed(results: &[Result<(), OutOfRange>]) -> bool {
    results.iter().all(Result::is_err)
}
