//! Thresholds of the measures read the same simulation: measured beside it, they give what simulations of their own give.

use crate::support::common::shipped;
use experiment::{EngineOptions, Record, run_replicate, run_replicate_under};
use scenario::FullScenario;
use scenario::parameters::{Parameter, Parameters, Thresholds};
use scenario::plan::{Plan, compile};
use simulation::measure::{Fate, MEASURE_COUNT};
use simulation::{MeasuredWeeks, OutOfRange};

/// The threshold that settles who counts as a critic when a school is made.
const ACTS: &str = "critics";

/// What a run gives, to the bit: of the district and of every school its weeks, and fate and capacity.
type Bits = (Vec<[u32; MEASURE_COUNT]>, Vec<(Vec<[u32; MEASURE_COUNT]>, Fate, u32)>);

fn bits(result: &Result<Record, OutOfRange>) -> Bits {
    let record = result.as_ref().expect("it does not fail");
    let district = record.district.iter().map(|week| week.row.map(f32::to_bits)).collect();
    let school = |own: &experiment::SchoolRecord| {
        let weeks = own.weeks.iter().map(|row| row.map(f32::to_bits)).collect();
        (weeks, own.fate, own.capacity_used.to_bits())
    };
    (district, record.schools.iter().map(school).collect())
}

/// The parameters of a scenario with one threshold at an end of its plausible range.
fn with(scenario: &FullScenario, row: &Parameter, value: f64) -> Parameters {
    let mut table = toml::Table::try_from(&scenario.parameters.measures).expect("numbers can be written");
    table.insert(row.name.to_owned(), value.into());
    Parameters { measures: table.try_into().expect("it is a threshold"), ..scenario.parameters.clone() }
}

/// The parameters with every threshold at both ends, one at a time, but for the one that acts.
fn others(scenario: &FullScenario) -> Vec<Parameters> {
    let rows = Thresholds::ROWS.iter().filter(|row| row.name != ACTS);
    rows.flat_map(|row| [row.plausible.0, row.plausible.1].map(|value| with(scenario, row, value))).collect()
}

fn are_read_from_one_simulation(changes: &[&str], measured: MeasuredWeeks) {
    let scenario = shipped("typical_high_school", changes);
    let plans: Vec<Plan> = scenario.plans().map(|(_, strategy)| compile(strategy, &scenario)).collect();
    let plans: Vec<(usize, &Plan)> = plans.iter().enumerate().collect();
    let engine = EngineOptions { measured, ..EngineOptions::default() };
    let others = others(&scenario);
    let together = run_replicate_under(&scenario, &plans, 1, engine, &others.iter().collect::<Vec<_>>());
    let mut moved = 0;
    for (parameters, together) in others.iter().zip(&together[1..]) {
        let alone = FullScenario { parameters: parameters.clone(), ..scenario.clone() };
        let alone = run_replicate(&alone, &plans, 1, engine);
        for ((alone, own), first) in
            alone.iter().zip(together).zip(&together_first(&scenario, &plans, engine))
        {
            assert!(bits(alone) == bits(own), "{:?}", parameters.measures);
            moved += usize::from(bits(own) != *first);
        }
    }
    assert!(moved > others.len() / 2, "thresholds decide what is measured: {moved}");
}

fn together_first(scenario: &FullScenario, plans: &[(usize, &Plan)], engine: EngineOptions<'_>) -> Vec<Bits> {
    run_replicate(scenario, plans, 1, engine).iter().map(bits).collect()
}

const SMALL: [&str; 5] = [
    "run.years=2",
    "run.weeks_per_year=12",
    "school.teachers=12",
    "school.students=90",
    "run.strategies=[\"managed_change\", \"mandate\", \"coaching_only\"]",
];

#[test]
fn thresholds_of_a_school_are_read_from_one_simulation() {
    are_read_from_one_simulation(&SMALL, MeasuredWeeks::Every);
}

#[test]
fn thresholds_are_read_from_one_simulation_where_only_ends_of_years_are_measured() {
    are_read_from_one_simulation(&SMALL, MeasuredWeeks::LastOfYear);
}

#[test]
fn thresholds_of_a_district_whose_schools_visit_the_best_are_read_from_one_simulation() {
    let district = ["district.schools=3", "policy.visits=best_school"];
    are_read_from_one_simulation(&[&SMALL[..], &district].concat(), MeasuredWeeks::Every);
}

#[test]
fn weeks_that_are_measured_are_the_same_whichever_others_are() {
    let scenario = shipped("typical_high_school", &SMALL);
    let plans: Vec<Plan> = scenario.plans().map(|(_, strategy)| compile(strategy, &scenario)).collect();
    let plans: Vec<(usize, &Plan)> = plans.iter().enumerate().collect();
    let run = |measured| {
        let engine = EngineOptions { measured, ..EngineOptions::default() };
        run_replicate(&scenario, &plans, 0, engine).iter().map(bits).collect::<Vec<_>>()
    };
    for (every, ends) in run(MeasuredWeeks::Every).into_iter().zip(run(MeasuredWeeks::LastOfYear)) {
        for week in [12, 24] {
            assert_eq!(every.0[week], ends.0[week]);
        }
        assert_eq!(every.1[0].1, ends.1[0].1, "the fate needs the last week only");
        for week in [0, 5] {
            assert_ne!(every.0[week], ends.0[week], "a week that nobody measures has no measures");
        }
    }
}
