//! Phase 5: teachers teach. Attitude, norm, control and mandate make an intention (theory of
//! planned behaviour, Ajzen 1991); effort, alignment, skill and strain follow.

use super::colleagues::Colleagues;
use super::directing::Direction;
use super::school::School;
use super::state::State;
use fearless_simd::{Simd, prelude::*};
use numerics::column::Column;
use numerics::elementary::vector_logistic;
use numerics::vectors::{Vector, hold_to_unit, positive_part};
use population::Population;
use scenario::parameters::Parameters;

/// Moves effort, alignment, skill and strain of every teacher.
#[inline(always)]
pub fn teach<S: Simd, const ARMS: usize>(simd: S, school: &mut School<'_, ARMS>) {
    let direction = Direction::of(simd, school);
    let week = Week {
        simd,
        people: &school.people,
        last: &school.last,
        seen: &school.colleagues,
        members: &school.team.teachers,
        parameters: school.setting.parameters,
        direction,
    };
    let next = &mut school.next.teachers;
    for i in 0..week.members.lines() {
        next.effort.set_line(i, week.effort(i));
        next.alignment.set_line(i, week.alignment(i));
        next.skill.set_line(i, week.skill(i));
        next.strain.set_line(i, week.strain(i));
    }
}

/// What a teacher's week is made of.
struct Week<'a, S: Simd, const ARMS: usize> {
    simd: S,
    people: &'a Population<ARMS>,
    last: &'a State<ARMS>,
    seen: &'a Colleagues<ARMS>,
    members: &'a Column<ARMS>,
    parameters: &'a Parameters,
    direction: Direction<S>,
}

impl<S: Simd, const ARMS: usize> Week<'_, S, ARMS> {
    #[inline(always)]
    fn effort(&self, i: usize) -> Vector<S> {
        let Self { simd, people, last, seen, members, parameters, direction } = self;
        let (p, teachers, simd) = (&parameters.teaching, &last.teachers, *simd);
        let effort = teachers.effort.line(simd, i);
        let norm = p.norm_scale * direction.visibility * seen.fidelity.line(simd, i);
        let intention = p.belief_weight * teachers.belief.line(simd, i)
            + p.norm_weight * norm.min(Vector::splat(simd, 1.0))
            + p.skill_weight * teachers.skill.line(simd, i)
            + direction.mandate;
        let on_team = 1.0 - parameters.design_team.inertia_on_team;
        let relief = on_team * direction.taking_part * members.line(simd, i);
        let threshold = p.threshold
            + p.threshold_inertia * (1.0 - relief) * people.teachers.inertia.line(simd, i)
            + p.threshold_strain * teachers.strain.line(simd, i);
        let decision = vector_logistic(p.steepness * (intention - threshold));
        effort + p.speed * (decision - effort)
    }

    #[inline(always)]
    fn alignment(&self, i: usize) -> Vector<S> {
        let Self { simd, people, last, seen, members, parameters, direction } = self;
        let (p, teachers, simd) = (&parameters.alignment, &last.teachers, *simd);
        let own = teachers.alignment.line(simd, i);
        let compliance = p.compliance * direction.pressure * (1.0 - teachers.belief.line(simd, i));
        let seen_practice = p.colleagues * direction.visibility * seen.fidelity.line(simd, i);
        let moved = own
            + p.vision * direction.clarity * (1.0 - own)
            + seen_practice * (seen.alignment.line(simd, i) - own)
            - p.drift * (own - people.teachers.own_interpretation.line(simd, i))
            - compliance * own
            + p.model_visits * direction.visits * members.line(simd, i) * (1.0 - own);
        hold_to_unit(moved)
    }

    #[inline(always)]
    fn skill(&self, i: usize) -> Vector<S> {
        let Self { simd, last, seen, parameters, direction, .. } = self;
        let (p, teachers, simd) = (&parameters.skill, &last.teachers, *simd);
        let (own, effort) = (teachers.skill.line(simd, i), teachers.effort.line(simd, i));
        let open =
            p.coaching_without_belief + (1.0 - p.coaching_without_belief) * teachers.belief.line(simd, i);
        let moved = own
            + (p.coaching * direction.coaching * open + p.practice * effort) * (1.0 - own)
            + p.colleagues * direction.visibility * positive_part(seen.skill.line(simd, i) - own)
            - p.decay * (1.0 - effort) * own;
        hold_to_unit(moved)
    }

    #[inline(always)]
    fn strain(&self, i: usize) -> Vector<S> {
        let Self { simd, last, seen, members, parameters, direction, .. } = self;
        let (p, teachers, simd) = (&parameters.strain, &last.teachers, *simd);
        let own = teachers.strain.line(simd, i);
        let unskilled = 1.0 - teachers.skill.line(simd, i);
        let meetings = direction.meetings + direction.member_meetings * members.line(simd, i);
        let load = p.work * teachers.effort.line(simd, i) * unskilled * direction.unfit
            + p.meetings * meetings
            + p.mandate * direction.pressure * direction.distrust
            + p.opposition * seen.opposition.line(simd, i);
        hold_to_unit(own + load * (1.0 - own) - p.recovery * own)
    }
}
