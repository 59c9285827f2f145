//! The summer between two years: who leaves, who comes, and what carries over.

use super::school::School;
use super::{colleagues, experiencing, succession, supporting};
use crate::column;
use crate::elementary::exp;
use crate::parameters::Turnover;
use crate::population::{Timetable, cohort_places, graduating_cohort};
use crate::random::Purpose;

/// Runs the summer after the year that is given, counted from 0.
pub fn summer(school: &mut School<'_>, year: u32) {
    change_teachers(school, year);
    graduate(school, year);
    succession::succeed(school, year);
    let setting = &school.setting;
    let parameters = setting.parameters;
    let level = setting.scenario.timetable.level;
    school.people.timetable =
        Timetable::draw(setting.profile, level, &parameters.school, year + 1, &setting.streams);
    colleagues::meet_students(&mut school.colleagues, &school.people);
    let state = &mut school.last;
    experiencing::meet_classes(
        &school.people.timetable,
        &state.teachers,
        &mut state.students,
        &mut school.classrooms,
        parameters,
    );
    supporting::speak_up(&school.people.parents, &mut state.parents, &mut state.school, &parameters.parents);
}

/// Lets teachers leave and newcomers take their places; strain fades for those who stay.
fn change_teachers(school: &mut School<'_>, year: u32) {
    let setting = &school.setting;
    let parameters = setting.parameters;
    let (traits, state) = (&mut school.people.teachers, &mut school.last.teachers);
    let count = traits.experience.len();
    let mut draws = vec![0.0; count];
    setting.streams.uniforms(Purpose::TeacherDeparture, year, &mut draws);
    let leaving: Vec<bool> = (0..count)
        .map(|i| draws[i] < chance_to_leave(traits.experience[i], state.strain[i], &parameters.turnover))
        .collect();
    for years in &mut traits.experience {
        *years += 1.0;
    }
    let hiring = school.hired_for_fit / setting.weeks_per_year as f32;
    school.hired_for_fit = 0.0;
    traits.replace(&leaving, year + 1, hiring, setting.profile, parameters, &setting.streams);
    for (i, &leaves) in leaving.iter().enumerate() {
        if leaves {
            state.belief[i] = traits.initial_belief[i];
            state.skill[i] = traits.initial_skill[i];
            state.effort[i] = parameters.start.effort;
            state.alignment[i] = traits.own_interpretation[i];
            state.strain[i] = parameters.start.strain;
        } else {
            state.strain[i] *= parameters.strain.kept_over_summer;
        }
    }
    state.update_fidelity();
    school.teachers_left = column::share(count, |i| leaving[i]);
    school.people.advice.weigh(&traits.influence);
}

/// The chance that a teacher of that experience and strain leaves this summer.
fn chance_to_leave(experience: f32, strain: f32, p: &Turnover) -> f32 {
    let early = if experience <= p.early_until { p.early } else { 0.0 };
    let late = if experience > p.late_from { p.late } else { 0.0 };
    (p.base + early + late) * exp(p.strain_effect * (strain - p.strain_reference))
}

/// Lets the oldest grade level graduate and new students and parents take its places.
fn graduate(school: &mut School<'_>, year: u32) {
    let setting = &school.setting;
    let (start, levels) = (&setting.parameters.start, setting.parameters.school.grade_levels);
    let places = cohort_places(graduating_cohort(year, levels), levels, setting.profile.students);
    let (students, parents) = (&mut school.people.students, &mut school.people.parents);
    students.admit(places.clone(), year + 1, start, &setting.streams);
    parents.admit(places.clone(), year + 1, start, &setting.streams);
    let state = &mut school.last;
    state.students.engagement[places.clone()].copy_from_slice(&students.initial_engagement[places.clone()]);
    state.students.self_direction[places.clone()]
        .copy_from_slice(&students.initial_self_direction[places.clone()]);
    state.parents.support[places.clone()].copy_from_slice(&parents.initial_support[places]);
}
