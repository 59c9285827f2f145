//! What every teacher sees this week: the own students and their parents, and colleagues.

use super::state::State;
use crate::column;
use crate::elementary::exp;
use crate::parameters::Parameters;
use crate::population::Population;

/// What every teacher sees, a place a teacher.
#[derive(Debug, Clone, PartialEq)]
pub struct Colleagues {
    /// Evidence in the own classroom, -1 to 1: fidelity times the gain of the own students'
    /// engagement in units of the evidence scale.
    pub evidence: Vec<f32>,
    /// Mean vocal opposition of the own students' parents.
    pub opposition: Vec<f32>,
    /// Mean need of the own students; set once a year.
    pub need: Vec<f32>,
    /// Colleagues' belief, those of near belief counting more; the own where there is nobody.
    pub belief: Vec<f32>,
    /// Colleagues' evidence; 0 where there is nobody.
    pub peer_evidence: Vec<f32>,
    /// Colleagues' fidelity; the own where there is nobody.
    pub fidelity: Vec<f32>,
    /// Colleagues' alignment; the own where there is nobody.
    pub alignment: Vec<f32>,
    /// Colleagues' skill; the own where there is nobody.
    pub skill: Vec<f32>,
}

impl Colleagues {
    /// Empty columns for that many teachers.
    pub fn of(teachers: usize) -> Self {
        let empty = || vec![0.0; teachers];
        Self {
            evidence: empty(),
            opposition: empty(),
            need: empty(),
            belief: empty(),
            peer_evidence: empty(),
            fidelity: empty(),
            alignment: empty(),
            skill: empty(),
        }
    }
}

/// Lets every teacher get to know the year's students.
pub fn meet_students(seen: &mut Colleagues, people: &Population) {
    for (teacher, need) in seen.need.iter_mut().enumerate() {
        *need = column::mean_at(&people.students.need, people.timetable.students_of(teacher));
    }
}

/// Lets every teacher look at the own classroom and at colleagues.
pub fn look(seen: &mut Colleagues, people: &Population, last: &State, parameters: &Parameters) {
    look_at_students(seen, people, last, parameters);
    look_at_colleagues(seen, people, last, parameters.beliefs.confidence);
}

fn look_at_students(seen: &mut Colleagues, people: &Population, last: &State, parameters: &Parameters) {
    let base = parameters.students.base;
    let scale = parameters.beliefs.evidence_scale;
    let engagement = &last.students.engagement;
    let opposition = &last.parents.opposition;
    for teacher in 0..seen.evidence.len() {
        let own = people.timetable.students_of(teacher);
        let gain = if own.is_empty() { 0.0 } else { column::mean_at(engagement, own) - base };
        seen.evidence[teacher] = (last.teachers.fidelity[teacher] * gain / scale).clamp(-1.0, 1.0);
        seen.opposition[teacher] = column::mean_at(opposition, own);
    }
}

/// Weighs colleagues by influence, and their beliefs also by exp(-(distance / confidence)^2), so
/// that camps hardly talk.
fn look_at_colleagues(seen: &mut Colleagues, people: &Population, last: &State, confidence: f32) {
    let teachers = &last.teachers;
    let advice = &people.advice;
    for teacher in 0..teachers.belief.len() {
        let ties = advice.ties_of(teacher);
        let own_belief = teachers.belief[teacher];
        if ties.is_empty() {
            seen.belief[teacher] = own_belief;
            seen.peer_evidence[teacher] = 0.0;
            seen.fidelity[teacher] = teachers.fidelity[teacher];
            seen.alignment[teacher] = teachers.alignment[teacher];
            seen.skill[teacher] = teachers.skill[teacher];
            continue;
        }
        let (mut belief, mut near, mut evidence) = (0.0, 0.0, 0.0);
        let (mut fidelity, mut alignment, mut skill) = (0.0, 0.0, 0.0);
        for (&colleague, &weight) in advice.colleagues[ties.clone()].iter().zip(&advice.weights[ties]) {
            let colleague = colleague as usize;
            let distance = (teachers.belief[colleague] - own_belief) / confidence;
            let nearness = weight * exp(-distance * distance);
            near += nearness;
            belief += nearness * (teachers.belief[colleague] - own_belief);
            evidence += weight * seen.evidence[colleague];
            fidelity += weight * teachers.fidelity[colleague];
            alignment += weight * teachers.alignment[colleague];
            skill += weight * teachers.skill[colleague];
        }
        seen.belief[teacher] = if near > 0.0 { own_belief + belief / near } else { own_belief };
        seen.peer_evidence[teacher] = evidence;
        seen.fidelity[teacher] = fidelity;
        seen.alignment[teacher] = alignment;
        seen.skill[teacher] = skill;
    }
}
