//! Phase 5: teachers teach. Attitude, norm, control and mandate make an intention (theory of
//! planned behaviour, Ajzen 1991); effort, alignment, skill and strain follow.

use super::colleagues::Colleagues;
use super::setting::Setting;
use super::state::{State, TeacherState};
use crate::elementary::logistic;
use crate::parameters::Parameters;
use crate::population::Population;
use crate::practice::Actions;

/// What leadership asks of teaching this week, the same for all teachers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Direction {
    /// Share of practice that colleagues see, 0 to 1.
    pub visibility: f32,
    /// Weight of the mandate in the intention, after the union's shield.
    pub mandate: f32,
    /// Dose of the mandate, 0 to 1.
    pub pressure: f32,
    /// How far members of the design team take part in it, 0 to 1.
    pub taking_part: f32,
    /// Coaching: its dose times the leader's skill in it.
    pub coaching: f32,
    /// Meetings of every teacher.
    pub meetings: f32,
    /// Further meetings of members of the design team.
    pub member_meetings: f32,
    /// Dose of visits for members of the design team.
    pub visits: f32,
}

impl Direction {
    /// The week's direction from what the leader delivers.
    pub fn of(actions: &Actions, setting: &Setting<'_>) -> Self {
        let parameters = setting.parameters;
        let shielded = parameters.teaching.mandate_shielded * setting.profile.union_strength;
        let beliefs = &parameters.beliefs;
        Self {
            visibility: (beliefs.visibility + beliefs.visibility_open * actions.visibility).min(1.0),
            mandate: parameters.teaching.mandate_weight * actions.pressure * (1.0 - shielded),
            pressure: actions.pressure,
            taking_part: (actions.participation / parameters.design_team.full_part).min(1.0),
            coaching: actions.coaching * parameters.leader.instructional_skill,
            meetings: actions.meetings,
            member_meetings: actions.member_meetings,
            visits: actions.demonstration,
        }
    }
}

/// Moves effort, alignment, skill and strain of every teacher, and sets fidelity.
pub fn teach(
    people: &Population,
    last: &State,
    this: &mut TeacherState,
    seen: &Colleagues,
    direction: &Direction,
    members: &[f32],
    parameters: &Parameters,
) {
    let week = Week { people, last, seen, direction, parameters };
    for (i, &member) in members.iter().enumerate() {
        this.effort[i] = week.effort(i, member);
        this.alignment[i] = week.alignment(i, member);
        this.skill[i] = week.skill(i);
        this.strain[i] = week.strain(i, member);
    }
    this.update_fidelity();
}

/// What a teacher's week is made of.
struct Week<'a> {
    people: &'a Population,
    last: &'a State,
    seen: &'a Colleagues,
    direction: &'a Direction,
    parameters: &'a Parameters,
}

impl Week<'_> {
    #[inline]
    fn effort(&self, i: usize, member: f32) -> f32 {
        let Self { people, last, seen, direction, parameters } = self;
        let (p, teachers) = (&parameters.teaching, &last.teachers);
        let norm = (p.norm_scale * direction.visibility * seen.fidelity[i]).min(1.0);
        let intention = p.belief_weight * teachers.belief[i]
            + p.norm_weight * norm
            + p.skill_weight * teachers.skill[i]
            + direction.mandate;
        let relief = (1.0 - parameters.design_team.inertia_on_team) * direction.taking_part * member;
        let threshold = p.threshold
            + p.threshold_inertia * (1.0 - relief) * people.teachers.inertia[i]
            + p.threshold_strain * teachers.strain[i];
        let decision = logistic(p.steepness * (intention - threshold));
        teachers.effort[i] + p.speed * (decision - teachers.effort[i])
    }

    #[inline]
    fn alignment(&self, i: usize, member: f32) -> f32 {
        let Self { people, last, seen, direction, parameters } = self;
        let (p, teachers) = (&parameters.alignment, &last.teachers);
        let own = teachers.alignment[i];
        let compliance = p.compliance * direction.pressure * (1.0 - teachers.belief[i]);
        let moved = own
            + p.vision * last.school.vision_clarity * (1.0 - own)
            + p.colleagues * direction.visibility * seen.fidelity[i] * (seen.alignment[i] - own)
            - p.drift * (own - people.teachers.own_interpretation[i])
            - compliance * own
            + p.model_visits * direction.visits * member * (1.0 - own);
        moved.clamp(0.0, 1.0)
    }

    #[inline]
    fn skill(&self, i: usize) -> f32 {
        let Self { last, seen, direction, parameters, .. } = self;
        let (p, teachers) = (&parameters.skill, &last.teachers);
        let (own, effort) = (teachers.skill[i], teachers.effort[i]);
        let open = p.coaching_without_belief + (1.0 - p.coaching_without_belief) * teachers.belief[i];
        let moved = own
            + (p.coaching * direction.coaching * open + p.practice * effort) * (1.0 - own)
            + p.colleagues * direction.visibility * (seen.skill[i] - own).max(0.0)
            - p.decay * (1.0 - effort) * own;
        moved.clamp(0.0, 1.0)
    }

    #[inline]
    fn strain(&self, i: usize, member: f32) -> f32 {
        let Self { last, seen, direction, parameters, .. } = self;
        let (p, teachers) = (&parameters.strain, &last.teachers);
        let own = teachers.strain[i];
        let load = p.work * teachers.effort[i] * (1.0 - teachers.skill[i]) * (1.0 - last.school.design_fit)
            + p.meetings * (direction.meetings + direction.member_meetings * member)
            + p.mandate * direction.pressure * (1.0 - last.school.trust)
            + p.opposition * seen.opposition[i];
        (own + load * (1.0 - own) - p.recovery * own).clamp(0.0, 1.0)
    }
}
