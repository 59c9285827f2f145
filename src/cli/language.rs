//! The language of figures, from a file that a person gives.

use super::print;
use chart::Language;
use page::with_page;
use report::{names, with_scenario};
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
    let names = scenarios.iter().fold(names()?, |names, scenario| with_scenario(names, scenario));
    let names = with_page(names, scenarios);
    let (language, warnings) = Language::of_file(TextFile::read(path)?, &names)?;
    for warning in warnings {
        print::message(format!("warning: {}", warning.to_string().trim_end()));
    }
    Ok(language)
}
