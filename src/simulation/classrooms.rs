//! What students meet in their classes, from what their teachers do.

use super::state::{StudentState, TeacherState};
use fearless_simd::{Simd, prelude::*};
use numerics::column::{Column, each, side_by_side};
use numerics::vectors::{Vector, WIDTH};
use population::YearTimetable;
use scenario::parameters::Parameters;

/// What students meet in every teacher's classroom: a record of [`VALUES`] for each teacher, so that a
/// class is one look-up.
#[derive(Debug, Clone, PartialEq)]
pub struct Classrooms<const ARMS: usize> {
    /// The record of every teacher, one value after the other, each with all arms.
    records: Column<ARMS>,
    /// The same where there is one arm, as four values of a person; empty where there are more.
    records_of_one: Column<VALUES>,
}

/// Values of a record: fidelity, quality, effort, and 1 where the classroom counts as implementing.
const VALUES: usize = 4;

impl<const ARMS: usize> Classrooms<ARMS> {
    /// Empty records for that many teachers.
    pub fn of(teachers: usize) -> Self {
        Self {
            records: Column::of(0.0, VALUES * teachers),
            records_of_one: Column::of(0.0, if ARMS == 1 { teachers } else { 0 }),
        }
    }

    /// Takes up what teachers do.
    #[inline(always)]
    fn describe(&mut self, teachers: &TeacherState<ARMS>, parameters: &Parameters) {
        let unskilled = parameters.students.quality_unskilled;
        let unpractised = parameters.students.unpractised;
        let line = parameters.measures.implementing;
        let records = self.records.as_chunks_mut::<VALUES>().0;
        for (teacher, record) in records.iter_mut().enumerate() {
            let (fidelity, skill) = (teachers.fidelity[teacher], teachers.skill[teacher]);
            let (effort, routine) = (teachers.effort[teacher], teachers.routine[teacher]);
            let quality = each(|arm| {
                let new = (effort[arm] - routine[arm]).max(0.0);
                fidelity[arm] * (unskilled + (1.0 - unskilled) * skill[arm]) - unpractised * new
            });
            let implements = each(|arm| if fidelity[arm] >= line { 1.0 } else { 0.0 });
            *record = [fidelity, quality, effort, implements];
        }
        for (one, record) in self.records_of_one.iter_mut().zip(records) {
            *one = [record[0][0], record[1][0], record[2][0], record[3][0]];
        }
    }
}

/// Lets every student meet the teaching of their classes: quality, exposure, spread of fidelity,
/// and the share of class time that is implementing.
#[inline(always)]
pub fn meet<S: Simd, const ARMS: usize>(
    simd: S,
    timetable: &YearTimetable,
    classrooms: &mut Classrooms<ARMS>,
    teachers: &TeacherState<ARMS>,
    students: &mut StudentState<ARMS>,
    parameters: &Parameters,
) {
    classrooms.describe(teachers, parameters);
    // The usual numbers of classes have loops of known length.
    match timetable.classes {
        3 => meet_own::<S, ARMS, 3>(simd, timetable, classrooms, students),
        5 => meet_own::<S, ARMS, 5>(simd, timetable, classrooms, students),
        6 => meet_own::<S, ARMS, 6>(simd, timetable, classrooms, students),
        7 => meet_own::<S, ARMS, 7>(simd, timetable, classrooms, students),
        // Classes that a student does not have take no time.
        classes => {
            let padded = |student: usize| {
                let mut own = [0; WIDTH];
                own[..classes].copy_from_slice(timetable.teachers_of(student));
                own
            };
            meet_columns::<S, ARMS, WIDTH>(simd, timetable, padded, classrooms, students);
        }
    }
}

/// A number of classes that is known.
#[inline(always)]
fn meet_own<S: Simd, const ARMS: usize, const CLASSES: usize>(
    simd: S,
    timetable: &YearTimetable,
    classrooms: &Classrooms<ARMS>,
    students: &mut StudentState<ARMS>,
) {
    let own = timetable.teachers.as_chunks::<CLASSES>().0;
    let own = |student: usize| own[student];
    if ARMS == 1 {
        meet_records::<S, ARMS, CLASSES>(simd, timetable, own, classrooms, students);
    } else {
        meet_columns::<S, ARMS, CLASSES>(simd, timetable, own, classrooms, students);
    }
}

/// A line of students at a time: a value of a class is one look-up for all arms.
#[inline(always)]
fn meet_columns<S: Simd, const ARMS: usize, const CLASSES: usize>(
    simd: S,
    timetable: &YearTimetable,
    own_teachers: impl Fn(usize) -> [u16; CLASSES],
    classrooms: &Classrooms<ARMS>,
    students: &mut StudentState<ARMS>,
) {
    let (people, last) = (Column::<ARMS>::PEOPLE, students.quality.len().saturating_sub(1));
    let time = class_time::<CLASSES>(timetable);
    let records = classrooms.records.as_chunks::<VALUES>().0;
    let mut own = [[0; CLASSES]; WIDTH];
    for i in 0..students.quality.lines() {
        for (person, own) in own[..people].iter_mut().enumerate() {
            *own = own_teachers((i * people + person).min(last));
        }
        let none = Vector::splat(simd, 0.0);
        let (mut level, mut quality, mut exposure, mut implemented) = (none, none, none, none);
        let mut fidelity = [none; CLASSES];
        for class in 0..CLASSES {
            let mut met = [&[[0.0; ARMS]; VALUES]; WIDTH];
            for person in 0..people {
                met[person] = &records[own[person][class] as usize];
            }
            fidelity[class] = side_by_side(simd, |person| &met[person][0]);
            level += time[class] * fidelity[class];
            quality += time[class] * side_by_side(simd, |person| &met[person][1]);
            exposure += time[class] * side_by_side(simd, |person| &met[person][2]);
            implemented += time[class] * side_by_side(simd, |person| &met[person][3]);
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
    timetable: &YearTimetable,
    own_teachers: impl Fn(usize) -> [u16; CLASSES],
    classrooms: &Classrooms<ARMS>,
    students: &mut StudentState<ARMS>,
) {
    const AT_ONCE: usize = 4;
    let time = class_time::<CLASSES>(timetable);
    let count = students.quality.len();
    let mut own = [[0; CLASSES]; AT_ONCE];
    for first in (0..count).step_by(AT_ONCE) {
        for (person, own) in own.iter_mut().enumerate() {
            *own = own_teachers((first + person).min(count - 1));
        }
        let mut means = Vector::splat(simd, 0.0);
        let mut records = [means; CLASSES];
        for class in 0..CLASSES {
            records[class] = classrooms.records_of_one.gather(simd, |person| own[person][class] as usize);
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
fn class_time<const CLASSES: usize>(timetable: &YearTimetable) -> [f32; CLASSES] {
    let mut time = [0.0; CLASSES];
    for (time, share) in time.iter_mut().zip(&timetable.class_time) {
        *time = *share;
    }
    time
}
