//! `import`: turns files of a real school into a scenario, and keeps ids in a file of their own.

use super::{Status, print};
use clap::Args;
use import::{Imported, Kind, Request, RosterFiles, Source, Told, import};
use output::{OutputError, marks_a_run, write_whole};
use scenario::error::{Problem, Problems};
use scenario_files::{Loaded, load, nearest, parse_at};
use std::path::{Path, PathBuf};

/// What `import` takes.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The staff: `id`, and any traits of teachers that scenarios know
    #[arg(long, value_name = "FILE", required_unless_present = "oneroster")]
    staff: Option<PathBuf>,
    /// Who asks whom for advice: `from`, `to`, and if need be `weight` and `wave`; or the ties.csv of a run
    #[arg(long, value_name = "FILE")]
    advice: Option<PathBuf>,
    /// Observations of lessons: `teacher`, `date`, `observer`, `component`, `score`, `max`
    #[arg(long, value_name = "FILE")]
    observations: Option<PathBuf>,
    /// Stages of concern or levels of use: `teacher`, and `stage` or `level`
    #[arg(long, value_name = "FILE")]
    concerns: Option<PathBuf>,
    /// A folder of OneRoster tables, version 1.1 or 1.2
    #[arg(long, value_name = "FOLDER")]
    oneroster: Option<PathBuf>,
    /// The scenario that is extended: the name of one that ships, or a path from the folder of the new file
    #[arg(long, value_name = "SCENARIO", default_value = "typical_high_school")]
    extends: String,
    /// Name of the new scenario, where it is not that of its file
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The strategy that the school has followed, for targets; the reference of the extended scenario if not given
    #[arg(long, value_name = "NAME")]
    strategy: Option<String>,
    /// The scenario file to write; later waves of observations go to `NAME_targets.toml` beside it
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The file to write ids and pseudonyms to, which is yours alone
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// Let a kind of fault pass; can be given several times
    #[arg(long, value_name = "KIND", value_parser = clap::builder::PossibleValuesParser::new(Kind::ALL.map(Kind::word)))]
    allow: Vec<String>,
    /// Replace files that are there
    #[arg(long)]
    force: bool,
}

/// Writes the scenario, or tells everything that is wrong with the files.
pub fn run(arguments: &ImportArguments) -> Status {
    match imported(arguments) {
        Ok(imported) => arguments.write(&imported),
        Err(problems) => {
            print::message(problems);
            Status::Misused
        }
    }
}

fn imported(arguments: &ImportArguments) -> Result<Imported, Problems> {
    let mut problems = arguments.misplaced();
    let mut read = |path: &Option<PathBuf>| {
        let source = path.as_deref().map(Source::read).transpose();
        keep(source, &mut problems).flatten()
    };
    let [staff, advice, observations, concerns] =
        [&arguments.staff, &arguments.advice, &arguments.observations, &arguments.concerns].map(&mut read);
    let roster = arguments.oneroster.as_deref().map(RosterFiles::read).transpose();
    let roster = keep(roster, &mut problems).flatten();
    let base = keep(arguments.base(), &mut problems);
    let Some(base) = base.filter(|_| problems.is_empty()) else { return Err(problems) };
    let strategy = arguments.strategy(&base)?;
    let allowed: Vec<Kind> = arguments.allow.iter().filter_map(|word| Kind::of(word)).collect();
    let file = arguments.out.file_name().unwrap_or_default().to_string_lossy();
    let imported = import(&Request {
        staff,
        advice,
        observations,
        concerns,
        roster,
        extends: &arguments.extends,
        base: &base.scenario,
        name: arguments.name.as_deref(),
        file: &file,
        strategy,
        allowed: &allowed,
    })?;
    // What does not go together with the scenario that is extended is told before anything is written.
    parse_at(&arguments.out, &imported.scenario)?;
    Ok(imported)
}

fn keep<T>(read: Result<T, Problems>, problems: &mut Problems) -> Option<T> {
    read.map_err(|more| problems.add_all(more)).ok()
}

impl ImportArguments {
    /// The study of later waves, beside the scenario.
    fn targets(&self) -> PathBuf {
        let stem = self.out.file_stem().unwrap_or_default().to_string_lossy();
        self.out.with_file_name(format!("{stem}_targets.toml"))
    }

    /// The scenario that is extended, found as the new file will find it.
    fn base(&self) -> Result<Loaded, Problems> {
        let folder = self.out.parent().unwrap_or(Path::new(""));
        let is_file = |path: &Path| path.extension().is_some_and(|end| end == "toml");
        let beside = folder.join(format!("{}.toml", self.extends));
        if is_file(Path::new(&self.extends)) {
            load(&folder.join(&self.extends), &[])
        } else if beside.is_file() {
            load(&beside, &[])
        } else {
            scenario_files::shipped(&self.extends, &[])
        }
    }

    fn strategy<'a>(&'a self, base: &'a Loaded) -> Result<&'a str, Problems> {
        let known = &base.scenario.run.strategies;
        match self.strategy.as_deref() {
            None => Ok(&base.scenario.run.reference),
            Some(name) if known.iter().any(|own| own == name) => Ok(name),
            Some(name) => {
                let meant = nearest(name, known.iter().map(String::as_str))
                    .map_or_else(|| known.join(", "), |meant| format!("`{meant}`"));
                let what = format!("`{}` runs no such strategy", self.extends);
                Err(Problem::new("--strategy", what, format!("name {meant}")).into())
            }
        }
    }

    /// Everything that is wrong with where files are to be written.
    fn misplaced(&self) -> Problems {
        let mut problems = Problems::default();
        let mut refuse = |path: &Path, what: &str, remedy: &str| {
            problems.add(Problem::new(&path.display().to_string(), what, remedy));
        };
        if self.out.extension().is_none_or(|end| end != "toml") {
            refuse(&self.out, "is no name of a scenario file", "end it in .toml (`--out mine.toml`)");
        }
        let targets = self.observations.as_ref().map(|_| self.targets());
        let outputs: Vec<&PathBuf> = [&self.out, &self.key].into_iter().chain(&targets).collect();
        for &path in &outputs {
            if path.is_dir() {
                refuse(path, "is a folder", "name a file");
            } else if path.exists() && !self.force {
                refuse(path, "is there already", "replace it with `--force`, or name another file");
            }
        }
        let resolved = std::path::absolute(&self.key).unwrap_or_else(|_| self.key.clone());
        let is_of_run = |folder: &Path| marks_a_run(&folder.canonicalize().unwrap_or_else(|_| folder.into()));
        if resolved.ancestors().skip(1).any(is_of_run) {
            let remedy = "keep the key apart from results that others see (`--key FILE`)";
            refuse(&self.key, "lies in the folder of a run", remedy);
        }
        for path in [&self.out, &self.targets()] {
            if std::path::absolute(path).is_ok_and(|other| other == resolved) {
                refuse(
                    &self.key,
                    "is the file of the scenario or its targets",
                    "name another (`--key FILE`)",
                );
            }
        }
        let read = [&self.staff, &self.advice, &self.observations, &self.concerns];
        for input in read.into_iter().flatten() {
            let is_input = |path: &Path| {
                path.canonicalize().is_ok_and(|own| input.canonicalize().is_ok_and(|input| input == own))
            };
            if outputs.iter().any(|path| is_input(path)) {
                refuse(input, "would be read and written", "name another file to write");
            }
        }
        problems
    }

    fn write(&self, imported: &Imported) -> Status {
        for warning in imported.warnings.iter() {
            print::message(format!("warning: {}", warning.to_string().trim_end()));
        }
        let hidden = imported.warnings.count() - imported.warnings.iter().count();
        if hidden > 0 {
            print::message(format!("warning: {hidden} more like these"));
        }
        let (targets, mut written) = (self.targets(), Vec::new());
        let mut write = |path: &Path, text: &str| {
            written.push(path.display().to_string());
            write_whole(path, text.as_bytes())
        };
        let done = write(&self.key, &imported.key)
            .and_then(|()| own_only(&self.key))
            .and_then(|()| write(&self.out, &imported.scenario))
            .and_then(|()| imported.targets.as_ref().map_or(Ok(()), |text| write(&targets, text)));
        if let Err(error) = done {
            print::message(error);
            return Status::Failed;
        }
        print::result(self.in_words(&imported.told));
        written.iter().for_each(print::result);
        Status::Done
    }

    fn in_words(&self, told: &Told) -> String {
        let stays = format!("stays as in {}", self.extends);
        let parts = [("taken", &told.taken), ("left", &told.left), (stays.as_str(), &told.stays)];
        let parts = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
        let part = |(title, lines): (&str, &Vec<String>)| format!("{title}\n  {}", lines.join("\n  "));
        parts.map(part).chain(["written".to_owned()]).collect::<Vec<_>>().join("\n")
    }
}

/// Lets nobody but the owner read the key.
#[cfg(unix)]
fn own_only(path: &Path) -> Result<(), OutputError> {
    use std::os::unix::fs::PermissionsExt;
    let rights = std::fs::Permissions::from_mode(0o600);
    let refused = |source| OutputError::System { path: path.to_owned(), doing: "keeping others out", source };
    std::fs::set_permissions(path, rights).map_err(refused)
}

/// Lets nobody but the owner read the key: as the folder says, where files have no such rights.
#[cfg(not(unix))]
fn own_only(_: &Path) -> Result<(), OutputError> {
    Ok(())
}
