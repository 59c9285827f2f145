//! Tables of a study: the points and what came of them.

use super::error::StudyError;
use super::plan::StudyPlan;
use super::point::PointResult;
use output::{write_whole, written};
use statistics::Estimate;
use std::path::Path;

/// A table before it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    /// Its file.
    pub name: String,
    columns: usize,
    text: Vec<u8>,
}

impl Table {
    /// An empty table.
    pub fn new(name: &str, header: &[&str]) -> Self {
        let mut table = Self { name: name.to_owned(), columns: header.len(), text: Vec::new() };
        table.add(header);
        table
    }

    /// Adds a row.
    #[expect(clippy::needless_pass_by_value, reason = "a row is made for its table")]
    pub fn push(&mut self, row: Vec<String>) {
        debug_assert_eq!(row.len(), self.columns);
        self.add(&row);
    }

    /// Adds a row as CSV (RFC 4180) at once: a table of replicates has millions.
    fn add(&mut self, row: &[impl AsRef<[u8]>]) {
        let mut writer = csv::WriterBuilder::new().buffer_capacity(256).from_writer(&mut self.text);
        let written = writer.write_record(row).and_then(|()| Ok(writer.flush()?));
        written.expect("a table in memory can be written");
    }

    /// The table as CSV.
    pub fn text(&self) -> &[u8] {
        &self.text
    }

    /// Writes it as CSV, whole or not at all.
    pub fn write(&self, folder: &Path) -> Result<(), StudyError> {
        Ok(write_whole(&folder.join(&self.name), &self.text)?)
    }
}

/// A number as tables write it.
pub(crate) fn cell(value: f64) -> String {
    written(value)
}

/// A number as tables write it; empty where it is infinite, because it lies beyond what was looked at.
pub(crate) fn open_cell(value: f64) -> String {
    if value.is_finite() { cell(value) } else { String::new() }
}

/// A number and the ends of its interval.
pub(crate) fn cells(estimate: Estimate) -> [String; 3] {
    [estimate.value, estimate.low, estimate.high].map(cell)
}

/// The points, and the mean of every output with its interval.
pub(crate) fn write_tables(plan: &StudyPlan, results: &[PointResult]) -> Vec<Table> {
    let study = &plan.study;
    let mut header = vec!["point"];
    header.extend(study.varied.iter().map(|varied| varied.key.as_str()));
    let mut points = Table::new("points.csv", &header);
    for (number, values) in (1..).zip(&plan.values) {
        let values = study.varied.iter().zip(values).map(|(varied, value)| varied.written(*value));
        points.push(std::iter::once(i32::to_string(&number)).chain(values).collect());
    }
    let header = ["point", "output", "mean", "ci_low", "ci_high", "replicates", "failed"];
    let mut outputs = Table::new("outputs.csv", &header);
    let mut replicates = Table::new("replicates.csv", &["point", "output", "replicate", "value"]);
    for (number, result) in (1..).zip(results) {
        let number = i32::to_string(&number);
        for (index, output) in study.outputs.iter().enumerate() {
            match result {
                PointResult::Failed(reason) => {
                    let mut row = vec![number.clone(), output.name.clone()];
                    row.extend(cells(Estimate::UNDEFINED));
                    row.extend(["0".to_owned(), reason.clone()]);
                    outputs.push(row);
                }
                PointResult::Done(values) => {
                    let own = &values[index];
                    let count = own.iter().filter(|value| !value.is_nan()).count();
                    let mut row = vec![number.clone(), output.name.clone()];
                    row.extend(cells(output.mean(own)));
                    row.extend([count.to_string(), String::new()]);
                    outputs.push(row);
                    for (replicate, value) in (1..).zip(own) {
                        replicates.push(vec![
                            number.clone(),
                            output.name.clone(),
                            i32::to_string(&replicate),
                            cell(*value),
                        ]);
                    }
                }
            }
        }
    }
    [points].into_iter().chain(design(plan)).chain([outputs, replicates]).collect()
}

/// Where the points of a screening, or of a division of variance, lie in the unit cube, for those who want to compute
/// their numbers with another program: values that are kept in an order are no longer evenly spaced. None of other designs.
fn design(plan: &StudyPlan) -> Option<Table> {
    let is_of_places = matches!(plan.study.design.method.as_str(), "morris" | "saltelli");
    let places =
        plan.places.as_ref().filter(|places| is_of_places && places.rows().len() == plan.values.len())?;
    let mut header = vec!["point"];
    header.extend(plan.study.varied.iter().map(|varied| varied.key.as_str()));
    let mut table = Table::new("design.csv", &header);
    for (number, row) in (1..).zip(places.rows()) {
        let row = row.iter().map(f64::to_string);
        table.push(std::iter::once(i32::to_string(&number)).chain(row).collect());
    }
    Some(table)
}
