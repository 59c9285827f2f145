//! `chart RUN-FOLDER`: draws figures of a finished run again, from its tables.

use super::options::{Format, Purpose};
use super::{Status, print};
use crate::chart::{ChartError, Ground, Style};
use crate::description::Page;
use crate::error::{Problem, Problems};
use crate::measure::Measure;
use crate::output::{Manifest, OutputError};
use crate::report::{FIGURES, Figure, Request, Summary};
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
    /// Show this measure, in figures that can show any
    #[arg(long, value_name = "NAME")]
    measure: Option<String>,
    /// Show this strategy only; can be given several times, and the order counts
    #[arg(long, value_name = "NAME")]
    strategy: Vec<String>,
    /// Compare with this strategy
    #[arg(long, value_name = "NAME")]
    reference: Option<String>,
    /// Title in place of the figure's own
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Line below the title in place of the figure's own
    #[arg(long, value_name = "TEXT")]
    subtitle: Option<String>,
    /// Where it will be seen
    #[arg(long, value_enum, default_value_t = Purpose::Slide)]
    size: Purpose,
    /// Light words on a dark ground
    #[arg(long)]
    dark: bool,
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
    let summary = read(folder)?;
    let summary = narrowed(summary, arguments).map_err(Obstacle::Figure)?;
    let request = Request {
        measure: arguments.measure.as_deref().and_then(Measure::named),
        title: arguments.title.clone(),
        subtitle: arguments.subtitle.clone(),
        style: Style {
            size: arguments.size.size(),
            ground: if arguments.dark { Ground::Dark } else { Ground::Light },
        },
    };
    let mut paths = Vec::new();
    for figure in chosen(arguments, &summary).map_err(Obstacle::Figure)? {
        let drawing = (figure.draw)(&summary, &request).map_err(Obstacle::Chart)?;
        for format in &arguments.format {
            let (name, bytes) =
                format.file(&file_name(figure, &request), &drawing).map_err(Obstacle::Chart)?;
            let path = arguments.out.join(name);
            let written = fs::create_dir_all(&arguments.out).and_then(|()| fs::write(&path, bytes));
            written.map_err(|error| Obstacle::Write(path.clone(), error))?;
            paths.push(path);
        }
    }
    Ok(paths)
}

/// The name of a figure's file, without ending: with the measure, where one is asked for.
fn file_name(figure: &Figure, request: &Request) -> String {
    request
        .measure
        .map_or(figure.name.to_owned(), |measure| format!("{}-{}", figure.name, measure.info().name))
}

/// The run with the strategies and the reference that are asked for.
fn narrowed(summary: Summary, arguments: &ChartArguments) -> Result<Summary, Problems> {
    let run = &summary.scenario.run;
    let mut problems = Problems::default();
    let named = arguments.strategy.iter().map(|name| ("--strategy", name));
    for (option, name) in named.chain(arguments.reference.iter().map(|name| ("--reference", name))) {
        if !run.strategies.contains(name) {
            let known = run.strategies.iter().map(String::as_str);
            problems.add(unknown(option, "strategy in this run", name, known));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if arguments.strategy.is_empty() && arguments.reference.is_none() {
        return Ok(summary);
    }
    let all = if arguments.strategy.is_empty() { &run.strategies } else { &arguments.strategy };
    let mut strategies: Vec<String> = Vec::new();
    for name in all.iter().chain(&arguments.reference) {
        if !strategies.contains(name) {
            strategies.push(name.clone());
        }
    }
    let reference = arguments.reference.clone().unwrap_or_else(|| run.reference.clone());
    Ok(summary.narrowed(&strategies, &reference))
}

/// The figures that are asked for, or every one that suits the run and the measure.
fn chosen(arguments: &ChartArguments, summary: &Summary) -> Result<Vec<&'static Figure>, Problems> {
    let mut problems = Problems::default();
    let measure = arguments.measure.as_ref().and_then(|name| {
        let measure = Measure::named(name);
        if measure.is_none() {
            let known = Measure::ALL.iter().map(|measure| measure.info().name);
            problems.add(unknown("--measure", "measure", name, known));
        }
        measure
    });
    let shows = |figure: &&Figure| measure.is_none_or(|measure| figure.can_show(measure));
    let mut figures = Vec::new();
    for name in &arguments.figure {
        match FIGURES.iter().find(|figure| figure.name == name) {
            None => {
                let known = FIGURES.iter().map(|figure| figure.name);
                problems.add(unknown("--figure", "figure", name, known));
            }
            Some(figure) if !figure.suits(summary) => problems.add(unsuited(figure)),
            Some(figure) if !shows(&figure) => problems.add(measureless(figure)),
            Some(figure) => figures.push(figure),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if arguments.figure.is_empty() {
        figures = FIGURES.iter().filter(|figure| figure.suits(summary)).filter(shows).collect();
    }
    Ok(figures)
}

fn unknown<'a>(
    option: &str,
    noun: &str,
    name: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Problem {
    let remedy = nearest(name, known.clone()).map_or_else(
        || format!("there are {}", known.collect::<Vec<_>>().join(", ")),
        |meant| format!("did you mean `{meant}`?"),
    );
    Problem::of(option, format!("there is no {noun} `{name}`"), remedy)
}

fn unsuited(figure: &Figure) -> Problem {
    let needs = format!("{} needs {} strategies", figure.name, figure.strategies_at_least);
    Problem::of("--figure", needs, "name more strategies, or the folder of a run with more")
}

fn measureless(figure: &Figure) -> Problem {
    let able: Vec<&str> =
        FIGURES.iter().filter(|figure| figure.any_measure).map(|figure| figure.name).collect();
    let remedy = format!("leave out --measure, or draw {} with a measure from 0 to 1", able.join(" or "));
    Problem::of("--figure", format!("{} cannot show this measure", figure.name), remedy)
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
