//! `schema [WHAT]`: the JSON Schema of scenario files or of study files, for editors.

use super::{Status, print};
use clap::{Args, ValueEnum};

/// What `schema` takes.
#[derive(Debug, Args)]
pub struct SchemaArguments {
    /// Whose schema it is
    #[arg(value_enum, default_value_t = Language::Scenario)]
    of: Language,
}

/// A language of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    /// Scenario files
    Scenario,
    /// Study files
    Study,
}

/// Prints the schema.
pub fn run(arguments: &SchemaArguments) -> Status {
    print::result(match arguments.of {
        Language::Scenario => format!("{:#}", scenario_files::schema()),
        Language::Study => format!("{:#}", study::study_schema()),
    });
    Status::Done
}
