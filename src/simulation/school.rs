//! A school that is being simulated: its people, its leaders and its state, and how it is opened.

use super::classrooms::Classrooms;
use super::colleagues::Seen;
use super::coming_to_rest::coming_to_rest;
use super::design_team::DesignTeam;
use super::setting::{MeasuredWeeks, Setting};
use super::state::{Next, State};
use super::week::{CompiledFor, Engine, Phase};
use crate::measure::{MEASURE_COUNT, Row};
use numerics::column::{Arms, Column};
use population::Population;
use scenario::parameters::Parameters;
use scenario::practice::Actions;

/// The leader of a school under one strategy, and how the strategy fared with the leaders so far.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leader {
    /// Skill in managing change, 0 to 1.
    pub change_skill: f32,
    /// Capacity in shares of an ordinary leader's.
    pub capacity: f32,
    /// Share of the strategy that survives changes of leader, 0 to 1.
    pub continuity: f32,
    /// Whether a successor dropped the strategy, and none has taken it up again.
    pub dropped: bool,
    /// Full years at this school.
    pub tenure: u32,
}

/// What the leader delivers in one week.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Delivered {
    /// Actions of the week, after continuity and limited capacity.
    pub actions: Actions,
    /// Share of the plan that arrived: continuity times how far capacity reached, 0 to 1.
    pub share: f32,
    /// The leader's skill in managing change when the week began, 0 to 1.
    pub change_skill: f32,
    /// Capacity used, training included, in shares of an ordinary leader's.
    pub capacity_used: f32,
}

/// A school that is being simulated under `ARMS` strategies side by side: the same school at the start,
/// with the same draws throughout. No arm knows of another.
#[derive(Debug, Clone)]
pub struct School<'a, const ARMS: usize> {
    /// What stays the same throughout the run.
    pub setting: Setting<'a, ARMS>,
    /// The people and their ties.
    pub people: Population<ARMS>,
    /// The leaders.
    pub leaders: [Leader; ARMS],
    /// Members of the design teams.
    pub team: DesignTeam<ARMS>,
    /// What the leaders delivered in the last week that was run.
    pub delivered: [Delivered; ARMS],
    /// Strength of model visits, 0 to 1: 1 for outside schools, where all visits go in the first year.
    pub visit_strength: Arms<ARMS>,
    /// Dose of hiring for fit, summed over the weeks since the last summer.
    pub hired_for_fit: Arms<ARMS>,
    /// Share of teachers who left in the last summer.
    pub teachers_left: Arms<ARMS>,
    /// Whether the leader left in the last summer.
    pub leader_left: [bool; ARMS],
    /// Mean engagement at the end of last year; none in the first year of a school that did not come to rest before.
    pub engagement_last_year: Option<Arms<ARMS>>,
    /// State at the end of the last week that was run; before the first week, the state in which it finds the school.
    pub last: State<ARMS>,
    /// The measures of that state; all of them NaN where none were taken.
    pub rows: [Row; ARMS],
    /// The greatest mean fidelity at the end of any week so far; 0 before the first.
    pub peak_fidelity: Arms<ARMS>,
    /// What the phases of this week write beside the state of the last one.
    pub(super) next: Next<ARMS>,
    /// The week's actions as they reach people: visits are as strong as the school that is visited.
    pub(super) actions: [Actions; ARMS],
    pub(super) seen: Seen<ARMS>,
    pub(super) classrooms: Classrooms<ARMS>,
    pub(super) noise: Column<1>,
}

impl<'a, const ARMS: usize> School<'a, ARMS> {
    /// A school before its first week: at rest without a strategy, where the scenario has years in which it comes to
    /// rest, and otherwise with people as they arrive. Students have met the classes of the first timetable, parents have
    /// spoken up, and no leader has acted.
    pub fn open(setting: Setting<'a, ARMS>) -> Self
    where
        Engine: CompiledFor<ARMS>,
    {
        let quiet = coming_to_rest(&setting);
        let (people, last) = (quiet.people.side_by_side(), quiet.last.side_by_side());
        let mut school = Self::around(setting, people, last);
        if setting.strategy_starts == 0 {
            school.begin_strategies();
        }
        for leader in &mut school.leaders {
            leader.tenure = quiet.tenure;
        }
        school.teachers_left = [quiet.teachers_left; ARMS];
        school.leader_left = [quiet.leader_left; ARMS];
        school.engagement_last_year = quiet.engagement_last_year.map(|before| [before; ARMS]);
        Engine::begin_year(&mut school);
        Engine::observe_start(&mut school);
        school
    }

    /// A school of those people in that state, whose leaders begin and whose buffers are empty.
    pub(super) fn around(setting: Setting<'a, ARMS>, people: Population<ARMS>, last: State<ARMS>) -> Self {
        let Setting { scenario, profile, .. } = setting;
        let (teachers, students) = (profile.teachers as usize, profile.students as usize);
        Self {
            leaders: [Leader {
                change_skill: profile.change_skill,
                capacity: scenario.parameters.leader.capacity,
                continuity: 1.0,
                dropped: false,
                tenure: 0,
            }; ARMS],
            team: DesignTeam::nobody(teachers, students),
            delivered: [Delivered::default(); ARMS],
            visit_strength: [1.0; ARMS],
            hired_for_fit: [0.0; ARMS],
            teachers_left: [0.0; ARMS],
            leader_left: [false; ARMS],
            engagement_last_year: None,
            rows: [[f32::NAN; MEASURE_COUNT]; ARMS],
            peak_fidelity: [0.0; ARMS],
            next: Next::after(&last),
            actions: [Actions::default(); ARMS],
            seen: Seen::of(teachers, students),
            classrooms: Classrooms::of(teachers),
            noise: Column::of(0.0, teachers.max(students)),
            setting,
            people,
            last,
        }
    }

    /// Lets strategies begin under the leaders in office, whoever they are: nothing of a strategy was lost or dropped before.
    pub(super) fn begin_strategies(&mut self) {
        let leaders = self.leaders.iter_mut().zip(&mut self.last.school);
        for ((leader, stocks), arm) in leaders.zip(&self.setting.arms) {
            stocks.dependence = arm.plan.dependence;
            leader.capacity = arm.plan.capacity;
            leader.continuity = 1.0;
            leader.dropped = false;
        }
    }

    /// The measures of the last week that was run as other thresholds would have them. `parameters` may differ from
    /// the school's own in what only measures depend on: all thresholds but the share of critics.
    pub fn measured_under(&self, parameters: &Parameters) -> [Row; ARMS]
    where
        Engine: CompiledFor<ARMS>,
    {
        let mut other: School<'_, ARMS> = self.clone();
        other.setting.scenario.parameters = parameters;
        other.setting.measured = MeasuredWeeks::Every;
        // The phase exchanges the last week with the one that is written: the first time brings back the week before,
        // and the second this one.
        for _ in 0..2 {
            Engine::run_phase(Phase::Observe, &mut other, 0);
        }
        other.rows
    }

    /// Number of teachers, students and parents.
    pub fn agents(&self) -> u64 {
        u64::from(self.setting.profile.teachers) + 2 * u64::from(self.setting.profile.students)
    }
}
