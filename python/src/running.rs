//! Runs on threads of their own, which Ctrl-C stops.

use super::Source;
use super::error::{of_run, problem, wrong};
use super::results::Results;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};
use runner::RunOptions;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// How long Ctrl-C may wait until it is noticed.
const PATIENCE: Duration = Duration::from_millis(50);

/// The most threads of one piece of work, as for the command.
const THREADS_AT_MOST: usize = 1024;

/// Threads for one piece of work; 0 for as many as there are processors.
///
/// Every piece of work has its own: a process that was forked, as packages for sensitivity analysis do, inherits no
/// threads, and would wait forever for those of a pool that all share.
fn pool(threads: usize) -> PyResult<ThreadPool> {
    if threads > THREADS_AT_MOST {
        let remedy = format!("name at most {THREADS_AT_MOST}, or 0 for as many as there are processors");
        return Err(problem("threads", format!("{threads} threads are too many"), remedy));
    }
    let built = ThreadPoolBuilder::new().num_threads(threads).build();
    built.map_err(|error| {
        PyRuntimeError::new_err(format!("the threads could not be started: {error}; use one thread"))
    })
}

/// Does work on threads of its own, without the interpreter. Meanwhile this thread looks for signals, and where one raises
/// an exception, such as Ctrl-C does, it raises the flag that the work is given and waits for its end.
pub fn on_threads<T: Send>(
    py: Python<'_>,
    threads: usize,
    work: impl FnOnce(&AtomicBool) -> T + Send,
) -> PyResult<T> {
    let pool = pool(threads)?;
    let stop = AtomicBool::new(false);
    py.detach(|| {
        let (done, finished) = channel();
        pool.in_place_scope(|scope| {
            scope.spawn(|_| {
                // Nobody waits any more where a signal came.
                let _ = done.send(work(&stop));
            });
            loop {
                match finished.recv_timeout(PATIENCE) {
                    Ok(result) => return Ok(result),
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => {
                        return Err(PyRuntimeError::new_err("the work ended without a result"));
                    }
                }
                if let Err(signal) = Python::attach(check_signals) {
                    stop.store(true, Ordering::SeqCst);
                    return Err(signal);
                }
            }
        })
    })
}

/// Lets the interpreter act on signals that came. A function of its own, because the method does not fit every lifetime.
fn check_signals(py: Python<'_>) -> PyResult<()> {
    py.check_signals()
}

/// Runs a scenario and keeps every week in memory.
#[pyfunction]
pub fn run(py: Python<'_>, source: Source, threads: usize) -> PyResult<Results> {
    let ran = on_threads(py, threads, |stop| {
        source.scenario().run_with(&RunOptions::default().threads(0).stop(stop))
    })?;
    Ok(Results::new(ran.map_err(of_run)?, threads))
}

/// Checks a scenario, and says what is doubtful about it.
#[pyfunction]
pub fn check(source: Source) -> PyResult<Vec<String>> {
    let loaded = source.scenario().validate().map_err(wrong)?;
    Ok(loaded.warnings.iter().map(|warning| warning.to_string().trim_end().to_owned()).collect())
}

/// A scenario in full, every number of it, in the language of scenario files.
#[pyfunction]
pub fn written(source: Source) -> PyResult<String> {
    let loaded = source.scenario().validate().map_err(wrong)?;
    scenario_files::write(&loaded.scenario).map_err(wrong)
}
