//! Values that seem unable to act: whatever they are, nothing that is kept changes in a trial.

use super::plan::{StudyPlan, own_values};
use super::point::{PointResult, simulate};
use rayon::prelude::*;

/// Replicates of the first trial, which most values that act do not pass, and of a second one of those that are left: what
/// happens in few schools, such as a leader's departure, happens in some of these.
const REPLICATES: [u32; 2] = [2, 12];

/// Keys that moved no output in a trial, whether they were least or greatest, neither from the scenario's own values nor
/// from a point in the middle of the design: there hardly anything that is kept can depend on them. Tries the ends of every
/// range from both, in the study's replicates or the first twelve of them.
pub fn cannot_act(plan: &StudyPlan) -> Vec<String> {
    let mut trial = plan.clone();
    trial.study.until = None;
    let starts = [own_values(&plan.study), plan.values[plan.values.len() / 2].clone()];
    let mut silent: Vec<usize> = (0..plan.study.varied.len()).collect();
    for replicates in REPLICATES {
        trial.study.scenario.run.replicates = replicates.min(plan.study.scenario.run.replicates);
        for start in &starts {
            silent = silent_from(&mut trial, start, &silent);
        }
    }
    silent.into_iter().map(|index| plan.study.varied[index].key.clone()).collect()
}

/// Which of these values move nothing from there.
fn silent_from(trial: &mut StudyPlan, start: &[f64], asked: &[usize]) -> Vec<usize> {
    trial.values = vec![start.to_vec()];
    for &index in asked {
        for end in trial.study.varied[index].ends() {
            let mut point = start.to_vec();
            point[index] = end;
            trial.values.push(point);
        }
    }
    let results: Vec<PointResult> =
        (0..trial.values.len()).into_par_iter().map(|point| simulate(trial, point)).collect();
    let start = bits(&results[0]);
    let ends = results[1..].chunks_exact(2);
    // From a point without values nothing can be told.
    let moves_nothing = |ends: &[PointResult]| start.is_none() || ends.iter().all(|end| bits(end) == start);
    asked.iter().zip(ends).filter(|(_, ends)| moves_nothing(ends)).map(|(&index, _)| index).collect()
}

/// All that a point gives, to the last bit; nothing where it failed.
fn bits(result: &PointResult) -> Option<Vec<u64>> {
    match result {
        PointResult::Done(outputs) => Some(outputs.iter().flatten().map(|value| value.to_bits()).collect()),
        PointResult::Failed(_) => None,
    }
}
