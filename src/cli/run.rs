//! `run`: every strategy of a scenario, all replicates, tables and charts.

use super::capacity_summary::capacity;
use super::options::{FormatChoice, TeachersChoice, formats, wants_workbook};
use super::progress::Bars;
use super::schools_summary::schools;
use super::{Status, flags, interrupt, nation_summary, print, summary};
use clap::Args;
use runner::{
    FinishedRun, FolderOptions, KeptTeachers, RunError, RunOptions, Summaries, expected_teachers, machine,
    run_into,
};
use scenario_files::{Loaded, load};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

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
    /// Formats of the charts; xlsx for all tables in one workbook, too; none for tables only, without charts and report
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "svg,png")]
    format: Vec<FormatChoice>,
    /// Write copies of the tables into tables/, and the numbers behind charts, with semicolons between fields and commas
    /// within numbers
    #[arg(long)]
    decimal_comma: bool,
    /// Write every teacher of every replicate into teachers.parquet, too: at the ends of years, or in all
    /// weeks
    #[arg(long, value_name = "WHEN")]
    teachers: Option<TeachersChoice>,
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
    let formats = match formats(&arguments.format) {
        Ok(formats) => formats,
        Err(wrong) => {
            print::message(wrong);
            return Status::Misused;
        }
    };
    let Some(scenarios) = read_all(arguments) else { return Status::Misused };
    if let Some(name) = named_twice(&scenarios) {
        print::message(format!("two scenarios are named `{name}`; run them one by one with --out"));
        return Status::Misused;
    }
    let command = std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let teachers = arguments.teachers.map_or(KeptTeachers::Nobody, TeachersChoice::kept);
    let wanted = FolderOptions::default()
        .formats(&formats)
        .workbook(wants_workbook(&arguments.format))
        .decimal_comma(arguments.decimal_comma)
        .teachers(teachers)
        .replace(arguments.force)
        .command(command);
    let stop = interrupt::flag();
    let mut status = Status::Done;
    for loaded in scenarios {
        match run_one(&loaded, arguments, &wanted, &stop) {
            Ok(0) => {}
            Ok(failed) => {
                let (name, all) = (&loaded.scenario.name, loaded.runs());
                print::message(format!(
                    "{name}: {failed} of {all} runs failed; the results hold the others, the manifest names them"
                ));
                status = Status::Failed;
            }
            Err(RunError::Taken(error)) => {
                print::message(flags::output_error(&error));
                return Status::Misused;
            }
            Err(error @ RunError::TeachersOfNation) => {
                print::message(format!("{}: --teachers: {error}", loaded.scenario.name));
                return Status::Misused;
            }
            Err(error) => {
                print::message(format!("{}: {}", loaded.scenario.name, flags::run_error(&error)));
                status = Status::Failed;
            }
        }
        if stop.load(Ordering::SeqCst) {
            return Status::Failed;
        }
    }
    status
}

/// Runs a scenario into its folder, prints what came out, and returns how many runs failed.
fn run_one(
    loaded: &Loaded,
    arguments: &RunArguments,
    wanted: &FolderOptions,
    stop: &AtomicBool,
) -> Result<usize, RunError> {
    let default = || PathBuf::from("output").join(&loaded.scenario.name);
    let target = arguments.out.clone().unwrap_or_else(default);
    let stopwatch = Instant::now();
    let bars = Bars::new(arguments.quiet);
    let show = |progress: runner::Progress<'_>| bars.show_run(progress);
    let threads = arguments.threads.map_or(0, usize::from);
    let options = RunOptions::default().threads(threads).stop(stop).progress(&show);
    let warn = |warnings: &[String]| {
        if !arguments.quiet {
            if let Some(size) = expected_teachers(loaded, wanted) {
                print::message(summary::table_of_teachers(size));
            }
            for warning in warnings {
                print::message(format!("warning: {warning}"));
            }
        }
    };
    let finished = run_into(loaded, &target, &options, wanted, warn)?;
    for failure in &finished.failures {
        print::message(summary::failure(failure));
    }
    if !arguments.quiet {
        print_summary(loaded, &finished, stopwatch);
    }
    print::result(finished.folder.display());
    Ok(finished.failures.len())
}

/// Prints the answer in a few lines, and how long it took.
fn print_summary(loaded: &Loaded, finished: &FinishedRun, stopwatch: Instant) {
    match &finished.summaries {
        Summaries::Weeks(weeks) => {
            print::result(summary::table(weeks));
            capacity(&loaded.scenario, &loaded.variants, &weeks.tables.capacity)
                .into_iter()
                .for_each(print::result);
            if let Some(table) = &weeks.tables.schools {
                print::result(schools(&loaded.scenario, table));
            }
            summary::ignorance(weeks).into_iter().for_each(print::result);
        }
        Summaries::Years(years) => print::result(nation_summary::table(years)),
    }
    if let Some(table) = &finished.variants {
        summary::variants(&loaded.scenario, &loaded.variants, table).into_iter().for_each(print::result);
    }
    let memory = machine::memory_in_words(machine::peak_memory());
    let pace = summary::pace(finished.agent_weeks, stopwatch.elapsed(), finished.threads, &memory);
    print::result(pace);
}

/// The first name that two of the scenarios share: their results would go to one folder.
fn named_twice(scenarios: &[Loaded]) -> Option<&str> {
    let names: Vec<&str> = scenarios.iter().map(|loaded| loaded.scenario.name.as_str()).collect();
    names.iter().enumerate().find(|&(index, name)| names[..index].contains(name)).map(|(_, name)| *name)
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
