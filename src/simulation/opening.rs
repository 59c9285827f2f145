//! A school before its first week.

use super::classrooms::Classrooms;
use super::colleagues::Colleagues;
use super::compiled::{Compiled, For};
use super::design_team::DesignTeam;
use super::school::{Delivered, Leader, School};
use super::setting::Setting;
use super::state::{Next, State};
use crate::measure::MEASURE_COUNT;
use numerics::column::Column;
use population::Population;
use scenario::practice::Actions;

impl<'a, const ARMS: usize> School<'a, ARMS> {
    /// A school before its first week.
    pub fn open(setting: Setting<'a, ARMS>) -> Self
    where
        Compiled: For<ARMS>,
    {
        let Setting { parameters, arms, profile, .. } = setting;
        let people = Population::synthesize(profile, setting.scenario, &setting.streams);
        let dependence = arms.map(|arm| arm.plan.dependence);
        let last = State::at_start(&people, profile.baseline_trust, &dependence, parameters);
        let (teachers, students) = (profile.teachers as usize, profile.students as usize);
        let mut school = Self {
            leaders: arms.map(|arm| Leader {
                change_skill: profile.change_skill,
                capacity: arm.plan.capacity,
                continuity: 1.0,
                dropped: false,
                tenure: 0,
            }),
            team: DesignTeam::nobody(teachers, students),
            delivered: [Delivered::default(); ARMS],
            visit_strength: [1.0; ARMS],
            hired_for_fit: [0.0; ARMS],
            teachers_left: [0.0; ARMS],
            leader_left: [false; ARMS],
            rows: [[f32::NAN; MEASURE_COUNT]; ARMS],
            peak_fidelity: [0.0; ARMS],
            next: Next::after(&last),
            actions: [Actions::default(); ARMS],
            colleagues: Colleagues::of(teachers, students),
            classrooms: Classrooms::of(teachers),
            noise: Column::of(0.0, teachers.max(students)),
            setting,
            people,
            last,
        };
        Compiled::begin_year(&mut school);
        school
    }
}
