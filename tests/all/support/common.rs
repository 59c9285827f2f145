//! What the tests of the whole model share: scenarios, their records, and schools to look into.

use experiment::Record;
use numerics::random::Streams;
use population::{LocalScenario, SchoolProfile, profiles, trained};
use scenario::FullScenario;
use scenario::error::Problems;
use scenario::plan::{Plan, compile};
use scenario_files::Loaded;
use simulation::measure::Row;
use simulation::{Arm, School, Setting, simulate};
use std::convert::Infallible;

/// A shipped scenario under changes of the form `key.path=value`.
pub fn shipped(name: &str, changes: &[&str]) -> FullScenario {
    let changes: Vec<String> = changes.iter().map(|&change| change.to_owned()).collect();
    scenario_files::shipped(name, &changes).unwrap_or_else(|problems| panic!("{problems}")).scenario
}

/// The sets of parameters that ship as the ensemble, each as changes of the form `key.path=value`.
pub fn ensemble_sets() -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(scenario_files::ENSEMBLE.as_bytes());
    let keys = reader.headers().expect("it has a header").clone();
    let set =
        |row: csv::StringRecord| keys.iter().zip(&row).map(|(key, cell)| format!("{key}={cell}")).collect();
    reader.records().map(|row| set(row.expect("every row has a cell for each key"))).collect()
}

/// A scenario from text.
pub fn parsed(text: &str, changes: &[String]) -> FullScenario {
    scenario_files::parse("from_text", text, changes)
        .unwrap_or_else(|problems| panic!("{problems}\n{text}"))
        .scenario
}

/// What the text of a scenario called "mine" says, under changes of the form `key.path=value`.
#[track_caller]
pub fn read(text: &str, changes: &[&str]) -> Loaded {
    parse_mine(text, changes).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Why the text of a scenario called "mine" is refused.
#[track_caller]
pub fn refused(text: &str, changes: &[&str]) -> String {
    parse_mine(text, changes).expect_err("it is refused").to_string()
}

fn parse_mine(text: &str, changes: &[&str]) -> Result<Loaded, Problems> {
    let changes: Vec<String> = changes.iter().map(|&change| change.to_owned()).collect();
    scenario_files::parse("mine", text, &changes)
}

/// Every record of a scenario, by strategy and replicate.
pub fn records(scenario: &FullScenario) -> Vec<Record> {
    let mut records = Vec::new();
    let keep = |record| {
        records.push(record);
        Ok::<_, Infallible>(())
    };
    let finish = experiment::run(scenario, || false, keep).expect("nobody stops it");
    assert!(finish.failed.is_empty(), "{:?}", finish.failed);
    records.sort_by_key(|record: &Record| (record.strategy, record.replicate));
    records
}

/// The last week of every replicate, by strategy.
pub fn last_weeks(scenario: &FullScenario) -> Vec<Vec<Row>> {
    let mut weeks = vec![Vec::new(); scenario.run.strategies.len()];
    let keep = |record: Record| {
        weeks[record.strategy].push(record.outcome().last.row);
        Ok::<_, Infallible>(())
    };
    let finish = experiment::run(scenario, || false, keep).expect("nobody stops it");
    assert!(finish.failed.is_empty(), "{:?}", finish.failed);
    weeks
}

/// One strategy of a scenario, ready to be simulated school by school.
pub struct Stage {
    scenario: FullScenario,
    /// The strategy, week by week.
    pub plan: Plan,
    profiles: Vec<SchoolProfile>,
    in_training: Vec<bool>,
    leaves: Vec<u32>,
}

impl Stage {
    /// Sets the stage for the strategy of that name in one replicate.
    pub fn of(scenario: &FullScenario, strategy: &str, replicate: u32) -> Self {
        let plan = compile(&scenario.strategies[strategy], scenario);
        let profiles = profiles(scenario, replicate);
        let in_training = match plan.training {
            Some(training) => trained(&profiles, &training.terms, scenario.run.seed, replicate),
            None => vec![false; profiles.len()],
        };
        let leaves = scenario
            .events
            .leader_leaves
            .iter()
            .map(|time| time.in_weeks(scenario.run.weeks_per_year))
            .collect();
        Self { scenario: scenario.clone(), plan, profiles, in_training, leaves }
    }

    /// Number of schools.
    pub fn schools(&self) -> usize {
        self.profiles.len()
    }

    /// What stays the same for a school throughout the run.
    pub fn setting(&self, school: usize, replicate: u32) -> Setting<'_, 1> {
        self.setting_of(school, replicate)
    }

    /// The same for a school that has the strategy in all of so many arms.
    pub fn setting_of<const ARMS: usize>(&self, school: usize, replicate: u32) -> Setting<'_, ARMS> {
        let starts = &self.scenario.events;
        let own = Setting::new(
            LocalScenario::of(&self.scenario),
            [Arm { plan: &self.plan, in_training: self.in_training[school] }; ARMS],
            &self.profiles[school],
            &self.leaves,
            Streams::of_school(self.scenario.run.seed, replicate, school as u32),
        );
        let strategy_starts = starts.strategy_start(school, self.scenario.run.weeks_per_year);
        Setting { strategy_starts, ..own }
    }

    /// Simulates one school and shows it at the end of every week, counted from 0.
    pub fn watch(&self, school: usize, replicate: u32, mut observe: impl FnMut(u32, &School<'_, 1>)) {
        let [end] = simulate(self.setting(school, replicate), |passed, school| {
            if let Some(week) = passed.checked_sub(1) {
                observe(week, school);
            }
        });
        end.unwrap_or_else(|failure| panic!("{failure:?}"));
    }
}
