//! What becomes of runs whose first leader stays to the end, and of the others.

use super::capacity::RESULTS;
use super::digits::six_digits;
use super::ends::Ends;
use super::weekly::WeeklyValues;
use super::years::{YearOfRuns, years_of};
use experiment::Outcome;
use rayon::prelude::*;
use simulation::measure::{Fate, Measure};
use statistics::{Estimate, mean_interval, share_interval};

/// The runs of a strategy whose first leader stays to the end, or the others. Of a district, the first leaders of all
/// schools have to stay.
#[derive(Debug, Clone, PartialEq)]
pub struct LeaderRow {
    /// Name of the strategy.
    pub strategy: String,
    /// Whether the first leader stays to the end.
    pub stays: bool,
    /// Number of replicates of which that is so.
    pub replicates: usize,
    /// The ends of [`RESULTS`]: means over these replicates with their 95 % intervals (Student 1908).
    pub results: [Estimate; RESULTS.len()],
    /// Share of their schools that end schoolwide, with its 95 % interval (Wilson 1927).
    pub schoolwide: Estimate,
}

/// All strategies, split by whether the first leader stays to the end.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LeaderTable {
    /// Two rows per strategy, in the order of the scenario: the runs whose first leader stays come first.
    pub rows: Vec<LeaderRow>,
}

impl LeaderTable {
    /// Splits the runs of every strategy. `values` tell in which years a leader is new, `ends` and `outcomes` what becomes
    /// of the runs.
    ///
    /// # Errors
    /// Where the values cannot be read.
    pub fn compute<V: WeeklyValues>(
        values: &V,
        weeks_per_year: usize,
        ends: &Ends,
        outcomes: &[Outcome],
    ) -> Result<Self, V::Error> {
        let stays = (0..values.strategies().len())
            .into_par_iter()
            .map(|strategy| {
                let left = Measure::LeadersLeft.info().name;
                Ok(stays_in(&years_of(values, strategy, left, weeks_per_year)?))
            })
            .collect::<Result<Vec<_>, V::Error>>()?;
        let rows = stays.iter().enumerate().flat_map(|(strategy, stays)| {
            [true, false].map(|wanted| row((strategy, wanted), stays, ends, outcomes))
        });
        Ok(Self { rows: rows.collect() })
    }

    /// The same with the strategies of those names only.
    #[must_use]
    pub fn only(mut self, strategies: &[String]) -> Self {
        self.rows.retain(|row| strategies.contains(&row.strategy));
        self
    }

    /// The same with every number as the table of text writes it.
    #[must_use]
    pub fn as_written(mut self) -> Self {
        for row in &mut self.rows {
            row.results = row.results.map(|result| result.map(six_digits));
            row.schoolwide = row.schoolwide.map(six_digits);
        }
        self
    }

    /// The runs of a strategy whose first leader stays, or the others.
    pub fn row(&self, strategy: &str, stays: bool) -> Option<&LeaderRow> {
        self.rows.iter().find(|row| row.strategy == strategy && row.stays == stays)
    }

    /// Whether there are runs of both kinds.
    pub fn has_both(&self) -> bool {
        [true, false]
            .iter()
            .all(|&stays| self.rows.iter().any(|row| row.stays == stays && row.replicates > 0))
    }
}

/// Whether the first leader of every replicate stays: in no year but the first is a leader new. None where that is unknown.
fn stays_in(years: &[YearOfRuns]) -> Vec<Option<bool>> {
    let replicates = years.first().map_or(0, |year| year.lasts.len());
    let stays = |replicate: usize| {
        // Whoever left before the first year was not there to begin.
        let shares = || years.iter().skip(1).map(|year| year.lasts[replicate]);
        let is_known = !years[0].lasts[replicate].is_nan() && shares().all(|share| !share.is_nan());
        is_known.then(|| shares().all(|share| share == 0.0))
    };
    (0..replicates).map(stays).collect()
}

fn row(
    (strategy, wanted): (usize, bool),
    stays: &[Option<bool>],
    ends: &Ends,
    outcomes: &[Outcome],
) -> LeaderRow {
    let is_wanted = |replicate: usize| stays.get(replicate) == Some(&Some(wanted));
    let result = |measure| {
        let values = ends.values(strategy, measure).iter().enumerate();
        let own: Vec<f64> = values.filter(|(place, _)| is_wanted(*place)).map(|(_, value)| *value).collect();
        mean_interval(&own)
    };
    let own = outcomes.iter().filter(|one| one.strategy == strategy && is_wanted(one.replicate as usize));
    let fates: Vec<Fate> = own.flat_map(|outcome| outcome.fates.iter().copied()).collect();
    let schoolwide = fates.iter().filter(|fate| **fate == Fate::Schoolwide).count();
    LeaderRow {
        strategy: ends.strategies()[strategy].clone(),
        stays: wanted,
        replicates: stays.iter().filter(|stays| **stays == Some(wanted)).count(),
        results: RESULTS.map(result),
        schoolwide: share_interval(schoolwide as f64, fates.len()),
    }
}
