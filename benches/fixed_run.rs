//! A fixed amount of work, whose instructions `.ci/instructions` counts: one part at a time, on one
//! thread, with vectors that the counting program knows. It calls what the library has compiled, so that
//! it is built quickly.

#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod common;

use common::{Stage, pool};
use experiment::run_replicate;
use numerics::vectors::Vectors;
use population::{LocalScenario, Population};
use scenario::plan::Plan;
use simulation::{Arm, School, Setting, summer};
use std::hint::black_box;

type Part = fn(&Stage);

/// The parts; `nothing` is what all others begin with.
const PARTS: [(&str, Part); 5] = [
    ("nothing", |_| {}),
    ("synthesis", syntheses),
    ("summer", summers),
    ("managed_change", |stage| year(stage, 1)),
    ("nine_strategies", |stage| year(stage, 9)),
];

fn main() {
    let named = std::env::args().nth(1);
    let named = named.filter(|named| named != "--bench");
    let stage = Stage::of(&["run.years=1".to_owned()]);
    for (name, part) in PARTS {
        if named.as_ref().is_none_or(|named| named == name) {
            part(&stage);
        }
    }
    println!("{}", vectors().name());
    if named.is_none() {
        println!("For the instructions of each part: .ci/instructions");
    }
}

/// AVX2 at most: valgrind knows no AVX-512.
fn vectors() -> Vectors {
    if Vectors::Avx2.is_here() { Vectors::Avx2 } else { Vectors::Baseline }
}

fn syntheses(stage: &Stage) {
    let streams = stage.streams(vectors());
    let scenario = LocalScenario::of(&stage.scenario);
    for _ in 0..10 {
        black_box(Population::<1>::synthesize(&stage.profile, &scenario, &streams));
    }
}

fn summers(stage: &Stage) {
    let scenario = LocalScenario::of(&stage.scenario);
    let arms = [Arm { plan: stage.plans(1)[0], in_training: false }];
    let setting = Setting::new(scenario, arms, &stage.profile, &[], stage.streams(vectors())).with(vectors());
    let mut school = School::open(setting);
    for year in 0..20 {
        summer(&mut school, year % 4);
    }
    black_box(school);
}

/// One replicate of one year.
fn year(stage: &Stage, strategies: usize) {
    let plans: Vec<(usize, &Plan)> = stage.plans(strategies).into_iter().enumerate().collect();
    pool(1).install(|| drop(black_box(run_replicate(&stage.scenario, &plans, 0, vectors().into()))));
}
