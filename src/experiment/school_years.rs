//! One school of a nation under every strategy, reduced to the ends of its years.

use super::arms::RunInArms;
use numerics::random::Streams;
use population::{LocalScenario, SchoolProfile};
use simulation::measure::{Fate, Row, fate};
use simulation::{Arm, CompiledFor, Engine, MeasuredWeeks, OutOfRange, Rule, Setting, simulate};

/// A school at the end of a school year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct YearEnd {
    /// The measures of the year's last week.
    pub row: Row,
    /// The fate that the school would have if the run ended here.
    pub fate: Fate,
}

/// What a school's simulation starts from, beside its strategies.
#[derive(Debug, Clone, Copy)]
pub(super) struct SchoolSetting<'a> {
    /// The scenario of its kind, as it holds in its district.
    pub scenario: LocalScenario<'a>,
    /// Weeks at which the leader leaves for certain.
    pub leader_leaves: &'a [u32],
    /// The week in which it begins its strategies, counted from 0.
    pub strategy_starts: u32,
    /// What sets it apart.
    pub profile: &'a SchoolProfile,
    /// Its random streams.
    pub streams: Streams,
    /// Its number in the nation, from 0.
    pub index: usize,
    /// Rules that are added to the week.
    pub rules: &'a [Rule<'a>],
}

impl<'a> RunInArms for SchoolSetting<'a> {
    type Strategy = Arm<'a>;
    type Run = Result<Vec<YearEnd>, OutOfRange>;

    fn run<const ARMS: usize>(&self, arms: [Arm<'a>; ARMS]) -> Vec<Self::Run>
    where
        Engine: CompiledFor<ARMS>,
    {
        let Self { scenario, leader_leaves, strategy_starts, profile, streams, index, rules } = *self;
        let own = Setting::new(scenario, arms, profile, leader_leaves, streams);
        let measured = MeasuredWeeks::LastOfYear;
        let setting = Setting { measured, index, rules, strategy_starts, ..own };
        let mut years: Vec<Vec<YearEnd>> =
            (0..ARMS).map(|_| Vec::with_capacity(scenario.calendar.years as usize)).collect();
        let results = simulate(setting, |passed, school| {
            if setting.is_measured(passed) {
                for (arm, years) in years.iter_mut().enumerate() {
                    let row = school.rows[arm];
                    let fate = fate(&row, school.peak_fidelity[arm], &scenario.parameters.measures);
                    years.push(YearEnd { row, fate });
                }
            }
        });
        results.into_iter().zip(years).map(|(result, years)| result.map(|()| years)).collect()
    }
}
