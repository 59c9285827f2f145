//! One school of a nation under every strategy, reduced to the ends of its years.

use crate::measure::{Fate, Measure, Row, fate};
use crate::parameters::Parameters;
use crate::plan::Plan;
use crate::population::{NationSchool, SchoolProfile};
use crate::scenario::Scenario;
use crate::simulation::{Failure, Setting, Years, simulate};

/// A school at the end of a school year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct SchoolYear {
    /// The measures of the year's last week.
    pub row: Row,
    /// The fate that the school would have if the run ended here.
    pub fate: Fate,
}

/// What a school's simulation starts from, beside its strategies.
#[derive(Debug, Clone, Copy)]
pub(super) struct SchoolSetting<'a> {
    /// The scenario of its kind.
    pub scenario: &'a Scenario,
    /// The parameters of its kind in its district.
    pub parameters: &'a Parameters,
    /// Weeks at which the leader leaves for certain.
    pub leader_leaves: &'a [u32],
    /// The school.
    pub school: &'a NationSchool,
    /// Number of the replicate, from 0.
    pub replicate: u32,
}

/// One strategy in one school.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arm<'a> {
    /// Its plan for schools of this kind.
    pub plan: &'a Plan,
    /// Whether its training reaches this school's leaders.
    pub in_training: bool,
}

/// The ends of the years of one school under every strategy, the strategies next to each other: they share
/// its people, and every draw.
///
/// # Errors
/// The place of the first strategy under which a measure is no number.
pub(super) fn simulate_school(
    setting: SchoolSetting<'_>,
    arms: &[Arm<'_>],
) -> Result<Vec<Vec<SchoolYear>>, (usize, Failure)> {
    let SchoolSetting { scenario, parameters, leader_leaves, school, replicate } = setting;
    let length = Years { years: scenario.run.years, weeks_per_year: scenario.run.weeks_per_year };
    let one = |(place, arm): (usize, &Arm<'_>)| {
        let profile = SchoolProfile { in_training: arm.in_training, ..school.profile };
        let own = Setting::of(scenario, arm.plan, &profile, leader_leaves, replicate, school.number);
        let mut years = YearEnds::new(scenario);
        simulate(Setting { parameters, ..own }, length, |week, school| years.note(week, &school.row))
            .map_err(|failure| (place, failure))?;
        Ok(years.ends)
    };
    arms.iter().enumerate().map(one).collect()
}

/// Keeps the ends of years while weeks go by.
struct YearEnds<'a> {
    scenario: &'a Scenario,
    peak_fidelity: f32,
    ends: Vec<SchoolYear>,
}

impl<'a> YearEnds<'a> {
    fn new(scenario: &'a Scenario) -> Self {
        Self { scenario, peak_fidelity: 0.0, ends: Vec::with_capacity(scenario.run.years as usize) }
    }

    fn note(&mut self, week: u32, row: &Row) {
        self.peak_fidelity = self.peak_fidelity.max(Measure::FidelityMean.of(row));
        if (week + 1).is_multiple_of(self.scenario.run.weeks_per_year) {
            let fate = fate(row, self.peak_fidelity, &self.scenario.parameters.measures);
            self.ends.push(SchoolYear { row: *row, fate });
        }
    }
}
