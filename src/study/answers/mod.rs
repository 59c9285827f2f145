//! Answers of a study, each a table with intervals.
//!
//! | design | answers |
//! |---|---|
//! | `morris` | `morris.csv`: strength and bend of every factor's effect |
//! | `saltelli` | `variance_shares.csv`: shares of variance, and how much of it is luck |
//! | `grid` of one value | `sweep.csv`, and `crossings.csv`: where one output overtakes another |
//! | any, with `[robustness]` | `robustness.csv`: how often each strategy is best, and what the wrong choice costs; `leaders.csv`: who leads where |
//! | any, with `[statements]` | `boxes.csv`: where a claim holds; `boxes_trade_off.csv`: every box on the way; `boxes_check.csv`: whether halves of the points limit the same values |
//! | any, with `[until]` | `stopping.csv`: how many replicates every point took, and whether its intervals are narrow enough |
//! | `latin_hypercube`, `sobol`, with `[calibration]` | `calibration.csv`, `posterior.csv`, `posterior_draws.csv`, `prediction.csv`, `coverage.csv`: which values agree with what was observed |

mod box_search;
mod boxes;
mod calibration;
mod luck;
mod robust;
mod screening;
mod shares;
mod stopping;
mod sweep;

use super::error::StudyError;
use super::plan::StudyPlan;
use super::point::PointResult;
use super::tables::Table;
use sensitivity::Resampling;
use statistics::mean_interval;
use std::borrow::Cow;

/// How often answers are resampled for their intervals.
const RESAMPLES: u32 = 1000;

/// Every answer that the design of a study can give.
pub(crate) fn answers(plan: &StudyPlan, results: &[PointResult]) -> Result<Vec<Table>, StudyError> {
    let (plan, results) = &paired(plan, results);
    let mut tables = Vec::new();
    match plan.study.design.method.as_str() {
        "morris" => tables.push(screening::table(plan, results)?),
        "saltelli" => {
            tables.push(shares::table(plan, results)?);
            tables.extend(luck::table(plan, results));
        }
        "grid" if plan.study.varied.len() == 1 => {
            tables.push(sweep::table(plan, results));
            tables.push(sweep::crossings_table(plan, results)?);
        }
        _ => {}
    }
    if plan.study.robustness.is_some() {
        tables.push(robust::table(plan, results)?);
        tables.push(robust::leaders(plan, results));
    }
    if !plan.study.statements.is_empty() {
        tables.push(boxes::table(plan, results));
        tables.extend(box_search::tables(plan, results));
    }
    Ok(tables)
}

/// The replicates that every point took; no table where their number was given.
pub(crate) fn stopping(plan: &StudyPlan, results: &[PointResult]) -> Result<Option<Table>, StudyError> {
    let Some(until) = &plan.study.until else { return Ok(None) };
    let replicates = stopping::Stopping::of(plan, results, until)?;
    Ok(Some(replicates.table()))
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

/// The tables of the calibration that a study asks for, and what speaks against it.
pub(crate) fn calibration(
    plan: &StudyPlan,
    results: &[PointResult],
) -> Result<(Vec<Table>, Vec<String>), StudyError> {
    let Some(asked) = &plan.study.calibration else { return Ok(Default::default()) };
    let calibrated = calibration::Calibrated::of(plan, results, asked)?;
    Ok((calibration::tables(&calibrated, plan, asked), calibrated.warnings()))
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
