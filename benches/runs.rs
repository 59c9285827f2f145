//! How fast whole runs are: five years of a school under several strategies, and an experiment on one and
//! two threads. One item is one agent-week: one person for one week under one strategy.

#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod common;

use common::{Stage, is_bench, machine, pool, threads, typical};
use divan::Bencher;
use divan::counter::ItemsCount;
use experiment::{run, run_replicate};
use numerics::vectors::Vectors;
use scenario::FullScenario;
use scenario::plan::Plan;
use std::convert::Infallible;
use std::time::Instant;

fn main() {
    println!("{}", machine(threads()));
    divan::main();
    if is_bench() {
        print_ratio();
    }
}

/// Synthesis, five years and their summers, on one thread.
#[divan::bench(args = [1, 3, 8, 9, 16], max_time = 2.0)]
fn whole_run_of_a_school(bencher: Bencher<'_, '_>, strategies: usize) {
    let stage = Stage::new();
    let plans: Vec<(usize, &Plan)> = stage.plans(strategies).into_iter().enumerate().collect();
    let weeks = stage.scenario.weeks();
    let pool = pool(1);
    bencher
        .counter(ItemsCount::new(stage.agent_weeks(strategies, weeks)))
        .bench_local(|| pool.install(|| run_replicate(&stage.scenario, &plans, 0, Vectors::widest().into())));
}

const REPLICATES: u32 = 32;

fn experiment_of_nine() -> FullScenario {
    typical(&[format!("run.replicates={REPLICATES}")])
}

fn run_all(scenario: &FullScenario) -> usize {
    let mut records = 0;
    let keep = |_| {
        records += 1;
        Ok::<(), Infallible>(())
    };
    run(scenario, || false, keep).expect("nobody stops it");
    records
}

/// All ten strategies of the typical high school, without writing.
#[divan::bench(args = [1, 2], sample_count = 10)]
fn experiment_on_threads(bencher: Bencher<'_, '_>, threads: usize) {
    let scenario = experiment_of_nine();
    let agent_weeks = Stage::new().agent_weeks(9, scenario.weeks()) * u64::from(REPLICATES);
    let pool = pool(threads);
    bencher.counter(ItemsCount::new(agent_weeks)).bench_local(|| pool.install(|| run_all(&scenario)));
}

/// Prints how much faster two threads are than one, from the fastest of runs in turn.
fn print_ratio() {
    const TURNS: usize = 10;
    let scenario = experiment_of_nine();
    let pools = [pool(1), pool(2)];
    let mut best = [f64::INFINITY; 2];
    for _ in 0..TURNS {
        for (pool, best) in pools.iter().zip(&mut best) {
            let start = Instant::now();
            divan::black_box(pool.install(|| run_all(&scenario)));
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    let agent_weeks = Stage::new().agent_weeks(9, scenario.weeks()) * u64::from(REPLICATES);
    let millions = best.map(|seconds| agent_weeks as f64 / seconds / 1e6);
    println!(
        "Ten strategies, {REPLICATES} replicates, fastest of {TURNS}: {:.0} million agent-weeks per second on \
         one thread, {:.0} million on two: {:.2} times one",
        millions[0],
        millions[1],
        millions[1] / millions[0]
    );
}
