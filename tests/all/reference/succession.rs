//! Section 7.8: leaders who leave, and successors who keep the strategy, drop it, or take it up again.

use super::numbers::Numbers;
use super::school::{Leader, School, Stocks, clamp, mean};
use super::world::World;
use numerics::random::Purpose;

/// The leader leaves or stays in the summer after that year.
pub fn succeed(world: &World, school: &mut School, year: u32) {
    let Numbers { d_L, d_f, B, z_V, z_U, z_R, z_T, z_C, q_a, q_r, q_c, .. } = world.numbers;
    let first_week = year * world.weeks_per_year;
    let year_ends = first_week + world.weeks_per_year;
    let fixed = world.leader_leaves.iter().any(|&week| first_week < week && week <= year_ends);
    let u = world.u(Purpose::LeaderDeparture, year, 1)[0];
    let engagement = mean(school.students.iter().map(|student| student.engagement));
    let fall = school.engagement_last_year.map_or(0.0, |last_year| (last_year - engagement).max(0.0));
    school.engagement_last_year = Some(engagement);
    school.leader_left = u < d_L * (d_f * fall).exp() || fixed;
    if !school.leader_left {
        school.leader.tenure += 1;
        school.leader.continuity = (school.leader.continuity + q_c).min(1.0);
        return;
    }
    let Stocks { clarity, urgency, trust, dependence, .. } = school.stocks;
    school.stocks.clarity = clarity * (1.0 - z_V * dependence);
    school.stocks.urgency = z_U * urgency;
    school.stocks.trust = (world.baseline_trust + z_R * (trust - world.baseline_trust)) * (1.0 - z_T);
    let routine = mean(school.teachers.iter().map(|teacher| teacher.routine));
    let drops = world.u(Purpose::StrategyDropped, year, 1)[0] < q_a * dependence;
    let takes_up = world.u(Purpose::StrategyTakenUp, year, 1)[0] < q_r * routine;
    school.leader = Leader {
        change_skill: successor_skill(world, year),
        own_capacity: B,
        continuity: 1.0 - z_C * dependence,
        dropped: if school.leader.dropped { !takes_up } else { drops },
        tenure: 0,
    };
}

/// The skill of a successor, from the market or from a trained pipeline.
fn successor_skill(world: &World, year: u32) -> f64 {
    let Numbers { chi_s, h_s, g_pipe, .. } = world.numbers;
    let z = world.z(Purpose::SuccessorSkill, year, 1)[0];
    let market_skill = clamp(chi_s + h_s * z);
    let last_week = (year + 1) * world.weeks_per_year - 1;
    match &world.training {
        Some(training) if training.pipeline && training.weeks.contains(&last_week) => {
            market_skill + g_pipe * (training.aim - market_skill).max(0.0)
        }
        _ => market_skill,
    }
}
