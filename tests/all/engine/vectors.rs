//! How a run is computed changes none of its numbers: neither the processor's vectors, nor how many
//! strategies are simulated side by side, nor a strategy among them that fails.

use crate::support::common::shipped;
use experiment::{Record, run_replicate, run_with};
use numerics::vectors::Vectors;
use scenario::FullScenario;
use scenario::plan::{Plan, compile};
use simulation::OutOfRange;
use std::convert::Infallible;

/// Sizes that leave the last line of every column unfilled.
const SHORT: [&str; 6] = [
    "run.replicates=2",
    "run.years=3",
    "run.weeks_per_year=8",
    "school.teachers=23",
    "school.students=131",
    "leader.departure=0.3",
];

/// Schools that differ, visit the best of them, and train a part of their leaders.
const DISTRICT: [&str; 8] = [
    "district.schools=3",
    "district.size_spread=0.3",
    "district.experience_spread=0.2",
    "district.union_spread=0.2",
    "district.trust_spread=0.1",
    "district.leader_skill_spread=0.1",
    "policy.visits=best_school",
    "policy.training={ share = 0.34, pipeline = true }",
];

/// Schools of usual and unusual numbers of classes, alone and together, under all ten strategies.
fn scenarios() -> Vec<(&'static str, FullScenario)> {
    let ten = format!("run.strategies={:?}", shipped("typical_high_school", &[]).run.strategies);
    let short = |name: &str, changes: &[&str]| {
        let scenario = shipped(name, &[&SHORT[..], &[&ten], changes].concat());
        let p = &scenario.parameters;
        assert!([p.beliefs.noise, p.students.noise, p.parents.noise].iter().all(|&noise| noise > 0.0));
        assert_eq!(scenario.run.strategies.len(), 10);
        scenario
    };
    vec![
        ("high school", short("typical_high_school", &[])),
        ("eight classes and five neighbours", {
            short("typical_high_school", &["school.classes=8", "school.parent_ties=5"])
        }),
        ("elementary school", short("elementary_school", &[])),
        ("district", short("typical_high_school", &DISTRICT)),
        ("district of elementary schools", short("elementary_school", &DISTRICT)),
    ]
}

/// Every number of a record, to the bit.
fn bits(record: &Record) -> Vec<u32> {
    let mut bits = vec![record.strategy as u32, record.replicate];
    for school in &record.schools {
        bits.extend([school.teachers, school.students, school.fate as u32, school.capacity_used.to_bits()]);
        bits.extend(school.weeks.iter().flatten().map(|value| value.to_bits()));
    }
    for week in &record.district {
        bits.extend(week.row.iter().chain([&week.between_schools]).map(|value| value.to_bits()));
    }
    bits
}

/// All records of a scenario with those vectors, on so many threads.
fn computed(scenario: &FullScenario, vectors: Vectors, threads: usize) -> Vec<Vec<u32>> {
    let mut records = Vec::new();
    let keep = |record: Record| {
        records.push(bits(&record));
        Ok::<_, Infallible>(())
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads start");
    let finish = pool.install(|| run_with(vectors, scenario, || false, keep)).expect("nobody stops it");
    assert!(finish.failed.is_empty(), "{:?}", finish.failed);
    records
}

#[test]
fn every_set_of_vectors_gives_the_same_bits_on_any_number_of_threads() {
    for (what, scenario) in scenarios() {
        let expected = computed(&scenario, Vectors::Baseline, 1);
        assert_eq!(expected.len(), 2 * 10, "{what}");
        for vectors in Vectors::ALL.into_iter().filter(|vectors| vectors.is_here()) {
            for threads in [1, 3] {
                let found = computed(&scenario, vectors, threads);
                assert!(found == expected, "{what}: {} on {threads} threads", vectors.name());
            }
        }
    }
}

/// Seventeen plans that all differ: those of the scenario's strategies, by leaders of other capacities who
/// build trust besides, every third of them without training.
fn company(scenario: &FullScenario) -> Vec<Plan> {
    let strategies: Vec<_> = scenario.plans().map(|(_, strategy)| strategy).collect();
    let plan = |place: usize| {
        let mut plan = compile(strategies[place % strategies.len()], scenario);
        plan.capacity *= 0.5 + 0.05 * place as f32;
        plan.dependence = (plan.dependence * (1.2 - 0.05 * place as f32)).min(1.0);
        plan.training = plan.training.filter(|_| place % 3 != 2);
        plan.doses.iter_mut().for_each(|dose| dose.gains.trust += 0.002 * place as f32);
        plan
    };
    (0..17).map(plan).collect()
}

/// One replicate of those plans side by side, each to the bit.
fn side_by_side(scenario: &FullScenario, plans: &[Plan]) -> Vec<Result<Vec<u32>, OutOfRange>> {
    let plans: Vec<(usize, &Plan)> = plans.iter().map(|plan| (0, plan)).collect();
    let results = run_replicate(scenario, &plans, 1, Vectors::widest().into());
    results.iter().map(|result| result.as_ref().map(bits).map_err(Clone::clone)).collect()
}

fn alone(scenario: &FullScenario, plans: &[Plan]) -> Vec<Result<Vec<u32>, OutOfRange>> {
    plans.chunks(1).flat_map(|plan| side_by_side(scenario, plan)).collect()
}

/// Numbers of plans that fill one, four, eight and sixteen arms, or leave some of them idle.
const TOGETHER: [usize; 9] = [2, 4, 5, 8, 9, 11, 13, 16, 17];

#[test]
fn a_strategy_gives_the_same_bits_alone_and_in_any_company() {
    for (what, scenario) in scenarios() {
        let plans = company(&scenario);
        let expected = alone(&scenario, &plans);
        assert!(expected.iter().all(Result::is_ok), "{what}");
        for (place, own) in expected.iter().enumerate() {
            assert!(!expected[..place].contains(own), "{what}: plan {place} is like another");
        }
        for together in TOGETHER {
            // From either end, so that most plans change their arm.
            let last = plans.len() - together;
            for first in [0, last] {
                let found = side_by_side(&scenario, &plans[first..first + together]);
                for (place, own) in (first..).zip(&found) {
                    assert!(*own == expected[place], "{what}: plan {place} of {together} from {first} on");
                }
            }
        }
    }
}

#[test]
fn a_strategy_that_leaves_the_range_of_numbers_fails_as_it_does_alone_and_leaves_the_others_alone() {
    for (what, scenario) in scenarios() {
        let mut plans = company(&scenario);
        // One loses its trust from the start, the other its skill in the second year.
        plans[1].doses[0].gains.trust = f32::NAN;
        plans[6].doses[11].actions.coaching = f32::NAN;
        let expected = alone(&scenario, &plans);
        let year = |place: usize| expected[place].as_ref().map_err(|failure| failure.year).err();
        for place in 0..plans.len() {
            let fails = [(1, 1), (6, 2)].into_iter().find(|failing| failing.0 == place);
            assert_eq!(year(place), fails.map(|failing| failing.1), "{what}: plan {place} alone");
        }
        for together in TOGETHER {
            let found = side_by_side(&scenario, &plans[..together]);
            for (place, own) in found.iter().enumerate() {
                assert!(*own == expected[place], "{what}: plan {place} of {together}");
            }
        }
    }
}
