//! Bands over replicates, and paired differences between two plans.

use super::session::{Answer, problem};
use results::{ComparisonTable, Ends};
use serde_json::json;
use simulation::measure::{MEASURE_COUNT, Measure};
use statistics::{Band, mean_intervals};

/// Values of runs, by run, week and measure.
struct Runs<'a> {
    values: &'a [f32],
    count: usize,
    weeks: usize,
}

/// How many rows a run of so many weeks has: one for every week, and before them one for the school as it stands before
/// the first week.
fn rows_of_a_run(weeks: usize) -> usize {
    weeks + 1
}

impl Runs<'_> {
    /// A measure in the week of that number, 0 being before the first week.
    fn over_runs(&self, measure: Measure, week: usize) -> Vec<f64> {
        let rows = rows_of_a_run(self.weeks);
        let value = |run: usize| self.values[(run * rows + week) * MEASURE_COUNT + measure as usize];
        (0..self.count).map(|run| f64::from(value(run))).collect()
    }
}

/// Bands of some measures over runs: by measure, week from week 0 on, and mean, 5 %, 25 %, 50 %, 75 %, 95 %, count of defined values.
pub(crate) fn bands(measures: &[String], runs: usize, weeks: usize, numbers: &[f32]) -> Answer {
    if numbers.len() != runs * rows_of_a_run(weeks) * MEASURE_COUNT {
        return Err(problem(
            "bands",
            "the numbers of the runs are not complete".to_owned(),
            "send all of them",
        ));
    }
    let runs = Runs { values: numbers, count: runs, weeks };
    let mut all = Vec::with_capacity(measures.len() * rows_of_a_run(weeks) * 7);
    for name in measures {
        let Some(&measure) = Measure::ALL.iter().find(|measure| measure.info().name == name) else {
            return Err(problem(name, "there is no such measure".to_owned(), "ask the registry"));
        };
        for week in 0..=weeks {
            let band = Band::of(&runs.over_runs(measure, week));
            let values = [band.mean, band.q05, band.q25, band.q50, band.q75, band.q95, f64::from(band.count)];
            all.extend(values.map(|value| value as f32));
        }
    }
    Ok((json!({ "runs": runs.count }), all))
}

/// How the second of two plans differs from the first, over the same replicates: every measure in the last week, and
/// as numbers consistent reach in every week from week 0 on, as mean difference and the ends of its 95 % interval.
pub(crate) fn compare(runs: usize, weeks: usize, numbers: &[f32]) -> Answer {
    let of_plan = runs * rows_of_a_run(weeks) * MEASURE_COUNT;
    if numbers.len() != 2 * of_plan {
        return Err(problem(
            "compare",
            "the numbers of the runs are not complete".to_owned(),
            "send all of them",
        ));
    }
    let (baseline, other) = numbers.split_at(of_plan);
    let plans = [baseline, other].map(|values| Runs { values, count: runs, weeks });
    let mut ends = Ends::undefined(&["baseline".to_owned(), "other".to_owned()], runs);
    for (strategy, plan) in plans.iter().enumerate() {
        for &measure in Measure::ALL {
            for (replicate, value) in plan.over_runs(measure, weeks).into_iter().enumerate() {
                ends.set_measure(strategy, measure, replicate, value);
            }
        }
    }
    let table = ComparisonTable::compare(&ends, 0);
    let rows: Vec<_> = table
        .rows
        .iter()
        .filter(|row| row.strategy == "other")
        .map(|row| {
            json!({
                "measure": row.measure.info().name, "value": row.difference.value, "low": row.difference.low,
                "high": row.difference.high, "better": row.chance_beats_reference,
                "equal": row.chance_equals_reference, "replicates": row.replicates,
            })
        })
        .collect();
    let differences = (0..=weeks).map(|week| {
        let [before, after] =
            [&plans[0], &plans[1]].map(|plan| plan.over_runs(Measure::ConsistentReach, week));
        after.iter().zip(before).map(|(after, before)| after - before).collect::<Vec<f64>>()
    });
    let weekly = mean_intervals(differences).into_iter().flat_map(|own| [own.value, own.low, own.high]);
    let weekly = weekly.map(|value| value as f32).collect();
    Ok((json!({ "rows": rows }), weekly))
}
