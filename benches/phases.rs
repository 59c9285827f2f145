//! How fast a school goes through its week and its year: every phase, the noise of a column, the summer
//! and the synthesis, for every set of vectors here and for several strategies side by side.
//!
//! One item is one agent-week: one teacher, student or parent for one week under one strategy. For draws
//! it is one draw.

#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod common;

use common::{Stage, machine, sets};
use divan::Bencher;
use divan::counter::ItemsCount;
use numerics::random::Purpose;
use numerics::vectors::Vectors;
use simulation::Phase;
use std::fmt;

fn main() {
    println!("{}", machine(1));
    divan::main();
}

/// So many strategies side by side, as experiments have them: nine are eight and one.
#[derive(Clone, Copy)]
struct Side {
    vectors: Vectors,
    strategies: usize,
}

impl fmt::Display for Side {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = if self.strategies == 1 { "strategy" } else { "strategies" };
        write!(formatter, "{}, {} {words}", self.vectors.name(), self.strategies)
    }
}

fn sides() -> impl Iterator<Item = Side> {
    sets().flat_map(|vectors| [1, 8, 9, 16].map(|strategies| Side { vectors, strategies }))
}

/// A week in the middle of a term, in which no design team is drawn.
const WEEK: u32 = 20;

fn phase(bencher: Bencher<'_, '_>, side: Side, phase: Phase) {
    let stage = Stage::new();
    let mut schools = stage.open(side.strategies, side.vectors);
    for week in 0..WEEK {
        for school in &mut schools {
            school.week(week);
        }
    }
    bencher
        .counter(ItemsCount::new(stage.agent_weeks(side.strategies, 1)))
        .bench_local(|| schools.iter_mut().for_each(|school| school.phase(phase, WEEK)));
}

#[divan::bench(args = sides(), max_time = 0.2)]
fn phase_1_the_leader_acts(bencher: Bencher<'_, '_>, side: Side) {
    phase(bencher, side, Phase::LeaderActs);
}

#[divan::bench(args = sides(), max_time = 0.2)]
fn phase_2_students_experience(bencher: Bencher<'_, '_>, side: Side) {
    phase(bencher, side, Phase::StudentsExperience);
}

#[divan::bench(args = sides(), max_time = 0.2)]
fn phase_3_parents_react(bencher: Bencher<'_, '_>, side: Side) {
    phase(bencher, side, Phase::ParentsReact);
}

#[divan::bench(args = sides(), max_time = 0.2)]
fn phase_4_teachers_see(bencher: Bencher<'_, '_>, side: Side) {
    phase(bencher, side, Phase::TeachersSee);
}

#[divan::bench(args = sides(), max_time = 0.2)]
fn phase_5_teachers_teach(bencher: Bencher<'_, '_>, side: Side) {
    phase(bencher, side, Phase::TeachersTeach);
}

#[divan::bench(args = sides(), max_time = 0.2)]
fn phase_6_observe(bencher: Bencher<'_, '_>, side: Side) {
    phase(bencher, side, Phase::Observe);
}

/// Draws shared by all strategies.
#[divan::bench(args = sets().map(Vectors::name), max_time = 0.2)]
fn draws_of_a_week(bencher: Bencher<'_, '_>, name: &str) {
    let stage = Stage::new();
    let vectors = sets().find(|set| set.name() == name).unwrap_or(Vectors::Baseline);
    let streams = stage.streams(vectors);
    let mut column = vec![0.0; stage.profile.students as usize];
    bencher
        .counter(ItemsCount::new(column.len()))
        .bench_local(|| streams.normals(Purpose::EngagementNoise, WEEK, divan::black_box(&mut column)));
}

/// An item is a person in the summer, not in a week.
#[divan::bench(args = sides(), max_time = 0.2)]
fn summer(bencher: Bencher<'_, '_>, side: Side) {
    let stage = Stage::new();
    let mut schools = stage.open(side.strategies, side.vectors);
    let mut years = (0..4).cycle();
    bencher.counter(ItemsCount::new(stage.agent_weeks(side.strategies, 1))).bench_local(|| {
        let year = years.next().unwrap_or(0);
        for school in &mut schools {
            school.summer(year);
        }
    });
}

/// People, ties, timetable and the state before the first week; an item is a person.
#[divan::bench(args = sides(), max_time = 0.2)]
fn synthesis(bencher: Bencher<'_, '_>, side: Side) {
    let stage = Stage::new();
    bencher
        .counter(ItemsCount::new(stage.agent_weeks(side.strategies, 1)))
        .bench_local(|| stage.open(side.strategies, side.vectors).len());
}
