//! `study check`.

use super::StudyFile;
use crate::cli::print;
use clap::Args;
use indicatif::HumanDuration;
use std::time::{Duration, Instant};
use study::{StudyError, cannot_act, try_point};

/// What `study check` takes.
#[derive(Debug, Args)]
pub struct CheckArguments {
    #[command(flatten)]
    file: StudyFile,
    /// Only read the file: no trial, no estimate
    #[arg(long)]
    quick: bool,
}

/// Says everything that is wrong with a study, and tries a point of it.
pub fn check(arguments: &CheckArguments) -> Result<(), StudyError> {
    let plan = arguments.file.plan()?;
    let study = &plan.study;
    for warning in &study.warnings {
        print::message(format!("warning: {}", warning.to_string().trim_end()));
    }
    print::result(format!(
        "{}: {} points of {} values ({}), {} strategies, {} replicates, {} outputs",
        study.name,
        plan.values.len(),
        study.varied.len(),
        study.design.method,
        study.scenario.run.strategies.len(),
        study.scenario.run.replicates,
        study.outputs.len()
    ));
    if arguments.quick {
        return Ok(());
    }
    let start = Instant::now();
    if let Some(reason) = try_point(&plan, plan.values.len() / 2) {
        print::message(format!("warning: a point in the middle has no values: {reason}"));
    }
    let threads = rayon::current_num_threads();
    let seconds = start.elapsed().as_secs_f64() * plan.values.len() as f64 / threads as f64;
    let numbers = plan.values.len() * study.outputs.len() * study.scenario.run.replicates as usize;
    print::result(format!(
        "about {} on {threads} threads, and {} MB on disk",
        HumanDuration(Duration::from_secs_f64(seconds.max(1.0))),
        (numbers * 45).div_ceil(1_000_000)
    ));
    let silent = cannot_act(&plan);
    if !silent.is_empty() {
        let keys: Vec<String> = silent.iter().map(|key| format!("`{key}`")).collect();
        print::message(format!(
            "warning: these values move no output here, whether they are least or greatest: {}",
            keys.join(", ")
        ));
    }
    Ok(())
}
