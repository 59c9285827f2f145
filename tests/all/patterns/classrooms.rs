//! How classrooms differ, and what that does to students.

use super::claim::{Claim, Pattern};
use super::runs::{TYPICAL, YEAR};
use crate::support::common::{Stage, ensemble_sets, records, shipped};
use experiment::Record;
use population::Population;
use simulation::State;
use simulation::measure::Measure::FidelitySpread;
use statistics::{Estimate, mean_interval};
use std::sync::LazyLock;

/// Districts over which the share of variance between schools is averaged.
const DISTRICTS: u32 = 40;

pub static CLASSROOMS_DIFFER: LazyLock<Pattern> = LazyLock::new(|| {
    let spread = |strategy: &str| {
        let what = format!("spread of fidelity after 3 years of `{strategy}`");
        Claim::within(what, TYPICAL.after(3, strategy, FidelitySpread), 0.15, 0.30)
    };
    Pattern {
        number: 3,
        name: "Classrooms of a school differ, and more than schools do",
        basis: "Rowan's logs of 112 schools (found); 4.8 % between schools in Chile (found)",
        claims: vec![
            spread("coaching_only"),
            spread("volunteers_first").not_met(),
            Claim::within(
                "share of variance between 40 schools after 3 years of `coaching_only`",
                between_schools(),
                0.02,
                0.30,
            )
            .over(DISTRICTS),
        ],
    }
});

/// Mean share of variance between schools that differ as those of `district_leader_training` do.
fn between_schools() -> f64 {
    let scenario = shipped(
        "typical_high_school",
        &[
            r#"run.strategies=["coaching_only"]"#,
            &format!("run.replicates={DISTRICTS}"),
            "run.years=3",
            "district.schools=40",
            "district.size_spread=0.35",
            "district.experience_spread=0.2",
            "district.union_spread=0.2",
            "district.trust_spread=0.12",
            "district.leader_skill_spread=0.12",
        ],
    );
    let records = records(&scenario);
    let last = |record: &Record| f64::from(record.district[3 * YEAR].between_schools);
    records.iter().map(last).sum::<f64>() / f64::from(DISTRICTS)
}

#[test]
fn pattern_03_classrooms_of_one_school_differ_widely_and_more_than_schools_do() {
    CLASSROOMS_DIFFER.hold();
}

/// Schools in which pairs of students are matched.
const SCHOOLS: u32 = 40;

/// So many of them must have such pairs.
const ENOUGH_SCHOOLS: usize = 30;

/// What the two claims of pattern 9 are about: schools that have pairs of matched students, and what students of such
/// pairs lose who meet more spread.
struct LostToSpread {
    schools: usize,
    engagement: Estimate,
}

impl LostToSpread {
    /// After three years of coaching in a typical high school under changes of its numbers.
    fn under(changes: &[String]) -> Self {
        let standing =
            [r#"run.strategies=["coaching_only"]"#, "run.years=3", "school.students=1200"].map(str::to_owned);
        let changes: Vec<&str> = standing.iter().chain(changes).map(String::as_str).collect();
        let scenario = shipped("typical_high_school", &changes);
        let stage = Stage::of(&scenario, "coaching_only", 0);
        let of_school = |replicate| {
            let mut difference = None;
            stage.watch(0, replicate, |week, school| {
                if week as usize == 3 * YEAR - 1 {
                    difference = lost_to_spread(&school.people, &school.last);
                }
            });
            difference
        };
        let differences: Vec<f64> = (0..SCHOOLS).filter_map(of_school).collect();
        Self { schools: differences.len(), engagement: mean_interval(&differences) }
    }
}

pub static INCONSISTENCY: LazyLock<Pattern> = LazyLock::new(|| {
    let found = LostToSpread::under(&[]);
    Pattern {
        number: 9,
        name: "Inconsistency hurts: of students with the same mean fidelity, those who meet more spread \
               are less engaged",
        basis: "Lake 2017",
        claims: vec![
            Claim::at_least("schools with such pairs", found.schools as f64, ENOUGH_SCHOOLS as f64)
                .told_with(0)
                .over(SCHOOLS),
            Claim::above("engagement lost, lower end of its interval", found.engagement.low, 0.0)
                .over(SCHOOLS),
        ],
    }
});

/// Mean engagement of the student with less spread minus that of the one with more, over matched
/// pairs of one school, with means as good as equal and spreads apart; none where there are no pairs.
fn lost_to_spread(people: &Population<1>, state: &State<1>) -> Option<f64> {
    const ALIKE: f32 = 0.005;
    const APART: f32 = 0.10;
    let fidelity = &state.teachers.fidelity;
    let mut students: Vec<(f32, f32, f32)> = (0..state.students.engagement.len())
        .map(|student| {
            let own = people.timetable.teachers_of(student);
            let total: f32 = own.iter().map(|&teacher| fidelity[teacher as usize][0]).sum();
            let (spread, engagement) =
                (state.students.inconsistency[student][0], state.students.engagement[student][0]);
            (total / own.len() as f32, spread, engagement)
        })
        .collect();
    students.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (mut total, mut pairs) = (0.0, 0_u32);
    let mut rest = students.as_slice();
    while let [one, other, ..] = rest {
        let matched = other.0 - one.0 < ALIKE && (other.1 - one.1).abs() > APART;
        if matched {
            let lost = if one.1 < other.1 { one.2 - other.2 } else { other.2 - one.2 };
            total += f64::from(lost);
            pairs += 1;
        }
        rest = &rest[if matched { 2 } else { 1 }..];
    }
    (pairs > 0).then(|| total / f64::from(pairs))
}

#[test]
fn pattern_09_of_students_with_equal_fidelity_those_who_meet_more_spread_are_less_engaged() {
    INCONSISTENCY.hold();
}

#[test]
fn every_set_of_the_ensemble_shows_that_spread_costs_engagement() {
    let lacking: Vec<String> = ensemble_sets()
        .iter()
        .enumerate()
        .filter_map(|(place, set)| {
            let LostToSpread { schools, engagement } = LostToSpread::under(set);
            let shows = schools >= ENOUGH_SCHOOLS && engagement.value > 0.0;
            (!shows).then(|| {
                format!(
                    "row {}: {:+.4} to {:+.4} in {schools} schools",
                    place + 2,
                    engagement.low,
                    engagement.high
                )
            })
        })
        .collect();
    assert!(
        lacking.is_empty(),
        "sets of scenarios/ensemble.csv that do not show it:\n{}",
        lacking.join("\n")
    );
}
