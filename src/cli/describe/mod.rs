//! `describe [WHAT] [NAME]`: explains parameters, practices, strategies, scenarios and measures.

mod measures;
mod page;
mod parameters;
mod practices;
mod scenarios;
mod strategies;

use super::{Status, print};
use crate::error::{Problem, Problems};
use crate::scenario::nearest;
use clap::{Args, ValueEnum};
pub use page::Format;
use page::Page;

/// What `describe` takes.
#[derive(Debug, Args)]
pub struct DescribeArguments {
    /// What to explain; an overview where absent
    #[arg(value_enum)]
    what: Option<Topic>,
    /// Which one; all of them where absent
    name: Option<String>,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// What can be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Topic {
    /// Numbers of the model, with units, ranges and sources
    #[value(alias = "parameter")]
    Parameters,
    /// What a leader can do
    #[value(alias = "practice")]
    Practices,
    /// Plans of practices that ship
    #[value(alias = "strategy")]
    Strategies,
    /// Scenarios that ship
    #[value(alias = "scenario")]
    Scenarios,
    /// What is observed
    #[value(alias = "measure")]
    Measures,
}

/// Explains what is asked for.
pub fn run(arguments: &DescribeArguments) -> Status {
    match page(arguments.what, arguments.name.as_deref()) {
        Ok(page) => {
            print::result(page.render(arguments.format));
            Status::Done
        }
        Err(problems) => {
            print::message(problems);
            Status::Misused
        }
    }
}

fn page(what: Option<Topic>, name: Option<&str>) -> Result<Page, Problems> {
    match (what, name) {
        (None, _) => overview(),
        (Some(Topic::Parameters), None) => Ok(parameters::all()),
        (Some(Topic::Parameters), Some(name)) => parameters::one(name),
        (Some(Topic::Practices), None) => Ok(practices::all()),
        (Some(Topic::Practices), Some(name)) => practices::one(name),
        (Some(Topic::Strategies), None) => strategies::all(),
        (Some(Topic::Strategies), Some(name)) => strategies::one(name),
        (Some(Topic::Scenarios), None) => scenarios::all(),
        (Some(Topic::Scenarios), Some(name)) => scenarios::one(name),
        (Some(Topic::Measures), None) => Ok(measures::all()),
        (Some(Topic::Measures), Some(name)) => measures::one(name),
    }
}

fn overview() -> Result<Page, Problems> {
    let topics = [
        ("parameters", parameters::all(), "numbers of the model, with units, ranges and sources"),
        ("practices", practices::all(), "what a leader can do, and what it costs"),
        ("strategies", strategies::all()?, "plans of practices that ship"),
        ("scenarios", scenarios::all()?, "scenarios that ship"),
        ("measures", measures::all(), "what is observed of a school every week"),
    ];
    let mut page = Page::new("What can be described", &["what", "number", "meaning"]);
    for (topic, all, meaning) in topics {
        page.row([topic.into(), all.rows.len().into(), meaning.into()]);
    }
    Ok(page)
}

/// The problem that nothing has that name.
fn unknown<'a>(kind: &str, name: &str, known: impl IntoIterator<Item = &'a str>) -> Problems {
    let remedy = nearest(name, known).map_or_else(
        || format!("list them with `describe {kind}`"),
        |meant| format!("did you mean `{meant}`?"),
    );
    Problem::of("describe", format!("there is nothing called `{name}` among the {kind}"), remedy).into()
}
