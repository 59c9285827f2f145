//! `chart RUN-FOLDER` of a nation's run.

use super::chosen::{unknown, unknown_figure};
use super::obstacle::Obstacle;
use super::written::Written;
use super::{ChartArguments, file_name, request};
use crate::cli::language::language;
use report::{FIGURES, NATION_FIGURE, NationSummary};
use scenario::error::{Problem, Problems};
use simulation::measure::YEARLY;
use std::path::{Path, PathBuf};

/// Draws the figure of a nation.
pub fn draw(
    folder: &Path,
    nation: NationSummary,
    arguments: &ChartArguments,
) -> Result<Vec<PathBuf>, Obstacle> {
    check(&nation, arguments).map_err(Obstacle::Asked)?;
    let language =
        language(arguments.drawing.language.as_deref(), &[&nation.scenario]).map_err(Obstacle::Asked)?;
    let nation = if arguments.strategy.is_empty() { nation } else { nation.narrowed(&arguments.strategy) };
    let nation = nation.in_words_of(&language);
    let request = request(arguments, language).map_err(Obstacle::Asked)?;
    let mut written = Written::new(arguments).map_err(Obstacle::formats)?;
    let numbers = (NATION_FIGURE.table)(&nation, &request).data();
    let name = file_name(NATION_FIGURE.name, &request);
    written.add(&name, || (NATION_FIGURE.draw)(&nation, &request), numbers)?;
    written.finish(folder, |name| nation.label(name))
}

/// Everything that is asked for in vain.
fn check(nation: &NationSummary, arguments: &ChartArguments) -> Result<(), Problems> {
    let mut problems = Problems::default();
    for name in arguments.figure.iter().filter(|name| *name != NATION_FIGURE.name) {
        problems.add(if FIGURES.iter().any(|figure| figure.name == name) {
            let remedy = format!("draw {}, or name the folder of another run", NATION_FIGURE.name);
            Problem::new(
                "--figure",
                format!("{name} needs the weeks of schools, and a nation keeps years"),
                remedy,
            )
        } else {
            unknown_figure(name)
        });
    }
    let run = &nation.scenario.run;
    for name in arguments.strategy.iter().filter(|name| !run.strategies.contains(name)) {
        let known = run.strategies.iter().map(String::as_str);
        problems.add(unknown("--strategy", "strategy in this run", name, known));
    }
    let kept = YEARLY.map(|measure| measure.info().name);
    if let Some(name) = arguments.measure.as_ref().filter(|name| !kept.contains(&name.as_str())) {
        problems.add(unknown("--measure", "measure that a nation keeps", name, kept.into_iter()));
    }
    if arguments.reference.is_some() {
        let what = format!("{} compares with no strategy", NATION_FIGURE.name);
        problems.add(Problem::new("--reference", what, "leave it out"));
    }
    if arguments.weeks.is_some() {
        let what = "a nation keeps the ends of years, not weeks";
        problems.add(Problem::new("--weeks", what, "leave it out"));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}
