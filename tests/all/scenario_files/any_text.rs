//! Whatever the text and the options: an answer, never a panic, and soon.

use proptest::prelude::*;
use scenario_files::{SCENARIOS, STRATEGIES, parse, write};
use std::time::{Duration, Instant};

/// Pieces that mean something in scenario files, so that mutations get past the TOML parser.
const PIECES: [&str; 33] = [
    "=",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "\n",
    ".",
    ",",
    "-1",
    "1e999",
    "nan",
    "0.5",
    "\"2 years\"",
    "[[run]]",
    "extends = \"typical_high_school\"",
    "[strategies.mandate]",
    "plan.coaching",
    "[variants.other]",
    "[variants.other.school]",
    "[staff]",
    "inertia = [0.5, 0.5]",
    "advice = \"complete\"",
    "[networks]\nadvice = \"given\"\nties = [[1, 2], [2, 1, 0.5]]",
    "[1, 2, 3]",
    "[events]\nstrategy_starts = [\"0 weeks\", \"1 year\"]",
    "[school]\nteachers = 2",
    "99999999999999999999",
    "1979-05-27",
    "é",
    "\u{0}",
    "\"\"\"",
];

/// A shipped text with a few pieces put in or stretches cut out.
fn mutated() -> impl Strategy<Value = String> {
    let texts: Vec<&'static str> = SCENARIOS.iter().chain(STRATEGIES).map(|&(_, text)| text).collect();
    let edit = (any::<prop::sample::Index>(), 0..40_usize, prop::sample::select(PIECES.to_vec()));
    (prop::sample::select(texts), prop::collection::vec(edit, 1..6)).prop_map(|(text, edits)| {
        let mut characters: Vec<char> = text.chars().collect();
        for (at, cut, piece) in edits {
            let start = at.index(characters.len() + 1);
            let end = (start + cut).min(characters.len());
            characters.splice(start..end, piece.chars());
        }
        characters.into_iter().collect()
    })
}

/// An option with a key of the language, or nearly one.
fn option() -> impl Strategy<Value = String> {
    let parts = vec!["school", "teachers", "run", "strategies", "mandate", "plan", "coaching", "0", "", "x"];
    let values =
        vec!["1", "-1", "0.5", "[]", "{}", "\"a\"", "a", "[\"mandate\"]", "{intensity=1}", "[{", "="];
    let path = prop::collection::vec(prop::sample::select(parts), 0..7);
    (path, prop::sample::select(values)).prop_map(|(path, value)| format!("{}={value}", path.join(".")))
}

/// Inputs of every property: a few, or as many as the environment asks for, as in
/// `PROPTEST_CASES=1000000 cargo test --release --test all any_text::mutated`.
fn inputs() -> ProptestConfig {
    let wished = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: wished.unwrap_or(400), failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(inputs())]

    #[test]
    fn mutated_files_are_read_or_refused_with_a_reason(
        text in mutated(),
        options in prop::collection::vec(option(), 0..3),
    ) {
        match parse("mutated", &text, &options) {
            Ok(loaded) => {
                let written = write(&loaded.scenario).expect("what was read can be written");
                let again = parse("mutated", &written, &[]);
                prop_assert_eq!(again.map(|again| again.scenario), Ok(loaded.scenario), "{}", written);
            }
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                prop_assert!(problems.iter().all(|problem| !problem.what.is_empty()));
            }
        }
    }

    #[test]
    fn any_characters_are_refused_or_read(text in "\\PC{0,80}", option in "\\PC{0,40}") {
        let _ = parse("any", &text, &[option]);
    }
}

/// Refused, and within seconds even where nothing is optimized.
fn refused_soon(text: &str) {
    let start = Instant::now();
    let problems = parse("huge", text, &[]).expect_err("it is refused");
    assert!(problems.to_string().len() < 100_000, "the answer is short");
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

fn repeated(times: usize, piece: impl Fn(usize) -> String) -> String {
    (0..times).map(piece).collect::<Vec<_>>().concat()
}

#[test]
fn deep_texts_do_not_overflow_the_stack() {
    refused_soon(&format!("x = {}{}", "[".repeat(100_000), "]".repeat(100_000)));
    refused_soon(&"x = {a = ".repeat(50_000));
    refused_soon(&format!("{} = 1", vec!["a"; 100_000].join(".")));
    refused_soon(&format!("[{}]", vec!["a"; 79].join(".")));
    let level = format!("{{ {} = ", vec!["a"; 79].join("."));
    refused_soon(&format!("x = {}1{}", level.repeat(79), " }".repeat(79)));
}

#[test]
fn floods_of_faults_are_counted_not_told() {
    let unknown = repeated(60_000, |number| format!("k{number} = 1\n"));
    refused_soon(&unknown);
    let wrong = repeated(20_000, |number| format!("[strategies.s{number}]\nlabel = 1\n"));
    refused_soon(&wrong);
    refused_soon(&"= \n".repeat(200_000));
    refused_soon(&format!("x = \"{}\" y", "z".repeat(500_000)));
}

#[test]
fn long_chains_of_strategies_are_refused() {
    let link = |number| format!("[strategies.s{number}]\nextends = \"s{}\"\n", number + 1);
    let chain = repeated(2_000, link);
    refused_soon(&chain);
}
