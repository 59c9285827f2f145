//! Granovetter (1978): who joins in depends on how many others do, and nearly the same people can
//! end up all in or all out.

use super::distributions::normal_share;
use super::shelf::{known, watch};
use scenario::FullScenario;
use simulation::measure::Measure;
use std::fmt::Write as _;

/// Adopters at the end of every week, week 0 being the start.
fn adopters(scenario: &FullScenario) -> Vec<usize> {
    let mut weeks = Vec::new();
    watch(scenario, |week, school| {
        let efforts = school.last.teachers.effort.as_flattened();
        let all_or_nothing = efforts.iter().all(|&effort| effort.min(1.0 - effort) < 1e-6);
        assert!(all_or_nothing, "week {week}: {efforts:?}");
        weeks.push(efforts.iter().filter(|&&effort| effort > 0.5).count());
        if week > 0 {
            let share = weeks[week as usize] as f32 / efforts.len() as f32;
            assert!((Measure::OnBoard.of(&school.rows[0]) - share).abs() < 1e-6, "adopters are on board");
        }
    });
    weeks
}

#[test]
fn with_thresholds_of_0_to_99_hundredths_one_more_joins_every_week_until_all_have() {
    let weeks = adopters(&known("granovetter", &[]));
    assert_eq!(weeks, (0..=100).collect::<Vec<_>>());
}

#[test]
fn with_one_threshold_moved_by_a_hundredth_only_the_first_ever_joins() {
    let weeks = adopters(&known("granovetter_one_changed", &[]));
    assert_eq!((weeks[0], weeks.len()), (0, 101));
    assert!(weeks[1..].iter().all(|&count| count == 1), "{weeks:?}");
    let (all, changed) = (known("granovetter", &[]).staff, known("granovetter_one_changed", &[]).staff);
    let differ = (0..100).filter(|&place| all.inertia[place] != changed.inertia[place]).count();
    assert_eq!(differ, 1, "no other threshold differs");
}

/// The least share that solves r = F(r), for thresholds normal around a quarter: by iteration from
/// nobody, as people join.
fn settled(spread: f64) -> f64 {
    let join = |share: f64| normal_share((share - 0.25) / spread);
    (0..100_000).fold(0.0, |share, _| join(share))
}

fn final_share(scenario: &FullScenario) -> f64 {
    let weeks = adopters(scenario);
    assert_eq!(weeks[weeks.len() - 2..][0], weeks[weeks.len() - 1], "it has settled");
    weeks[weeks.len() - 1] as f64 / f64::from(scenario.parameters.school.teachers)
}

/// The value below which that share of a standard normal lies, by bisection.
fn normal_quantile(share: f64) -> f64 {
    let (mut low, mut high) = (-9.0, 9.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if normal_share(middle) < share { low = middle } else { high = middle }
    }
    low
}

/// Thresholds at evenly spaced quantiles of that normal distribution, held between 0 and 1.
fn thresholds(teachers: u32, spread: f64) -> Vec<f64> {
    let share = |place: u32| (f64::from(place) + 0.5) / f64::from(teachers);
    (0..teachers).map(|place| (0.25 + spread * normal_quantile(share(place))).clamp(0.0, 1.0)).collect()
}

#[test]
fn the_files_of_normal_thresholds_hold_the_quantiles_they_say() {
    for (name, spread) in [("granovetter_narrow", 0.12), ("granovetter_wide", 0.125)] {
        for (given, expected) in known(name, &[]).staff.inertia.iter().zip(thresholds(200, spread)) {
            // Written with four digits.
            assert!((f64::from(*given) - expected).abs() < 5.1e-5, "{name}: {given}, not {expected}");
        }
    }
}

#[test]
fn normal_thresholds_settle_at_the_fixed_point_which_jumps_near_a_spread_of_0_122() {
    // The staircase of 400 thresholds and the mean of the others move the answer by half a place
    // each; close to the jump the slope of F multiplies that by up to four.
    let near = 0.01;
    for spread in [0.10, 0.11, 0.12, 0.122, 0.123, 0.125, 0.13] {
        let mut changes = String::from("staff.inertia=[");
        for threshold in thresholds(400, spread) {
            let _ = write!(changes, "{threshold:.6}, ");
        }
        let changes = [changes + "]", "school.teachers=400".to_owned()];
        let (share, expected) = (final_share(&known("granovetter_narrow", &changes)), settled(spread));
        assert!((share - expected).abs() < near, "{share}, not {expected}, at {spread}");
        assert_eq!(share > 0.5, spread > 0.1225, "{spread}");
    }
    assert!((settled(0.12) - 0.04).abs() < 0.005, "the description says 4 %");
    assert!(settled(0.122) < 0.06 && settled(0.1225) > 0.99, "the description says where it jumps");
    for (name, spread) in [("granovetter_narrow", 0.12), ("granovetter_wide", 0.125)] {
        let (share, expected) = (final_share(&known(name, &[])), settled(spread));
        assert!((share - expected).abs() < near, "{name}: {share}, not {expected}");
    }
}
