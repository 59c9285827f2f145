//! Section 7.1: the leader acts.

use super::numbers::Numbers;
use super::school::{School, Stocks, clamp, mean};
use super::world::{Doses, World};

/// What the leader delivers in a week: the `D_` of the description.
#[derive(Debug, Clone)]
pub struct Delivered {
    /// What is delivered of each mechanism, before visits count as the school that is visited persuades.
    pub strengths: Doses,
    /// Visits, as far as the school that is visited persuades.
    pub visits: f64,
    /// The leader's skill in managing change when the week began: training shows from the next week on.
    pub change_skill: f64,
    pub capacity_used: f64,
}

impl Delivered {
    /// What is delivered of the mechanism of that name.
    pub fn D(&self, mechanism: &str) -> f64 {
        self.strengths.of(mechanism)
    }
}

/// Lets a strategy begin later than the run, under the leader in office, who has lost and dropped nothing of it yet.
pub fn begin_strategy(world: &World, school: &mut School, week: u32) {
    if week == 0 || week != world.strategy_starts {
        return;
    }
    school.stocks.dependence = world.dependence;
    school.leader.own_capacity = world.own_capacity;
    school.leader.continuity = 1.0;
    school.leader.dropped = false;
}

/// Delivers the week's plan, trains the leader and moves the stocks.
pub fn lead(world: &World, last: &School, school: &mut School, week: u32) -> Delivered {
    let Numbers { B_f, B_m, .. } = world.numbers;
    let planned = world.planned(week);
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
    let strengths = planned.strengths.times(delivered);
    school.stocks = stocks(world, last, &planned.gains.times(delivered), &strengths);
    Delivered {
        visits: last.visit_strength * strengths.of("demonstration"),
        strengths,
        change_skill,
        capacity_used: delivered * planned.demanded + training_takes,
    }
}

/// The stocks at the end of the week.
fn stocks(world: &World, last: &School, gains: &Doses, strengths: &Doses) -> Stocks {
    let Numbers { d_V, d_U, d_Phi, d_Y, d_R, x_R, x_delta, .. } = world.numbers;
    let Stocks { clarity, urgency, fit, student_voice, trust, dependence } = last.stocks;
    let change_skill = last.leader.change_skill;
    let [gain_vision_clarity, gain_urgency, gain_design_fit, gain_student_voice, gain_trust] =
        ["vision_clarity", "urgency", "design_fit", "student_voice", "trust"].map(|name| gains.of(name));
    let (D_pressure, D_shared_leadership) = (strengths.of("pressure"), strengths.of("shared_leadership"));
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
