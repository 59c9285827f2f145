//! `study check`.

use super::{StudyFile, times};
use crate::cli::print;
use clap::Args;
use scenario::units::counted;
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
    let run = &study.scenario.run;
    print::result(format!(
        "{}: {} of {} ({}), {}, {}, {}",
        study.name,
        counted(plan.values.len() as u64, "point", "points"),
        counted(study.varied.len() as u64, "value", "values"),
        study.design.method,
        counted(run.strategies.len() as u64, "strategy", "strategies"),
        counted(run.replicates.into(), "replicate", "replicates"),
        counted(study.outputs.len() as u64, "output", "outputs"),
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
            "warning: in a trial of few replicates these values moved no output, whether least or greatest: {}",
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
