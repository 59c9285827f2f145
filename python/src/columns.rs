//! From rows to columns of Arrow, under the names that the tables of a run's folder have.

use super::table::Table;
use arrow_array::{ArrayRef, Float32Array, Float64Array, Int32Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};
use results::{ComparisonRow, FateRow, OutcomeRow, Results, WeekRow};

use simulation::measure::Measure;
use statistics::Band;
use std::sync::Arc;

/// Columns that are being filled, under their names.
struct Columns(Vec<(&'static str, ArrayRef)>);

impl Columns {
    fn texts<'a>(&mut self, name: &'static str, values: impl Iterator<Item = &'a str>) {
        self.0.push((name, Arc::new(StringArray::from_iter_values(values))));
    }

    fn counts(&mut self, name: &'static str, values: impl Iterator<Item = u32>) {
        let values = values.map(u32::cast_signed);
        self.0.push((name, Arc::new(Int32Array::from_iter_values(values))));
    }

    /// Numbers of the model's precision, null where they are undefined.
    fn values(&mut self, name: &'static str, values: impl Iterator<Item = f32>) {
        let values = values.map(|value| (!value.is_nan()).then_some(value));
        self.0.push((name, Arc::new(values.collect::<Float32Array>())));
    }

    /// Numbers of the statistics' precision, null where they are undefined.
    fn numbers(&mut self, name: &'static str, values: impl Iterator<Item = f64>) {
        let values = values.map(|value| (!value.is_nan()).then_some(value));
        self.0.push((name, Arc::new(values.collect::<Float64Array>())));
    }

    fn batch(self) -> RecordBatch {
        let is_value =
            |column: &ArrayRef| matches!(column.data_type(), DataType::Float32 | DataType::Float64);
        let field = |(name, column): &(&str, ArrayRef)| {
            Field::new(*name, column.data_type().clone(), is_value(column))
        };
        let schema = Schema::new(self.0.iter().map(field).collect::<Vec<_>>());
        let columns = self.0.into_iter().map(|(_, column)| column).collect();
        RecordBatch::try_new(Arc::new(schema), columns).expect("columns of the same rows are of one length")
    }
}

fn table(batches: Vec<RecordBatch>) -> Table {
    let schema = batches.first().expect("a table has a batch, be it empty").schema();
    Table::new(schema, batches)
}

fn one(columns: Columns) -> Table {
    table(vec![columns.batch()])
}

/// Every school in every week, a batch for every strategy.
pub fn weeks(results: &Results) -> Table {
    let mut rows: Vec<WeekRow<'_>> = Vec::new();
    let mut batches = Vec::new();
    for row in results.weeks() {
        if rows.last().is_some_and(|last| last.strategy != row.strategy) {
            batches.push(of_weeks(&rows));
            rows.clear();
        }
        rows.push(row);
    }
    if !rows.is_empty() || batches.is_empty() {
        batches.push(of_weeks(&rows));
    }
    table(batches)
}

fn of_weeks(rows: &[WeekRow<'_>]) -> RecordBatch {
    let mut columns = Columns(Vec::new());
    columns.texts("strategy", rows.iter().map(|row| row.strategy));
    columns.counts("replicate", rows.iter().map(|row| row.replicate));
    columns.counts("school", rows.iter().map(|row| row.school));
    columns.counts("week", rows.iter().map(|row| row.week));
    columns.counts("teachers", rows.iter().map(|row| row.teachers));
    columns.counts("students", rows.iter().map(|row| row.students));
    for &measure in Measure::ALL {
        columns.values(measure.info().name, rows.iter().map(|row| row.get(measure)));
    }
    columns.batch()
}

/// How every run of every school ended.
pub fn outcomes(results: &Results) -> Table {
    let rows: Vec<OutcomeRow<'_>> = results.outcomes().collect();
    let mut columns = Columns(Vec::new());
    columns.texts("strategy", rows.iter().map(|row| row.strategy));
    columns.counts("replicate", rows.iter().map(|row| row.replicate));
    columns.counts("school", rows.iter().map(|row| row.school));
    columns.texts("fate", rows.iter().map(|row| row.fate.name()));
    columns.values("mean_capacity_used", rows.iter().map(|row| row.capacity_used));
    columns.values("share_in_force", rows.iter().map(|row| row.in_force));
    for &measure in Measure::ALL {
        columns.values(measure.info().name, rows.iter().map(|row| row.get(measure)));
    }
    one(columns)
}

/// Every strategy against the reference.
pub fn comparisons(results: &Results) -> Table {
    let rows = results.comparison().rows;
    let mut columns = Columns(Vec::new());
    let number = |of: fn(&ComparisonRow) -> f64| rows.iter().map(of);
    columns.texts("measure", rows.iter().map(|row| row.measure.info().name));
    columns.texts("better", rows.iter().map(|row| row.measure.info().better.name()));
    columns.texts("strategy", rows.iter().map(|row| row.strategy.as_str()));
    columns.texts("reference", rows.iter().map(|row| row.reference.as_str()));
    columns.numbers("difference", number(|row| row.difference.value));
    columns.numbers("ci_low", number(|row| row.difference.low));
    columns.numbers("ci_high", number(|row| row.difference.high));
    columns.numbers("chance_beats_reference", number(|row| row.chance_beats_reference));
    columns.numbers("chance_equals_reference", number(|row| row.chance_equals_reference));
    columns.numbers("chance_best", number(|row| row.chance_best));
    columns.counts("replicates", rows.iter().map(|row| row.replicates as u32));
    one(columns)
}

/// How often every strategy ends how.
pub fn fates(results: &Results) -> Table {
    let rows = results.fates().rows;
    let mut columns = Columns(Vec::new());
    let number = |of: fn(&FateRow) -> f64| rows.iter().map(of);
    columns.texts("strategy", rows.iter().map(|row| row.strategy.as_str()));
    columns.texts("fate", rows.iter().map(|row| row.fate.name()));
    columns.numbers("share", number(|row| row.share.value));
    columns.numbers("ci_low", number(|row| row.share.low));
    columns.numbers("ci_high", number(|row| row.share.high));
    columns.counts("runs", rows.iter().map(|row| row.runs as u32));
    one(columns)
}

/// Mean and quantiles over replicates, week by week.
pub fn bands(results: &Results) -> Table {
    let bands = results.bands();
    let mut rows: Vec<(&str, u32, &str, Band)> = Vec::new();
    for (index, strategy) in bands.strategies().iter().enumerate() {
        for week in 0..=bands.weeks() {
            for &measure in bands.measures() {
                let band = bands.band(index, measure, week).expect("every measure has a band in every week");
                rows.push((strategy, week as u32, measure, *band));
            }
        }
    }
    let mut columns = Columns(Vec::new());
    let number = |of: fn(&Band) -> f64| rows.iter().map(move |(.., band)| of(band));
    columns.texts("strategy", rows.iter().map(|row| row.0));
    columns.counts("week", rows.iter().map(|row| row.1));
    columns.texts("measure", rows.iter().map(|row| row.2));
    columns.numbers("mean", number(|band| band.mean));
    columns.numbers("q05", number(|band| band.q05));
    columns.numbers("q25", number(|band| band.q25));
    columns.numbers("q50", number(|band| band.q50));
    columns.numbers("q75", number(|band| band.q75));
    columns.numbers("q95", number(|band| band.q95));
    columns.counts("replicates", rows.iter().map(|(.., band)| band.count));
    one(columns)
}
