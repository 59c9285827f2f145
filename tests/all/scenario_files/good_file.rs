//! A good scenario, and what is told when one patch makes it faulty.

use scenario::error::Problem;
use scenario_files::parse;

/// A scenario without a fault.
pub const GOOD: &str = r#"extends = "typical_high_school"

[run]
replicates = 20
strategies = ["coaching_only", "mine"]
reference = "coaching_only"

[timetable]
level = "secondary"

[events]
leader_leaves = ["3 years"]

[school]
teachers = 30
students = 400
union_strength = 0.5

[leader]
change_skill = 0.5

[practices.walks]
cost = 0.1
gains = { trust = 0.02 }

[strategies.mine]
label = "Mine"
extends = "managed_change"

[strategies.mine.plan]
walks = 0.5
coaching = [
    { intensity = 0.5, until = "18 weeks" },
    { intensity = 1.0, from = "18 weeks" },
]
"#;

/// What the patch `from` -> `to` of the good file is told about: `line:column what | remedy`.
pub fn told(from: &str, to: &str, options: &[&str]) -> String {
    assert_eq!(GOOD.matches(from).count(), 1, "the patch must hit once: {from}");
    let options: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
    let Err(problems) = parse("good", &GOOD.replace(from, to), &options) else { return "nothing".to_owned() };
    let line = |problem: &Problem| {
        let spot = problem.spot.as_ref();
        let place =
            spot.map_or_else(|| problem.file.clone(), |spot| format!("{}:{}", spot.line, spot.column));
        let remedy = if problem.remedy.is_empty() { String::new() } else { format!(" | {}", problem.remedy) };
        format!("{place} {}{remedy}", problem.what)
    };
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Compares all at once, so that one change of wording shows every place that it touches.
pub fn compare(faults: &[(&str, &str, &str)]) {
    let differs = |&(from, to, expected): &(&str, &str, &str)| {
        let actual = told(from, to, &[]);
        (actual != expected).then(|| format!("{to}\n  expected: {expected}\n  told:     {actual}"))
    };
    let wrong: Vec<String> = faults.iter().filter_map(differs).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
