//! The teachers of a school, one by one, in the weeks of which somebody keeps them.

use simulation::{School, TeacherState};

/// The weeks of which every teacher of every replicate is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum KeptTeachers {
    /// None.
    #[default]
    Nobody,
    /// Week 0, before the first week, and the last week of every school year.
    EndsOfYears,
    /// Week 0 and every other week.
    EveryWeek,
}

/// The teachers of a school in one week.
#[derive(Debug, Clone, PartialEq)]
pub struct StaffWeek {
    /// The week's number; 0 is before the first week.
    pub week: u32,
    /// Whether each teacher is on the design team.
    pub on_team: Vec<bool>,
    /// One list per entry of [`StaffWeek::columns`], with one value per teacher.
    pub values: Vec<Vec<f32>>,
}

impl KeptTeachers {
    /// Whether teachers are kept when so many weeks have passed.
    pub fn are_kept(self, passed: u32, weeks_per_year: u32) -> bool {
        match self {
            Self::Nobody => false,
            Self::EndsOfYears => passed.is_multiple_of(weeks_per_year),
            Self::EveryWeek => true,
        }
    }

    /// Its name on the command line and in manifests; none where no teacher is kept.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Nobody => None,
            Self::EndsOfYears => Some("years"),
            Self::EveryWeek => Some("weeks"),
        }
    }

    /// What has that name; nobody is kept where none is given or known.
    pub fn named(name: Option<&str>) -> Self {
        let all = [Self::EndsOfYears, Self::EveryWeek];
        all.into_iter().find(|own| name.is_some() && own.name() == name).unwrap_or_default()
    }

    /// In how many weeks of a run teachers are kept, week 0 included.
    pub fn weeks(self, years: u32, weeks_per_year: u32) -> u32 {
        match self {
            Self::Nobody => 0,
            Self::EndsOfYears => 1 + years,
            Self::EveryWeek => 1 + years * weeks_per_year,
        }
    }
}

impl StaffWeek {
    /// Name and meaning of every number that is kept of a teacher: all columns of the state, in their order, and what
    /// the teacher brings along.
    pub fn columns() -> impl Iterator<Item = (&'static str, &'static str)> {
        let brought =
            [("experience", "Years of teaching."), ("influence", "Weight with colleagues, above 0.")];
        TeacherState::<1>::COLUMNS.iter().copied().chain(brought)
    }

    /// The teachers of a school under the strategy of an arm when so many weeks have passed.
    pub(super) fn of<const ARMS: usize>(school: &School<'_, ARMS>, arm: usize, passed: u32) -> Self {
        let traits = &school.people.teachers;
        let all = school.last.teachers.columns().chain([&traits.experience, &traits.influence]);
        Self {
            week: passed,
            on_team: school.team.teachers.arm(arm).map(|member| member > 0.0).collect(),
            values: all.map(|column| column.arm(arm).collect()).collect(),
        }
    }
}
