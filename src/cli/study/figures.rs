//! Figures of a study, written beside its tables or drawn again by `study chart`.

use super::StudyFile;
use crate::cli::language::language;
use crate::cli::options::{FormatChoice, SizeChoice, formats};
use crate::cli::print;
use chart::{Ground, Style, UpTo};
use clap::Args;
use output::{clear_partial_files, write_whole};
use runner::Format;
use scenario::error::{Problem, Problems};
use scenario_files::nearest;
use std::path::{Path, PathBuf};
use study::{Answered, FigureRequest, StudyError, StudyFigure, StudyPlan, answer};

/// What `study chart` takes.
#[derive(Debug, Args)]
pub struct ChartArguments {
    #[command(flatten)]
    file: StudyFile,
    /// Say what every figure of the study answers, and draw nothing
    #[arg(long)]
    list: bool,
    /// Draw this figure only; can be given several times
    #[arg(long, value_name = "NAME")]
    figure: Vec<String>,
    /// Title in place of the study's own
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Line below the title in place of the figure's own
    #[arg(long, value_name = "TEXT")]
    subtitle: Option<String>,
    /// End the axes of shares here instead of at 100, in figures that have any: whole percent from 1 to 100
    #[arg(long, value_name = "PERCENT", value_parser = crate::cli::options::up_to)]
    up_to: Option<UpTo>,
    /// Where it will be seen
    #[arg(long, value_enum, default_value_t = SizeChoice::Slide)]
    size: SizeChoice,
    /// File with the words of the figures in another language; `describe language` prints one to edit
    #[arg(long, value_name = "FILE")]
    language: Option<PathBuf>,
    /// Light words on a dark ground
    #[arg(long)]
    dark: bool,
    /// Formats of the charts
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "svg,png")]
    format: Vec<FormatChoice>,
    /// Dots in an inch of PNG charts [default: 288 for a slide, 600 for print, 200 for a poster]
    #[arg(long, visible_alias = "dpi", value_name = "N")]
    dots_per_inch: Option<f32>,
    /// Folder for the charts
    #[arg(long, value_name = "DIR", default_value = "charts")]
    charts: PathBuf,
}

/// Draws figures of a finished study again, and prints the path of each.
pub fn chart(arguments: &ChartArguments) -> Result<(), StudyError> {
    let formats = chosen_formats(&arguments.format)?;
    let plan = arguments.file.plan()?;
    let answered = answer(&plan, &arguments.file.folder(&plan))?;
    let figures = answered.figures(&plan);
    if arguments.list {
        for figure in figures {
            print::result(format!("{}: {}", figure.name, figure.answers));
        }
        return Ok(());
    }
    let request = FigureRequest {
        title: arguments.title.clone(),
        subtitle: arguments.subtitle.clone(),
        style: Style {
            size: arguments.size.size(),
            ground: if arguments.dark { Ground::Dark } else { Ground::Light },
            language: language(arguments.language.as_deref(), &[&plan.study.scenario])?,
            up_to: arguments.up_to.unwrap_or_default(),
        },
    };
    let chosen = chosen(figures, &arguments.figure)?;
    draw(&plan, &chosen, &request, &formats, arguments.dots_per_inch, &arguments.charts)
}

/// Draws every figure of a study that was just put together beside its tables.
pub fn beside_tables(
    plan: &StudyPlan,
    answered: &Answered,
    formats: &[Format],
    folder: &Path,
) -> Result<(), StudyError> {
    if formats.is_empty() {
        return Ok(());
    }
    let figures = answered.figures(plan);
    // What was left of a figure by a run that was killed.
    clear_partial_files(folder, |name| {
        figures.iter().any(|figure| name.rsplit_once('.').is_some_and(|(stem, _)| stem == figure.name))
    })?;
    draw(plan, &figures, &FigureRequest::default(), formats, None, folder)
}

/// The formats that are asked for.
pub fn chosen_formats(choices: &[FormatChoice]) -> Result<Vec<Format>, StudyError> {
    formats(choices)
        .map_err(|wrong| Problem::new("--format", wrong, "name svg, png or pdf, or none alone").into())
}

/// The figures of those names, or all; every name that there is not is told at once.
fn chosen<'a>(
    mut figures: Vec<StudyFigure<'a>>,
    names: &[String],
) -> Result<Vec<StudyFigure<'a>>, StudyError> {
    if names.is_empty() {
        return Ok(figures);
    }
    let mut problems = Problems::default();
    for name in names {
        if figures.iter().all(|figure| figure.name != *name) {
            let known: Vec<&str> = figures.iter().map(|figure| figure.name.as_str()).collect();
            let remedy = match nearest(name, known.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None if known.is_empty() => "its design has none".to_owned(),
                None => format!("there are {}", known.join(", ")),
            };
            problems.add(Problem::new("--figure", format!("the study has no figure `{name}`"), remedy));
        }
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    figures.retain(|figure| names.contains(&figure.name));
    Ok(figures)
}

fn draw(
    plan: &StudyPlan,
    figures: &[StudyFigure<'_>],
    request: &FigureRequest,
    formats: &[Format],
    dots_per_inch: Option<f32>,
    folder: &Path,
) -> Result<(), StudyError> {
    for figure in figures {
        let drawing = figure.draw(plan, request)?;
        for format in formats {
            let path = folder.join(format!("{}.{}", figure.name, format.ending()));
            write_whole(&path, &format.bytes(&drawing, dots_per_inch)?)?;
            print::result(path.display());
        }
    }
    Ok(())
}
