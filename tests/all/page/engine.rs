//! The engine of the page computes what the program computes, to the bit.

use super::interpreter::Interpreter;
use browser::{Message, Session};
use scenario_files::{SCENARIOS, parse, write};
use serde_json::{Value, json};
use std::convert::Infallible;

/// Cases: scenario, strategy, and changes.
const CASES: [(&str, &str, &[&str]); 8] = [
    ("typical_high_school", "managed_change", &[]),
    ("typical_high_school", "mandate", &["run.seed=7", "school.union_strength=0.9"]),
    ("elementary_school", "coaching_only", &["run.seed=99"]),
    ("veteran_unionized_school", "win_the_resisters", &[]),
    ("principal_leaves", "superhero", &["events.leader_leaves=[\"1 year\"]"]),
    ("parent_backlash", "listen_first", &[]),
    ("who_to_win_first", "managed_change", &["strategies.managed_change.plan.coaching=[]"]),
    ("contested_assumptions", "vision_first", &["school.teachers=17", "school.students=190"]),
];

fn text_of(scenario: &str) -> &'static str {
    SCENARIOS.iter().find(|(name, _)| *name == scenario).expect("it ships").1
}

fn plan(strategy: &str, changes: &[&str]) -> Value {
    json!({ "strategy": strategy, "changes": changes })
}

/// Two years are enough to pass a summer.
fn with_two_years<'a>(changes: &[&'a str]) -> Vec<&'a str> {
    [&["run.years=2"], changes].concat()
}

#[test]
fn the_stored_engine_gives_the_numbers_of_the_program_to_the_bit() {
    let mut engine = Interpreter::start();
    for (name, strategy, changes) in CASES {
        let opened = engine.open(name, text_of(name));
        assert_eq!(opened["problems"], Value::Null, "{name}");
        let changes = with_two_years(changes);
        let plan = plan(strategy, &changes);
        let (answer, numbers) = engine.ask(&json!({ "ask": "run", "plan": plan, "replicates": [0, 2] }), &[]);
        assert_eq!(answer["ok"]["failed"], json!([]), "{name}: {answer}");

        // The road of the command line: the scenario file with its overrides, all strategies side by side.
        let mut overrides: Vec<String> = changes.iter().map(|&change| change.to_owned()).collect();
        overrides.push("run.replicates=3".to_owned());
        if !overrides.iter().any(|change| change.contains("strategies.")) {
            overrides.push(format!("run.strategies=[{strategy:?}, \"status_quo\"]"));
        }
        let text = opened["ok"]["text"].as_str().expect("the text comes back");
        let scenario = parse(name, text, &overrides).unwrap_or_else(|problems| panic!("{problems}")).scenario;
        let index = scenario.run.strategies.iter().position(|own| own == strategy).expect("it runs");
        let mut native = Vec::new();
        let keep = |record: experiment::Record| {
            if record.strategy == index && record.replicate != 1 {
                native.extend(record.district.iter().flat_map(|week| week.row));
            }
            Ok::<_, Infallible>(())
        };
        experiment::run(&scenario, || false, keep).expect("nobody stops it");
        let bits = |values: &[f32]| values.iter().map(|value| value.to_bits()).collect::<Vec<_>>();
        assert!(!native.is_empty() && bits(&native) == bits(&numbers), "{name}, {strategy}");
    }
}

#[test]
fn every_answer_of_the_stored_engine_is_that_of_the_native_one() {
    let (mut stored, mut native) = (Interpreter::start(), Session::default());
    let name = "principal_leaves";
    let plan = plan("managed_change", &["run.years=1", "school.teachers=12", "school.students=120"]);
    let runs = |replicates: &[u32]| json!({ "ask": "run", "plan": plan, "replicates": replicates });
    let mut ask = |question: Value, numbers: &[f32]| {
        let (answer, found) = stored.ask(&question, numbers);
        let own = native.answer(&Message { text: question.to_string(), numbers: numbers.to_vec() });
        let expected: Value = serde_json::from_str(&own.text).expect("the answer is JSON");
        assert_eq!(answer, expected, "{question}");
        let bits = |values: &[f32]| values.iter().map(|value| value.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(&found), bits(&own.numbers), "{question}");
        assert_eq!(answer["problems"], Value::Null, "{question}");
        found
    };
    ask(json!({ "ask": "open", "name": name, "text": text_of(name) }), &[]);
    ask(json!({ "ask": "registry" }), &[]);
    ask(json!({ "ask": "describe", "plan": plan }), &[]);
    let one = ask(runs(&[0, 1]), &[]);
    let weeks = one.len() / 2 / simulation::measure::MEASURE_COUNT - 1;
    ask(
        json!({ "ask": "bands", "measures": ["consistent_reach", "trust"], "runs": 2, "weeks": weeks }),
        &one,
    );
    let other = ask(runs(&[2, 3]), &[]);
    ask(json!({ "ask": "compare", "runs": 2, "weeks": weeks }), &[one, other].concat());
    ask(json!({ "ask": "watch", "plan": plan, "replicate": 1 }), &[]);
    ask(json!({ "ask": "save", "plan": plan, "title": "Ours", "comment": "from the page" }), &[]);
    ask(json!({ "ask": "qr", "text": "file:///what_if.html#1.abc" }), &[]);
}

#[test]
fn a_school_is_watched_from_before_its_first_week_when_all_plans_stand_alike_and_nobody_has_a_reason_yet() {
    let mut session = Session::open("typical_high_school", text_of("typical_high_school")).expect("it ships");
    let mut watch = |strategy: &str| {
        let plan = plan(strategy, &["run.years=2", "run.weeks_per_year=6"]);
        let question = json!({ "ask": "watch", "plan": plan, "replicate": 1 });
        let answer = session.answer(&Message { text: question.to_string(), numbers: Vec::new() });
        (
            serde_json::from_str::<Value>(&answer.text).expect("the answer is JSON")["ok"].clone(),
            answer.numbers,
        )
    };
    let (facts, numbers) = watch("managed_change");
    let count = |key: &str| facts[key].as_array().map_or(0, Vec::len);
    let [weeks, teachers] =
        ["weeks", "teachers"].map(|key| facts[key].as_u64().expect("it is told") as usize);
    let (columns, reasons) = (count("columns"), count("reasons"));
    assert_eq!(weeks, 12);
    assert_eq!(numbers.len(), (weeks + 1) * (teachers * columns + count("school_columns")));
    let norm = facts["columns"].as_array().and_then(|names| names.iter().position(|name| name == "norm"));
    let norm = norm.expect("the norm is told");
    let start = &numbers[..teachers * columns];
    for teacher in start.chunks(columns) {
        let (state, reasons) = teacher.split_at(columns - reasons);
        assert!(reasons.iter().all(|reason| reason.is_nan()), "{reasons:?}");
        assert!(
            state.iter().enumerate().all(|(index, value)| value.is_nan() == (index == norm)),
            "{state:?}"
        );
    }
    for teacher in numbers[teachers * columns..2 * teachers * columns].chunks(columns) {
        assert!(teacher.iter().all(|value| value.is_finite()), "{teacher:?}");
    }
    let (_, other) = watch("status_quo");
    let bits = |numbers: &[f32]| numbers.iter().map(|number| number.to_bits()).collect::<Vec<_>>();
    assert_eq!(bits(start), bits(&other[..start.len()]));
    assert_ne!(bits(&numbers), bits(&other));
}

#[test]
fn a_saved_plan_runs_on_the_command_line_to_the_same_numbers() {
    let mut session = Session::open("typical_high_school", text_of("typical_high_school")).expect("it ships");
    let changes = ["run.years=1", "school.union_strength=0.8", "strategies.coaching_only.plan.coaching=0.9"];
    let plan = plan("coaching_only", &changes);
    let mut ask = |question: Value| {
        let answer = session.answer(&Message { text: question.to_string(), numbers: Vec::new() });
        (serde_json::from_str::<Value>(&answer.text).expect("the answer is JSON"), answer.numbers)
    };
    let (_, numbers) = ask(json!({ "ask": "run", "plan": plan, "replicates": [0] }));
    let (saved, _) =
        ask(json!({ "ask": "save", "plan": plan, "title": "Ours", "comment": "line one\nline two" }));
    let text = saved["ok"]["text"].as_str().expect("there is a text");
    assert!(text.starts_with("# line one\n# line two\n"), "{text}");
    let read = parse("saved", text, &["run.replicates=1".to_owned()])
        .unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!((read.scenario.title.as_str(), read.scenario.run.strategies.len()), ("Ours", 1));
    let mut native = Vec::new();
    let keep = |record: experiment::Record| {
        native.extend(record.district.iter().flat_map(|week| week.row));
        Ok::<_, Infallible>(())
    };
    experiment::run(&read.scenario, || false, keep).expect("nobody stops it");
    assert_eq!(native, numbers);
    let again = parse("again", &write(&read.scenario).expect("it can be written"), &[]);
    assert!(again.is_ok_and(|again| again.scenario.strategies == read.scenario.strategies));
}

#[test]
fn a_wrong_question_is_answered_with_what_is_wrong() {
    let mut session = Session::open("typical_high_school", text_of("typical_high_school")).expect("it ships");
    let mut problems = |text: &str| {
        let answer = session.answer(&Message { text: text.to_owned(), numbers: Vec::new() });
        let answer: Value = serde_json::from_str(&answer.text).expect("the answer is JSON");
        answer["problems"].as_array().expect("there are problems").clone()
    };
    assert_eq!(problems("no JSON").len(), 1);
    assert_eq!(problems(r#"{"ask":"weather"}"#).len(), 1);
    assert!(
        problems(r#"{"ask":"open","name":"x","text":"[school]\nteachers = -1\nstudnts = 3\n"}"#).len() > 1
    );
    assert_eq!(problems(r#"{"ask":"describe","plan":{"strategy":"managed_chnge"}}"#).len(), 1);
    assert_eq!(problems(r#"{"ask":"bands","measures":["trust"],"runs":2,"weeks":3}"#).len(), 1);
    assert!(
        !problems(r#"{"ask":"qr","text":""}"#.replace("\"\"", &format!("{:?}", "x".repeat(9000))).as_str())
            .is_empty()
    );
    assert_eq!(
        problems(r#"{"ask":"watch","plan":{"strategy":"status_quo"},"replicate":0,"school":5}"#).len(),
        1
    );
    let nation = json!({ "ask": "open", "name": "united_states", "text": text_of("united_states") });
    assert_eq!(problems(&nation.to_string()).len(), 1);
}

#[test]
fn a_description_holds_everything_that_the_page_reads_of_it() {
    let types = include_str!("../../../src/page/web/engine/types.js");
    let (_, description) = types.split_once("@typedef {object} Description ").expect("the page describes it");
    let description = description.split("@typedef").next().unwrap_or_default();
    let read =
        description.lines().filter_map(|line| line.trim_start_matches(" * ").strip_prefix("@property {"));
    let read: Vec<&str> =
        read.filter_map(|line| line.split_once("} ")?.1.split_whitespace().next()).collect();
    assert!(read.len() > 15 && read.contains(&"designed_cost"), "{read:?}");
    let mut engine = Interpreter::start();
    engine.open("typical_high_school", text_of("typical_high_school"));
    let ask = json!({ "ask": "describe", "plan": plan("managed_change", &["run.budget=0.5"]) });
    let (answer, _) = engine.ask(&ask, &[]);
    // The demand and the capacity of every week come as numbers beside the text.
    for name in read.into_iter().filter(|name| !["demand", "capacity"].contains(name)) {
        assert!(answer["ok"].get(name).is_some(), "the page reads `{name}`: {answer}");
    }
    let cost = |name: &str| answer["ok"][name].as_f64().expect("it is a number");
    assert!(cost("cost") <= 0.5 && cost("designed_cost") > 0.9, "a budget cuts the plan");
}
