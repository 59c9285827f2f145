//! What newcomers cost: their colleagues' time, their own first year, and the word that counts for less.

use super::by_hand::{after_weeks, logistic, near, small};
use crate::support::common::{Stage, records, shipped};
use simulation::measure::Measure;
use simulation::{School, summer};

/// A decision that a teacher reaches by skill alone.
const DECIDING: [&str; 8] = [
    "teaching.speed=0.1",
    "teaching.steepness=4",
    "teaching.belief_weight=0",
    "teaching.norm_weight=0",
    "teaching.skill_weight=1",
    "teaching.threshold=0.2",
    "teaching.threshold_inertia=0",
    "teaching.threshold_strain=0",
];

/// Effort and strain after a week of a teacher of skill 0.5, where that share of the staff are newcomers.
fn inducting(share: f32, changes: &[&str]) -> (f32, f32) {
    let prepare = |school: &mut School<'_, 1>| {
        school.teachers_left = [share];
        school.last.teachers.skill[0] = [0.5];
        (school.last.teachers.effort[0], school.last.teachers.strain[0]) = ([0.6], [0.0]);
    };
    let scenario = small((1, 1, 1), "", &[&DECIDING[..], changes].concat());
    after_weeks(1, &scenario, prepare, |school| {
        (school.last.teachers.effort[0][0], school.last.teachers.strain[0][0])
    })
}

#[test]
fn newcomers_cost_their_colleagues_effort() {
    let decision = logistic(4.0 * (0.5 - 0.2));
    for share in [0.0, 0.25, 1.0] {
        let (effort, strain) = inducting(share, &["newcomers.induction=0.4"]);
        near("effort", effort, 0.6 + 0.1 * ((1.0 - 0.4 * share) * decision - 0.6));
        assert_eq!(strain, 0.0);
    }
}

#[test]
fn newcomers_strain_their_colleagues() {
    let (_, strain) = inducting(0.25, &["newcomers.strain=0.04"]);
    near("strain", strain, 0.04 * 0.25);
}

#[test]
fn in_the_first_year_at_the_school_more_must_speak_for_it() {
    let changes = [&DECIDING[..], &["teaching.threshold_first_year=0.1"]].concat();
    let prepare = |school: &mut School<'_, 1>| {
        for teacher in 0..2 {
            school.last.teachers.skill[teacher] = [0.5];
            school.last.teachers.effort[teacher] = [0.6];
        }
        school.people.teachers.first_year[0] = [1.0];
    };
    after_weeks(1, &small((2, 2, 1), "", &changes), prepare, |school| {
        for (place, threshold) in [0.3, 0.2].into_iter().enumerate() {
            let expected = 0.6 + 0.1 * (logistic(4.0 * (0.5 - threshold)) - 0.6);
            near("effort", school.last.teachers.effort[place][0], expected);
        }
    });
}

#[test]
fn a_newcomers_word_counts_for_less_in_the_first_year_and_in_full_from_the_second() {
    let changes = ["run.years=3", "turnover.base=0.5", "turnover.strain_effect=0", "newcomers.standing=0.4"];
    let scenario = small((30, 30, 1), "", &changes);
    let stage = Stage::of(&scenario, "it", 0);
    let mut school = School::open(stage.setting(0, 0));
    let mut before = vec![0.0; 30];
    for year in 0..3 {
        let traits = &school.people.teachers;
        let first_year: Vec<f32> = traits.first_year.arm(0).collect();
        let weight = |place: usize| traits.influence[place][0] * (1.0 - 0.6 * first_year[place]);
        // Everyone looks to everyone else.
        let all: f32 = (0..30).map(weight).sum();
        for tie in &school.people.advice.ties {
            for (own, &colleague) in tie.colleagues.iter().enumerate() {
                near("weight", tie.weights[own][0], weight(colleague as usize) / (all - weight(own)));
            }
        }
        let new = first_year.iter().filter(|&&new| new == 1.0).count();
        assert!(if year == 0 { new == 0 } else { (5..25).contains(&new) }, "{new} are new in year {year}");
        let again = (0..30).filter(|&place| before[place] == 1.0 && first_year[place] == 0.0).count();
        assert!(year < 2 || again > 0, "somebody is in the second year");
        before = first_year;
        summer(&mut school, year);
    }
}

#[test]
fn newcomers_without_standing_count_alike_among_themselves() {
    let changes = ["run.years=2", "turnover.base=1", "turnover.strain_effect=0", "newcomers.standing=0"];
    let scenario = small((4, 4, 1), "", &changes);
    let stage = Stage::of(&scenario, "it", 0);
    let mut school = School::open(stage.setting(0, 0));
    summer(&mut school, 0);
    assert_eq!(school.people.teachers.first_year.as_flattened(), [1.0; 4]);
    for tie in &school.people.advice.ties {
        for weight in tie.weights.arm(0) {
            near("weight of one of three", weight, 1.0 / 3.0);
        }
    }
}

#[test]
fn where_all_colleagues_are_newcomers_without_standing_nothing_is_undefined() {
    let changes = [
        "run.replicates=2",
        "run.years=2",
        "school.team_size=2",
        "school.cross_team_ties=0",
        "newcomers.standing=0",
        "turnover.base=0.5",
    ];
    let scenario =
        shipped("typical_high_school", &[&[r#"run.strategies=["coaching_only"]"#], &changes[..]].concat());
    for record in records(&scenario) {
        let last = record.schools[0].weeks.last().expect("it ran").to_owned();
        assert!(Measure::Belief.of(&last).is_finite() && Measure::FidelityMean.of(&last) > 0.0);
    }
}
