//! A plain reference of the whole model, in double precision and person by person, and the engine held to it.
//!
//! `school` shows the people and the six phases of their week, each in a file of its own, and `summer` what
//! happens between two years. `resting` lets a school come to rest before the first week. The equations stand as in the description, with its names and symbols. Shared
//! with the engine are the people, ties and timetables that are drawn, the draws, the parameters and the plan
//! of a strategy; all else is the reference's own.

#![allow(non_snake_case, reason = "numbers bear the symbols of the description")]

mod believing;
mod bounds;
mod cases;
mod comparing;
mod design_team;
pub mod district;
pub mod engine;
mod experiencing;
mod leading;
mod near;
pub mod newcomers;
mod numbers;
mod observing;
mod resting;
pub mod school;
mod seeing;
mod snapshot;
mod succession;
mod summer;
mod supporting;
mod teaching;
pub mod world;

use crate::support::documented;
use bounds::BOUNDS;
use comparing::{Largest, compare, compare_with};
use scenario::FullScenario;
use std::sync::LazyLock;

static HIGH_SCHOOLS: LazyLock<Largest> = LazyLock::new(|| largest(&cases::high_schools()));
static ELEMENTARY_SCHOOLS: LazyLock<Largest> = LazyLock::new(|| largest(&cases::elementary_schools()));
static LEADERS: LazyLock<Largest> = LazyLock::new(|| largest(&cases::leaders()));
static SMALL_SCHOOLS: LazyLock<Largest> = LazyLock::new(|| largest(&cases::small_schools()));

/// The largest differences in some scenarios; none may exceed its bound.
fn largest(scenarios: &[FullScenario]) -> Largest {
    let each = scenarios.iter().map(|scenario| compare(scenario).unwrap_or_else(|told| panic!("{told}")));
    together(&each.collect::<Vec<_>>())
}

/// The largest differences of all.
fn together(all: &[Largest]) -> Largest {
    let mut largest = Largest::new();
    for (&quantity, &apart) in all.iter().flatten() {
        let most = largest.entry(quantity).or_insert(0.0);
        *most = apart.max(*most);
    }
    largest
}

#[test]
fn the_engine_follows_the_reference_through_five_years_of_a_high_school() {
    assert_eq!(missing(&HIGH_SCHOOLS), [""; 0]);
}

#[test]
fn the_engine_follows_the_reference_through_five_years_of_an_elementary_school() {
    assert_eq!(missing(&ELEMENTARY_SCHOOLS), [""; 0]);
}

#[test]
fn the_engine_follows_the_reference_where_leaders_are_trained_and_leave() {
    assert_eq!(missing(&LEADERS), [""; 0]);
}

#[test]
fn the_engine_follows_the_reference_in_small_schools_of_odd_sizes() {
    assert_eq!(missing(&SMALL_SCHOOLS), [""; 0]);
}

/// Quantities that have a bound and were not compared.
fn missing(largest: &Largest) -> Vec<&'static str> {
    let quantities = BOUNDS.iter().map(|&(quantity, _)| quantity);
    quantities.filter(|quantity| !largest.contains_key(quantity)).map(|(_, name)| name).collect()
}

#[test]
fn the_description_tells_how_far_the_engine_is_from_the_reference() {
    let all = [&*HIGH_SCHOOLS, &*ELEMENTARY_SCHOOLS, &*LEADERS, &*SMALL_SCHOOLS].map(Clone::clone);
    let largest = together(&all);
    let mut table = "| of | quantity | largest difference | bound |\n|---|---|---|---|\n".to_owned();
    for &((whose, name), bound) in BOUNDS.iter() {
        let measured = largest[&(whose, name)];
        let row = format!("| {whose} | {name} | {:.2} | {:.2} |\n", 1e6 * measured, 1e6 * bound);
        table.push_str(&row);
    }
    documented::hold("rounding", &table);
}

/// Numbers that only decide between two possibilities, or count people: a little more of them changes nothing.
const DECIDING: [&str; 25] = [
    "L", "d_L", "d_f", "q_a", "q_r", "q_t", "n_t", "n_p", "n_r", "q_0", "q_e", "y_e", "q_l", "y_l", "q_s",
    "s_0", "f_min", "c_min", "b_on", "e_on", "e_try", "b_res", "b_adv", "g_min", "c_q",
];

#[test]
fn a_thousandth_more_of_any_number_is_noticed_and_a_half_of_one_that_decides() {
    let scenario = cases::everything();
    compare(&scenario).expect("as it is, it is the same");
    let noticed = |symbol: &str| {
        let share = if DECIDING.contains(&symbol) { 0.5 } else { 0.001 };
        let told = compare_with(&scenario, |world| {
            let number = world.numbers.named(symbol).expect("it is a number");
            *number += share * if *number == 0.0 { 1.0 } else { *number };
        });
        told.is_err()
    };
    let missed: Vec<_> = numbers::KEYS.iter().filter(|(symbol, ..)| !noticed(symbol)).collect();
    assert!(missed.is_empty(), "{missed:?}");
}
