//! `study run`.

use super::{StudyFile, status};
use crate::cli::{interrupt, print};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use std::fs;
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
    fs::create_dir_all(&folder).map_err(|error| super::system(&folder, "making the folder", error))?;
    if !arguments.quiet {
        for warning in &plan.study.warnings {
            print::message(format!("warning: {}", warning.to_string().trim_end()));
        }
    }
    let copy = folder.join("study.toml");
    fs::copy(&arguments.file.study, &copy).map_err(|error| super::system(&copy, "writing", error))?;
    let bar = if arguments.quiet { ProgressBar::hidden() } else { ProgressBar::new(0) };
    let style = ProgressStyle::with_template("{msg} {bar:30} {pos} of {len} points, {eta} left");
    bar.set_style(style.expect("the template is a valid one"));
    bar.set_message(plan.study.name.clone());
    let stop = interrupt::flag();
    let progress = |progress: study::StudyProgress| {
        if bar.length() != Some(progress.all as u64) {
            bar.set_length(progress.all as u64);
            bar.set_position(progress.done as u64);
            bar.reset_eta();
        }
        bar.set_position(progress.done as u64);
    };
    let threads = arguments.threads.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let work = || run_study(&plan, &folder, arguments.shard, || stop.load(Ordering::SeqCst), progress);
    let ran = match pool {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    };
    bar.finish_and_clear();
    ran?;
    let found = study::status(&plan, &folder)?;
    if found.missing.is_empty() {
        for name in merge(&plan, &folder)? {
            print::result(folder.join(name).display());
        }
    } else if !arguments.quiet {
        print::result(status::in_words(&found));
    }
    Ok(())
}
