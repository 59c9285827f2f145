//! How fast schools are simulated: one school-year, the synthesis of a school, a school's whole run,
//! and a whole experiment on one and two threads.
//!
//! `cargo bench` prints the times, and for each the throughput in items, where one item is one
//! agent-week: one teacher, student or parent for one week. All mechanisms are on: the strategy is
//! managed change in the typical high school.

use divan::Bencher;
use divan::counter::ItemsCount;
use schoolwide::experiment;
use schoolwide::plan::{Plan, compile};
use schoolwide::population::{Population, SchoolProfile, profiles};
use schoolwide::random::Streams;
use schoolwide::scenario::{Scenario, shipped};
use schoolwide::simulation::{Arm, School, Setting, Years, simulate};
use std::convert::Infallible;
use std::time::Instant;

fn main() {
    divan::main();
    print_pace();
}

/// Prints the agent-weeks per second of one school's whole run on one core.
fn print_pace() {
    const RUNS: u32 = 200;
    let case = Case::new(1);
    let people = case.profile.teachers + 2 * case.profile.students;
    let agent_weeks = f64::from(people * case.scenario.weeks());
    let mut seconds: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            divan::black_box(whole_run(&case));
            start.elapsed().as_secs_f64()
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    let millions = |seconds: f64| agent_weeks / seconds / 1e6;
    println!(
        "A school's whole run on one core: {:.0} million agent-weeks per second (median of {RUNS}; fastest {:.0})",
        millions(seconds[seconds.len() / 2]),
        millions(seconds[0]),
    );
}

fn whole_run(case: &Case) -> f32 {
    let length = Years { years: case.scenario.run.years, weeks_per_year: case.scenario.run.weeks_per_year };
    let mut reached = 0.0;
    let [end] = simulate(case.setting(), length, |_, school| reached = school.rows[0][0]);
    end.expect("the run ends");
    reached
}

/// The typical high school under one strategy.
struct Case {
    scenario: Scenario,
    plan: Plan,
    profile: SchoolProfile,
}

impl Case {
    fn new(replicates: u32) -> Self {
        let overrides =
            ["run.strategies=[\"managed_change\"]".to_owned(), format!("run.replicates={replicates}")];
        let scenario = shipped("typical_high_school", &overrides).expect("the scenario ships").scenario;
        let (_, strategy) = scenario.plans().next().expect("it has a strategy");
        let plan = compile(strategy, &scenario);
        let profile = profiles(&scenario.parameters, scenario.timetable.level, scenario.run.seed, 0)[0];
        Self { scenario, plan, profile }
    }

    fn setting(&self) -> Setting<'_, 1> {
        let arm = Arm { plan: &self.plan, in_training: false };
        Setting::of(&self.scenario, [arm], &self.profile, &[], 0, 0)
    }

    fn streams(&self) -> Streams {
        Streams::of_school(self.scenario.run.seed, 0, 0)
    }

    fn agent_weeks(&self, weeks: u32) -> ItemsCount {
        ItemsCount::new((self.profile.teachers + 2 * self.profile.students) * weeks)
    }
}

#[divan::bench]
fn synthesis_of_a_school(bencher: Bencher<'_, '_>) {
    let case = Case::new(1);
    bencher.bench(|| Population::<1>::synthesize(&case.profile, &case.scenario, &case.streams()));
}

#[divan::bench]
fn one_school_year(bencher: Bencher<'_, '_>) {
    let case = Case::new(1);
    let weeks_per_year = case.scenario.run.weeks_per_year;
    bencher
        .counter(case.agent_weeks(weeks_per_year))
        .with_inputs(|| School::open(case.setting()))
        .bench_values(|mut school| {
            for week in 0..weeks_per_year {
                schoolwide::simulation::week(&mut school, week);
            }
            school
        });
}

#[divan::bench]
fn whole_run_of_a_school(bencher: Bencher<'_, '_>) {
    let case = Case::new(1);
    bencher.counter(case.agent_weeks(case.scenario.weeks())).bench(|| whole_run(&case));
}

#[divan::bench(args = [1, 2], sample_count = 10)]
fn experiment_on_threads(bencher: Bencher<'_, '_>, threads: usize) {
    const REPLICATES: u32 = 200;
    let case = Case::new(REPLICATES);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads start");
    bencher
        .counter(case.agent_weeks(case.scenario.weeks() * REPLICATES))
        .bench(|| pool.install(|| experiment::run(&case.scenario, || false, |_| Ok::<(), Infallible>(()))));
}
