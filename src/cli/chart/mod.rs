//! `chart RUN-FOLDER`: draws figures of a finished run again, from its tables.

mod against;
mod chosen;
mod nation;
mod obstacle;
mod weeks;
mod written;

use super::drawing_options::DrawingOptions;
use super::language::language;
use super::{Status, print};
use chart::Language;
use clap::Args;
use description::Page;
use obstacle::Obstacle;
use output::Manifest;
use report::{FIGURES, NATION_FIGURE, NationSummary, Request, Summary, what_if};
use scenario::error::{Problem, Problems};
use scenario::{FullScenario, Scale};
use scenario_files::load;
use std::path::{Path, PathBuf};
use weeks::Weeks;
use written::Written;

/// What `chart` takes.
#[derive(Debug, Args)]
pub struct ChartArguments {
    /// The folder of a finished run
    #[arg(value_name = "RUN-FOLDER", required_unless_present = "list")]
    folder: Option<PathBuf>,
    /// Say what every figure answers, and draw nothing; `--language` draws each in another language
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
    /// Draw one strategy in this run and in another instead, and their difference week by week
    #[arg(long, value_name = "OTHER-FOLDER")]
    against: Option<PathBuf>,
    /// Compare with this strategy
    #[arg(long, value_name = "NAME")]
    reference: Option<String>,
    /// Show these weeks only: a range such as 37-108, or, in figures with weeks side by side, some such as
    /// 0,36,180, where 0 is before the first week
    #[arg(long, value_name = "WEEKS")]
    weeks: Option<Weeks>,
    #[command(flatten)]
    drawing: DrawingOptions,
    /// Write the numbers behind charts with semicolons between fields and commas within numbers
    #[arg(long)]
    decimal_comma: bool,
    /// Folder for the charts
    #[arg(long, value_name = "DIR", default_value = "charts")]
    out: PathBuf,
}

/// Draws the figures that are asked for, and prints the path of each.
pub fn run(arguments: &ChartArguments) -> Status {
    let Some(folder) = arguments.folder.as_deref().filter(|_| !arguments.list) else {
        print::result(list().text());
        return Status::Done;
    };
    let drawn = match &arguments.against {
        Some(other) => against::draw(folder, other, arguments),
        None => draw(folder, arguments),
    };
    match drawn {
        Ok(paths) => {
            for path in &paths {
                print::result(path.display());
            }
            Status::Done
        }
        Err(obstacle) => {
            print::message(&obstacle);
            obstacle.status()
        }
    }
}

fn list() -> Page {
    let mut page = Page::new("Figures", &["figure", "answers"]);
    for figure in FIGURES {
        page.row([figure.name.into(), figure.answers.into()]);
    }
    let of_nations = format!("{} (needs a run of a nation)", NATION_FIGURE.answers);
    page.row([NATION_FIGURE.name.into(), of_nations.into()]);
    let of_two_runs = format!("{} (needs --against OTHER-FOLDER)", what_if::ANSWERS);
    page.row([what_if::NAME.into(), of_two_runs.into()]);
    page
}

fn draw(folder: &Path, arguments: &ChartArguments) -> Result<Vec<PathBuf>, Obstacle> {
    let scenario = open(folder)?;
    if let Scale::Nation(_) = scenario.scale() {
        let summary = NationSummary::read(folder, scenario).map_err(Obstacle::Run)?;
        return nation::draw(folder, summary, arguments);
    }
    let summary = Summary::read(folder, scenario).map_err(Obstacle::Run)?;
    let summary = weeks::within(summary, arguments).map_err(Obstacle::Asked)?;
    let summary = chosen::narrowed(summary, arguments).map_err(Obstacle::Asked)?;
    let figures = chosen::figures(arguments, &summary).map_err(Obstacle::Asked)?;
    let language =
        language(arguments.drawing.language.as_deref(), &[&summary.scenario]).map_err(Obstacle::Asked)?;
    let summary = summary.in_words_of(&language);
    let request = request(arguments, language).map_err(Obstacle::Asked)?;
    let mut written = Written::new(arguments).map_err(Obstacle::formats)?;
    for figure in figures {
        let numbers = (figure.table)(&summary, &request).data();
        written.add(&file_name(figure.name, &request), || (figure.draw)(&summary, &request), numbers)?;
    }
    written.finish(folder, |name| summary.label(name))
}

/// What is asked of figures beyond their names, in the words of a language.
fn request(arguments: &ChartArguments, language: Language) -> Result<Request, Problems> {
    Ok(Request {
        measure: chosen::measure(arguments)?,
        title: arguments.drawing.title.clone(),
        subtitle: arguments.drawing.subtitle.clone(),
        weeks: weeks::chosen(arguments),
        style: arguments.drawing.style(language),
    })
}

/// The name of a figure's file, without ending: with the measure, where one is asked for.
fn file_name(figure: &str, request: &Request) -> String {
    request.measure.map_or(figure.to_owned(), |measure| format!("{figure}-{}", measure.info().name))
}

/// Reads the tables of a run that keeps weeks.
fn read(folder: &Path) -> Result<Summary, Obstacle> {
    let scenario = open(folder)?;
    if let Scale::Nation(_) = scenario.scale() {
        let what = "a nation keeps the ends of years, not weeks to compare";
        let remedy = "leave out --against, or name runs of schools or districts";
        let mut problems = Problems::default();
        problems.add(Problem::new("--against", what, remedy));
        return Err(Obstacle::Asked(problems));
    }
    Summary::read(folder, scenario).map_err(Obstacle::Run)
}

/// Reads the scenario of a run, each of whose tables is as the run left it.
fn open(folder: &Path) -> Result<FullScenario, Obstacle> {
    let manifest = Manifest::read(folder).map_err(Obstacle::Run)?;
    for name in manifest.files.keys().filter(|name| !name.contains('/')) {
        manifest.check_file(folder, name).map_err(Obstacle::Run)?;
    }
    let loaded = load(&folder.join("scenario.toml"), &[]).map_err(Obstacle::Scenario)?;
    Ok(loaded.scenario)
}
