//! `describe [WHAT] [NAME]`: explains parameters, practices, strategies, scenarios, measures and study files.

mod measures;
mod parameters;
mod practices;
mod scenarios;
mod strategies;
mod study;

use super::{Status, print};
use clap::{Args, ValueEnum};
use description::{self, Page};
use report::template;
use scenario::error::{Problem, Problems};
use scenario_files::nearest;

/// What `describe` takes.
#[derive(Debug, Args)]
pub struct DescribeArguments {
    /// What to explain; an overview where absent, and with `--format md` the whole model
    #[arg(value_enum)]
    what: Option<Topic>,
    /// Which one; all of them where absent
    name: Option<String>,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Columns for a terminal
    Text,
    /// One object
    Json,
    /// Markdown
    Md,
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
    /// Keys of study files
    #[value(alias = "studies")]
    Study,
    /// Words of figures and of the what-if page, as a file to translate for `--language`
    Language,
}

/// Explains what is asked for.
pub fn run(arguments: &DescribeArguments) -> Status {
    if arguments.what.is_none() && arguments.format == Format::Md {
        print::result(description::description().trim_end());
        return Status::Done;
    }
    if arguments.what == Some(Topic::Language) {
        return arguments.name.as_deref().map_or_else(language, |name| {
            print::message(unknown("language", name, []));
            Status::Misused
        });
    }
    match page(arguments.what, arguments.name.as_deref()) {
        Ok(page) => {
            print::result(match arguments.format {
                Format::Text => page.text(),
                Format::Json => format!("{:#}", page.json()),
                Format::Md => page.markdown(),
            });
            Status::Done
        }
        Err(problems) => {
            print::message(problems);
            Status::Misused
        }
    }
}

/// Prints the words of the figures and of the what-if page as TOML, whatever the format.
fn language() -> Status {
    match template() {
        Ok(text) => {
            print::result(format!("{}\n\n{}", text.trim_end(), page::template().trim_end()));
            Status::Done
        }
        Err(problems) => {
            print::message(problems);
            Status::Failed
        }
    }
}

fn page(what: Option<Topic>, name: Option<&str>) -> Result<Page, Problems> {
    match (what, name) {
        (None | Some(Topic::Language), _) => overview(),
        (Some(Topic::Parameters), None) => Ok(description::parameters(None)),
        (Some(Topic::Parameters), Some(name)) => parameters::one(name),
        (Some(Topic::Practices), None) => Ok(description::practices()),
        (Some(Topic::Practices), Some(name)) => practices::one(name),
        (Some(Topic::Strategies), None) => description::strategies(),
        (Some(Topic::Strategies), Some(name)) => strategies::one(name),
        (Some(Topic::Scenarios), None) => description::scenarios(),
        (Some(Topic::Scenarios), Some(name)) => scenarios::one(name),
        (Some(Topic::Measures), None) => Ok(description::measures()),
        (Some(Topic::Measures), Some(name)) => measures::one(name),
        (Some(Topic::Study), None) => Ok(study::all()),
        (Some(Topic::Study), Some(name)) => study::one(name),
    }
}

fn overview() -> Result<Page, Problems> {
    let topics = [
        ("parameters", description::parameters(None), "numbers of the model, with units, ranges and sources"),
        ("practices", description::practices(), "what a leader can do, and what it costs"),
        ("strategies", description::strategies()?, "plans of practices that ship"),
        ("scenarios", description::scenarios()?, "scenarios that ship"),
        ("measures", description::measures(), "what is observed of a school every week"),
        ("study", study::all(), "keys of study files"),
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
    Problem::new("describe", format!("there is nothing called `{name}` among the {kind}"), remedy).into()
}
