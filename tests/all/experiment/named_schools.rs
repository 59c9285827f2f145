//! Schools of a district that are told by name: each is as it is told, and in all else as others of its district are.

use crate::support::common::{parsed, records};
use experiment::{Outcome, Record};
use results::{CAPACITY_USED, STUDENTS_REACHED, SchoolTable};
use scenario::FullScenario;

fn district(schools: &str) -> FullScenario {
    parsed(
        &format!(
            "extends = \"typical_high_school\"\n[run]\nyears = 2\nreplicates = 3\n\
             strategies = [\"coaching_only\", \"managed_change\"]\n[school]\nteachers = 20\nstudents = 300\n{schools}"
        ),
        &[],
    )
}

fn weeks(records: &[Record], school: usize) -> Vec<&Vec<simulation::measure::Row>> {
    records.iter().map(|record| &record.schools[school].weeks).collect()
}

#[test]
fn schools_of_which_nothing_is_told_are_those_of_any_district() {
    let named = district("[[schools]]\nname = \"a\"\n[[schools]]\nname = \"b\"\n[[schools]]\nname = \"c\"\n");
    assert_eq!(records(&named), records(&district("[district]\nschools = 3\n")));
}

#[test]
fn what_is_told_of_one_school_leaves_the_others_as_they_were() {
    let alike = records(&district("[[schools]]\nname = \"a\"\n[[schools]]\nname = \"b\"\n"));
    let told = records(&district(
        "[[schools]]\nname = \"a\"\n[[schools]]\nname = \"b\"\nleader.change_skill = 0.9\n",
    ));
    assert_eq!(weeks(&alike, 0), weeks(&told, 0));
    assert_ne!(weeks(&alike, 1), weeks(&told, 1));
}

#[test]
fn a_single_school_that_is_told_is_the_school_that_the_scenario_could_tell_itself() {
    let named = district(
        "[[schools]]\nname = \"a\"\nleader.change_skill = 0.6\nevents.leader_leaves = [\"1 year\"]\n",
    );
    let own = district("[leader]\nchange_skill = 0.6\n[events]\nleader_leaves = [\"1 year\"]\n");
    // The share of variance between schools is undefined for one, and so never equal.
    assert_eq!(weeks(&records(&named), 0), weeks(&records(&own), 0));
}

#[test]
fn a_school_that_follows_a_strategy_of_its_own_does_so_whatever_the_others_do() {
    let scenario =
        district("[[schools]]\nname = \"a\"\nstrategy = \"vision_first\"\n[[schools]]\nname = \"b\"\n");
    let records = records(&scenario);
    let of = |strategy: usize, school: usize| -> Vec<_> {
        let own = records.iter().filter(|record| record.strategy == strategy);
        own.map(|record| record.schools[school].weeks.clone()).collect()
    };
    assert_eq!(of(0, 0), of(1, 0));
    assert_ne!(of(0, 1), of(1, 1));
}

#[test]
fn a_school_has_the_size_the_union_the_trust_and_the_leader_that_are_told() {
    let scenario = district(
        "[district]\nleader_skill_spread = 0.1\n[[schools]]\nname = \"a\"\nschool.teachers = 33\nschool.union_strength = 0.9\nschool.baseline_trust = 0.3\n\
         leader.change_skill = 0.8\n[[schools]]\nname = \"b\"\n",
    );
    for replicate in 0..5 {
        let profiles = population::profiles(&scenario, replicate);
        let own = profiles[0];
        assert_eq!((own.teachers, own.students), (33, 495));
        assert_eq!((own.union_strength, own.baseline_trust, own.change_skill), (0.9, 0.3, 0.8));
        assert_ne!(profiles[1].change_skill, population::profiles(&scenario, replicate + 9)[1].change_skill);
    }
}

#[test]
fn a_district_reaches_the_students_and_takes_the_capacity_of_all_its_schools() {
    let scenario = district("[[schools]]\nname = \"a\"\nschool.teachers = 30\n[[schools]]\nname = \"b\"\n");
    let outcomes: Vec<Outcome> =
        records(&scenario).iter().map(|record| record.outcome_in(&scenario)).collect();
    let table = SchoolTable::of(&scenario, &outcomes).expect("its schools are told by name");
    for strategy in &scenario.run.strategies {
        let value = |school: Option<&str>, place: usize| {
            table.row(strategy, school).expect("every school has a row").results[place].0.value
        };
        for place in [STUDENTS_REACHED, CAPACITY_USED] {
            let sum = value(Some("a"), place) + value(Some("b"), place);
            assert!((value(None, place) - sum).abs() < 1e-9 * sum.max(1.0), "{strategy}");
        }
        let all = table.row(strategy, None).expect("all schools have a row");
        let share = all.results[STUDENTS_REACHED].0.value / all.students;
        assert!(
            (all.results[0].0.value - share).abs() < 0.02,
            "{strategy}: reach is a share of all students"
        );
    }
    assert!(SchoolTable::of(&district("[district]\nschools = 2\n"), &outcomes).is_none());
}
