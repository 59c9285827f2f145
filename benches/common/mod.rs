//! What the benches share: the machine in words, and schools under several strategies side by side.

#![allow(dead_code, reason = "every bench uses its own part")]

pub mod figure;

use experiment::{RunInArms, in_arms};
use numerics::random::Streams;
use numerics::vectors::Vectors;
use population::{LocalScenario, SchoolProfile, profiles};
use runner::machine::processor;
use scenario::FullScenario;
use scenario::plan::{Plan, compile};
use scenario_files::shipped;
use simulation::{Arm, CompiledFor, Engine, Phase, School, Setting, summer, week};
use std::cell::RefCell;
use std::time::Instant;

/// Threads that are used where nothing is said.
pub fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Processor, vectors and threads, in one line.
pub fn machine(threads: usize) -> String {
    let processor = processor().unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let words = if threads == 1 { "thread" } else { "threads" };
    format!("{processor}; {}; {threads} {words}", Vectors::widest().name())
}

/// The sets of vectors that this processor has.
pub fn sets() -> impl Iterator<Item = Vectors> {
    Vectors::ALL.into_iter().filter(|set| set.is_here())
}

/// Whether `cargo bench` asks; `cargo test` only wants to see that everything runs.
pub fn is_bench() -> bool {
    std::env::args().any(|argument| argument == "--bench")
}

/// A pool of so many threads.
pub fn pool(threads: usize) -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads start")
}

/// The typical high school under changes of the form `key.path=value`.
pub fn typical(changes: &[String]) -> FullScenario {
    shipped("typical_high_school", changes).expect("the scenario ships").scenario
}

/// The shortest of many calls, in seconds: what else the machine does only ever makes a call longer.
/// Calls too short for the clock are timed several at a time, for `seconds` altogether.
pub fn fastest(seconds: f64, mut call: impl FnMut()) -> f64 {
    const LEAST: f64 = 30e-6;
    let mut time = |calls: u32| {
        let start = Instant::now();
        (0..calls).for_each(|_| call());
        start.elapsed().as_secs_f64()
    };
    time(1);
    let calls = (LEAST / time(1)).ceil().clamp(1.0, 1e6) as u32;
    let (start, mut best) = (Instant::now(), f64::INFINITY);
    while best.is_infinite() || start.elapsed().as_secs_f64() < seconds {
        best = best.min(time(calls) / f64::from(calls));
    }
    best
}

/// The typical high school, its strategies compiled.
pub struct Stage {
    pub scenario: FullScenario,
    pub profile: SchoolProfile,
    plans: Vec<Plan>,
}

impl Stage {
    /// The stage as it ships, with its strategies.
    pub fn new() -> Self {
        Self::of(&[])
    }

    /// The same under changes of the form `key.path=value`.
    pub fn of(changes: &[String]) -> Self {
        let scenario = typical(changes);
        let plans = scenario.plans().map(|(_, strategy)| compile(strategy, &scenario)).collect();
        let profile = profiles(&scenario, 0)[0];
        Self { scenario, profile, plans }
    }

    /// So many plans: managed change, in which all mechanisms are at work, then the others, and from
    /// there on the same again.
    pub fn plans(&self, strategies: usize) -> Vec<&Plan> {
        let first = self.scenario.run.strategies.iter().position(|name| name == "managed_change");
        self.plans.iter().cycle().skip(first.unwrap_or(0)).take(strategies).collect()
    }

    /// Schools under so many strategies before their first week, side by side as experiments have them.
    pub fn open(&self, strategies: usize, vectors: Vectors) -> Vec<Box<dyn Simulated + '_>> {
        let opening = Opening { stage: self, vectors, opened: RefCell::default() };
        in_arms(&self.plans(strategies), &opening);
        opening.opened.into_inner()
    }

    /// The streams of its draws.
    pub fn streams(&self, vectors: Vectors) -> Streams {
        Streams::of_school(self.scenario.run.seed, 0, 0).with(vectors)
    }

    /// Teachers, students and parents.
    pub fn people(&self) -> u32 {
        self.profile.teachers + 2 * self.profile.students
    }

    /// One agent-week is one person for one week under one strategy.
    pub fn agent_weeks(&self, strategies: usize, weeks: u32) -> u64 {
        strategies as u64 * u64::from(self.people()) * u64::from(weeks)
    }
}

/// A school under any number of strategies side by side.
pub trait Simulated {
    /// How many.
    fn arms(&self) -> usize;
    /// Runs a phase of a week.
    fn phase(&mut self, phase: Phase, week: u32);
    /// Runs a week.
    fn week(&mut self, week: u32);
    /// Runs the summer after a year.
    fn summer(&mut self, year: u32);
}

impl<const ARMS: usize> Simulated for School<'_, ARMS>
where
    Engine: CompiledFor<ARMS>,
{
    fn arms(&self) -> usize {
        ARMS
    }

    fn phase(&mut self, phase: Phase, week: u32) {
        phase.run(self, week);
    }

    fn week(&mut self, now: u32) {
        week(self, now);
    }

    fn summer(&mut self, year: u32) {
        summer(self, year);
    }
}

/// Opens schools with as many arms as experiments would give them.
struct Opening<'a> {
    stage: &'a Stage,
    vectors: Vectors,
    opened: RefCell<Vec<Box<dyn Simulated + 'a>>>,
}

impl<'a> RunInArms for Opening<'a> {
    type Strategy = &'a Plan;
    type Run = ();

    fn run<const ARMS: usize>(&self, plans: [&'a Plan; ARMS]) -> Vec<()>
    where
        Engine: CompiledFor<ARMS>,
    {
        let stage = self.stage;
        let scenario = LocalScenario::of(&stage.scenario);
        let arms = plans.map(|plan| Arm { plan, in_training: plan.training.is_some() });
        let setting =
            Setting::new(scenario, arms, &stage.profile, &[], stage.streams(self.vectors)).with(self.vectors);
        self.opened.borrow_mut().push(Box::new(School::open(setting)));
        vec![(); ARMS]
    }
}
