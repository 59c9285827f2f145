//! A school that is being simulated: its people, its leader and its state.

use super::colleagues::{self, Colleagues};
use super::design_team::DesignTeam;
use super::experiencing::{self, ClassroomRecord};
use super::setting::Setting;
use super::state::State;
use super::supporting;
use crate::measure::Row;
use crate::population::Population;

/// The leader of a school, and how the strategy fared with the leaders so far.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leader {
    /// Skill in managing change, 0 to 1.
    pub change_skill: f32,
    /// Capacity in shares of an ordinary leader's.
    pub capacity: f32,
    /// Share of the strategy that survives changes of leader, 0 to 1.
    pub continuity: f32,
    /// Whether a successor dropped the strategy for good.
    pub dropped: bool,
    /// Full years at this school.
    pub tenure: u32,
}

/// What the leader delivers in one week.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Delivered {
    /// Actions of the week, after continuity and limited capacity.
    pub actions: crate::practice::Actions,
    /// The leader's skill in managing change when the week began, 0 to 1.
    pub change_skill: f32,
    /// Capacity used, training included, in shares of an ordinary leader's.
    pub capacity_used: f32,
}

/// A school that is being simulated.
#[derive(Debug, Clone)]
pub struct School<'a> {
    /// What stays the same.
    pub setting: Setting<'a>,
    /// The people and their ties.
    pub people: Population,
    /// The leader.
    pub leader: Leader,
    /// Members of the design team.
    pub team: DesignTeam,
    /// What the leader delivered in the last week that was run.
    pub delivered: Delivered,
    /// Strength of model visits, 0 to 1: 1 for outside schools, where all visits go in the first year.
    pub visit_strength: f32,
    /// Dose of hiring for fit, summed over the weeks since the last summer.
    pub hired_for_fit: f32,
    /// Share of teachers who left in the last summer.
    pub teachers_left: f32,
    /// Whether the leader left in the last summer.
    pub leader_left: bool,
    /// State at the end of the last week that was run.
    pub last: State,
    /// The measures of that week.
    pub row: Row,
    pub(super) this: State,
    pub(super) colleagues: Colleagues,
    pub(super) classrooms: Vec<ClassroomRecord>,
    pub(super) noise: Vec<f32>,
}

impl<'a> School<'a> {
    /// A school before its first week.
    pub fn open(setting: Setting<'a>) -> Self {
        let Setting { parameters, plan, profile, .. } = setting;
        let people = Population::synthesize(profile, setting.scenario, &setting.streams);
        let mut last = State::at_start(
            &people,
            profile.baseline_trust,
            plan.dependence,
            &parameters.stocks,
            &parameters.start,
        );
        let mut classrooms = Vec::new();
        experiencing::meet_classes(
            &people.timetable,
            &last.teachers,
            &mut last.students,
            &mut classrooms,
            parameters,
        );
        supporting::speak_up(&people.parents, &mut last.parents, &mut last.school, &parameters.parents);
        let (teachers, students) = (profile.teachers as usize, profile.students as usize);
        let mut seen = Colleagues::of(teachers);
        colleagues::meet_students(&mut seen, &people);
        Self {
            leader: Leader {
                change_skill: profile.change_skill,
                capacity: plan.capacity,
                continuity: 1.0,
                dropped: false,
                tenure: 0,
            },
            team: DesignTeam::nobody(teachers, students),
            delivered: Delivered::default(),
            visit_strength: 1.0,
            hired_for_fit: 0.0,
            teachers_left: 0.0,
            leader_left: false,
            row: [f32::NAN; crate::measure::MEASURE_COUNT],
            this: last.clone(),
            colleagues: seen,
            classrooms,
            noise: vec![0.0; teachers.max(students)],
            setting,
            people,
            last,
        }
    }

    /// Number of teachers, students and parents.
    pub fn agents(&self) -> u64 {
        u64::from(self.setting.profile.teachers) + 2 * u64::from(self.setting.profile.students)
    }
}
