//! Who leaves in summer, and who comes: teachers by chance, students and their parents by graduation.

use super::school::School;
use fearless_simd::{Simd, prelude::*};
use numerics::column::{Arms, Column, each, repeated};
use numerics::elementary::vector_exp;
use numerics::random::Purpose;
use numerics::vectors::{Kernel, Vector};
use population::{cohort_indices, graduating_cohort};

/// Lets teachers leave after the year that is given, and newcomers begin; those who stay have one more year of
/// experience.
pub fn change_teachers<const ARMS: usize>(school: &mut School<'_, ARMS>, year: u32) {
    let leaving = leaving(school, year);
    let setting = &school.setting;
    let parameters = setting.parameters();
    let (traits, state) = (&mut school.people.teachers, &mut school.last.teachers);
    for years in traits.experience.as_flattened_mut() {
        *years += 1.0;
    }
    let weeks = setting.scenario.calendar.weeks_per_year as f32;
    let hiring = each(|arm| school.hired_for_fit[arm] / weeks);
    school.hired_for_fit = [0.0; ARMS];
    traits.replace(&leaving, year + 1, &hiring, setting.profile, parameters, &setting.streams);
    state.pass_summer(|teacher| leaving[teacher], traits, parameters);
    state.update_fidelity();
    let left = |arm: usize| leaving.iter().filter(|leaving| leaving[arm]).count() as f32;
    let count = leaving.len();
    school.teachers_left = each(|arm| if count == 0 { 0.0 } else { left(arm) / count as f32 });
    for (stocks, &share) in school.last.school.iter_mut().zip(&school.teachers_left) {
        stocks.trust *= 1.0 - parameters.stocks.trust_lost_with_leavers * share;
    }
    school.people.advice.weigh(&traits.standing(parameters.newcomers.standing));
}

/// Whether each teacher leaves, under every strategy.
fn leaving<const ARMS: usize>(school: &School<'_, ARMS>, year: u32) -> Vec<[bool; ARMS]> {
    let chances = school.setting.vectors.run(ChancesToLeave(school));
    let mut draws = vec![0.0; chances.len()];
    school.setting.streams.uniforms(Purpose::TeacherDeparture, year, &mut draws);
    let leaves = |(chances, draw): (&Arms<ARMS>, &f32)| chances.map(|chance| *draw < chance);
    chances.iter().zip(&draws).map(leaves).collect()
}

/// The chance that each teacher leaves this summer, under every strategy: by experience, by strain, and by how far trust
/// lies below its baseline.
struct ChancesToLeave<'a, 'b, const ARMS: usize>(&'a School<'b, ARMS>);

impl<const ARMS: usize> Kernel for ChancesToLeave<'_, '_, ARMS> {
    type Output = Column<ARMS>;

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) -> Column<ARMS> {
        let School { setting, people, last, .. } = self.0;
        let (p, baseline) = (&setting.parameters().turnover, setting.profile.baseline_trust);
        let distrust = repeated(simd, &last.school.map(|stocks| baseline - stocks.trust));
        let [none, early, late] = [0.0, p.early, p.late].map(|chance| Vector::splat(simd, chance));
        let mut chances = Column::of(0.0, people.teachers.experience.len());
        for i in 0..chances.lines() {
            let experience = people.teachers.experience.line(simd, i);
            let strain = last.teachers.strain.line(simd, i);
            let early = experience.simd_le(p.early_until).select(early, none);
            let late = experience.simd_gt(p.late_from).select(late, none);
            let strained = p.strain_effect * (strain - p.strain_reference);
            chances.set_line(i, (p.base + early + late) * vector_exp(strained + p.trust_effect * distrust));
        }
        chances
    }
}

/// Lets the oldest grade level of the year that is given graduate, and the same students and parents enter again, as they
/// once did: before the first week, only the state of a school matters, and not who its students were.
pub(super) fn graduate_to_the_same(school: &mut School<'_, 1>, year: u32) {
    let setting = &school.setting;
    let (parameters, students) = (setting.parameters(), setting.profile.students);
    let levels = parameters.school.grade_levels;
    let cohort = cohort_indices(graduating_cohort(year, levels), levels, students);
    let is_new = |person: usize| [cohort.contains(&person)];
    school.last.students.pass_summer(is_new, &school.people.students, parameters);
    school.last.parents.pass_summer(is_new, &school.people.parents, parameters);
}

/// Lets the oldest grade level of the year that is given graduate, and new students and parents enter.
pub fn graduate<const ARMS: usize>(school: &mut School<'_, ARMS>, year: u32) {
    let setting = &school.setting;
    let parameters = setting.parameters();
    let (start, levels) = (&parameters.start, parameters.school.grade_levels);
    let cohort = cohort_indices(graduating_cohort(year, levels), levels, setting.profile.students);
    let (students, parents) = (&mut school.people.students, &mut school.people.parents);
    students.admit(cohort.clone(), year + 1, start, &setting.streams);
    parents.admit(cohort.clone(), year + 1, start, &setting.streams);
    let is_new = |person: usize| [cohort.contains(&person); ARMS];
    school.last.students.pass_summer(is_new, students, parameters);
    school.last.parents.pass_summer(is_new, parents, parameters);
}
