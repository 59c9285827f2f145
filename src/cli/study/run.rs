//! `study run`.

use super::{StudyFile, status};
use crate::cli::progress::Bars;
use crate::cli::{interrupt, print};
use clap::Args;
use output::write_whole;
use std::sync::atomic::Ordering;
use study::{Shard, StudyError, merge, run_study};

/// What `study run` takes.
#[derive(Debug, Args)]
pub struct RunArguments {
    #[command(flatten)]
    file: StudyFile,
    /// Run one of N parts, as in 2/4, for one of several machines that share the folder
    #[arg(long, value_name = "I/N", default_value_t = Shard::WHOLE)]
    shard: Shard,
    /// Threads to use; all processors where nothing is said
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// No progress and no warnings: paths only
    #[arg(long)]
    quiet: bool,
}

/// Runs what is not done yet, and puts all together where nothing is missing any more.
pub fn run(arguments: &RunArguments) -> Result<(), StudyError> {
    let plan = arguments.file.plan()?;
    let folder = arguments.file.folder(&plan);
    if !arguments.quiet {
        for warning in &plan.study.warnings {
            print::message(format!("warning: {}", warning.to_string().trim_end()));
        }
    }
    write_whole(&folder.join("study.toml"), arguments.file.text()?.as_bytes())?;
    let bars = Bars::new(arguments.quiet);
    let stop = interrupt::flag();
    let progress = |progress: study::StudyProgress| {
        bars.show(&plan.study.name, (progress.done as u64, progress.all as u64), "points");
    };
    let threads = arguments.threads.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let pool = pool.map_err(|error| StudyError::Threads(error.to_string()))?;
    pool.install(|| run_study(&plan, &folder, arguments.shard, || stop.load(Ordering::SeqCst), progress))?;
    match merge(&plan, &folder) {
        // Other parts are still to be done.
        Err(StudyError::Missing { .. }) => {
            if !arguments.quiet {
                print::result(status::in_words(&study::status(&plan, &folder)?));
            }
        }
        merged => {
            let merged = merged?;
            if !arguments.quiet {
                status::warn(&merged);
            }
            status::name_files(&merged, &folder);
        }
    }
    Ok(())
}
