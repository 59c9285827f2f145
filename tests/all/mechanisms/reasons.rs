//! Why teachers moved: the terms that a week gives for every teacher.

use crate::support::common::shipped;
use experiment::watch_school;
use scenario::plan::compile;
use simulation::Reasons;

/// Belief and reasons of every teacher, by week.
fn watched(changes: &[&str]) -> Vec<Vec<(f32, Reasons)>> {
    let scenario = shipped("typical_high_school", changes);
    let plan = compile(&scenario.strategies["managed_change"], &scenario);
    let mut weeks = Vec::new();
    watch_school(&scenario, &plan, (3, 0), |_, school| {
        let beliefs = school.last.teachers.belief.arm(0);
        weeks.push(beliefs.zip(school.reasons()).collect());
    })
    .expect("it runs");
    weeks
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
fn without_a_mandate_nobody_reacts_against_one() {
    let changes = ["run.strategies=[\"managed_change\"]", "run.years=1"];
    let weeks = watched(&changes);
    assert!(weeks.iter().flatten().all(|(_, own)| own.reactance == 0.0 && own.intention_mandate == 0.0));
    let with = "strategies.managed_change.plan.mandate=0.8";
    let weeks = watched(&[changes[0], changes[1], with]);
    assert!(weeks.iter().flatten().any(|(_, own)| own.reactance < 0.0 && own.intention_mandate > 0.0));
}
