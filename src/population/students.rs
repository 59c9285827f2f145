//! Traits of students, one block of indices per cohort.

use numerics::column::Column;
use numerics::random::{Purpose, Streams};
use scenario::parameters::Start;
use std::ops::Range;

/// Traits of students, one entry per student.
#[derive(Debug, Clone, PartialEq)]
pub struct StudentTraits {
    /// How poorly the old way served this student, 0 to 1.
    pub need: Column<1>,
    /// Worry about grades, 0 to 1.
    pub grade_worry: Column<1>,
    /// Engagement on entering the school, 0 to 1.
    pub initial_engagement: Vec<f32>,
    /// Self-direction on entering the school, 0 to 1.
    pub initial_self_direction: Vec<f32>,
}

impl StudentTraits {
    /// Draws the first students of a school.
    pub fn synthesize(count: u32, start: &Start, streams: &Streams) -> Self {
        let empty = || vec![0.0; count as usize];
        let mut students = Self {
            need: Column::of(0.0, count as usize),
            grade_worry: Column::of(0.0, count as usize),
            initial_engagement: empty(),
            initial_self_direction: empty(),
        };
        students.admit(0..count as usize, 0, start, streams);
        students
    }

    /// Draws the students who enter with those indices in that year.
    pub fn admit(&mut self, indices: Range<usize>, year: u32, start: &Start, streams: &Streams) {
        let (first, own) = (indices.start, indices);
        let mut column = vec![0.0; own.len()];
        streams.uniforms_from(first, Purpose::StudentNeed, year, &mut column);
        let width = start.need_most - start.need_least;
        for (need, draw) in self.need[own.clone()].iter_mut().zip(&column) {
            *need = [start.need_least + width * draw];
        }
        streams.uniforms_from(first, Purpose::StudentGradeWorry, year, &mut column);
        let width = start.grade_worry_most - start.grade_worry_least;
        for (worry, draw) in self.grade_worry[own.clone()].iter_mut().zip(&column) {
            *worry = [start.grade_worry_least + width * draw];
        }
        streams.normals_from(first, Purpose::StudentEngagement, year, &mut column);
        for (engagement, draw) in self.initial_engagement[own.clone()].iter_mut().zip(&column) {
            *engagement = (start.engagement + start.engagement_spread * draw).clamp(0.0, 1.0);
        }
        streams.normals_from(first, Purpose::StudentSelfDirection, year, &mut column);
        for (directed, draw) in self.initial_self_direction[own].iter_mut().zip(&column) {
            *directed = (start.self_direction + start.self_direction_spread * draw).clamp(0.0, 1.0);
        }
    }
}

/// The indices of the students of one cohort: cohorts are as equal as the number of students allows.
pub fn cohort_indices(cohort: u32, grade_levels: u32, students: u32) -> Range<usize> {
    let edge = |cohort: u32| (u64::from(cohort) * u64::from(students) / u64::from(grade_levels)) as usize;
    edge(cohort)..edge(cohort + 1)
}

/// The grade level of a cohort in a year, from 0.
pub fn grade_of(cohort: u32, year: u32, grade_levels: u32) -> u32 {
    (cohort + year) % grade_levels
}

/// The cohort that is in the oldest grade level in a year and leaves at its end.
pub fn graduating_cohort(year: u32, grade_levels: u32) -> u32 {
    (grade_levels - 1 + grade_levels - year % grade_levels) % grade_levels
}

#[cfg(test)]
mod tests {
    use super::{cohort_indices, grade_of, graduating_cohort};

    #[test]
    fn cohorts_share_out_every_index_once() {
        for (levels, students) in [(4, 600), (6, 601), (7, 7), (1, 5)] {
            let all: Vec<usize> = (0..levels).flat_map(|c| cohort_indices(c, levels, students)).collect();
            assert_eq!(all, (0..students as usize).collect::<Vec<_>>());
        }
    }

    #[test]
    fn whoever_graduates_was_in_the_oldest_grade_and_the_next_year_starts_in_the_youngest() {
        for year in 0..20 {
            let cohort = graduating_cohort(year, 4);
            assert_eq!(grade_of(cohort, year, 4), 3);
            assert_eq!(grade_of(cohort, year + 1, 4), 0);
        }
    }
}
