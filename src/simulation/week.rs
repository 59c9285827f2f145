//! What happens in a week: six phases, one after the other, each in a file of its own.

use super::plain::apply_rules;
use super::run::{OutOfRange, run_school, run_schools};
use super::school::School;
use super::setting::Setting;
use super::state::State;
use super::summer::YearBegins;
use super::{believing, classrooms, experiencing, leading, observing, supporting, teaching};
use fearless_simd::Simd;
use numerics::vectors::Kernel;

/// A phase of the week.
///
/// All phases but the last read last week's state and write this week's, so they see people as they were and
/// not as the week makes them. The last phase turns this week into the last one. Whatever else is to move
/// people belongs before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// **The leader acts**: practices fill the school's stocks, as far as capacity reaches, and the design
    /// team meets.
    LeaderActs,
    /// **Students experience** their own classes: engagement and self-direction move.
    StudentsExperience,
    /// **Parents react** to their children, their neighbours and the school, and some speak up.
    ParentsReact,
    /// **Teachers see, talk and are led**: their beliefs move.
    TeachersSee,
    /// **Teachers teach**: effort, alignment, skill and strain follow.
    TeachersTeach,
    /// **Observe**: the week is over, students have met its teaching, and the measures are taken that somebody
    /// keeps.
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

    /// Runs this phase of one week, counted from 0 at the start of the run.
    pub fn run<const ARMS: usize>(self, school: &mut School<'_, ARMS>, week: u32)
    where
        Engine: CompiledFor<ARMS>,
    {
        Engine::run_phase(self, school, week);
    }
}

/// Runs one week, counted from 0 at the start of the run: the six phases, one after the other, and rules of one's own
/// before the week is observed.
pub fn week<const ARMS: usize>(school: &mut School<'_, ARMS>, week: u32)
where
    Engine: CompiledFor<ARMS>,
{
    for phase in Phase::ALL {
        if phase == Phase::Observe {
            apply_rules(school, week);
        }
        phase.run(school, week);
    }
}

/// A phase as a kernel.
struct PhaseOfWeek<'a, 'b, const ARMS: usize> {
    phase: Phase,
    school: &'a mut School<'b, ARMS>,
    week: u32,
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
            Phase::Observe => observing::observe(simd, school, week + 1),
        }
    }
}

/// The measures before the first week, as a kernel.
struct Start<'a, 'b, const ARMS: usize>(&'a mut School<'b, ARMS>);

impl<const ARMS: usize> Kernel for Start<'_, '_, ARMS> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        observing::observe(simd, self.0, 0);
    }
}

/// Students meet the teaching of their classes: at the end of every week, and when a year begins. A kernel of its own, so
/// that it is compiled once for both.
pub(super) struct ClassesMeet<'a, 'b, const ARMS: usize>(pub &'a mut School<'b, ARMS>);

impl<const ARMS: usize> Kernel for ClassesMeet<'_, '_, ARMS> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let School { setting, people, last, classrooms, .. } = self.0;
        let State { teachers, students, .. } = last;
        classrooms::meet(simd, &people.timetable, classrooms, teachers, students, setting.parameters());
    }
}

/// What a school is shown to, with the weeks that have passed: 0 before the first week, and then at the end of every
/// week the week's number, from 1.
pub type ObserveSchool<'o, const ARMS: usize> = dyn FnMut(u32, &School<'_, ARMS>) + 'o;

/// What schools are shown to as one school is to [`ObserveSchool`], each with its index.
pub type ObserveSchools<'o, const ARMS: usize> = dyn FnMut(usize, u32, &School<'_, ARMS>) + 'o;

/// One result per arm.
pub type PerArm<const ARMS: usize> = [Result<(), OutOfRange>; ARMS];

/// The engine, compiled once for every set of vectors and for the numbers of arms that [`CompiledFor`] lists.
///
/// It is compiled with the library, so that programs that simulate schools need not compile it again.
#[derive(Debug, Clone, Copy)]
pub struct Engine;

/// The numbers of arms for which the engine is compiled: 1, 4, 8 and 16.
pub trait CompiledFor<const ARMS: usize> {
    /// Runs a phase of one week.
    fn run_phase(phase: Phase, school: &mut School<'_, ARMS>, week: u32);

    /// Lets everybody meet those with whom the year's timetable brings them together.
    fn begin_year(school: &mut School<'_, ARMS>);

    /// Takes the measures of a school before its first week, where somebody keeps them.
    fn observe_start(school: &mut School<'_, ARMS>);

    /// Runs a school through all years, as [`simulate`](super::simulate) says.
    fn simulate(setting: Setting<'_, ARMS>, observe: &mut ObserveSchool<'_, ARMS>) -> PerArm<ARMS>;

    /// Runs schools that visit the best of them, as [`simulate_together`](super::simulate_together) says.
    fn simulate_together(
        settings: &[Setting<'_, ARMS>],
        observe: &mut ObserveSchools<'_, ARMS>,
    ) -> PerArm<ARMS>;
}

macro_rules! compile_for {
    ($($arms:literal)+) => { $(
        impl CompiledFor<$arms> for Engine {
            fn run_phase(phase: Phase, school: &mut School<'_, $arms>, week: u32) {
                let vectors = school.setting.vectors;
                if phase == Phase::Observe {
                    school.last.advance(&mut school.next);
                    vectors.run(ClassesMeet(school));
                }
                vectors.run(PhaseOfWeek { phase, school, week });
            }

            fn begin_year(school: &mut School<'_, $arms>) {
                let vectors = school.setting.vectors;
                vectors.run(YearBegins(school));
                vectors.run(ClassesMeet(school));
            }

            fn observe_start(school: &mut School<'_, $arms>) {
                let vectors = school.setting.vectors;
                vectors.run(Start(school));
            }

            fn simulate(setting: Setting<'_, $arms>, observe: &mut ObserveSchool<'_, $arms>) -> PerArm<$arms> {
                run_school(setting, observe)
            }

            fn simulate_together(
                settings: &[Setting<'_, $arms>],
                observe: &mut ObserveSchools<'_, $arms>,
            ) -> PerArm<$arms> {
                run_schools(settings, observe)
            }
        }
    )+ };
}

compile_for!(1 4 8 16);
