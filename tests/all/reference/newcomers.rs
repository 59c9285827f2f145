//! Section 5: the traits with which people arrive, from their draws.

use super::numbers::Numbers;
use super::school::{ParentTraits, StudentTraits, TeacherTraits, clamp};
use super::world::World;
use numerics::random::{Purpose, gamma_quantile};
use rand::RngExt;
use std::ops::Range;

/// The teachers who would arrive at each place in that year, before hiring for fit.
pub fn teachers(world: &World, year: u32) -> Vec<TeacherTraits> {
    let Numbers { k_n, c_n, x_max, i_0, i_x, y_i, iota_sd, b_base, b_iota, b_sd, .. } = world.numbers;
    let Numbers { k_0, k_sd, a_low, a_high, h_sd, h_y, .. } = world.numbers;
    let staff = world.staff();
    let u_experience = world.u(Purpose::TeacherExperience, year, staff);
    let z_inertia = world.z(Purpose::TeacherInertia, year, staff);
    let z_belief = world.z(Purpose::TeacherBelief, year, staff);
    let z_skill = world.z(Purpose::TeacherSkill, year, staff);
    let u_interpretation = world.u(Purpose::TeacherInterpretation, year, staff);
    let z_influence = world.z(Purpose::TeacherInfluence, year, staff);
    let arriving = |place: usize| {
        let years = gamma_quantile(u_experience[place] as f32, k_n as f32, c_n as f32);
        let experience = x_max.min(world.experience_factor * f64::from(years));
        let inertia = clamp(i_0 + i_x * (experience / y_i).min(1.0) + iota_sd * z_inertia[place]);
        TeacherTraits {
            experience,
            inertia,
            influence: (h_sd * z_influence[place] + h_y * experience).exp(),
            initial_belief: clamp(b_base - b_iota * inertia + b_sd * z_belief[place]),
            initial_skill: clamp(k_0 + k_sd * z_skill[place]),
            own_interpretation: a_low + (a_high - a_low) * u_interpretation[place],
            anchoring: 1.0,
        }
    };
    (0..staff).map(arriving).collect()
}

/// The students who would arrive at each place in that year.
pub fn students(world: &World, year: u32) -> Vec<StudentTraits> {
    let Numbers { n_low, n_high, w_low, w_high, e_g, e_sd, sd_m, sd_sd, .. } = world.numbers;
    let pupils = world.pupils();
    let u_need = world.u(Purpose::StudentNeed, year, pupils);
    let u_worry = world.u(Purpose::StudentGradeWorry, year, pupils);
    let z_engagement = world.z(Purpose::StudentEngagement, year, pupils);
    let z_direction = world.z(Purpose::StudentSelfDirection, year, pupils);
    let arriving = |place: usize| StudentTraits {
        need: n_low + (n_high - n_low) * u_need[place],
        grade_worry: w_low + (w_high - w_low) * u_worry[place],
        initial_engagement: clamp(e_g + e_sd * z_engagement[place]),
        initial_self_direction: clamp(sd_m + sd_sd * z_direction[place]),
    };
    (0..pupils).map(arriving).collect()
}

/// The parents who would arrive at each place in that year.
pub fn parents(world: &World, year: u32) -> Vec<ParentTraits> {
    let Numbers { x_low, x_high, y_p, p_0, p_sd, .. } = world.numbers;
    let pupils = world.pupils();
    let u_anxiety = world.u(Purpose::ParentAnxiety, year, pupils);
    let u_voice = world.u(Purpose::ParentVoice, year, pupils);
    let z_support = world.z(Purpose::ParentSupport, year, pupils);
    let arriving = |place: usize| ParentTraits {
        change_anxiety: x_low + (x_high - x_low) * u_anxiety[place],
        voice: u_voice[place].powf(y_p),
        initial_support: clamp(p_0 + p_sd * z_support[place]),
    };
    (0..pupils).map(arriving).collect()
}

/// The other parents to whom the one at `place` listens: so many, all different, chosen by lot among those who
/// arrive in the same year.
pub fn neighbours(
    world: &World,
    year: u32,
    place: usize,
    arriving: &Range<usize>,
    count: usize,
) -> Vec<usize> {
    let mut lots = world.streams.generator(Purpose::ParentTies, year);
    lots.set_stream(place as u64);
    let mut chosen = Vec::new();
    while chosen.len() < count {
        let other = lots.random_range(arriving.clone());
        if other != place && !chosen.contains(&other) {
            chosen.push(other);
        }
    }
    chosen
}
