//! How the schools of a district differ.

use crate::elementary::exp;
use crate::parameters::{Parameters, School};
use crate::random::{Purpose, Streams};
use crate::scenario::{Level, specialists};
use crate::strategy::{Trainees, Training};

/// What sets one school apart from the others of its district.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SchoolProfile {
    /// Number of teachers.
    pub teachers: u32,
    /// Number of students.
    pub students: u32,
    /// Factor on teachers' years of experience.
    pub experience_factor: f32,
    /// Strength of the union, 0 to 1.
    pub union_strength: f32,
    /// Trust to which the school returns, 0 to 1.
    pub baseline_trust: f32,
    /// The first leader's skill in managing change, 0 to 1.
    pub change_skill: f32,
}

/// Draws the profiles of all schools of a district; the parameters themselves for a single one
/// without spreads.
pub fn profiles(parameters: &Parameters, level: Level, seed: u64, replicate: u32) -> Vec<SchoolProfile> {
    let (school, district) = (&parameters.school, &parameters.district);
    let streams = Streams::of_district(seed, replicate);
    let count = district.schools as usize;
    let normals = |purpose| {
        let mut column = vec![0.0; count];
        streams.normals(purpose, 0, &mut column);
        column
    };
    let size = normals(Purpose::SchoolSize);
    let experience = normals(Purpose::SchoolExperience);
    let union = normals(Purpose::SchoolUnion);
    let trust = normals(Purpose::SchoolTrust);
    let skill = normals(Purpose::SchoolLeaderSkill);
    // The mean of exp(h z - h^2 / 2) over standard normal z is 1: spreads leave the mean alone.
    let factor = |spread: f32, draw: f32| exp(spread * draw - 0.5 * spread * spread);
    let around = |mean: f32, spread: f32, draw: f32| (mean + spread * draw).clamp(0.0, 1.0);
    let (least_teachers, least_students) = least_sizes(school, level);
    (0..count)
        .map(|place| {
            let size = factor(district.size_spread, size[place]);
            let sized = |mean: u32, least: u32, most: u32| {
                ((mean as f32 * size).round() as u32).clamp(least.min(mean), most)
            };
            SchoolProfile {
                teachers: sized(school.teachers, least_teachers, 5_000),
                students: sized(school.students, least_students, 60_000),
                experience_factor: factor(district.experience_spread, experience[place]),
                union_strength: around(school.union_strength, district.union_spread, union[place]),
                baseline_trust: around(school.baseline_trust, district.trust_spread, trust[place]),
                change_skill: around(
                    parameters.leader.change_skill,
                    district.leader_skill_spread,
                    skill[place],
                ),
            }
        })
        .collect()
}

/// Whether the district trains each school's leaders, under a training of that kind.
pub fn trained(profiles: &[SchoolProfile], training: &Training, seed: u64, replicate: u32) -> Vec<bool> {
    let mut lots = vec![0.0; profiles.len()];
    Streams::of_district(seed, replicate).uniforms(Purpose::TrainingLot, 0, &mut lots);
    let rank = |place: &usize| match training.who {
        Trainees::LeastSkilled => profiles[*place].change_skill,
        Trainees::MostSkilled => -profiles[*place].change_skill,
        Trainees::Random => lots[*place],
    };
    let mut order: Vec<usize> = (0..profiles.len()).collect();
    order.sort_by(|a, b| rank(a).total_cmp(&rank(b)));
    let seats = training.trained_schools(profiles.len() as u32);
    let mut trained = vec![false; profiles.len()];
    for place in order.into_iter().take(seats as usize) {
        trained[place] = true;
    }
    trained
}

/// The fewest teachers and students with whom a school of this kind can keep its timetable.
fn least_sizes(school: &School, level: Level) -> (u32, u32) {
    let students = school.grade_levels * (school.parent_ties + 2);
    let fits = |teachers: u32| match level {
        Level::Secondary => teachers >= school.classes,
        Level::Elementary => {
            teachers >= specialists(teachers, school.classes, school.specialist_share) + school.grade_levels
        }
    };
    let teachers = (1..=school.teachers).find(|&teachers| fits(teachers)).unwrap_or(school.teachers);
    (teachers, students)
}
