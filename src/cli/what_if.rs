//! `what-if`: a page on which people change a scenario and see at once what becomes of it.

use super::language::language;
use super::{Status, flags, print};
use clap::Args;
use output::{WHAT_IF_PAGE, write_page};
use page::{PAGE_MARK, what_if_page};
use scenario_files::load;
use std::path::PathBuf;

/// What `what-if` takes.
#[derive(Debug, Args)]
pub struct WhatIfArguments {
    /// Scenario file, or name of a shipped scenario
    #[arg(value_name = "SCENARIO")]
    scenario: PathBuf,
    /// The page; a file in output/NAME/ where nothing is said
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace a file that is no what-if page
    #[arg(long)]
    force: bool,
    /// Change one value of the scenario beforehand, as in school.teachers=60; can be given several times
    #[arg(long, value_name = "KEY.PATH=VALUE")]
    set: Vec<String>,
    /// A file with the words of another language, such as languages/german.toml
    #[arg(long, value_name = "FILE")]
    language: Option<PathBuf>,
}

/// Writes the page of a scenario, or tells everything that is wrong with it.
pub fn run(arguments: &WhatIfArguments) -> Status {
    let loaded = match load(&arguments.scenario, &arguments.set) {
        Ok(loaded) => loaded,
        Err(problems) => {
            print::message(problems);
            return Status::Misused;
        }
    };
    let scenario = &loaded.scenario;
    let page = language(arguments.language.as_deref(), &[scenario])
        .and_then(|language| what_if_page(scenario, &language, env!("CARGO_PKG_VERSION")));
    let page = match page {
        Ok(page) => page,
        Err(problems) => {
            print::message(problems);
            return Status::Misused;
        }
    };
    for warning in &loaded.warnings {
        print::message(format!("warning: {}", warning.to_string().trim_end()));
    }
    let default = || PathBuf::from("output").join(&scenario.name).join(WHAT_IF_PAGE);
    let path = arguments.out.clone().unwrap_or_else(default);
    match write_page(&path, &page, PAGE_MARK, arguments.force) {
        Ok(()) => {
            print::result(path.display());
            Status::Done
        }
        Err(error) => {
            print::message(format!("{}: {}", scenario.name, flags::output_error(&error)));
            Status::Failed
        }
    }
}
