//! The shelf on which the known answers stand: scenario files of their own.

use crate::support::common::Stage;
use scenario::FullScenario;
use scenario_files::{Loaded, load};
use simulation::{School, simulate};
use std::path::Path;

/// The known answer of that name, under changes of the form `key.path=value`.
pub fn known(name: &str, changes: &[String]) -> FullScenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("scenarios/known_answers/{name}.toml"));
    let Loaded { scenario, .. } = load(&path, changes).unwrap_or_else(|problems| panic!("{problems}"));
    scenario
}

/// Runs the first replicate of a scenario under its reference strategy and shows the school before
/// the first week as week 0, then at the end of every week.
pub fn watch(scenario: &FullScenario, observe: impl FnMut(u32, &School<'_, 1>)) {
    let stage = Stage::of(scenario, &scenario.run.reference, 0);
    let [end] = simulate(stage.setting(0, 0), observe);
    end.unwrap_or_else(|failure| panic!("{failure:?}"));
}

/// Shows every replicate of a scenario's reference strategy before its first week.
pub fn open_all(scenario: &FullScenario, mut look: impl FnMut(&School<'_, 1>)) {
    for replicate in 0..scenario.run.replicates {
        let stage = Stage::of(scenario, &scenario.run.reference, replicate);
        look(&School::open(stage.setting(0, replicate)));
    }
}

/// Names and texts of all files on the shelf.
fn files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/known_answers");
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.expect("the entry can be read").path();
        let name = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
        (name, std::fs::read_to_string(&path).expect("it is text"))
    };
    std::fs::read_dir(folder).expect("the folder can be read").map(read).collect()
}

#[test]
fn every_known_answer_opens_with_its_question_and_the_answer() {
    for (name, text) in files() {
        let comments: Vec<&str> = text.lines().take_while(|line| line.starts_with("# ")).collect();
        let [question, answer] = comments[..] else { panic!("{name} opens with {comments:?}") };
        assert!(question.ends_with('?') && answer.ends_with('.'), "{name}");
    }
}

#[test]
fn every_known_answer_is_told_in_the_description_with_its_file() {
    let description = description::description();
    let start = description.find("# 11. Limits with known answers").expect("the section is there");
    let section = &description[start..];
    let section = &section[..section.find("# 12.").expect("another section follows")];
    for (name, _) in files() {
        assert!(section.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn every_known_answer_reads_with_no_warning_but_that_its_numbers_are_not_plausible() {
    for (name, _) in files() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("scenarios/known_answers/{name}.toml"));
        let loaded = load(&path, &[]).unwrap_or_else(|problems| panic!("{problems}"));
        for warning in loaded.warnings {
            assert!(warning.what.contains("is outside the plausible"), "{name}: {}", warning.what);
        }
    }
}
