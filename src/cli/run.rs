//! `run`: every strategy of a scenario, all replicates, tables and charts.

use super::execute::execute;
use super::options::{Format, Options};
use super::trouble::Trouble;
use super::{Status, interrupt, print};
use clap::Args;
use scenario_files::{Loaded, load};
use std::path::PathBuf;
use std::sync::atomic::Ordering;

/// What `run` takes.
#[derive(Debug, Args)]
pub struct RunArguments {
    /// Scenario files, or names of shipped scenarios
    #[arg(required = true, value_name = "SCENARIO")]
    scenarios: Vec<PathBuf>,
    /// Run this strategy only; can be given several times
    #[arg(long, value_name = "NAME")]
    strategy: Vec<String>,
    /// How often every strategy is run, each time with other draws
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    replicates: Option<String>,
    /// The seed from which every draw follows
    #[arg(long, value_name = "S", allow_hyphen_values = true)]
    seed: Option<String>,
    /// School years of a run
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    years: Option<String>,
    /// Change one value of the scenario, as in school.teachers=60; can be given several times, and the
    /// last word on a value counts
    #[arg(long, value_name = "KEY.PATH=VALUE")]
    set: Vec<String>,
    /// Folder for the results of one scenario; output/NAME where nothing is said
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Replace an earlier run in the folder
    #[arg(long)]
    force: bool,
    /// Threads to use; all processors where nothing is said
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// Formats of the charts
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "svg,png")]
    format: Vec<Format>,
    /// No progress, no summary, no warnings: paths only
    #[arg(long)]
    quiet: bool,
}

/// Runs every scenario that is named; none of them where one is wrong.
pub fn run(arguments: &RunArguments) -> Status {
    if arguments.out.is_some() && arguments.scenarios.len() > 1 {
        print::message("--out takes the results of one scenario; run the scenarios one by one");
        return Status::Misused;
    }
    let Some(scenarios) = read_all(arguments) else { return Status::Misused };
    if let Some(name) = named_twice(&scenarios) {
        print::message(format!("two scenarios are named `{name}`; run them one by one with --out"));
        return Status::Misused;
    }
    let stop = interrupt::flag();
    let mut status = Status::Done;
    for loaded in scenarios {
        let name = loaded.scenario.name.clone();
        let options = Options {
            folder: arguments.out.clone().unwrap_or_else(|| PathBuf::from("output").join(&name)),
            force: arguments.force,
            threads: arguments.threads.map_or(0, usize::from),
            formats: arguments.format.clone(),
            quiet: arguments.quiet,
        };
        match execute(&loaded, &options, &stop) {
            Ok(()) => {}
            Err(trouble @ Trouble::Taken(_)) => {
                print::message(trouble);
                return Status::Misused;
            }
            Err(trouble) => {
                print::message(format!("{name}: {trouble}"));
                status = Status::Failed;
            }
        }
        if stop.load(Ordering::SeqCst) {
            return Status::Failed;
        }
    }
    status
}

/// The first name that two of the scenarios share: their results would go to one folder.
fn named_twice(scenarios: &[Loaded]) -> Option<&str> {
    let names: Vec<&str> = scenarios.iter().map(|loaded| loaded.scenario.name.as_str()).collect();
    names.iter().enumerate().find(|&(place, name)| names[..place].contains(name)).map(|(_, name)| *name)
}

/// Reads all scenarios, or tells every problem of all of them.
fn read_all(arguments: &RunArguments) -> Option<Vec<Loaded>> {
    let changes = overrides(arguments);
    let read: Vec<_> = arguments.scenarios.iter().map(|path| load(path, &changes)).collect();
    let mut problems = read.iter().filter_map(|read| read.as_ref().err()).peekable();
    if problems.peek().is_some() {
        problems.for_each(print::message);
        return None;
    }
    Some(read.into_iter().flatten().collect())
}

/// The options that change the scenario, in the language of `--set`.
fn overrides(arguments: &RunArguments) -> Vec<String> {
    let mut changes = Vec::new();
    let mut change = |key: &str, value: &Option<String>| {
        if let Some(value) = value {
            changes.push(format!("run.{key}={value}"));
        }
    };
    change("replicates", &arguments.replicates);
    change("seed", &arguments.seed);
    change("years", &arguments.years);
    if !arguments.strategy.is_empty() {
        let names: Vec<String> = arguments.strategy.iter().map(|name| format!("{name:?}")).collect();
        changes.push(format!("run.strategies=[{}]", names.join(", ")));
    }
    changes.extend(arguments.set.iter().cloned());
    changes
}
