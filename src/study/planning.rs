//! How many replicates a study will take, said beforehand from a pilot.

use super::error::StudyError;
use super::outputs::Output;
use super::plan::StudyPlan;
use super::point::{PointResult, simulate};
use super::stopping::CHANCE_OF_ERROR;
use super::study::Study;
use scenario::error::Problem;
use sensitivity::{AnswerError, Plan, replicates_for_half_width, replicates_to_separate};
use statistics::{Estimate, mean_interval};

/// What a pilot says of a difference of two strategies.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedDifference {
    /// Its name: that of an output, or those of two.
    pub name: String,
    /// The mean difference in the pilot, with its 95 % interval.
    pub pilot: Estimate,
    /// Replicates after which the two are told apart, if they differ as in the pilot.
    pub to_separate: Plan,
    /// Replicates after which the interval of the difference is as narrow as asked for.
    pub for_half_width: Plan,
}

/// Runs a few replicates at the scenario's own values, and says for every difference, an output's own or of two outputs that
/// are the same under different strategies, how many replicates tell the two apart with that `power`, the chance that the
/// 95 % interval leaves 0 out, and how many make the interval plus or minus `half_width`.
///
/// # Errors
/// Where there is no difference, the scenario cannot be run, or power and half width are no share and no width.
pub fn plan_replicates(
    study: &Study,
    replicates: u32,
    power: f64,
    half_width: f64,
) -> Result<Vec<PlannedDifference>, StudyError> {
    let pairs = pairs(&study.outputs);
    if pairs.is_empty() {
        let remedy = "give an output `minus`, or keep the same measure under two strategies";
        return Err(Problem::new(&study.name, "no two strategies are compared", remedy).into());
    }
    // Nothing varies in a pilot.
    let mut own = Study { varied: Vec::new(), until: None, ..study.clone() };
    own.scenario.run.replicates = replicates;
    let trial = StudyPlan { study: own, places: None, values: vec![Vec::new()] };
    let outputs = match simulate(&trial, 0) {
        PointResult::Done(outputs) => outputs,
        PointResult::Failed(reason) => {
            return Err(Problem::new(&study.name, reason, "run `check` on the scenario").into());
        }
    };
    let misuse = |error: AnswerError| match error {
        AnswerError::BadSetting { .. } => Problem::new(&study.name, error.to_string(), "").into(),
        other => StudyError::Answer(other),
    };
    let planned = |(first, second): &(usize, Option<usize>)| {
        let name = |output: usize| study.outputs[output].name.as_str();
        let differences: Vec<f64> = match second {
            None => outputs[*first].clone(),
            Some(second) => {
                outputs[*first].iter().zip(&outputs[*second]).map(|(one, other)| one - other).collect()
            }
        };
        Ok(PlannedDifference {
            name: second.map_or_else(
                || name(*first).to_owned(),
                |second| format!("{} - {}", name(*first), name(second)),
            ),
            pilot: mean_interval(&differences),
            to_separate: replicates_to_separate(&differences, power, CHANCE_OF_ERROR).map_err(misuse)?,
            for_half_width: replicates_for_half_width(&differences, half_width, CHANCE_OF_ERROR)
                .map_err(misuse)?,
        })
    };
    pairs.iter().map(planned).collect()
}

/// Outputs that are differences, and pairs of outputs that are the same under different strategies and have no output of
/// their own for the difference.
fn pairs(outputs: &[Output]) -> Vec<(usize, Option<usize>)> {
    let mut pairs: Vec<(usize, Option<usize>)> = (0..outputs.len())
        .filter(|&index| outputs[index].minus.is_some())
        .map(|index| (index, None))
        .collect();
    for (first, one) in outputs.iter().enumerate() {
        for (second, other) in outputs.iter().enumerate().skip(first + 1) {
            let is_output =
                || outputs.iter().any(|output| output.is_difference(one.quantity, one.runs, other.runs));
            if one.rivals(other) && !is_output() {
                pairs.push((first, Some(second)));
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::{Output, pairs};
    use crate::outputs::{Quantity, Runs};
    use simulation::measure::Fate;

    fn output(quantity: Quantity, strategy: usize, minus: Option<usize>) -> Output {
        let runs = |strategy| Runs { strategy, variant: None };
        Output { name: String::new(), quantity, runs: runs(strategy), minus: minus.map(runs) }
    }

    #[test]
    fn every_difference_is_planned_once() {
        let fate = Quantity::Fate(Fate::ALL[0]);
        let capacity = Quantity::Capacity;
        let outputs = [
            output(fate, 0, None),
            output(fate, 1, None),
            output(fate, 2, None),
            output(fate, 1, Some(0)),
            output(capacity, 0, None),
        ];
        assert_eq!(pairs(&outputs), [(3, None), (0, Some(2)), (1, Some(2))]);
        assert_eq!(pairs(&outputs[4..]), []);
    }
}
