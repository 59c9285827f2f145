//! `check SCENARIO...`: says everything that is wrong with scenarios, at once.

use super::{Status, print};
use clap::Args;
use scenario::units::counted;
use scenario_files::{Loaded, load};
use std::path::PathBuf;

/// What `check` takes.
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// Scenario files, or names of shipped scenarios
    #[arg(required = true, value_name = "SCENARIO")]
    scenarios: Vec<PathBuf>,
    /// Check with one value changed, as in school.teachers=60; can be given several times
    #[arg(long, value_name = "KEY.PATH=VALUE")]
    set: Vec<String>,
}

/// Reads every scenario and tells what was found.
pub fn run(arguments: &CheckArguments) -> Status {
    let mut status = Status::Done;
    for path in &arguments.scenarios {
        match load(path, &arguments.set) {
            Ok(loaded) => {
                print::result(accepted(&loaded));
                for warning in &loaded.warnings {
                    print::message(format!("warning: {warning}").trim_end());
                }
            }
            Err(problems) => {
                print::message(problems);
                status = Status::Misused;
            }
        }
    }
    status
}

fn accepted(loaded: &Loaded) -> String {
    let (name, run) = (&loaded.scenario.name, &loaded.scenario.run);
    let strategies = counted(run.strategies.len() as u64, "strategy", "strategies");
    let replicates = counted(run.replicates.into(), "replicate", "replicates");
    let years = counted(run.years.into(), "year", "years");
    let variants = match loaded.variants.len() as u64 {
        0 => String::new(),
        count => format!(", {}", counted(count, "variant", "variants")),
    };
    let kinds = match loaded.kinds.len() as u64 {
        0 => String::new(),
        count => format!(", {}", counted(count, "kind of school", "kinds of schools")),
    };
    format!("{name}: ok, {strategies}, {replicates}, {years}{variants}{kinds}")
}
