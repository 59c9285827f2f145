//! Section 7.1: the leader acts.

use super::numbers::Numbers;
use super::school::{School, Stocks, clamp, mean};
use super::world::{Asked, Doses, World};

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
    /// Nothing, where nobody leads.
    pub fn nothing(world: &World) -> Self {
        let strengths = world.plan[0].strengths.times(0.0);
        Self { strengths, visits: 0.0, change_skill: 0.0, capacity_used: 0.0 }
    }

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
    let Numbers { B_g, B_f, c_h, delta, .. } = world.numbers;
    let planned = world.planned(week);
    let change_skill = last.leader.change_skill;

    let mean_opposition = mean(last.parents.iter().map(|parent| parent.opposition));
    let hands = 1.0 + c_h * (delta - last.stocks.dependence).max(0.0);
    let staff = world.staff() as f64;
    let capacity =
        last.leader.own_capacity * (staff / 40.0).powf(B_g) * hands / (1.0 + B_f * mean_opposition);

    let mut training_takes = 0.0;
    if let Some(training) = world.training.as_ref().filter(|training| training.weeks.contains(&week)) {
        let attended = if training.cost > capacity { capacity / training.cost } else { 1.0 };
        let gain = attended * training.strength * (training.aim - change_skill).max(0.0);
        school.leader.change_skill = change_skill + gain;
        training_takes = attended * training.cost;
    }

    let available = capacity - training_takes;
    let demanded: f64 = planned.asked.iter().map(|asked| asked.intensity * own_cost(world, asked)).sum();
    let reached = if demanded > available { available / demanded } else { 1.0 };
    let delivered = if last.leader.dropped { 0.0 } else { last.leader.continuity * reached };
    let strengths = planned.strengths.times(delivered);
    school.stocks = stocks(world, last, &planned.gains.times(delivered), &strengths);
    Delivered {
        visits: last.visit_strength * strengths.of("demonstration"),
        strengths,
        change_skill,
        capacity_used: delivered * demanded + training_takes,
    }
}

/// What a practice costs at full intensity in a school of this size and with these seats.
fn own_cost(world: &World, asked: &Asked) -> f64 {
    let Numbers { n_t, n_p, .. } = world.numbers;
    let &Asked { cost, per_teacher, per_seat, .. } = asked;
    let (staff, seats) = (world.staff() as f64, (n_t + n_p) / 14.0);
    cost * (1.0 - per_teacher - per_seat + per_teacher * staff / 40.0 + per_seat * seats)
}

/// The share of what a leader says and offers that reaches teachers.
pub fn heard(world: &World, last: &School) -> f64 {
    1.0 - world.numbers.t_h * (1.0 - last.stocks.trust)
}

/// The stocks at the end of the week.
pub fn stocks(world: &World, last: &School, gains: &Doses, strengths: &Doses) -> Stocks {
    let Numbers { V_0, G_u0, Phi_0, Y_0, d_V, d_U, d_Phi, d_Y, d_R, x_R, x_delta, .. } = world.numbers;
    let Stocks { clarity, urgency, fit, student_voice, trust, dependence } = last.stocks;
    let change_skill = last.leader.change_skill;
    let [gain_vision_clarity, gain_urgency, gain_design_fit, gain_student_voice, gain_trust] =
        ["vision_clarity", "urgency", "design_fit", "student_voice", "trust"].map(|name| gains.of(name));
    let (D_pressure, D_shared_leadership) = (strengths.of("pressure"), strengths.of("shared_leadership"));
    let trust_worked = clamp(trust + change_skill * gain_trust * (1.0 - trust));
    Stocks {
        clarity: clamp(
            clarity + change_skill * gain_vision_clarity * (1.0 - clarity) - d_V * (clarity - V_0),
        ),
        urgency: clamp(urgency + change_skill * gain_urgency * (1.0 - urgency) - d_U * (urgency - G_u0)),
        fit: clamp(fit + change_skill * gain_design_fit * (1.0 - fit) - d_Phi * (fit - Phi_0)),
        student_voice: clamp(
            student_voice + change_skill * gain_student_voice * (1.0 - student_voice)
                - d_Y * (student_voice - Y_0),
        ),
        trust: clamp(trust_worked + d_R * (world.baseline_trust - trust) - x_R * D_pressure * trust),
        dependence: clamp(dependence - x_delta * D_shared_leadership * dependence),
    }
}
