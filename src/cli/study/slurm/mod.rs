//! `study slurm`: a job array for Slurm, whose tasks each run a part of a study, and a job that puts the parts together.

mod script;

use super::{StudyFile, check, times};
use crate::cli::print;
use clap::Args;
use output::{OutputError, write_whole};
use runner::machine::{memory_now, peak_memory};
use scenario::error::Problem;
use script::{Array, Merge, Paths, Resources};
use std::path::{Path, absolute};
use study::{Pilot, Shard, StudyError, pilot, shipped_study};

/// Minutes that a task is meant to take: long against its start, short against a queue's limits.
const MINUTES: f64 = 10.0;

/// The largest index that Slurm's own settings allow (`MaxArraySize` 1001).
const TASKS_AT_MOST: usize = 1000;

/// Points differ, and machines do: how many times the slowest of the pilot a task may take.
const TIMES_THE_PILOT: f64 = 2.0;

/// Memory that is asked for, in that of the pilot.
const MEMORIES_OF_THE_PILOT: f64 = 1.5;

/// MiB that are asked for where the system does not tell how much the pilot took.
const MEMORY_UNMEASURED: u64 = 512;

/// What `study slurm` takes.
#[derive(Debug, Args)]
pub struct SlurmArguments {
    #[command(flatten)]
    file: StudyFile,
    /// Tasks of the array; as many as take about ten minutes each where nothing is said
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1000))]
    tasks: Option<u16>,
    /// Tasks that may run at the same time; as many as the cluster lets where nothing is said
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1000))]
    at_once: Option<u16>,
    /// Processors of each task
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=256))]
    cpus: u16,
}

/// Tries some points, and writes the scripts beside the results.
pub fn slurm(arguments: &SlurmArguments) -> Result<(), StudyError> {
    let plan = arguments.file.plan()?;
    let folder = arguments.file.folder(&plan);
    let paths = paths(&arguments.file, &folder)?;
    let before = memory_now();
    let pilot = pilot(&plan, &folder)?;
    check::warn_of_failures(&pilot);
    let memory = before
        .zip(peak_memory())
        .map(|(before, peak)| Memory { at_start: before, per_thread: peak.saturating_sub(before) });
    let name = &plan.study.name;
    let merge = Merge { name, resources: resources_of_merge(&pilot, memory) };
    let merge_path = folder.join("merge.sbatch");
    write_whole(&merge_path, merge.script(&paths).as_bytes())?;
    if pilot.missing.is_empty() {
        print::message("all points are done: only the job that puts them together was written");
    } else {
        let array = array(arguments, name, &pilot, memory);
        let path = folder.join("study.sbatch");
        write_whole(&path, array.script(&paths).as_bytes())?;
        print::result(path.display());
    }
    print::result(merge_path.display());
    Ok(())
}

/// The array that runs what is missing.
fn array<'a>(arguments: &SlurmArguments, name: &'a str, pilot: &Pilot, memory: Option<Memory>) -> Array<'a> {
    let cpus = arguments.cpus;
    let seconds = pilot.most.as_secs_f64() / f64::from(cpus);
    let fitting = (seconds / (60.0 * MINUTES)).ceil() as usize;
    let last_block = pilot.missing.last().map_or(0, |&(block, _)| block);
    // A part without a block would have nothing to do.
    let parts = arguments.tasks.map_or(fitting, usize::from).clamp(1, TASKS_AT_MOST.min(last_block + 1));
    let share_of = |number: usize| {
        let part = Shard { number, of: parts };
        pilot.missing.iter().filter(|&&(block, _)| part.has(block)).map(|&(_, share)| share).sum::<f64>()
    };
    let shares: Vec<(usize, f64)> =
        (1..=parts).map(|number| (number, share_of(number))).filter(|&(_, share)| share > 0.0).collect();
    let largest = shares.iter().map(|&(_, share)| share).fold(0.0, f64::max);
    Array {
        name,
        parts,
        with_work: shares.into_iter().map(|(number, _)| number).collect(),
        at_once: arguments.at_once,
        measured: measured(pilot, memory),
        resources: Resources {
            cpus,
            minutes: minutes(TIMES_THE_PILOT * seconds * largest),
            mebibytes: memory.map(|memory| {
                mebibytes(memory.at_start + u64::from(cpus) * memory.per_thread).div_ceil(u64::from(cpus))
            }),
        },
    }
}

/// What the pilot took, in words.
fn measured(pilot: &Pilot, memory: Option<Memory>) -> String {
    let points: Vec<String> =
        pilot.tried.iter().map(|own| format!("{:.2} s", own.time.as_secs_f64())).collect();
    let memory = memory.map_or_else(
        || "this system does not tell how much memory".to_owned(),
        |own| format!("{} with one thread", times::size(own.at_start + own.per_thread)),
    );
    format!(
        "Measured on {} of {} points: {}; {memory}. Asked for: {TIMES_THE_PILOT} times the time of the slowest, and \
         {MEMORIES_OF_THE_PILOT} times the memory.",
        points.len(),
        pilot.points,
        points.join(", "),
    )
}

/// Memory of the pilot in bytes.
#[derive(Debug, Clone, Copy)]
struct Memory {
    /// What the program held when the study was read.
    at_start: u64,
    /// What a thread adds that simulates.
    per_thread: u64,
}

/// Tables are held as text, and their numbers beside them.
fn resources_of_merge(pilot: &Pilot, memory: Option<Memory>) -> Resources {
    const TABLES: u64 = 3;
    Resources {
        cpus: 1,
        minutes: minutes(0.0),
        mebibytes: memory.map(|memory| mebibytes(memory.at_start + TABLES * pilot.bytes)),
    }
}

/// Minutes to ask for, at least five.
fn minutes(seconds: f64) -> u64 {
    ((seconds / 60.0).ceil() as u64).max(5)
}

/// MiB to ask for, at least 128 and in steps of 64.
fn mebibytes(bytes: u64) -> u64 {
    let needed = MEMORIES_OF_THE_PILOT * bytes as f64 / f64::from(1 << 20);
    (needed as u64).div_ceil(64).max(2) * 64
}

/// Where the program, the study and its results are, for a job that may start anywhere.
fn paths(file: &StudyFile, folder: &Path) -> Result<Paths, StudyError> {
    let program = std::env::current_exe().map_err(OutputError::system(folder, "finding the program"))?;
    let absolute = |path: &Path| absolute(path).unwrap_or_else(|_| path.to_path_buf());
    // A study that ships is found by its name, wherever the job starts.
    let study = if shipped_study(&file.study).is_some() { file.study.clone() } else { absolute(&file.study) };
    let all = [program, study, absolute(folder)];
    if let Some(path) = all.iter().find(|path| !can_stand_in_a_script(path)) {
        let what = "a job script cannot name this path: it has a line break or a backslash, or is no text";
        return Err(Problem::new(
            &path.to_string_lossy().escape_debug().to_string(),
            what,
            "rename it, or write elsewhere",
        )
        .into());
    }
    let [program, study, folder] = all;
    Ok(Paths { program, study, folder, until: file.until.clone() })
}

/// Slurm takes a backslash in the name of an output file for a sign of its own, however it is quoted.
fn can_stand_in_a_script(path: &Path) -> bool {
    path.to_str().is_some_and(|text| !text.contains(|sign: char| sign.is_control() || sign == '\\'))
}
