//! How often every strategy ends how.

use super::digits::six_digits;
use experiment::Outcome;
use simulation::measure::Fate;
use statistics::{Estimate, share_interval};

/// How often runs of a strategy end in a fate.
#[derive(Debug, Clone, PartialEq)]
pub struct FateRow {
    /// Name of the strategy.
    pub strategy: String,
    /// The fate.
    pub fate: Fate,
    /// Share of the runs that end in it, with its 95 % interval; undefined without runs.
    pub share: Estimate,
    /// Number of runs; one run is one school of one replicate.
    pub runs: usize,
}

/// The fates of all strategies: every fate of the first strategy, then of the next.
#[derive(Debug, Clone, PartialEq)]
pub struct FateTable {
    /// One row per strategy and fate, in the order of the scenario and of [`Fate::ALL`].
    pub rows: Vec<FateRow>,
}

impl FateTable {
    /// Counts the fates of a run's outcomes.
    ///
    /// The interval takes schools as independent. Those of one district are not quite, where they visit
    /// its best school: it is then a little too narrow.
    pub fn from_outcomes(strategies: &[String], outcomes: &[Outcome]) -> FateTable {
        let of_strategy = |(index, name): (usize, &String)| {
            let own = outcomes.iter().filter(|outcome| outcome.strategy == index);
            let fates: Vec<Fate> = own.flat_map(|outcome| outcome.fates.iter().copied()).collect();
            Fate::ALL.map(|fate| {
                let times = fates.iter().filter(|found| **found == fate).count();
                let share = share_interval(times as f64, fates.len());
                FateRow { strategy: name.clone(), fate, share, runs: fates.len() }
            })
        };
        FateTable { rows: strategies.iter().enumerate().flat_map(of_strategy).collect() }
    }

    /// The same with every number as the tables write it.
    #[must_use]
    pub fn as_written(mut self) -> Self {
        for row in &mut self.rows {
            row.share = row.share.map(six_digits);
        }
        self
    }
}
