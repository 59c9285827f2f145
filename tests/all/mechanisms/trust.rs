//! What trust decides, and what costs it, beside mandates: who is heard, who leaves, and who follows whom.

use super::by_hand::{after_weeks, logistic, near, small};
use crate::support::common::Stage;
use simulation::{School, summer};

/// What a practice of everything does to a teacher of half of everything in a week, in a school of that trust.
fn reached(trust: f32) -> (f32, f32, f32, f32) {
    let it = "
plan.everything = 1.0
[practices.everything]
acts_on = { coaching = 0.5, participation = 0.125 }
";
    let changes = [
        "leader.trust_needed=0.6",
        "leader.change_skill=0.5",
        "leader.instructional_skill=0.8",
        "skill.coaching=0.04",
        "skill.coaching_without_belief=1",
        "alignment.vision=0.06",
        "alignment.coaching=0.03",
        "beliefs.design_team=0.1",
        "beliefs.rationale=0",
        "design_team.full_part=0.25",
        "design_team.inertia_on_team=0.4",
        "teaching.speed=1",
        "teaching.steepness=4",
        "teaching.belief_weight=0",
        "teaching.skill_weight=0",
        "teaching.norm_weight=0",
        "teaching.threshold=0",
        "teaching.threshold_inertia=1",
        "teaching.threshold_strain=0",
    ];
    let prepare = |school: &mut School<'_, 1>| {
        let teachers = &mut school.last.teachers;
        (teachers.belief[0], teachers.skill[0], teachers.alignment[0]) = ([0.5], [0.5], [0.5]);
        school.people.teachers.inertia[0] = [0.5];
        (school.last.school[0].vision_clarity, school.last.school[0].trust) = (0.4, trust);
    };
    after_weeks(1, &small((1, 1, 1), it, &changes), prepare, |school| {
        let teachers = &school.last.teachers;
        (teachers.belief[0][0], teachers.skill[0][0], teachers.alignment[0][0], teachers.effort[0][0])
    })
}

#[test]
fn what_a_leader_says_and_offers_reaches_teachers_as_far_as_they_trust() {
    for trust in [0.0, 0.5, 1.0] {
        let heard = 1.0 - 0.6 * (1.0 - trust);
        let (belief, skill, alignment, effort) = reached(trust);
        near("belief", belief, 0.5 + 0.1 * 0.5 * heard * 0.125 * 0.5);
        let coached = heard * 0.5 * 0.8;
        near("skill", skill, 0.5 + 0.04 * coached * 0.5);
        near("alignment", alignment, 0.5 + (0.06 * heard * 0.4 + 0.03 * coached) * 0.5);
        let relief = 0.6 * (heard * 0.125 / 0.25);
        near("effort", effort, logistic(-4.0 * 0.5 * (1.0 - relief)));
    }
}

#[test]
fn students_notice_where_trust_among_the_adults_lies_off_its_usual_level() {
    for trust in [0.2, 0.5, 0.9] {
        let changes = ["students.climate=0.1", "students.speed=0.5", "students.base=0.5", "start.effort=0"];
        let prepare = |school: &mut School<'_, 1>| {
            school.last.school[0].trust = trust;
            school.last.students.engagement[0] = [0.5];
        };
        let scenario = small((1, 1, 1), "", &[&changes[..], &["school.baseline_trust=0.5"]].concat());
        after_weeks(1, &scenario, prepare, |school| {
            let expected = 0.5 + 0.5 * 0.1 * (trust - 0.5);
            near("engagement", school.last.students.engagement[0][0], expected);
        });
    }
}

/// A large school with that trust, after a summer.
fn after_a_summer<T>(trust: f32, changes: &[&str], look: impl FnOnce(&School<'_, 1>) -> T) -> T {
    let large = ["school.team_size=4", "design_team.teacher_seats=1", "design_team.parent_seats=1"];
    let common =
        ["run.years=3", "school.baseline_trust=0.5", "turnover.base=0.2", "turnover.strain_effect=0"];
    let scenario = small((4000, 4000, 1), "", &[&large[..], &common, changes].concat());
    let stage = Stage::of(&scenario, "it", 0);
    let mut school = School::open(stage.setting(0, 0));
    school.last.school[0].trust = trust;
    summer(&mut school, 0);
    look(&school)
}

#[test]
fn more_teachers_leave_where_trust_lies_below_its_usual_level() {
    for trust in [0.1, 0.5, 0.9] {
        let left = after_a_summer(trust, &["turnover.trust_effect=1.5"], |school| school.teachers_left[0]);
        let expected = 0.2 * (1.5 * (0.5 - trust)).exp();
        // Four standard errors of 4000 teachers are 0.031 at most.
        assert!((left - expected).abs() < 0.031, "{left}, not {expected}, at a trust of {trust}");
    }
}

#[test]
fn trust_goes_with_those_who_leave() {
    after_a_summer(0.6, &["stocks.trust_lost_with_leavers=0.3"], |school| {
        let left = school.teachers_left[0];
        assert!((0.15..0.25).contains(&left), "{left}");
        near("trust", school.last.school[0].trust, 0.6 * (1.0 - 0.3 * left));
    });
}

#[test]
fn a_change_of_leader_shakes_trust_and_raises_leaving() {
    let changes =
        ["events.leader_leaves=[\"1 years\"]", "leader.trust_kept=0.5", "turnover.trust_effect=1.5"];
    let after = |shaken: &str| {
        let changes = [&changes[..], &[shaken]].concat();
        after_a_summer(0.5, &changes, |school| {
            assert!(school.leader_left[0]);
            let (trust, mut next) = (school.last.school[0].trust, school.clone());
            summer(&mut next, 1);
            (trust, next.teachers_left[0])
        })
    };
    let ((kept, usual), (lost, more)) = (after("leader.trust_shaken=0"), after("leader.trust_shaken=0.4"));
    near("trust that is not shaken", kept, 0.5);
    near("trust that is", lost, 0.5 * 0.6);
    let ratio = more / usual;
    // By the exponential of 1.5 times the trust that is missing, within four standard errors.
    assert!((ratio - (1.5 * 0.2_f32).exp()).abs() < 0.2, "{usual} leave, and {more} where trust is shaken");
}
