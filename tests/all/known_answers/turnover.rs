//! Chance departures: shares, mean experience and tenure follow their closed forms.

use super::distributions::{as_often, gamma_share};
use super::shelf::{known, open_all};
use crate::support::common::{Stage, records};
use simulation::measure::Measure;

/// Standard errors that a share or a mean may be away from theory: 1 of 15,000 normal values is
/// further, and fewer than a hundred are looked at.
const ERRORS: f64 = 4.0;

#[track_caller]
fn share_is(what: &str, found: usize, of: usize, expected: f64) {
    let share = found as f64 / of as f64;
    let error = (expected * (1.0 - expected) / of as f64).sqrt();
    assert!((share - expected).abs() < ERRORS * error, "{what}: {share}, not {expected} +- {error}");
}

#[test]
fn the_same_chance_for_all_makes_that_share_leave_and_brings_experience_to_its_fixed_point() {
    let scenario = known("turnover", &[]);
    let p = &scenario.parameters.turnover;
    let chance = f64::from(p.base);
    let newcomers = f64::from(p.newcomer_shape) * f64::from(p.newcomer_scale);
    let years = scenario.run.years as usize;
    let mut experience: Vec<Vec<f64>> = vec![Vec::new(); years];
    let mut left = 0;
    for replicate in 0..scenario.run.replicates {
        Stage::of(&scenario, "status_quo", replicate).watch(0, replicate, |year, school| {
            let traits = &school.people.teachers;
            experience[year as usize].extend(traits.experience.arm(0).map(f64::from));
            left += (school.teachers_left[0] * traits.experience.len() as f32).round() as usize;
        });
    }
    let staff = experience[0].len();
    share_is("leavers", left, staff * (years - 1), chance);

    // Whoever stays is a year older; whoever comes has a newcomer's years.
    let mean = |column: &[f64]| column.iter().sum::<f64>() / column.len() as f64;
    let mut expected = mean(&experience[0]);
    for (year, column) in experience.iter().enumerate() {
        let now = mean(column);
        let variance = column.iter().map(|years| (years - now).powi(2)).sum::<f64>() / staff as f64;
        let error = (variance / staff as f64).sqrt();
        assert!((now - expected).abs() < ERRORS * error, "{now}, not {expected} +- {error}, year {year}");
        expected = (1.0 - chance) * (expected + 1.0) + chance * newcomers;
    }
    let fixed = (1.0 - chance) / chance + newcomers;
    assert!((fixed - 9.06).abs() < 0.005, "the scenario's file says 9.06 years, not {fixed}");
    assert!((expected - fixed).abs() < 0.01, "{expected} after {years} years, {fixed} in the long run");
}

#[test]
fn a_staff_that_has_come_to_rest_is_as_experienced_in_the_first_week_as_ever_after() {
    let scenario = known("turnover_at_rest", &[]);
    let p = &scenario.parameters.turnover;
    let chance = f64::from(p.base);
    let fixed = (1.0 - chance) / chance + f64::from(p.newcomer_shape) * f64::from(p.newcomer_scale);
    let years = scenario.run.years as usize;
    let mut experience: Vec<Vec<f64>> = vec![Vec::new(); years];
    let mut left = vec![0; years];
    for replicate in 0..scenario.run.replicates {
        Stage::of(&scenario, "status_quo", replicate).watch(0, replicate, |year, school| {
            let traits = &school.people.teachers;
            experience[year as usize].extend(traits.experience.arm(0).map(f64::from));
            left[year as usize] +=
                (school.teachers_left[0] * traits.experience.len() as f32).round() as usize;
        });
    }
    for (year, (column, left)) in experience.iter().zip(left).enumerate() {
        let staff = column.len() as f64;
        share_is("leavers", left, column.len(), chance);
        let mean = column.iter().sum::<f64>() / staff;
        let variance = column.iter().map(|years| (years - mean).powi(2)).sum::<f64>() / staff;
        let error = (variance / staff).sqrt();
        assert!((mean - fixed).abs() < ERRORS * error, "{mean}, not {fixed} +- {error}, year {year}");
    }
}

#[test]
fn departures_by_career_add_up_over_the_gamma_distribution_of_experience() {
    let scenario = known("turnover_by_career", &[]);
    let p = &scenario.parameters.turnover;
    let of = f64::from;
    let below = |years: f32| gamma_share(of(years), of(p.newcomer_shape), of(p.newcomer_scale));
    let (base, early, late) = (of(p.base), of(p.early), of(p.late));
    let (few, many) = (below(p.early_until), 1.0 - below(p.late_from));
    let mut before = Vec::new();
    open_all(&scenario, |school| before.push(school.people.teachers.experience.clone()));
    // How many there are of beginners, veterans and the others, and how many of them leave.
    let mut groups = [(0, 0); 3];
    for (replicate, before) in before.iter().enumerate() {
        let replicate = replicate as u32;
        Stage::of(&scenario, "status_quo", replicate).watch(0, replicate, |year, school| {
            for (years, then) in school.people.teachers.experience.arm(0).zip(before.arm(0)) {
                let group = if then <= p.early_until { 0 } else { 1 + usize::from(then > p.late_from) };
                groups[group].0 += usize::from(year == 1);
                groups[group].1 += usize::from(year == 1 && years != then + 1.0);
            }
        });
    }
    let staff = groups.iter().map(|group| group.0).sum();
    let left = groups.iter().map(|group| group.1).sum();
    let expected = base + early * few + late * many;
    assert!((expected - 0.205).abs() < 0.0005, "the scenario's file says 20.5 %, not {expected}");
    share_is("all", left, staff, expected);
    share_is("beginners", groups[0].0, staff, few);
    share_is("veterans", groups[2].0, staff, many);
    share_is("beginners who leave", groups[0].1, groups[0].0, base + early);
    share_is("others who leave", groups[1].1, groups[1].0, base);
    share_is("veterans who leave", groups[2].1, groups[2].0, base + late);
}

#[test]
fn leaders_stay_for_a_geometric_number_of_years() {
    let scenario = known("leaders", &[]);
    let chance = f64::from(scenario.parameters.leader.departure);
    let years = scenario.run.years as usize;
    let (mut left, mut summers) = (0, 0);
    // Full years of first leaders; those who are still there stay at least as long as the run.
    let mut first = vec![0_u32; years];
    // Full years that leaders have behind them at the end of each year's last week.
    let mut tenure = vec![0.0_f64; years];
    let records = records(&scenario);
    for record in &records {
        let rows = &record.schools[0].weeks[1..];
        let leaves: Vec<bool> = rows.iter().map(|row| Measure::LeadersLeft.of(row) == 1.0).collect();
        left += leaves.iter().filter(|&&leaves| leaves).count();
        summers += years - 1;
        first[leaves.iter().position(|&leaves| leaves).unwrap_or(years) - 1] += 1;
        for (sum, row) in tenure.iter_mut().zip(rows) {
            *sum += f64::from(Measure::LeaderTenure.of(row));
        }
    }
    share_is("leavers", left, summers, chance);
    let stays = 1.0 - chance;
    // The summer after the n-th year is the first to see the leader go.
    let expected: Vec<f64> = (0..years)
        .map(|full| if full + 1 < years { stays.powi(full as i32) * chance } else { stays.powi(full as i32) })
        .collect();
    as_often("full years of first leaders", &first, &expected);
    for (year, sum) in tenure.iter().enumerate() {
        let mean = sum / records.len() as f64;
        // At least k full years after so many summers: the last k of them were survived.
        let expected: f64 = (1..=year as i32).map(|full| stays.powi(full)).sum();
        let square: f64 = (1..=year as i32).map(|full| f64::from(2 * full - 1) * stays.powi(full)).sum();
        let error = ((square - expected * expected) / records.len() as f64).sqrt();
        assert!((mean - expected).abs() <= ERRORS * error, "{mean}, not {expected} +- {error}, year {year}");
    }
}
