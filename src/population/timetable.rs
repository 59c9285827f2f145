//! Who teaches whom in a year: every student's classes, and every teacher's students.

use super::students::{cohort_indices, grade_of};
use super::{LocalScenario, SchoolProfile};
use numerics::random::{Purpose, Streams};
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;
use scenario::parameters::School;
use scenario::{Level, specialists};
use std::ops::Range;

/// The timetable of one school year, in both directions.
#[derive(Debug, Clone, PartialEq)]
pub struct YearTimetable {
    /// Number of classes of a student, all with different teachers.
    pub classes: usize,
    /// Share of a student's time in each class; they add up to 1.
    pub class_time: Vec<f32>,
    /// Indices of the teachers of every student: `classes` per student.
    pub teachers: Vec<u16>,
    /// Where a teacher's students start in `roster`; one entry more than teachers.
    pub starts: Vec<u32>,
    /// Indices of the students of every teacher, one list after the other.
    pub roster: Vec<u16>,
}

impl YearTimetable {
    /// Draws the timetable of a year.
    pub fn draw(profile: &SchoolProfile, scenario: &LocalScenario<'_>, year: u32, streams: &Streams) -> Self {
        let school = &scenario.parameters.school;
        let mut generator = streams.generator(Purpose::Timetable, year);
        let classes = school.classes as usize;
        let mut teachers = vec![0; profile.students as usize * classes];
        let class_time = match scenario.level {
            Level::Secondary => {
                let mut deck = Deck::new(0..profile.teachers as usize);
                for own in teachers.chunks_exact_mut(classes) {
                    deck.deal(own, &mut generator);
                }
                vec![1.0 / classes as f32; classes]
            }
            Level::Elementary => {
                deal_elementary(&mut teachers, profile, school, year, &mut generator);
                elementary_time(classes, school.class_teacher_time)
            }
        };
        let (starts, roster) = rosters(&teachers, classes, profile.teachers as usize);
        Self { classes, class_time, teachers, starts, roster }
    }

    /// The teachers of one student.
    #[inline]
    pub fn teachers_of(&self, student: usize) -> &[u16] {
        &self.teachers[student * self.classes..(student + 1) * self.classes]
    }

    /// The students of one teacher.
    #[inline]
    pub fn students_of(&self, teacher: usize) -> &[u16] {
        &self.roster[self.starts[teacher] as usize..self.starts[teacher + 1] as usize]
    }
}

/// The teams of a staff as blocks of indices: grade levels and specialists in an elementary
/// school, groups of about `team_size` in a secondary one.
pub fn teams(teachers: u32, level: Level, school: &School) -> Vec<Range<usize>> {
    let (teachers, team_size) = (teachers as usize, school.team_size as usize);
    match level {
        Level::Secondary => blocks(0..teachers, teachers.div_ceil(team_size)),
        Level::Elementary => {
            let class_teachers =
                teachers - specialists(teachers as u32, school.classes, school.specialist_share) as usize;
            let mut teams = blocks(0..class_teachers, school.grade_levels as usize);
            let others = class_teachers..teachers;
            teams.extend(blocks(others.clone(), others.len().div_ceil(team_size)));
            teams
        }
    }
}

/// Cuts a range into `count` blocks as equal as can be.
fn blocks(indices: Range<usize>, count: usize) -> Vec<Range<usize>> {
    let edge = |block: usize| indices.start + block * indices.len() / count;
    (0..count).map(|block| edge(block)..edge(block + 1)).collect()
}

/// A shuffled deck of teachers, from which students are dealt theirs.
struct Deck {
    cards: Vec<u16>,
    dealt: usize,
}

impl Deck {
    fn new(indices: Range<usize>) -> Self {
        let cards: Vec<u16> = indices.map(|index| index as u16).collect();
        Self { dealt: cards.len(), cards }
    }

    /// Deals different teachers. What is left of the deck is dealt before it is shuffled again, and a
    /// card that is already in the hand waits for the next one, so that loads differ by one at most.
    fn deal(&mut self, own: &mut [u16], generator: &mut ChaCha8Rng) {
        for index in 0..own.len() {
            if self.dealt == self.cards.len() {
                self.cards.shuffle(generator);
                self.dealt = 0;
            }
            let (hand, rest) = own.split_at_mut(index);
            let free = |card: &u16| !hand.contains(card);
            let next = self.cards[self.dealt..].iter().position(free);
            let next = next.expect("a deck holds more teachers than a student has classes");
            self.cards.swap(self.dealt, self.dealt + next);
            rest[0] = self.cards[self.dealt];
            self.dealt += 1;
        }
    }
}

fn deal_elementary(
    teachers: &mut [u16],
    profile: &SchoolProfile,
    school: &School,
    year: u32,
    generator: &mut ChaCha8Rng,
) {
    let classes = school.classes as usize;
    let class_teachers =
        (profile.teachers - specialists(profile.teachers, school.classes, school.specialist_share)) as usize;
    let grades = blocks(0..class_teachers, school.grade_levels as usize);
    let mut others = Deck::new(class_teachers..profile.teachers as usize);
    for cohort in 0..school.grade_levels {
        let grade = grade_of(cohort, year, school.grade_levels);
        let mut own = Deck::new(grades[grade as usize].clone());
        for student in cohort_indices(cohort, school.grade_levels, profile.students) {
            let (first, rest) = teachers[student * classes..(student + 1) * classes].split_at_mut(1);
            own.deal(first, generator);
            others.deal(rest, generator);
        }
    }
}

fn elementary_time(classes: usize, class_teacher_time: f32) -> Vec<f32> {
    if classes == 1 {
        return vec![1.0];
    }
    let mut time = vec![(1.0 - class_teacher_time) / (classes - 1) as f32; classes];
    time[0] = class_teacher_time;
    time
}

fn rosters(teachers: &[u16], classes: usize, count: usize) -> (Vec<u32>, Vec<u16>) {
    let mut starts = vec![0_u32; count + 1];
    for &teacher in teachers {
        starts[teacher as usize + 1] += 1;
    }
    for teacher in 0..count {
        starts[teacher + 1] += starts[teacher];
    }
    let mut next = starts.clone();
    let mut roster = vec![0_u16; teachers.len()];
    for (index, &teacher) in teachers.iter().enumerate() {
        roster[next[teacher as usize] as usize] = (index / classes) as u16;
        next[teacher as usize] += 1;
    }
    (starts, roster)
}
