//! Figures of a study, written beside its tables or drawn again by `study chart`.

use super::StudyFile;
use crate::cli::drawing_options::DrawingOptions;
use crate::cli::language::language;
use crate::cli::options::{FormatChoice, formats, wants_workbook};
use crate::cli::print;
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
    #[command(flatten)]
    drawing: DrawingOptions,
    /// Folder for the charts
    #[arg(long, value_name = "DIR", default_value = "charts")]
    charts: PathBuf,
}

/// Draws figures of a finished study again, and prints the path of each.
pub fn chart(arguments: &ChartArguments) -> Result<(), StudyError> {
    let drawing = &arguments.drawing;
    let formats = chosen_formats(&drawing.format)?;
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
        title: drawing.title.clone(),
        subtitle: drawing.subtitle.clone(),
        style: drawing.style(language(drawing.language.as_deref(), &[&plan.study.scenario])?),
    };
    let chosen = chosen(figures, &arguments.figure)?;
    draw(&plan, &chosen, &request, &formats, drawing.dots_per_inch, &arguments.charts)
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
    if wants_workbook(choices) {
        let what = "a study draws figures and leaves its tables as CSV, and no workbook";
        return Err(Problems::from(Problem::new("--format", what, "name svg, png or pdf")).into());
    }
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
