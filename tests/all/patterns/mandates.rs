//! What a mandate moves, what remains of it, and who speaks up.

use super::claim::{Claim, Pattern};
use super::runs::TYPICAL;
use simulation::measure::Measure::{Alignment, Belief, Effort, FidelityMean, Opposition, ReportedAdoption};
use std::sync::LazyLock;

pub static REPORTED: LazyLock<Pattern> = LazyLock::new(|| {
    let after = |measure| TYPICAL.after(1, "mandate", measure);
    let fall = TYPICAL.start("mandate", Belief) - after(Belief);
    Pattern {
        number: 6,
        name: "A mandate raises what is reported, not what happens",
        basis: "Frank, Zhao and Borman 2004 (found); Pelletier 2002 (found: direction only)",
        claims: vec![
            Claim::within("effort after 1 year", after(Effort), 0.35, 0.70),
            Claim::at_least(
                "reported adoption over mean fidelity after 1 year",
                after(ReportedAdoption) / after(FidelityMean),
                2.0,
            ),
            Claim::below("alignment after 1 year", after(Alignment), 0.45),
            Claim::within("fall of belief in year 1", fall, 0.05, 0.25),
        ],
    }
});

#[test]
fn pattern_06_a_mandate_raises_what_is_reported_far_above_what_happens_and_costs_belief() {
    REPORTED.hold();
}

pub static WITHDRAWN: LazyLock<Pattern> = LazyLock::new(|| {
    // The mandate ends after two years.
    let raised = |years| TYPICAL.gain(years, "mandate_withdrawn", Effort);
    Pattern {
        number: 7,
        name: "Little remains of a mandate that is withdrawn",
        basis: "Lake 2017; studies of how reforms survive (recalled)",
        claims: vec![Claim::within(
            "effort above the status quo a year later, over that at withdrawal",
            raised(3) / raised(2),
            0.10,
            0.60,
        )],
    }
});

#[test]
fn pattern_07_little_remains_of_a_mandate_that_is_withdrawn() {
    WITHDRAWN.hold();
}

pub static OPPOSITION: LazyLock<Pattern> = LazyLock::new(|| {
    let peak = |strategy| TYPICAL.weeks(strategy, Opposition).into_iter().fold(0.0, f64::max);
    let (mandate, managed) = (peak("mandate"), peak("managed_change"));
    Pattern {
        number: 10,
        name: "Parents speak up against a mandate",
        basis: "Lake 2017; Summit, EdWeek 2017 (found); Maine 2012 to 2018 (found)",
        claims: vec![
            Claim::within("peak of mean opposition", mandate, 0.06, 0.25),
            Claim::above("the same less that under managed change", mandate - managed, 0.0),
        ],
    }
});

#[test]
fn pattern_10_parents_speak_up_against_a_mandate_more_than_against_managed_change() {
    OPPOSITION.hold();
}
