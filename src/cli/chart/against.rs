//! `chart RUN-FOLDER --against OTHER-FOLDER`: one strategy in two runs.

use super::chosen::{unknown, unknown_figure};
use super::obstacle::Obstacle;
use super::weeks::{self, Weeks as AskedWeeks};
use super::written::Written;
use super::{ChartArguments, file_name, read, request};
use crate::cli::language::language;
use chart::Language;
use report::what_if::{self, Pair, Run, Weeks};
use report::{FIGURES, Request};
use scenario::error::{Problem, Problems};
use simulation::measure::Measure;
use std::path::{Path, PathBuf};

/// Draws a figure for every strategy that is asked for, or for the one that reaches most students in the
/// first run.
pub fn draw(one: &Path, other: &Path, arguments: &ChartArguments) -> Result<Vec<PathBuf>, Obstacle> {
    let mut request = asked(arguments).map_err(Obstacle::Asked)?;
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let in_the_way = |obstacle| Obstacle::Pair(one.to_path_buf(), other.to_path_buf(), Box::new(obstacle));
    let run = |folder: &Path| {
        let summary = read(folder).map_err(in_the_way)?;
        let summary = weeks::within(summary, arguments).map_err(Obstacle::Asked).map_err(in_the_way)?;
        Ok(Run { folder: folder.to_path_buf(), summary })
    };
    let (one, other) = (run(one)?, run(other)?);
    let scenarios = [&one, &other].map(|run| &run.summary.scenario);
    let language = language(arguments.drawing.language.as_deref(), &scenarios).map_err(Obstacle::Asked)?;
    let [one, other] =
        [one, other].map(|run| Run { summary: run.summary.in_words_of(&language), folder: run.folder });
    let pair = Pair::new(one, other).map_err(Obstacle::Asked)?;
    request.style.language = language;
    let mut written = Written::new(arguments).map_err(Obstacle::formats)?;
    for strategy in strategies(&pair, arguments).map_err(Obstacle::Asked)? {
        let weeks =
            Weeks::read(&pair, strategy, measure).map_err(|error| in_the_way(Obstacle::Run(error)))?;
        let name = file_name(&format!("{}-{strategy}", what_if::NAME), &request);
        let numbers = what_if::table(&pair, &weeks);
        written.add(&name, || what_if::draw(&pair, &weeks, &request), numbers)?;
    }
    written.finish(&pair.one.folder, |name| pair.one.summary.label(name))
}

/// What is asked of the figure, in English for now; options that mean nothing for two runs are refused.
fn asked(arguments: &ChartArguments) -> Result<Request, Problems> {
    let mut problems = Problems::default();
    if arguments.reference.is_some() {
        let what = "two runs of a strategy are compared with each other, not with another strategy";
        problems.add(Problem::new("--reference", what, "leave out --reference, or --against"));
    }
    for name in arguments.figure.iter().filter(|name| *name != what_if::NAME) {
        problems.add(if FIGURES.iter().any(|figure| figure.name == name) {
            let remedy = format!("leave out --against, or draw {}", what_if::NAME);
            Problem::new("--figure", format!("{name} shows one run only"), remedy)
        } else {
            unknown_figure(name)
        });
    }
    if matches!(arguments.weeks, Some(AskedWeeks::Some(_))) {
        let what = format!("{} shows weeks in a row", what_if::NAME);
        problems.add(Problem::new("--weeks", what, "ask for a range such as 37-108"));
    }
    let request = request(arguments, Language::default()).unwrap_or_else(|wrong| {
        problems.add_all(wrong);
        Request::default()
    });
    if !request.measure.is_none_or(what_if::can_show) {
        let what = format!("{} cannot show this measure", what_if::NAME);
        problems.add(Problem::new("--measure", what, "name a measure from 0 to 1"));
    }
    if problems.is_empty() { Ok(request) } else { Err(problems) }
}

/// The strategies to draw, each once; every one of them is in both runs.
fn strategies<'a>(pair: &'a Pair, arguments: &ChartArguments) -> Result<Vec<&'a str>, Problems> {
    let known = pair.strategies();
    let mut problems = Problems::default();
    let mut strategies = Vec::new();
    for name in &arguments.strategy {
        match known.iter().find(|strategy| *strategy == name) {
            None => problems.add(unknown("--strategy", "strategy in both runs", name, known.iter().copied())),
            Some(strategy) if strategies.contains(strategy) => {}
            Some(strategy) => strategies.push(*strategy),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if strategies.is_empty() {
        strategies.extend(pair.leading());
    }
    Ok(strategies)
}
