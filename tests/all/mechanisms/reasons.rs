//! Why teachers moved: the terms that a week gives for every teacher.

use crate::support::common::shipped;
use experiment::watch_school;
use scenario::plan::compile;
use simulation::{Reasons, School};

/// What is read of every teacher and the reasons, by week.
fn watched_by<T>(changes: &[&str], read: impl Fn(&School<'_, 1>, usize) -> T) -> Vec<Vec<(T, Reasons)>> {
    let scenario = shipped("typical_high_school", changes);
    let plan = compile(&scenario.strategies["managed_change"], &scenario);
    let mut weeks = Vec::new();
    watch_school(&scenario, &plan, (3, 0), |_, school| {
        let reasons = school.reasons().into_iter().enumerate();
        weeks.push(reasons.map(|(teacher, reasons)| (read(school, teacher), reasons)).collect());
    })
    .expect("it runs");
    weeks
}

/// Belief and reasons of every teacher, by week.
fn watched(changes: &[&str]) -> Vec<Vec<(f32, Reasons)>> {
    watched_by(changes, |school, teacher| school.last.teachers.belief[teacher][0])
}

/// Effort and reasons of every teacher, by week.
fn watched_effort(changes: &[&str]) -> Vec<Vec<(f32, Reasons)>> {
    watched_by(changes, |school, teacher| school.last.teachers.effort[teacher][0])
}

/// The sum of everything that moved a belief.
fn moved(reasons: &Reasons) -> f32 {
    let chance = Reasons::NAMES.iter().position(|&name| name == "chance").expect("chance is a reason");
    reasons.values()[..=chance].iter().sum()
}

#[test]
fn the_reasons_of_a_week_add_up_to_the_move_of_belief() {
    let weeks = watched(&["run.strategies=[\"managed_change\"]", "run.years=1"]);
    let mut compared = 0;
    for pair in weeks.windows(2) {
        for ((before, _), (after, reasons)) in pair[0].iter().zip(&pair[1]) {
            let expected = (before + moved(reasons)).clamp(0.0, 1.0);
            assert!((after - expected).abs() < 1e-5, "{before} to {after}, not {expected}: {reasons:?}");
            compared += 1;
        }
    }
    assert!(compared > 1000);
}

#[test]
fn the_reasons_of_a_week_add_up_to_what_effort_moves_towards() {
    const SPEED: f32 = 0.2;
    let changes = [
        "run.strategies=[\"managed_change\"]",
        "run.years=1",
        "teaching.speed=0.2",
        "newcomers.induction=0.5",
    ];
    let mut compared = 0;
    for pair in watched_effort(&changes).windows(2) {
        for ((before, _), (after, own)) in pair[0].iter().zip(&pair[1]) {
            let aim = own.effort_decided + own.effort_routine + own.effort_newcomers;
            let expected = before + SPEED * (aim - before);
            assert!((after - expected).abs() < 1e-5, "{before} to {after}, not {expected}: {own:?}");
            assert!(own.effort_routine >= 0.0 && own.effort_newcomers <= 0.0, "{own:?}");
            compared += 1;
        }
    }
    assert!(compared > 1000);
}

#[test]
fn a_routine_holds_effort_up_where_a_strategy_has_ended_and_not_where_routines_hold_nothing() {
    let plan = "strategies.managed_change.plan={ coaching = [{ intensity = 1.0, until = \"1 years\" }] }";
    let held = |strength: &str| {
        let routines = ["routines.growth=0.1", "routines.fade=0.01", strength];
        let changes = [&["run.strategies=[\"managed_change\"]", "run.years=3", plan][..], &routines].concat();
        let weeks = watched_effort(&changes);
        let last = weeks.last().expect("there are weeks");
        last.iter().map(|(_, own)| own.effort_routine).sum::<f32>() / last.len() as f32
    };
    let (strong, none) = (held("routines.strength=0.9"), held("routines.strength=0"));
    assert!(strong > 0.02, "{strong} of effort is held up");
    assert_eq!(none, 0.0);
}

#[test]
fn without_a_mandate_nobody_reacts_against_one() {
    let changes = ["run.strategies=[\"managed_change\"]", "run.years=1"];
    let weeks = watched(&changes);
    assert!(weeks.iter().flatten().all(|(_, own)| own.reactance == 0.0 && own.intention_mandate == 0.0));
    let with = "strategies.managed_change.plan.mandate=0.8";
    let weeks = watched(&[changes[0], changes[1], with]);
    assert!(weeks.iter().flatten().any(|(_, own)| own.reactance < 0.0 && own.intention_mandate > 0.0));
}
