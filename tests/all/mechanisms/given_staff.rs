//! A first staff that a scenario gives, and the network it names: who is there, and who looks to whom.

use super::by_hand::{after_weeks, near, small};
use crate::support::common::Stage;
use population::Population;
use scenario::FullScenario;
use simulation::School;

const SIZE: (u32, u32, u32) = (6, 20, 3);

/// The people of a scenario's school before its first week.
fn people(scenario: &FullScenario) -> Population<1> {
    School::open(Stage::of(scenario, "it", 0).setting(0, 0)).people
}

fn given(changes: &[&str]) -> FullScenario {
    small(SIZE, "", changes)
}

#[test]
fn each_list_stands_in_place_of_its_draws_and_of_no_others() {
    let drawn = people(&given(&[])).teachers;
    let column = "[0.1, 0.2, 0.3, 0.4, 0.5, 0.6]";
    for key in ["initial_belief", "initial_skill", "own_interpretation", "influence", "anchoring"] {
        let teachers = people(&given(&[&format!("staff.{key}={column}")])).teachers;
        let columns = [
            ("initial_belief", &teachers.initial_belief, &drawn.initial_belief),
            ("initial_skill", &teachers.initial_skill, &drawn.initial_skill),
            ("own_interpretation", &teachers.own_interpretation, &drawn.own_interpretation),
            ("influence", &teachers.influence, &drawn.influence),
            ("anchoring", &teachers.anchoring, &drawn.anchoring),
            ("inertia", &teachers.inertia, &drawn.inertia),
            ("experience", &teachers.experience, &drawn.experience),
        ];
        for (name, values, before) in columns {
            if name == key {
                assert_eq!(values.as_flattened(), [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], "{key}");
            } else {
                assert_eq!(values, before, "{name} where {key} is given");
            }
        }
    }
}

#[test]
fn what_is_drawn_follows_from_what_is_given() {
    let certain = [
        "staff.experience=[0, 5, 10, 20, 25, 40]",
        "start.inertia=0.2",
        "start.inertia_experience=0.5",
        "start.inertia_years=25",
        "start.inertia_spread=0",
        "start.belief=0.9",
        "start.belief_inertia=0.5",
        "start.belief_spread=0",
        "start.influence_spread=0",
        "start.influence_experience=0.02",
    ];
    let teachers = people(&given(&certain)).teachers;
    for (place, years) in [0.0_f32, 5.0, 10.0, 20.0, 25.0, 40.0].into_iter().enumerate() {
        let inertia = 0.2 + 0.5 * (years / 25.0).min(1.0);
        assert!((teachers.inertia[place][0] - inertia).abs() < 1e-6, "{inertia}");
        assert!((teachers.initial_belief[place][0] - (0.9 - 0.5 * inertia)).abs() < 1e-6, "{inertia}");
        assert!((teachers.influence[place][0] - (0.02 * years).exp()).abs() < 1e-5, "{years}");
    }
    // Belief follows a given inertia, whatever the experience.
    let set = [&certain[..], &["staff.inertia=[1, 0, 1, 0, 1, 0]"]].concat();
    let teachers = people(&given(&set)).teachers;
    for (place, belief) in [0.4_f32, 0.9, 0.4, 0.9, 0.4, 0.9].into_iter().enumerate() {
        assert!((teachers.initial_belief[place][0] - belief).abs() < 1e-6, "{place}");
    }
}

#[test]
fn whoever_comes_later_is_drawn_as_where_nothing_is_given() {
    let changes = ["run.years=2", "run.weeks_per_year=1", "turnover.base=1", "turnover.strain_effect=0"];
    let later = |staff: &[&str]| {
        let mut last = None;
        Stage::of(&given(&[&changes[..], staff].concat()), "it", 0)
            .watch(0, 0, |_, school| last = Some(school.people.clone()));
        last.expect("a week was run")
    };
    let all = [
        "staff.experience=[1, 1, 1, 1, 1, 1]",
        "staff.inertia=[1, 1, 1, 1, 1, 1]",
        "staff.influence=[1, 1, 1, 1, 1, 1]",
        "staff.initial_belief=[1, 1, 1, 1, 1, 1]",
        "staff.initial_skill=[1, 1, 1, 1, 1, 1]",
        "staff.own_interpretation=[1, 1, 1, 1, 1, 1]",
        "staff.anchoring=[0, 2, 0, 2, 0, 2]",
    ];
    let (mut given, mut drawn) = (later(&all), later(&[]));
    // Only the first staff has critics, and everyone has left.
    given.teachers.critics = 0;
    drawn.teachers.critics = 0;
    assert_eq!(given, drawn);
}

#[test]
fn a_given_staff_teaches_in_the_first_week_however_long_its_school_came_to_rest() {
    let years = "staff.experience=[0, 5, 10, 20, 25, 40]";
    for warm_up in ["run.warm_up_years=0", "run.warm_up_years=1", "run.warm_up_years=3"] {
        let teachers = people(&given(&[warm_up, years, "turnover.base=0.5"])).teachers;
        assert_eq!(teachers.experience.as_flattened(), [0.0, 5.0, 10.0, 20.0, 25.0, 40.0], "{warm_up}");
        assert_eq!(teachers.first_year.as_flattened(), [0.0; 6], "{warm_up}");
    }
}

#[test]
fn anchoring_multiplies_the_pull_back_to_the_own_first_belief() {
    let anchoring = [0.0, 0.5, 1.0, 2.0, 5.0, 10.0];
    let changes = ["staff.anchoring=[0, 0.5, 1, 2, 5, 10]", "beliefs.anchor_pull=0.02"];
    let (start, moved) = (0.5, 0.9);
    let start_there = "staff.initial_belief=[0.5, 0.5, 0.5, 0.5, 0.5, 0.5]";
    let scenario = given(&[&changes[..], &[start_there]].concat());
    let beliefs = after_weeks(
        1,
        &scenario,
        |school| school.last.teachers.belief.as_flattened_mut().fill(moved),
        |school| school.last.teachers.belief.as_flattened().to_vec(),
    );
    for (belief, anchoring) in beliefs.into_iter().zip(anchoring) {
        near("belief", belief, moved + 0.02 * anchoring * (start - moved));
    }
}

#[test]
fn given_critics_are_those_of_least_given_belief() {
    let belief = "staff.initial_belief=[0.9, 0.1, 0.8, 0.2, 0.7, 0.3]";
    // Two fifths of six are more than two teachers.
    for share in ["measures.critics=0.5", "measures.critics=0.4"] {
        let teachers = people(&given(&[belief, share])).teachers;
        assert_eq!(teachers.critic.as_flattened(), [0.0, 1.0, 0.0, 1.0, 0.0, 1.0], "{share}");
        assert_eq!(teachers.critics, 3, "{share}");
    }
}

#[test]
fn a_complete_network_ties_everyone_to_everyone_else_by_influence() {
    let influence = [1.0_f32, 2.0, 3.0, 4.0, 5.0, 6.0];
    let advice = people(&given(&["networks.advice=complete", "staff.influence=[1, 2, 3, 4, 5, 6]"])).advice;
    for teacher in 0..6 {
        let own = advice.pairs().filter(|pair| pair.0 as usize == teacher);
        let own: Vec<u16> = own.map(|(_, colleague)| colleague).collect();
        let others: Vec<u16> = (0..6).filter(|&other| other != teacher as u16).collect();
        assert_eq!(own, others);
        let all: f32 = advice.ties.iter().map(|tie| tie.weights[teacher][0]).sum();
        assert!((all - 1.0).abs() < 1e-6, "weights of {teacher} add up to {all}");
        for (tie, colleague) in advice.ties.iter().zip(own) {
            let expected = influence[colleague as usize] / (21.0 - influence[teacher]);
            assert!((tie.weights[teacher][0] - expected).abs() < 1e-6, "{expected}");
        }
    }
}

#[test]
fn in_a_network_of_nobody_nobody_moves_another() {
    let pulls = ["run.years=1", "beliefs.peer_pull=0.5", "skill.colleagues=0.5", "alignment.colleagues=0.5"];
    let scenario = given(&[&["networks.advice=nobody"][..], &pulls].concat());
    let alone = people(&scenario).advice;
    assert_eq!((alone.ties.len(), alone.pairs().count()), (0, 0));
    assert_eq!(alone.count.as_flattened(), [0.0; 6]);
    let start = School::open(Stage::of(&scenario, "it", 0).setting(0, 0)).last.teachers;
    Stage::of(&scenario, "it", 0).watch(0, 0, |_, school| assert_eq!(school.last.teachers, start));
}

#[test]
fn a_given_network_has_its_ties_and_no_others_and_a_tie_counts_by_influence_times_weight() {
    let ties = "networks.ties=[[1, 2], [1, 3, 0.5], [4, 1, 3], [6, 5], [1, 6, 2]]";
    let influence = "staff.influence=[1, 2, 3, 4, 5, 6]";
    let advice = people(&given(&["networks.advice=given", ties, influence])).advice;
    assert_eq!(advice.pairs().collect::<Vec<_>>(), [(0, 1), (0, 2), (0, 5), (3, 0), (5, 4)]);
    assert_eq!(advice.count.as_flattened(), [3.0, 0.0, 0.0, 1.0, 0.0, 1.0]);
    // 2, 3 x 0.5 and 6 x 2.
    let weights = |teacher: usize| advice.ties.iter().map(move |tie| tie.weights[teacher][0]);
    for (weight, counts) in weights(0).zip([2.0, 1.5, 12.0]) {
        assert!((weight - counts / 15.5).abs() < 1e-6, "{weight}");
    }
    // A single colleague has all the weight, whatever the tie's.
    for (teacher, expected) in [(1, 0.0), (2, 0.0), (3, 1.0), (4, 0.0), (5, 1.0)] {
        assert_eq!(weights(teacher).sum::<f32>(), expected, "{teacher}");
    }
}

#[test]
fn a_list_of_everyone_without_weights_is_the_complete_network() {
    let pairs =
        (1..=6).flat_map(|one| (1..=6).filter(move |&other| other != one).map(move |other| (one, other)));
    let ties: Vec<String> = pairs.map(|(one, other)| format!("[{one}, {other}]")).collect();
    let ties = format!("networks.ties=[{}]", ties.join(", "));
    assert_eq!(
        people(&given(&["networks.advice=given", &ties])),
        people(&given(&["networks.advice=complete"]))
    );
}

#[test]
fn newcomers_take_over_given_ties_and_bring_an_influence_of_their_own() {
    let all_leave = ["run.years=2", "run.weeks_per_year=1", "turnover.base=1", "turnover.strain_effect=0"];
    let ties = ["networks.advice=given", "networks.ties=[[1, 2, 3], [1, 3], [2, 1]]"];
    let scenario = given(&[&all_leave[..], &ties].concat());
    let before = people(&scenario);
    let mut last = None;
    Stage::of(&scenario, "it", 0).watch(0, 0, |_, school| last = Some(school.people.clone()));
    let after = last.expect("a week was run");
    assert!(before.advice.pairs().eq(after.advice.pairs()));
    let influence = &after.teachers.influence;
    assert!(influence[1] != before.teachers.influence[1], "somebody else came");
    let expected = 3.0 * influence[1][0] / (3.0 * influence[1][0] + influence[2][0]);
    assert!((after.advice.ties[0].weights[0][0] - expected).abs() < 1e-6);
}
