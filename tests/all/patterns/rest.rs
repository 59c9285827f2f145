//! Without a strategy nothing changes for ten years: every measure is the same, on the mean, in every week of the
//! eleventh year as in the same week of the first.

use super::claim::{Claim, Pattern};
use super::runs::YEAR;
use crate::support::common::shipped;
use experiment::Record;
use simulation::measure::{MEASURE_COUNT, Measure};
use std::convert::Infallible;
use std::sync::LazyLock;

/// Years between the weeks that are held against each other.
const APART: usize = 10;

/// Replicates of the scenario at its defaults.
const REPLICATES: u32 = 500;

/// Errors beyond which chance takes a mean about once in a thousand times.
const BY_CHANCE: f64 = 3.3;

/// By how much a measure is another in a week of year 11 than in the same week of year 1.
#[derive(Clone, Copy)]
pub struct Change {
    /// The mean over replicates.
    pub mean: f64,
    /// Its standard error.
    pub error: f64,
}

/// Changes of all measures over ten years without a strategy.
pub struct Rest {
    /// One list per week of the year, from week 0 before its first on.
    pub weeks: Vec<[Change; MEASURE_COUNT]>,
    /// The mean over the weeks of the year, week 0 left out.
    pub year: [Change; MEASURE_COUNT],
}

/// Sums over replicates, of one list of values each, and of their squares.
struct Sums {
    values: [f64; MEASURE_COUNT],
    squares: [f64; MEASURE_COUNT],
}

impl Sums {
    fn new() -> Self {
        Self { values: [0.0; MEASURE_COUNT], squares: [0.0; MEASURE_COUNT] }
    }

    fn add(&mut self, values: &[f64; MEASURE_COUNT]) {
        for ((sum, squares), value) in self.values.iter_mut().zip(&mut self.squares).zip(values) {
            *sum += value;
            *squares += value * value;
        }
    }

    fn changes(&self, replicates: u32) -> [Change; MEASURE_COUNT] {
        let count = f64::from(replicates);
        std::array::from_fn(|measure| {
            let mean = self.values[measure] / count;
            let variance = (self.squares[measure] / count - mean * mean).max(0.0) * count / (count - 1.0);
            Change { mean, error: (variance / count).sqrt() }
        })
    }
}

impl Rest {
    /// Runs a typical high school without a strategy, under changes of its scenario.
    pub fn of(replicates: u32, changes: &[String]) -> Self {
        let standing = [
            r#"run.strategies=["status_quo"]"#.to_owned(),
            "run.reference=status_quo".to_owned(),
            format!("run.years={}", APART + 1),
            format!("run.replicates={replicates}"),
        ];
        let changes: Vec<&str> = standing.iter().chain(changes).map(String::as_str).collect();
        let scenario = shipped("typical_high_school", &changes);
        let mut weeks: Vec<Sums> = (0..=YEAR).map(|_| Sums::new()).collect();
        let mut year = Sums::new();
        let keep = |record: Record| {
            let mut mean = [0.0; MEASURE_COUNT];
            for (week, sums) in weeks.iter_mut().enumerate() {
                // Like week 0, the first week after ten years follows upon a summer.
                let later = APART * YEAR + week.max(1);
                let [first, last] = [week, later].map(|week| &record.district[week].row);
                let change = std::array::from_fn(|own| f64::from(last[own]) - f64::from(first[own]));
                sums.add(&change);
                if week > 0 {
                    mean = std::array::from_fn(|own| mean[own] + change[own] / YEAR as f64);
                }
            }
            year.add(&mean);
            Ok::<_, Infallible>(())
        };
        let finish = experiment::run(&scenario, || false, keep).expect("nobody stops it");
        assert!(finish.failed.is_empty());
        let weeks = weeks.iter().map(|sums| sums.changes(replicates)).collect();
        Self { weeks, year: year.changes(replicates) }
    }

    /// The greatest change of a measure in any week.
    fn greatest(&self, measure: Measure) -> Change {
        let all = self.weeks.iter().map(|week| week[measure as usize]);
        all.max_by(|one, other| one.mean.abs().total_cmp(&other.mean.abs())).expect("a year has weeks")
    }
}

/// Whether a school at rest keeps the measure, and many replicates tell whether it does. Critics of the first staff
/// leave in the course of years, and with them those who could convert; a leader is one person, who leaves or stays,
/// so that the means of what is counted of leaders vary with chance more than others.
pub fn is_kept(measure: Measure) -> bool {
    !matches!(measure, Measure::Converts | Measure::LeaderTenure | Measure::LeadersLeft)
}

pub static AT_REST: LazyLock<Pattern> = LazyLock::new(|| {
    let rest = Rest::of(REPLICATES, &[]);
    let kept = Measure::ALL.iter().copied().filter(|&measure| is_kept(measure));
    let (measure, most) = kept
        .map(|measure| (measure, rest.greatest(measure)))
        .max_by(|(_, one), (_, other)| one.mean.abs().total_cmp(&other.mean.abs()))
        .expect("there are measures");
    let by_chance = |measure, of: &str| {
        let change = rest.greatest(measure);
        Claim::below(
            format!("{of} in any week, in standard errors of {:.3}", change.error),
            change.mean.abs() / change.error,
            BY_CHANCE,
        )
        .told_with(1)
    };
    let converts = rest.greatest(Measure::Converts).mean;
    Pattern {
        number: 16,
        name: "Without a strategy a school stays as it is: the same weeks of years 1 and 11, week 0 included",
        basis: "by definition",
        claims: vec![
            Claim::below(
                format!(
                    "greatest change of any measure from 0 to 1, which is that of `{}`",
                    measure.info().name
                ),
                most.mean.abs(),
                0.01,
            )
            .told_with(4),
            Claim::below("standard error of that change", most.error, 0.005).told_with(4),
            by_chance(Measure::LeadersLeft, "change of the share of leaders who left"),
            by_chance(Measure::LeaderTenure, "change of leaders' years at the school"),
            Claim::within(
                "change of converts, who are of the first staff and leave with it",
                converts,
                -0.05,
                0.01,
            ),
        ]
        .into_iter()
        .map(|claim| claim.over(REPLICATES))
        .collect(),
    }
});

#[test]
fn pattern_16_without_a_strategy_a_school_stays_as_it_is() {
    AT_REST.hold();
}
