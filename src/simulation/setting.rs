//! What stays the same for a school throughout a run.

use crate::parameters::Parameters;
use crate::plan::Plan;
use crate::population::SchoolProfile;
use crate::random::Streams;
use crate::scenario::Scenario;

/// What stays the same for a school throughout a run.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The scenario as a whole.
    pub scenario: &'a Scenario,
    /// Every number of the model.
    pub parameters: &'a Parameters,
    /// The strategy, week by week.
    pub plan: &'a Plan,
    /// What sets this school apart in its district.
    pub profile: &'a SchoolProfile,
    /// Weeks at which the leader leaves for certain, at the end of the year they fall in.
    pub leader_leaves: &'a [u32],
    /// School weeks of a year.
    pub weeks_per_year: u32,
    /// The school's random streams.
    pub streams: Streams,
}

impl<'a> Setting<'a> {
    /// The setting of the school at place `school` of its district, in one replicate of a plan.
    pub fn of(
        scenario: &'a Scenario,
        plan: &'a Plan,
        profile: &'a SchoolProfile,
        leader_leaves: &'a [u32],
        replicate: u32,
        school: u32,
    ) -> Self {
        Self {
            scenario,
            parameters: &scenario.parameters,
            plan,
            profile,
            leader_leaves,
            weeks_per_year: scenario.run.weeks_per_year,
            streams: Streams::of_school(scenario.run.seed, replicate, school),
        }
    }
}
