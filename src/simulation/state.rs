//! What changes weekly, as columns: a place a person.

use crate::parameters::{Start, Stocks};
use crate::population::Population;

/// The state of a school at the end of a week.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The stocks that leadership fills.
    pub school: SchoolState,
    /// Teachers.
    pub teachers: TeacherState,
    /// Students.
    pub students: StudentState,
    /// Parents.
    pub parents: ParentState,
}

/// The stocks of a school, each 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SchoolState {
    /// Clarity of the vision.
    pub vision_clarity: f32,
    /// Felt need for action.
    pub urgency: f32,
    /// Fit of the design to daily work.
    pub design_fit: f32,
    /// Trust between teachers and their leader.
    pub trust: f32,
    /// What is known of students' wishes.
    pub student_voice: f32,
    /// How far the change hangs on the person of the leader.
    pub dependence: f32,
    /// Mean vocal opposition of parents.
    pub opposition: f32,
}

/// Teachers' columns, each value 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct TeacherState {
    /// Belief that personalized learning is right.
    pub belief: Vec<f32>,
    /// Skill in personalizing.
    pub skill: Vec<f32>,
    /// Share of the teaching that is personalized.
    pub effort: Vec<f32>,
    /// How close that is to the school's design.
    pub alignment: Vec<f32>,
    /// Strain.
    pub strain: Vec<f32>,
    /// Effort times alignment.
    pub fidelity: Vec<f32>,
}

/// Students' columns, each value 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct StudentState {
    /// Engagement.
    pub engagement: Vec<f32>,
    /// Self-direction.
    pub self_direction: Vec<f32>,
    /// Mean quality of personalized teaching over the own classes.
    pub quality: Vec<f32>,
    /// Mean effort over the own classes: how much of the week is personalized.
    pub exposure: Vec<f32>,
    /// Population standard deviation of fidelity over the own classes.
    pub inconsistency: Vec<f32>,
    /// Share of class time with teachers who implement.
    pub implemented: Vec<f32>,
}

/// Parents' columns, each value 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct ParentState {
    /// Support.
    pub support: Vec<f32>,
    /// Vocal opposition.
    pub opposition: Vec<f32>,
}

impl State {
    /// The state before the first week. What students meet in their classes is still empty.
    pub fn at_start(
        people: &Population,
        baseline_trust: f32,
        dependence: f32,
        stocks: &Stocks,
        start: &Start,
    ) -> Self {
        let (teachers, students) = (people.teachers.inertia.len(), people.students.need.len());
        let mut state = Self {
            school: SchoolState {
                vision_clarity: stocks.vision_clarity,
                urgency: stocks.urgency,
                design_fit: stocks.design_fit,
                trust: baseline_trust,
                student_voice: stocks.student_voice,
                dependence,
                opposition: 0.0,
            },
            teachers: TeacherState {
                belief: people.teachers.initial_belief.clone(),
                skill: people.teachers.initial_skill.clone(),
                effort: vec![start.effort; teachers],
                alignment: people.teachers.own_interpretation.clone(),
                strain: vec![start.strain; teachers],
                fidelity: vec![0.0; teachers],
            },
            students: StudentState {
                engagement: people.students.initial_engagement.clone(),
                self_direction: people.students.initial_self_direction.clone(),
                quality: vec![0.0; students],
                exposure: vec![0.0; students],
                inconsistency: vec![0.0; students],
                implemented: vec![0.0; students],
            },
            parents: ParentState {
                support: people.parents.initial_support.clone(),
                opposition: vec![0.0; students],
            },
        };
        state.teachers.update_fidelity();
        state
    }
}

impl TeacherState {
    /// Sets fidelity from effort and alignment.
    pub fn update_fidelity(&mut self) {
        for ((fidelity, effort), alignment) in self.fidelity.iter_mut().zip(&self.effort).zip(&self.alignment)
        {
            *fidelity = effort * alignment;
        }
    }
}
