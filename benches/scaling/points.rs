//! One point: the typical high school and its ten strategies, with one quantity varied.

use crate::common::{pool, typical};
use experiment::{Record, run};
use runner::machine::peak_memory;
use std::convert::Infallible;
use std::time::Instant;

/// What is varied while everything else stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Teachers of a school, with 15 students each.
    Teachers,
    /// Schools of a district.
    Schools,
    /// Replicates of one school.
    Replicates,
    /// Threads for 64 replicates; everything else runs on one.
    Threads,
}

impl Quantity {
    /// All of them, in the order of the figure.
    pub const ALL: [Self; 4] = [Self::Teachers, Self::Schools, Self::Replicates, Self::Threads];

    pub fn name(self) -> &'static str {
        match self {
            Self::Teachers => "teachers",
            Self::Schools => "schools",
            Self::Replicates => "replicates",
            Self::Threads => "threads",
        }
    }

    /// The values that are measured.
    pub fn values(self, is_quick: bool, threads: u32) -> Vec<u32> {
        match (self, is_quick) {
            (Self::Teachers, true) => vec![8, 40, 200],
            (Self::Teachers, false) => vec![8, 16, 40, 100, 250, 600, 1_500, 4_000],
            (Self::Schools, true) => vec![1, 4, 16],
            (Self::Schools, false) => vec![1, 2, 4, 8, 16, 32, 64, 128, 256],
            (Self::Replicates, true) => vec![1, 10, 50],
            (Self::Replicates, false) => vec![1, 3, 10, 30, 100, 300, 1_000],
            (Self::Threads, _) => {
                let doubled = (0..u32::BITS).map(|power| 1 << power).take_while(|&count| count < threads);
                doubled.chain([threads]).collect()
            }
        }
    }

    pub fn threads(self, value: u32) -> u32 {
        if self == Self::Threads { value } else { 1 }
    }

    fn changes(self, value: u32) -> Vec<String> {
        let replicates = |count: u32| format!("run.replicates={count}");
        match self {
            Self::Teachers => vec![
                replicates(1),
                format!("school.teachers={value}"),
                format!("school.students={}", 15 * value),
            ],
            Self::Schools => vec![replicates(1), format!("district.schools={value}")],
            Self::Replicates => vec![replicates(value)],
            Self::Threads => vec![replicates(64)],
        }
    }
}

/// What one value of a quantity costs.
#[derive(Debug, Clone)]
pub struct Point {
    pub quantity: Quantity,
    pub value: u32,
    pub agent_weeks: u64,
    pub seconds: f64,
    /// Peak memory of the program; none where the system does not tell.
    pub mebibytes: Option<f64>,
}

impl Point {
    /// The point that [`run_and_tell`] told of.
    pub fn told(quantity: Quantity, value: u32, words: &str) -> Option<Self> {
        let mut words = words.split_whitespace();
        let agent_weeks = words.next()?.parse().ok()?;
        let seconds = words.next()?.parse().ok()?;
        let bytes: Option<f64> = words.next().and_then(|bytes| bytes.parse().ok());
        let mebibytes = bytes.map(|bytes| bytes / f64::from(1 << 20));
        Some(Self { quantity, value, agent_weeks, seconds, mebibytes })
    }

    pub fn in_words(&self) -> String {
        let Self { quantity, value, agent_weeks, seconds, mebibytes } = self;
        let memory = mebibytes.map_or_else(String::new, |mebibytes| format!(", {mebibytes:.0} MiB"));
        let pace = *agent_weeks as f64 / seconds / 1e6;
        format!(
            "{value} {}: {seconds:.4} s, {pace:.0} million agent-weeks per second{memory}",
            quantity.name()
        )
    }
}

/// Measures the point that the arguments name, and prints its agent-weeks, seconds and bytes.
///
/// The fastest of several runs counts: of three at least, or of fewer where they are long.
pub fn run_and_tell(arguments: &[String]) {
    const ENOUGH_SECONDS: f64 = 0.4;
    const LONG_SECONDS: f64 = 6.0;
    let [name, value] = arguments else { panic!("a point is a quantity and a value") };
    let known = Quantity::ALL.into_iter().find(|quantity| quantity.name() == name);
    let (Some(quantity), Ok(value)) = (known, value.parse()) else { panic!("there is no such point") };
    let scenario = typical(&quantity.changes(value));
    let pool = pool(quantity.threads(value) as usize);
    let (mut best, mut all, mut runs, mut agent_weeks) = (f64::INFINITY, 0.0, 0, 0);
    while all < ENOUGH_SECONDS || (runs < 3 && all < LONG_SECONDS) {
        agent_weeks = 0;
        let keep = |record: Record| {
            agent_weeks += record.agent_weeks();
            Ok::<(), Infallible>(())
        };
        let start = Instant::now();
        pool.install(|| run(&scenario, || false, keep)).expect("nobody stops it");
        let seconds = start.elapsed().as_secs_f64();
        best = best.min(seconds);
        all += seconds;
        runs += 1;
    }
    let memory = peak_memory().map_or_else(|| "-".to_owned(), |bytes| bytes.to_string());
    println!("{agent_weeks} {best} {memory}");
}
