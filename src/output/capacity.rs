//! `capacity.csv`: what every strategy takes and reaches, as designed and under common budgets.

use super::column::{self, Column, TableForm};
use super::csv_table::CsvTable;
use super::error::OutputError;
use super::estimates::{estimate_at, numbers_of, read_rows};
use super::files::Folder;
use super::number::written;
use results::{CapacityRow, CapacityTable, RESULTS};
use statistics::Estimate;
use std::path::Path;

/// File of the table.
const CAPACITY: &str = "capacity.csv";

/// The table.
pub(super) const FORM: TableForm = TableForm { file: CAPACITY, columns };

/// Budget and strategy, costs, and then every result and its difference from the reference.
fn columns() -> Vec<Column> {
    let cost = |name: &str, meaning: &str| Column::new(name, meaning, column::CAPACITY);
    let keys = [
        cost("budget", "the most that a plan may cost in a week; empty as designed"),
        column::strategy(),
        cost("designed_cost", "mean cost over the run of the plan as designed"),
        cost("planned_cost", "mean cost over the run of the plan as the budget pays for it"),
    ];
    let used = [
        cost("used", "capacity used, as a mean over all weeks of the run"),
        cost("used_in_force", "capacity used, as a mean over the weeks in which any was"),
        Column::new("share_in_force", "share of weeks in which any capacity was used", "share of weeks"),
    ];
    let results = RESULTS.map(|measure| {
        let info = measure.info();
        Column::new(
            info.name,
            format!("mean over replicates at the end of the run: {}", info.meaning),
            info.unit,
        )
    });
    let used = used.into_iter().flat_map(Column::with_interval);
    keys.into_iter().chain(used).chain(results.into_iter().flat_map(Column::with_difference)).collect()
}

/// Writes `capacity.csv`; a row without a budget is of the plans as designed.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_capacity(capacity: &CapacityTable, folder: &Folder) -> Result<(), OutputError> {
    let mut table = CsvTable::create(folder, &FORM)?;
    let three = |one: Estimate| [one.value, one.low, one.high];
    for row in &capacity.rows {
        let costs = [row.used, row.used_in_force, row.in_force].into_iter().flat_map(three);
        let results = row.results.iter().copied().flat_map(numbers_of);
        let numbers = [row.designed, row.planned].into_iter().chain(costs).chain(results).map(written);
        table.row((row.budget.map_or(String::new(), written), &row.strategy, numbers.collect::<Vec<_>>()))?;
    }
    table.finish()
}

/// Reads `capacity.csv` back from a run's folder, to the digits that it holds.
///
/// # Errors
/// Where the file is missing or damaged.
pub fn read_capacity(folder: &Path) -> Result<CapacityTable, OutputError> {
    let rows = read_rows(&folder.join(CAPACITY), &FORM, 2, |texts, numbers| {
        let [budget, strategy] = texts else { return None };
        let three = |from| estimate_at(numbers, from);
        Some(CapacityRow {
            budget: if budget.is_empty() { None } else { Some(budget.parse().ok()?) },
            strategy: strategy.clone(),
            designed: numbers[0],
            planned: numbers[1],
            used: three(2),
            used_in_force: three(5),
            in_force: three(8),
            results: std::array::from_fn(|place| (three(11 + 6 * place), three(14 + 6 * place))),
        })
    })?;
    Ok(CapacityTable { rows })
}
