//! `reproduce RUN-FOLDER`: runs a folder's scenario again and says whether the same comes out.

use super::progress::Bars;
use super::{Status, flags, interrupt, print};
use clap::Args;
use output::{Manifest, OutputError, RunFolder, Workbook, first_difference};
use runner::{FolderOptions, Format, KeptTeachers, RunError, RunOptions, run_again};
use scenario::error::Problems;
use scenario::units::counted;
use scenario_files::load;
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
    Run(RunError),
}

impl fmt::Display for Obstacle {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(error) => out.write_str(&flags::output_error(error)),
            Self::Scenario(problems) => problems.fmt(out),
            Self::Run(error) => out.write_str(&flags::run_error(error)),
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
    let scratch = std::env::temp_dir().join(format!("schoolwide-again-{}", std::process::id()));
    // Never finished, so it leaves nothing behind.
    let again = RunFolder::create(&scratch, false).map_err(Obstacle::Folder)?;
    let (stop, bars) = (interrupt::flag(), Bars::new(arguments.quiet));
    let show = |progress: runner::Progress<'_>| bars.show_run(progress);
    let threads = arguments.threads.map_or(0, usize::from);
    let options = RunOptions::default().threads(threads).stop(&stop).progress(&show);
    let wanted = FolderOptions::default()
        .formats(&formats(&stored))
        .workbook(stored.files.contains_key(Workbook::FILE))
        .decimal_comma(stored.files.keys().any(|name| name.starts_with("tables/")))
        .teachers(KeptTeachers::named(stored.teachers.as_deref()));
    run_again(&loaded, &again, &options, &wanted).map_err(Obstacle::Run)?;
    let made = Manifest::read(again.path()).map_err(Obstacle::Folder)?;
    let names: BTreeSet<&String> = stored.files.keys().chain(made.files.keys()).collect();
    let differences =
        names.iter().filter_map(|name| difference(name, (&stored, folder), (&made, again.path()))).collect();
    Ok(Comparison { files: names.len(), differences })
}

/// The formats of figures that a run has.
fn formats(stored: &Manifest) -> Vec<Format> {
    let has = |format: &Format| {
        let ending = format!(".{}", format.ending());
        stored.files.keys().any(|name| name.ends_with(&ending))
    };
    Format::ALL.into_iter().filter(has).collect()
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
