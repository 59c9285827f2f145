//! What changes weekly: one list of all columns, an index for each person, a value for each arm.
//!
//! Whoever adds a column adds a row here, and the phase that moves it. From the row follow the field, the
//! buffer into which a week writes, the step to the next week, where people start, and what a summer does:
//! newcomers start as everybody did before the first week, and the others keep what the row says. Columns
//! that follow from others start at 0, and are computed anew as soon as the others have moved.

use super::columns::Summer::{Keeps, KeepsShare};
use super::columns::{Newcomer, Summer, columns};
use fearless_simd::Simd;
use numerics::column::{Arms, Column};
use numerics::vectors::Vector;
use population::{ParentTraits, Population, StudentTraits, TeacherTraits};
use scenario::parameters::{Parameters, Stocks};

columns! {
    /// Teachers' columns, each value 0 to 1.
    TeacherState, NextTeachers, TeacherLine, TeacherValues, traits: TeacherTraits<ARMS> {
        belief: "Belief that personalized learning is right.",
            starts: |own| own.traits.initial_belief[own.index], summer: Keeps;
        skill: "Skill in personalizing.",
            starts: |own| own.traits.initial_skill[own.index], summer: Keeps;
        effort: "Share of the teaching that is personalized.",
            starts: |own| [own.parameters.start.effort; ARMS], summer: Keeps;
        alignment: "How close that is to the school's design.",
            starts: |own| own.traits.own_interpretation[own.index], summer: Keeps;
        routine: "How far personalized teaching has become a routine of the teacher's own.",
            starts: |_| [0.0; ARMS], summer: Keeps;
        strain: "Strain.",
            starts: |own| [own.parameters.start.strain; ARMS], summer: KeepsShare(|p| p.strain.kept_over_summer);
    }
    follows: {
        fidelity: "Effort times alignment.";
    }
}

columns! {
    /// Students' columns, each value 0 to 1. What follows is what students meet in their classes.
    StudentState, NextStudents, StudentLine, StudentValues, traits: StudentTraits {
        engagement: "Engagement.",
            starts: |own| [own.traits.initial_engagement[own.index]; ARMS], summer: Keeps;
        self_direction: "Self-direction.",
            starts: |own| [own.traits.initial_self_direction[own.index]; ARMS], summer: Keeps;
    }
    follows: {
        quality: "Mean quality of personalized teaching over the student's classes.";
        exposure: "Mean effort over the student's classes: how much of the week is personalized.";
        inconsistency: "Population standard deviation of fidelity over the student's classes.";
        implemented: "Share of class time with teachers who implement.";
    }
}

columns! {
    /// Parents' columns, each value 0 to 1.
    ParentState, NextParents, ParentLine, ParentValues, traits: ParentTraits {
        support: "Support.",
            starts: |own| [own.traits.initial_support[own.index]; ARMS], summer: Keeps;
        opposition: "Vocal opposition; before the first week of a year parents speak up anew.",
            starts: |_| [0.0; ARMS], summer: Keeps;
    }
    follows: {}
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

impl SchoolState {
    /// The same with every stock between 0 and 1.
    #[must_use]
    pub fn within_limits(self) -> Self {
        let hold = |stock: f32| stock.clamp(0.0, 1.0);
        Self {
            vision_clarity: hold(self.vision_clarity),
            urgency: hold(self.urgency),
            design_fit: hold(self.design_fit),
            trust: hold(self.trust),
            student_voice: hold(self.student_voice),
            dependence: hold(self.dependence),
            opposition: hold(self.opposition),
        }
    }
}

/// The state of a school at the end of a week.
#[derive(Debug, Clone, PartialEq)]
pub struct State<const ARMS: usize> {
    /// The stocks that leadership fills, one entry per arm.
    pub school: [SchoolState; ARMS],
    /// Teachers.
    pub teachers: TeacherState<ARMS>,
    /// Students.
    pub students: StudentState<ARMS>,
    /// Parents.
    pub parents: ParentState<ARMS>,
}

/// What a week writes while it still reads the week before: a new value beside the old one. Columns that
/// follow from others need none, because they are written when nobody reads them any more.
#[derive(Debug, Clone)]
pub struct Next<const ARMS: usize> {
    pub school: [SchoolState; ARMS],
    pub teachers: NextTeachers<ARMS>,
    pub students: NextStudents<ARMS>,
    pub parents: NextParents<ARMS>,
}

impl<const ARMS: usize> State<ARMS> {
    /// The state of people who all arrive now. What students meet in their classes is still empty.
    pub fn at_start(people: &Population<ARMS>, baseline_trust: f32, parameters: &Parameters) -> Self {
        let Stocks { vision_clarity, urgency, design_fit, student_voice, .. } = parameters.stocks;
        let (teachers, students) = (people.teachers.inertia.len(), people.students.need.len());
        let mut state = Self {
            school: [SchoolState {
                vision_clarity,
                urgency,
                design_fit,
                trust: baseline_trust,
                student_voice,
                dependence: parameters.leader.dependence,
                opposition: 0.0,
            }; ARMS],
            teachers: TeacherState::at_start(teachers, &people.teachers, parameters),
            students: StudentState::at_start(students, &people.students, parameters),
            parents: ParentState::at_start(students, &people.parents, parameters),
        };
        state.teachers.update_fidelity();
        state
    }

    /// Takes what the week wrote, and leaves the old values to be read until they are written over.
    pub fn advance(&mut self, next: &mut Next<ARMS>) {
        std::mem::swap(&mut self.school, &mut next.school);
        self.teachers.advance(&mut next.teachers);
        self.students.advance(&mut next.students);
        self.parents.advance(&mut next.parents);
        self.teachers.update_fidelity();
    }
}

impl State<1> {
    /// The same state under so many strategies.
    pub fn side_by_side<const ARMS: usize>(&self) -> State<ARMS> {
        State {
            school: [self.school[0]; ARMS],
            teachers: TeacherState::side_by_side(&self.teachers),
            students: StudentState::side_by_side(&self.students),
            parents: ParentState::side_by_side(&self.parents),
        }
    }
}

impl<const ARMS: usize> Next<ARMS> {
    /// Room for the week after `state`.
    pub fn after(state: &State<ARMS>) -> Self {
        Self {
            school: state.school,
            teachers: NextTeachers::after(&state.teachers),
            students: NextStudents::after(&state.students),
            parents: NextParents::after(&state.parents),
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
