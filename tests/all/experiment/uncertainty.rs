//! Parameters that are drawn: every replicate takes one draw, under all strategies, and nothing else changes.

use crate::support::common::{read, records, refused};
use crate::support::program::{ends_with, err, folder, is_refused, out, schoolwide};
use experiment::{EngineOptions, Record, classrooms, watch};
use scenario::plan::{Plan, compile};
use scenario_files::{from_scenario, load, write};
use simulation::measure::{Measure, Row};
use std::fs;
use std::path::Path;

const TEXT: &str = r#"extends = "typical_high_school"
[run]
replicates = 6
years = 1
weeks_per_year = 12
strategies = ["managed_change", "coaching_only"]
[school]
teachers = 12
students = 100
"#;

/// Two draws of a number and of a count, as a scenario file writes them.
const DRAWS: &str = "[uncertainty.draws]\nleader.change_skill = [0.2, 0.9]\nschool.teachers = [12, 16]\n";

/// The weeks of a replicate, strategy by strategy.
fn of_replicate(records: &[Record], replicate: u32) -> Vec<String> {
    let own = records.iter().filter(|record| record.replicate == replicate);
    own.map(|record| format!("{} {:?}", record.strategy, record.schools)).collect()
}

#[test]
fn a_replicate_is_that_of_a_scenario_in_which_its_draw_is_set() {
    let drawn = records(&read(&format!("{TEXT}{DRAWS}"), &[]).scenario);
    let set = |skill: &str, teachers: &str| {
        let changes = [format!("leader.change_skill={skill}"), format!("school.teachers={teachers}")];
        records(&read(TEXT, &[&changes[0], &changes[1]]).scenario)
    };
    let (low, high) = (set("0.2", "12"), set("0.9", "16"));
    for replicate in 0..6 {
        let expected = if replicate % 2 == 0 { &low } else { &high };
        assert_eq!(of_replicate(&drawn, replicate), of_replicate(expected, replicate), "{replicate}");
    }
    assert_ne!(of_replicate(&low, 0), of_replicate(&high, 0));
}

/// A budget that a leader of so little capacity cannot spend, so that what a plan says of the leader decides.
const HARDLY_ANY_CAPACITY: &str = "[uncertainty.draws]\nleader.capacity = [1.0, 0.05]\n";

fn budgeted() -> String {
    TEXT.replace("[run]\n", "[run]\nbudget = 0.3\n")
}

#[test]
fn plans_follow_the_draw_as_well() {
    let drawn = records(&read(&format!("{}{HARDLY_ANY_CAPACITY}", budgeted()), &[]).scenario);
    let set = |capacity: &str| {
        let changes = [format!("leader.capacity={capacity}")];
        records(&read(&budgeted(), &[&changes[0]]).scenario)
    };
    let (plenty, hardly_any) = (set("1"), set("0.05"));
    assert_eq!(of_replicate(&drawn, 2), of_replicate(&plenty, 2));
    assert_eq!(of_replicate(&drawn, 3), of_replicate(&hardly_any, 3));
    assert_ne!(of_replicate(&plenty, 3), of_replicate(&hardly_any, 3));
}

#[test]
fn whoever_looks_into_a_replicate_sees_it_as_it_ran_with_its_draw() {
    let scenario = read(&format!("{}{HARDLY_ANY_CAPACITY}", budgeted()), &[]).scenario;
    let plans: Vec<Plan> = scenario.plans().map(|(_, strategy)| compile(strategy, &scenario)).collect();
    for record in records(&scenario).into_iter().filter(|record| record.replicate < 2) {
        let plan = (record.strategy, &plans[record.strategy]);
        let level = |row: &Row| Measure::FidelityMean.of(row);
        let ran: Vec<f32> = record.schools[0].weeks.iter().map(level).collect();
        let mut watched = Vec::new();
        watch(&scenario, plan, record.replicate, EngineOptions::default(), |school| {
            watched.push(school.measure(Measure::FidelityMean));
        })
        .expect("it does not fail");
        assert_eq!(watched, ran, "strategy {}, replicate {}", record.strategy, record.replicate);
        let seen = classrooms(&scenario, plan, record.replicate).expect("it does not fail");
        assert_eq!(seen.weeks.len(), ran.len());
        for (classrooms, ran) in seen.weeks.iter().zip(ran) {
            let mean = classrooms.iter().sum::<f32>() / classrooms.len() as f32;
            assert!((mean - ran).abs() < 1e-6, "{mean} in classrooms, {ran} in the run");
        }
    }
}

#[test]
fn a_scenario_with_draws_reads_back_as_it_is_written_and_runs_to_the_same() {
    let scenario = read(&format!("{TEXT}{DRAWS}"), &[]).scenario;
    let again = from_scenario(&scenario, &[]).unwrap_or_else(|problems| panic!("{problems}")).scenario;
    assert_eq!(again, scenario);
    let text = write(&scenario).expect("it can be written");
    assert!(text.contains("[uncertainty.draws.school]\nteachers = [12, 16]"), "{text}");
}

#[test]
fn draws_that_do_not_fit_are_told_at_once() {
    let wrong = "[uncertainty.draws]\nleader.change_skill = [0.2, 1.9]\nleader.skill = [0.2]\nschool.teachers = [12.5]\n";
    let told_here = refused(&format!("{TEXT}{wrong}"), &[]);
    for words in [
        "draws.leader.change_skill.1` = 1.9 is out of range",
        "unknown key `skill`",
        "must be a whole number",
    ] {
        assert!(told_here.contains(words), "{words} is not in {told_here}");
    }
    for (draws, words) in [
        ("leader.change_skill = [0.2, 0.3]\nschool.teachers = [12]\n", "has 1 draws, and others have 2"),
        ("leader.change_skill = []\n", "nothing is drawn"),
        ("measures.implementing = [0.5]\n", "unknown table `measures`"),
        ("district.schools = [2]\n", "unknown key `schools`"),
        ("school.teachers = [12, 3]\n", "in draw 2: "),
        (
            "start.need_least = [0.1, 0.2]\nstart.need_most = [0.5, 0.1]\n",
            "in draw 2: `start.need_least` = 0.2",
        ),
    ] {
        let told = refused(&format!("{TEXT}[uncertainty.draws]\n{draws}"), &[]);
        assert!(told.contains(words), "{words} is not in {told}");
    }
}

#[test]
fn what_is_drawn_can_be_set_neither_on_the_command_line_nor_in_a_variant() {
    let text = format!("{TEXT}{DRAWS}");
    assert!(refused(&text, &["leader.change_skill=0.5"]).contains("`leader.change_skill` is drawn"));
    assert!(
        refused(&format!("{text}[variants.calm]\nleader.change_skill = 0.5\n"), &[]).contains("is drawn")
    );
    let other = read(&format!("{text}[variants.calm]\nbeliefs.reactance = 0.0\n"), &["leader.capacity=0.9"]);
    assert!(other.variants[0].loaded.scenario.uncertainty.is_some(), "a variant has the same draws");
}

#[test]
fn a_nation_draws_nothing() {
    let text = "extends = \"united_states\"\n[uncertainty.draws]\nleader.change_skill = [0.2, 0.9]\n";
    assert!(refused(text, &[]).contains("a nation draws no parameters"));
}

/// Writes the scenario and the file of draws that it names.
fn write_both(place: &Path, draws: &str) {
    fs::write(place.join("mine.toml"), format!("{TEXT}[uncertainty]\ndraws = \"draws.csv\"\n"))
        .expect("written");
    fs::write(place.join("draws.csv"), draws).expect("it can be written");
}

#[test]
fn a_file_of_draws_is_the_same_as_draws_in_the_scenario_and_is_told_line_by_line() {
    let place = folder();
    write_both(place.path(), "leader.change_skill,school.teachers\n0.2,12\n0.9,16\n");
    let path = place.path().join("mine.toml");
    let loaded = load(&path, &[]).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(loaded.scenario, read(&format!("{TEXT}{DRAWS}"), &[]).scenario);
    for (draws, words) in [
        ("leader.change_skill\n0.2\n1.9\n", "draws.csv:3:1: `uncertainty.draws.leader.change_skill.1` = 1.9"),
        ("leader.change_skill,leader.capacity\n0.2,1\n0.3,x\n", "draws.csv:3:5: `x` is no number"),
        ("leader.change_skill,leader.capacity\n0.2,1\n0.3\n", "draws.csv:3:1: the row has 1 cells"),
        ("leader.change_skill\nnan\n", "must be finite"),
        ("leader.chnge_skill\n0.2\n", "draws.csv:1:1: unknown key `chnge_skill`"),
        ("leader.change_skill,leader.change_skill\n0.2,0.2\n", "has two columns"),
        ("start.need_least,start.need_most\n0.1,0.5\n0.2,0.1\n", "draws.csv:3:1: in draw 2"),
        ("", "nothing is drawn"),
    ] {
        write_both(place.path(), draws);
        let told = load(&path, &[]).expect_err("it is refused").to_string();
        assert!(told.contains(words), "{words} is not in {told}");
    }
    fs::remove_file(place.path().join("draws.csv")).expect("it is there");
    let told = load(&path, &[]).expect_err("it is refused").to_string();
    assert!(told.contains("draws cannot be taken from") && told.contains("there is no such file"), "{told}");
}

#[test]
fn a_run_with_draws_has_wider_bands_and_is_made_again_from_its_folder_alone() {
    let place = folder();
    let draws: Vec<String> = (0..20).map(|row| format!("{}\n", 0.1 + 0.04 * f64::from(row))).collect();
    write_both(place.path(), &["leader.change_skill\n", &draws.concat()].concat());
    let more = ["--replicates", "20", "--set", "run.weeks_per_year=36", "--format", "none", "--quiet"];
    let run = |arguments: &[&str]| ends_with(&schoolwide(place.path(), &[arguments, &more].concat()), 0);
    run(&["run", "mine.toml", "--out", "drawn"]);
    fs::write(place.path().join("plain.toml"), TEXT).expect("it can be written");
    run(&["run", "plain.toml", "--out", "plain"]);
    run(&["run", "plain.toml", "--out", "set", "--set", "uncertainty.draws=draws.csv"]);
    let width = |folder: &str, wanted: &str| -> f64 {
        let mut reader =
            csv::Reader::from_path(place.path().join(folder).join("bands.csv")).expect("it is there");
        let header = reader.headers().expect("it has a header").clone();
        let column =
            |name: &str| header.iter().position(|own| own == name).unwrap_or_else(|| panic!("{header:?}"));
        let (strategy, measure) = (column("strategy"), column("measure"));
        let (low, high) = (column("q05"), column("q95"));
        let rows = reader.records().map(|row| row.expect("it can be read"));
        let own = rows.filter(|row| &row[strategy] == "managed_change" && &row[measure] == wanted);
        let last = own.last().expect("it has rows");
        last[high].parse::<f64>().expect("a number") - last[low].parse::<f64>().expect("a number")
    };
    // What the leader's skill decides.
    let (drawn, plain) = (width("drawn", "vision_clarity"), width("plain", "vision_clarity"));
    assert!(drawn > 2.0 * plain, "{drawn} with draws, {plain} without");
    let read = |folder: &str| fs::read(place.path().join(folder).join("bands.csv")).expect("it is there");
    assert_eq!(read("set"), read("drawn"));
    fs::remove_file(place.path().join("draws.csv")).expect("it is there");
    fs::remove_file(place.path().join("mine.toml")).expect("it is there");
    let again = schoolwide(place.path(), &["reproduce", "drawn"]);
    ends_with(&again, 0);
    assert!(out(&again).starts_with("drawn: the same, "), "{}", out(&again));
}

#[test]
fn a_page_refuses_draws_and_a_study_does_not_vary_what_is_drawn() {
    let place = folder();
    write_both(place.path(), "leader.change_skill\n0.2\n0.9\n");
    is_refused(
        &schoolwide(place.path(), &["what-if", "mine.toml"]),
        &["one set of values", "schoolwide run"],
    );
    let study = "scenario = \"mine.toml\"\n[[vary]]\nkey = \"leader.change_skill\"\nrange = \"plausible\"\n\
                 [outputs.level]\nmeasure = \"fidelity_mean\"\nstrategy = \"coaching_only\"\n";
    fs::write(place.path().join("study.toml"), study).expect("it can be written");
    let refused = schoolwide(place.path(), &["study", "check", "study.toml"]);
    assert!(err(&refused).contains("`leader.change_skill` is drawn in every replicate"), "{}", err(&refused));
}
