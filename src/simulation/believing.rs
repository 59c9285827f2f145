//! Phase 4: teachers see, talk and are led, and their beliefs move.

use super::colleagues::Colleagues;
use super::setting::Setting;
use super::state::{SchoolState, State};
use crate::parameters::Beliefs;
use crate::population::Population;
use crate::practice::Actions;

/// What leadership does to beliefs this week, the same for all teachers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Led {
    /// Share of practice that colleagues see, 0 to 1.
    pub visibility: f32,
    /// Persuasion by the rationale.
    pub rationale: f32,
    /// Persuasion by students' voice, for students of full need.
    pub student_voice: f32,
    /// Persuasion of members of the design team.
    pub membership: f32,
    /// Reactance of a teacher of full inertia without trust left out of account.
    pub reactance: f32,
}

impl Led {
    /// The week's leading from what the leader delivers.
    pub fn of(actions: &Actions, last: &SchoolState, change_skill: f32, setting: &Setting<'_>) -> Self {
        let p = &setting.parameters.beliefs;
        let guided = p.visits_without_skill + (1.0 - p.visits_without_skill) * change_skill;
        let urgent = p.rationale_without_urgency + (1.0 - p.rationale_without_urgency) * last.urgency;
        Self {
            visibility: (p.visibility + p.visibility_open * actions.visibility).min(1.0),
            rationale: p.rationale * last.trust * last.vision_clarity * urgent,
            student_voice: p.student_voice * last.student_voice,
            membership: change_skill * p.design_team * actions.participation
                + guided * p.model_visits * actions.demonstration,
            reactance: p.reactance
                * actions.pressure
                * (1.0 - last.trust)
                * (p.reactance_without_union + p.reactance_union * setting.profile.union_strength),
        }
    }
}

/// Moves every belief: towards colleagues and back to the own anchor, up with evidence and
/// persuasion, down with bad evidence, reactance, isolation, strain and vocal parents.
#[allow(clippy::too_many_arguments, reason = "what moves a belief in a week")]
pub fn believe(
    people: &Population,
    last: &State,
    belief: &mut [f32],
    seen: &Colleagues,
    led: &Led,
    members: &[f32],
    noise: &[f32],
    p: &Beliefs,
) {
    let teachers = &last.teachers;
    let (calm, set) = (p.reactance_without_inertia, 1.0 - p.reactance_without_inertia);
    for i in 0..belief.len() {
        let own = teachers.belief[i];
        let vicarious = p.visible_evidence * led.visibility * seen.peer_evidence[i];
        let direct = p.own_evidence * seen.evidence[i];
        let up = direct.max(0.0)
            + vicarious.max(0.0)
            + led.rationale
            + led.student_voice * seen.need[i]
            + led.membership * members[i];
        let isolation = (teachers.fidelity[i] - seen.fidelity[i]).max(0.0);
        let down = (-direct).max(0.0)
            + (-vicarious).max(0.0)
            + led.reactance * (calm + set * people.teachers.inertia[i])
            + p.isolation * isolation
            + p.strain * teachers.strain[i]
            + p.opposition * seen.opposition[i];
        let moved = own
            + p.peer_pull * (seen.belief[i] - own)
            + p.anchor_pull * (people.teachers.initial_belief[i] - own)
            + up * (1.0 - own)
            - down * own
            + noise[i];
        belief[i] = moved.clamp(0.0, 1.0);
    }
}
