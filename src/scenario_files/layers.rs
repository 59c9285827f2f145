//! The chain of `extends`: a scenario file, the one it lies over, and so on down.

use super::check::check_scenario;
use super::draws;
use super::draws_file;
use super::files;
use super::findings::Findings;
use super::library::SCENARIOS;
use super::nation::NATION;
use super::nearest::{did_you_mean, quoted};
use super::school_list;
use super::source::{Location, Origin, Source};
use super::syntax::parse;
use super::tree::{Table, lay_over};
use std::path::{Path, PathBuf};

/// A chain of `extends` is at most this long.
const LAYERS_AT_MOST: usize = 32;

/// What a scenario file says of itself and does not pass on to those that extend it.
const ITS_OWN: [&str; 4] = ["name", "title", "question", "changes"];

/// All files of a scenario, merged, and the folders that they lie in, the topmost first.
pub(super) struct Layers {
    /// The merged tree.
    pub tree: Table,
    /// Folders in which strategies are looked up.
    pub folders: Vec<PathBuf>,
}

/// Reads a scenario's text and every one that it extends.
pub(super) fn read_layers(findings: &mut Findings, top: Source, path: Option<&Path>) -> Layers {
    let mut trail = vec![(top.name.clone(), path.map(files::identity))];
    let mut layers = Vec::new();
    let mut folders = Vec::new();
    let mut next = Some(top);
    while let Some(source) = next.take() {
        let folder = source.folder.clone();
        folders.extend(folder.clone());
        let index = findings.add_source(source);
        let mut tree = parse(findings, index);
        if let Some(folder) = &folder {
            draws_file::read_in(findings, &mut tree, folder);
        }
        school_list::read_in(findings, &mut tree, folder.as_deref().unwrap_or(Path::new("")));
        check_scenario(findings, &mut tree);
        if !layers.is_empty() {
            tree.retain(|key, _| !ITS_OWN.contains(&key));
        }
        let extends = tree
            .get("extends")
            .and_then(|entry| Some((entry.node.as_text()?.to_owned(), entry.node.location)));
        tree.remove("extends");
        layers.push(tree);
        if let Some((wanted, location)) = extends {
            next = extended(findings, &wanted, location, folder.as_deref(), &mut trail);
            findings.incomplete |= next.is_none();
        }
    }
    let mut tree = Table::new();
    for layer in layers.into_iter().rev() {
        draws::make_way(&mut tree, &layer);
        // A nation cannot have variants, so it takes over none.
        if layer.get(NATION).is_some() {
            tree.remove("variants");
        }
        lay_over(&mut tree, layer);
    }
    Layers { tree, folders }
}

/// The text that `extends = wanted` stands for; none, and a problem, where there is none or where it closes a
/// circle.
fn extended(
    findings: &mut Findings,
    wanted: &str,
    location: Option<Location>,
    folder: Option<&Path>,
    trail: &mut Vec<(String, Option<PathBuf>)>,
) -> Option<Source> {
    let is_path = Path::new(wanted).extension().is_some_and(|end| end == "toml");
    let current = trail.last().and_then(|(_, identity)| identity.clone());
    let path = if is_path {
        folder.map(|folder| folder.join(wanted))
    } else {
        // A file that extends its own name means the shipped one.
        files::beside(folder, wanted).filter(|path| {
            current != Some(files::identity(path)) || files::shipped_scenario(wanted).is_none()
        })
    };
    let (source, identity) = match path {
        Some(path) => match files::read(&path, Origin::Scenario) {
            Ok(source) => (source, Some(files::identity(&path))),
            Err(problem) => {
                let what = format!("cannot extend {}: it {}", quoted(wanted), problem.what);
                findings.add_problem(location, what, problem.remedy);
                return None;
            }
        },
        None => (shipped(findings, wanted, location)?, None),
    };
    let step = (source.name.clone(), identity);
    let circle = trail.contains(&step);
    trail.push(step);
    if circle {
        let names: Vec<&str> = trail.iter().map(|(name, _)| name.as_str()).collect();
        findings.add_problem(
            location,
            format!("`extends` goes in a circle: {}", names.join(" -> ")),
            "let one of them extend another or none",
        );
        return None;
    }
    if trail.len() > LAYERS_AT_MOST {
        findings.add_problem(
            location,
            format!("more than {LAYERS_AT_MOST} scenarios extend one another"),
            "extend fewer",
        );
        return None;
    }
    Some(source)
}

fn shipped(findings: &mut Findings, name: &str, location: Option<Location>) -> Option<Source> {
    let source = files::shipped_scenario(name);
    if source.is_none() {
        let remedy = did_you_mean(name, SCENARIOS.iter().map(|&(name, _)| name));
        findings.add_problem(location, format!("there is no scenario {} to extend", quoted(name)), remedy);
    }
    source
}
