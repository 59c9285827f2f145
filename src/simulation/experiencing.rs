//! Phase 2: students experience the teaching of their own classes.

use super::state::{StudentState, TeacherState};
use crate::parameters::{self, Parameters};
use crate::population::{Students, Timetable};
use multiversion::multiversion;

/// What a student meets in one teacher's classroom: fidelity, quality, effort, and 1 where it
/// counts as implementing. One small record, so that a class is one look-up.
pub type ClassroomRecord = [f32; 4];

/// Moves engagement towards what the week's classes deserve, and lets self-direction grow.
///
/// target = base + `quality` (`without_need` + (1 - `without_need`) need) q
/// (`without_self_direction` + (1 - `without_self_direction`) self-direction) - `inconsistency` s -
/// `grade_worry` worry x (1 - self-direction), with q, x and s of the student's own classes.
#[multiversion(targets("x86_64+avx2"))]
pub fn experience(
    traits: &Students,
    last: &StudentState,
    this: &mut StudentState,
    student_voice: f32,
    noise: &[f32],
    parameters: &parameters::Students,
) {
    let p = parameters;
    let count = noise.len();
    let (need, worry) = (&traits.need[..count], &traits.grade_worry[..count]);
    let (engagement, self_direction) = (&last.engagement[..count], &last.self_direction[..count]);
    let (quality, exposure) = (&last.quality[..count], &last.exposure[..count]);
    let inconsistency = &last.inconsistency[..count];
    let (next_engagement, next_direction) =
        (&mut this.engagement[..count], &mut this.self_direction[..count]);
    let voice = p.voice * student_voice;
    for i in 0..count {
        let served = p.without_need + (1.0 - p.without_need) * need[i];
        let usable = p.without_self_direction + (1.0 - p.without_self_direction) * self_direction[i];
        let lost = exposure[i] * (1.0 - self_direction[i]);
        let target = p.base + p.quality * served * quality[i] * usable
            - p.inconsistency * inconsistency[i]
            - p.grade_worry * worry[i] * lost;
        let moved =
            engagement[i] + p.speed * (target - engagement[i]) + voice * (1.0 - engagement[i]) + noise[i];
        next_engagement[i] = moved.clamp(0.0, 1.0);
        next_direction[i] = self_direction[i] + p.self_direction_growth * lost;
    }
}

/// Lets every student meet the teaching of the own classes: quality, exposure, spread of fidelity,
/// and the share of class time that is implementing.
pub fn meet_classes(
    timetable: &Timetable,
    teachers: &TeacherState,
    students: &mut StudentState,
    classrooms: &mut Vec<ClassroomRecord>,
    parameters: &Parameters,
) {
    let unskilled = parameters.students.quality_unskilled;
    let line = parameters.measures.implementing;
    classrooms.clear();
    classrooms.extend((0..teachers.fidelity.len()).map(|i| {
        let fidelity = teachers.fidelity[i];
        let quality = fidelity * (unskilled + (1.0 - unskilled) * teachers.skill[i]);
        [fidelity, quality, teachers.effort[i], if fidelity >= line { 1.0 } else { 0.0 }]
    }));
    match timetable.classes {
        1 => meet::<1>(timetable, students, classrooms),
        2 => meet::<2>(timetable, students, classrooms),
        3 => meet::<3>(timetable, students, classrooms),
        4 => meet::<4>(timetable, students, classrooms),
        5 => meet::<5>(timetable, students, classrooms),
        6 => meet::<6>(timetable, students, classrooms),
        7 => meet::<7>(timetable, students, classrooms),
        8 => meet::<8>(timetable, students, classrooms),
        _ => meet_any(timetable, students, classrooms),
    }
    // The roots in a loop of their own run in vectors.
    for variance in &mut students.inconsistency {
        *variance = variance.sqrt();
    }
}

/// The usual numbers of classes, with a loop of known length.
#[multiversion(targets("x86_64+avx2"))]
fn meet<const CLASSES: usize>(timetable: &Timetable, students: &mut StudentState, rooms: &[ClassroomRecord]) {
    let mut time = [0.0; CLASSES];
    time.copy_from_slice(&timetable.class_time);
    let own_teachers = timetable.teachers.as_chunks::<CLASSES>().0;
    for (own, student) in own_teachers.iter().zip(places(students)) {
        store(own, &time, rooms, student);
    }
}

/// Any number of classes up to the greatest allowed: classes that a student does not have take no
/// time.
fn meet_any(timetable: &Timetable, students: &mut StudentState, rooms: &[ClassroomRecord]) {
    let mut time = [0.0; 16];
    time[..timetable.classes].copy_from_slice(&timetable.class_time);
    let own_teachers = timetable.teachers.chunks_exact(timetable.classes);
    for (own, student) in own_teachers.zip(places(students)) {
        let mut padded = [own[0]; 16];
        padded[..own.len()].copy_from_slice(own);
        store(&padded, &time, rooms, student);
    }
}

/// Where one student's week is stored: quality, exposure, variance of fidelity, share implemented.
type Place<'a> = (((&'a mut f32, &'a mut f32), &'a mut f32), &'a mut f32);

fn places(students: &mut StudentState) -> impl Iterator<Item = Place<'_>> {
    let StudentState { quality, exposure, inconsistency, implemented, .. } = students;
    quality.iter_mut().zip(exposure).zip(inconsistency).zip(implemented)
}

#[inline(always)]
#[allow(clippy::inline_always, reason = "a call a student would cost as much as its work")]
fn store<const CLASSES: usize>(
    own: &[u16; CLASSES],
    time: &[f32; CLASSES],
    rooms: &[ClassroomRecord],
    student: Place<'_>,
) {
    let mut means = [0.0_f32; 4];
    let mut fidelity = [0.0_f32; CLASSES];
    for class in 0..CLASSES {
        let room = rooms[own[class] as usize];
        for (mean, value) in means.iter_mut().zip(room) {
            *mean += time[class] * value;
        }
        fidelity[class] = room[0];
    }
    let mut spread = 0.0;
    for class in 0..CLASSES {
        spread += time[class] * (fidelity[class] - means[0]) * (fidelity[class] - means[0]);
    }
    let (((quality, exposure), variance), implemented) = student;
    [*quality, *exposure, *variance, *implemented] = [means[1], means[2], spread, means[3]];
}
