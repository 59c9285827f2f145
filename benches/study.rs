//! How fast studies are: a point of three strategies, 20 replicates and five years against its bare simulation, and a
//! screening of all assumed parameters (Morris, 3,360 points or the nearest number above) on all threads, blocks and
//! tables included, from a part of its points.

#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod common;

use common::{is_bench, machine, pool, threads};
use experiment::{EngineOptions, run_replicate};
use scenario::FullScenario;
use scenario::plan::{Plan, compile};
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;
use study::{Shard, StudyPlan, answer, read_study, run_study};

/// A point may take this many times as long as its simulation.
const MOST_RATIO: f64 = 1.3;

/// Minutes that all points may take.
const MOST_MINUTES: f64 = 5.0;

/// Points of all.
const POINTS: usize = 3_360;

/// Points of a block.
const BLOCK: usize = 8;

/// The school as it ships.
const TYPICAL: &str = "strategies = [\"managed_change\", \"mandate\", \"coaching_only\"]\nreplicates = 20\n";

/// As many points and numbers, with next to nothing to simulate.
const TINY: &str = "strategies = [\"managed_change\", \"mandate\", \"coaching_only\"]\nreplicates = 20\n\
                    set = [\"run.years=1\", \"run.weeks_per_year=1\"]\n";

fn main() {
    println!("{}", machine(threads()));
    let place = tempfile::tempdir().expect("there is a place for temporary files");
    let all = screening(place.path(), "typical", TYPICAL);
    let sample = sample(&all, if is_bench() { 6 } else { 1 });
    let point = print_ratio(&sample, place.path());
    print_all(&all, &sample, point, place.path());
}

/// Morris' design over all assumed parameters, cut to the points of whole trajectories nearest above [`POINTS`].
fn screening(place: &Path, name: &str, settings: &str) -> StudyPlan {
    let file = place.join(format!("{name}.toml"));
    let text = format!(
        "scenario = \"typical_high_school\"\n{settings}\
         [[vary]]\ngroup = \"assumed\"\nexcept = [\"school.teachers\", \"school.students\"]\n\
         [design]\nmethod = \"morris\"\ntrajectories = 2\n\
         [outputs]\n\
         reach = {{ measure = \"consistent_reach\", strategy = \"managed_change\" }}\n\
         lead = {{ measure = \"consistent_reach\", strategy = \"managed_change\", minus = \"mandate\" }}\n\
         coached = {{ measure = \"consistent_reach\", strategy = \"coaching_only\" }}\n"
    );
    fs::write(&file, &text).expect("the study can be written");
    let read =
        |file: &Path| StudyPlan::new(read_study(file).expect("the study is right")).expect("it has points");
    let per_trajectory = read(&file).study.varied.len() + 1;
    let trajectories = POINTS.div_ceil(per_trajectory);
    fs::write(&file, text.replace("trajectories = 2", &format!("trajectories = {trajectories}")))
        .expect("the study can be written");
    read(&file)
}

/// Some blocks of a study, at even distances.
fn sample(all: &StudyPlan, blocks: usize) -> StudyPlan {
    let whole: Vec<&[Vec<f64>]> = all.values.chunks_exact(BLOCK).collect();
    let chosen = (0..blocks).flat_map(|index| whole[index * whole.len() / blocks].to_vec());
    StudyPlan { values: chosen.collect(), ..all.clone() }
}

/// The seconds of a call, by the clock.
fn seconds(call: impl FnOnce()) -> f64 {
    let start = Instant::now();
    call();
    start.elapsed().as_secs_f64()
}

/// The seconds that a call on this thread keeps its processor, whatever else the machine does; by the clock where the
/// system does not tell. Linux tells nanoseconds in `/proc/thread-self/schedstat`.
fn busy_seconds(call: impl FnOnce()) -> f64 {
    let busy = || {
        let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        told.split(' ').next()?.parse::<f64>().ok()
    };
    let before = busy();
    let by_the_clock = seconds(call);
    before.zip(busy()).map_or(by_the_clock, |(before, after)| (after - before) / 1e9)
}

/// Runs all points of a study into a folder of its own.
fn run_into(plan: &StudyPlan, folder: &Path) {
    run_study(plan, folder, Shard::WHOLE, || false, |_| ()).expect("the study runs");
}

/// A point against its simulation, on one thread: block by block the fastest of some turns. Returns the seconds of a
/// point.
fn print_ratio(sample: &StudyPlan, place: &Path) -> f64 {
    let turns = if is_bench() { 5 } else { 1 };
    let pool = pool(1);
    let (mut bare, mut points) = (0.0, 0.0);
    for (number, block) in sample.values.chunks(BLOCK).enumerate() {
        let block = StudyPlan { values: block.to_vec(), ..sample.clone() };
        let scenarios: Vec<FullScenario> = (0..BLOCK).map(|point| scenario(&block, point)).collect();
        let [mut least_bare, mut least_points] = [f64::INFINITY; 2];
        for turn in 0..turns {
            let folder = place.join(format!("{number}_{turn}"));
            let (now_bare, now_points) = pool.install(|| {
                (
                    busy_seconds(|| scenarios.iter().for_each(simulate)),
                    busy_seconds(|| run_into(&block, &folder)),
                )
            });
            least_bare = least_bare.min(now_bare);
            least_points = least_points.min(now_points);
        }
        bare += least_bare;
        points += least_points;
    }
    let count = sample.values.len() as f64;
    let ratio = points / bare;
    let verdict = if ratio <= MOST_RATIO { "within" } else { "MORE than" };
    println!(
        "A point of three strategies, 20 replicates and five years on one thread: {:.1} ms, {ratio:.2} times its \
         simulation alone ({:.1} ms), {verdict} the {MOST_RATIO} times that it may take (time of the processor, mean \
         of {count} points, fastest of {turns})",
        1e3 * points / count,
        1e3 * bare / count
    );
    points / count
}

/// The scenario of a point, from its values written as changes.
fn scenario(plan: &StudyPlan, point: usize) -> FullScenario {
    let loaded = scenario_files::from_scenario(&plan.study.scenario, &plan.changes(point));
    loaded.expect("the point is valid").scenario
}

/// The simulation of a point alone: every replicate of every strategy, all weeks measured.
fn simulate(scenario: &FullScenario) {
    let plans: Vec<Plan> = scenario.plans().map(|(_, strategy)| compile(strategy, scenario)).collect();
    let plans: Vec<(usize, &Plan)> = plans.iter().enumerate().collect();
    for replicate in 0..scenario.run.replicates {
        black_box(run_replicate(scenario, &plans, replicate, EngineOptions::default()));
    }
}

/// All points on all threads: those of the sample, times as many; and the tables of a study of the same shape. `point` is
/// what a point takes of a processor, in seconds.
fn print_all(all: &StudyPlan, sample: &StudyPlan, point: f64, place: &Path) {
    let pool = pool(threads());
    let sampled = seconds(|| pool.install(|| run_into(sample, &place.join("all"))));
    let points = all.values.len();
    let simulated = sampled * points as f64 / sample.values.len() as f64;
    let tiny = screening(place, "tiny", TINY);
    let tiny = if is_bench() { tiny } else { self::sample(&tiny, 1) };
    let folder = place.join("tiny");
    pool.install(|| run_into(&tiny, &folder));
    // Screening needs whole trajectories.
    let tables = if is_bench() {
        seconds(|| {
            let written = pool.install(|| answer(&tiny, &folder)?.write_tables(&tiny, &folder));
            written.expect("all blocks are there");
        })
    } else {
        0.0
    };
    let minutes = (simulated + tables) / 60.0;
    let verdict = if minutes <= MOST_MINUTES { "within" } else { "MORE than" };
    println!(
        "{points} points (Morris, {} values) on {} threads: {minutes:.1} minutes, {verdict} the {MOST_MINUTES} that \
         they may take: {simulated:.0} s for points and blocks, from {} of them, and {tables:.1} s for tables and \
         answers ({:.1} minutes of every thread's processor)",
        all.study.varied.len(),
        threads(),
        sample.values.len(),
        (point * points as f64 / threads() as f64 + tables) / 60.0
    );
}
