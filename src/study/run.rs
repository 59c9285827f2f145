//! Runs a study, block by block, over threads; and puts finished blocks together.

use super::block::{Blocks, Status};
use super::error::StudyError;
use super::pace::{Pace, work};
use super::plan::StudyPlan;
use super::point::{Alike, PointResult, alike};
use super::shard::Shard;
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How far a study is while it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct StudyProgress {
    /// Points that are done, those of earlier runs included.
    pub done: usize,
    /// Points of this part in all.
    pub all: usize,
    /// The time that the others take, learned from the points of this run; none before the first is done.
    pub left: Option<Duration>,
}

/// Simulates the points of a part of a study that are not done yet. Points run on the threads of the pool that the
/// caller is in. `stop` is asked before every point. Returns the blocks that were there but not whole, after a loss of
/// power or on a failing disk: they were simulated anew.
///
/// # Errors
/// Where a block belongs to another study, a file cannot be written, or the caller asks to stop.
pub fn run_study(
    plan: &StudyPlan,
    folder: &Path,
    shard: Shard,
    stop: impl Fn() -> bool + Sync,
    progress: impl Fn(StudyProgress) + Sync,
) -> Result<Vec<PathBuf>, StudyError> {
    let blocks = Blocks::of(plan, folder)?;
    let (mut missing, mut broken) = (Vec::new(), Vec::new());
    let (mut done, mut all) = (0, 0);
    for block in (0..blocks.count()).filter(|&block| shard.has(block)) {
        let points = blocks.points_of(block).len();
        all += points;
        match blocks.read(block) {
            Ok(Some(_)) => done += points,
            Ok(None) => missing.push(block),
            Err(StudyError::BrokenBlock { path, .. }) => {
                broken.push(path);
                missing.push(block);
            }
            Err(error) => return Err(error),
        }
    }
    blocks.clear_partial_files(|block| shard.has(block))?;
    let work = |points: &[usize]| points.iter().map(|&point| work(plan, point)).sum::<f64>();
    let to_do = missing.iter().map(|&block| work(&blocks.points_of(block).collect::<Vec<_>>())).sum();
    let start = Instant::now();
    // Points of blocks that are written: those of a block in flight are lost where the run stops.
    let saved = AtomicUsize::new(done);
    let state = Mutex::new((done, Pace::of(to_do)));
    // A thread that panicked ends the run anyway.
    let locked = || state.lock().unwrap_or_else(PoisonError::into_inner);
    progress(StudyProgress { done, all, left: None });
    let simulate = |own: Alike| {
        if stop() {
            return Err(StudyError::Stopped { done: saved.load(Ordering::Relaxed), all });
        }
        let work = work(&own.points);
        locked().1.begin(work);
        let results = own.simulate(plan);
        let mut state = locked();
        state.0 += results.len();
        state.1.finish(work);
        let (done, left) = (state.0, state.1.time_left(start.elapsed()));
        drop(state);
        progress(StudyProgress { done, all, left });
        Ok(own.points.into_iter().zip(results).collect::<Vec<_>>())
    };
    missing.par_iter().with_max_len(1).try_for_each(|&block| -> Result<(), StudyError> {
        let alike = alike(plan, blocks.points_of(block));
        // Threads without a block of their own help with the others' points.
        let results: Vec<_> =
            alike.into_par_iter().with_max_len(1).map(simulate).collect::<Result<_, StudyError>>()?;
        let mut results: Vec<(usize, PointResult)> = results.into_iter().flatten().collect();
        results.sort_by_key(|&(point, _)| point);
        let results: Vec<PointResult> = results.into_iter().map(|(_, result)| result).collect();
        blocks.write(block, &results)?;
        saved.fetch_add(results.len(), Ordering::Relaxed);
        Ok(())
    })?;
    Ok(broken)
}

/// How far a study is, all parts together. A block that is not whole is missing, as the next run will see it.
///
/// # Errors
/// Where a block belongs to another study or cannot be read.
pub fn status(plan: &StudyPlan, folder: &Path) -> Result<Status, StudyError> {
    let blocks = Blocks::of(plan, folder)?;
    let mut status = Status { points: plan.values.len(), blocks: blocks.count(), ..Status::default() };
    for block in 0..blocks.count() {
        match blocks.read(block) {
            Ok(None) | Err(StudyError::BrokenBlock { .. }) => status.missing.push(block + 1),
            Err(error) => return Err(error),
            Ok(Some(results)) => {
                status.done += results.len();
                status.failed += results.iter().filter(|result| result.is_failed()).count();
            }
        }
    }
    Ok(status)
}
