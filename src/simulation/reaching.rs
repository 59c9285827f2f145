//! Whom a school reaches consistently where the line is drawn elsewhere.

use super::measure::Line;
use super::school::School;
use numerics::column::{Arms, each};

/// Shares of class time add up to 1 only to the last bits: four of five classes must count.
pub(super) const LAST_BITS: f32 = 1e-5;

impl<const ARMS: usize> School<'_, ARMS> {
    /// Share of students reached consistently, 0 to 1, in the last week that was run, if the scenario drew that line; at
    /// the scenario's own line as [`ConsistentReach`](super::measure::Measure::ConsistentReach) has it, to the bit.
    pub fn reach_at(&self, line: Line) -> Arms<ARMS> {
        let (fidelity, share) = line.within(&self.setting.parameters().measures);
        let (timetable, enough) = (&self.people.timetable, share - LAST_BITS);
        let implements = |own: &Arms<ARMS>| each(|arm| if own[arm] >= fidelity { 1.0 } else { 0.0 });
        let implements: Vec<Arms<ARMS>> = self.last.teachers.fidelity.iter().map(implements).collect();
        let mut reached = [0_u32; ARMS];
        for own in timetable.teachers.chunks_exact(timetable.classes) {
            let mut time = [0.0_f32; ARMS];
            for (&teacher, class_time) in own.iter().zip(&timetable.class_time) {
                for (time, implements) in time.iter_mut().zip(&implements[usize::from(teacher)]) {
                    *time += class_time * implements;
                }
            }
            for (reached, time) in reached.iter_mut().zip(&time) {
                *reached += u32::from(*time >= enough);
            }
        }
        each(|arm| reached[arm] as f32 / self.setting.profile.students as f32)
    }
}
