//! Runs a study, block by block, over threads; and puts finished blocks together.

use super::answers::{answers, calibration, stopping};
use super::block::{Blocks, Status};
use super::error::StudyError;
use super::plan::StudyPlan;
use super::point::{PointResult, simulate};
use super::shard::Shard;
use super::tables::write_tables;
use rayon::prelude::*;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How far a study is while it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct StudyProgress {
    /// Points that are done, those of earlier runs included.
    pub done: usize,
    /// Points of this part in all.
    pub all: usize,
}

/// What came of putting a study together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Merged {
    /// Names of the files that were written.
    pub files: Vec<String>,
    /// What a reader should know before trusting the answers.
    pub warnings: Vec<String>,
}

/// Simulates the points of a part of a study that are not done yet. Points, and the replicates of each, run on the
/// threads of the pool that the caller is in. `stop` is asked before every point.
///
/// # Errors
/// Where a block belongs to another study, a file cannot be written, or the caller asks to stop.
pub fn run_study(
    plan: &StudyPlan,
    folder: &Path,
    shard: Shard,
    stop: impl Fn() -> bool + Sync,
    progress: impl Fn(StudyProgress) + Sync,
) -> Result<(), StudyError> {
    let blocks = Blocks::of(plan, folder)?;
    let mut missing = Vec::new();
    let (mut done, mut all) = (0, 0);
    for block in (0..blocks.count()).filter(|&block| shard.has(block)) {
        let points = blocks.points_of(block).len();
        all += points;
        match blocks.read(block)? {
            Some(_) => done += points,
            None => missing.push(block),
        }
    }
    let counter = AtomicUsize::new(done);
    progress(StudyProgress { done, all });
    missing.par_iter().with_max_len(1).try_for_each(|&block| {
        let mut results: Vec<PointResult> = Vec::new();
        for point in blocks.points_of(block) {
            if stop() {
                return Err(StudyError::Stopped { done: counter.load(Ordering::Relaxed), all });
            }
            results.push(simulate(plan, point));
            let done = counter.fetch_add(1, Ordering::Relaxed) + 1;
            progress(StudyProgress { done, all });
        }
        blocks.write(block, &results)
    })
}

/// How far a study is, all parts together.
///
/// # Errors
/// Where a block belongs to another study or is broken.
pub fn status(plan: &StudyPlan, folder: &Path) -> Result<Status, StudyError> {
    let blocks = Blocks::of(plan, folder)?;
    let mut status = Status { points: plan.values.len(), blocks: blocks.count(), ..Status::default() };
    for block in 0..blocks.count() {
        match blocks.read(block)? {
            None => status.missing.push(block + 1),
            Some(results) => {
                status.done += results.len();
                let failed = |result: &&PointResult| matches!(result, PointResult::Failed(_));
                status.failed += results.iter().filter(failed).count();
            }
        }
    }
    Ok(status)
}

/// Puts all blocks of a study together: tables of points and outputs, and the answers that its design can give.
///
/// # Errors
/// Where blocks are missing, or a file cannot be written.
pub fn merge(plan: &StudyPlan, folder: &Path) -> Result<Merged, StudyError> {
    let blocks = Blocks::of(plan, folder)?;
    let (mut results, mut missing) = (Vec::new(), Vec::new());
    for block in 0..blocks.count() {
        match blocks.read(block)? {
            Some(own) => results.extend(own),
            None => missing.push(block + 1),
        }
    }
    if !missing.is_empty() {
        return Err(StudyError::Missing { blocks: missing, all: blocks.count() });
    }
    let mut tables = write_tables(plan, &results);
    tables.extend(answers(plan, &results)?);
    let (calibrated, warnings) = calibration(plan, &results)?;
    tables.extend(calibrated);
    tables.extend(stopping(plan, &results)?);
    let mut files = Vec::new();
    for table in tables {
        table.write(folder)?;
        files.push(table.name);
    }
    Ok(Merged { files, warnings })
}

/// Simulates a point without keeping anything; says why, where it has no values.
pub fn try_point(plan: &StudyPlan, point: usize) -> Option<String> {
    match simulate(plan, point) {
        PointResult::Failed(reason) => Some(reason),
        PointResult::Done(_) => None,
    }
}

/// Keys that move no output from the middle of all ranges, whether they are least or greatest: nothing that is kept
/// depends on them there. Tries the ends of every range once, in few replicates.
pub fn cannot_act(plan: &StudyPlan) -> Vec<String> {
    const REPLICATES: u32 = 2;
    let mut trial = plan.clone();
    trial.study.until = None;
    let run = &mut trial.study.scenario.run;
    run.replicates = run.replicates.min(REPLICATES);
    let middle = plan.values[plan.values.len() / 2].clone();
    trial.values = vec![middle.clone()];
    for (index, varied) in plan.study.varied.iter().enumerate() {
        for end in varied.ends() {
            let mut point = middle.clone();
            point[index] = end;
            trial.values.push(point);
        }
    }
    let results: Vec<PointResult> =
        (0..trial.values.len()).into_par_iter().map(|point| simulate(&trial, point)).collect();
    let bits = |result: &PointResult| match result {
        PointResult::Done(outputs) => {
            Some(outputs.iter().flatten().map(|value| value.to_bits()).collect::<Vec<_>>())
        }
        PointResult::Failed(_) => None,
    };
    let middle = bits(&results[0]);
    let is_silent = |index: &usize| {
        let ends = &results[1 + 2 * index..3 + 2 * index];
        middle.is_some() && ends.iter().all(|end| bits(end) == middle)
    };
    (0..plan.study.varied.len()).filter(is_silent).map(|index| plan.study.varied[index].key.clone()).collect()
}
