//! Points that are tried before a study runs: how long all of them take, and how much they leave on disk.

use super::block::Blocks;
use super::error::StudyError;
use super::pace::work;
use super::plan::StudyPlan;
use super::point::{PointResult, simulate};
use super::tables::write_tables;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

/// A point that was tried.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Tried {
    /// The point, counted from 1.
    pub point: usize,
    /// How long it took on one thread.
    pub time: Duration,
    /// Why it has no values, where it has none.
    pub failure: Option<String>,
}

/// What points that were tried say of all those that are to be simulated.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pilot {
    /// The points that were tried.
    pub tried: Vec<Tried>,
    /// Points that are to be simulated.
    pub points: usize,
    /// The blocks that hold them, counted from 0, each with the share of the time of all that it takes.
    pub missing: Vec<(usize, f64)>,
    /// The time that they take on one thread if all are as quick for their people as the quickest that was tried.
    pub least: Duration,
    /// The same, if all are as slow as the slowest.
    pub most: Duration,
    /// Bytes that all blocks and the tables of points, outputs and replicates take, once the study is done.
    pub bytes: u64,
}

/// Tries the first, the middle and the last of the points that no block in `folder` has yet, and keeps nothing. Where
/// all of them are done, the study's first, middle and last.
///
/// # Errors
/// Where a block belongs to another study or cannot be read.
pub fn pilot(plan: &StudyPlan, folder: &Path) -> Result<Pilot, StudyError> {
    let blocks = Blocks::of(plan, folder)?;
    let (mut missing, mut missing_blocks) = (Vec::new(), Vec::new());
    for block in 0..blocks.count() {
        match blocks.read(block) {
            Ok(Some(_)) => {}
            Ok(None) | Err(StudyError::BrokenBlock { .. }) => {
                missing.extend(blocks.points_of(block));
                missing_blocks
                    .push((block, blocks.points_of(block).map(|point| work(plan, point)).sum::<f64>()));
            }
            Err(error) => return Err(error),
        }
    }
    let all: Vec<usize> = (0..plan.values.len()).collect();
    let from = if missing.is_empty() { &all } else { &missing };
    let chosen = BTreeSet::from([from[0], from[from.len() / 2], from[from.len() - 1]]);
    // Points are timed on one thread, however many a district could use.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build();
    let pool = pool.map_err(|error| StudyError::Threads(error.to_string()))?;
    let (mut tried, mut results, mut seconds_per_work) = (Vec::new(), Vec::new(), Vec::new());
    pool.install(|| warm_up(plan, from[0]));
    for &point in &chosen {
        let start = Instant::now();
        let result = pool.install(|| simulate(plan, point));
        let time = start.elapsed();
        let failure = match &result {
            PointResult::Failed(reason) => Some(reason.clone()),
            PointResult::Done(_) => {
                seconds_per_work.push(time.as_secs_f64() / work(plan, point));
                None
            }
        };
        tried.push(Tried { point: point + 1, time, failure });
        results.push(result);
    }
    let to_do: f64 = missing_blocks.iter().map(|&(_, work)| work).sum();
    let time = |seconds: f64| Duration::try_from_secs_f64(to_do * seconds).unwrap_or(Duration::MAX);
    let least = seconds_per_work.iter().copied().reduce(f64::min).unwrap_or(0.0);
    let most = seconds_per_work.iter().copied().reduce(f64::max).unwrap_or(0.0);
    Ok(Pilot {
        tried,
        points: missing.len(),
        missing: missing_blocks.into_iter().map(|(block, work)| (block, work / to_do)).collect(),
        least: time(least),
        most: time(most),
        bytes: bytes(plan, &blocks, &chosen, &results),
    })
}

/// Touches once what is made once: tables of the language, and the memory of a school.
fn warm_up(plan: &StudyPlan, point: usize) {
    let mut short = plan.clone();
    short.study.scenario.run.replicates = 1;
    short.study.until = None;
    simulate(&short, point);
}

/// The bytes of all blocks and tables, from those of the points that were tried.
fn bytes(plan: &StudyPlan, blocks: &Blocks, chosen: &BTreeSet<usize>, results: &[PointResult]) -> u64 {
    let values = chosen.iter().map(|&point| plan.values[point].clone()).collect();
    let tried = StudyPlan { values, ..plan.clone() };
    let tables: usize = write_tables(&tried, results).iter().map(|table| table.text().len()).sum();
    let all = plan.values.len() as u64;
    let shares = |bytes: usize| bytes as u64 * all / results.len() as u64;
    // A block has its header once, however many points it holds.
    let header = blocks.text(0, &[]).len();
    let of_points: usize =
        results.iter().map(|result| blocks.text(0, std::slice::from_ref(result)).len() - header).sum();
    shares(tables + of_points) + (header * blocks.count()) as u64
}
