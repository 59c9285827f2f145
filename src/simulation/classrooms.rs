//! What students meet in their classes, from what their teachers do.

#![allow(clippy::inline_always, reason = "kernels run in vectors only with their functions inside")]

use super::state::{StudentState, TeacherState};
use crate::column::Column;
use crate::parameters::Parameters;
use crate::population::Timetable;
use crate::vectors::{Vector, WIDTH};
use fearless_simd::{Simd, prelude::*};

/// What students meet in every teacher's classroom, beside its fidelity and effort.
#[derive(Debug, Clone, PartialEq)]
pub struct Classrooms<const ARMS: usize> {
    /// Quality of personalized teaching: fidelity, less where skill lacks.
    quality: Column<ARMS>,
    /// 1 where the classroom counts as implementing, else 0.
    implements: Column<ARMS>,
    /// Fidelity, quality, effort and whether it implements, side by side: where there is one arm, a class
    /// is one look-up. Empty where there are more.
    records: Column<4>,
}

impl<const ARMS: usize> Classrooms<ARMS> {
    /// Empty columns for that many teachers.
    pub fn of(teachers: usize) -> Self {
        Self {
            quality: Column::of(0.0, teachers),
            implements: Column::of(0.0, teachers),
            records: Column::of(0.0, if ARMS == 1 { teachers } else { 0 }),
        }
    }

    /// Takes up what teachers do.
    #[inline(always)]
    fn describe<S: Simd>(&mut self, simd: S, teachers: &TeacherState<ARMS>, parameters: &Parameters) {
        let unskilled = parameters.students.quality_unskilled;
        let (one, none) = (Vector::splat(simd, 1.0), Vector::splat(simd, 0.0));
        for i in 0..teachers.fidelity.lines() {
            let fidelity = teachers.fidelity.line(simd, i);
            let skill = teachers.skill.line(simd, i);
            self.quality.set_line(i, fidelity * (skill * (1.0 - unskilled) + unskilled));
            let implements = fidelity.simd_ge(parameters.measures.implementing);
            self.implements.set_line(i, implements.select(one, none));
        }
        for (teacher, record) in self.records.iter_mut().enumerate() {
            *record = [
                teachers.fidelity[teacher][0],
                self.quality[teacher][0],
                teachers.effort[teacher][0],
                self.implements[teacher][0],
            ];
        }
    }
}

/// Lets every student meet the teaching of the own classes: quality, exposure, spread of fidelity,
/// and the share of class time that is implementing.
#[inline(always)]
pub fn meet<S: Simd, const ARMS: usize>(
    simd: S,
    timetable: &Timetable,
    classrooms: &mut Classrooms<ARMS>,
    teachers: &TeacherState<ARMS>,
    students: &mut StudentState<ARMS>,
    parameters: &Parameters,
) {
    classrooms.describe(simd, teachers, parameters);
    match (ARMS, timetable.classes) {
        // The usual numbers of classes, with loops of known length.
        (1, 3) => meet_records::<S, ARMS, 3>(simd, timetable, classrooms, students),
        (1, 5) => meet_records::<S, ARMS, 5>(simd, timetable, classrooms, students),
        (1, 6) => meet_records::<S, ARMS, 6>(simd, timetable, classrooms, students),
        (1, 7) => meet_records::<S, ARMS, 7>(simd, timetable, classrooms, students),
        (_, 3) => meet_columns::<S, ARMS, 3>(simd, timetable, classrooms, teachers, students),
        (_, 5) => meet_columns::<S, ARMS, 5>(simd, timetable, classrooms, teachers, students),
        (_, 6) => meet_columns::<S, ARMS, 6>(simd, timetable, classrooms, teachers, students),
        (_, 7) => meet_columns::<S, ARMS, 7>(simd, timetable, classrooms, teachers, students),
        // Classes that a student does not have take no time.
        _ => meet_columns::<S, ARMS, WIDTH>(simd, timetable, classrooms, teachers, students),
    }
}

/// A line of students at a time: a value of a class is one look-up for all arms.
#[inline(always)]
fn meet_columns<S: Simd, const ARMS: usize, const CLASSES: usize>(
    simd: S,
    timetable: &Timetable,
    classrooms: &Classrooms<ARMS>,
    teachers: &TeacherState<ARMS>,
    students: &mut StudentState<ARMS>,
) {
    let people = Column::<ARMS>::PEOPLE;
    let time = class_time::<CLASSES>(timetable);
    for i in 0..students.quality.lines() {
        let own: [&[u16]; WIDTH] = own_teachers(timetable, i * people, people);
        let none = Vector::splat(simd, 0.0);
        let (mut level, mut quality, mut exposure, mut implemented) = (none, none, none, none);
        let mut fidelity = [none; CLASSES];
        for class in 0..CLASSES {
            let teacher = |person: usize| own[person].get(class).map_or(0, |&teacher| teacher as usize);
            fidelity[class] = teachers.fidelity.gather(simd, teacher);
            level += time[class] * fidelity[class];
            quality += time[class] * classrooms.quality.gather(simd, teacher);
            exposure += time[class] * teachers.effort.gather(simd, teacher);
            implemented += time[class] * classrooms.implements.gather(simd, teacher);
        }
        let mut variance = none;
        for class in 0..CLASSES {
            variance += time[class] * (fidelity[class] - level) * (fidelity[class] - level);
        }
        students.quality.set_line(i, quality);
        students.exposure.set_line(i, exposure);
        students.inconsistency.set_line(i, variance.sqrt());
        students.implemented.set_line(i, implemented);
    }
}

/// Four students of one arm at a time: a class is one look-up for all values.
#[inline(always)]
fn meet_records<S: Simd, const ARMS: usize, const CLASSES: usize>(
    simd: S,
    timetable: &Timetable,
    classrooms: &Classrooms<ARMS>,
    students: &mut StudentState<ARMS>,
) {
    const AT_ONCE: usize = 4;
    let time = class_time::<CLASSES>(timetable);
    let count = students.quality.len();
    for first in (0..count).step_by(AT_ONCE) {
        let own: [&[u16]; WIDTH] = own_teachers(timetable, first, AT_ONCE);
        let mut means = Vector::splat(simd, 0.0);
        let mut records = [means; CLASSES];
        for class in 0..CLASSES {
            records[class] = classrooms.records.gather(simd, |person| own[person][class] as usize);
            means += time[class] * records[class];
        }
        let mut variances = Vector::splat(simd, 0.0);
        for class in 0..CLASSES {
            variances += time[class] * (records[class] - means) * (records[class] - means);
        }
        let (means, deviations): ([f32; WIDTH], [f32; WIDTH]) = (means.into(), variances.sqrt().into());
        for person in 0..AT_ONCE.min(count - first) {
            let [_, quality, exposure, implemented] = means.as_chunks::<4>().0[person];
            students.quality[first + person] = [quality; ARMS];
            students.exposure[first + person] = [exposure; ARMS];
            students.inconsistency[first + person] = [deviations[4 * person]; ARMS];
            students.implemented[first + person] = [implemented; ARMS];
        }
    }
}

#[inline(always)]
fn class_time<const CLASSES: usize>(timetable: &Timetable) -> [f32; CLASSES] {
    let mut time = [0.0; CLASSES];
    for (time, share) in time.iter_mut().zip(&timetable.class_time) {
        *time = *share;
    }
    time
}

/// The teachers of `people` students from `first` on; whoever fills up the last line has those of the last.
#[inline(always)]
fn own_teachers(timetable: &Timetable, first: usize, people: usize) -> [&[u16]; WIDTH] {
    let last = (timetable.teachers.len() / timetable.classes).saturating_sub(1);
    let mut own: [&[u16]; WIDTH] = [&[]; WIDTH];
    for (person, own) in own[..people].iter_mut().enumerate() {
        *own = timetable.teachers_of((first + person).min(last));
    }
    own
}
