//! One school of a nation under every strategy, reduced to the ends of its years.

use super::arms::{Arming, in_arms};
use population::NationSchool;
use scenario::Scenario;
use scenario::parameters::Parameters;
use simulation::measure::{Fate, Measure, Row, fate};
use simulation::{Arm, Compiled, Failure, For, Setting, Years, simulate};

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
        let mut years: [YearEnds<'_>; ARMS] = std::array::from_fn(|_| YearEnds::new(scenario));
        let results = simulate(Setting { parameters, ..own }, length, |week, school| {
            for (years, row) in years.iter_mut().zip(&school.rows) {
                years.note(week, row);
            }
        });
        let mut ends = years.map(|years| years.ends).into_iter();
        results.map(|result| {
            let ends = ends.next().unwrap_or_default();
            result.map(|()| ends)
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
