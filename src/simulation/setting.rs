//! What stays the same for a school throughout a run.

use super::plain::Rule;
use numerics::elementary::power;
use numerics::random::Streams;
use numerics::vectors::Vectors;
use population::{LocalScenario, SchoolProfile};
use scenario::parameters::Parameters;
use scenario::plan::{Dose, Plan};
use scenario::practice::STAFF_OF_COSTS;

/// What stays the same for a school throughout a run.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a, const ARMS: usize> {
    /// The scenario as it holds for this school.
    pub scenario: LocalScenario<'a>,
    /// The strategies under which the school is simulated side by side.
    pub arms: [Arm<'a>; ARMS],
    /// What sets this school apart in its district.
    pub profile: &'a SchoolProfile,
    /// Weeks at which the leader leaves for certain, at the end of the year they fall in.
    pub leader_leaves: &'a [u32],
    /// The week in which the school begins its strategy, counted from 0. Until then it has none.
    pub strategy_starts: u32,
    /// When measures are taken: where somebody keeps them.
    pub measured: MeasuredWeeks,
    /// Index of the school in its district, from 0.
    pub index: usize,
    /// Rules that are added to the week.
    pub rules: &'a [Rule<'a>],
    /// The school's random streams.
    pub streams: Streams,
    /// The vector instructions with which the school is simulated.
    pub vectors: Vectors,
}

/// The weeks of which the measures of a school are taken: at their end, and those of week 0 before the first week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasuredWeeks {
    /// All of them, and week 0.
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
    /// The setting of a school that begins its strategy in the first week and whose measures are taken every week, with the
    /// widest vectors here.
    pub fn new(
        scenario: LocalScenario<'a>,
        arms: [Arm<'a>; ARMS],
        profile: &'a SchoolProfile,
        leader_leaves: &'a [u32],
        streams: Streams,
    ) -> Self {
        let (measured, vectors) = (MeasuredWeeks::Every, Vectors::widest());
        let streams = streams.with(vectors);
        Self {
            scenario,
            arms,
            profile,
            leader_leaves,
            strategy_starts: 0,
            measured,
            index: 0,
            rules: &[],
            streams,
            vectors,
        }
    }

    /// The same school under one of its strategies only.
    pub(super) fn alone(&self) -> Setting<'a, 1> {
        let Self { scenario, arms, profile, leader_leaves, strategy_starts, .. } = *self;
        let Self { measured, index, rules, streams, vectors, .. } = *self;
        let arms = [arms[0]];
        Setting {
            scenario,
            arms,
            profile,
            leader_leaves,
            strategy_starts,
            measured,
            index,
            rules,
            streams,
            vectors,
        }
    }

    /// Every number of the model, as it holds for this school.
    #[inline(always)]
    pub fn parameters(&self) -> &'a Parameters {
        self.scenario.parameters
    }

    /// The week of the plan in a week of the run, both counted from 0; none before the school begins its strategy.
    pub fn plan_week(&self, week: u32) -> Option<usize> {
        week.checked_sub(self.strategy_starts).map(|week| week as usize)
    }

    /// What the strategy of an arm asks for in a week of the run, counted from 0: nothing before the school begins it.
    pub fn dose_of(&self, arm: &Arm<'_>, week: u32) -> Dose {
        self.plan_week(week).map_or_else(Dose::default, |week| arm.plan.doses[week])
    }

    /// An ordinary leader's capacity in a school of this size, as a multiple of that in a school of
    /// [`STAFF_OF_COSTS`] teachers.
    pub fn capacity_of_size(&self) -> f32 {
        power(self.relative_staff(), self.parameters().leader.capacity_growth)
    }

    /// How much of coaching reaches one teacher in a school of this size, as a multiple of what does in a school of
    /// [`STAFF_OF_COSTS`] teachers.
    pub fn coaching_of_size(&self) -> f32 {
        power(self.relative_staff(), -self.parameters().skill.coaching_thinned)
    }

    fn relative_staff(&self) -> f32 {
        self.profile.teachers as f32 / STAFF_OF_COSTS as f32
    }

    /// Whether measures are taken when so many weeks have passed since the run began.
    pub fn is_measured(&self, passed: u32) -> bool {
        match self.measured {
            MeasuredWeeks::Every => true,
            MeasuredWeeks::LastOfYear => self.scenario.calendar.year_is_over(passed),
        }
    }

    /// The same, simulated with those vectors.
    #[must_use]
    pub fn with(self, vectors: Vectors) -> Self {
        Self { vectors, streams: self.streams.with(vectors), ..self }
    }
}
