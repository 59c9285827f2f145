//! What strategies take and reach, as designed and under a budget.

use super::made_up::names;
use crate::support::common::shipped;
use output::{RunFolder, read_capacity, write_capacity};
use results::{CapacityTable, Ends, RESULTS};
use scenario::plan::{Plan, compile};
use simulation::measure::Measure;
use statistics::Estimate;

const STRATEGIES: [&str; 2] = ["managed_change", "status_quo"];

/// Three replicates of managed change and of the reference, which takes nothing. The first used half of its leader's capacity
/// in all weeks, in half of them, and in a quarter of them, and the equivalent level rose by a fifth.
fn known() -> Ends {
    let mut ends = Ends::undefined(&names(&STRATEGIES), 3);
    for (replicate, in_force) in [1.0, 0.5, 0.25].into_iter().enumerate() {
        let luck = 0.1 * replicate as f64;
        ends.set_capacity(0, replicate, 0.5 * in_force, in_force);
        ends.set_capacity(1, replicate, 0.0, 0.0);
        for measure in RESULTS {
            ends.set_measure(0, measure, replicate, 0.4 + luck);
            ends.set_measure(1, measure, replicate, 0.2 + luck);
        }
    }
    ends
}

/// The table of these ends, under a budget or none.
fn table(budget: Option<&str>) -> (CapacityTable, Vec<Plan>) {
    let strategies = format!("run.strategies={STRATEGIES:?}");
    let changes: Vec<&str> =
        [strategies.as_str(), "run.reference=status_quo"].into_iter().chain(budget).collect();
    let scenario = shipped("typical_high_school", &changes);
    let plans: Vec<Plan> = scenario.plans().map(|(_, strategy)| compile(strategy, &scenario)).collect();
    (CapacityTable::of(&scenario, &plans, &known()), plans)
}

#[track_caller]
fn is_near(found: Estimate, expected: f64) {
    assert!((found.value - expected).abs() < 1e-12, "{found:?} is not {expected}");
}

#[test]
fn what_a_strategy_used_is_told_over_all_weeks_and_over_those_in_which_it_was_in_force() {
    let (table, _) = table(None);
    let own = table.row("managed_change", None).unwrap();
    is_near(own.used, 0.5 * (1.0 + 0.5 + 0.25) / 3.0);
    is_near(own.used_in_force, 0.5);
    is_near(own.in_force, (1.0 + 0.5 + 0.25) / 3.0);
    let idle = table.row("status_quo", None).unwrap();
    is_near(idle.used, 0.0);
    is_near(idle.in_force, 0.0);
    assert!(idle.used_in_force.value.is_nan(), "it was never in force");
}

#[test]
fn what_a_strategy_reaches_stands_beside_its_lead_over_the_reference_in_the_same_replicates() {
    let (table, _) = table(None);
    assert_eq!(RESULTS, [Measure::ConsistentReach, Measure::EquivalentLevel]);
    for (end, difference) in table.row("managed_change", None).unwrap().results {
        is_near(end, 0.5);
        is_near(difference, 0.2);
        // Luck is the same for both.
        assert!(
            difference.high - difference.low < 1e-12 && end.high - end.low > 0.1,
            "{difference:?}, {end:?}"
        );
    }
    for (end, difference) in table.row("status_quo", None).unwrap().results {
        is_near(end, 0.3);
        is_near(difference, 0.0);
    }
}

#[test]
fn plans_cost_what_they_are_designed_to_and_what_a_budget_pays() {
    let ((free, _), (budgeted, plans)) = (table(None), table(Some("run.budget=0.25")));
    let designed = free.row("managed_change", None).unwrap();
    assert_eq!(designed.designed, designed.planned);
    let paid = budgeted.row("managed_change", Some(0.25)).unwrap();
    assert_eq!(paid.designed, designed.designed);
    assert!((paid.planned - f64::from(plans[0].cost)).abs() < 1e-6 && paid.planned < paid.designed);
    let both = free.and(&[budgeted]);
    assert_eq!(both.budgets(), [None, Some(0.25)]);
    assert_eq!(both.rows.len(), 4);
    assert!(both.row("managed_change", Some(0.5)).is_none());
}

#[test]
fn the_table_reads_back_as_it_was_written() {
    let place = tempfile::tempdir().unwrap();
    let table = table(None).0.and(&[table(Some("run.budget=0.25")).0]);
    let folder = RunFolder::create(&place.path().join("tables"), false).unwrap();
    write_capacity(&table, &folder).unwrap();
    let read = read_capacity(&folder.finish().unwrap()).unwrap();
    assert_eq!(format!("{read:?}"), format!("{:?}", table.as_written()));
}
