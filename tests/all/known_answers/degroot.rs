//! DeGroot (1974): beliefs that only average those of others go to a consensus.

use super::shelf::{known, watch};

/// Rounding adds at most a few units in the last place of 1 a week, 6e-8 each, and averaging damps
/// what earlier weeks added: over a year it stays below a millionth.
const ROUNDING: f64 = 1e-6;

fn mean(beliefs: &[f64]) -> f64 {
    beliefs.iter().sum::<f64>() / beliefs.len() as f64
}

#[test]
fn beliefs_go_to_their_mean_each_as_fast_as_the_closed_form_says() {
    let scenario = known("degroot", &[]);
    let teachers = f64::from(scenario.parameters.school.teachers);
    let pull = f64::from(scenario.parameters.beliefs.peer_pull);
    let factor = 1.0 - pull * teachers / (teachers - 1.0);
    let mut start = Vec::new();
    watch(&scenario, |week, school| {
        let beliefs: Vec<f64> = school.last.teachers.belief.arm(0).map(f64::from).collect();
        if week == 0 {
            start.clone_from(&beliefs);
        }
        let consensus = mean(&start);
        let shrunk = factor.powi(week as i32);
        for (teacher, (belief, first)) in beliefs.iter().zip(&start).enumerate() {
            let expected = consensus + shrunk * (first - consensus);
            assert!((belief - expected).abs() < ROUNDING, "{belief}, not {expected}: {teacher}, week {week}");
        }
    });
    // The scenario leaves something to see: a spread at the start and little of it after a year.
    let widest = start.iter().map(|belief| (belief - mean(&start)).abs()).fold(0.0, f64::max);
    assert!(widest > 0.3 && factor.powi(36) < 0.2, "{widest} and {factor}");
}
