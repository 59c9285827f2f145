//! Which strategy leads at every point, by how much over the next, and whether that is certain.

use super::{means, replicates};
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::study::Study;
use crate::tables::{Table, cell, cells};
use statistics::{Direction, Estimate, PairedDifference};

/// Who leads at a point.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Leader {
    /// Index of the output that leads.
    pub first: usize,
    /// Index of the next.
    pub second: usize,
    /// The mean of the first.
    pub mean: f64,
    /// How far the first leads, replicate by replicate, with its interval.
    pub lead: Estimate,
    /// Whether nothing tells it from the next, so that nobody leads.
    pub is_tied: bool,
    /// Whether the interval holds no 0.
    pub is_certain: bool,
}

/// Who leads at every point.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Leaders {
    /// Indices of the outputs that are compared: the same quantity, each under a strategy of its own.
    pub outputs: Vec<usize>,
    /// By point; none where fewer than two have a value.
    pub points: Vec<Option<Leader>>,
}

/// Indices of the outputs by which robustness compares strategies, in the order of strategies.
pub(super) fn compared(study: &Study) -> Vec<usize> {
    let by = study.robustness.map(|(measure, _)| measure.info().name).unwrap_or_default();
    let name = |strategy: &String| format!("{by}.{strategy}");
    let index = |strategy: &String| study.outputs.iter().position(|output| output.name == name(strategy));
    study.scenario.run.strategies.iter().filter_map(index).collect()
}

impl Leaders {
    /// Who leads by the measure of robustness.
    pub fn by_robustness(plan: &StudyPlan, results: &[PointResult]) -> Self {
        let (measure, _) =
            plan.study.robustness.expect("only a study that asks for robustness is answered so");
        Self::among(compared(&plan.study), measure.info().better.direction(), results)
    }

    /// Who leads among some outputs.
    pub fn among(outputs: Vec<usize>, direction: Direction, results: &[PointResult]) -> Self {
        let means: Vec<Vec<f64>> = outputs.iter().map(|&output| means(results, output)).collect();
        let leader = |(point, result): (usize, &PointResult)| {
            let mut ranked: Vec<usize> =
                (0..outputs.len()).filter(|&place| !means[place][point].is_nan()).collect();
            ranked.sort_by(|&one, &other| {
                direction.merit(means[other][point]).total_cmp(&direction.merit(means[one][point]))
            });
            let &[first, second, ..] = ranked.as_slice() else { return None };
            let list = |place: usize| replicates(result, outputs[place]).unwrap_or_default();
            let lead = PairedDifference::of(list(first), list(second), direction).difference;
            Some(Leader {
                first: outputs[first],
                second: outputs[second],
                mean: means[first][point],
                lead,
                is_tied: means[first][point] == means[second][point],
                is_certain: lead.low > 0.0 || lead.high < 0.0,
            })
        };
        let points = results.iter().enumerate().map(leader).collect();
        Self { outputs, points }
    }

    /// A row per point, with the names of strategies.
    pub fn table(&self, plan: &StudyPlan) -> Table {
        let study = &plan.study;
        let mut header = vec!["point"];
        header.extend(study.varied.iter().map(|varied| varied.key.as_str()));
        header.extend(["leader", "mean", "next", "lead", "ci_low", "ci_high", "certain"]);
        let mut table = Table::new("leaders.csv", &header);
        let name = |output: usize| study.scenario.run.strategies[study.outputs[output].runs.strategy].clone();
        for (point, row) in self.rows(plan, name) {
            table.push(std::iter::once(point).chain(row).collect());
        }
        table
    }

    /// The number of every point that has a leader, and its values, its leader and its lead, with names for outputs.
    pub fn rows(
        &self,
        plan: &StudyPlan,
        name: impl Fn(usize) -> String,
    ) -> impl Iterator<Item = (String, Vec<String>)> {
        let varied = &plan.study.varied;
        self.points.iter().enumerate().filter_map(move |(point, leader)| {
            let leader = leader.as_ref()?;
            let mut row: Vec<String> = varied
                .iter()
                .zip(&plan.values[point])
                .map(|(varied, value)| varied.written(*value))
                .collect();
            // Nobody leads where the best are equal.
            let [first, second] = [leader.first, leader.second]
                .map(|output| if leader.is_tied { String::new() } else { name(output) });
            row.extend([first, cell(leader.mean), second]);
            row.extend(cells(leader.lead));
            row.push(leader.is_certain.to_string());
            Some(((point + 1).to_string(), row))
        })
    }
}
