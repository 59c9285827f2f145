//! How a scenario is to be run.

use super::RunError;
use experiment::EngineOptions;
use simulation::Rule;
use simulation::measure::Line;
use std::sync::atomic::{AtomicBool, Ordering};

/// How a scenario is to be run. The default uses all processors, tells nobody of its progress and cannot be stopped.
#[derive(Clone, Copy, Default)]
#[non_exhaustive]
pub struct RunOptions<'a> {
    /// Threads; 0 for as many as there are processors.
    pub threads: usize,
    /// Raised by the caller to stop the run, which then ends with [`RunError::Stopped`].
    pub stop: Option<&'a AtomicBool>,
    /// Called after every run of a school or district, on any thread.
    pub progress: Option<&'a (dyn Fn(Progress<'_>) + Sync)>,
    /// Rules of one's own that are added to the week of every school, applied in their order.
    pub rules: &'a [Rule<'a>],
}

/// How far a scenario is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress<'a> {
    /// Name of the scenario, or of a variant of it.
    pub scenario: &'a str,
    /// What is done.
    pub done: u64,
    /// What there is to do.
    pub all: u64,
    /// What is counted: `runs`, or `schools` of a nation.
    pub unit: &'static str,
}

impl<'a> RunOptions<'a> {
    /// The same on so many threads; 0 for as many as there are processors.
    #[must_use]
    pub fn threads(self, threads: usize) -> Self {
        Self { threads, ..self }
    }

    /// The same, to be stopped by raising `stop`.
    #[must_use]
    pub fn stop(self, stop: &'a AtomicBool) -> Self {
        Self { stop: Some(stop), ..self }
    }

    /// The same, calling `progress` after every run of a school or district.
    #[must_use]
    pub fn progress(self, progress: &'a (dyn Fn(Progress<'_>) + Sync)) -> Self {
        Self { progress: Some(progress), ..self }
    }

    /// The same with rules of one's own in the week of every school.
    #[must_use]
    pub fn rules(self, rules: &'a [Rule<'a>]) -> Self {
        Self { rules, ..self }
    }

    /// The options of the engine that follow.
    pub(crate) fn engine(&self) -> EngineOptions<'a> {
        EngineOptions { rules: self.rules, lines: Line::ALL, ..EngineOptions::default() }
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.stop.is_some_and(|stop| stop.load(Ordering::SeqCst))
    }

    pub(crate) fn tell(&self, progress: Progress<'_>) {
        if let Some(tell) = self.progress {
            tell(progress);
        }
    }

    /// Does the work on as many threads as asked for.
    pub(crate) fn on_threads<T: Send>(
        &self,
        work: impl FnOnce() -> Result<T, RunError> + Send,
    ) -> Result<T, RunError> {
        if self.threads == 0 {
            // The pool that every program has, which is the caller's only thread where there are no others.
            return work();
        }
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(self.threads)
            .build()
            .map_err(|error| RunError::Threads(error.to_string()))?;
        pool.install(work)
    }
}
