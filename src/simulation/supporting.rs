//! Phase 3: parents react to their children, their neighbours and the school.

use super::state::{ParentState, SchoolState, State};
use crate::column;
use crate::parameters;
use crate::population::Parents;
use crate::practice::Actions;
use multiversion::multiversion;

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
#[multiversion(targets("x86_64+avx2"))]
pub fn react(
    traits: &Parents,
    last: &State,
    this: &mut ParentState,
    outreach: Outreach,
    members: &[f32],
    noise: &[f32],
    p: &parameters::Parents,
) {
    hear_neighbours(traits, &last.parents.support, &mut this.support);
    let count = noise.len();
    let (support, anxiety) = (&last.parents.support[..count], &traits.change_anxiety[..count]);
    let (exposure, direction) = (&last.students.exposure[..count], &last.students.self_direction[..count]);
    let (inconsistency, engagement) =
        (&last.students.inconsistency[..count], &last.students.engagement[..count]);
    let (members, next) = (&members[..count], &mut this.support[..count]);
    let fear = p.fear * (1.0 - p.fear_relieved * outreach.strength);
    let (told, visited) = (p.outreach * outreach.strength, p.model_visits * outreach.visits);
    for i in 0..count {
        let (own, neighbours) = (support[i], next[i]);
        let disruption = exposure[i] * (1.0 - direction[i]) + inconsistency[i];
        let moved = own
            + p.child * (engagement[i] - own)
            + p.neighbours * (neighbours - own)
            + (told + visited * members[i]) * (1.0 - own)
            - fear * anxiety[i] * disruption * own
            + noise[i];
        next[i] = moved.clamp(0.0, 1.0);
    }
}

/// The mean support of every parent's neighbours; the own where there are none.
#[multiversion(targets("x86_64+avx2"))]
fn hear_neighbours(traits: &Parents, support: &[f32], heard: &mut [f32]) {
    match traits.ties_each {
        0 => heard.copy_from_slice(support),
        // The usual number of ties, with a loop of known length.
        4 => {
            for (own, heard) in traits.ties.as_chunks::<4>().0.iter().zip(heard) {
                let [a, b, c, d] = own.map(|other| support[other as usize]);
                *heard = 0.25 * ((a + b) + (c + d));
            }
        }
        ties => {
            for (own, heard) in traits.ties.chunks_exact(ties).zip(heard) {
                let total: f32 = own.iter().map(|&other| support[other as usize]).sum();
                *heard = total / ties as f32;
            }
        }
    }
}

/// Lets parents whose support is below the threshold speak up: voice times the shortfall.
pub fn speak_up(traits: &Parents, this: &mut ParentState, school: &mut SchoolState, p: &parameters::Parents) {
    let threshold = p.voice_threshold.max(f32::MIN_POSITIVE);
    for ((opposition, support), voice) in this.opposition.iter_mut().zip(&this.support).zip(&traits.voice) {
        *opposition = voice * ((threshold - support) / threshold).max(0.0);
    }
    school.opposition = column::mean(&this.opposition);
}
