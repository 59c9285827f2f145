//! Small runs give the same numbers as ever, to the bit. `golden/README.md` says when they may change.

use crate::support::common::{records, shipped};
use scenario::FullScenario;
use simulation::measure::Measure;
use std::fmt::Write;
use std::path::PathBuf;

/// A small school through two years, a summer between them, under strategies that between them use every
/// practice.
const SMALL: [&str; 6] = [
    "run.replicates=1",
    "run.years=2",
    "run.weeks_per_year=12",
    "school.teachers=12",
    "school.students=90",
    r#"run.strategies=["mandate", "managed_change"]"#,
];

/// Three small elementary schools that differ in everything, visit the best of them, and train a leader.
const DISTRICT: [&str; 16] = [
    "run.replicates=1",
    "run.years=2",
    "run.weeks_per_year=6",
    "school.teachers=14",
    "school.students=84",
    "school.grade_levels=3",
    "leader.departure=0.5",
    "district.schools=3",
    "district.size_spread=0.2",
    "district.experience_spread=0.2",
    "district.union_spread=0.2",
    "district.trust_spread=0.1",
    "district.leader_skill_spread=0.1",
    "policy.visits=best_school",
    "policy.training={ share = 0.34, pipeline = true }",
    r#"run.strategies=["win_the_resisters"]"#,
];

#[test]
fn a_small_school_gives_the_numbers_it_always_gave() {
    hold("small_school", &shipped("typical_high_school", &SMALL));
}

#[test]
fn a_small_district_gives_the_numbers_it_always_gave() {
    hold("small_district", &shipped("elementary_school", &DISTRICT));
}

/// Compares a scenario's numbers with those on record. A measure that is new since then is not on record.
fn hold(name: &str, scenario: &FullScenario) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{name}.csv"));
    if std::env::var_os("SCHOOLWIDE_WRITE_GOLDEN").is_some() {
        std::fs::write(&path, table(scenario, Measure::ALL)).expect("the table can be written");
    }
    let on_record = std::fs::read_to_string(&path).expect("the table can be read");
    let names = on_record.lines().next().expect("the table has a header").split(',').skip(4);
    let measures: Vec<Measure> =
        names.map(|name| Measure::named(name).unwrap_or_else(|| panic!("{name} is gone"))).collect();
    let now = table(scenario, &measures);
    if let Some(difference) = first_difference(&on_record, &now) {
        panic!("{name} differs from its golden results: {difference}; see tests/golden/README.md");
    }
}

/// These measures of every record; the shortest text that reads back to the same bits.
fn table(scenario: &FullScenario, measures: &[Measure]) -> String {
    let names: Vec<&str> = measures.iter().map(|measure| measure.info().name).collect();
    let mut text = format!("strategy,replicate,school,week,{}\n", names.join(","));
    for record in records(scenario) {
        let strategy = &scenario.run.strategies[record.strategy];
        for (school, own) in record.schools.iter().enumerate() {
            // The first week tells on the start.
            for (week, row) in own.weeks.iter().enumerate().skip(1) {
                let numbers: Vec<String> =
                    measures.iter().map(|measure| measure.of(row).to_string()).collect();
                let (replicate, school, week) = (record.replicate + 1, school + 1, week);
                writeln!(text, "{strategy},{replicate},{school},{week},{}", numbers.join(","))
                    .expect("a text takes everything");
            }
        }
    }
    text
}

fn first_difference(on_record: &str, now: &str) -> Option<String> {
    let header: Vec<&str> = now.lines().next()?.split(',').collect();
    for (before, after) in on_record.lines().zip(now.lines()) {
        let (before, after): (Vec<&str>, Vec<&str>) =
            (before.split(',').collect(), after.split(',').collect());
        let Some(column) = (0..header.len()).find(|&column| before.get(column) != after.get(column)) else {
            continue;
        };
        let row = after[..4].join(" ");
        let (name, was) = (header[column], before.get(column).unwrap_or(&"nothing"));
        return Some(format!("{row}: {name} was {was} and is {}", after[column]));
    }
    let (before, after) = (on_record.lines().count(), now.lines().count());
    (before != after).then(|| format!("{before} lines became {after}"))
}

#[test]
fn a_single_bit_is_noticed() {
    let table = "strategy,replicate,school,week,x\nmandate,1,1,1,0.5\n";
    let other = table.replace("0.5", "0.50000006");
    assert_eq!(first_difference(table, table), None);
    let told = first_difference(table, &other).expect("the two differ");
    assert_eq!(told, "mandate 1 1 1: x was 0.5 and is 0.50000006");
}
