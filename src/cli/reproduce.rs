//! `reproduce RUN-FOLDER`: runs a folder's scenario again and says whether the same comes out.

use super::execute::{fill_all, on_threads};
use super::options::{Format, Options};
use super::results::Prepared;
use super::trouble::Trouble;
use super::{Status, interrupt, print};
use clap::{Args, ValueEnum};
use output::{Manifest, OutputError, RunFolder, first_difference};
use scenario::error::Problems;
use scenario::units::counted;
use scenario_files::{Loaded, load};
use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};

/// What `reproduce` takes.
#[derive(Debug, Args)]
pub struct ReproduceArguments {
    /// The folder of a finished run
    #[arg(value_name = "RUN-FOLDER")]
    folder: PathBuf,
    /// Threads to use; all processors where nothing is said
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// No progress; what was found only
    #[arg(long)]
    quiet: bool,
}

/// Why a run could not be made again.
enum Obstacle {
    Folder(OutputError),
    Scenario(Problems),
    Run(Trouble),
}

impl fmt::Display for Obstacle {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(error) => error.fmt(out),
            Self::Scenario(problems) => problems.fmt(out),
            Self::Run(trouble) => trouble.fmt(out),
        }
    }
}

/// Runs the scenario of a folder again and tells the first difference of every file that differs.
pub fn run(arguments: &ReproduceArguments) -> Status {
    let folder = &arguments.folder;
    match reproduce(arguments) {
        Ok(Comparison { files, differences }) if differences.is_empty() => {
            let files = counted(files as u64, "file", "files");
            print::result(format!("{}: the same, {files} to the byte", folder.display()));
            Status::Done
        }
        Ok(Comparison { files, differences }) => {
            differences.iter().for_each(print::result);
            let differing = differences.len();
            print::result(format!("{}: {differing} of {files} files differ", folder.display()));
            Status::Failed
        }
        Err(obstacle) => {
            print::message(&obstacle);
            if matches!(obstacle, Obstacle::Run(_)) { Status::Failed } else { Status::Misused }
        }
    }
}

/// How a run compares with the same made again.
struct Comparison {
    files: usize,
    differences: Vec<String>,
}

fn reproduce(arguments: &ReproduceArguments) -> Result<Comparison, Obstacle> {
    let folder = &arguments.folder;
    let stored = Manifest::read(folder).map_err(Obstacle::Folder)?;
    stored.check_file(folder, "scenario.toml").map_err(Obstacle::Folder)?;
    let (version, now) = (stored.version.as_str(), env!("CARGO_PKG_VERSION"));
    if version != now {
        print::message(format!("note: version {version} made the run, and this is {now}"));
    }
    let loaded = load(&folder.join("scenario.toml"), &[]).map_err(Obstacle::Scenario)?;
    let options = Options {
        folder: std::env::temp_dir().join(format!("schoolwide-again-{}", std::process::id())),
        force: false,
        threads: arguments.threads.map_or(0, usize::from),
        formats: formats(&stored),
        quiet: arguments.quiet,
    };
    // Never finished, so it leaves nothing behind.
    let again = RunFolder::create(&options.folder, false).map_err(Obstacle::Folder)?;
    run_again(&loaded, &again, &options).map_err(Obstacle::Run)?;
    let made = Manifest::read(again.path()).map_err(Obstacle::Folder)?;
    let names: BTreeSet<&String> = stored.files.keys().chain(made.files.keys()).collect();
    let differences =
        names.iter().filter_map(|name| difference(name, (&stored, folder), (&made, again.path()))).collect();
    Ok(Comparison { files: names.len(), differences })
}

fn run_again(loaded: &Loaded, folder: &RunFolder, options: &Options) -> Result<(), Trouble> {
    let stop = interrupt::flag();
    on_threads(options, || fill_all(&Prepared::of(loaded), loaded, folder, options, &stop)).map(|_| ())
}

/// The formats of charts that a run has.
fn formats(stored: &Manifest) -> Vec<Format> {
    let has = |format: &Format| {
        let ending = format.to_possible_value().map(|value| format!(".{}", value.get_name()));
        ending.is_some_and(|ending| stored.files.keys().any(|name| name.ends_with(&ending)))
    };
    Format::value_variants().iter().copied().filter(has).collect()
}

/// What differs in a file, in words; none where it is the same to the byte.
fn difference(
    name: &str,
    (stored, folder): (&Manifest, &Path),
    (made, again): (&Manifest, &Path),
) -> Option<String> {
    let words = match (stored.files.get(name), made.files.get(name)) {
        (None, _) => "is new".to_owned(),
        (_, None) => "is no longer written".to_owned(),
        (Some(before), Some(now)) => {
            let changed = stored.check_file(folder, name).err();
            if before == now && changed.is_none() {
                return None;
            }
            let since = changed.map_or(String::new(), |error| format!("{error}; "));
            let first = match first_difference(&folder.join(name), &again.join(name)) {
                Ok(Some(difference)) => difference.to_string(),
                Ok(None) => "the same values in other bytes".to_owned(),
                Err(error) => error.to_string(),
            };
            format!("{since}{first}")
        }
    };
    Some(format!("{name}: {words}"))
}
