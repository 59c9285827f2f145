//! How long the points take that are left, learned from those that were simulated.
//!
//! Points are unequal: a school of twice the people takes twice as long. What counts is therefore not points but people,
//! of which the values of a point tell how many there are. Points of earlier runs took none of this run's time.

use super::plan::StudyPlan;
use super::world::worlds;
use std::time::Duration;

/// How far the points of a run are.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Pace {
    left: f64,
    begun: f64,
    finished: f64,
}

impl Pace {
    /// Before the first point, with so much work to do.
    pub fn of(work: f64) -> Self {
        Self { left: work, begun: 0.0, finished: 0.0 }
    }

    /// Notes that work has begun.
    pub fn begin(&mut self, work: f64) {
        self.begun += work;
    }

    /// Notes that work that had begun is finished.
    pub fn finish(&mut self, work: f64) {
        self.begun -= work;
        self.finished += work;
        self.left -= work;
    }

    /// The time that is left after so much time; none before anything is finished.
    pub fn time_left(&self, elapsed: Duration) -> Option<Duration> {
        if self.finished <= 0.0 {
            return None;
        }
        // Of what is under way, half is done on average.
        let half = self.begun / 2.0;
        let ratio = (self.left - half).max(0.0) / (self.finished + half);
        Duration::try_from_secs_f64(elapsed.as_secs_f64() * ratio).ok()
    }
}

/// What a point costs to simulate, in people: its teachers, students and parents in all its schools, in all its worlds.
pub(crate) fn work(plan: &StudyPlan, point: usize) -> f64 {
    worlds(&plan.study).iter().map(|world| people(plan, point, world.variant)).sum()
}

fn people(plan: &StudyPlan, point: usize, variant: Option<usize>) -> f64 {
    let variant = variant.map(|variant| &plan.study.variants[variant]);
    let own = &variant.map_or(&plan.study.scenario, |variant| &variant.scenario).parameters;
    let is_set = |key: &str| variant.is_some_and(|variant| variant.sets(key));
    let value = |key: &str, otherwise: u32| {
        let varied = plan.study.varied.iter().position(|varied| varied.key == key && !is_set(key));
        varied.map_or(f64::from(otherwise), |index| plan.values[point][index])
    };
    let teachers = value("school.teachers", own.school.teachers);
    let students = value("school.students", own.school.students);
    value("district.schools", own.district.schools) * (teachers + 2.0 * students)
}

#[cfg(test)]
mod tests {
    use super::Pace;
    use std::time::Duration;

    const MINUTE: Duration = Duration::from_mins(1);

    fn after(points: &[f64], all: f64) -> Option<Duration> {
        let mut pace = Pace::of(all);
        for &work in points {
            pace.begin(work);
            pace.finish(work);
        }
        pace.time_left(MINUTE)
    }

    #[test]
    fn as_much_again_takes_as_long_again_however_it_is_cut_into_points() {
        assert_eq!(after(&[1.0, 1.0], 4.0), Some(MINUTE));
        assert_eq!(after(&[2.0], 4.0), Some(MINUTE));
    }

    #[test]
    fn small_points_do_not_promise_that_large_ones_are_as_quick() {
        // Nine small points are done, and one is left that is as large as all of them.
        assert_eq!(after(&[1.0; 9], 18.0), Some(MINUTE));
    }

    #[test]
    fn nothing_is_promised_before_a_point_is_done_and_nothing_is_left_at_the_end() {
        assert_eq!(after(&[], 4.0), None);
        assert_eq!(after(&[1.0, 3.0], 4.0), Some(Duration::ZERO));
    }

    #[test]
    fn points_under_way_on_other_threads_are_half_done() {
        let mut pace = Pace::of(8.0);
        for _ in 0..4 {
            pace.begin(1.0);
        }
        pace.finish(1.0);
        // 2.5 of 8 are done.
        assert_eq!(pace.time_left(MINUTE), Some(Duration::from_secs(132)));
    }
}
