//! What changes weekly, as columns: a place a person, a value an arm.

use numerics::column::Column;
use population::Population;
use scenario::parameters::{Start, Stocks};

/// The state of a school at the end of a week.
#[derive(Debug, Clone, PartialEq)]
pub struct State<const ARMS: usize> {
    /// The stocks that leadership fills, arm by arm.
    pub school: [SchoolState; ARMS],
    /// Teachers.
    pub teachers: TeacherState<ARMS>,
    /// Students.
    pub students: StudentState<ARMS>,
    /// Parents.
    pub parents: ParentState<ARMS>,
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
pub struct TeacherState<const ARMS: usize> {
    /// Belief that personalized learning is right.
    pub belief: Column<ARMS>,
    /// Skill in personalizing.
    pub skill: Column<ARMS>,
    /// Share of the teaching that is personalized.
    pub effort: Column<ARMS>,
    /// How close that is to the school's design.
    pub alignment: Column<ARMS>,
    /// Strain.
    pub strain: Column<ARMS>,
    /// Effort times alignment.
    pub fidelity: Column<ARMS>,
}

/// Students' columns, each value 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct StudentState<const ARMS: usize> {
    /// Engagement.
    pub engagement: Column<ARMS>,
    /// Self-direction.
    pub self_direction: Column<ARMS>,
    /// Mean quality of personalized teaching over the own classes.
    pub quality: Column<ARMS>,
    /// Mean effort over the own classes: how much of the week is personalized.
    pub exposure: Column<ARMS>,
    /// Population standard deviation of fidelity over the own classes.
    pub inconsistency: Column<ARMS>,
    /// Share of class time with teachers who implement.
    pub implemented: Column<ARMS>,
}

/// Parents' columns, each value 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct ParentState<const ARMS: usize> {
    /// Support.
    pub support: Column<ARMS>,
    /// Vocal opposition.
    pub opposition: Column<ARMS>,
}

/// What a week writes while it still reads the week before: a new value beside the old one. What
/// students meet in their classes needs none, because it is written when nobody reads it any more.
#[derive(Debug, Clone)]
pub struct Next<const ARMS: usize> {
    pub school: [SchoolState; ARMS],
    pub belief: Column<ARMS>,
    pub skill: Column<ARMS>,
    pub effort: Column<ARMS>,
    pub alignment: Column<ARMS>,
    pub strain: Column<ARMS>,
    pub engagement: Column<ARMS>,
    pub self_direction: Column<ARMS>,
    pub support: Column<ARMS>,
    pub opposition: Column<ARMS>,
}

impl<const ARMS: usize> State<ARMS> {
    /// The state before the first week. What students meet in their classes is still empty.
    pub fn at_start(
        people: &Population<ARMS>,
        baseline_trust: f32,
        dependence: &[f32; ARMS],
        stocks: &Stocks,
        start: &Start,
    ) -> Self {
        let (teachers, students) = (people.teachers.inertia.len(), people.students.need.len());
        let mut state = Self {
            school: dependence.map(|dependence| SchoolState {
                vision_clarity: stocks.vision_clarity,
                urgency: stocks.urgency,
                design_fit: stocks.design_fit,
                trust: baseline_trust,
                student_voice: stocks.student_voice,
                dependence,
                opposition: 0.0,
            }),
            teachers: TeacherState {
                belief: people.teachers.initial_belief.clone(),
                skill: people.teachers.initial_skill.clone(),
                effort: Column::of(start.effort, teachers),
                alignment: people.teachers.own_interpretation.clone(),
                strain: Column::of(start.strain, teachers),
                fidelity: Column::of(0.0, teachers),
            },
            students: StudentState {
                engagement: Column::alike(&people.students.initial_engagement),
                self_direction: Column::alike(&people.students.initial_self_direction),
                quality: Column::of(0.0, students),
                exposure: Column::of(0.0, students),
                inconsistency: Column::of(0.0, students),
                implemented: Column::of(0.0, students),
            },
            parents: ParentState {
                support: Column::alike(&people.parents.initial_support),
                opposition: Column::of(0.0, students),
            },
        };
        state.teachers.update_fidelity();
        state
    }

    /// Takes what the week wrote, and leaves the old values to be written over.
    pub fn advance(&mut self, next: &mut Next<ARMS>) {
        use std::mem::swap;
        self.school = next.school;
        swap(&mut self.teachers.belief, &mut next.belief);
        swap(&mut self.teachers.skill, &mut next.skill);
        swap(&mut self.teachers.effort, &mut next.effort);
        swap(&mut self.teachers.alignment, &mut next.alignment);
        swap(&mut self.teachers.strain, &mut next.strain);
        swap(&mut self.students.engagement, &mut next.engagement);
        swap(&mut self.students.self_direction, &mut next.self_direction);
        swap(&mut self.parents.support, &mut next.support);
        swap(&mut self.parents.opposition, &mut next.opposition);
        self.teachers.update_fidelity();
    }
}

impl<const ARMS: usize> Next<ARMS> {
    /// Room for the week after `state`.
    pub fn after(state: &State<ARMS>) -> Self {
        Self {
            school: state.school,
            belief: state.teachers.belief.clone(),
            skill: state.teachers.skill.clone(),
            effort: state.teachers.effort.clone(),
            alignment: state.teachers.alignment.clone(),
            strain: state.teachers.strain.clone(),
            engagement: state.students.engagement.clone(),
            self_direction: state.students.self_direction.clone(),
            support: state.parents.support.clone(),
            opposition: state.parents.opposition.clone(),
        }
    }
}

impl<const ARMS: usize> TeacherState<ARMS> {
    /// Sets fidelity from effort and alignment.
    pub fn update_fidelity(&mut self) {
        let Self { effort, alignment, fidelity, .. } = self;
        for ((fidelity, effort), alignment) in fidelity.iter_mut().zip(effort.iter()).zip(alignment.iter()) {
            for arm in 0..ARMS {
                fidelity[arm] = effort[arm] * alignment[arm];
            }
        }
    }
}
