//! What grows with a school and its design team: the leader's capacity, what practices cost, and how coaching thins.

use super::by_hand::{after_weeks, near, small};
use simulation::{PlainSchool, School};

const ASKING: &str = "
plan.asking = 1.0
[practices.asking]
cost = 0.8
per_teacher = 0.5
per_seat = 0.25
acts_on = { coaching = 1.0, shared_leadership = 1.0 }
";

/// The share of a practice that arrives in the first week, and the capacity that it takes, in a school of that many
/// teachers.
fn delivered(teachers: u32, changes: &[&str]) -> (f32, f32) {
    let scenario = small((teachers, teachers, 1), ASKING, changes);
    after_weeks(
        1,
        &scenario,
        |_| {},
        |school| (school.delivered[0].actions.coaching, school.delivered[0].capacity_used),
    )
}

#[test]
fn a_practice_costs_what_the_catalogue_says_in_a_school_of_forty_with_fourteen_seats() {
    let (arrives, used) = delivered(40, &["design_team.teacher_seats=6", "design_team.parent_seats=8"]);
    near("delivered", arrives, 1.0);
    near("used", used, 0.8);
}

#[test]
fn seats_cost_the_leader_capacity() {
    for (teachers, parents, seats) in [(0, 0, 0.0), (6, 8, 14.0), (12, 16, 28.0_f32)] {
        let seats_of =
            [format!("design_team.teacher_seats={teachers}"), format!("design_team.parent_seats={parents}")];
        let cost = 0.8 * (0.75 + 0.25 * seats / 14.0);
        let changes = [seats_of[0].as_str(), seats_of[1].as_str(), "leader.capacity=2"];
        near("used", delivered(40, &changes).1, cost);
        let changes = [seats_of[0].as_str(), seats_of[1].as_str(), "leader.capacity=0.3"];
        near("delivered", delivered(40, &changes).0, 0.3 / cost);
    }
}

#[test]
fn a_rule_of_ones_own_sees_the_dose_that_arrives_and_not_the_one_that_is_planned() {
    let half = ["design_team.teacher_seats=6", "design_team.parent_seats=8", "leader.capacity=0.4"];
    after_weeks(
        1,
        &small((40, 40, 1), ASKING, &half),
        |_| {},
        |school| near("dose", PlainSchool::after_weeks(school, 0, 0, 1).dose("asking"), 0.5),
    );
}

#[test]
fn teachers_cost_capacity_as_far_as_each_of_them_has_to_be_served() {
    for (teachers, cost) in [(10, 0.8 * (0.5 + 0.5 * 0.25)), (80, 0.8 * 1.5_f32)] {
        let fourteen = ["design_team.teacher_seats=6", "design_team.parent_seats=8"];
        let (_, used) = delivered(teachers, &[&fourteen[..], &["leader.capacity=2"]].concat());
        near("used", used, cost);
    }
}

#[test]
fn larger_schools_have_more_capacity_and_less_for_each_teacher() {
    let changes = ["leader.capacity=0.2", "leader.capacity_growth=0.5"];
    let used = |teachers: u32| delivered(teachers, &changes).1;
    near("in a school of ten", used(10), 0.1);
    near("in a school of forty", used(40), 0.2);
    near("in a school of 160", used(160), 0.4);
}

#[test]
fn shared_leadership_adds_hands() {
    let used = |dependence: f32| {
        let prepare = |school: &mut School<'_, 1>| school.last.school[0].dependence = dependence;
        let scenario =
            small((1, 1, 1), ASKING, &["leader.capacity=0.1", "leader.hands=0.5", "leader.dependence=0.8"]);
        after_weeks(1, &scenario, prepare, |school| school.delivered[0].capacity_used)
    };
    near("where everything hangs on one person", used(1.0), 0.1);
    near("where as much hangs on one as usually", used(0.8), 0.1);
    near("where half of that does", used(0.4), 0.1 * (1.0 + 0.5 * 0.4));
    // The more is shared, the more is delivered, week by week.
    let changes = ["leader.capacity=0.1", "leader.hands=0.5", "stocks.dependence_shared=0.5"];
    let later = |weeks: u32| {
        let scenario = small((1, 1, 1), ASKING, &changes);
        after_weeks(weeks, &scenario, |_| {}, |school| school.delivered[0].capacity_used)
    };
    assert!(later(10) > later(2) && later(2) > later(1), "{} and {}", later(2), later(10));
}

#[test]
fn coaching_thins_with_the_number_of_teachers() {
    let it = "
plan.coached = 1.0
[practices.coached]
acts_on = { coaching = 1.0 }
";
    let changes = [
        "skill.coaching=0.04",
        "skill.coaching_without_belief=1",
        "skill.coaching_thinned=0.5",
        "leader.instructional_skill=0.5",
        "alignment.coaching=0.03",
    ];
    for (teachers, thinned) in [(10, 2.0), (40, 1.0), (160, 0.5)] {
        let prepare = |school: &mut School<'_, 1>| {
            (school.last.teachers.skill[0], school.last.teachers.alignment[0]) = ([0.3], [0.4]);
        };
        after_weeks(1, &small((teachers, teachers, 1), it, &changes), prepare, |school| {
            let coached = 0.5 * thinned;
            near("skill", school.last.teachers.skill[0][0], 0.3 + 0.04 * coached * 0.7);
            near("alignment", school.last.teachers.alignment[0][0], 0.4 + 0.03 * coached * 0.6);
        });
    }
}
