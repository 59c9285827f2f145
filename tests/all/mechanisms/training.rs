//! How strategies and districts train leaders, and what training gives to those who follow them.

use super::by_hand::{after_weeks, led, near, small};
use crate::support::common::Stage;

const DISTRICT: [&str; 7] = [
    "run.years=3",
    "run.weeks_per_year=4",
    "district.schools=4",
    "district.leader_skill_spread=0.1",
    "leader.change_skill=0.45",
    "leader.successor_change_skill=0.35",
    "leader.successor_spread=0",
];

/// Skills at the start, and which leaders learn in a year, by school.
fn learners(who: &str, replicate: u32) -> (Vec<f32>, Vec<bool>) {
    let training = format!("policy.training={{ who = \"{who}\", share = 0.5, strength = 0.1, aim = 0.95 }}");
    let scenario = small((1, 1, 1), "", &[&DISTRICT[..], &[&training]].concat());
    let stage = Stage::of(&scenario, "it", replicate);
    let skills: Vec<f32> =
        (0..stage.schools()).map(|school| stage.setting(school, replicate).profile.change_skill).collect();
    let learns = |school: usize| {
        let mut last = 0.0;
        stage.watch(school, replicate, |_, school| last = school.leaders[0].change_skill);
        last > skills[school]
    };
    let learning = (0..stage.schools()).map(learns).collect();
    (skills, learning)
}

#[test]
fn a_district_trains_the_leaders_it_means_to() {
    let mut lots = Vec::new();
    for replicate in 0..10 {
        for (who, sign) in [("least_skilled", 1.0), ("most_skilled", -1.0)] {
            let (skills, learning) = learners(who, replicate);
            let mut order: Vec<usize> = (0..4).collect();
            order.sort_by(|&a, &b| (sign * skills[a]).total_cmp(&(sign * skills[b])));
            let trained: Vec<usize> = order.iter().copied().filter(|&school| learning[school]).collect();
            assert_eq!(trained, order[..2], "{who} of {skills:?}");
        }
        let (_, learning) = learners("random", replicate);
        assert_eq!(learning.iter().filter(|&&learns| learns).count(), 2);
        lots.push(learning);
    }
    for school in 0..4 {
        assert!(
            lots.iter().any(|lot| lot[school]) && lots.iter().any(|lot| !lot[school]),
            "{school}: {lots:?}"
        );
    }
}

#[test]
fn training_runs_from_until_towards_its_aim_and_takes_its_capacity() {
    let it = "
plan.asking = 1.0
[practices.asking]
cost = 1.0
acts_on = { outreach = 1.0 }
[strategies.it.training]
from = \"2 weeks\"
until = \"6 weeks\"
strength = 0.25
aim = 0.75
cost = 0.2
";
    let scenario = small((1, 1, 1), it, &["run.years=2", "run.weeks_per_year=4", "leader.change_skill=0.35"]);
    let mut skill = 0.35_f32;
    for (week, (_, leader, delivered, _)) in led(&scenario, 0).into_iter().enumerate() {
        near("skill when the week begins", delivered.change_skill, skill);
        let trained = (2..6).contains(&week);
        skill += if trained { 0.25 * (0.75 - skill) } else { 0.0 };
        near("skill", leader.change_skill, skill);
        near("delivered", delivered.actions.outreach, if trained { 0.8 } else { 1.0 });
        near("capacity used", delivered.capacity_used, 1.0);
    }
    let above = small((1, 1, 1), it, &["run.years=2", "run.weeks_per_year=4", "leader.change_skill=0.9"]);
    assert!(
        led(&above, 0).iter().all(|week| week.1.change_skill == 0.9),
        "nobody is trained down to the aim"
    );
}

#[test]
fn a_leader_attends_training_only_as_far_as_capacity_reaches() {
    let it = "[strategies.it.training]\nstrength = 0.25\naim = 0.75\ncost = 0.2\n";
    let changes = ["run.years=1", "leader.change_skill=0.35", "leader.capacity=0.1"];
    let (_, leader, delivered, _) = led(&small((1, 1, 1), it, &changes), 0)[0];
    near("skill", leader.change_skill, 0.35 + 0.5 * 0.25 * 0.4);
    near("capacity used", delivered.capacity_used, 0.1);
}

#[test]
fn what_costs_nothing_arrives_even_without_capacity() {
    let it = "
plan.asking = 1.0
[practices.asking]
cost = 0.0
acts_on = { outreach = 1.0 }
[strategies.it.training]
strength = 0.25
aim = 0.75
cost = 0.0
";
    let scenario = small((1, 1, 1), it, &["leader.change_skill=0.35"]);
    after_weeks(
        1,
        &scenario,
        |school| school.leaders[0].capacity = 0.0,
        |school| {
            near("skill", school.leaders[0].change_skill, 0.35 + 0.25 * 0.4);
            near("delivered", school.delivered[0].actions.outreach, 1.0);
            assert_eq!(school.delivered[0].capacity_used, 0.0);
        },
    );
}

#[test]
fn successors_are_better_from_a_pipeline_in_trained_schools_and_while_it_lasts() {
    let better = 0.35 + 0.6 * (0.75 - 0.35);
    for (terms, trained) in [
        ("pipeline = true", better),
        ("pipeline = false", 0.35),
        ("pipeline = true, until = \"3 weeks\"", 0.35),
        ("pipeline = true, until = \"4 weeks\"", better),
        ("pipeline = true, from = \"3 weeks\"", better),
        ("pipeline = true, from = \"4 weeks\"", 0.35),
    ] {
        let training = format!("policy.training={{ share = 0.5, aim = 0.75, strength = 0, {terms} }}");
        let leaves = ["events.leader_leaves=[\"1 years\"]", "leader.pipeline_gain=0.6", &training];
        let stage = Stage::of(&small((1, 1, 1), "", &[&DISTRICT[..], &leaves].concat()), "it", 0);
        for school in 0..4 {
            let mut skills = Vec::new();
            stage.watch(school, 0, |_, school| skills.push(school.leaders[0].change_skill));
            let expected = if stage.setting(school, 0).arms[0].in_training { trained } else { 0.35 };
            near(terms, skills[4], expected);
        }
    }
}
