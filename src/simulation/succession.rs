//! Leaders who leave, and successors who keep the strategy or drop it.

use super::school::{Leader, School};
use crate::random::Purpose;

/// Lets the leader leave, by lot or on a fixed date, and a successor begin; otherwise lets a kept
/// strategy regain continuity.
pub fn succeed(school: &mut School<'_>, year: u32) {
    let setting = &school.setting;
    let p = &setting.parameters.leader;
    let by_lot = setting.streams.uniform(Purpose::LeaderDeparture, year) < p.departure;
    let due = |&week: &u32| week > 0 && (week - 1) / setting.weeks_per_year == year;
    school.leader_left = by_lot || setting.leader_leaves.iter().any(due);
    school.leader.tenure += 1;
    if !school.leader_left {
        school.leader.continuity = (school.leader.continuity + p.continuity_recovery).min(1.0);
        return;
    }
    let state = &mut school.last.school;
    let dependence = state.dependence;
    state.vision_clarity *= 1.0 - p.clarity_lost * dependence;
    state.urgency *= p.urgency_kept;
    let baseline = setting.profile.baseline_trust;
    state.trust = baseline + p.trust_kept * (state.trust - baseline);
    let drops = setting.streams.uniform(Purpose::StrategyDropped, year) < p.abandon * dependence;
    school.leader = Leader {
        change_skill: successor_skill(school, year),
        capacity: p.capacity,
        continuity: 1.0 - p.continuity_lost * dependence,
        dropped: school.leader.dropped || drops,
        tenure: 0,
    };
}

/// Skill drawn from the market of successors, and part of the way to the training's aim where the
/// district trains its pipeline.
fn successor_skill(school: &School<'_>, year: u32) -> f32 {
    let setting = &school.setting;
    let p = &setting.parameters.leader;
    let draw = setting.streams.normal(Purpose::SuccessorSkill, year);
    let skill = (p.successor_change_skill + p.successor_spread * draw).clamp(0.0, 1.0);
    match setting.plan.training {
        Some(training)
            if training.terms.pipeline
                && setting.profile.in_training
                && training.runs_in((year + 1) * setting.weeks_per_year - 1) =>
        {
            skill + p.pipeline_gain * (training.terms.aim - skill).max(0.0)
        }
        _ => skill,
    }
}
