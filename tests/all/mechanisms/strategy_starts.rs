//! Schools that begin their strategy at different times: what they are before, and what then begins.

use super::by_hand::{near, small};
use crate::support::common::{Stage, parsed, records, shipped};
use scenario::FullScenario;
use scenario::plan::compile;
use simulation::measure::Measure;
use simulation::{Leader, PlainSchool, School};

const SIZE: (u32, u32, u32) = (4, 12, 2);

/// Asks for three practices in turn, of which one seats a design team.
const IT: &str = "
plan.first = { intensity = 1.0, until = \"2 weeks\" }
plan.second = { intensity = 0.5, from = \"2 weeks\", until = \"3 weeks\" }
plan.third = { intensity = 1.0, from = \"3 weeks\" }
[practices.first]
cost = 0.2
[practices.second]
cost = 0.2
acts_on.participation = 1.0
[practices.third]
cost = 0.4
";

fn starting(starts: &str, changes: &[&str]) -> FullScenario {
    let starts = format!("events.strategy_starts={starts}");
    let year = ["run.years=1", "run.weeks_per_year=8"];
    small(SIZE, IT, &[&[starts.as_str()][..], &year, changes].concat())
}

/// Everything about a school at the end of a week, to the bit.
fn picture(school: &School<'_, 1>) -> String {
    let School { people, leaders, team, delivered, last, rows, .. } = school;
    format!("{people:?} {leaders:?} {:?} {:?} {delivered:?} {last:?} {rows:?}", team.teachers, team.parents)
}

/// Every week of the only school of a typical scenario under one of its strategies, whose leaders leave every year.
fn weeks(strategy: &str, changes: &[&str]) -> Vec<String> {
    let size = ["school.teachers=12", "school.students=60", "run.years=3", "run.weeks_per_year=6"];
    let leaders = ["leader.departure=1", "leader.abandon=1"];
    let names = format!("run.strategies=[\"status_quo\", {strategy:?}]");
    let names = if strategy == "status_quo" { "run.strategies=[\"status_quo\"]" } else { names.as_str() };
    let changes = [&size[..], &leaders, &[names, "run.reference=status_quo"], changes].concat();
    let mut weeks = Vec::new();
    Stage::of(&shipped("typical_high_school", &changes), strategy, 0)
        .watch(0, 0, |_, school| weeks.push(picture(school)));
    weeks
}

#[test]
fn before_its_start_a_school_is_to_the_bit_what_it_is_without_a_strategy_and_then_no_longer() {
    let without = weeks("status_quo", &[]);
    for strategy in ["mandate", "coaching_only", "win_the_resisters", "managed_change", "superhero"] {
        // After the second summer, so that two leaders have gone who could have dropped what had not begun.
        let later = weeks(strategy, &["events.strategy_starts=[\"2 years\"]"]);
        for week in 0..12 {
            assert!(later[week] == without[week], "{strategy} in week {}", week + 1);
        }
        for week in 12..18 {
            assert!(later[week] != without[week], "{strategy} in week {}", week + 1);
        }
    }
}

#[test]
fn a_start_in_the_first_week_is_no_change() {
    let names = ["managed_change", "superhero"];
    for name in names {
        assert!(weeks(name, &["events.strategy_starts=[\"0 weeks\"]"]) == weeks(name, &[]), "{name}");
    }
}

#[test]
fn a_start_when_the_run_is_over_is_no_strategy() {
    let never = weeks("superhero", &["events.strategy_starts=[\"3 years\"]"]);
    assert!(never == weeks("status_quo", &[]));
}

#[test]
fn the_weeks_of_a_plan_count_from_the_schools_own_start() {
    let scenario = starting("[\"3 weeks\"]", &[]);
    let (mut used, mut doses, mut seated) = (Vec::new(), Vec::new(), Vec::new());
    Stage::of(&scenario, "it", 0).watch(0, 0, |week, school| {
        used.push(school.delivered[0].capacity_used);
        let plain = PlainSchool::after_weeks(school, 0, 0, week + 1);
        doses.push(["first", "second", "third"].map(|practice| plain.dose(practice)));
        seated.push(school.team.teachers.arm(0).sum::<f32>());
    });
    assert_eq!(used, [0.0, 0.0, 0.0, 0.2, 0.2, 0.1, 0.4, 0.4]);
    assert_eq!(doses[2], [0.0; 3]);
    assert_eq!(doses[3], [1.0, 0.0, 0.0]);
    assert_eq!(doses[5], [0.0, 0.5, 0.0]);
    assert_eq!(doses[7], [0.0, 0.0, 1.0]);
    assert_eq!(seated, [0.0, 0.0, 0.0, 0.0, 0.0, 4.0, 0.0, 0.0]);
}

#[test]
fn schools_of_a_district_are_dealt_their_dates_in_turn() {
    let scenario = starting("[\"0 weeks\", \"4 weeks\"]", &["district.schools=5"]);
    let [record] = &records(&scenario)[..] else { panic!("one strategy, once") };
    let begins = |school: &experiment::SchoolRecord| {
        school.weeks.iter().position(|row| Measure::CapacityUsed.of(row) > 0.0)
    };
    let begins: Vec<Option<usize>> = record.schools.iter().map(begins).collect();
    assert_eq!(begins, [Some(1), Some(5), Some(1), Some(5), Some(1)]);
}

#[test]
fn what_a_strategy_asks_of_the_leader_begins_with_it_whoever_leads_then() {
    let it = format!("leader.capacity = 2.0\nleader.dependence = 0.9\n{IT}");
    let changes = [
        "run.years=3",
        "run.weeks_per_year=2",
        "leader.dependence=0.4",
        "leader.continuity_lost=1",
        "leader.departure=1",
        "leader.abandon=1",
        "events.strategy_starts=[\"1 year\"]",
    ];
    let mut seen: Vec<(Leader, f32)> = Vec::new();
    Stage::of(&small(SIZE, &it, &changes), "it", 0)
        .watch(0, 0, |_, school| seen.push((school.leaders[0], school.last.school[0].dependence)));
    let capacity: Vec<f32> = seen.iter().map(|(leader, _)| leader.capacity).collect();
    let dependence: Vec<f32> = seen.iter().map(|(_, dependence)| *dependence).collect();
    let dropped: Vec<bool> = seen.iter().map(|(leader, _)| leader.dropped).collect();
    assert_eq!(capacity, [1.0, 1.0, 2.0, 2.0, 1.0, 1.0]);
    assert_eq!(dependence, [0.4, 0.4, 0.9, 0.9, 0.9, 0.9]);
    assert!(!dropped[2] && !dropped[3], "what had not begun was not dropped: {dropped:?}");
    let continuity: Vec<f32> = seen.iter().map(|(leader, _)| leader.continuity).collect();
    assert!(continuity[4] < 1.0, "the second change of leader costs continuity: {continuity:?}");
    assert_eq!(continuity[2..4], [1.0; 2], "the first one cost nothing of what had not begun");
}

#[test]
fn a_training_of_leaders_keeps_the_dates_of_the_district() {
    let training = "policy.training={ from = \"1 weeks\", until = \"3 weeks\", strength = 0.1 }";
    let skill = |starts: &str| {
        let mut skill = Vec::new();
        Stage::of(&starting(starts, &[training]), "it", 0)
            .watch(0, 0, |_, school| skill.push(school.leaders[0].change_skill));
        skill
    };
    let (later, at_once) = (skill("[\"4 weeks\"]"), skill("[]"));
    assert_eq!(later, at_once);
    assert!(later[0] < later[1] && later[1] < later[2] && later[2] == later[7], "{later:?}");
}

#[test]
fn weeks_without_the_strategy_cost_nothing() {
    let cost = |starts: &str, changes: &[&str]| {
        let scenario = starting(starts, changes);
        compile(&scenario.strategies["it"], &scenario).cost
    };
    // 0.2, 0.2, 0.1 and then 0.4 a week, over eight weeks.
    near("all of it", cost("[]", &[]), 2.5 / 8.0);
    near("the first four weeks of it", cost("[\"4 weeks\"]", &[]), 0.9 / 8.0);
    let three = ["district.schools=3"];
    let expected = (2.0 * 2.5 + 0.9) / 3.0 / 8.0;
    near("of two schools all of it", cost("[\"0 weeks\", \"4 weeks\"]", &three), expected);
    near("nothing", cost("[\"1 year\"]", &[]), 0.0);
    let idle = "[\"4 weeks\", \"0 weeks\", \"1 weeks\", \"2 weeks\"]";
    near("the same where dates are left that no school is dealt", cost(idle, &[]), 0.9 / 8.0);
}

#[test]
fn what_a_run_reports_as_used_is_what_was_planned_where_nothing_stands_in_the_way() {
    let scenario = starting("[\"0 weeks\", \"4 weeks\"]", &["district.schools=3"]);
    let planned = compile(&scenario.strategies["it"], &scenario).cost;
    let [record] = &records(&scenario)[..] else { panic!("one strategy, once") };
    near("mean capacity used", record.outcome().capacity_used, planned);
    let in_force: Vec<f32> = record.schools.iter().map(|school| school.in_force).collect();
    assert_eq!(in_force, [1.0, 0.5, 1.0], "a school that begins after four of eight weeks has half of them");
    near("mean share of weeks in force", record.outcome().in_force, 2.5 / 3.0);
}

#[test]
fn dates_that_reach_no_school_or_no_week_are_told() {
    let warnings = |changes: &[&str]| {
        let changes: Vec<String> = changes.iter().map(|&change| change.to_owned()).collect();
        let loaded = scenario_files::parse("it", "extends = \"typical_high_school\"", &changes);
        let loaded = loaded.unwrap_or_else(|problems| panic!("{problems}"));
        loaded.warnings.iter().map(|warning| warning.what.clone()).collect::<Vec<_>>()
    };
    let starts = "events.strategy_starts=[\"0 weeks\", \"5 years\"]";
    let never = "`events.strategy_starts.1` = \"5 years\" begins no strategy in a run of 180 weeks";
    assert_eq!(warnings(&[starts, "district.schools=2"]), [never]);
    let idle = "`events.strategy_starts.1` is dealt to no school, as there is only one";
    assert_eq!(warnings(&[starts, "run.years=6"]), [idle]);
    assert_eq!(warnings(&[starts, "run.years=6", "district.schools=2"]), [""; 0]);
}

#[test]
fn dates_are_written_in_full_and_read_back() {
    let scenario = starting("[\"0 weeks\", \"1.5 years\"]", &["district.schools=2", "run.years=3"]);
    let written = scenario_files::write(&scenario).expect("it can be written");
    assert!(written.contains("strategy_starts = [\"0 weeks\", \"1.5 years\"]"), "{written}");
    assert_eq!(parsed(&written, &[]), scenario);
}
