//! Which points what was observed leaves, and what it rules out.

mod tables;
mod warnings;

use super::prediction::{Prediction, predictions};
use super::{means, replicates};
use crate::plan::StudyPlan;
use crate::point::PointResult;
use crate::study::{HistoryMatching, SoughtOutput};
use crate::tables::Table;
use sensitivity::{AnswerError, History, Simulated, Sought, luck_of_one_run, match_history};

/// Points matched to what was observed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Matched {
    /// What was aimed at, one entry per target.
    pub aims: Vec<HistoryAim>,
    /// Implausibility above which a target is missed.
    pub cut: f64,
    /// What came of it; why nothing did, where no point has all outputs.
    history: Result<History, AnswerError>,
    /// What outputs are at the points that are left, one entry per output.
    predictions: Vec<Prediction>,
}

/// An output that was observed, and what the points made of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct HistoryAim {
    /// Index of the output.
    pub index: usize,
    output: String,
    /// What was observed, with its standard error as the file has it.
    observed: Sought,
    /// Standard deviation of luck that counts beside the error; none where means were observed.
    luck: Option<f64>,
    /// Its mean at every point.
    means: Vec<f64>,
}

impl Matched {
    /// Matches the points of a study to its targets.
    pub fn of(plan: &StudyPlan, results: &[PointResult], asked: &HistoryMatching) -> Self {
        let aim = |own: &SoughtOutput| HistoryAim {
            index: own.output,
            output: plan.study.outputs[own.output].name.clone(),
            observed: own.sought,
            luck: asked
                .of_one_school
                .then(|| luck_of_one_run(results.iter().filter_map(|result| replicates(result, own.output)))),
            means: means(results, own.output),
        };
        let aims: Vec<HistoryAim> = asked.targets.iter().map(aim).collect();
        let simulated = |(point, result): (usize, &PointResult)| {
            let of_aim = |aim: &HistoryAim| Simulated {
                mean: aim.means[point],
                error: replicates(result, aim.index)
                    .map_or(f64::NAN, |values| plan.study.outputs[aim.index].standard_error(values)),
            };
            aims.iter().map(of_aim).collect()
        };
        let summaries: Vec<Vec<Simulated>> = results.iter().enumerate().map(simulated).collect();
        let sought: Vec<Sought> = aims.iter().map(HistoryAim::sought).collect();
        let history = match_history(&summaries, &sought, asked.cut, asked.leave_out);
        let left = history.as_ref().map_or(&[][..], |history| &history.left);
        let predictions = predictions(plan, results, left, &vec![1.0; left.len()]);
        Self { aims, cut: asked.cut, history, predictions }
    }

    /// What was ruled out, where that can be told.
    pub fn history(&self) -> Option<&History> {
        self.history.as_ref().ok()
    }

    /// Its tables.
    pub fn tables(&self, plan: &StudyPlan) -> Vec<Table> {
        tables::tables(self, plan)
    }

    /// What a person should know before the points that are left are used.
    pub fn warnings(&self) -> Vec<String> {
        match &self.history {
            Ok(history) => warnings::warnings(self, history),
            Err(error) => vec![format!("no point can be matched: {error}")],
        }
    }
}

impl HistoryAim {
    /// What is sought, with all that a single observation can be off by.
    fn sought(&self) -> Sought {
        let luck = self.luck.filter(|luck| luck.is_finite()).unwrap_or(0.0);
        Sought { error: self.observed.error.hypot(luck), ..self.observed }
    }
}
