//! Students who graduate in summer, and new students and parents who enter.

use super::school::School;
use population::{cohort_indices, graduating_cohort};

/// Lets the oldest grade level of the year that is given graduate, and new students and parents enter.
pub fn graduate<const ARMS: usize>(school: &mut School<'_, ARMS>, year: u32) {
    let setting = &school.setting;
    let parameters = setting.parameters();
    let (start, levels) = (&parameters.start, parameters.school.grade_levels);
    let cohort = cohort_indices(graduating_cohort(year, levels), levels, setting.profile.students);
    let (students, parents) = (&mut school.people.students, &mut school.people.parents);
    students.admit(cohort.clone(), year + 1, start, &setting.streams);
    parents.admit(cohort.clone(), year + 1, start, &setting.streams);
    let is_new = |person: usize, _| cohort.contains(&person);
    school.last.students.pass_summer(is_new, students, parameters);
    school.last.parents.pass_summer(is_new, parents, parameters);
}
