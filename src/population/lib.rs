//! The people of one school as columns, and the ties between them.
//!
//! A person is a place in the columns of a group; a newcomer takes the place of the one who left.
//! Traits stand here and change only in summer; what changes weekly is the simulation's state.

mod advice;
mod district;
mod nation;
mod parents;
mod students;
mod teachers;
mod timetable;

pub use advice::Advice;
pub use district::{SchoolProfile, profiles, trained};
pub use nation::{District, NationPlan, NationSchool};
pub use parents::Parents;
pub use students::{Students, cohort_places, graduating_cohort};
pub use teachers::Teachers;
pub use timetable::Timetable;

use numerics::random::Streams;
use scenario::{AdviceNetwork, Scenario};

/// The people of one school, with their ties.
#[derive(Debug, Clone, PartialEq)]
pub struct Population<const ARMS: usize> {
    /// Traits of teachers.
    pub teachers: Teachers<ARMS>,
    /// Traits of students.
    pub students: Students,
    /// Traits of parents, one household a student.
    pub parents: Parents,
    /// Who looks to whom among teachers.
    pub advice: Advice<ARMS>,
    /// Who teaches whom this year.
    pub timetable: Timetable,
}

impl<const ARMS: usize> Population<ARMS> {
    /// Draws the people of a school for the first year.
    pub fn synthesize(profile: &SchoolProfile, scenario: &Scenario, streams: &Streams) -> Self {
        let (school, start) = (&scenario.parameters.school, &scenario.parameters.start);
        let level = scenario.timetable.level;
        let teachers = Teachers::synthesize(profile, &scenario.parameters, &scenario.staff, streams);
        let advice = match scenario.networks.advice {
            AdviceNetwork::Teams => {
                let teams = timetable::teams(profile.teachers, level, school);
                Advice::draw(&teams, school.cross_team_ties, &teachers.influence, streams)
            }
            AdviceNetwork::Complete => Advice::complete(&teachers.influence),
            AdviceNetwork::Nobody => Advice::nobody(teachers.influence.len()),
        };
        let students = Students::synthesize(profile.students, start, streams);
        let parents = Parents::synthesize(profile.students, school, start, streams);
        let timetable = Timetable::draw(profile, level, school, 0, streams);
        Self { teachers, students, parents, advice, timetable }
    }
}
