//! What is noted of a school, from before its first week on, while it runs.

use super::engine_options::EngineOptions;
use super::record::SchoolRecord;
use super::staff::StaffWeek;
use population::SchoolProfile;
use scenario::FullScenario;
use scenario::parameters::{Parameters, Thresholds};
use simulation::measure::{MEASURE_COUNT, Measure, Row, fate};
use simulation::{CompiledFor, Engine, School};

/// What is noted of one school under one strategy while it runs.
pub(super) struct Diary {
    weeks: Vec<Row>,
    peak_fidelity: f32,
    capacity_used: f64,
    weeks_in_force: u32,
    staff: Vec<StaffWeek>,
    lines: Vec<f32>,
}

impl Diary {
    /// An empty one.
    pub fn new(scenario: &FullScenario) -> Self {
        Self {
            weeks: Vec::with_capacity(1 + scenario.weeks() as usize),
            peak_fidelity: 0.0,
            capacity_used: 0.0,
            weeks_in_force: 0,
            staff: Vec::new(),
            lines: Vec::new(),
        }
    }

    fn note(&mut self, row: &Row, peak_fidelity: f32) {
        self.weeks.push(*row);
        self.peak_fidelity = peak_fidelity;
        let used = Measure::CapacityUsed.of(row);
        self.capacity_used += f64::from(used);
        self.weeks_in_force += u32::from(used > 0.0);
    }

    /// The record of the school, whose fate is judged by those thresholds.
    pub fn close(
        self,
        profile: &SchoolProfile,
        scenario: &FullScenario,
        thresholds: &Thresholds,
    ) -> SchoolRecord {
        let nothing = [0.0; MEASURE_COUNT];
        let last = self.weeks.last().unwrap_or(&nothing);
        SchoolRecord {
            teachers: profile.teachers,
            students: profile.students,
            fate: fate(last, self.peak_fidelity, thresholds),
            // Before the first week nobody used any.
            capacity_used: (self.capacity_used / f64::from(scenario.weeks())) as f32,
            in_force: self.weeks_in_force as f32 / scenario.weeks() as f32,
            weeks: self.weeks,
            staff: self.staff,
            lines: self.lines,
        }
    }
}

/// Notes a school when so many weeks have passed: under its own thresholds, with the teachers that are kept and, at the
/// end, its reach at other lines; and under other thresholds where it is measured then.
pub(super) fn note<const ARMS: usize>(
    diaries: &mut [Diary],
    school: &School<'_, ARMS>,
    passed: u32,
    engine: &EngineOptions<'_>,
    others: &[&Parameters],
) where
    Engine: CompiledFor<ARMS>,
{
    let calendar = &school.setting.scenario.calendar;
    if engine.teachers.are_kept(passed, calendar.weeks_per_year) {
        for (arm, diary) in diaries.iter_mut().take(ARMS).enumerate() {
            diary.staff.push(StaffWeek::of(school, arm, passed));
        }
    }
    if passed == calendar.years * calendar.weeks_per_year {
        for arms in school.reach_at(engine.lines) {
            for (diary, reach) in diaries.iter_mut().zip(arms) {
                diary.lines.push(reach);
            }
        }
    }
    let mut own = diaries.chunks_mut(ARMS);
    let mut note = |rows: &[Row; ARMS]| {
        for (arm, diary) in own.next().into_iter().flatten().enumerate() {
            diary.note(&rows[arm], school.peak_fidelity[arm]);
        }
    };
    note(&school.rows);
    for parameters in others {
        if school.setting.is_measured(passed) {
            note(&school.measured_under(parameters));
        } else {
            note(&school.rows);
        }
    }
}
