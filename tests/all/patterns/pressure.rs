//! What pressure does beside help, without it, and when it comes late.

use super::claim::{Claim, MEANS_OVER, Pattern};
use super::runs::{Runs, YEAR};
use super::watched::Watched;
use crate::support::common::parsed;
use scenario::parameters::Thresholds;
use simulation::measure::Measure::{Belief, FidelityMean, TeachersLeft, Trust};
use std::sync::LazyLock;

/// The week at whose end a mandate is added to a plan that won its adopters by belief.
const ADDED: usize = 2 * YEAR;

pub static LATE_COMPULSION: LazyLock<Pattern> = LazyLock::new(|| {
    let years = "run.years=3";
    let mandate = r#"strategies.volunteers_first.plan.mandate={ intensity = 1.0, from = "2 years" }"#;
    let without = Watched::schools("volunteers_first", &[years]);
    let with = Watched::schools("volunteers_first", &[years, mandate]);
    let lost = |weeks| share_lost(&with, weeks) - share_lost(&without, weeks);
    let what = "adopters of two years who are no longer on board";
    Pattern {
        number: 26,
        name: "Compulsion that comes late loses adopters who were won by belief",
        basis: "play logs of the Diffusion Simulation Game (found)",
        claims: vec![
            Claim::above(format!("{what} 17 weeks after a mandate, less those without one"), lost(17), 0.0),
            Claim::above("the same a year after it", lost(YEAR), 0.0),
        ],
    }
});

/// Of the teachers who were on board when the mandate was added and are still there, the share that is not on board
/// so many weeks later.
fn share_lost(schools: &[Watched], later: usize) -> f64 {
    let lines = Thresholds::default();
    let (mut adopters, mut lost) = (0, 0);
    for school in schools {
        for place in 0..school.staff() {
            let (effort, belief) = (school.effort(place), school.belief(place));
            let on_board = |week: usize| {
                effort[week - 1] > lines.on_board_effort && belief[week - 1] > lines.on_board_belief
            };
            if on_board(ADDED) && school.stayed(place, ADDED, ADDED + later) {
                adopters += 1;
                lost += u32::from(!on_board(ADDED + later));
            }
        }
    }
    f64::from(lost) / f64::from(adopters)
}

#[test]
fn pattern_26_compulsion_that_comes_late_loses_adopters_who_were_won_by_belief() {
    LATE_COMPULSION.hold();
}

/// Coaching, a mandate with nothing beside it, and the two together.
const HELP_AND_PRESSURE: &str = r#"
extends = "typical_high_school"
[run]
strategies = ["status_quo", "coaching_only", "alone", "assisted"]
reference = "status_quo"
years = 3
[strategies.alone]
plan.mandate = 1.0
[strategies.assisted]
extends = "coaching_only"
plan.mandate = 1.0
"#;

pub static ASSISTANCE: LazyLock<Pattern> = LazyLock::new(|| {
    let runs = Runs::of_world(&parsed(HELP_AND_PRESSURE, &[format!("run.replicates={MEANS_OVER}")]));
    let fidelity = |strategy| runs.gain(3, strategy, FidelityMean);
    Pattern {
        number: 28,
        name: "A mandate with assistance changes teaching, and without it brings compliance",
        basis: "Rowan and Miller 2007 (found); Huberman and Miles 1984 (recalled)",
        claims: vec![
            Claim::within(
                "gain of mean fidelity over the status quo after 3 years of a mandate alone",
                fidelity("alone"),
                0.0,
                0.08,
            ),
            Claim::within(
                "the same of a mandate with full coaching, less that of coaching alone",
                fidelity("assisted") - fidelity("coaching_only"),
                0.01,
                0.40,
            ),
            Claim::below(
                "belief under a mandate alone, less the status quo",
                runs.gain(3, "alone", Belief),
                0.0,
            ),
            Claim::below(
                "trust under a mandate alone, less the status quo",
                runs.gain(3, "alone", Trust),
                0.0,
            ),
            Claim::above(
                "teachers who leave before year 3 under a mandate alone, less the status quo",
                runs.gain(3, "alone", TeachersLeft),
                0.0,
            ),
        ],
    }
});

#[test]
fn pattern_28_a_mandate_with_assistance_changes_teaching_and_without_it_brings_compliance() {
    ASSISTANCE.hold();
}
