//! A scenario as it holds for one school, and the length of its years.

use scenario::parameters::Parameters;
use scenario::{FullScenario, Level, Networks, Run, Staff};
use std::ops::Range;

/// What a scenario says of one school: all that its people are drawn from and live under.
///
/// The schools of a district share the parameters of their scenario, and differ by their profiles. In a
/// nation every district has parameters of its own.
#[derive(Debug, Clone, Copy)]
pub struct LocalScenario<'a> {
    /// Every number of the model, as it holds for this school.
    pub parameters: &'a Parameters,
    /// How students meet teachers.
    pub level: Level,
    /// Who looks to whom among teachers.
    pub networks: &'a Networks,
    /// The first staff, as far as it is given and not drawn.
    pub staff: &'a Staff,
    /// How long the run and its years are.
    pub calendar: Calendar,
    /// Years before the first week in which the school comes to rest.
    pub warm_up_years: u32,
}

impl<'a> LocalScenario<'a> {
    /// A scenario as it holds for a school with the scenario's own parameters.
    pub fn of(scenario: &'a FullScenario) -> Self {
        Self {
            parameters: &scenario.parameters,
            level: scenario.timetable.level,
            networks: &scenario.networks,
            staff: &scenario.staff,
            calendar: Calendar::of(&scenario.run),
            warm_up_years: scenario.run.warm_up_years,
        }
    }

    /// A scenario as it holds for the school of that index in its district, before profiles set schools apart: where schools
    /// are told one by one, as that school has it.
    pub fn of_school(scenario: &'a FullScenario, index: usize) -> Self {
        let district = Self::of(scenario);
        scenario.schools.named.get(index).map_or(district, |own| Self {
            parameters: &own.parameters,
            level: own.level,
            networks: &own.networks,
            staff: &own.staff,
            ..district
        })
    }
}

/// The length of a run and of its years. Weeks and years count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// School years of the run.
    pub years: u32,
    /// School weeks of a year.
    pub weeks_per_year: u32,
}

impl Calendar {
    /// The calendar of a run.
    pub fn of(run: &Run) -> Self {
        Self { years: run.years, weeks_per_year: run.weeks_per_year }
    }

    /// The weeks of a year.
    pub fn weeks_of(self, year: u32) -> Range<u32> {
        year * self.weeks_per_year..(year + 1) * self.weeks_per_year
    }

    /// The year in which a week falls.
    pub fn year_of(self, week: u32) -> u32 {
        week / self.weeks_per_year
    }

    /// Whether a year has just ended when so many weeks have passed.
    pub fn year_is_over(self, passed: u32) -> bool {
        passed > 0 && passed.is_multiple_of(self.weeks_per_year)
    }
}
