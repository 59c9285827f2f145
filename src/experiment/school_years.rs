//! One school of a nation under every strategy, reduced to the ends of its years.

use super::arms::{Arming, in_arms};
use population::NationSchool;
use scenario::Scenario;
use scenario::parameters::Parameters;
use simulation::measure::{Fate, Row, fate};
use simulation::{Arm, Compiled, Failure, For, MeasuredWeeks, Setting, Years, simulate};

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

impl<'a> Arming for SchoolSetting<'a> {
    type Strategy = Arm<'a>;
    type Run = Result<Vec<SchoolYear>, Failure>;

    fn run<const ARMS: usize>(&self, arms: [Arm<'a>; ARMS]) -> [Self::Run; ARMS]
    where
        Compiled: For<ARMS>,
    {
        let Self { scenario, parameters, leader_leaves, school, replicate } = *self;
        let own = Setting::of(scenario, arms, &school.profile, leader_leaves, replicate, school.number);
        let length = Years { years: scenario.run.years, weeks_per_year: scenario.run.weeks_per_year };
        let mut years: [Vec<SchoolYear>; ARMS] =
            std::array::from_fn(|_| Vec::with_capacity(scenario.run.years as usize));
        let setting = Setting { parameters, measured: MeasuredWeeks::LastOfYear, ..own };
        let results = simulate(setting, length, |week, school| {
            if setting.measures(week) {
                for (arm, years) in years.iter_mut().enumerate() {
                    let row = school.rows[arm];
                    let fate = fate(&row, school.peak_fidelity[arm], &parameters.measures);
                    years.push(SchoolYear { row, fate });
                }
            }
        });
        let mut years = years.into_iter();
        results.map(|result| {
            let years = years.next().expect("every arm has its years");
            result.map(|()| years)
        })
    }
}

/// The ends of the years of one school under every strategy, which share its people and every draw.
///
/// # Errors
/// The place of the first strategy under which a measure is no number.
pub(super) fn simulate_school(
    setting: SchoolSetting<'_>,
    arms: &[Arm<'_>],
) -> Result<Vec<Vec<SchoolYear>>, (usize, Failure)> {
    let runs = in_arms(arms, &setting).into_iter().enumerate();
    runs.map(|(place, run)| run.map_err(|failure| (place, failure))).collect()
}
