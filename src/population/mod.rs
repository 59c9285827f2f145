//! The people of one school as columns, and the ties between them.
//!
//! A person is a place in the columns of a group; a newcomer takes the place of the one who left.
//! Traits stand here and change only in summer; what changes weekly is the simulation's state.

mod advice;
mod district;
mod parents;
mod students;
mod teachers;
mod timetable;

pub use advice::Advice;
pub use district::{SchoolProfile, profiles};
pub use parents::Parents;
pub use students::{Students, cohort_places, graduating_cohort};
pub use teachers::Teachers;
pub use timetable::Timetable;

use crate::parameters::Parameters;
use crate::random::Streams;
use crate::scenario::Level;

/// The people of one school, with their ties.
#[derive(Debug, Clone, PartialEq)]
pub struct Population {
    /// Traits of teachers.
    pub teachers: Teachers,
    /// Traits of students.
    pub students: Students,
    /// Traits of parents, one household a student.
    pub parents: Parents,
    /// Who looks to whom among teachers.
    pub advice: Advice,
    /// Who teaches whom this year.
    pub timetable: Timetable,
}

impl Population {
    /// Draws the people of a school for the first year.
    pub fn synthesize(
        profile: &SchoolProfile,
        level: Level,
        parameters: &Parameters,
        streams: &Streams,
    ) -> Self {
        let school = &parameters.school;
        let teachers = Teachers::synthesize(profile, parameters, streams);
        let teams = timetable::teams(profile.teachers, level, school);
        let advice = Advice::draw(&teams, school.cross_team_ties, &teachers.influence, streams);
        let students = Students::synthesize(profile.students, &parameters.start, streams);
        let parents = Parents::synthesize(profile.students, school, &parameters.start, streams);
        let timetable = Timetable::draw(profile, level, school, 0, streams);
        Self { teachers, students, parents, advice, timetable }
    }
}
