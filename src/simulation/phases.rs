//! The six phases of a week.

use super::school::School;
use super::state::State;
use super::{believing, classrooms, experiencing, leading, observing, supporting, teaching};
use fearless_simd::Simd;
use numerics::vectors::Kernel;

/// A phase of the week. All phases but the last read last week's state and write this week's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// **The leader acts**: practices fill the school's stocks, as far as capacity reaches.
    LeaderActs,
    /// **Students experience** their own classes.
    StudentsExperience,
    /// **Parents react** to their children, their neighbours and the school.
    ParentsReact,
    /// **Teachers see, talk and are led**: their beliefs move.
    TeachersSee,
    /// **Teachers teach**: effort, alignment, skill and strain follow.
    TeachersTeach,
    /// **Observe**: students meet the week's teaching, and the measures are taken that somebody keeps.
    Observe,
}

impl Phase {
    /// The six phases, in their order.
    pub const ALL: [Phase; 6] = [
        Self::LeaderActs,
        Self::StudentsExperience,
        Self::ParentsReact,
        Self::TeachersSee,
        Self::TeachersTeach,
        Self::Observe,
    ];
}

/// A phase as a kernel.
pub(super) struct PhaseOfWeek<'a, 'b, const ARMS: usize> {
    pub phase: Phase,
    pub school: &'a mut School<'b, ARMS>,
    pub week: u32,
}

impl<const ARMS: usize> Kernel for PhaseOfWeek<'_, '_, ARMS> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let Self { phase, school, week } = self;
        match phase {
            Phase::LeaderActs => leading::act(school, week),
            Phase::StudentsExperience => experiencing::experience(simd, school, week),
            Phase::ParentsReact => supporting::react(simd, school, week),
            Phase::TeachersSee => believing::believe(simd, school, week),
            Phase::TeachersTeach => teaching::teach(simd, school),
            Phase::Observe => {
                let School { setting, people, last, next, classrooms, .. } = school;
                last.advance(next);
                let State { teachers, students, .. } = last;
                classrooms::meet(simd, &people.timetable, classrooms, teachers, students, setting.parameters);
                observing::observe(simd, school, week);
            }
        }
    }
}
