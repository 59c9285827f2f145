//! Whom a school reaches consistently where the line is drawn elsewhere.

use super::measure::Line;
use super::school::School;
use numerics::column::{Arms, each};

/// Shares of class time add up to 1 only to the last bits: four of five classes must count.
pub(super) const LAST_BITS: f32 = 1e-5;

impl<const ARMS: usize> School<'_, ARMS> {
    /// Share of students reached consistently, 0 to 1, in the last week that was run, if the scenario drew each of those
    /// lines, in their order; at the scenario's own line as
    /// [`ConsistentReach`](super::measure::Measure::ConsistentReach) has it, to the bit.
    pub fn reach_at(&self, lines: &[Line]) -> Vec<Arms<ARMS>> {
        let own = &self.setting.parameters().measures;
        let terms: Vec<(f32, f32)> = lines.iter().map(|line| line.within(own)).collect();
        let mut reach = vec![[0.0; ARMS]; lines.len()];
        for (first, &(fidelity, _)) in terms.iter().enumerate() {
            // Lines of one fidelity are read from the same class time.
            let is_same = |term: &(f32, f32)| term.0.to_bits() == fidelity.to_bits();
            if terms[..first].iter().any(is_same) {
                continue;
            }
            let same: Vec<usize> = (first..terms.len()).filter(|&index| is_same(&terms[index])).collect();
            let shares: Vec<f32> = same.iter().map(|&index| terms[index].1).collect();
            for (index, own) in same.into_iter().zip(self.reached_at(fidelity, &shares)) {
                reach[index] = own;
            }
        }
        reach
    }

    /// The share of students who have each of these shares of class time with teachers of at least that fidelity.
    fn reached_at(&self, fidelity: f32, shares: &[f32]) -> Vec<Arms<ARMS>> {
        let timetable = &self.people.timetable;
        let implements = |own: &Arms<ARMS>| each(|arm| if own[arm] >= fidelity { 1.0 } else { 0.0 });
        let implements: Vec<Arms<ARMS>> = self.last.teachers.fidelity.iter().map(implements).collect();
        let mut reached = vec![[0_u32; ARMS]; shares.len()];
        for own in timetable.teachers.chunks_exact(timetable.classes) {
            let mut time = [0.0_f32; ARMS];
            for (&teacher, class_time) in own.iter().zip(&timetable.class_time) {
                for (time, implements) in time.iter_mut().zip(&implements[usize::from(teacher)]) {
                    *time += class_time * implements;
                }
            }
            for (reached, share) in reached.iter_mut().zip(shares) {
                for (reached, time) in reached.iter_mut().zip(&time) {
                    *reached += u32::from(*time >= share - LAST_BITS);
                }
            }
        }
        let students = self.setting.profile.students as f32;
        reached.iter().map(|reached| each(|arm| reached[arm] as f32 / students)).collect()
    }
}
