//! Leaders who leave, and successors who keep the strategy or drop it.

use super::school::{Leader, School};
use super::setting::{Arm, Setting};
use numerics::random::Purpose;

/// Lets the leader leave, by lot or on a fixed date, and a successor begin; otherwise lets a kept
/// strategy regain continuity. Whether the leader leaves is the same in all arms.
pub fn succeed<const ARMS: usize>(school: &mut School<'_, ARMS>, year: u32) {
    let setting = &school.setting;
    let p = &setting.parameters().leader;
    let by_lot = setting.streams.uniform(Purpose::LeaderDeparture, year) < p.departure;
    let calendar = setting.scenario.calendar;
    let due = |&week: &u32| week > 0 && calendar.year_of(week - 1) == year;
    let leaves = by_lot || setting.leader_leaves.iter().any(due);
    school.leader_left = [leaves; ARMS];
    if !leaves {
        for leader in &mut school.leaders {
            leader.tenure += 1;
            leader.continuity = (leader.continuity + p.continuity_recovery).min(1.0);
        }
        return;
    }
    let baseline = setting.profile.baseline_trust;
    let lot = setting.streams.uniform(Purpose::StrategyDropped, year);
    let draw = setting.streams.normal(Purpose::SuccessorSkill, year);
    for (arm, (leader, state)) in school.leaders.iter_mut().zip(&mut school.last.school).enumerate() {
        let dependence = state.dependence;
        state.vision_clarity *= 1.0 - p.clarity_lost * dependence;
        state.urgency *= p.urgency_kept;
        state.trust = baseline + p.trust_kept * (state.trust - baseline);
        let drops = lot < p.abandon * dependence;
        *leader = Leader {
            change_skill: successor_skill(&setting.arms[arm], setting, draw, year),
            capacity: p.capacity,
            continuity: 1.0 - p.continuity_lost * dependence,
            dropped: leader.dropped || drops,
            tenure: 0,
        };
    }
}

/// Skill drawn from the market of successors, and part of the way to the training's aim where the
/// district trains its pipeline.
fn successor_skill<const ARMS: usize>(
    arm: &Arm<'_>,
    setting: &Setting<'_, ARMS>,
    draw: f32,
    year: u32,
) -> f32 {
    let p = &setting.parameters().leader;
    let skill = (p.successor_change_skill + p.successor_spread * draw).clamp(0.0, 1.0);
    match arm.plan.training {
        Some(training)
            if training.terms.pipeline
                && arm.in_training
                && training.runs_in(setting.scenario.calendar.weeks_of(year).end - 1) =>
        {
            skill + p.pipeline_gain * (training.terms.aim - skill).max(0.0)
        }
        _ => skill,
    }
}
