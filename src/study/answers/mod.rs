//! Answers of a study: numbers with intervals, computed once, from which its tables and figures are made.
//!
//! | design | answers |
//! |---|---|
//! | `morris` | `morris.csv`: strength and bend of every factor's effect |
//! | `saltelli` | `variance_shares.csv`: shares of variance, and how much of it is luck |
//! | `one_at_a_time` | `one_at_a_time.csv`: how far each factor moves every output alone |
//! | `grid` of one value | `sweep.csv`, and `crossings.csv`: where one output overtakes another |
//! | `grid` of two values | `map.csv`: who leads where; and where a difference changes sign |
//! | any, with `[robustness]` | `robustness.csv`: how often each strategy is best, and what the wrong choice costs; `leaders.csv`: who leads where |
//! | any, with `[statements]` | `boxes.csv`: where a claim holds; `boxes_trade_off.csv`: every box on the way; `boxes_check.csv`: whether halves of the points limit the same values |
//! | any whose budget takes few values | `plans.csv`: what every plan consists of at every budget |
//! | any, with `[until]` | `stopping.csv`: how many replicates every point took, and whether its intervals are narrow enough |
//! | any, with `[calibration]` by history matching | `history.csv`: what each target rules out; `history_pairs.csv`: which hinder each other; `left.csv`, `left_ranges.csv`: the points that are left; `prediction.csv` |
//! | `latin_hypercube`, `sobol`, with `[calibration]` by regression | `calibration.csv`, `posterior.csv`, `posterior_draws.csv`, `prediction.csv`, `coverage.csv`: which values agree with what was observed |

mod box_search;
mod boxes;
mod budgets;
mod calibration;
mod crossings;
mod differences;
mod grid;
mod history;
mod leaders;
mod luck;
mod map;
mod one_at_a_time;
mod prediction;
mod robust;
mod screening;
mod shares;
mod stopping;
mod sweep;

pub(crate) use boxes::{Boxes, Search, StatementBox};
pub(crate) use budgets::BudgetedPlans;
pub(crate) use calibration::{Calibrated, Found};
pub(crate) use crossings::{Crossed, Crossings};
pub(crate) use differences::DifferenceMaps;
pub(crate) use grid::Grid;
pub(crate) use history::Matched;
pub(crate) use leaders::Leaders;
pub(crate) use luck::Luck;
pub(crate) use map::LeaderMaps;
pub(crate) use one_at_a_time::{Moved, OneAtATime};
pub(crate) use robust::Robust;
pub(crate) use screening::Screened;
pub(crate) use shares::Shares;
pub(crate) use stopping::Stopping;
pub(crate) use sweep::{Sweep, Swept};

use super::error::StudyError;
use super::plan::StudyPlan;
use super::point::PointResult;
use super::study::Calibration;
use super::tables::Table;
use sensitivity::Resampling;
use statistics::mean_interval;
use std::borrow::Cow;

/// How often answers are resampled for their intervals.
const RESAMPLES: u32 = 1000;

/// What a study answers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Answer {
    /// The course of every output over one value.
    Sweep(Sweep),
    /// Where one output overtakes another.
    Crossings(Crossings),
    /// Which strategy leads where, over two values.
    LeaderMaps(LeaderMaps),
    /// Where differences change sign, over two values.
    DifferenceMaps(DifferenceMaps),
    /// How far each factor moves every output alone.
    OneAtATime(OneAtATime),
    /// Which factors matter, and which bend or interact.
    Screened(Screened),
    /// How much of the spread of every output each factor accounts for.
    Shares(Shares),
    /// How much of the spread of every output is luck.
    Luck(Luck),
    /// How often each strategy is best, and what the wrong choice costs.
    Robust(Robust),
    /// Which strategy leads at every point.
    Leaders(Leaders),
    /// Where claims hold, how that was found, and whether it would be found again.
    Boxes(Boxes),
    /// What every plan consists of at every budget.
    BudgetedPlans(BudgetedPlans),
    /// How many replicates every point took, and whether its intervals are narrow enough.
    Stopping(Stopping),
    /// Which values agree with what was observed.
    Calibrated(Calibrated),
    /// Which points what was observed rules out.
    Matched(Matched),
}

impl Answer {
    /// The tables of the answer.
    pub fn tables(&self, plan: &StudyPlan) -> Vec<Table> {
        match self {
            Self::Sweep(answer) => vec![answer.table(plan)],
            Self::Crossings(answer) => vec![answer.table(plan)],
            Self::LeaderMaps(answer) => answer.table(plan).into_iter().collect(),
            // Every one of them is an output, and stands in `outputs.csv`.
            Self::DifferenceMaps(_) => Vec::new(),
            Self::OneAtATime(answer) => vec![answer.table(plan)],
            Self::Screened(answer) => vec![answer.table(plan)],
            Self::Shares(answer) => vec![answer.table(plan)],
            Self::Luck(answer) => vec![answer.table(plan)],
            Self::Robust(answer) => vec![answer.table(plan)],
            Self::Leaders(answer) => vec![answer.table(plan)],
            Self::Boxes(answer) => answer.tables(plan),
            Self::BudgetedPlans(answer) => vec![answer.table()],
            Self::Stopping(answer) => vec![answer.table()],
            Self::Calibrated(answer) => answer.tables(plan),
            Self::Matched(answer) => answer.tables(plan),
        }
    }

    /// What a reader should know before trusting the answer.
    pub fn warnings(&self) -> Vec<String> {
        match self {
            Self::Calibrated(answer) => answer.warnings(),
            Self::Matched(answer) => answer.warnings(),
            _ => Vec::new(),
        }
    }
}

/// Every answer that the design of a study can give, and why others cannot be given: one that fails takes none of the
/// others with it, as points took long.
pub(crate) fn answers(plan: &StudyPlan, results: &[PointResult]) -> (Vec<Answer>, Vec<String>) {
    let (own_plan, own) = (plan, results);
    let (plan, results) = &paired(plan, results);
    let (mut answers, mut missing) = (Vec::new(), Vec::new());
    let mut add = |answer: Result<Answer, StudyError>| match answer {
        Ok(answer) => answers.push(answer),
        Err(error) => missing.push(format!("an answer is missing: {error}")),
    };
    match plan.study.design.method.as_str() {
        "morris" => add(Screened::of(plan, results).map(Answer::Screened)),
        "saltelli" => {
            add(Shares::of(plan, results).map(Answer::Shares));
            if let Some(luck) = Luck::of(plan, results) {
                add(Ok(Answer::Luck(luck)));
            }
        }
        "one_at_a_time" => add(Ok(Answer::OneAtATime(OneAtATime::of(plan, results)))),
        "grid" if plan.study.varied.len() == 1 => {
            add(Ok(Answer::Sweep(Sweep::of(plan, results))));
            add(Crossings::of(plan, results).map(Answer::Crossings));
        }
        "grid" => {
            if let Some(grid) = Grid::of(plan) {
                let leaders = LeaderMaps::of(plan, results, &grid).map(Answer::LeaderMaps);
                let differences = DifferenceMaps::of(plan, results, &grid).map(Answer::DifferenceMaps);
                leaders.into_iter().chain(differences).for_each(|answer| add(Ok(answer)));
            }
        }
        _ => {}
    }
    if plan.study.robustness.is_some() {
        add(Robust::of(plan, results).map(Answer::Robust));
        add(Ok(Answer::Leaders(Leaders::by_robustness(plan, results))));
    }
    if !plan.study.statements.is_empty() {
        add(Ok(Answer::Boxes(Boxes::of(plan, results))));
    }
    let budgeted = BudgetedPlans::of(plan);
    if !budgeted.plans.is_empty() {
        add(Ok(Answer::BudgetedPlans(budgeted)));
    }
    if let Some(until) = &plan.study.until {
        add(Stopping::of(own_plan, own, until).map(Answer::Stopping));
    }
    match &plan.study.calibration {
        Some(Calibration::Regression(asked)) => {
            add(Calibrated::of(own_plan, own, asked).map(Answer::Calibrated));
        }
        Some(Calibration::HistoryMatching(asked)) => {
            add(Ok(Answer::Matched(Matched::of(own_plan, own, asked))));
        }
        None => {}
    }
    (answers, missing)
}

/// A study and results in which replicates of all points can be paired: where points took different numbers of replicates,
/// all have the most of them, and those that are missing are NaN, as if they had failed.
fn paired<'a>(
    plan: &'a StudyPlan,
    results: &'a [PointResult],
) -> (Cow<'a, StudyPlan>, Cow<'a, [PointResult]>) {
    if plan.study.until.is_none() {
        return (Cow::Borrowed(plan), Cow::Borrowed(results));
    }
    let (mut plan, mut results) = (plan.clone(), results.to_vec());
    let count = |result: &PointResult| replicates(result, 0).map_or(0, <[f64]>::len);
    let most = results.iter().map(count).max().unwrap_or(0);
    plan.study.scenario.run.replicates = most as u32;
    for result in &mut results {
        if let PointResult::Done(outputs) = result {
            for values in outputs {
                values.resize(most, f64::NAN);
            }
        }
    }
    (Cow::Owned(plan), Cow::Owned(results))
}

/// Resamples that depend on the study's seed alone.
fn resampling(plan: &StudyPlan) -> Resampling {
    Resampling { count: RESAMPLES, seed: plan.study.design.seed }
}

/// Every replicate of an output at a point; nothing where the point failed.
fn replicates(result: &PointResult, output: usize) -> Option<&[f64]> {
    match result {
        PointResult::Done(outputs) => Some(&outputs[output]),
        PointResult::Failed(_) => None,
    }
}

/// The mean of an output at every point; NaN where the point failed.
fn means(results: &[PointResult], output: usize) -> Vec<f64> {
    let mean = |result| replicates(result, output).map_or(f64::NAN, |values| mean_interval(values).value);
    results.iter().map(mean).collect()
}
