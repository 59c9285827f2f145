//! The results of a run, as tables and figures.

use super::columns::{bands, comparisons, fates, outcomes, weeks};
use super::error::wrong;
use super::figure::{Figure, drawn};
use super::running::on_threads;
use super::table::Table;
use pyo3::prelude::*;
use report::Summary;
use std::path::Path;
use std::sync::OnceLock;

/// The results of a scenario: every week of every school in every run, and what follows from them.
#[pyclass(frozen, module = "schoolwide")]
pub struct Results {
    own: results::Results,
    threads: usize,
    tables: [OnceLock<Table>; 5],
    summary: OnceLock<Summary>,
}

impl Results {
    pub fn new(own: results::Results, threads: usize) -> Self {
        Self { own, threads, tables: Default::default(), summary: OnceLock::new() }
    }

    /// The table of that number, which is made when it is first asked for.
    fn table(
        &self,
        py: Python<'_>,
        number: usize,
        make: impl Fn(&results::Results) -> Table + Send + Sync,
    ) -> PyResult<Table> {
        if self.tables[number].get().is_none() {
            let table = on_threads(py, self.threads, |_| make(&self.own))?;
            // Where two threads of Python asked at once, both made the same.
            let _ = self.tables[number].set(table);
        }
        Ok(self.tables[number].get().expect("it was set").clone())
    }
}

#[pymethods]
impl Results {
    /// Every measure of every school in every week, from week 0 before the first on.
    #[getter]
    fn weeks(&self, py: Python<'_>) -> PyResult<Table> {
        self.table(py, 0, weeks)
    }

    /// How every run of every school ended.
    #[getter]
    fn outcomes(&self, py: Python<'_>) -> PyResult<Table> {
        self.table(py, 1, outcomes)
    }

    /// Every strategy against the reference in every measure at the end: paired differences with 95 % intervals.
    #[getter]
    fn comparisons(&self, py: Python<'_>) -> PyResult<Table> {
        self.table(py, 2, comparisons)
    }

    /// How often every strategy ends how.
    #[getter]
    fn fates(&self, py: Python<'_>) -> PyResult<Table> {
        self.table(py, 3, fates)
    }

    /// Mean and quantiles over replicates of every measure, week by week.
    #[getter]
    fn bands(&self, py: Python<'_>) -> PyResult<Table> {
        self.table(py, 4, bands)
    }

    /// A figure of the run.
    #[pyo3(signature = (name, *, measure = None, title = None, subtitle = None))]
    fn figure(
        &self,
        py: Python<'_>,
        name: &str,
        measure: Option<&str>,
        title: Option<String>,
        subtitle: Option<String>,
    ) -> PyResult<Figure> {
        if self.summary.get().is_none() {
            let summary = on_threads(py, self.threads, |_| {
                // Only the figure of the schools of a district reads weekly tables from a folder, and it is refused.
                Summary::new(Path::new(""), self.own.scenario().clone(), self.own.run_tables())
            })?;
            let _ = self.summary.set(summary);
        }
        drawn(self.summary.get().expect("it was set"), name, measure, title, subtitle)
    }

    /// Names of the strategies that ran, in the order of the scenario.
    #[getter]
    fn strategies(&self) -> Vec<String> {
        self.own.scenario().run.strategies.clone()
    }

    /// The seed from which every draw followed.
    #[getter]
    fn seed(&self) -> u64 {
        self.own.scenario().run.seed
    }

    /// How often every strategy was run.
    #[getter]
    fn replicates(&self) -> u32 {
        self.own.scenario().run.replicates
    }

    /// Runs that failed, in words; they are missing from everything else.
    #[getter]
    fn failed(&self) -> Vec<String> {
        let names = &self.own.scenario().run.strategies;
        let words = |failed: &experiment::FailedRun| {
            let (strategy, replicate) = (&names[failed.job.strategy], failed.job.replicate + 1);
            format!("{strategy}, replicate {replicate}: {}", failed.reason)
        };
        self.own.failed().iter().map(words).collect()
    }

    /// The scenario as it was run, every number of it, in the language of scenario files.
    #[getter]
    fn scenario(&self) -> PyResult<String> {
        scenario_files::write(self.own.scenario()).map_err(wrong)
    }

    fn __repr__(&self) -> String {
        let run = &self.own.scenario().run;
        let (name, strategies) = (&self.own.scenario().name, run.strategies.len());
        format!(
            "<schoolwide.Results of {name}: {strategies} strategies, {} replicates, {} years, seed {}>",
            run.replicates, run.years, run.seed
        )
    }
}
