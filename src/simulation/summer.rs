//! The summer between two years: who leaves, who comes, and what carries over.

use super::compiled::{Compiled, For};
use super::school::School;
use super::succession;
use numerics::column::each;
use numerics::elementary::exp;
use numerics::random::Purpose;
use population::{Timetable, cohort_places, graduating_cohort};
use scenario::parameters::Turnover;

/// Runs the summer after the year that is given, counted from 0.
pub fn summer<const ARMS: usize>(school: &mut School<'_, ARMS>, year: u32)
where
    Compiled: For<ARMS>,
{
    change_teachers(school, year);
    graduate(school, year);
    succession::succeed(school, year);
    let setting = &school.setting;
    let level = setting.scenario.timetable.level;
    school.people.timetable =
        Timetable::draw(setting.profile, level, &setting.parameters.school, year + 1, &setting.streams);
    Compiled::begin_year(school);
}

/// Lets teachers leave and newcomers take their places; strain fades for those who stay.
fn change_teachers<const ARMS: usize>(school: &mut School<'_, ARMS>, year: u32) {
    let setting = &school.setting;
    let parameters = setting.parameters;
    let (traits, state) = (&mut school.people.teachers, &mut school.last.teachers);
    let count = traits.experience.len();
    let mut draws = vec![0.0; count];
    setting.streams.uniforms(Purpose::TeacherDeparture, year, &mut draws);
    let leaves = |i: usize, arm: usize| {
        draws[i] < chance_to_leave(traits.experience[i][arm], state.strain[i][arm], &parameters.turnover)
    };
    let leaving: Vec<[bool; ARMS]> = (0..count).map(|i| std::array::from_fn(|arm| leaves(i, arm))).collect();
    for years in traits.experience.as_flattened_mut() {
        *years += 1.0;
    }
    let hiring = each(|arm| school.hired_for_fit[arm] / setting.weeks_per_year as f32);
    school.hired_for_fit = [0.0; ARMS];
    traits.replace(&leaving, year + 1, &hiring, setting.profile, parameters, &setting.streams);
    state.pass_summer(|teacher, arm| leaving[teacher][arm], traits, parameters);
    state.update_fidelity();
    let left = |arm: usize| leaving.iter().filter(|leaving| leaving[arm]).count() as f32;
    school.teachers_left = each(|arm| if count == 0 { 0.0 } else { left(arm) / count as f32 });
    school.people.advice.weigh(&traits.influence);
}

/// The chance that a teacher of that experience and strain leaves this summer.
fn chance_to_leave(experience: f32, strain: f32, p: &Turnover) -> f32 {
    let early = if experience <= p.early_until { p.early } else { 0.0 };
    let late = if experience > p.late_from { p.late } else { 0.0 };
    (p.base + early + late) * exp(p.strain_effect * (strain - p.strain_reference))
}

/// Lets the oldest grade level graduate and new students and parents take its places.
fn graduate<const ARMS: usize>(school: &mut School<'_, ARMS>, year: u32) {
    let setting = &school.setting;
    let (start, levels) = (&setting.parameters.start, setting.parameters.school.grade_levels);
    let places = cohort_places(graduating_cohort(year, levels), levels, setting.profile.students);
    let (students, parents) = (&mut school.people.students, &mut school.people.parents);
    students.admit(places.clone(), year + 1, start, &setting.streams);
    parents.admit(places.clone(), year + 1, start, &setting.streams);
    let is_new = |person: usize, _| places.contains(&person);
    school.last.students.pass_summer(is_new, students, setting.parameters);
    school.last.parents.pass_summer(is_new, parents, setting.parameters);
}
