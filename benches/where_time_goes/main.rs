//! Where the time of a week goes: every phase in nanoseconds an agent-week, beside the least that this
//! machine needs for the same amounts of data, as tables in Markdown.
//!
//! `work.rs` says what each phase has to do, `rates.rs` measures how fast the machine does each of these
//! things by itself, and the bound is the longest of what arithmetic, memory, look-ups and draws need:
//! a perfect program that does all of them at once would take as long.

#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

#[path = "../common/mod.rs"]
mod common;
mod rates;
mod tables;
mod work;

use common::{Stage, fastest, is_bench, machine, sets};
use numerics::vectors::Vectors;
use rates::Rates;
use simulation::Phase;
use tables::{Cell, SetTable};

/// Strategies side by side; nine are how experiments run those of the typical high school.
const STRATEGIES: [usize; 4] = [1, 8, 9, 16];

/// A week in the middle of a term, in which no design team is drawn.
const WEEK: u32 = 20;

fn main() {
    let seconds = if is_bench() { 0.2 } else { 0.0 };
    let stage = Stage::new();
    println!("{}\n", machine(1));
    let rates: Vec<(Vectors, Rates)> =
        sets().map(|vectors| (vectors, Rates::measured(&stage, vectors, seconds))).collect();
    for (vectors, rates) in rates.iter().rev() {
        print!("{}", table(&stage, *vectors, rates, seconds));
    }
    print!("{}{}", tables::of_work(&stage), tables::of_rates(&rates));
}

/// All phases with one set of vectors.
fn table(stage: &Stage, vectors: Vectors, rates: &Rates, seconds: f64) -> SetTable {
    let row =
        |phase: Phase| STRATEGIES.map(|strategies| cell(stage, vectors, rates, seconds, strategies, phase));
    let summers = STRATEGIES.map(|strategies| summer(stage, vectors, seconds, strategies));
    SetTable { name: vectors.name(), phases: Phase::ALL.map(|phase| (phase, row(phase))), summers }
}

/// A phase under so many strategies, a nanosecond an agent-week being the unit.
fn cell(
    stage: &Stage,
    vectors: Vectors,
    rates: &Rates,
    seconds: f64,
    strategies: usize,
    phase: Phase,
) -> Cell {
    let mut schools = stage.open(strategies, vectors);
    for week in 0..WEEK {
        for school in &mut schools {
            school.week(week);
        }
    }
    let bounds = schools
        .iter()
        .map(|school| rates.needs(&work::of(phase, school.arms(), &stage.profile), school.arms()));
    let needs = bounds.reduce(|one, other| one.plus(&other)).unwrap_or_default();
    let measured = fastest(seconds, || schools.iter_mut().for_each(|school| school.phase(phase, WEEK)));
    let agent_weeks = stage.agent_weeks(strategies, 1) as f64;
    let (limit, bound) = needs.greatest();
    Cell { measured: measured * 1e9 / agent_weeks, bound: bound / agent_weeks, limit }
}

/// A summer, in nanoseconds for every agent-week of the year before it.
fn summer(stage: &Stage, vectors: Vectors, seconds: f64, strategies: usize) -> f64 {
    let mut schools = stage.open(strategies, vectors);
    let mut years = (0..4).cycle();
    let measured = fastest(seconds, || {
        let year = years.next().unwrap_or(0);
        for school in &mut schools {
            school.summer(year);
        }
    });
    measured * 1e9 / stage.agent_weeks(strategies, stage.scenario.run.weeks_per_year) as f64
}
