//! Teachers of single schools, watched one by one, week by week.

use super::claim::MEANS_OVER;
use crate::support::common::{Stage, shipped};
use rayon::prelude::*;
use std::sync::LazyLock;

/// The schools of managed change as it ships.
pub static MANAGED_CHANGE: LazyLock<Vec<Watched>> = LazyLock::new(|| Watched::schools("managed_change", &[]));

/// One school's teachers: one list per week, with one place per teacher. The first list is of the end of week 1.
#[derive(Default)]
pub struct Watched {
    efforts: Vec<Vec<f32>>,
    beliefs: Vec<Vec<f32>>,
    fidelities: Vec<Vec<f32>>,
    /// Drawn on arrival and then fixed: another value is another person.
    inertias: Vec<Vec<f32>>,
}

impl Watched {
    /// Watches a strategy in schools of the typical high school, with changes of its scenario.
    pub fn schools(strategy: &str, changes: &[&str]) -> Vec<Self> {
        let stage = Stage::of(&shipped("typical_high_school", changes), strategy, 0);
        let of_school = |replicate| {
            let mut watched = Self::default();
            stage.watch(0, replicate, |_, school| {
                let now = &school.last.teachers;
                watched.efforts.push(now.effort.arm(0).collect());
                watched.beliefs.push(now.belief.arm(0).collect());
                watched.fidelities.push(now.fidelity.arm(0).collect());
                watched.inertias.push(school.people.teachers.inertia.arm(0).collect());
            });
            watched
        };
        (0..MEANS_OVER).into_par_iter().map(of_school).collect()
    }

    /// Number of teachers.
    pub fn staff(&self) -> usize {
        self.efforts[0].len()
    }

    /// The effort of the teacher at a place, week by week.
    pub fn effort(&self, place: usize) -> Vec<f32> {
        self.efforts.iter().map(|week| week[place]).collect()
    }

    /// The belief of the teacher at a place, week by week.
    pub fn belief(&self, place: usize) -> Vec<f32> {
        self.beliefs.iter().map(|week| week[place]).collect()
    }

    /// The belief of every teacher at the end of a week, counted from 1.
    pub fn belief_after(&self, weeks: usize) -> &[f32] {
        &self.beliefs[weeks - 1]
    }

    /// The fidelity of every classroom at the end of a week, counted from 1.
    pub fn fidelity_after(&self, weeks: usize) -> &[f32] {
        &self.fidelities[weeks - 1]
    }

    /// Whether the same person is at a place at the end of both weeks and in between, counted from 1.
    pub fn stayed(&self, place: usize, first: usize, last: usize) -> bool {
        self.inertias[first - 1..last].windows(2).all(|weeks| weeks[0][place] == weeks[1][place])
    }

    /// Number of weeks.
    pub fn weeks(&self) -> usize {
        self.efforts.len()
    }
}
