//! The command line: one file per verb. Nothing below it prints.

mod capacity_summary;
mod chart;
mod check;
mod completions;
mod describe;
mod drawing_options;
mod flags;
mod import;
mod interrupt;
mod language;
mod nation_summary;
mod options;
mod print;
mod progress;
mod reproduce;
mod run;
mod schema;
mod schools_summary;
mod study;
mod summary;
mod what_if;

use clap::{Command, CommandFactory, Parser, Subcommand};
use std::process::ExitCode;

/// Simulates how consistently personalized learning gets implemented, classroom by classroom,
/// under different leadership strategies.
#[derive(Debug, Parser)]
#[command(name = "schoolwide", version, about, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Run scenarios: tables and charts into output/NAME/
    Run(run::RunArguments),
    /// Say everything that is wrong with scenarios, at once
    Check(check::CheckArguments),
    /// Draw figures of a finished run again, from its tables
    Chart(chart::ChartArguments),
    /// Make a page on which people change a scenario and see at once what becomes of it
    WhatIf(what_if::WhatIfArguments),
    /// Run a finished run again, and say whether the same comes out
    Reproduce(reproduce::ReproduceArguments),
    /// Turn files of a real school into a scenario
    Import(import::ImportArguments),
    /// Vary a scenario over many points: resumed, shared out, and answered with intervals
    Study(study::StudyArguments),
    /// Explain what the model has, by name or by any words
    Describe(describe::DescribeArguments),
    /// Print the JSON Schema of scenario files or of study files, for editors
    Schema(schema::SchemaArguments),
    /// Print what makes a shell complete the words of commands
    Completions(completions::CompletionsArguments),
    /// Print the manual, for `man`
    Man,
}

/// How a command ended, as the exit status that it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// All went well: 0.
    Done,
    /// The run failed: 1.
    Failed,
    /// The command line or a scenario is wrong: 2.
    Misused,
}

/// The command line, as shells and manuals want to know it.
fn command() -> Command {
    Arguments::command()
}

/// Reads the command line and does what it says.
pub fn main() -> ExitCode {
    let status = match Arguments::parse().verb {
        Verb::Run(arguments) => run::run(&arguments),
        Verb::Check(arguments) => check::run(&arguments),
        Verb::Chart(arguments) => chart::run(&arguments),
        Verb::WhatIf(arguments) => what_if::run(&arguments),
        Verb::Reproduce(arguments) => reproduce::run(&arguments),
        Verb::Import(arguments) => import::run(&arguments),
        Verb::Study(arguments) => study::run(&arguments),
        Verb::Describe(arguments) => describe::run(&arguments),
        Verb::Schema(arguments) => schema::run(&arguments),
        Verb::Completions(arguments) => completions::run(&arguments),
        Verb::Man => completions::manual(),
    };
    ExitCode::from(match status {
        Status::Done => 0,
        Status::Failed => 1,
        Status::Misused => 2,
    })
}
