//! What happens between two years: who leaves, who comes, what carries over, and how the next year begins.

use super::school::School;
use super::state::State;
use super::week::{CompiledFor, Engine};
use super::{colleagues, succession, supporting, turnover};
use fearless_simd::Simd;
use numerics::vectors::Kernel;
use population::YearTimetable;

/// Runs the summer after the year that is given, counted from 0, in five steps:
///
/// 1. **Teachers leave**, and newcomers take over their places; whoever stays carries on, with the strain that
///    outlasts the summer.
/// 2. **The leader leaves or stays**; a successor keeps the strategy, drops it, or takes it up again.
/// 3. **The oldest grade level graduates**, and new students and parents enter the youngest; the others carry
///    on.
/// 4. **The timetable** of the coming year is drawn.
/// 5. **The year begins**: everybody meets those with whom the timetable brings them together.
pub fn summer<const ARMS: usize>(school: &mut School<'_, ARMS>, year: u32)
where
    Engine: CompiledFor<ARMS>,
{
    turnover::change_teachers(school, year);
    succession::succeed(school, year);
    turnover::graduate(school, year);
    draw_timetable(school, year + 1);
    Engine::begin_year(school);
}

fn draw_timetable<const ARMS: usize>(school: &mut School<'_, ARMS>, year: u32) {
    let setting = &school.setting;
    school.people.timetable = YearTimetable::draw(setting.profile, &setting.scenario, year, &setting.streams);
}

/// The beginning of a year as a kernel: teachers get to know their students, and parents speak up. Students then meet
/// the classes as their teachers would teach them now.
pub(super) struct YearBegins<'a, 'b, const ARMS: usize>(pub &'a mut School<'b, ARMS>);

impl<const ARMS: usize> Kernel for YearBegins<'_, '_, ARMS> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let School { setting, people, last, seen, .. } = self.0;
        let State { school, parents, .. } = last;
        colleagues::meet_students(simd, seen, people);
        supporting::speak_up(simd, &people.parents.voice, parents, school, &setting.parameters().parents);
    }
}
