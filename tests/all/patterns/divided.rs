//! Whether a message from outside divides a staff, and what its circles have to do with it.

use super::claim::{Claim, Pattern};
use super::runs::{Runs, YEAR};
use super::watched::Watched;
use crate::support::common::shipped;
use population::teams;
use scenario::FullScenario;
use simulation::measure::Measure::BeliefSpread;
use statistics::{Group, intraclass_correlation};
use std::ops::Range;
use std::sync::LazyLock;

/// Replicates of every world of this file.
const HERE: u32 = 60;

/// Staffs that identify as strongly with their own circle as is plausible.
fn identifying(trust: &str, ties: &str) -> Vec<String> {
    vec![
        "run.years=3".to_owned(),
        "beliefs.identification=0.4".to_owned(),
        format!("school.baseline_trust={trust}"),
        format!("networks.advice={ties}"),
    ]
}

/// Such staffs under vision and under a mandate, beside the status quo.
fn runs(trust: &str, ties: &str) -> Runs {
    let strategies = r#"run.strategies=["status_quo", "vision_first", "mandate"]"#.to_owned();
    let changes =
        [vec![strategies, "run.reference=status_quo".to_owned()], identifying(trust, ties)].concat();
    Runs::of(HERE, &changes)
}

static DISTRUSTING: LazyLock<Runs> = LazyLock::new(|| runs("0.2", "teams"));
static TRUSTING: LazyLock<Runs> = LazyLock::new(|| runs("0.8", "teams"));
static SCATTERED: LazyLock<Runs> = LazyLock::new(|| runs("0.2", "random"));

/// How far a strategy spreads belief beyond the status quo in three years.
fn spread(runs: &Runs, strategy: &str) -> f64 {
    runs.gain(3, strategy, BeliefSpread)
}

pub static POLARIZED: LazyLock<Pattern> = LazyLock::new(|| Pattern {
    number: 25,
    name: "A message from outside divides a staff that identifies with its own circle and does not trust",
    basis: "Frank, Xu and Penuel 2018 (found)",
    claims: vec![
        Claim::above(
            "spread of belief after 3 years of vision first, less that of the status quo, trust 0.2",
            spread(&DISTRUSTING, "vision_first"),
            0.0,
        )
        .told_with(4)
        .over(HERE),
        Claim::above(
            "the same less that at a trust of 0.8",
            spread(&DISTRUSTING, "vision_first") - spread(&TRUSTING, "vision_first"),
            0.0,
        )
        .told_with(4)
        .over(HERE),
    ],
});

#[test]
fn pattern_25_a_message_from_outside_divides_a_staff_without_trust() {
    POLARIZED.hold();
}

/// The share of the variance within a school that lies between its teams after three years, on the mean over schools:
/// of belief, and of fidelity. With random ties teams are the same persons, who are no longer tied to each other.
fn between_teams(strategy: &str, ties: &str) -> [f64; 2] {
    let changes = identifying("0.2", ties);
    let changes: Vec<&str> = changes.iter().map(String::as_str).collect();
    let teams = teams_of(&shipped("typical_high_school", &changes));
    let schools = Watched::schools(strategy, &changes);
    let share = |values: &[f32]| {
        intraclass_correlation(&teams.iter().map(|team| group(&values[team.clone()])).collect::<Vec<_>>())
    };
    let mean = |of: &dyn Fn(&Watched) -> f64| schools.iter().map(of).sum::<f64>() / schools.len() as f64;
    [
        mean(&|school| share(school.belief_after(3 * YEAR))),
        mean(&|school| share(school.fidelity_after(3 * YEAR))),
    ]
}

fn teams_of(scenario: &FullScenario) -> Vec<Range<usize>> {
    let school = &scenario.parameters.school;
    teams(school.teachers, scenario.timetable.level, school)
}

fn group(values: &[f32]) -> Group {
    let count = values.len() as f64;
    let mean = values.iter().map(|&value| f64::from(value)).sum::<f64>() / count;
    let variance = values.iter().map(|&value| (f64::from(value) - mean).powi(2)).sum::<f64>() / count;
    Group { mean, deviation: variance.sqrt(), size: values.len() as u32 }
}

pub static CIRCLES: LazyLock<Pattern> = LazyLock::new(|| {
    let added = |strategy: &str| {
        let what = format!(
            "spread of belief that `{strategy}` adds in 3 years with teams, less that with random ties"
        );
        Claim::above(what, spread(&DISTRUSTING, strategy) - spread(&SCATTERED, strategy), 0.0)
            .told_with(4)
            .over(HERE)
    };
    let of_teams = |strategy: &str| {
        let [with, without] = ["teams", "random"].map(|ties| between_teams(strategy, ties));
        let claim = |of: usize, what: &str| {
            let what = format!(
                "share of the variance of {what} between teams, `{strategy}`, less that with random ties"
            );
            Claim::above(what, with[of] - without[of], 0.0)
        };
        [claim(0, "belief"), claim(1, "fidelity")]
    };
    let strategies = ["vision_first", "mandate"];
    Pattern {
        number: 29,
        name: "Teams divide a staff without trust more than as many random ties do",
        basis: "subgroups filter pressure from outside, Penuel and others 2013 (found: that they do)",
        claims: strategies.map(added).into_iter().chain(strategies.into_iter().flat_map(of_teams)).collect(),
    }
});

#[test]
fn pattern_29_teams_divide_a_staff_without_trust_more_than_as_many_random_ties_do() {
    CIRCLES.hold();
}
