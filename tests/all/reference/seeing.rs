//! Section 7.5: what teachers see, of their own students and of their colleagues.

use super::leading::Delivered;
use super::numbers::Numbers;
use super::school::{Colleague, School, Teacher, mean};
use super::world::World;

/// What one teacher sees in a week.
#[derive(Debug, Clone, Copy)]
pub struct View {
    pub mean_need: f64,
    /// Mean opposition of the parents of the students taught.
    pub parents_heard: f64,
    pub evidence: f64,
    pub peers_belief: f64,
    pub peers_evidence: f64,
    pub peers_fidelity: f64,
    pub peers_alignment: f64,
    pub peers_skill: f64,
}

/// The share of practice that colleagues see.
pub fn seen(world: &World, delivered: &Delivered) -> f64 {
    let Numbers { v_0, v_1, .. } = world.numbers;
    (v_0 + v_1 * delivered.D("visibility")).min(1.0)
}

/// What every teacher sees, by place.
pub fn see(world: &World, last: &School) -> Vec<View> {
    last.teachers.iter().map(|teacher| view(world, last, teacher)).collect()
}

fn view(world: &World, last: &School, teacher: &Teacher) -> View {
    let mut view = View {
        mean_need: mean(teacher.students.iter().map(|&place| last.students[place].traits.need)),
        parents_heard: mean(teacher.students.iter().map(|&place| last.parents[place].opposition)),
        evidence: evidence(world, last, teacher),
        // A teacher without ties sees their own values, and no evidence of others.
        peers_belief: teacher.belief,
        peers_evidence: 0.0,
        peers_fidelity: teacher.fidelity(),
        peers_alignment: teacher.alignment,
        peers_skill: teacher.skill,
    };
    if !teacher.colleagues.is_empty() {
        let mean = |of: &dyn Fn(&Teacher) -> f64| {
            mean_by_standing(world, last, teacher, &|place| of(&last.teachers[place]))
        };
        view.peers_belief = peers_belief(world, last, teacher);
        view.peers_evidence = mean(&|colleague| evidence(world, last, colleague));
        view.peers_fidelity = mean(&Teacher::fidelity);
        view.peers_alignment = mean(&|colleague| colleague.alignment);
        view.peers_skill = mean(&|colleague| colleague.skill);
    }
    view
}

/// What a teacher can see in their own classroom; none without students.
pub fn evidence(world: &World, last: &School, teacher: &Teacher) -> f64 {
    let Numbers { G_0, e_s, .. } = world.numbers;
    if teacher.students.is_empty() {
        return 0.0;
    }
    let mean_engagement = mean(teacher.students.iter().map(|&place| last.students[place].engagement));
    (teacher.routine * teacher.alignment * (mean_engagement - G_0) / e_s).clamp(-1.0, 1.0)
}

/// The weight of a teacher with colleagues, which is less in the first year.
fn standing(world: &World, teacher: &Teacher) -> f64 {
    teacher.traits.influence * (1.0 - (1.0 - world.numbers.n_w) * teacher.first_year)
}

/// How much each of the colleagues to whom a teacher is tied counts: by standing and weight of the tie, and alike where
/// that leaves none.
fn weights(world: &World, last: &School, teacher: &Teacher) -> Vec<f64> {
    let weight =
        |&Colleague { place, tie_weight }: &Colleague| tie_weight * standing(world, &last.teachers[place]);
    let weights: Vec<f64> = teacher.colleagues.iter().map(weight).collect();
    if weights.iter().any(|&weight| weight > 0.0) { weights } else { vec![1.0; weights.len()] }
}

/// The mean of a value over the colleagues to whom a teacher is tied, by standing and weight of the tie.
pub fn mean_by_standing(
    world: &World,
    last: &School,
    teacher: &Teacher,
    value: &dyn Fn(usize) -> f64,
) -> f64 {
    let (mut sum, mut weights) = (0.0, 0.0);
    for (colleague, counts) in teacher.colleagues.iter().zip(self::weights(world, last, teacher)) {
        sum += counts * value(colleague.place);
        weights += counts;
    }
    sum / weights
}

/// The mean belief of those colleagues, by standing, weight of the tie and nearness to the teacher's belief; the teacher's own where
/// all are out of reach.
fn peers_belief(world: &World, last: &School, teacher: &Teacher) -> f64 {
    let Numbers { conf, .. } = world.numbers;
    let (mut sum, mut weights) = (0.0, 0.0);
    for (colleague, counts) in teacher.colleagues.iter().zip(self::weights(world, last, teacher)) {
        let colleague = &last.teachers[colleague.place];
        let distance = (colleague.belief - teacher.belief) / conf;
        let nearness = counts * (-distance.powi(2)).exp();
        sum += nearness * colleague.belief;
        weights += nearness;
    }
    if weights > 0.0 { sum / weights } else { teacher.belief }
}
