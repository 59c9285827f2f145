//! From files and options to a scenario, or to everything that is wrong with them.

use super::defaults::{complete_nation, defaults};
use super::files;
use super::grammar::is_name;
use super::kinds::kinds;
use super::layers::read_layers;
use super::library::SCENARIOS;
use super::loaded::Loaded;
use super::lookup;
use super::nearest::{did_you_mean, quoted};
use super::overrides::{self, Override};
use super::reading::Reading;
use super::source::{Origin, Source};
use super::strategies::{self, Shelf};
use super::tree::{Entry, Node, Table, Value, lay_over, table_made};
use super::variants::variants;
use super::whole;
use scenario::error::{Problem, Problems};
use scenario::words;
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
    resolve(&name, source, Some(path), overrides)
}

/// Reads the shipped scenario of that name.
///
/// # Errors
/// As [`load`], and where no scenario of that name ships.
pub fn shipped(name: &str, overrides: &[String]) -> Result<Loaded, Problems> {
    if let Some(source) = files::shipped_scenario(name) {
        return resolve(name, source, None, overrides);
    }
    let meant = did_you_mean(name, SCENARIOS.iter().map(|&(name, _)| name));
    let remedy = format!("{meant} The path of a file ends in .toml.");
    Err(Problem::of(name, "there is no such scenario", remedy).into())
}

/// Reads a scenario from text; other files come from what ships only.
///
/// # Errors
/// As [`load`].
pub fn parse(name: &str, text: &str, overrides: &[String]) -> Result<Loaded, Problems> {
    let shown = format!("{name}.toml");
    let source = Source { name: shown, origin: Origin::Scenario, folder: None, text: text.to_owned() };
    resolve(name, source, None, overrides)
}

fn resolve(name: &str, top: Source, path: Option<&Path>, options: &[String]) -> Result<Loaded, Problems> {
    let mut reading = Reading::default();
    let layers = read_layers(&mut reading, top, path);
    let mut tree = defaults();
    lay_over(&mut tree, layers.tree);
    let mut shelf = Shelf::new(layers.folders);
    let changes: Vec<Override> =
        options.iter().filter_map(|option| overrides::read(&mut reading, option)).collect();
    let named = lookup::named_strategies(&tree, &changes);
    lookup::run_what_is_inline(&mut tree);
    strategies::pull(&mut reading, &mut shelf, &mut tree, named.iter().map(String::as_str));
    for change in changes {
        overrides::apply(&mut reading, &mut tree, change);
    }
    lookup::know_strategies(&mut reading, &tree);
    strategies::resolve(&mut reading, &mut shelf, &mut tree);
    lookup::know_practices(&mut reading, &tree);
    complete(&mut reading, &mut tree, name);
    complete_nation(&mut tree);
    let variants = variants(&reading, &tree);
    let kinds = kinds(&reading, &tree);
    // What is wrong with the scenario itself comes first.
    let mut loaded = whole::finish(reading, &tree)?;
    loaded.variants = variants?;
    loaded.kinds = kinds?;
    let told: Vec<String> = options.iter().filter(|option| is_told(option)).cloned().collect();
    let of_variants = loaded.variants.iter_mut().map(|variant| &mut variant.loaded.scenario);
    let of_kinds = loaded.kinds.iter_mut().map(|kind| &mut kind.scenario);
    for scenario in of_variants.chain(of_kinds).chain([&mut loaded.scenario]) {
        scenario.changes.extend_from_slice(&told);
    }
    Ok(loaded)
}

/// Whether charts tell that an option was given; they show seed, replicates, years and strategies
/// anyway.
fn is_told(option: &str) -> bool {
    let shown = ["run.seed", "run.replicates", "run.years", "run.strategies"];
    let key = option.split('=').next().unwrap_or_default().trim();
    !shown.contains(&key)
}

/// Fills in what follows from other keys: names, labels, the reference.
fn complete(reading: &mut Reading, tree: &mut Table, file_name: &str) {
    let text = |text: String| Entry { key: None, node: Node::unwritten(Value::Text(text)) };
    if !tree.contains_key("name") && !is_name(file_name) {
        let what = format!("{} cannot be a scenario's name", quoted(file_name));
        reading.fault(
            None,
            what,
            "write letters, digits, _ and - only, in the file's name or as name = \"...\"",
        );
    }
    tree.entry("name".to_owned()).or_insert_with(|| text(file_name.to_owned()));
    let name = tree.get("name").and_then(|entry| entry.node.as_text()).unwrap_or(file_name).to_owned();
    tree.entry("title".to_owned()).or_insert_with(|| text(words(&name)));
    tree.entry("question".to_owned()).or_insert_with(|| text(String::new()));
    for (path, label) in
        [(&["practices"][..], "label"), (&["variants"], "title"), (&["nation", "kinds"], "title")]
    {
        let named = path.iter().try_fold(&mut *tree, |tree, key| tree.get_mut(*key)?.node.as_table_mut());
        for (name, entry) in named.into_iter().flatten() {
            if let Some(own) = entry.node.as_table_mut() {
                own.entry(label.to_owned()).or_insert_with(|| text(words(name)));
            }
        }
    }
    let listed = lookup::running(tree);
    let options_chose =
        listed.iter().any(|(_, place)| reading.sources.origin(*place) == Some(Origin::Override));
    let Some(run) = table_made(tree, "run") else { return };
    let reference =
        run.get("reference").and_then(|entry| Some((entry.node.as_text()?.to_owned(), entry.node.place)));
    let fits = reference.is_some_and(|(name, place)| {
        let option_set = reading.sources.origin(place) == Some(Origin::Override);
        let runs = listed.iter().any(|(running, _)| *running == name);
        runs || option_set || !options_chose
    });
    // Options that choose strategies may leave out the file's reference.
    if !fits && let Some((first, _)) = listed.into_iter().next() {
        run.insert("reference".to_owned(), text(first));
    }
}
