//! Whom every strategy reaches where the line of consistent reach is drawn elsewhere.

use super::digits::six_digits;
use experiment::Outcome;
use rayon::prelude::*;
use simulation::measure::Line;
use statistics::{Direction, Estimate, PairedDifference, mean_interval};

/// The reach of a strategy at a line at the end of the run, of the only school or of the district; intervals are 95 %
/// intervals of means over replicates (Student 1908).
#[derive(Debug, Clone, PartialEq)]
pub struct LineRow {
    /// Where the line is drawn.
    pub line: Line,
    /// Name of the strategy.
    pub strategy: String,
    /// Share of students reached consistently, 0 to 1.
    pub reach: Estimate,
    /// How it differs from that of the reference within a replicate.
    pub difference: Estimate,
    /// Name of the strategy that comes next at this line; none of the last.
    pub next: Option<String>,
    /// How the reach differs from that of the next strategy within a replicate.
    pub over_next: Estimate,
    /// Number of replicates.
    pub replicates: usize,
}

/// All strategies at all lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LineTable {
    /// By line in the order of [`Line::ALL`], then strategy in that of the scenario.
    pub rows: Vec<LineRow>,
}

impl LineTable {
    /// Computes the table from the outcomes of runs that were measured at [`Line::ALL`], and the index of the reference. It is
    /// empty where they were not.
    pub fn compute(strategies: &[String], outcomes: &[Outcome], reference: usize) -> Self {
        if outcomes.is_empty() || outcomes.iter().any(|outcome| outcome.lines.len() != Line::ALL.len()) {
            return Self::default();
        }
        let replicates = outcomes.iter().map(|outcome| outcome.replicate as usize + 1).max().unwrap_or(0);
        let rows = Line::ALL.par_iter().enumerate().flat_map_iter(|(number, &line)| {
            let mut ends = vec![vec![f64::NAN; replicates]; strategies.len()];
            for outcome in outcomes.iter().filter(|outcome| outcome.strategy < strategies.len()) {
                ends[outcome.strategy][outcome.replicate as usize] = f64::from(outcome.lines[number]);
            }
            rows_of(line, strategies, &ends, reference)
        });
        Self { rows: rows.collect() }
    }

    /// The same with the strategies of those names only. Who comes next may change; where it does, nothing is known of the
    /// difference.
    #[must_use]
    pub fn only(mut self, strategies: &[String]) -> Self {
        self.rows.retain(|row| strategies.contains(&row.strategy));
        for rows in self.rows.chunk_by_mut(|one, other| one.line == other.line) {
            let reach: Vec<f64> = rows.iter().map(|row| row.reach.value).collect();
            let names: Vec<String> = rows.iter().map(|row| row.strategy.clone()).collect();
            for (row, next) in rows.iter_mut().zip(nexts(&reach)) {
                let next = next.map(|index| names[index].clone());
                if row.next != next {
                    (row.next, row.over_next) = (next, Estimate::UNDEFINED);
                }
            }
        }
        self
    }

    /// The same without differences from the reference, for readers who compare with another strategy than the table does.
    #[must_use]
    pub fn without_differences(mut self) -> Self {
        self.rows.iter_mut().for_each(|row| row.difference = Estimate::UNDEFINED);
        self
    }

    /// The same with every number as the table of text writes it.
    #[must_use]
    pub fn as_written(mut self) -> Self {
        for row in &mut self.rows {
            for estimate in [&mut row.reach, &mut row.difference, &mut row.over_next] {
                *estimate = estimate.map(six_digits);
            }
        }
        self
    }

    /// A strategy at a line.
    pub fn row(&self, line: Line, strategy: &str) -> Option<&LineRow> {
        self.rows.iter().find(|row| row.line == line && row.strategy == strategy)
    }
}

/// The rows of a line; `ends` are by strategy, then by replicate.
fn rows_of(line: Line, strategies: &[String], ends: &[Vec<f64>], reference: usize) -> Vec<LineRow> {
    let reach: Vec<Estimate> = ends.iter().map(|ends| mean_interval(ends)).collect();
    let nexts = nexts(&reach.iter().map(|reach| reach.value).collect::<Vec<_>>());
    let difference = |one: usize, other: Option<usize>| {
        let other = other.and_then(|other| ends.get(other)).map_or(&[][..], Vec::as_slice);
        PairedDifference::of(&ends[one], other, Direction::HigherIsBetter).difference
    };
    let row = |index: usize| LineRow {
        line,
        strategy: strategies[index].clone(),
        reach: reach[index],
        difference: difference(index, Some(reference)),
        next: nexts[index].map(|next| strategies[next].clone()),
        over_next: difference(index, nexts[index]),
        replicates: ends[index].iter().filter(|end| !end.is_nan()).count(),
    };
    (0..strategies.len()).map(row).collect()
}

/// For every strategy the index of the one that comes next by reach, equals in their order; none for the last, and where
/// nothing is known.
fn nexts(reach: &[f64]) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..reach.len()).filter(|&index| !reach[index].is_nan()).collect();
    order.sort_by(|&one, &other| reach[other].total_cmp(&reach[one]));
    let mut nexts = vec![None; reach.len()];
    for pair in order.windows(2) {
        nexts[pair[0]] = Some(pair[1]);
    }
    nexts
}
