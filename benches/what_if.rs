//! How long one answer takes: a change of the typical high school under three strategies, 30 replicates of
//! five years, all statistics and one figure, as a library call in a warm program on all threads.

#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod common;

use chart::Style;
use common::figure::headline;
use common::{is_bench, machine, threads, typical};
use experiment::{Outcome, Record, run};
use results::{ComparisonTable, Ends, FateTable};
use scenario::FullScenario;
use simulation::measure::{MEASURE_COUNT, Measure};
use statistics::Band;
use std::convert::Infallible;
use std::hint::black_box;
use std::time::Instant;

/// An answer that takes no longer feels like one.
const MOST_MILLISECONDS: f64 = 250.0;
const PARTS: [&str; 4] = ["scenario", "simulation", "statistics", "figure"];

fn main() {
    println!("{}", machine(threads()));
    // The first calls warm up: threads start, and the memory is the program's.
    let (warm, calls) = if is_bench() { (3, 21) } else { (0, 1) };
    (0..warm).for_each(|_| drop(what_if(0.7)));
    let mut times: Vec<[f64; 4]> =
        (0..calls).map(|call| what_if(0.5 + 0.01 * f64::from(call)).milliseconds).collect();
    times.sort_by(|one, other| one.iter().sum::<f64>().total_cmp(&other.iter().sum()));
    let median = times[times.len() / 2];
    let [middle, fastest, slowest] =
        [&median, &times[0], &times[times.len() - 1]].map(|parts| parts.iter().sum::<f64>());
    let verdict = if middle <= MOST_MILLISECONDS { "within" } else { "MORE than" };
    println!(
        "What if, three strategies, 30 replicates, five years: {middle:.0} ms, {verdict} the \
         {MOST_MILLISECONDS:.0} ms it may take (median of {calls} warm calls; fastest {fastest:.0}, slowest \
         {slowest:.0})"
    );
    let parts: Vec<String> =
        PARTS.iter().zip(median).map(|(name, milliseconds)| format!("{name} {milliseconds:.1} ms")).collect();
    println!("Of the median call: {}", parts.join(", "));
}

/// An answer, and the milliseconds that each of [`PARTS`] took.
struct Answer {
    #[allow(dead_code, reason = "made to be timed")]
    figure: String,
    milliseconds: [f64; 4],
}

fn what_if(change_skill: f64) -> Answer {
    let mut clock = Clock { last: Instant::now(), milliseconds: Vec::new() };
    let scenario = typical(&[
        "run.strategies=[\"managed_change\", \"mandate\", \"coaching_only\"]".to_owned(),
        "run.replicates=30".to_owned(),
        "run.years=5".to_owned(),
        format!("leader.change_skill={change_skill}"),
    ]);
    clock.note();
    let (outcomes, weekly) = simulated(&scenario);
    clock.note();
    let names = &scenario.run.strategies;
    let reference = names.iter().position(|name| *name == scenario.run.reference).unwrap_or(0);
    black_box(ComparisonTable::compare(&Ends::from_outcomes(names, &outcomes), reference));
    black_box(FateTable::from_outcomes(names, &outcomes));
    let bands: Vec<Vec<Band>> =
        weekly.iter().map(|cells| cells.iter().map(|values| Band::of(values)).collect()).collect();
    clock.note();
    let weeks = 1 + scenario.weeks() as usize;
    let reach = Measure::ConsistentReach as usize;
    let reach: Vec<Vec<Band>> =
        bands.iter().map(|bands| bands[reach * weeks..(reach + 1) * weeks].to_vec()).collect();
    let drawing = headline(&scenario, &reach).draw(&Style::default()).expect("it can be drawn");
    let figure = drawing.svg().to_owned();
    clock.note();
    let milliseconds = std::array::from_fn(|part| clock.milliseconds[part]);
    Answer { figure, milliseconds }
}

/// Every outcome, and of every strategy the values over replicates by measure and week.
fn simulated(scenario: &FullScenario) -> (Vec<Outcome>, Vec<Vec<Vec<f32>>>) {
    let weeks = 1 + scenario.weeks() as usize;
    let mut outcomes = Vec::new();
    let mut weekly = vec![vec![Vec::new(); MEASURE_COUNT * weeks]; scenario.run.strategies.len()];
    let keep = |record: Record| {
        outcomes.push(record.outcome());
        for (week, district) in record.district.iter().enumerate() {
            for (measure, &value) in district.row.iter().enumerate() {
                weekly[record.strategy][measure * weeks + week].push(value);
            }
        }
        Ok::<(), Infallible>(())
    };
    run(scenario, || false, keep).expect("nobody stops it");
    (outcomes, weekly)
}

struct Clock {
    last: Instant,
    milliseconds: Vec<f64>,
}

impl Clock {
    /// Ends a part.
    fn note(&mut self) {
        self.milliseconds.push(self.last.elapsed().as_secs_f64() * 1e3);
        self.last = Instant::now();
    }
}
