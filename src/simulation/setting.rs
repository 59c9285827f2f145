//! What stays the same for a school throughout a run.

use numerics::random::Streams;
use numerics::vectors::Vectors;
use population::SchoolProfile;
use scenario::Scenario;
use scenario::parameters::Parameters;
use scenario::plan::Plan;

/// What stays the same for a school throughout a run.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a, const ARMS: usize> {
    /// The scenario as a whole.
    pub scenario: &'a Scenario,
    /// Every number of the model.
    pub parameters: &'a Parameters,
    /// The strategies under which the school is simulated side by side.
    pub arms: [Arm<'a>; ARMS],
    /// What sets this school apart in its district.
    pub profile: &'a SchoolProfile,
    /// Weeks at which the leader leaves for certain, at the end of the year they fall in.
    pub leader_leaves: &'a [u32],
    /// The weeks at whose end measures are taken: those that somebody keeps.
    pub measured: MeasuredWeeks,
    /// School weeks of a year.
    pub weeks_per_year: u32,
    /// The school's random streams.
    pub streams: Streams,
    /// The vector instructions with which the school is simulated.
    pub vectors: Vectors,
}

/// The weeks at whose end the measures of a school are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasuredWeeks {
    /// All of them.
    Every,
    /// The last week of every school year.
    LastOfYear,
}

/// One strategy under which a school is simulated.
#[derive(Debug, Clone, Copy)]
pub struct Arm<'a> {
    /// The strategy, week by week.
    pub plan: &'a Plan,
    /// Whether the district trains this school's leaders, where the strategy trains any.
    pub in_training: bool,
}

impl<'a, const ARMS: usize> Setting<'a, ARMS> {
    /// The setting of the school at place `school` of its district, in one replicate of its strategies,
    /// with the widest vectors here; the measures of every week are taken.
    pub fn of(
        scenario: &'a Scenario,
        arms: [Arm<'a>; ARMS],
        profile: &'a SchoolProfile,
        leader_leaves: &'a [u32],
        replicate: u32,
        school: u32,
    ) -> Self {
        Self {
            scenario,
            parameters: &scenario.parameters,
            arms,
            profile,
            leader_leaves,
            measured: MeasuredWeeks::Every,
            weeks_per_year: scenario.run.weeks_per_year,
            streams: Streams::of_school(scenario.run.seed, replicate, school),
            vectors: Vectors::widest(),
        }
    }

    /// Whether measures are taken at the end of that week, counted from 0.
    pub fn measures(&self, week: u32) -> bool {
        match self.measured {
            MeasuredWeeks::Every => true,
            MeasuredWeeks::LastOfYear => (week + 1).is_multiple_of(self.weeks_per_year),
        }
    }

    /// The same, simulated with those vectors.
    #[must_use]
    pub fn with(self, vectors: Vectors) -> Self {
        Self { vectors, streams: self.streams.with(vectors), ..self }
    }
}
