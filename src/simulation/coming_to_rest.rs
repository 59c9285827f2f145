//! The years before the first week: a school without a strategy comes to rest.
//!
//! What people bring when they arrive is not how a school is: teachers have taught there for years, and the youngest
//! students are no measure of the oldest. So a school is simulated for some years without a strategy before the first
//! week. That is done once for all strategies, and in few [long steps](super::long_step). Before that, teachers and
//! leaders come and go for half a generation, until experience and skill are spread as turnover leaves them.

use super::long_step::{long_step_of_students, long_step_of_teachers, with_noise_over, without_noise};
use super::school::School;
use super::setting::Setting;
use super::state::State;
use super::week::{ClassesMeet, CompiledFor as _, Engine};
use super::{succession, turnover};
use population::Population;

/// Years that the first of all teachers have taught there: about as many as teachers stay.
const YEARS_OF_FIRST_STAFF: u32 = 6;

/// Years in which teachers come and go, before those in which the whole school comes to rest.
const YEARS_OF_TEACHERS: u32 = 8;

/// Every so many of those years students and parents change as well.
const YEARS_OF_STUDENTS: u32 = 4;

/// Parts of a school year that are one step each of teachers; the first is short, because teachers change much when a
/// year begins. Students and parents change in one step at the end.
const PARTS: [f32; 3] = [0.1, 0.3, 0.6];

/// Parts of the last year, on which the first week follows: one step each of everybody.
const PARTS_OF_LAST_YEAR: [f32; 5] = [0.15, 0.25, 0.3, 0.2, 0.1];

/// Years before the first week are counted from here in the keys of draws, far from those of the run: in units of the
/// grade levels, so that who graduates follows on.
const EARLIER: u32 = 1_000_000;

/// A school as the last summer before the first year leaves it, the same for all strategies.
pub(super) struct AtRest {
    /// The people and their ties.
    pub people: Population<1>,
    /// Their state.
    pub last: State<1>,
    /// Full years of the leader at the school.
    pub tenure: u32,
    /// Share of teachers who left in the last summer.
    pub teachers_left: f32,
    /// Whether the leader left in the last summer.
    pub leader_left: bool,
    /// Mean engagement at the end of last year, where there was one.
    pub engagement_last_year: Option<f32>,
}

/// Lets a school come to rest under no strategy; where the scenario has no years for that, everybody arrives now.
pub(super) fn coming_to_rest<const ARMS: usize>(setting: &Setting<'_, ARMS>) -> AtRest {
    let (profile, scenario, parameters) = (setting.profile, setting.scenario, setting.parameters());
    let people = Population::synthesize(profile, &scenario, &setting.streams);
    let last = State::at_start(&people, profile.baseline_trust, parameters);
    let in_weeks = |part: f32| part * scenario.calendar.weeks_per_year as f32;
    // Noise of earlier years is forgotten by the first week.
    let calm = without_noise(parameters);
    let noisy = PARTS_OF_LAST_YEAR.map(|part| with_noise_over(in_weeks(part), parameters));
    let mut school = School::around(setting.alone(), people, last);
    school.setting.scenario.parameters = &calm;
    let end = EARLIER * parameters.school.grade_levels;
    let first = end - scenario.warm_up_years;
    // Whoever is given as the first staff teaches there in the first week.
    let staff_is_drawn = scenario.staff.lists().iter().all(|(_, given)| given.is_empty());
    if scenario.warm_up_years > 0 {
        // Teachers know their students from now on, who stay the same.
        Engine::begin_year(&mut school);
    }
    if scenario.warm_up_years > 0 && staff_is_drawn {
        for _ in 0..YEARS_OF_FIRST_STAFF {
            long_step_of_teachers(&mut school, in_weeks(1.0), 0);
        }
        long_step_of_students(&mut school, in_weeks(1.0), 0);
        meet_classes(&mut school);
        for year in first - YEARS_OF_TEACHERS..first {
            let with_students = (first - year).is_multiple_of(YEARS_OF_STUDENTS);
            run_year(&mut school, &in_weeks, with_students);
            turnover::change_teachers(&mut school, year);
            succession::succeed(&mut school, year);
            if with_students {
                turnover::graduate_to_the_same(&mut school, year);
                meet_classes(&mut school);
            }
        }
    }
    for year in first..end {
        if year + 1 < end {
            meet_classes(&mut school);
            run_year(&mut school, &in_weeks, true);
        } else {
            for (time, (part, noisy)) in (end..).zip(PARTS_OF_LAST_YEAR.into_iter().zip(&noisy)) {
                school.setting.scenario.parameters = noisy;
                meet_classes(&mut school);
                long_step_of_teachers(&mut school, in_weeks(part), time);
                long_step_of_students(&mut school, in_weeks(part), time);
            }
        }
        if staff_is_drawn {
            turnover::change_teachers(&mut school, year);
        }
        succession::succeed(&mut school, year);
        turnover::graduate_to_the_same(&mut school, year);
    }
    school.people.teachers.mark_critics(parameters.measures.critics);
    AtRest {
        tenure: school.leaders[0].tenure,
        teachers_left: school.teachers_left[0],
        leader_left: school.leader_left[0],
        engagement_last_year: school.engagement_last_year.map(|[before]| before),
        people: school.people,
        last: school.last,
    }
}

/// Students meet the classes as their teachers teach them now; until they do so again, students live on what they met.
fn meet_classes(school: &mut School<'_, 1>) {
    let vectors = school.setting.vectors;
    vectors.run(ClassesMeet(school));
}

/// Runs a year in long steps without noise.
fn run_year(school: &mut School<'_, 1>, in_weeks: &impl Fn(f32) -> f32, with_students: bool) {
    for part in PARTS {
        long_step_of_teachers(school, in_weeks(part), 0);
    }
    if with_students {
        long_step_of_students(school, in_weeks(1.0), 0);
    }
}
