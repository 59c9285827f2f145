//! `chart RUN-FOLDER`: draws figures of a finished run again, from its tables.

use super::options::Format;
use super::{Status, print};
use crate::chart::ChartError;
use crate::description::Page;
use crate::error::{Problem, Problems};
use crate::output::{Manifest, OutputError};
use crate::report::{FIGURES, Figure, Summary};
use crate::scenario::{load, nearest};
use clap::Args;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// What `chart` takes.
#[derive(Debug, Args)]
pub struct ChartArguments {
    /// The folder of a finished run
    #[arg(value_name = "RUN-FOLDER", required_unless_present = "list")]
    folder: Option<PathBuf>,
    /// Say what every figure answers, and draw nothing
    #[arg(long)]
    list: bool,
    /// Draw this figure only; can be given several times
    #[arg(long, value_name = "NAME")]
    figure: Vec<String>,
    /// Formats of the charts
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "svg,png")]
    format: Vec<Format>,
    /// Folder for the charts
    #[arg(long, value_name = "DIR", default_value = "charts")]
    out: PathBuf,
}

/// Why no chart could be drawn.
enum Obstacle {
    Run(OutputError),
    Scenario(Problems),
    Figure(Problems),
    Chart(ChartError),
    Write(PathBuf, std::io::Error),
}

impl fmt::Display for Obstacle {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Run(error) => error.fmt(out),
            Self::Scenario(problems) | Self::Figure(problems) => problems.fmt(out),
            Self::Chart(error) => error.fmt(out),
            Self::Write(path, error) => {
                write!(out, "writing `{}` failed ({error}): draw elsewhere with `--out`", path.display())
            }
        }
    }
}

/// Draws the figures that are asked for, and prints the path of each.
pub fn run(arguments: &ChartArguments) -> Status {
    let Some(folder) = arguments.folder.as_deref().filter(|_| !arguments.list) else {
        print::result(list().text());
        return Status::Done;
    };
    match draw(folder, arguments) {
        Ok(paths) => {
            for path in &paths {
                print::result(path.display());
            }
            Status::Done
        }
        Err(obstacle) => {
            print::message(&obstacle);
            match obstacle {
                Obstacle::Chart(_) | Obstacle::Write(..) => Status::Failed,
                Obstacle::Run(_) | Obstacle::Scenario(_) | Obstacle::Figure(_) => Status::Misused,
            }
        }
    }
}

fn list() -> Page {
    let mut page = Page::new("Figures", &["figure", "answers"]);
    for figure in &FIGURES {
        page.row([figure.name.into(), figure.answers.into()]);
    }
    page
}

fn draw(folder: &Path, arguments: &ChartArguments) -> Result<Vec<PathBuf>, Obstacle> {
    let wished = wished(&arguments.figure).map_err(Obstacle::Figure)?;
    let summary = read(folder)?;
    if let Some(figure) = wished.iter().find(|figure| !figure.suits(&summary)) {
        return Err(Obstacle::Figure(unsuited(figure)));
    }
    let all = || FIGURES.iter().filter(|figure| figure.suits(&summary));
    let chosen: Vec<&Figure> = if wished.is_empty() { all().collect() } else { wished };
    let mut paths = Vec::new();
    for figure in chosen {
        let drawing = (figure.draw)(&summary).map_err(Obstacle::Chart)?;
        for format in &arguments.format {
            let (name, bytes) = format.file(figure.name, &drawing).map_err(Obstacle::Chart)?;
            let path = arguments.out.join(name);
            let written = fs::create_dir_all(&arguments.out).and_then(|()| fs::write(&path, bytes));
            written.map_err(|error| Obstacle::Write(path.clone(), error))?;
            paths.push(path);
        }
    }
    Ok(paths)
}

/// The figures of those names, in their order.
fn wished(names: &[String]) -> Result<Vec<&'static Figure>, Problems> {
    let mut problems = Problems::default();
    let mut found = Vec::new();
    for name in names {
        match FIGURES.iter().find(|figure| figure.name == name) {
            Some(figure) => found.push(figure),
            None => problems.add(unknown(name)),
        }
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

fn unknown(name: &str) -> Problem {
    let remedy = nearest(name, FIGURES.iter().map(|figure| figure.name)).map_or_else(
        || "list them with `chart --list`".to_owned(),
        |meant| format!("did you mean `{meant}`?"),
    );
    Problem::of("--figure", format!("there is no figure `{name}`"), remedy)
}

fn unsuited(figure: &Figure) -> Problems {
    let needs = format!("{} needs {} strategies", figure.name, figure.strategies_at_least);
    Problem::of("--figure", needs, "name the folder of a run with more strategies").into()
}

/// Reads the tables of a run, each of them as the run left it.
fn read(folder: &Path) -> Result<Summary, Obstacle> {
    let manifest = Manifest::read(folder).map_err(Obstacle::Run)?;
    for name in manifest.files.keys().filter(|name| !name.contains('/')) {
        manifest.check_file(folder, name).map_err(Obstacle::Run)?;
    }
    let loaded = load(&folder.join("scenario.toml"), &[]).map_err(Obstacle::Scenario)?;
    Summary::read(folder, loaded.scenario).map_err(Obstacle::Run)
}
