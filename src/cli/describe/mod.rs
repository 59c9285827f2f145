//! `describe`: explains parameters, practices, strategies, scenarios, measures, settings and study files by their names, and
//! finds them by any words.

mod measures;
mod parameters;
mod practices;
mod scenarios;
mod search;
mod settings;
mod strategies;
mod study;
mod synonyms;
mod wrapped;

use super::{Status, print};
use clap::{Args, ValueEnum};
use description::{self, Page};
use report::template;
use scenario::error::{Problem, Problems};
use scenario_files::nearest;

/// What `describe` takes.
#[derive(Debug, Args)]
pub struct DescribeArguments {
    /// `parameters`, `practices`, `strategies`, `scenarios`, `measures`, `settings` or `study`, to list them, with a name to
    /// explain one; `language` for the words of figures; any other words to find what the model has under them; an overview
    /// where nothing is said, and with `--format md` the whole model
    #[arg(value_name = "WHAT")]
    words: Vec<String>,
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
    /// Settings of scenario files that are no parameters
    #[value(alias = "setting")]
    Settings,
    /// Keys of study files
    #[value(alias = "studies")]
    Study,
    /// Words of figures and of the what-if page, as a file to translate for `--language`
    Language,
}

/// Explains what is asked for.
pub fn run(arguments: &DescribeArguments) -> Status {
    let Some((first, others)) = arguments.words.split_first() else {
        return if arguments.format == Format::Md {
            print::result(description::description().trim_end());
            Status::Done
        } else {
            print_page(overview(), arguments.format)
        };
    };
    match (Topic::from_str(first, true), others) {
        (Ok(Topic::Language), []) => language(),
        (Ok(topic), []) => print_page(all(topic), arguments.format),
        (Ok(topic), [name]) => print_page(one(topic, name), arguments.format),
        _ => find(&arguments.words, arguments.format),
    }
}

/// Prints what is found under words.
fn find(words: &[String], format: Format) -> Status {
    match search::search(words, wrapped::width()) {
        Ok(found) if format == Format::Text => {
            print::result(found.text);
            Status::Done
        }
        found => print_page(found.map(|found| found.page), format),
    }
}

fn print_page(page: Result<Page, Problems>, format: Format) -> Status {
    match page {
        Ok(page) => {
            print::result(match format {
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

/// Everything of a kind.
fn all(topic: Topic) -> Result<Page, Problems> {
    match topic {
        Topic::Parameters => Ok(description::parameters(None)),
        Topic::Practices => Ok(description::practices()),
        Topic::Strategies => description::strategies(),
        Topic::Scenarios => description::scenarios(),
        Topic::Measures => Ok(description::measures()),
        Topic::Settings => Ok(description::settings()),
        Topic::Study => Ok(study::all()),
        Topic::Language => overview(),
    }
}

/// One of a kind.
fn one(topic: Topic, name: &str) -> Result<Page, Problems> {
    match topic {
        Topic::Parameters => parameters::one(name),
        Topic::Practices => practices::one(name),
        Topic::Strategies => strategies::one(name),
        Topic::Scenarios => scenarios::one(name),
        Topic::Measures => measures::one(name),
        Topic::Settings => settings::one(name),
        Topic::Study => study::one(name),
        Topic::Language => Err(unknown("language", name, [])),
    }
}

fn overview() -> Result<Page, Problems> {
    let topics = [
        ("parameters", description::parameters(None), "numbers of the model, with units, ranges and sources"),
        ("practices", description::practices(), "what a leader can do, and what it costs"),
        ("strategies", description::strategies()?, "plans of practices that ship"),
        ("scenarios", description::scenarios()?, "scenarios that ship"),
        ("measures", description::measures(), "what is observed of a school every week"),
        ("settings", description::settings(), "what else a scenario file can say"),
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
