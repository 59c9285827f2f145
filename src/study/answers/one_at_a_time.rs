//! One factor at a time: how far each moves every output while the others stay as they are.

use super::replicates;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::tables::{Table, cell, cells};
use statistics::{Direction, Estimate, PairedDifference, mean_interval};

/// An output at one of a factor's levels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct AtLevel {
    /// The factor's value.
    pub at: f64,
    /// The output's mean with its interval.
    pub mean: Estimate,
}

/// How far a factor moves an output between its levels, the scenario's own value included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Moved {
    /// Index of the factor.
    pub factor: usize,
    /// Where the output is least.
    pub least: AtLevel,
    /// Where it is greatest.
    pub most: AtLevel,
    /// The greatest less the least, replicate by replicate, with its interval. It is the interval of two points that
    /// were chosen for their distance, so of a factor that does nothing it tells the luck.
    pub moves: Estimate,
}

/// How far factors move every output.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OneAtATime {
    /// The mean of every output at the scenario's own values.
    pub base: Vec<Estimate>,
    /// By output, the factor that moves it furthest first; factors without a level that has a value are left out.
    pub moved: Vec<Vec<Moved>>,
}

impl OneAtATime {
    /// The answer of a design whose first point is the scenario's own.
    pub fn of(plan: &StudyPlan, results: &[PointResult]) -> Self {
        let of_output = |output: usize| {
            let moved = |factor: usize| moved(plan, results, factor, output);
            let mut moved: Vec<Moved> = (0..plan.study.varied.len()).filter_map(moved).collect();
            moved.sort_by(|one, other| other.moves.value.total_cmp(&one.moves.value));
            moved
        };
        let outputs = 0..plan.study.outputs.len();
        Self {
            base: outputs.clone().map(|output| mean(&results[0], output)).collect(),
            moved: outputs.map(of_output).collect(),
        }
    }

    /// A row per output and factor, the one that moves it furthest first.
    pub fn table(&self, plan: &StudyPlan) -> Table {
        let header = [
            "output",
            "key",
            "base",
            "least",
            "least_at",
            "most",
            "most_at",
            "moves",
            "moves_low",
            "moves_high",
        ];
        let mut table = Table::new("one_at_a_time.csv", &header);
        for ((output, base), moved) in plan.study.outputs.iter().zip(&self.base).zip(&self.moved) {
            for own in moved {
                let varied = &plan.study.varied[own.factor];
                let mut row = vec![output.name.clone(), varied.key.clone(), cell(base.value)];
                for level in [own.least, own.most] {
                    row.extend([cell(level.mean.value), varied.written(level.at)]);
                }
                row.extend(cells(own.moves));
                table.push(row);
            }
        }
        table
    }
}

fn mean(result: &PointResult, output: usize) -> Estimate {
    replicates(result, output).map_or(Estimate::UNDEFINED, mean_interval)
}

/// How far a factor moves an output; nothing where no level has a value.
fn moved(plan: &StudyPlan, results: &[PointResult], factor: usize, output: usize) -> Option<Moved> {
    let places = plan.places.as_ref().expect("a design of one factor at a time has places in the unit cube");
    let base = places.rows().next()?;
    let is_own =
        |row: &[f64]| row.iter().zip(base).enumerate().all(|(index, (at, own))| index == factor || at == own);
    let levels: Vec<usize> =
        places.rows().enumerate().filter(|(_, row)| is_own(row)).map(|(point, _)| point).collect();
    let known = |point: &&usize| mean(&results[**point], output).value.is_finite();
    let value = |point: &usize| mean(&results[*point], output).value;
    let by_value = |one: &&usize, other: &&usize| value(one).total_cmp(&value(other));
    let least = *levels.iter().filter(known).min_by(by_value)?;
    let most = *levels.iter().filter(known).max_by(by_value)?;
    let list = |point: usize| replicates(&results[point], output).unwrap_or_default();
    let level =
        |point: usize| AtLevel { at: plan.values[point][factor], mean: mean(&results[point], output) };
    let moves = PairedDifference::of(list(most), list(least), Direction::HigherIsBetter).difference;
    Some(Moved { factor, least: level(least), most: level(most), moves })
}
