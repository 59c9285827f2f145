//! The start of a school year: everybody meets those with whom the timetable brings them together.

use super::school::School;
use super::state::State;
use super::{classrooms, colleagues, supporting};
use fearless_simd::Simd;
use numerics::vectors::Kernel;

/// The start of a year as a kernel.
pub(super) struct YearBegins<'a, 'b, const ARMS: usize>(pub &'a mut School<'b, ARMS>);

impl<const ARMS: usize> Kernel for YearBegins<'_, '_, ARMS> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let School { setting, people, last, colleagues, classrooms, .. } = self.0;
        let State { school, teachers, students, parents } = last;
        colleagues::meet_students(simd, colleagues, people);
        classrooms::meet(simd, &people.timetable, classrooms, teachers, students, setting.parameters);
        let voice = &people.parents.voice;
        let parameters = &setting.parameters.parents;
        supporting::speak_up(simd, voice, parents, school, parameters);
    }
}
