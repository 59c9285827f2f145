//! `study check`.

use super::{StudyFile, times};
use crate::cli::print;
use clap::Args;
use study::{Pilot, StudyError, cannot_act, pilot};

/// What `study check` takes.
#[derive(Debug, Args)]
pub struct CheckArguments {
    #[command(flatten)]
    file: StudyFile,
    /// Only read the file: no trial, no estimate
    #[arg(long)]
    quick: bool,
}

/// Says everything that is wrong with a study, and tries some points of it.
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
    let pilot = pilot(&plan, &arguments.file.folder(&plan))?;
    warn_of_failures(&pilot);
    let all = plan.values.len();
    if pilot.points == 0 {
        print::result(format!("all points are done, with {} on disk", times::size(pilot.bytes)));
    } else {
        let threads = rayon::current_num_threads();
        let which =
            if pilot.points == all { String::new() } else { format!("{} points are left, ", pilot.points) };
        let time = times::range(pilot.least, pilot.most, threads.min(pilot.points));
        print::result(format!(
            "{which}{time} on {threads} threads, and {} on disk once all are done",
            times::size(pilot.bytes)
        ));
    }
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

/// Tells of points that have no values.
pub fn warn_of_failures(pilot: &Pilot) {
    for tried in &pilot.tried {
        if let Some(reason) = &tried.failure {
            print::message(format!("warning: point {} has no values: {reason}", tried.point));
        }
    }
}
