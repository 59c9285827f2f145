//! Section 7.7: the measures of a week.

use super::numbers::Numbers;
use super::school::{School, Student, Teacher, critics, mean};
use super::world::World;
use simulation::measure::Measure;

/// All measures of a school at the end of a week or before the first, in the order of the registry.
pub fn observe(world: &World, school: &School) -> Vec<f64> {
    Measure::ALL.iter().map(|&measure| value(world, school, measure)).collect()
}

fn value(world: &World, school: &School, measure: Measure) -> f64 {
    let Numbers { f_min, c_min, b_on, e_on, b_adv, e_try, b_res, g_min, r_M, f_0, .. } = world.numbers;
    let uses = |teacher: &Teacher| teacher.effort > e_on;
    let tries = |teacher: &Teacher| teacher.effort >= e_try && teacher.effort <= e_on;
    let idle = |teacher: &Teacher| teacher.effort < e_try && teacher.effort <= e_on;
    let advocates = |teacher: &Teacher| teacher.belief >= b_adv && uses(teacher);
    let teachers = |value: &dyn Fn(&Teacher) -> f64| mean(school.teachers.iter().map(value));
    let students = |value: &dyn Fn(&Student) -> f64| mean(school.students.iter().map(value));
    let share_of_teachers = |holds: &dyn Fn(&Teacher) -> bool| teachers(&|teacher| yes(holds(teacher)));
    let fidelity_mean = teachers(&Teacher::fidelity);
    let fidelity_sd = teachers(&|teacher| (teacher.fidelity() - fidelity_mean).powi(2)).sqrt();
    let belief = teachers(&|teacher| teacher.belief);
    // Before the first week nobody has delivered anything.
    let week = school.delivered.last();
    let pressure = week.map_or(0.0, |week| week.D("pressure"));
    match measure {
        // Sums of shares of class time reach their sum only up to rounding.
        Measure::ConsistentReach => students(&|student| yes(student.implemented >= c_min - 0.000_01)),
        Measure::FidelityMean => fidelity_mean,
        Measure::FidelitySpread => fidelity_sd,
        Measure::Coverage => share_of_teachers(&|teacher| teacher.fidelity() >= f_min),
        Measure::ExperiencedInconsistency => students(&|student| student.inconsistency),
        Measure::Evenness => evenness(fidelity_mean, fidelity_sd),
        Measure::EquivalentLevel => teachers(&|teacher| teacher.fidelity().max(f_0).ln()).exp(),
        Measure::OnBoard => share_of_teachers(&|teacher| teacher.belief > b_on && uses(teacher)),
        Measure::Resisting => share_of_teachers(&|teacher| idle(teacher) && teacher.belief < b_res),
        Measure::Watching => share_of_teachers(&|teacher| idle(teacher) && teacher.belief >= b_res),
        Measure::Trying => share_of_teachers(&tries),
        Measure::Using => share_of_teachers(&|teacher| teacher.belief < b_adv && uses(teacher)),
        Measure::Advocating => share_of_teachers(&advocates),
        Measure::Converts => converts(world, school, &advocates),
        Measure::ReportedAdoption => teachers(&|teacher| teacher.effort.max(r_M * pressure)),
        Measure::Engagement => students(&|student| student.engagement),
        Measure::PushBack => students(&|student| yes(student.engagement < g_min)),
        Measure::Support => mean(school.parents.iter().map(|parent| parent.support)),
        Measure::Opposition => mean(school.parents.iter().map(|parent| parent.opposition)),
        Measure::Belief => belief,
        Measure::BeliefSpread => teachers(&|teacher| (teacher.belief - belief).powi(2)).sqrt(),
        Measure::Effort => teachers(&|teacher| teacher.effort),
        Measure::Alignment => teachers(&|teacher| teacher.alignment),
        Measure::Skill => teachers(&|teacher| teacher.skill),
        Measure::StrainMean => teachers(&|teacher| teacher.strain),
        Measure::VisionClarity => school.stocks.clarity,
        Measure::Trust => school.stocks.trust,
        Measure::CapacityUsed => week.map_or(0.0, |week| week.capacity_used),
        Measure::TeachersLeft => school.teachers_left(),
        Measure::LeaderTenure => f64::from(school.leader.tenure),
        Measure::LeadersLeft => yes(school.leader_left),
    }
}

/// The bound within which the engine's measure stays; none where it counts people by a threshold, for which `near`
/// holds it.
pub fn measure_bound(measure: Measure) -> Option<f64> {
    let bound = match measure {
        Measure::FidelityMean | Measure::EquivalentLevel | Measure::ReportedAdoption | Measure::Effort => {
            6e-7
        }
        Measure::FidelitySpread | Measure::BeliefSpread | Measure::Alignment => 5e-7,
        Measure::ExperiencedInconsistency => 3e-7,
        Measure::Evenness => 1.2e-6,
        Measure::Engagement => 4e-7,
        Measure::Support | Measure::StrainMean => 2e-7,
        Measure::VisionClarity | Measure::Belief => 7e-7,
        Measure::Skill => 1e-6,
        Measure::Trust => 1.5e-6,
        Measure::CapacityUsed => 8e-7,
        Measure::Opposition => 1.2e-7,
        Measure::TeachersLeft | Measure::LeaderTenure | Measure::LeadersLeft => 1e-7,
        Measure::ConsistentReach
        | Measure::Coverage
        | Measure::OnBoard
        | Measure::Resisting
        | Measure::Watching
        | Measure::Trying
        | Measure::Using
        | Measure::Advocating
        | Measure::Converts
        | Measure::PushBack => return None,
    };
    Some(bound)
}

/// Undefined where nobody implements, and 1 where everyone does fully.
fn evenness(fidelity_mean: f64, fidelity_sd: f64) -> f64 {
    if fidelity_mean == 0.0 {
        f64::NAN
    } else if fidelity_mean == 1.0 {
        1.0
    } else {
        1.0 - fidelity_sd / (fidelity_mean * (1.0 - fidelity_mean)).sqrt()
    }
}

/// The share of the first staff's critics who now advocate.
fn converts(world: &World, school: &School, advocates: &dyn Fn(&Teacher) -> bool) -> f64 {
    let won = school.teachers.iter().filter(|teacher| teacher.critic && advocates(teacher)).count();
    if critics(world) == 0 { 0.0 } else { won as f64 / critics(world) as f64 }
}

fn yes(condition: bool) -> f64 {
    if condition { 1.0 } else { 0.0 }
}
