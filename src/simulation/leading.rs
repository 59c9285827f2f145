//! Phase 1: the leader acts, as far as capacity and skill reach.

use super::design_team;
use super::school::{Delivered, Leader, School};
use super::setting::{Arm, Setting};
use super::state::SchoolState;
use scenario::parameters::Stocks;
use scenario::practice::{Actions, Gains};

/// Delivers the week's plan in every arm, fills the stocks and lets time drain them, and convenes the
/// design team.
///
/// A practice arrives at intensity x continuity x min(1, available / demanded), where vocal
/// opposition and the leader's own training take from what is available.
pub fn act<const ARMS: usize>(school: &mut School<'_, ARMS>, week: u32) {
    for arm in 0..ARMS {
        let (last, next) = (&school.last.school[arm], &mut school.next.school[arm]);
        let delivered =
            deliver(&mut school.leaders[arm], last, next, &school.setting, &school.setting.arms[arm], week);
        school.hired_for_fit[arm] += delivered.actions.hiring;
        school.delivered[arm] = delivered;
        school.actions[arm] = delivered.actions;
        school.actions[arm].demonstration *= school.visit_strength[arm];
    }
    design_team::convene(&mut school.team, &school.people, &school.last, &school.setting, week);
}

fn deliver<const ARMS: usize>(
    leader: &mut Leader,
    last: &SchoolState,
    next: &mut SchoolState,
    setting: &Setting<'_, ARMS>,
    arm: &Arm<'_>,
    week: u32,
) -> Delivered {
    let parameters = &setting.parameters().leader;
    let dose = &arm.plan.doses[week as usize];
    let change_skill = leader.change_skill;
    let teachers = setting.profile.teachers;
    let hands = 1.0 + parameters.hands * (parameters.dependence - last.dependence).max(0.0);
    let capacity = leader.capacity * setting.capacity_of_size() * hands
        / (1.0 + parameters.firefighting * last.opposition);
    let cost = dose.cost_in(teachers);
    let training_cost = train(leader, arm, week, capacity);
    let available = capacity - training_cost;
    let reached = if cost > available { available / cost } else { 1.0 };
    let delivered = if leader.dropped { 0.0 } else { leader.continuity * reached };
    let gains = Gains::default().plus(delivered, &dose.gains);
    let actions = Actions::default().plus(delivered, &dose.actions);
    fill(
        last,
        next,
        &gains,
        &actions,
        change_skill,
        setting.profile.baseline_trust,
        &setting.parameters().stocks,
    );
    Delivered { actions, share: delivered, change_skill, capacity_used: delivered * cost + training_cost }
}

/// Trains the leader while the district's training lasts, as far as capacity reaches, and returns
/// the capacity it takes.
fn train(leader: &mut Leader, arm: &Arm<'_>, week: u32, capacity: f32) -> f32 {
    match arm.plan.training {
        Some(training) if arm.in_training && training.runs_in(week) => {
            let terms = training.terms;
            let attended = if terms.cost > capacity { capacity / terms.cost } else { 1.0 };
            leader.change_skill += attended * terms.strength * (terms.aim - leader.change_skill).max(0.0);
            attended * terms.cost
        }
        _ => 0.0,
    }
}

/// Fills the stocks of a school, and lets each return to the level at which it rests.
pub(super) fn fill(
    last: &SchoolState,
    next: &mut SchoolState,
    gains: &Gains,
    actions: &Actions,
    change_skill: f32,
    baseline_trust: f32,
    stocks: &Stocks,
) {
    let step = |stock: f32, gain: f32, back: f32, rest: f32| {
        (stock + change_skill * gain * (1.0 - stock) - back * (stock - rest)).clamp(0.0, 1.0)
    };
    next.vision_clarity =
        step(last.vision_clarity, gains.vision_clarity, stocks.vision_clarity_decay, stocks.vision_clarity);
    next.urgency = step(last.urgency, gains.urgency, stocks.urgency_decay, stocks.urgency);
    next.design_fit = step(last.design_fit, gains.design_fit, stocks.design_fit_decay, stocks.design_fit);
    next.student_voice =
        step(last.student_voice, gains.student_voice, stocks.student_voice_decay, stocks.student_voice);
    let lost = stocks.trust_lost_to_mandate * actions.pressure * last.trust;
    let returned = stocks.trust_return * (baseline_trust - last.trust);
    next.trust = (step(last.trust, gains.trust, 0.0, 0.0) + returned - lost).clamp(0.0, 1.0);
    let shared = stocks.dependence_shared * actions.shared_leadership;
    next.dependence = (last.dependence - shared * last.dependence).clamp(0.0, 1.0);
}
