//! All runs of a scenario over threads, handed on by replicate and strategy.

use super::district::run_replicate;
use super::engine_options::EngineOptions;
use super::guard::guarded;
use super::in_order::in_order;
use super::record::Record;
use super::staff::{KeptTeachers, StaffWeek};
use scenario::FullScenario;
use scenario::plan::{Plan, compile};
use simulation::OutOfRange;
use simulation::measure::MEASURE_COUNT;
use std::ops::ControlFlow;

/// One run: a strategy and a replicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Job {
    /// Index of the strategy in the scenario's list.
    pub strategy: usize,
    /// Number of the replicate, from 0.
    pub replicate: u32,
}

/// A run that failed; the others are not lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailedRun {
    /// Which one.
    pub job: Job,
    /// Index of the school in its district, from 0, where one is to blame.
    pub school: Option<usize>,
    /// What happened.
    pub reason: String,
}

/// How an experiment ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finish {
    /// Runs that failed, by strategy and replicate.
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

/// Values of weekly rows and of teachers that are held at a time, simulated or waiting to be kept: 64 MB, whatever the number of
/// replicates.
const VALUES_AT_ONCE: usize = 16_000_000;

/// Replicates held in memory at a time: enough to keep all threads busy, and at least one that is simulated while
/// another is kept.
fn replicates_at_once(scenario: &FullScenario, strategies: usize, teachers: KeptTeachers) -> usize {
    let (run, parameters) = (&scenario.run, &scenario.parameters);
    let weekly = (1 + scenario.weeks() as usize) * MEASURE_COUNT;
    let of_a_teacher = teachers.weeks(run.years, run.weeks_per_year) as usize * StaffWeek::columns().count();
    let of_a_school = weekly + parameters.school.teachers as usize * of_a_teacher;
    let of_a_replicate = parameters.district.schools as usize * strategies.max(1) * of_a_school;
    (VALUES_AT_ONCE / of_a_replicate).clamp(2, 64)
}

/// Runs all strategies of a scenario in all replicates, and hands every record to `keep`, ordered
/// by replicate and strategy: the strategies of a replicate run side by side. `stop` is asked before
/// every replicate.
///
/// # Errors
/// [`Interrupted`] when `stop` says so, or with the error of `keep`.
pub fn run<E: Send>(
    scenario: &FullScenario,
    stop: impl Fn() -> bool + Sync,
    keep: impl FnMut(Record) -> Result<(), E> + Send,
) -> Result<Finish, Interrupted<E>> {
    run_with(EngineOptions::default(), scenario, stop, keep)
}

/// As [`run`], with those options of the engine; vectors that the processor lacks give way to the widest below them.
///
/// # Errors
/// As [`run`].
pub fn run_with<'a, E: Send>(
    engine: impl Into<EngineOptions<'a>>,
    scenario: &FullScenario,
    stop: impl Fn() -> bool + Sync,
    keep: impl FnMut(Record) -> Result<(), E> + Send,
) -> Result<Finish, Interrupted<E>> {
    let engine = engine.into();
    let plans: Vec<Plan> = scenario.plans().map(|(_, strategy)| compile(strategy, scenario)).collect();
    let some = |jobs: &[Job]| {
        let replicate = jobs.first().map_or(0, |job| job.replicate);
        let plans: Vec<(usize, &Plan)> =
            jobs.iter().map(|job| (job.strategy, &plans[job.strategy])).collect();
        let results = run_replicate(scenario, &plans, replicate, engine);
        jobs.iter().zip(results).map(|(&job, result)| result.map_err(|error| failed(job, &error))).collect()
    };
    let at_once = replicates_at_once(scenario, plans.len(), engine.teachers);
    run_all(&jobs(plans.len(), scenario.run.replicates), at_once, some, stop, keep)
}

fn failed(job: Job, error: &OutOfRange) -> FailedRun {
    FailedRun { job, school: Some(error.school), reason: error.reason() }
}

/// Every run, by replicate and strategy.
fn jobs(strategies: usize, replicates: u32) -> Vec<Vec<Job>> {
    let of_replicate = |replicate| (0..strategies).map(|strategy| Job { strategy, replicate }).collect();
    (0..replicates).map(of_replicate).collect()
}

/// Runs `some` jobs of one replicate at a time, and keeps the results of one replicate after the other; at most `at_once`
/// replicates are under way.
fn run_all<E: Send>(
    replicates: &[Vec<Job>],
    at_once: usize,
    some: impl Fn(&[Job]) -> Vec<Result<Record, FailedRun>> + Sync,
    stop: impl Fn() -> bool + Sync,
    mut keep: impl FnMut(Record) -> Result<(), E> + Send,
) -> Result<Finish, Interrupted<E>> {
    let panicked = |job, reason| Err(FailedRun { job, school: None, reason });
    let simulate =
        |index: usize| if stop() { None } else { Some(guarded(&replicates[index], &some, &panicked)) };
    let (mut failed, mut done) = (Vec::new(), 0);
    let mut keep_all = |results: Option<Vec<Result<Record, FailedRun>>>| {
        for result in results.ok_or(Interrupted::Stopped(done))? {
            match result {
                Ok(record) => keep(record).map_err(Interrupted::NotKept)?,
                Err(failure) => failed.push(failure),
            }
            done += 1;
        }
        Ok(())
    };
    let mut ended = Ok(());
    in_order(replicates.len(), at_once, simulate, |results| {
        ended = keep_all(results);
        if ended.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    ended?;
    failed.sort_by_key(|failure| (failure.job.strategy, failure.job.replicate));
    Ok(Finish { failed })
}

#[cfg(test)]
mod tests {
    use super::{FailedRun, Interrupted, Job, jobs, run_all};
    use crate::Record;
    use std::convert::Infallible;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn record(job: Job) -> Record {
        Record { strategy: job.strategy, replicate: job.replicate, schools: Vec::new(), district: Vec::new() }
    }

    fn records(jobs: &[Job]) -> Vec<Result<Record, FailedRun>> {
        jobs.iter().map(|&job| Ok(record(job))).collect()
    }

    #[test]
    fn records_come_by_replicate_and_strategy() {
        let mut seen = Vec::new();
        let keep = |record: Record| {
            seen.push((record.replicate, record.strategy));
            Ok::<_, Infallible>(())
        };
        let kept = run_all(&jobs(3, 150), 64, records, || false, keep);
        assert!(kept.is_ok_and(|finish| finish.failed.is_empty()));
        let expected: Vec<_> = (0..150).flat_map(|r| (0..3).map(move |s| (r, s))).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_run_that_fails_or_panics_is_named_and_the_rest_is_kept() {
        let mut kept = 0;
        let one = |&job: &Job| match (job.strategy, job.replicate) {
            (0, 3) => Err(FailedRun { job, school: Some(1), reason: "lost".to_owned() }),
            (1, 2) => panic!("broken"),
            _ => Ok(record(job)),
        };
        let keep = |_| {
            kept += 1;
            Ok::<_, Infallible>(())
        };
        let some = |jobs: &[Job]| jobs.iter().map(one).collect();
        let finish = run_all(&jobs(2, 5), 64, some, || false, keep).unwrap();
        assert_eq!(kept, 8);
        assert_eq!(finish.failed[0].job, Job { strategy: 0, replicate: 3 });
        assert_eq!(finish.failed[1].job, Job { strategy: 1, replicate: 2 });
        assert_eq!(finish.failed[1].reason, "broken");
    }

    #[test]
    fn a_stop_ends_the_experiment_and_says_how_much_was_done() {
        let asked = AtomicUsize::new(0);
        let stop = || asked.fetch_add(1, Ordering::SeqCst) >= 70;
        let end = run_all(&jobs(2, 1000), 64, records, stop, |_| Ok::<_, Infallible>(()));
        assert!(matches!(end, Err(Interrupted::Stopped(done)) if (128..=140).contains(&done)));
    }
}
