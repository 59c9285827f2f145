//! What every teacher sees this week: their own students, the students' parents, and colleagues.

use super::state::State;
use fearless_simd::{Simd, prelude::*};
use numerics::column::Column;
use numerics::elementary::vector_exp;
use numerics::sums;
use numerics::vectors::{Vector, hold_to};
use population::Population;
use scenario::parameters::Parameters;

/// What every teacher sees, one entry per teacher.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen<const ARMS: usize> {
    /// Evidence in the teacher's own classroom, -1 to 1: as far as the practice is established, the gain of the students'
    /// engagement in units of the evidence scale.
    pub evidence: Column<ARMS>,
    /// Mean vocal opposition of the students' parents.
    pub opposition: Column<ARMS>,
    /// Mean need of the teacher's students; set once a year, the same in all arms.
    pub need: Column<1>,
    /// Colleagues' belief, those of near belief counting more; the teacher's own where there is nobody.
    pub belief: Column<ARMS>,
    /// Colleagues' evidence; 0 where there is nobody.
    pub peer_evidence: Column<ARMS>,
    /// Colleagues' fidelity; the teacher's own where there is nobody.
    pub fidelity: Column<ARMS>,
    /// Colleagues' alignment; the teacher's own where there is nobody.
    pub alignment: Column<ARMS>,
    /// Colleagues' skill; the teacher's own where there is nobody.
    pub skill: Column<ARMS>,
    /// Engagement of every student beside the opposition of the parent, so that both are one look-up
    /// where there is one arm; empty where there are more.
    families: Column<2>,
}

impl<const ARMS: usize> Seen<ARMS> {
    /// Empty columns for that many teachers and students.
    pub fn of(teachers: usize, students: usize) -> Self {
        let empty = || Column::of(0.0, teachers);
        Self {
            evidence: empty(),
            opposition: empty(),
            need: Column::of(0.0, teachers),
            belief: empty(),
            peer_evidence: empty(),
            fidelity: empty(),
            alignment: empty(),
            skill: empty(),
            families: Column::of(0.0, if ARMS == 1 { students } else { 0 }),
        }
    }
}

/// Lets every teacher get to know the year's students.
#[inline(always)]
pub fn meet_students<S: Simd, const ARMS: usize>(simd: S, seen: &mut Seen<ARMS>, people: &Population<ARMS>) {
    for (teacher, mean) in seen.need.iter_mut().enumerate() {
        *mean = sums::mean_at(simd, &people.students.need, people.timetable.students_of(teacher));
    }
}

/// Lets every teacher look at the students taught and hear their parents.
#[inline(always)]
pub fn look_at_students<S: Simd, const ARMS: usize>(
    simd: S,
    seen: &mut Seen<ARMS>,
    people: &Population<ARMS>,
    last: &State<ARMS>,
    parameters: &Parameters,
) {
    let base = parameters.students.base;
    let scale = parameters.beliefs.evidence_scale;
    let (engagement, opposition) = (&last.students.engagement, &last.parents.opposition);
    for (family, (engagement, opposition)) in
        seen.families.iter_mut().zip(engagement.iter().zip(opposition.iter()))
    {
        *family = [engagement[0], opposition[0]];
    }
    for teacher in 0..seen.evidence.len() {
        let own = people.timetable.students_of(teacher);
        let (engaged, opposed) = if ARMS == 1 {
            let [engaged, opposed] = sums::mean_at(simd, &seen.families, own);
            ([engaged; ARMS], [opposed; ARMS])
        } else {
            (sums::mean_at(simd, engagement, own), sums::mean_at(simd, opposition, own))
        };
        // Whoever has no students sees no gain.
        seen.evidence[teacher] = if own.is_empty() { [base; ARMS] } else { engaged };
        seen.opposition[teacher] = opposed;
    }
    for i in 0..seen.evidence.lines() {
        let gain = seen.evidence.line(simd, i) - base;
        let established = last.teachers.routine.line(simd, i) * last.teachers.alignment.line(simd, i);
        let evidence = established * gain / scale;
        seen.evidence.set_line(i, hold_to(evidence, -1.0, 1.0));
    }
}

/// Weighs colleagues by influence, and their beliefs also by exp(-(distance / confidence)^2), so
/// that camps hardly talk.
#[inline(always)]
pub fn look_at_colleagues<S: Simd, const ARMS: usize>(
    simd: S,
    seen: &mut Seen<ARMS>,
    people: &Population<ARMS>,
    last: &State<ARMS>,
    confidence: f32,
) {
    let (teachers, advice) = (&last.teachers, &people.advice);
    let (first_of_line, last_teacher) = (Column::<ARMS>::PEOPLE, teachers.belief.len() - 1);
    let none = Vector::splat(simd, 0.0);
    for i in 0..teachers.belief.lines() {
        let own = teachers.belief.line(simd, i);
        let (mut belief, mut near, mut evidence) = (none, none, none);
        let (mut fidelity, mut alignment, mut skill) = (none, none, none);
        for tie in &advice.ties {
            let colleague =
                |person: usize| tie.colleagues[(i * first_of_line + person).min(last_teacher)] as usize;
            let weight = tie.weights.line(simd, i);
            let apart = teachers.belief.gather(simd, colleague) - own;
            let distance = apart / confidence;
            let nearness = weight * vector_exp(-distance * distance);
            near += nearness;
            belief += nearness * apart;
            evidence += weight * seen.evidence.gather(simd, colleague);
            fidelity += weight * teachers.fidelity.gather(simd, colleague);
            alignment += weight * teachers.alignment.gather(simd, colleague);
            skill += weight * teachers.skill.gather(simd, colleague);
        }
        let met = advice.count.spread::<S, ARMS>(simd, i).simd_gt(0.0);
        seen.belief.set_line(i, near.simd_gt(0.0).select(own + belief / near, own));
        seen.peer_evidence.set_line(i, evidence);
        seen.fidelity.set_line(i, met.select(fidelity, teachers.fidelity.line(simd, i)));
        seen.alignment.set_line(i, met.select(alignment, teachers.alignment.line(simd, i)));
        seen.skill.set_line(i, met.select(skill, teachers.skill.line(simd, i)));
    }
}
