//! All runs of a scenario over threads, handed on in index order.

use super::district::run_district;
use super::record::Record;
use crate::measure::MEASURE_COUNT;
use crate::plan::{Plan, compile};
use crate::scenario::Scenario;
use rayon::prelude::*;
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// One run: a strategy and a replicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Job {
    /// Place of the strategy in the scenario's list.
    pub strategy: usize,
    /// Number of the replicate, from 0.
    pub replicate: u32,
}

/// A run that failed; the others are not lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailedRun {
    /// Which one.
    pub job: Job,
    /// Place of the school in its district, from 0, where one is to blame.
    pub school: Option<usize>,
    /// What happened.
    pub reason: String,
}

/// How an experiment ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finish {
    /// Runs that failed, in index order.
    pub failed: Vec<FailedRun>,
}

/// An experiment that was stopped or whose records could not be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Interrupted<E> {
    /// The caller asked to stop, after that many runs.
    Stopped(usize),
    /// The caller could not keep a record.
    NotKept(E),
}

/// Values of weekly rows held in memory at a time: 64 MB, whatever the number of replicates.
const VALUES_AT_ONCE: usize = 16_000_000;

/// Runs held in memory at a time: enough to keep all threads busy, and at least one.
fn runs_at_once(scenario: &Scenario) -> usize {
    let rows = scenario.weeks() as usize * scenario.parameters.district.schools as usize;
    (VALUES_AT_ONCE / (rows * MEASURE_COUNT)).clamp(1, 64)
}

/// Runs all strategies of a scenario in all replicates, and hands every record to `keep`, ordered
/// by strategy and replicate. `stop` is asked before every run.
///
/// # Errors
/// [`Interrupted`] when `stop` says so, or with the error of `keep`.
pub fn run<E>(
    scenario: &Scenario,
    stop: impl Fn() -> bool + Sync,
    keep: impl FnMut(Record) -> Result<(), E>,
) -> Result<Finish, Interrupted<E>> {
    let plans: Vec<Plan> = scenario.plans().map(|(_, strategy)| compile(strategy, scenario)).collect();
    let one = |job: Job| {
        run_district(scenario, &plans[job.strategy], job.strategy, job.replicate).map_err(|failure| {
            FailedRun {
                job,
                school: Some(failure.school),
                reason: format!("{} is no number in year {}", failure.measure, failure.year),
            }
        })
    };
    run_all(&jobs(plans.len(), scenario.run.replicates), runs_at_once(scenario), one, stop, keep)
}

/// Every run, ordered by strategy and replicate.
fn jobs(strategies: usize, replicates: u32) -> Vec<Job> {
    let of_strategy = |strategy| (0..replicates).map(move |replicate| Job { strategy, replicate });
    (0..strategies).flat_map(of_strategy).collect()
}

fn run_all<E>(
    jobs: &[Job],
    at_once: usize,
    one: impl Fn(Job) -> Result<Record, FailedRun> + Sync,
    stop: impl Fn() -> bool + Sync,
    mut keep: impl FnMut(Record) -> Result<(), E>,
) -> Result<Finish, Interrupted<E>> {
    let mut failed = Vec::new();
    for (batch, jobs) in jobs.chunks(at_once).enumerate() {
        let results: Vec<Option<Result<Record, FailedRun>>> =
            jobs.par_iter().map(|&job| if stop() { None } else { Some(guarded(job, &one)) }).collect();
        for (place, result) in results.into_iter().enumerate() {
            match result {
                None => return Err(Interrupted::Stopped(batch * at_once + place)),
                Some(Ok(record)) => keep(record).map_err(Interrupted::NotKept)?,
                Some(Err(failure)) => failed.push(failure),
            }
        }
    }
    Ok(Finish { failed })
}

/// Turns even a panic of one run into a value, so that the rest is not lost.
fn guarded(job: Job, one: &(impl Fn(Job) -> Result<Record, FailedRun> + Sync)) -> Result<Record, FailedRun> {
    catch_unwind(AssertUnwindSafe(|| one(job)))
        .unwrap_or_else(|panic| Err(FailedRun { job, school: None, reason: words_of(panic.as_ref()) }))
}

pub(super) fn words_of(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
    words.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "unknown panic".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{FailedRun, Interrupted, Job, jobs, run_all};
    use crate::experiment::Record;
    use std::convert::Infallible;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn record(job: Job) -> Record {
        Record { strategy: job.strategy, replicate: job.replicate, schools: Vec::new(), district: Vec::new() }
    }

    #[test]
    fn records_come_by_strategy_and_replicate() {
        let mut seen = Vec::new();
        let kept = run_all(
            &jobs(3, 50),
            64,
            |job| Ok(record(job)),
            || false,
            |record| {
                seen.push((record.strategy, record.replicate));
                Ok::<_, Infallible>(())
            },
        );
        assert!(kept.is_ok_and(|finish| finish.failed.is_empty()));
        let expected: Vec<_> = (0..3).flat_map(|s| (0..50).map(move |r| (s, r))).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_run_that_fails_or_panics_is_named_and_the_rest_is_kept() {
        let mut kept = 0;
        let finish = run_all(
            &jobs(2, 5),
            64,
            |job| match (job.strategy, job.replicate) {
                (0, 3) => Err(FailedRun { job, school: Some(1), reason: "lost".to_owned() }),
                (1, 4) => panic!("broken"),
                _ => Ok(record(job)),
            },
            || false,
            |_| {
                kept += 1;
                Ok::<_, Infallible>(())
            },
        )
        .unwrap();
        assert_eq!(kept, 8);
        assert_eq!(finish.failed[0].job, Job { strategy: 0, replicate: 3 });
        assert_eq!(finish.failed[1].job, Job { strategy: 1, replicate: 4 });
        assert_eq!(finish.failed[1].reason, "broken");
    }

    #[test]
    fn a_stop_ends_the_experiment_and_says_how_much_was_done() {
        let asked = AtomicUsize::new(0);
        let stop = || asked.fetch_add(1, Ordering::SeqCst) >= 70;
        let end = run_all(&jobs(1, 1000), 64, |job| Ok(record(job)), stop, |_| Ok::<_, Infallible>(()));
        assert!(matches!(end, Err(Interrupted::Stopped(done)) if (64..=70).contains(&done)));
    }
}
