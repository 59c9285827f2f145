//! How the schools of a district differ.

use numerics::elementary::exp;
use numerics::random::{Purpose, Streams};
use scenario::parameters::{Parameters, School};
use scenario::strategy::{Trainees, Training};
use scenario::{FullScenario, Level, NamedSchool, specialists};

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

impl SchoolProfile {
    /// The profile of a school without others.
    fn alone(parameters: &Parameters) -> Self {
        let school = &parameters.school;
        Self {
            teachers: school.teachers,
            students: school.students,
            experience_factor: 1.0,
            union_strength: school.union_strength,
            baseline_trust: school.baseline_trust,
            change_skill: parameters.leader.change_skill,
        }
    }

    /// The profile of a school of which some is told: that as it is told, and the rest as it was drawn.
    fn told(school: &NamedSchool, drawn: Self) -> Self {
        let own = Self::alone(&school.parameters);
        let is_told = |key: &str| school.told.contains(key);
        let is_sized = is_told("school.teachers") || is_told("school.students");
        let size = if is_sized { own } else { drawn };
        let or_drawn = |key: &str, told: f32, drawn: f32| if is_told(key) { told } else { drawn };
        Self {
            teachers: size.teachers,
            students: size.students,
            experience_factor: drawn.experience_factor,
            union_strength: or_drawn("school.union_strength", own.union_strength, drawn.union_strength),
            baseline_trust: or_drawn("school.baseline_trust", own.baseline_trust, drawn.baseline_trust),
            change_skill: or_drawn("leader.change_skill", own.change_skill, drawn.change_skill),
        }
    }
}

/// Draws the profiles of all schools of a district. A single school is as the parameters have it: there are no others from
/// which spreads could set it apart. Schools that are told one by one are as they are told, and in all else as others of
/// their district are: drawn.
pub fn profiles(scenario: &FullScenario, replicate: u32) -> Vec<SchoolProfile> {
    let parameters = &scenario.parameters;
    let count = parameters.district.schools as usize;
    let named = &scenario.schools.named;
    if count == 1 {
        return vec![SchoolProfile::alone(named.first().map_or(parameters, |own| &own.parameters))];
    }
    let columns = SchoolColumns::draw(count, &Streams::of_district(scenario.run.seed, replicate));
    if named.is_empty() {
        let least = least_sizes(&parameters.school, scenario.timetable.level);
        return (0..count).map(|index| columns.profile(index, parameters, least)).collect();
    }
    let of_school = |(index, own): (usize, &NamedSchool)| {
        let least = least_sizes(&own.parameters.school, own.level);
        SchoolProfile::told(own, columns.profile(index, &own.parameters, least))
    };
    named.iter().enumerate().map(of_school).collect()
}

/// Whether the district trains each school's leaders, under a training of that kind.
pub fn trained(profiles: &[SchoolProfile], training: &Training, seed: u64, replicate: u32) -> Vec<bool> {
    let mut lots = vec![0.0; profiles.len()];
    Streams::of_district(seed, replicate).uniforms(Purpose::TrainingLot, 0, &mut lots);
    trained_by_lots(profiles, training, &lots)
}

/// As [`trained`], with lots that are drawn already, one per school: they decide where training goes by lot.
pub(super) fn trained_by_lots(profiles: &[SchoolProfile], training: &Training, lots: &[f32]) -> Vec<bool> {
    let rank = |index: &usize| match training.who {
        Trainees::LeastSkilled => profiles[*index].change_skill,
        Trainees::MostSkilled => -profiles[*index].change_skill,
        Trainees::Random => lots[*index],
    };
    let mut order: Vec<usize> = (0..profiles.len()).collect();
    order.sort_by(|a, b| rank(a).total_cmp(&rank(b)));
    let seats = training.trained_schools(profiles.len() as u32);
    let mut trained = vec![false; profiles.len()];
    for index in order.into_iter().take(seats as usize) {
        trained[index] = true;
    }
    trained
}

/// What is drawn for every school beforehand: standard normal numbers, one entry per school.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SchoolColumns {
    size: Vec<f32>,
    experience: Vec<f32>,
    union: Vec<f32>,
    trust: Vec<f32>,
    skill: Vec<f32>,
}

impl SchoolColumns {
    /// Draws for `count` schools.
    pub fn draw(count: usize, streams: &Streams) -> Self {
        let normals = |purpose| {
            let mut column = vec![0.0; count];
            streams.normals(purpose, 0, &mut column);
            column
        };
        Self {
            size: normals(Purpose::SchoolSize),
            experience: normals(Purpose::SchoolExperience),
            union: normals(Purpose::SchoolUnion),
            trust: normals(Purpose::SchoolTrust),
            skill: normals(Purpose::SchoolLeaderSkill),
        }
    }

    /// The profile of the school of that index, with at least `least_teachers` and `least_students`.
    pub fn profile(
        &self,
        index: usize,
        parameters: &Parameters,
        (least_teachers, least_students): (u32, u32),
    ) -> SchoolProfile {
        let (school, district) = (&parameters.school, &parameters.district);
        let size = factor(district.size_spread, self.size[index]);
        let sized = |mean: u32, least: u32, most: u32| {
            ((mean as f32 * size).round() as u32).clamp(least.min(mean), most)
        };
        SchoolProfile {
            teachers: sized(school.teachers, least_teachers, 5_000),
            students: sized(school.students, least_students, 60_000),
            experience_factor: factor(district.experience_spread, self.experience[index]),
            union_strength: around(school.union_strength, district.union_spread, self.union[index]),
            baseline_trust: around(school.baseline_trust, district.trust_spread, self.trust[index]),
            change_skill: around(
                parameters.leader.change_skill,
                district.leader_skill_spread,
                self.skill[index],
            ),
        }
    }
}

/// The factor exp(h z - h^2 / 2) for a standard normal z: its mean is 1, so a spread h leaves the mean alone.
pub(super) fn factor(spread: f32, draw: f32) -> f32 {
    exp(spread * draw - 0.5 * spread * spread)
}

/// A share around its mean.
pub(super) fn around(mean: f32, spread: f32, draw: f32) -> f32 {
    (mean + spread * draw).clamp(0.0, 1.0)
}

/// The fewest teachers and students with whom a school of this kind can keep its timetable.
pub(super) fn least_sizes(school: &School, level: Level) -> (u32, u32) {
    let students = school.grade_levels * (school.parent_ties + 2);
    let fits = |teachers: u32| match level {
        Level::Secondary => teachers >= school.classes,
        Level::Elementary => {
            teachers >= specialists(teachers, school.classes, school.specialist_share) + school.grade_levels
        }
    };
    let teachers = (1..=school.teachers).find(|&teachers| fits(teachers));
    (teachers.expect("a scenario has enough teachers for its timetable"), students)
}
