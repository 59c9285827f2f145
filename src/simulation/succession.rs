//! Leaders who leave, and successors who keep the strategy, drop it, or take it up again.

use super::school::{Leader, School};
use super::setting::{Arm, Setting};
use numerics::column::Arms;
use numerics::elementary::exp;
use numerics::random::Purpose;
use scenario::parameters;

/// Lets leaders leave, by lot or on a fixed date, and successors begin; a leader who stays lets a kept strategy
/// regain continuity. The lots are the same in all arms; the chances differ with what became of the school.
pub fn succeed<const ARMS: usize>(school: &mut School<'_, ARMS>, year: u32) {
    let setting = &school.setting;
    let p = &setting.parameters().leader;
    let engagement = mean_of_people(&school.last.students.engagement);
    let calendar = setting.scenario.calendar;
    let due = |&week: &u32| week > 0 && calendar.year_of(week - 1) == year;
    let fixed = setting.leader_leaves.iter().any(due);
    let draw = setting.streams.uniform(Purpose::LeaderDeparture, year);
    for arm in 0..ARMS {
        let fall = school.engagement_last_year.map_or(0.0, |before| before[arm] - engagement[arm]);
        let chance = p.departure * exp(p.departure_after_fall * fall.max(0.0));
        school.leader_left[arm] = fixed || draw < chance;
    }
    school.engagement_last_year = Some(engagement);
    if school.leader_left == [false; ARMS] {
        school.leaders.iter_mut().for_each(|leader| stay(leader, p));
        return;
    }
    let lots = Lots::draw(setting, year);
    let routine = mean_of_people(&school.last.teachers.routine);
    for (arm, &routine) in routine.iter().enumerate() {
        if school.leader_left[arm] {
            follow(school, arm, year, &lots, routine);
        } else {
            stay(&mut school.leaders[arm], p);
        }
    }
}

/// Lets a leader stay for another year, in which a kept strategy regains continuity.
fn stay(leader: &mut Leader, p: &parameters::Leader) {
    leader.tenure += 1;
    leader.continuity = (leader.continuity + p.continuity_recovery).min(1.0);
}

/// What chance decides where a leader leaves.
struct Lots {
    dropped: f32,
    taken_up: f32,
    skill: f32,
}

impl Lots {
    fn draw<const ARMS: usize>(setting: &Setting<'_, ARMS>, year: u32) -> Self {
        Self {
            dropped: setting.streams.uniform(Purpose::StrategyDropped, year),
            taken_up: setting.streams.uniform(Purpose::StrategyTakenUp, year),
            skill: setting.streams.normal(Purpose::SuccessorSkill, year),
        }
    }
}

/// Lets a successor begin: what hung on the person of the leader is lost, and the strategy is kept, dropped, or taken
/// up again, the likelier the more of it has become routine.
fn follow<const ARMS: usize>(
    school: &mut School<'_, ARMS>,
    arm: usize,
    year: u32,
    lots: &Lots,
    routine: f32,
) {
    let setting = &school.setting;
    let p = &setting.parameters().leader;
    let (leader, state) = (&mut school.leaders[arm], &mut school.last.school[arm]);
    let (baseline, dependence) = (setting.profile.baseline_trust, state.dependence);
    state.vision_clarity *= 1.0 - p.clarity_lost * dependence;
    state.urgency *= p.urgency_kept;
    state.trust = (baseline + p.trust_kept * (state.trust - baseline)) * (1.0 - p.trust_shaken);
    let dropped = if leader.dropped {
        lots.taken_up >= p.take_up * routine
    } else {
        lots.dropped < p.abandon * dependence
    };
    *leader = Leader {
        change_skill: successor_skill(&setting.arms[arm], setting, lots.skill, year),
        capacity: p.capacity,
        continuity: 1.0 - p.continuity_lost * dependence,
        dropped,
        tenure: 0,
    };
}

/// The mean over people, in every arm.
fn mean_of_people<const ARMS: usize>(column: &[Arms<ARMS>]) -> Arms<ARMS> {
    let mut sums = [0.0; ARMS];
    for person in column {
        for (sum, value) in sums.iter_mut().zip(person) {
            *sum += value;
        }
    }
    sums.map(|sum| sum / column.len() as f32)
}

/// Skill drawn from the market of successors, and part of the way to the training's aim where the
/// district trains its pipeline.
fn successor_skill<const ARMS: usize>(
    arm: &Arm<'_>,
    setting: &Setting<'_, ARMS>,
    draw: f32,
    year: u32,
) -> f32 {
    let p = &setting.parameters().leader;
    let skill = (p.successor_change_skill + p.successor_spread * draw).clamp(0.0, 1.0);
    match arm.plan.training {
        Some(training)
            if training.terms.pipeline
                && arm.in_training
                && training.runs_in(setting.scenario.calendar.weeks_of(year).end - 1) =>
        {
            skill + p.pipeline_gain * (training.terms.aim - skill).max(0.0)
        }
        _ => skill,
    }
}
