//! `study slurm`: a job array for Slurm, whose tasks each run a part of a study.

use super::StudyFile;
use crate::cli::print;
use clap::Args;
use output::{OutputError, write_whole};
use std::time::Instant;
use study::{StudyError, try_point};

/// Minutes that a task is meant to take: long against its start, short against a queue's limits.
const MINUTES: f64 = 10.0;

/// The largest index that Slurm's own settings allow (`MaxArraySize` 1001).
const TASKS_AT_MOST: usize = 1000;

/// What `study slurm` takes.
#[derive(Debug, Args)]
pub struct SlurmArguments {
    #[command(flatten)]
    file: StudyFile,
    /// Tasks of the array; as many as take about ten minutes each where nothing is said
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1000))]
    tasks: Option<u16>,
    /// Processors of each task
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=256))]
    cpus: u16,
}

/// Tries a point, and writes the script beside the results.
pub fn slurm(arguments: &SlurmArguments) -> Result<(), StudyError> {
    let plan = arguments.file.plan()?;
    let folder = arguments.file.folder(&plan);
    let start = Instant::now();
    try_point(&plan, plan.values.len() / 2);
    let point = start.elapsed().as_secs_f64();
    let all = point * plan.values.len() as f64 / f64::from(arguments.cpus);
    let fitting = (all / (60.0 * MINUTES)).ceil() as usize;
    let tasks = arguments.tasks.map_or(fitting, usize::from).clamp(1, TASKS_AT_MOST);
    // Points differ, and machines do: twice the time of a pilot, and at least five minutes.
    let minutes = ((2.0 * all / tasks as f64 / 60.0).ceil() as u64).max(5);
    let program = std::env::current_exe().map_err(OutputError::system(&folder, "finding the program"))?;
    let shown = |path: &std::path::Path| format!("'{}'", path.display().to_string().replace('\'', r"'\''"));
    let until = arguments.file.until.iter().map(|own| format!("--until {}", shown(own.as_ref()))).collect();
    let absolute = |path: &std::path::Path| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let script = format!(
        "#!/bin/bash\n\
         # Runs the study {name} in {tasks} parts: sbatch this file; once all tasks are done, merge with\n\
         #   {program} study merge {file} --out {out}\n\
         # A part that was cut off goes on when it is submitted again.\n\
         #SBATCH --job-name={name}\n\
         #SBATCH --array=1-{tasks}\n\
         #SBATCH --cpus-per-task={cpus}\n\
         #SBATCH --mem-per-cpu=512M\n\
         #SBATCH --time={hours:02}:{minutes:02}:00\n\
         #SBATCH --requeue\n\
         #SBATCH --output={folder}/slurm-%a.txt\n\
         set -euo pipefail\n\
         {program} study run {file} --out {out} --shard \"$SLURM_ARRAY_TASK_ID/{tasks}\" --threads {cpus} --quiet\n",
        name = plan.study.name,
        program = shown(&program),
        file = [vec![shown(&absolute(&arguments.file.study))], until].concat().join(" "),
        out = shown(&absolute(&folder)),
        folder = absolute(&folder).display(),
        cpus = arguments.cpus,
        hours = minutes / 60,
        minutes = minutes % 60,
    );
    let path = folder.join("study.sbatch");
    write_whole(&path, script.as_bytes())?;
    print::result(path.display());
    Ok(())
}
