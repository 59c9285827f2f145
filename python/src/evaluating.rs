//! The model as a function of numbers, for packages that vary them.

use super::Source;
use super::error::{of_run, problem};
use super::figure::measure_named;
use super::running::on_threads;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use results::Results;
use runner::{RunError, RunOptions};
use simulation::measure::Measure;
use statistics::mean_interval;
use std::sync::atomic::AtomicBool;

/// What is taken of every point: the mean over replicates of a measure under a strategy, or of the paired difference from
/// another strategy.
#[derive(FromPyObject)]
pub struct Output {
    measure: String,
    strategy: String,
    minus: Option<String>,
    /// The week by its number; the last where there is none.
    week: Option<u32>,
}

/// An output whose measure is known.
struct Taken<'a> {
    measure: Measure,
    output: &'a Output,
}

impl<'a> Taken<'a> {
    fn of_output(output: &'a Output) -> PyResult<Self> {
        Ok(Self { measure: measure_named(&output.measure)?, output })
    }

    fn of(&self, results: &Results) -> Result<f64, RunError> {
        let week = self.output.week.unwrap_or_else(|| results.scenario().weeks());
        let mut values = results.replicates(&self.output.strategy, self.measure, week)?;
        if let Some(minus) = &self.output.minus {
            let others = results.replicates(minus, self.measure, week)?;
            values.iter_mut().zip(others).for_each(|(value, other)| *value -= other);
        }
        Ok(mean_interval(&values).value)
    }
}

/// Why a point has no values.
enum Obstacle {
    Run(RunError),
    /// The numbers of some runs went out of range.
    Failed(String),
    /// There is no such week.
    NoWeek {
        asked: u32,
        weeks: u32,
    },
}

impl Obstacle {
    fn at(self, point: usize) -> PyErr {
        match self {
            Self::Run(error) => of_run(error),
            Self::Failed(reason) => {
                PyRuntimeError::new_err(format!("point {}: a run failed: {reason}", point + 1))
            }
            Self::NoWeek { asked, weeks } => {
                let what = format!("there is no week {asked} in this run");
                problem("week", what, format!("name a week from 0 to {weeks}"))
            }
        }
    }
}

/// Every output at every point, by point; each point is a list of changes of the scenario. The points run one after the
/// other, each on all threads.
#[pyfunction]
pub fn evaluate(
    py: Python<'_>,
    source: Source,
    points: Vec<Vec<String>>,
    outputs: Vec<Output>,
    threads: usize,
) -> PyResult<Vec<Vec<f64>>> {
    let taken: Vec<Taken<'_>> = outputs.iter().map(Taken::of_output).collect::<PyResult<_>>()?;
    let base = source.scenario();
    let done = on_threads(py, threads, |stop| {
        let at = |(point, changes): (usize, &Vec<String>)| {
            let mut scenario = base.clone();
            for change in changes {
                scenario.change(change);
            }
            value_of(&scenario, &taken, stop).map_err(|obstacle| (point, obstacle))
        };
        points.iter().enumerate().map(at).collect::<Result<Vec<_>, _>>()
    })?;
    done.map_err(|(point, obstacle)| obstacle.at(point))
}

fn value_of(
    scenario: &runner::Scenario,
    taken: &[Taken<'_>],
    stop: &AtomicBool,
) -> Result<Vec<f64>, Obstacle> {
    let results = scenario.run_with(&RunOptions::default().stop(stop)).map_err(Obstacle::Run)?;
    if let Some(failed) = results.failed().first() {
        return Err(Obstacle::Failed(failed.reason.clone()));
    }
    let weeks = results.scenario().weeks();
    if let Some(asked) = taken.iter().filter_map(|own| own.output.week).find(|week| *week > weeks) {
        return Err(Obstacle::NoWeek { asked, weeks });
    }
    taken.iter().map(|own| own.of(&results).map_err(Obstacle::Run)).collect()
}
