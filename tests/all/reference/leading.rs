//! Section 7.1: the leader acts.

use super::numbers::Numbers;
use super::school::{School, Stocks, clamp, mean};
use super::world::World;

/// What the leader delivers in a week: the `D_` of the description.
#[derive(Debug, Clone, Copy)]
pub struct Delivered {
    pub D_pressure: f64,
    pub D_coaching: f64,
    pub D_visibility: f64,
    pub D_participation: f64,
    pub D_outreach: f64,
    pub D_hiring: f64,
    pub D_meetings: f64,
    pub D_member_meetings: f64,
    /// Visits, as far as the school that is visited persuades.
    pub visits: f64,
    /// The leader's skill in managing change when the week began: training shows from the next week on.
    pub change_skill: f64,
    pub capacity_used: f64,
}

/// Delivers the week's plan, trains the leader and moves the stocks.
pub fn lead(world: &World, last: &School, school: &mut School, week: u32) -> Delivered {
    let Numbers { B_f, B_m, .. } = world.numbers;
    let planned = world.plan[week as usize];
    let change_skill = last.leader.change_skill;

    let mean_opposition = mean(last.parents.iter().map(|parent| parent.opposition));
    let firefighting = B_m.min(B_f * mean_opposition);
    let capacity = last.leader.own_capacity * (1.0 - firefighting);

    let mut training_takes = 0.0;
    if let Some(training) = world.training.as_ref().filter(|training| training.weeks.contains(&week)) {
        let attended = if training.cost > capacity { capacity / training.cost } else { 1.0 };
        let gain = attended * training.strength * (training.aim - change_skill).max(0.0);
        school.leader.change_skill = change_skill + gain;
        training_takes = attended * training.cost;
    }

    let available = capacity - training_takes;
    let reached = if planned.demanded > available { available / planned.demanded } else { 1.0 };
    let delivered = if last.leader.dropped { 0.0 } else { last.leader.continuity * reached };
    let strengths = planned.strengths;
    let D_pressure = delivered * strengths.pressure;
    let D_shared_leadership = delivered * strengths.shared_leadership;
    school.stocks = stocks(world, last, week, delivered, D_pressure, D_shared_leadership);
    Delivered {
        D_pressure,
        D_coaching: delivered * strengths.coaching,
        D_visibility: delivered * strengths.visibility,
        D_participation: delivered * strengths.participation,
        D_outreach: delivered * strengths.outreach,
        D_hiring: delivered * strengths.hiring,
        D_meetings: delivered * strengths.meetings,
        D_member_meetings: delivered * strengths.member_meetings,
        visits: last.visit_strength * delivered * strengths.demonstration,
        change_skill,
        capacity_used: delivered * planned.demanded + training_takes,
    }
}

/// The stocks at the end of the week.
fn stocks(
    world: &World,
    last: &School,
    week: u32,
    delivered: f64,
    D_pressure: f64,
    D_shared_leadership: f64,
) -> Stocks {
    let Numbers { d_V, d_U, d_Phi, d_Y, d_R, x_R, x_delta, .. } = world.numbers;
    let Stocks { clarity, urgency, fit, student_voice, trust, dependence } = last.stocks;
    let change_skill = last.leader.change_skill;
    let gains = world.plan[week as usize].gains;
    let gain_vision_clarity = delivered * gains.clarity;
    let gain_urgency = delivered * gains.urgency;
    let gain_design_fit = delivered * gains.fit;
    let gain_student_voice = delivered * gains.student_voice;
    let gain_trust = delivered * gains.trust;
    let trust_worked = clamp(trust + change_skill * gain_trust * (1.0 - trust));
    Stocks {
        clarity: clamp(clarity + change_skill * gain_vision_clarity * (1.0 - clarity) - d_V * clarity),
        urgency: clamp(urgency + change_skill * gain_urgency * (1.0 - urgency) - d_U * urgency),
        fit: clamp(fit + change_skill * gain_design_fit * (1.0 - fit) - d_Phi * fit),
        student_voice: clamp(
            student_voice + change_skill * gain_student_voice * (1.0 - student_voice) - d_Y * student_voice,
        ),
        trust: clamp(trust_worked + d_R * (world.baseline_trust - trust) - x_R * D_pressure * trust),
        dependence: clamp(dependence - x_delta * D_shared_leadership * dependence),
    }
}
