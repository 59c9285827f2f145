//! Students' engagement, and who leaves.

use super::claim::{Claim, Pattern};
use super::runs::{TYPICAL, YEAR};
use simulation::measure::Measure::{self, Engagement, LeadersLeft, StrainMean, TeachersLeft};
use std::sync::LazyLock;

pub static DIP: LazyLock<Pattern> = LazyLock::new(|| {
    let beside = TYPICAL.gains("managed_change", Engagement);
    let lowest = |weeks: &[f64]| weeks.iter().copied().fold(f64::INFINITY, f64::min);
    Pattern {
        number: 8,
        name: "Engagement dips below what it would have been, then rises above it",
        basis: "implementation dip, Fullan 2001 (found: that it exists; depth and length are not given)",
        claims: vec![
            Claim::within(
                "deepest fall of managed change below the status quo in year 1",
                -lowest(&beside[1..=YEAR]),
                0.01,
                0.06,
            ),
            Claim::above("least lead over it from the end of year 3 on", lowest(&beside[3 * YEAR..]), 0.0),
            Claim::within("lead after 5 years", beside[5 * YEAR], 0.03, 0.20),
        ],
    }
});

#[test]
fn pattern_08_engagement_dips_below_the_status_quo_before_it_rises_above_it() {
    DIP.hold();
}

/// Mean share that leaves in the summers before years 2 to 5.
fn leaving(strategy: &str, measure: Measure) -> f64 {
    (2..=5).map(|year| TYPICAL.after(year, strategy, measure)).sum::<f64>() / 4.0
}

pub static TURNOVER: LazyLock<Pattern> = LazyLock::new(|| {
    let strain = |strategy| TYPICAL.after(1, strategy, StrainMean);
    let (calm, strained) = (leaving("status_quo", TeachersLeft), leaving("mandate", TeachersLeft));
    Pattern {
        number: 11,
        name: "Teachers and leaders leave as often as in national figures, and teachers more under strain",
        basis: "84 % of teachers and 80 % of principals stayed in 2021-22, NCES (found)",
        claims: vec![
            Claim::within("teachers who leave in a year of the status quo", calm, 0.14, 0.18),
            Claim::within("leaders who do", leaving("status_quo", LeadersLeft), 0.15, 0.20),
            // The mandate strains most.
            Claim::above(
                "strain after 1 year of a mandate, less that of the status quo",
                strain("mandate") - strain("status_quo"),
                0.0,
            ),
            Claim::above(
                "teachers who leave in a year of a mandate, less those of the status quo",
                strained - calm,
                0.0,
            ),
        ],
    }
});

#[test]
fn pattern_11_teachers_and_leaders_leave_as_often_as_in_national_figures_and_more_under_strain() {
    TURNOVER.hold();
}
