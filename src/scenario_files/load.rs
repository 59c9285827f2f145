//! From files and overrides to a scenario, or to everything that is wrong with them.

use super::files;
use super::grammar::is_name;
use super::library::SCENARIOS;
use super::loaded::Loaded;
use super::nearest::did_you_mean;
use super::source::{Origin, Source};
use super::stages::Layered;
use scenario::error::{Problem, Problems};
use std::path::Path;

/// Reads the scenario file at `path`, or the shipped scenario of that name, under `overrides`
/// of the form `key.path=value`.
///
/// # Errors
/// Every problem of all texts at once.
pub fn load(path: &Path, overrides: &[String]) -> Result<Loaded, Problems> {
    let is_file = path.extension().is_some_and(|end| end == "toml");
    let text = path.to_string_lossy();
    let beside = files::beside(Some(Path::new("")), &text).filter(|_| is_name(&text));
    if !is_file && beside.is_none() && !path.is_file() && is_name(&text) {
        return shipped(&text, overrides);
    }
    let path = beside.as_deref().unwrap_or(path);
    let source = files::read(path, Origin::Scenario).map_err(|problem| *problem)?;
    let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    read(Layered::read(source, Some(path)), &name, overrides)
}

/// Reads the shipped scenario of that name.
///
/// # Errors
/// As [`load`], and where no scenario of that name ships.
pub fn shipped(name: &str, overrides: &[String]) -> Result<Loaded, Problems> {
    if let Some(source) = files::shipped_scenario(name) {
        return read(Layered::read(source, None), name, overrides);
    }
    let meant = did_you_mean(name, SCENARIOS.iter().map(|&(name, _)| name));
    let remedy = format!("{meant} The path of a file ends in .toml.");
    Err(Problem::new(name, "there is no such scenario", remedy).into())
}

/// Reads a scenario from text; other files come from what ships only.
///
/// # Errors
/// As [`load`].
pub fn parse(name: &str, text: &str, overrides: &[String]) -> Result<Loaded, Problems> {
    let source = Source {
        name: format!("{name}.toml"),
        origin: Origin::Scenario,
        folder: None,
        text: text.to_owned(),
    };
    read(Layered::read(source, None), name, overrides)
}

/// Reads a scenario from text that is to stand in the file at `path`, before it does; other files come from its folder
/// and from what ships.
///
/// # Errors
/// As [`load`].
pub fn parse_at(path: &Path, text: &str) -> Result<Loaded, Problems> {
    let source = Source {
        name: path.display().to_string(),
        origin: Origin::Scenario,
        folder: path.parent().map(Path::to_path_buf),
        text: text.to_owned(),
    };
    let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    read(Layered::read(source, Some(path)), &name, &[])
}

/// Takes a scenario through all stages of reading.
pub(super) fn read(layered: Layered, name: &str, overrides: &[String]) -> Result<Loaded, Problems> {
    let loaded =
        layered.gathered(overrides).overridden().with_strategies().completed(name).checked()?.loaded()?;
    Ok(loaded.with_changes(overrides))
}
