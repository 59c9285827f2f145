//! Whoever watches one school of a district sees that school, as it ran among the others.

use crate::support::common::shipped;
use experiment::{Record, run_replicate, watch_school};
use numerics::vectors::Vectors;
use scenario::FullScenario;
use scenario::plan::compile;
use simulation::measure::{Measure, Row};

const SMALL: [&str; 7] = [
    "run.years=2",
    "run.weeks_per_year=6",
    "school.teachers=10",
    "school.students=60",
    "district.schools=3",
    "district.size_spread=0.2",
    "run.strategies=[\"managed_change\"]",
];

/// The mean fidelity in every week from week 0 on, of the school with that place as it was watched, and as it ran.
fn watched_and_ran(scenario: &FullScenario, place: usize) -> (Vec<f32>, Vec<f32>) {
    let plan = compile(&scenario.strategies["managed_change"], scenario);
    let level = |row: &Row| Measure::FidelityMean.of(row);
    let (mut watched, mut weeks) = (Vec::new(), Vec::new());
    watch_school(scenario, &plan, (1, place), |passed, school| {
        weeks.push(passed);
        watched.push(level(&school.rows[0]));
    })
    .expect("it does not fail");
    assert_eq!(weeks, (0..=12).collect::<Vec<u32>>(), "every week is shown once");
    let ran = run_replicate(scenario, &[(0, &plan)], 1, Vectors::widest().into()).swap_remove(0);
    let Record { schools, .. } = ran.expect("it does not fail");
    (watched, schools[place].weeks.iter().map(level).collect())
}

#[test]
fn one_school_of_a_district_is_watched_alone_whether_or_not_it_visits_the_others() {
    for visits in ["policy.visits=best_school", "policy.visits=outside"] {
        let scenario = shipped("typical_high_school", &[&SMALL[..], &[visits]].concat());
        let ends: Vec<f32> = (0..3)
            .map(|place| {
                let (watched, ran) = watched_and_ran(&scenario, place);
                assert_eq!(watched, ran, "{visits}, school {place}");
                ran[12]
            })
            .collect();
        assert!(ends[0] != ends[1] && ends[1] != ends[2], "no two schools are alike: {ends:?}");
    }
}
