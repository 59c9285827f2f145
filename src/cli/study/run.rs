//! `study run`.

use super::{StudyFile, figures, keep_copy, status};
use crate::cli::options::FormatChoice;
use crate::cli::progress::Bars;
use crate::cli::{interrupt, print};
use clap::Args;
use std::sync::atomic::Ordering;
use study::{Shard, StudyError, answer, run_study};

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
    /// Formats of the figures; none for tables only
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "svg")]
    format: Vec<FormatChoice>,
    /// No progress and no warnings: paths only
    #[arg(long)]
    quiet: bool,
}

/// Runs what is not done yet, and puts all together where nothing is missing any more.
pub fn run(arguments: &RunArguments) -> Result<(), StudyError> {
    let formats = figures::chosen_formats(&arguments.format)?;
    let plan = arguments.file.plan()?;
    let folder = arguments.file.folder(&plan);
    if !arguments.quiet {
        for warning in &plan.study.warnings {
            print::message(format!("warning: {}", warning.to_string().trim_end()));
        }
    }
    let text = arguments.file.text()?;
    let bars = Bars::new(arguments.quiet);
    let stop = interrupt::flag();
    let progress = |progress: study::StudyProgress| {
        bars.show_study(&plan.study.name, (progress.done as u64, progress.all as u64), progress.left);
    };
    let threads = arguments.threads.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let pool = pool.map_err(|error| StudyError::Threads(error.to_string()))?;
    let broken = pool
        .install(|| run_study(&plan, &folder, arguments.shard, || stop.load(Ordering::SeqCst), progress))?;
    keep_copy(&text, &folder)?;
    if !arguments.quiet {
        for block in broken {
            print::message(format!("warning: `{}` was not whole and was simulated anew", block.display()));
        }
    }
    // Parts that end at the same time would all write the same tables.
    if arguments.shard != Shard::WHOLE {
        if !arguments.quiet {
            print::result(status::in_words(&study::status(&plan, &folder)?));
        }
        return Ok(());
    }
    let answered = pool.install(|| answer(&plan, &folder))?;
    if !arguments.quiet {
        status::warn(&answered);
    }
    status::write(&plan, &answered, &formats, &folder)
}
