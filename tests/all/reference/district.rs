//! Section 3: a district from its first week to its last, year by year.

use super::numbers::Numbers;
use super::school::{School, Teacher, mean, open, week};
use super::summer::summer;
use super::world::World;
use scenario::Visits;

/// Runs the schools of a district and shows each before the first week, as week 0, and at the end of every week: place,
/// week, school. What is shown can end the run.
pub fn run(
    worlds: &[World],
    years: u32,
    visits: Visits,
    mut observe: impl FnMut(usize, u32, &School) -> Result<(), String>,
) -> Result<(), String> {
    let mut schools: Vec<School> = worlds.iter().map(open).collect();
    for (place, school) in schools.iter().enumerate() {
        observe(place, 0, school)?;
    }
    for year in 0..years {
        for (place, (world, school)) in worlds.iter().zip(&mut schools).enumerate() {
            if year > 0 {
                summer(world, school, year - 1);
            }
            for now in year * world.weeks_per_year..(year + 1) * world.weeks_per_year {
                week(world, school, now);
                observe(place, now + 1, school)?;
            }
        }
        if visits == Visits::BestSchool {
            visit_the_best(worlds, &mut schools);
        }
    }
    Ok(())
}

/// Section 7.1: next year's visits persuade as far as the best of the other schools comes up to a model school.
fn visit_the_best(worlds: &[World], schools: &mut [School]) {
    let level = |school: &School| mean(school.teachers.iter().map(Teacher::fidelity));
    let levels: Vec<f64> = schools.iter().map(level).collect();
    for (place, (world, school)) in worlds.iter().zip(schools).enumerate() {
        let Numbers { F_m, .. } = world.numbers;
        let others = levels.iter().enumerate().filter(|&(other, _)| other != place);
        let best_fidelity = others.map(|(_, &level)| level).fold(0.0, f64::max);
        school.visit_strength = if best_fidelity >= F_m { 1.0 } else { best_fidelity / F_m };
    }
}
