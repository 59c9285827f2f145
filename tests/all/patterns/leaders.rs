//! What a leader's skill in managing change is worth, and what becomes of critics.

use super::claim::{Claim, Pattern};
use super::runs::{SKILLED, TYPICAL};
use simulation::measure::Measure::{self, ConsistentReach, Converts, FidelityMean, OnBoard};
use std::sync::LazyLock;

const CHANGE_STRATEGIES: [&str; 9] = [
    "mandate",
    "mandate_withdrawn",
    "coaching_only",
    "volunteers_first",
    "vision_first",
    "listen_first",
    "win_the_resisters",
    "managed_change",
    "superhero",
];

/// What a strategy gains in 5 years where the leader is skilled in managing change.
fn gain_from_skill(strategy: &str, measure: Measure) -> f64 {
    SKILLED.after(5, strategy, measure) - TYPICAL.after(5, strategy, measure)
}

fn least(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(f64::INFINITY, f64::min)
}

/// Every strategy of change gains.
fn all_gain(measure: Measure) -> Claim {
    let what = format!("gain in {} of the strategy of change that gains least", words(measure));
    Claim::at_least(
        what,
        least(CHANGE_STRATEGIES.map(|name| gain_from_skill(name, measure)).into_iter()),
        0.0,
    )
    .told_with(4)
}

/// Managing change, and winning the resisters, gain more than coaching alone does.
fn coaching_gains_less(measure: Measure) -> Claim {
    let what = format!(
        "gain in {} of managed change or winning the resisters, whichever is less, less that of coaching alone",
        words(measure)
    );
    let managing = ["managed_change", "win_the_resisters"].map(|name| gain_from_skill(name, measure));
    Claim::above(what, least(managing.into_iter()) - gain_from_skill("coaching_only", measure), 0.0)
}

fn words(measure: Measure) -> &'static str {
    match measure {
        ConsistentReach => "consistent reach",
        FidelityMean => "mean fidelity",
        _ => "teachers on board",
    }
}

pub static SKILL_MATTERS: LazyLock<Pattern> = LazyLock::new(|| {
    let measures = [ConsistentReach, FidelityMean, OnBoard];
    Pattern {
        number: 12,
        name: "Leaders matter: after 5 years, a skill of 0.75 against one of 0.35",
        basis: "Lake 2017",
        claims: measures.map(all_gain).into_iter().chain(measures.map(coaching_gains_less)).collect(),
    }
});

#[test]
fn pattern_12_every_change_strategy_gains_from_skill_in_change_and_coaching_less_than_managing_it() {
    SKILL_MATTERS.hold();
}

pub static CONVERTS: LazyLock<Pattern> = LazyLock::new(|| {
    let against = |years: usize, other: &str| {
        let converts = |strategy| TYPICAL.after(years, strategy, Converts);
        let what = format!("converts after {years} years of winning the resisters, less those of `{other}`");
        Claim::above(what, converts("win_the_resisters") - converts(other), 0.0)
    };
    Pattern {
        number: 13,
        name: "Critics become advocates where they are won first",
        basis: "Lake 2017; Coch and French 1948 (found)",
        claims: vec![
            against(3, "coaching_only"),
            against(3, "mandate"),
            against(5, "coaching_only"),
            against(5, "mandate"),
        ],
    }
});

#[test]
fn pattern_13_critics_become_advocates_where_they_are_won_first() {
    CONVERTS.hold();
}
