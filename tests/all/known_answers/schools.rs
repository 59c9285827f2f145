//! The schools of a large district differ as the description says, and spreads change no mean.

use super::distributions::{follows, normal_share};
use super::shelf::known;
use crate::support::common::Stage;
use population::SchoolProfile;

const ANYWHERE: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

/// Standard errors that a mean may be away: 1 of 1000 means is further.
const ERRORS: f64 = 3.29;

/// The distribution function of a factor whose logarithm is normal and whose mean is 1.
fn factor(spread: f32) -> impl Fn(f64) -> f64 {
    let spread = f64::from(spread);
    move |factor| normal_share((libm::log(factor) + spread * spread / 2.0) / spread)
}

fn around(mean: f32, spread: f32) -> impl Fn(f64) -> f64 {
    move |value| normal_share((value - f64::from(mean)) / f64::from(spread))
}

#[test]
fn a_school_without_others_has_the_sizes_and_conditions_of_the_table_whatever_the_spreads() {
    let scenario = known("schools", &["district.schools=1".to_owned()]);
    let (school, leader) = (&scenario.parameters.school, &scenario.parameters.leader);
    assert!(scenario.parameters.district.size_spread > 0.0);
    for replicate in 0..20 {
        let stage = Stage::of(&scenario, "status_quo", replicate);
        assert_eq!(stage.schools(), 1);
        let expected = SchoolProfile {
            teachers: school.teachers,
            students: school.students,
            experience_factor: 1.0,
            union_strength: school.union_strength,
            baseline_trust: school.baseline_trust,
            change_skill: leader.change_skill,
        };
        assert_eq!(*stage.setting(0, replicate).profile, expected);
    }
}

#[test]
fn profiles_follow_their_distributions() {
    let scenario = known("schools", &[]);
    let (district, school) = (&scenario.parameters.district, &scenario.parameters.school);
    let stage = Stage::of(&scenario, "status_quo", 0);
    let profiles: Vec<SchoolProfile> =
        (0..stage.schools()).map(|place| *stage.setting(place, 0).profile).collect();
    let column = |of: fn(&SchoolProfile) -> f32| profiles.iter().map(of).collect::<Vec<f32>>();

    // A size is a whole number: it stands for all sizes that round to it, half a student either way.
    let students: Vec<f32> = column(|profile| profile.students as f32);
    let sizes: Vec<f32> = students.iter().map(|size| size / school.students as f32).collect();
    follows("size", &sizes, ANYWHERE, factor(district.size_spread));
    let experience = column(|profile| profile.experience_factor);
    follows("experience", &experience, ANYWHERE, factor(district.experience_spread));
    let union = column(|profile| profile.union_strength);
    follows("union", &union, (0.0, 1.0), around(school.union_strength, district.union_spread));
    let trust = column(|profile| profile.baseline_trust);
    follows("trust", &trust, (0.0, 1.0), around(school.baseline_trust, district.trust_spread));
    let skill = column(|profile| profile.change_skill);
    let change_skill = scenario.parameters.leader.change_skill;
    follows("skill", &skill, (0.0, 1.0), around(change_skill, district.leader_skill_spread));

    for (what, factors, spread) in
        [("size", &sizes, district.size_spread), ("experience", &experience, district.experience_spread)]
    {
        let mean = factors.iter().copied().map(f64::from).sum::<f64>() / factors.len() as f64;
        let sd = libm::sqrt(libm::exp(f64::from(spread).powi(2)) - 1.0);
        let error = sd / (factors.len() as f64).sqrt();
        assert!((mean - 1.0).abs() < ERRORS * error, "the mean of {what} is {mean}");
    }
    // Staff and students share one factor.
    for profile in &profiles {
        let expected = profile.students as f32 * school.teachers as f32 / school.students as f32;
        assert!((profile.teachers as f32 - expected).abs() < 0.6, "{profile:?}");
    }
}
