//! The design team: who sits on it, when, and what a seat does to a teacher's inertia.

use super::by_hand::{after_weeks, at_rest, logistic, near, small};
use crate::support::common::Stage;
use numerics::column::Column;
use numerics::random::Purpose;
use scenario::FullScenario;
use simulation::{School, State};

/// Four seats for teachers and five for parents, whose views change every week; terms of three weeks.
const TERMS: [&str; 11] = [
    "run.years=2",
    "run.weeks_per_year=6",
    "school.teachers=12",
    "school.students=40",
    "design_team.teacher_seats=4",
    "design_team.parent_seats=5",
    "design_team.terms_per_year=2",
    "beliefs.noise=0.2",
    "parents.noise=0.2",
    "start.belief_spread=0.1",
    "run.replicates=1",
];

/// Who sits on the team in every week, teachers and parents.
fn seated(scenario: &FullScenario, strategy: &str, replicate: u32) -> Vec<(Vec<usize>, Vec<usize>)> {
    let mut weeks = Vec::new();
    Stage::of(scenario, strategy, replicate).watch(0, replicate, |_, school| {
        weeks.push((
            members(school.team.teachers.as_flattened()),
            members(school.team.parents.as_flattened()),
        ));
    });
    weeks
}

fn members(column: &[f32]) -> Vec<usize> {
    assert!(column.iter().all(|&seat| seat == 0.0 || seat == 1.0));
    (0..column.len()).filter(|&place| column[place] == 1.0).collect()
}

/// The places with the least rank, in order of places.
fn least(seats: usize, ranks: &[f32]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..ranks.len()).collect();
    places.sort_by(|&a, &b| ranks[a].total_cmp(&ranks[b]));
    let mut least = places[..seats].to_vec();
    least.sort_unstable();
    least
}

/// Runs a strategy that seats that target and compares the team of every term with the people that
/// `ranks` puts first, from the school and its state before the term, teachers and parents.
fn check_target(target: &str, ranks: impl Fn(&School<'_, 1>, &State<1>) -> (Vec<f32>, Vec<f32>)) {
    let scenario =
        at_rest(&format!("plan.design_team = {{ intensity = 1.0, target = \"{target}\" }}"), &TERMS);
    let stage = Stage::of(&scenario, "it", 0);
    let mut before = School::open(stage.setting(0, 0)).last;
    let (mut expected, mut terms) = ((Vec::new(), Vec::new()), Vec::new());
    stage.watch(0, 0, |week, school| {
        if week == 6 {
            // New parents came in summer.
            let graduated = 30..40;
            let new = &school.people.parents.initial_support[graduated.clone()];
            before.parents.support.as_flattened_mut()[graduated].copy_from_slice(new);
        }
        if week % 3 == 0 {
            let (teachers, parents) = ranks(school, &before);
            expected = (least(4, &teachers), least(5, &parents));
            terms.push(expected.clone());
        }
        let team =
            (members(school.team.teachers.as_flattened()), members(school.team.parents.as_flattened()));
        assert_eq!(team, expected, "{target}, week {week}");
        before = school.last.clone();
    });
    assert_eq!(terms.len(), 4, "two terms in each of two years");
}

fn negative(column: &Column<1>) -> Vec<f32> {
    column.arm(0).map(|value| -value).collect()
}

#[test]
fn the_most_resistant_are_those_of_least_belief_and_support_when_the_term_begins() {
    check_target("most_resistant", |_, before| {
        (before.teachers.belief.arm(0).collect(), before.parents.support.arm(0).collect())
    });
}

#[test]
fn volunteers_are_those_of_greatest_belief_and_support_when_the_term_begins() {
    check_target("volunteers", |_, before| {
        (negative(&before.teachers.belief), negative(&before.parents.support))
    });
}

#[test]
fn opinion_leaders_are_those_of_greatest_influence_and_loudest_voice() {
    check_target("opinion_leaders", |school, _| {
        (negative(&school.people.teachers.influence), negative(&school.people.parents.voice))
    });
}

#[test]
fn the_same_lot_falls_under_every_strategy_and_another_one_every_term() {
    let it = "
plan.design_team = { intensity = 1.0, target = \"random\" }
[strategies.other]
label = \"Other\"
plan.design_team = { intensity = 0.2, target = \"random\" }
plan.mandate = 1.0
";
    let scenario = at_rest(it, &[&TERMS[..], &["run.strategies=[\"it\", \"other\"]"]].concat());
    let weeks = seated(&scenario, "it", 0);
    assert_eq!(weeks, seated(&scenario, "other", 0));
    assert_ne!(weeks, seated(&scenario, "it", 1), "another replicate draws another lot");
    for (week, (teachers, parents)) in weeks.iter().enumerate() {
        assert_eq!((teachers.len(), parents.len()), (4, 5));
        if week > 0 {
            let (teachers_before, parents_before) = &weeks[week - 1];
            assert_eq!(teachers == teachers_before, week % 3 != 0, "week {week}");
            assert_eq!(parents == parents_before, week % 3 != 0, "week {week}");
        }
    }
}

#[test]
fn the_lot_of_a_term_is_the_one_of_its_number_in_the_run() {
    let scenario = at_rest("plan.design_team = { intensity = 1.0, target = \"random\" }", &TERMS);
    Stage::of(&scenario, "it", 0).watch(0, 0, |week, school| {
        let (mut teachers, mut parents) = ([0.0; 12], [0.0; 40]);
        school.setting.streams.uniforms(Purpose::TeamLotTeachers, week / 3, &mut teachers);
        school.setting.streams.uniforms(Purpose::TeamLotParents, week / 3, &mut parents);
        let team =
            (members(school.team.teachers.as_flattened()), members(school.team.parents.as_flattened()));
        assert_eq!(team, (least(4, &teachers), least(5, &parents)), "week {week}");
    });
}

#[test]
fn a_lot_leaves_nobody_out_in_the_long_run() {
    let scenario = at_rest("plan.design_team = { intensity = 1.0, target = \"random\" }", &TERMS);
    let mut times = [0; 12];
    for replicate in 0..50 {
        for &teacher in &seated(&scenario, "it", replicate)[0].0 {
            times[teacher] += 1;
        }
    }
    // 50 draws of 4 in 12: 17 times each, give or take four standard deviations of 3.3.
    assert!(times.iter().all(|times| (4..=30).contains(times)), "{times:?}");
}

#[test]
fn the_team_is_dismissed_while_no_practice_needs_it_and_convened_when_one_does() {
    let it = "
plan.graduate_vision = 1.0
plan.design_team = [{ intensity = 1.0, until = \"2 weeks\" }, { intensity = 0.0, from = \"2 weeks\", until = \"4 weeks\" }]
plan.model_visits = { intensity = 1.0, from = \"4 weeks\", until = \"8 weeks\", target = \"volunteers\" }
";
    let still = ["beliefs.noise=0", "parents.noise=0"];
    let weeks = seated(&at_rest(it, &[&TERMS[..], &still].concat()), "it", 0);
    for (week, (teachers, parents)) in weeks.iter().enumerate() {
        let convened = week < 2 || (4..8).contains(&week);
        let expected = if convened { (4, 5) } else { (0, 0) };
        assert_eq!((teachers.len(), parents.len()), expected, "week {week}");
    }
    assert!(weeks[0].0.iter().all(|teacher| !weeks[4].0.contains(teacher)), "critics first, then volunteers");
}

#[test]
fn the_practice_that_lets_people_take_part_decides_who_sits_and_visitors_go_along() {
    let both = "
plan.design_team = { intensity = 0.1, target = \"opinion_leaders\" }
plan.model_visits = { intensity = 1.0, target = \"volunteers\" }
";
    let alone = "plan.design_team = { intensity = 1.0, target = \"opinion_leaders\" }";
    assert_eq!(seated(&at_rest(both, &TERMS), "it", 0), seated(&at_rest(alone, &TERMS), "it", 0));
}

/// The share of a teacher's inertia that still counts after a week, from the effort that follows.
fn inertia_left(it: &str, changes: &[&str], prepare: impl FnOnce(&mut School<'_, 1>)) -> f32 {
    let rules = [
        "design_team.full_part=0.25",
        "design_team.inertia_on_team=0.4",
        "teaching.speed=1",
        "teaching.steepness=4",
        "teaching.threshold=0.2",
        "teaching.threshold_inertia=0.7",
        "teaching.threshold_strain=0",
        "teaching.belief_weight=1",
        "teaching.norm_weight=0",
        "teaching.skill_weight=0",
    ];
    let prepare = |school: &mut School<'_, 1>| {
        school.people.teachers.inertia[0][0] = 0.5;
        school.last.teachers.belief[0][0] = 0.5;
        prepare(school);
    };
    let scenario = small((1, 1, 1), it, &[&rules[..], changes].concat());
    let effort = after_weeks(1, &scenario, prepare, |school| school.last.teachers.effort[0][0]);
    let at = |share: f32| logistic(4.0 * (0.5 - 0.2 - 0.7 * share * 0.5));
    // Effort falls as more inertia is left, so one share fits.
    let fits = (0..=1000_u16).map(|step| f32::from(step) / 1000.0);
    fits.min_by(|a, b| (at(*a) - effort).abs().total_cmp(&(at(*b) - effort).abs())).expect("many shares")
}

#[test]
fn membership_relieves_inertia_as_far_as_participation_arrives() {
    for (intensity, left) in [("0.0", 1.0), ("0.1", 0.76), ("0.25", 0.4), ("1.0", 0.4)] {
        let it = format!("plan.design_team = {intensity}");
        near(intensity, inertia_left(&it, &[], |_| {}), left);
    }
    near(
        "without a seat",
        inertia_left("plan.design_team = 1.0", &["design_team.teacher_seats=0"], |_| {}),
        1.0,
    );
}

#[test]
fn a_leader_who_delivers_no_participation_relieves_nothing() {
    let it = "plan.design_team = 0.25";
    near("continuity", inertia_left(it, &[], |school| school.leaders[0].continuity = 0.4), 0.76);
    near("no continuity", inertia_left(it, &[], |school| school.leaders[0].continuity = 0.0), 1.0);
    near("dropped", inertia_left(it, &[], |school| school.leaders[0].dropped = true), 1.0);
    // A quarter of the team's cost of a quarter, of which six tenths grow with seats: there are two instead of fourteen.
    let half = format!("leader.capacity={}", 0.25 * 0.25 * (0.4 + 0.6 * 2.0 / 14.0) / 2.0);
    near("half the capacity", inertia_left(it, &[&half], |_| {}), 0.7);
}

#[test]
fn visits_alone_relieve_nothing() {
    near("visits", inertia_left("plan.model_visits = 1.0", &[], |_| {}), 1.0);
}
