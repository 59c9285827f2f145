//! The people of one school as columns, and the ties between them.
//!
//! A person is an index into the columns of a group; a newcomer takes the index of the one who left.
//! Traits stand here and change only in summer; what changes weekly is the simulation's state.

mod advice;
mod district;
mod local_scenario;
mod nation;
mod parents;
mod students;
mod teachers;
mod timetable;

pub use advice::Advice;
pub use district::{SchoolProfile, profiles, trained};
pub use local_scenario::{Calendar, LocalScenario};
pub use nation::{NationDistrict, NationPlan, NationSchool};
pub use parents::ParentTraits;
pub use students::{StudentTraits, cohort_indices, graduating_cohort};
pub use teachers::TeacherTraits;
pub use timetable::{YearTimetable, teams};

use numerics::random::Streams;
use scenario::AdviceNetwork;

/// The people of one school, with their ties.
#[derive(Debug, Clone, PartialEq)]
pub struct Population<const ARMS: usize> {
    /// Traits of teachers.
    pub teachers: TeacherTraits<ARMS>,
    /// Traits of students.
    pub students: StudentTraits,
    /// Traits of parents, one household per student.
    pub parents: ParentTraits,
    /// Who looks to whom among teachers.
    pub advice: Advice<ARMS>,
    /// Who teaches whom this year.
    pub timetable: YearTimetable,
}

impl Population<1> {
    /// The same people under so many strategies.
    pub fn side_by_side<const ARMS: usize>(self) -> Population<ARMS> {
        Population {
            teachers: self.teachers.side_by_side(),
            students: self.students,
            parents: self.parents,
            advice: self.advice.side_by_side(),
            timetable: self.timetable,
        }
    }
}

impl<const ARMS: usize> Population<ARMS> {
    /// Draws the people of a school for the first year.
    pub fn synthesize(profile: &SchoolProfile, scenario: &LocalScenario<'_>, streams: &Streams) -> Self {
        let parameters = scenario.parameters;
        let (school, start) = (&parameters.school, &parameters.start);
        let teachers = TeacherTraits::synthesize(profile, parameters, scenario.staff, streams);
        let teams = || timetable::teams(profile.teachers, scenario.level, school);
        let advice = match scenario.networks.advice {
            AdviceNetwork::Teams => {
                Advice::draw(&teams(), school.cross_team_ties, &teachers.influence, streams)
            }
            AdviceNetwork::Random => {
                Advice::random(&teams(), school.cross_team_ties, &teachers.influence, streams)
            }
            AdviceNetwork::Complete => Advice::complete(&teachers.influence),
            AdviceNetwork::Nobody => Advice::nobody(teachers.influence.len()),
            AdviceNetwork::Given => Advice::given(&scenario.networks.ties, &teachers.influence),
        };
        let students = StudentTraits::synthesize(profile.students, start, streams);
        let parents = ParentTraits::synthesize(profile.students, school, start, streams);
        let timetable = YearTimetable::draw(profile, scenario, 0, streams);
        Self { teachers, students, parents, advice, timetable }
    }
}
