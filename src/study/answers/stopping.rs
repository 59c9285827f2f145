//! How many replicates every point took, and whether its intervals are as narrow as was asked for.

use crate::error::StudyError;
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::stopping::Rules;
use crate::study::Until;
use crate::tables::{Table, cell, open_cell};
use sensitivity::{Look, Verdict};

/// The last look at every interval of every point.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stopping {
    looks: Vec<Interval>,
}

/// The last look at one interval of one point.
#[derive(Debug, Clone, PartialEq)]
struct Interval {
    /// Number of the point, from 1.
    point: usize,
    output: String,
    asked_for: f64,
    replicates: usize,
    look: Look,
}

impl Stopping {
    /// What the rules say of the replicates that every point took; points that failed have no entry.
    pub fn of(plan: &StudyPlan, results: &[PointResult], until: &Until) -> Result<Self, StudyError> {
        let rules = Rules::of(until, plan.study.scenario.run.replicates)?;
        let mut looks = Vec::new();
        for (point, result) in (1..).zip(results) {
            let PointResult::Done(outputs) = result else { continue };
            for (own, look) in until.intervals.iter().zip(rules.looks(outputs)) {
                looks.push(Interval {
                    point,
                    output: plan.study.outputs[own.output].name.clone(),
                    asked_for: own.half_width,
                    replicates: outputs[own.output].len(),
                    look,
                });
            }
        }
        Ok(Self { looks })
    }

    /// One row per point and interval. Half widths that are infinite, because there are too few replicates, are empty.
    pub fn table(&self) -> Table {
        let header = [
            "point",
            "output",
            "asked_for",
            "half_width",
            "mean",
            "ci_low",
            "ci_high",
            "replicates",
            "undefined",
            "enough",
        ];
        let mut table = Table::new("stopping.csv", &header);
        for Interval { point, output, asked_for, replicates, look } in &self.looks {
            let ends = look.difference;
            table.push(vec![
                point.to_string(),
                output.clone(),
                cell(*asked_for),
                open_cell((ends.high - ends.low) / 2.0),
                cell(ends.value),
                open_cell(ends.low),
                open_cell(ends.high),
                replicates.to_string(),
                look.dropped.to_string(),
                (look.verdict == Verdict::Enough).to_string(),
            ]);
        }
        table
    }
}
