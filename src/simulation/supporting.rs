//! Phase 3: parents react to their children, their neighbours and the school.

use super::state::{ParentState, SchoolState, State};
use crate::column;
use crate::parameters;
use crate::population::Parents;
use crate::practice::Actions;

/// What reaches parents from the school this week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outreach {
    /// Outreach, 0 to 1: the leader's skill times its dose, and more with a clear vision.
    pub strength: f32,
    /// Dose of visits for members of the design team, 0 to 1.
    pub visits: f32,
}

impl Outreach {
    /// The week's outreach from what the leader delivers.
    pub fn of(
        actions: &Actions,
        change_skill: f32,
        vision_clarity: f32,
        parameters: &parameters::Parents,
    ) -> Self {
        let unclear = parameters.outreach_without_vision;
        let strength = change_skill * actions.outreach * (unclear + (1.0 - unclear) * vision_clarity);
        Self { strength, visits: actions.demonstration }
    }
}

/// Moves support towards the child's engagement and the neighbours' support, up with outreach and
/// visits, down with fear of disruption.
pub fn react(
    traits: &Parents,
    last: &State,
    this: &mut ParentState,
    outreach: &Outreach,
    members: &[f32],
    noise: &[f32],
    parameters: &parameters::Parents,
) {
    match traits.ties_each {
        4 => react_tied::<4>(traits, last, this, outreach, members, noise, parameters),
        _ => react_any(traits, last, this, outreach, members, noise, parameters),
    }
}

/// The usual number of ties, with a loop of known length.
fn react_tied<const TIES: usize>(
    traits: &Parents,
    last: &State,
    this: &mut ParentState,
    outreach: &Outreach,
    members: &[f32],
    noise: &[f32],
    parameters: &parameters::Parents,
) {
    let support = &last.parents.support;
    for (i, own) in traits.ties.as_chunks::<TIES>().0.iter().enumerate() {
        let total: f32 = own.iter().map(|&other| support[other as usize]).sum();
        let neighbours = total * (1.0 / TIES as f32);
        this.support[i] = reaction(i, neighbours, traits, last, outreach, members, noise, parameters);
    }
}

fn react_any(
    traits: &Parents,
    last: &State,
    this: &mut ParentState,
    outreach: &Outreach,
    members: &[f32],
    noise: &[f32],
    parameters: &parameters::Parents,
) {
    let support = &last.parents.support;
    for i in 0..support.len() {
        let own = &traits.ties[i * traits.ties_each..(i + 1) * traits.ties_each];
        let total: f32 = own.iter().map(|&other| support[other as usize]).sum();
        let neighbours = if own.is_empty() { support[i] } else { total / own.len() as f32 };
        this.support[i] = reaction(i, neighbours, traits, last, outreach, members, noise, parameters);
    }
}

#[inline]
#[allow(clippy::too_many_arguments, reason = "what one parent reads of the week")]
fn reaction(
    i: usize,
    neighbours: f32,
    traits: &Parents,
    last: &State,
    outreach: &Outreach,
    members: &[f32],
    noise: &[f32],
    p: &parameters::Parents,
) -> f32 {
    let support = last.parents.support[i];
    let students = &last.students;
    let disruption = students.exposure[i] * (1.0 - students.self_direction[i]) + students.inconsistency[i];
    let fear = p.fear * traits.change_anxiety[i] * disruption * (1.0 - p.fear_relieved * outreach.strength);
    let moved = support
        + p.child * (students.engagement[i] - support)
        + p.neighbours * (neighbours - support)
        + (p.outreach * outreach.strength + p.model_visits * outreach.visits * members[i]) * (1.0 - support)
        - fear * support
        + noise[i];
    moved.clamp(0.0, 1.0)
}

/// Lets parents whose support is below the threshold speak up: voice times the shortfall.
pub fn speak_up(traits: &Parents, this: &mut ParentState, school: &mut SchoolState, p: &parameters::Parents) {
    let threshold = p.voice_threshold.max(f32::MIN_POSITIVE);
    for ((opposition, support), voice) in this.opposition.iter_mut().zip(&this.support).zip(&traits.voice) {
        *opposition = voice * ((threshold - support) / threshold).max(0.0);
    }
    school.opposition = column::mean(&this.opposition);
}
