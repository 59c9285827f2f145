//! Phase 5: teachers teach. Attitude, norm, control and mandate make an intention (theory of
//! planned behaviour, Ajzen 1991); effort, alignment, skill and strain follow.

use super::colleagues::Seen;
use super::directing::Guidance;
use super::school::School;
use super::state::TeacherLine;
use fearless_simd::{Simd, prelude::*};
use numerics::column::Column;
use numerics::elementary::vector_logistic;
use numerics::vectors::{Vector, hold_to_unit, positive_part};
use population::Population;
use scenario::parameters::Parameters;

/// Moves effort, alignment, skill and strain of every teacher.
#[inline(always)]
pub fn teach<S: Simd, const ARMS: usize>(simd: S, school: &mut School<'_, ARMS>) {
    let guidance = Guidance::of(simd, school, &school.last.school);
    let week = Week {
        simd,
        people: &school.people,
        seen: &school.seen,
        members: &school.team.teachers,
        parameters: school.setting.parameters(),
        guidance,
    };
    let (last, next) = (&school.last.teachers, &mut school.next.teachers);
    for i in 0..week.members.lines() {
        let own = last.line(simd, i);
        next.effort.set_line(i, week.effort(i, &own));
        next.alignment.set_line(i, week.alignment(i, &own));
        next.skill.set_line(i, week.skill(i, &own));
        next.routine.set_line(i, week.routine(&own));
        next.strain.set_line(i, week.strain(i, &own));
    }
}

/// What a teacher's week is made of, beside the teacher's own state.
pub(super) struct Week<'a, S: Simd, const ARMS: usize> {
    /// The vectors of the kernel.
    pub simd: S,
    /// The people and their ties.
    pub people: &'a Population<ARMS>,
    /// What teachers saw this week.
    pub seen: &'a Seen<ARMS>,
    /// Members of the design team.
    pub members: &'a Column<ARMS>,
    /// Every number of the model.
    pub parameters: &'a Parameters,
    /// What leadership asks and offers.
    pub guidance: Guidance<S>,
}

/// What speaks for personalizing this week and what it is weighed against, term by term, for a line of teachers.
pub(super) struct EffortTerms<S: Simd> {
    /// The teacher's own belief.
    pub belief: Vector<S>,
    /// What colleagues are seen to do.
    pub norm: Vector<S>,
    /// The teacher's skill.
    pub skill: Vector<S>,
    /// The mandate.
    pub mandate: Vector<S>,
    /// The threshold of a calm teacher who sticks to nothing.
    pub threshold: Vector<S>,
    /// What inertia adds to it.
    pub inertia: Vector<S>,
    /// What strain adds to it.
    pub strain: Vector<S>,
    /// What a first year adds to it.
    pub first_year: Vector<S>,
}

impl<S: Simd> EffortTerms<S> {
    /// The intention less the threshold.
    #[inline(always)]
    fn balance(&self) -> Vector<S> {
        let intention = self.belief + self.norm + self.skill + self.mandate;
        intention - (self.threshold + self.inertia + self.strain + self.first_year)
    }
}

/// What effort moves towards, for a line of teachers: `time_left * kept`.
pub(super) struct EffortAim<S: Simd> {
    /// The effort that is decided for.
    pub decision: Vector<S>,
    /// The same, held up by routine.
    pub kept: Vector<S>,
    /// The share of time that newcomers leave for it.
    pub time_left: Vector<S>,
}

impl<S: Simd, const ARMS: usize> Week<'_, S, ARMS> {
    /// What effort is decided by.
    #[inline(always)]
    pub(super) fn effort_terms(&self, i: usize, own: &TeacherLine<'_, S, ARMS>) -> EffortTerms<S> {
        let Self { simd, people, seen, members, parameters, guidance } = self;
        let (p, simd) = (&parameters.teaching, *simd);
        let norm = p.norm_scale * guidance.visibility * seen.fidelity.line(simd, i);
        let passed_on = 1.0 - p.mandate_filtered;
        let on_team = 1.0 - parameters.design_team.inertia_on_team;
        let relief = on_team * guidance.taking_part * members.line(simd, i);
        EffortTerms {
            belief: p.belief_weight * own.belief(),
            norm: p.norm_weight * norm.min(Vector::splat(simd, 1.0)),
            skill: p.skill_weight * own.skill(),
            mandate: guidance.mandate * (passed_on + p.mandate_filtered * seen.belief.line(simd, i)),
            threshold: Vector::splat(simd, p.threshold),
            inertia: p.threshold_inertia * (1.0 - relief) * people.teachers.inertia.line(simd, i),
            strain: p.threshold_strain * own.strain(),
            first_year: p.threshold_first_year * people.teachers.first_year.line(simd, i),
        }
    }

    /// What effort moves towards.
    #[inline(always)]
    pub(super) fn effort_aim(&self, i: usize, own: &TeacherLine<'_, S, ARMS>) -> EffortAim<S> {
        let Self { parameters, guidance, .. } = self;
        let decision = vector_logistic(parameters.teaching.steepness * self.effort_terms(i, own).balance());
        EffortAim {
            decision,
            kept: decision.max(parameters.routines.strength * own.routine()),
            time_left: 1.0 - parameters.newcomers.induction * guidance.inducting,
        }
    }

    #[inline(always)]
    fn effort(&self, i: usize, own: &TeacherLine<'_, S, ARMS>) -> Vector<S> {
        let EffortAim { kept, time_left, .. } = self.effort_aim(i, own);
        own.effort() + self.parameters.teaching.speed * (time_left * kept - own.effort())
    }

    #[inline(always)]
    fn routine(&self, own: &TeacherLine<'_, S, ARMS>) -> Vector<S> {
        let p = &self.parameters.routines;
        let further = own.effort() - own.routine();
        let moved = own.routine() + p.growth * own.belief() * positive_part(further)
            - p.fade * positive_part(-further);
        hold_to_unit(moved)
    }

    #[inline(always)]
    fn alignment(&self, i: usize, own: &TeacherLine<'_, S, ARMS>) -> Vector<S> {
        let Self { simd, people, seen, members, parameters, guidance } = self;
        let (p, simd) = (&parameters.alignment, *simd);
        let compliance = p.compliance * guidance.pressure * (1.0 - own.belief());
        let seen_practice = p.colleagues * guidance.visibility * seen.fidelity.line(simd, i);
        let moved = own.alignment()
            + (p.vision * guidance.clarity + p.coaching * guidance.coaching) * (1.0 - own.alignment())
            + seen_practice * (seen.alignment.line(simd, i) - own.alignment())
            - p.drift
                * (1.0 - parameters.routines.strength * own.routine())
                * (own.alignment() - people.teachers.own_interpretation.line(simd, i))
            - compliance * own.alignment()
            + p.model_visits * guidance.visits * members.line(simd, i) * (1.0 - own.alignment());
        hold_to_unit(moved)
    }

    #[inline(always)]
    fn skill(&self, i: usize, own: &TeacherLine<'_, S, ARMS>) -> Vector<S> {
        let Self { simd, seen, parameters, guidance, .. } = self;
        let p = &parameters.skill;
        let open = p.coaching_without_belief + (1.0 - p.coaching_without_belief) * own.belief();
        let moved = own.skill()
            + (p.coaching * guidance.coaching * open + p.practice * own.effort()) * (1.0 - own.skill())
            + p.colleagues * guidance.visibility * positive_part(seen.skill.line(*simd, i) - own.skill())
            - p.decay * (1.0 - own.effort()) * own.skill();
        hold_to_unit(moved)
    }

    #[inline(always)]
    fn strain(&self, i: usize, own: &TeacherLine<'_, S, ARMS>) -> Vector<S> {
        let Self { simd, seen, members, parameters, guidance, .. } = self;
        let (p, simd) = (&parameters.strain, *simd);
        let unskilled = 1.0 - own.skill();
        let meetings = guidance.meetings + guidance.member_meetings * members.line(simd, i);
        let load = p.work * own.effort() * unskilled * guidance.unfit
            + p.meetings * meetings
            + parameters.newcomers.strain * guidance.inducting
            + p.mandate * guidance.pressure * guidance.distrust
            + p.opposition * seen.opposition.line(simd, i);
        hold_to_unit(own.strain() + load * (1.0 - own.strain()) - p.recovery * own.strain())
    }
}
