//! `lines.csv`: whom every strategy reaches where the line of consistent reach is drawn elsewhere.

use super::column::{self, Column, TableForm};
use super::csv_table::{CsvTable, read_rows};
use super::error::OutputError;
use super::estimates::{cells, estimate};
use super::files::Folder;
use results::{LineRow, LineTable};
use serde::Deserialize;
use simulation::measure::Line;
use std::path::Path;

/// File of the table.
const LINES: &str = "lines.csv";

/// The table.
pub(super) const FORM: TableForm = TableForm { file: LINES, columns };

fn columns() -> Vec<Column> {
    let share = |name: &str, meaning: &str| Column::new(name, meaning, "share of students").with_interval();
    let line = "what is drawn elsewhere: the `fidelity` from which a classroom implements, or the share of `class_time`";
    let keys = [
        Column::key("line", line),
        Column::new("at", "where the line is drawn", "0 to 1"),
        column::strategy(),
    ];
    let next = Column::key("next", "name of the strategy that comes next at this line; empty for the last");
    keys.into_iter()
        .chain(share(
            "reach",
            "students reached consistently at the end of the run, as a mean over replicates",
        ))
        .chain(share(
            "difference",
            "how `reach` differs from that of the reference within a replicate, as a mean",
        ))
        .chain([next])
        .chain(share(
            "over_next",
            "how `reach` differs from that of the next strategy within a replicate, as a mean",
        ))
        .chain([column::replicates()])
        .collect()
}

/// Writes `lines.csv`.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_lines(lines: &LineTable, folder: &Folder) -> Result<(), OutputError> {
    let mut table = CsvTable::create(folder, &FORM)?;
    for row in &lines.rows {
        let [reach, difference, over_next] = [row.reach, row.difference, row.over_next].map(cells);
        table.row((
            row.line.name(),
            row.line.at(),
            &row.strategy,
            [reach, difference],
            row.next.as_deref().unwrap_or_default(),
            over_next,
            row.replicates,
        ))?;
    }
    table.finish()
}

/// Reads `lines.csv` back from a run's folder, to the digits that it holds.
///
/// # Errors
/// Where the file is missing or damaged, or holds a line that is not known.
pub fn read_lines(folder: &Path) -> Result<LineTable, OutputError> {
    let path = folder.join(LINES);
    let row = |own: Row| {
        let line = Line::named(&own.line, own.at).ok_or_else(|| {
            OutputError::content(&path, format!("there is no line `{}` at {}", own.line, own.at))
        })?;
        Ok(LineRow {
            line,
            reach: estimate([own.reach, own.reach_low, own.reach_high]),
            difference: estimate([own.difference, own.difference_low, own.difference_high]),
            next: own.next.filter(|next| !next.is_empty()),
            over_next: estimate([own.over_next, own.over_next_low, own.over_next_high]),
            strategy: own.strategy,
            replicates: own.replicates,
        })
    };
    let rows: Vec<Row> = read_rows(&path)?;
    Ok(LineTable { rows: rows.into_iter().map(row).collect::<Result<_, OutputError>>()? })
}

/// A row of the file.
#[derive(Deserialize)]
struct Row {
    line: String,
    at: f64,
    strategy: String,
    reach: Option<f64>,
    reach_low: Option<f64>,
    reach_high: Option<f64>,
    difference: Option<f64>,
    difference_low: Option<f64>,
    difference_high: Option<f64>,
    next: Option<String>,
    over_next: Option<f64>,
    over_next_low: Option<f64>,
    over_next_high: Option<f64>,
    replicates: usize,
}
