//! `capacity.csv`: what every strategy takes and reaches, as designed and under common budgets.

use super::csv_table::{CsvTable, read_texts};
use super::error::OutputError;
use super::files::Folder;
use super::number::written;
use results::{CapacityRow, CapacityTable, RESULTS};
use statistics::Estimate;
use std::path::Path;

/// File of the table.
const CAPACITY: &str = "capacity.csv";

/// The columns of costs and of their intervals.
const COSTS: [&str; 11] = [
    "designed_cost",
    "planned_cost",
    "used",
    "used_low",
    "used_high",
    "used_in_force",
    "used_in_force_low",
    "used_in_force_high",
    "share_in_force",
    "share_in_force_low",
    "share_in_force_high",
];

/// The columns of the table: budget and strategy, costs, and then every result and its difference from the reference.
fn header() -> Vec<String> {
    let results = RESULTS.iter().flat_map(|measure| {
        let name = measure.info().name;
        ["", "_low", "_high", "_difference", "_difference_low", "_difference_high"]
            .map(|ending| format!("{name}{ending}"))
    });
    ["budget", "strategy"].into_iter().chain(COSTS).map(str::to_owned).chain(results).collect()
}

/// Writes `capacity.csv`; a row without a budget is of the plans as designed.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_capacity(capacity: &CapacityTable, folder: &Folder) -> Result<(), OutputError> {
    let header = header();
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let mut table = CsvTable::create(folder, CAPACITY, &header)?;
    let three = |one: Estimate| [one.value, one.low, one.high];
    for row in &capacity.rows {
        let costs = [row.used, row.used_in_force, row.in_force].into_iter().flat_map(three);
        let results = row.results.iter().flat_map(|&(end, difference)| [end, difference]).flat_map(three);
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
    let path = folder.join(CAPACITY);
    let header = header();
    let row = |line: Vec<String>| {
        let damaged = || OutputError::content(&path, "a row does not hold what the header says".to_owned());
        let [budget, strategy, numbers @ ..] = line.as_slice() else { return Err(damaged()) };
        let number = |cell: &String| {
            if cell.is_empty() { Ok(f64::NAN) } else { cell.parse::<f64>().map_err(|_| damaged()) }
        };
        let numbers = numbers.iter().map(number).collect::<Result<Vec<f64>, _>>()?;
        if numbers.len() + 2 != header.len() {
            return Err(damaged());
        }
        let three =
            |from: usize| Estimate { value: numbers[from], low: numbers[from + 1], high: numbers[from + 2] };
        Ok(CapacityRow {
            budget: if budget.is_empty() { None } else { Some(number(budget)?) },
            strategy: strategy.clone(),
            designed: numbers[0],
            planned: numbers[1],
            used: three(2),
            used_in_force: three(5),
            in_force: three(8),
            results: std::array::from_fn(|place| (three(11 + 6 * place), three(14 + 6 * place))),
        })
    };
    let lines = read_texts(&path)?;
    if lines.first() != Some(&header) {
        return Err(OutputError::content(&path, "its header is not that of this version".to_owned()));
    }
    let rows = lines.into_iter().skip(1).map(row).collect::<Result<_, _>>()?;
    Ok(CapacityTable { rows })
}
