//! Counts of who meets whom.

use super::rows::User;
use super::{Meetings, Roster};
use crate::told::Told;
use scenario::units::counted;
use std::collections::{BTreeMap, BTreeSet};

/// Grades below the first, as the Common Education Data Standards write them.
const BEFORE_THE_FIRST: [&str; 6] = ["IT", "PR", "PK", "TK", "KG", "K"];

/// How many classes of every student each teacher has.
pub(super) struct Counts<'a> {
    teachers: BTreeSet<&'a str>,
    of_students: BTreeMap<&'a str, BTreeMap<&'a str, usize>>,
}

impl<'a> Counts<'a> {
    /// Counts the classes that have both teachers and students.
    pub fn of(users: &BTreeMap<String, User>, meetings: &Meetings<'a>) -> Self {
        let mut of_students: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
        for (class, students) in &meetings.students {
            let teachers = meetings.teachers.get(class).into_iter().flatten();
            for student in students.iter().filter(|&&id| users[id].is_student) {
                for &teacher in teachers.clone() {
                    *of_students.entry(student).or_default().entry(teacher).or_default() += 1;
                }
            }
        }
        let teachers = meetings.teachers.values().flatten().copied().collect();
        Self { teachers, of_students }
    }

    /// The roster that they make.
    pub fn roster(&self, users: &BTreeMap<String, User>, grades: &BTreeSet<String>) -> Roster {
        let students = self.of_students.len();
        let mean = |of: &dyn Fn(&BTreeMap<&str, usize>) -> f64| {
            self.of_students.values().map(of).sum::<f64>() / students.max(1) as f64
        };
        let share = |own: &BTreeMap<&str, usize>| {
            let most = own.values().max().copied().unwrap_or_default();
            most as f64 / own.values().sum::<usize>().max(1) as f64
        };
        let of_students = self.of_students.keys().flat_map(|&id| &users[id].grades);
        let own: BTreeSet<&String> = of_students.collect();
        let grades = if own.is_empty() { grades.iter().collect() } else { own };
        let mut teachers: Vec<(usize, &str)> = self.teachers.iter().map(|&id| (users[id].row, id)).collect();
        teachers.sort_unstable();
        Roster {
            teachers: teachers.into_iter().map(|(_, id)| id.to_owned()).collect(),
            students,
            teachers_of_a_student: mean(&|own| own.len() as f64),
            grade_levels: Some(grades.len()).filter(|&count| count > 0),
            share_of_one_teacher: mean(&share),
            has_young_grades_only: !grades.is_empty() && grades.iter().all(|grade| is_young(grade)),
        }
    }

    /// Active students in no class that has a teacher.
    pub fn tell_others(&self, users: &BTreeMap<String, User>, file: &str, told: &mut Told) {
        let all = users.values().filter(|own| own.is_active && own.is_student).count();
        if self.of_students.len() < all {
            told.leave(
                file,
                &counted(
                    (all - self.of_students.len()) as u64,
                    "student in no class with a teacher",
                    "students in no class with a teacher",
                ),
            );
        }
    }
}

/// Whether a grade is below the seventh.
fn is_young(grade: &str) -> bool {
    BEFORE_THE_FIRST.contains(&grade) || grade.parse::<u32>().is_ok_and(|grade| grade < 7)
}
