//! How many teachers come on board, and how fast.

use super::claim::{Claim, Pattern};
use super::runs::{Runs, SKILLED, TYPICAL, YEAR};
use simulation::measure::Measure::{FidelityMean, OnBoard, Opposition};
use std::sync::LazyLock;

fn on_board(runs: &Runs, strategy: &str, years: usize) -> f64 {
    runs.after(years, strategy, OnBoard)
}

pub static STATUS_QUO: LazyLock<Pattern> = LazyLock::new(|| Pattern {
    number: 1,
    name: "The status quo stays the status quo",
    basis: "by definition",
    claims: vec![
        Claim::within("on board after 3 years", on_board(&TYPICAL, "status_quo", 3), 0.01, 0.12),
        Claim::within(
            "mean fidelity after 3 years",
            TYPICAL.after(3, "status_quo", FidelityMean),
            0.03,
            0.12,
        ),
        Claim::below("parents' opposition after 3 years", TYPICAL.after(3, "status_quo", Opposition), 0.06),
    ],
});

#[test]
fn pattern_01_the_status_quo_stays_the_status_quo() {
    STATUS_QUO.hold();
}

pub static SMALL_SLICE: LazyLock<Pattern> = LazyLock::new(|| {
    let slice = |strategy| {
        let what = format!("on board after 3 years of `{strategy}`");
        Claim::within(what, on_board(&TYPICAL, strategy, 3), 0.10, 0.32)
    };
    Pattern {
        number: 2,
        name: "Only a small slice is on board where leaders coach, or begin with volunteers",
        basis: "Lake 2017; EdWeek 2019 (found: near-even split of about 600 teachers)",
        claims: vec![slice("coaching_only"), slice("volunteers_first")],
    }
});

#[test]
fn pattern_02_coaching_or_volunteers_alone_win_only_a_small_slice_of_teachers() {
    SMALL_SLICE.hold();
}

pub static TAKES_YEARS: LazyLock<Pattern> = LazyLock::new(|| {
    let typical = |years| on_board(&TYPICAL, "managed_change", years);
    let skilled = |years| on_board(&SKILLED, "managed_change", years);
    Pattern {
        number: 4,
        name: "Managed change works, but takes years",
        basis: "2 to 4 years to full implementation, NIRN (found); 18 of 33 schools in the top two stages \
                after two years, Bodilly 1998 (found)",
        claims: vec![
            Claim::within("on board after 1 year", typical(1), 0.10, 0.40),
            Claim::within("on board after 3 years", typical(3), 0.40, 0.65),
            Claim::within("on board after 3 years, skill 0.75", skilled(3), 0.55, 0.85),
            Claim::within("on board after 5 years, skill 0.75", skilled(5), 0.65, 0.92),
        ],
    }
});

#[test]
fn pattern_04_managed_change_works_but_takes_years() {
    TAKES_YEARS.hold();
}

pub static SLOWING_RATE: LazyLock<Pattern> = LazyLock::new(|| {
    let gained = SKILLED.over_status_quo("managed_change", FidelityMean);
    let early = gained[2 * YEAR];
    let late = gained[5 * YEAR] - gained[3 * YEAR];
    Pattern {
        number: 5,
        name: "Implementation rises at a slowing rate",
        basis: "Kirby, Berends and Naftel 2001 (found)",
        claims: vec![Claim::above(
            "mean fidelity of managed change less that of the status quo: gain in years 1 and 2 less that in years 4 \
             and 5, skill 0.75",
            early - late,
            0.0,
        )],
    }
});

#[test]
fn pattern_05_implementation_rises_at_a_slowing_rate() {
    SLOWING_RATE.hold();
}
