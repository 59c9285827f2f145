//! The language of figures, from a file that a person gives.

use super::print;
use chart::Language;
use report::{names, with_scenario};
use scenario::FullScenario;
use scenario::error::Problems;
use scenario_files::{SCENARIOS, STRATEGIES, TextFile, parse, shipped};
use std::path::Path;

/// The language of a file, for figures of some scenarios, after warnings of what is doubtful in it; English where no file
/// is given.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn language(path: Option<&Path>, scenarios: &[&FullScenario]) -> Result<Language, Problems> {
    let Some(path) = path else { return Ok(Language::default()) };
    let mut names = scenarios.iter().fold(names()?, |names, scenario| with_scenario(names, scenario));
    names.fixed.extend(page::names());
    for scenario in scenarios {
        names.known.extend(page::names_of(scenario));
    }
    names.known.extend(shipped_names());
    let (language, warnings) = Language::of_file(TextFile::read(path)?, &names)?;
    for warning in warnings {
        print::message(format!("warning: {}", warning.to_string().trim_end()));
    }
    Ok(language)
}

/// What the scenarios that ship name on their pages; every one of them can be read.
fn shipped_names() -> Vec<(String, String)> {
    let strategies: Vec<&str> = STRATEGIES.iter().map(|&(name, _)| name).collect();
    let usual = parse("usual", &format!("[run]\nstrategies = {strategies:?}\n"), &[]).ok();
    let others = SCENARIOS.iter().filter_map(|(name, _)| shipped(name, &[]).ok());
    usual.into_iter().chain(others).flat_map(|loaded| page::names_of(&loaded.scenario)).collect()
}
