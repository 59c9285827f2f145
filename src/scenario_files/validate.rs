//! Checks a scenario that was made or changed in Rust as strictly as one that was read from a file.

use super::load::read;
use super::loaded::Loaded;
use super::source::{Origin, Source};
use super::stages::Layered;
use super::write::write;
use scenario::error::{Problem, Problems};
use scenario::{FullScenario, Run};

/// Checks a scenario that was made or changed in Rust: ranges, references between keys, and contradictions, of its
/// variants and kinds of schools as well.
///
/// It is checked as if a file held all of it, so a scenario that passes can be run, written and read back. Returns
/// the warnings: what is allowed but probably not meant.
///
/// # Errors
/// Every problem at once; lines and columns are those of the text that [`write`](fn@write) makes of it.
pub fn validate(scenario: &FullScenario) -> Result<Vec<Problem>, Problems> {
    let loaded = from_scenario(scenario, &[])?;
    let of_variants = loaded.variants.into_iter().flat_map(|variant| variant.loaded.warnings);
    Ok(loaded.warnings.into_iter().chain(of_variants).collect())
}

/// A scenario that was made or changed in Rust, checked as [`validate`] does, under `overrides` of the form
/// `key.path=value`, and with its variants and kinds of schools as scenarios of their own.
///
/// # Errors
/// As [`validate`].
pub fn from_scenario(scenario: &FullScenario, overrides: &[String]) -> Result<Loaded, Problems> {
    let (mut problems, text) = match write(scenario) {
        Ok(text) => (Problems::default(), text),
        Err(unwritable) => (unwritable, write(&without_seed(scenario))?),
    };
    let name = format!("scenario {}", scenario.name.escape_debug());
    let source = Source { name, origin: Origin::Scenario, folder: None, text };
    match read(Layered::read_in_full(source), &scenario.name, overrides) {
        Ok(loaded) if problems.is_empty() => Ok(loaded),
        Ok(_) => Err(problems),
        Err(more) => {
            problems.add_all(more);
            Err(problems)
        }
    }
}

/// The same scenario with a seed that can be written, so that all else can be checked.
fn without_seed(scenario: &FullScenario) -> FullScenario {
    FullScenario { run: Run { seed: 0, ..scenario.run.clone() }, ..scenario.clone() }
}
