//! The runs that the patterns share, so that nothing is simulated twice.

use super::claim::MEANS_OVER;
use crate::support::common::shipped;
use experiment::{self, Record};
use scenario::FullScenario;
use simulation::measure::{Fate, MEASURE_COUNT, Measure, Row};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::LazyLock;

/// School weeks of a year.
pub const YEAR: usize = 36;

/// Replicates of the shipped scenario, over which strategies are put in order.
pub const REPLICATES: u32 = 200;

/// The seed of the shipped scenario.
pub const SEED: u64 = 2017;

/// Every strategy under the typical leader.
pub static TYPICAL: LazyLock<Runs> = LazyLock::new(|| Runs::of(REPLICATES, &with_withdrawn(0.35)));

/// The same under a leader skilled in managing change.
pub static SKILLED: LazyLock<Runs> = LazyLock::new(|| Runs::of(MEANS_OVER, &with_withdrawn(0.75)));

/// What runs of several strategies of a typical high school leave behind.
pub struct Runs {
    strategies: BTreeMap<String, Course>,
}

/// What the runs of one strategy leave behind.
struct Course {
    /// Means over [`counted`](Self::counted) replicates: one row per week, from week 0 before the first on.
    means: Vec<[f64; MEASURE_COUNT]>,
    /// How many replicates the means are over, [`MEANS_OVER`] at most.
    counted: u32,
    /// The last week of every replicate.
    ends: Vec<Row>,
    /// How every replicate ended.
    fates: Vec<Fate>,
}

impl Runs {
    /// Runs the typical high school under changes of its scenario.
    pub fn of(replicates: u32, changes: &[impl AsRef<str>]) -> Self {
        let replicates = format!("run.replicates={replicates}");
        let changes: Vec<&str> =
            [replicates.as_str()].into_iter().chain(changes.iter().map(AsRef::as_ref)).collect();
        Self::of_world(&shipped("typical_high_school", &changes))
    }

    /// Runs a scenario of one school.
    pub fn of_world(scenario: &FullScenario) -> Self {
        Self::of_those(scenario, |_| true)
    }

    /// The same, where only those runs count that are asked for.
    pub fn of_those(scenario: &FullScenario, counts: impl Fn(&Record) -> bool + Sync) -> Self {
        let weeks = 1 + scenario.weeks() as usize;
        let mut courses: Vec<Course> = scenario.run.strategies.iter().map(|_| Course::of(weeks)).collect();
        let keep = |record: Record| {
            if counts(&record) {
                courses[record.strategy].add(&record);
            }
            Ok::<_, Infallible>(())
        };
        let finish = experiment::run(scenario, || false, keep).expect("nobody stops it");
        assert!(finish.failed.is_empty());
        let courses = courses.into_iter().map(Course::divided);
        Self { strategies: scenario.run.strategies.iter().cloned().zip(courses).collect() }
    }

    /// The mean of a measure, week by week: a week's place is its number.
    pub fn weeks(&self, strategy: &str, measure: Measure) -> Vec<f64> {
        self.strategies[strategy].means.iter().map(|row| row[measure as usize]).collect()
    }

    /// What a strategy changes: the mean of a measure, week by week, less that of the status quo in the same replicates.
    pub fn over_status_quo(&self, strategy: &str, measure: Measure) -> Vec<f64> {
        let own = self.weeks(strategy, measure).into_iter();
        own.zip(self.weeks("status_quo", measure)).map(|(own, status_quo)| own - status_quo).collect()
    }

    /// The mean in the last week of that year, counted from 1.
    pub fn after(&self, years: usize, strategy: &str, measure: Measure) -> f64 {
        self.weeks(strategy, measure)[years * YEAR]
    }

    /// The same less what the status quo of the same replicates has then.
    pub fn gain(&self, years: usize, strategy: &str, measure: Measure) -> f64 {
        self.after(years, strategy, measure) - self.after(years, "status_quo", measure)
    }

    /// How far the mean is above that of the status quo of the same replicates, week by week.
    pub fn gains(&self, strategy: &str, measure: Measure) -> Vec<f64> {
        let own = self.weeks(strategy, measure);
        own.into_iter().zip(self.weeks("status_quo", measure)).map(|(own, other)| own - other).collect()
    }

    /// The measure in the last week of every replicate.
    pub fn ends(&self, strategy: &str, measure: Measure) -> Vec<f64> {
        self.strategies[strategy].ends.iter().map(|row| f64::from(measure.of(row))).collect()
    }

    /// How many replicates means are over.
    pub fn counted(&self, strategy: &str) -> u32 {
        self.strategies[strategy].counted
    }

    /// The share of all replicates at whose end a successor had dropped the strategy, or it had reverted.
    pub fn dropped_or_reverted(&self, strategy: &str) -> f64 {
        let course = &self.strategies[strategy];
        let ended = course.ends.iter().zip(&course.fates);
        let lost = ended.filter(|(row, fate)| is_dropped(row) || **fate == Fate::Reverted).count();
        lost as f64 / course.ends.len() as f64
    }
}

/// Whether the leader does nothing for the change, which all strategies but the status quo do to their end.
pub fn is_dropped(row: &Row) -> bool {
    Measure::CapacityUsed.of(row) == 0.0
}

impl Course {
    fn of(weeks: usize) -> Self {
        Self { means: vec![[0.0; MEASURE_COUNT]; weeks], counted: 0, ends: Vec::new(), fates: Vec::new() }
    }

    /// Adds a replicate, to sums that become means when all are there.
    fn add(&mut self, record: &Record) {
        self.ends.push(record.outcome().last.row);
        self.fates.push(record.schools[0].fate);
        if record.replicate < MEANS_OVER {
            self.counted += 1;
            for (sum, week) in self.means.iter_mut().zip(&record.district) {
                for (sum, &value) in sum.iter_mut().zip(&week.row) {
                    *sum += f64::from(value);
                }
            }
        }
    }

    fn divided(mut self) -> Self {
        for value in self.means.iter_mut().flatten() {
            *value /= f64::from(self.counted);
        }
        self
    }
}

/// The scenario's nine strategies and the mandate that ends, under leaders of that skill.
fn with_withdrawn(skill: f64) -> Vec<String> {
    let mut strategies = shipped("typical_high_school", &[]).run.strategies;
    strategies.push("mandate_withdrawn".to_owned());
    vec![
        format!("run.strategies={strategies:?}"),
        format!("leader.change_skill={skill}"),
        format!("leader.successor_change_skill={skill}"),
    ]
}
