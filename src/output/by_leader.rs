//! `by_leader.csv`: the runs of every strategy, split by whether the first leader stays to the end.

use super::column::{self, Column, TableForm};
use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::estimates::{cells, estimate};
use super::files::Folder;
use results::{LeaderRow, LeaderTable, RESULTS};
use serde::Deserialize;
use std::path::Path;

/// File of the table.
const BY_LEADER: &str = "by_leader.csv";

/// The table.
pub(super) const FORM: TableForm = TableForm { file: BY_LEADER, columns };

fn columns() -> Vec<Column> {
    let keys = [
        column::strategy(),
        Column::key(
            "first_leader",
            "whether the first leader, of a district every one, `stays` to the end or not (`leaves`)",
        ),
        column::replicates(),
    ];
    let ends = RESULTS.map(|measure| {
        let info = measure.info();
        Column::new(
            info.name,
            format!("mean over these replicates at the end of the run: {}", info.meaning),
            info.unit,
        )
    });
    let schoolwide =
        Column::new("schoolwide", "share of their schools that end schoolwide", "share of schools");
    keys.into_iter().chain(ends.into_iter().chain([schoolwide]).flat_map(Column::with_interval)).collect()
}

/// What the table calls a first leader who stays to the end, and one who does not.
const STAYS: [&str; 2] = ["stays", "leaves"];

/// Writes `by_leader.csv`.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_by_leader(by_leader: &LeaderTable, folder: &Folder) -> Result<(), OutputError> {
    let mut table = CsvTable::create(folder, &FORM)?;
    for row in &by_leader.rows {
        let stays = if row.stays { STAYS[0] } else { STAYS[1] };
        let results = row.results.map(cells);
        table.row((&row.strategy, stays, row.replicates, results, cells(row.schoolwide)))?;
    }
    table.finish()
}

/// Reads `by_leader.csv` back from a run's folder, to the digits that it holds.
///
/// # Errors
/// Where the file is missing or damaged.
pub fn read_by_leader(folder: &Path) -> Result<LeaderTable, OutputError> {
    let path = folder.join(BY_LEADER);
    let row = |line: Line| {
        let place = STAYS.iter().position(|name| *name == line.first_leader).ok_or_else(|| {
            OutputError::content(
                &path,
                format!("a first leader neither stays nor leaves: `{}`", line.first_leader),
            )
        })?;
        let reach = [line.consistent_reach, line.consistent_reach_low, line.consistent_reach_high];
        let level = [line.equivalent_level, line.equivalent_level_low, line.equivalent_level_high];
        Ok(LeaderRow {
            strategy: line.strategy,
            stays: place == 0,
            replicates: line.replicates,
            results: [reach, level].map(estimate),
            schoolwide: estimate([line.schoolwide, line.schoolwide_low, line.schoolwide_high]),
        })
    };
    let lines: Vec<Line> = read_rows(&path)?;
    Ok(LeaderTable { rows: lines.into_iter().map(row).collect::<Result<_, OutputError>>()? })
}

/// A line of the file.
#[derive(Deserialize)]
struct Line {
    strategy: String,
    first_leader: String,
    replicates: usize,
    consistent_reach: Option<f64>,
    consistent_reach_low: Option<f64>,
    consistent_reach_high: Option<f64>,
    equivalent_level: Option<f64>,
    equivalent_level_low: Option<f64>,
    equivalent_level_high: Option<f64>,
    schoolwide: Option<f64>,
    schoolwide_low: Option<f64>,
    schoolwide_high: Option<f64>,
}
