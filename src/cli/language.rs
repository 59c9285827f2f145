//! The language of figures, from a file that a person gives.

use super::print;
use chart::Language;
use page::with_page;
use report::{names, shipped_scenarios};
use scenario::FullScenario;
use scenario::error::Problems;
use scenario_files::TextFile;
use std::path::Path;

/// The language of a file, for figures of some scenarios, after warnings of what is doubtful in it; English where no file
/// is given.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn language(path: Option<&Path>, scenarios: &[&FullScenario]) -> Result<Language, Problems> {
    let Some(path) = path else { return Ok(Language::default()) };
    let shipped = shipped_scenarios()?;
    let named: Vec<&FullScenario> = shipped.iter().chain(scenarios.iter().copied()).collect();
    let names = with_page(names(&named), &named);
    let (language, warnings) = Language::of_file(TextFile::read(path)?, &names)?;
    for warning in warnings {
        print::message(format!("warning: {}", warning.to_string().trim_end()));
    }
    Ok(language)
}
