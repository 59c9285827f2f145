//! What becomes of a strategy when leaders leave: whether it is dropped, what students feel, and what shared
//! leadership is worth then.
//!
//! Where a claim is about one departure, the leader leaves after year 3 or never, and nobody leaves by chance.

use super::claim::{Claim, Pattern};
use super::runs::{REPLICATES, Runs, TYPICAL, YEAR, is_dropped};
use crate::support::common::parsed;
use scenario::FullScenario;
use simulation::measure::Measure::{Engagement, FidelityMean, TeachersLeft};
use std::sync::LazyLock;

/// Replicates of every world of this file.
const HERE: u32 = 100;

/// The year at whose end the leader leaves.
const DEPARTURE: usize = 3;

const LEAVES: &str = "events.leader_leaves=[\"3 years\"]";

/// Managed change, with leadership shared as it ships and not, beside the status quo; nobody leaves by chance.
const WORLD: &str = r#"
extends = "typical_high_school"
[run]
strategies = ["status_quo", "managed_change", "unshared"]
reference = "status_quo"
years = 8
[leader]
departure = 0.0
[strategies.unshared]
extends = "managed_change"
plan.share_leadership = 0.0
"#;

fn world(changes: &[&str]) -> FullScenario {
    let replicates = format!("run.replicates={HERE}");
    parsed(
        WORLD,
        &[replicates].into_iter().chain(changes.iter().map(ToString::to_string)).collect::<Vec<_>>(),
    )
}

/// The leader stays.
static STAYS: LazyLock<Runs> = LazyLock::new(|| Runs::of_world(&world(&[])));

/// The leader leaves, and the successor drops the strategy or keeps it.
static LEFT: LazyLock<Runs> = LazyLock::new(|| Runs::of_world(&world(&[LEAVES])));

/// The leader leaves, and the successor keeps the strategy.
static KEPT: LazyLock<Runs> = LazyLock::new(|| Runs::of_world(&world(&[LEAVES, "leader.abandon=0"])));

/// The leader leaves, and the successor drops the strategy: replicates in which the lot has it so.
static DROPPED: LazyLock<Runs> = LazyLock::new(|| {
    let world = world(&[LEAVES, "leader.abandon=1"]);
    Runs::of_those(&world, |record| is_dropped(&record.outcome().last.row))
});

pub static DROPPED_STRATEGIES: LazyLock<Pattern> = LazyLock::new(|| {
    let lost = |strategy| {
        let what = format!("share of schools in which `{strategy}` is dropped or reverted after 5 years");
        Claim::within(what, TYPICAL.dropped_or_reverted(strategy), 0.15, 0.50).over(REPLICATES)
    };
    let gain = |years| DROPPED.gain(DEPARTURE + years, "managed_change", FidelityMean);
    let kept = |time: &str, years, least| {
        let what = format!("gain of mean fidelity {time} after the strategy was dropped, over that before");
        Claim::within(what, gain(years) / gain(0), least, 1.0).over(DROPPED.counted("managed_change"))
    };
    Pattern {
        number: 17,
        name: "Many schools drop a reform within five years, and keep much of it for a while",
        basis: "Datnow 2005, 6 of 13 schools (found); Taylor 2006, a third of 395 schools (found)",
        claims: vec![
            lost("managed_change"),
            lost("win_the_resisters"),
            kept("a year", 1, 0.55),
            kept("two years", 2, 0.40),
        ],
    }
});

#[test]
fn pattern_17_many_schools_drop_a_strategy_within_five_years_and_keep_much_of_it_for_a_while() {
    DROPPED_STRATEGIES.hold();
}

/// What a departure does to engagement under a strategy, at the end of each of the five years after it.
fn felt_by_students(left: &Runs, strategy: &str) -> Vec<f64> {
    let engagement = |runs: &Runs, year| runs.after(year, strategy, Engagement);
    (1..=5)
        .map(|year| DEPARTURE + year)
        .map(|year| engagement(left, year) - engagement(&STAYS, year))
        .collect()
}

pub static DOWNTURN: LazyLock<Pattern> = LazyLock::new(|| {
    let deepest = |years: &[f64]| years[0].min(years[1]);
    let kept = felt_by_students(&KEPT, "managed_change");
    let ordinary = felt_by_students(&LEFT, "status_quo");
    Pattern {
        number: 19,
        name: "After a leader leaves, outcomes fall for two years and then recover",
        basis: "Miller 2013 (found)",
        claims: vec![
            Claim::within(
                "deeper change of engagement in the two years after, managed change that the successor keeps",
                deepest(&kept),
                -0.09,
                -0.005,
            )
            .told_with(4),
            Claim::below("what is left of it after five years", kept[4] / deepest(&kept), 0.6),
            Claim::within(
                "deeper change in an ordinary school, over that under managed change",
                deepest(&ordinary) / deepest(&kept),
                0.0,
                1.0,
            ),
            Claim::below("what is left of it there after five years", ordinary[4] / deepest(&ordinary), 0.6)
                .not_met(),
        ]
        .into_iter()
        .map(|claim| claim.over(HERE))
        .collect(),
    }
});

#[test]
fn pattern_19_after_a_leader_leaves_outcomes_fall_for_two_years_and_then_recover() {
    DOWNTURN.hold();
}

/// The spread of engagement among students who arrive, the unit of effects on students.
const DEVIATION: f64 = 0.1;

pub static LEADERLESS: LazyLock<Pattern> = LazyLock::new(|| {
    let first_year = DEPARTURE * YEAR + 1..=(DEPARTURE + 1) * YEAR;
    let mean = |runs: &Runs| {
        let weeks = &runs.weeks("status_quo", Engagement)[first_year.clone()];
        weeks.iter().sum::<f64>() / weeks.len() as f64
    };
    // Told throughout the year after that summer.
    let leaving = |runs: &Runs| runs.after(DEPARTURE + 2, "status_quo", TeachersLeft);
    Pattern {
        number: 20,
        name: "A change of leader harms students and makes teachers leave, even in an ordinary school",
        basis: "Bartanen, Grissom and Rogers 2019, about -0.03 SD of achievement (found)",
        claims: vec![
            Claim::within(
                "change of engagement in the year after, in standard deviations",
                (mean(&LEFT) - mean(&STAYS)) / DEVIATION,
                -0.10,
                -0.01,
            ),
            Claim::above(
                "teachers who leave at the end of that year, more than without",
                leaving(&LEFT) - leaving(&STAYS),
                0.0,
            )
            .told_with(4),
        ]
        .into_iter()
        .map(|claim| claim.over(HERE))
        .collect(),
    }
});

#[test]
fn pattern_20_a_change_of_leader_harms_students_and_makes_teachers_leave() {
    LEADERLESS.hold();
}

pub static SHARED: LazyLock<Pattern> = LazyLock::new(|| {
    let worth =
        |runs: &Runs| runs.after(5, "managed_change", FidelityMean) - runs.after(5, "unshared", FidelityMean);
    Pattern {
        number: 27,
        name: "Shared leadership makes change more lasting, and does not only cost",
        basis: "Leithwood and Mascall 2008; Hallinger and Heck 2010 (recalled)",
        claims: vec![
            Claim::at_least(
                "mean fidelity after 5 years of managed change, less that where leadership is not shared",
                worth(&STAYS),
                -0.01,
            )
            .over(HERE),
            Claim::at_least("the same where the leader leaves after 3 years", worth(&LEFT), 0.03).over(HERE),
        ],
    }
});

#[test]
fn pattern_27_shared_leadership_costs_little_and_makes_change_more_lasting() {
    SHARED.hold();
}
