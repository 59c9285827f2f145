//! What was observed, from a CSV file with the columns output, value and error, or least and most for bands.

use super::targets::{kept, sought};
use crate::csv_file::CsvFile;
use crate::outputs::Output;
use crate::written::WrittenTarget;
use scenario::error::Problems;
use sensitivity::Sought;
use std::path::Path;

/// The targets of a file, by the name of their output. A cell that holds nothing says nothing, such as the value of a band.
///
/// # Errors
/// Everything that is wrong with the file: what is missing, no number, negative, twice there or no output.
pub(super) fn read_targets(path: &Path, outputs: &[Output]) -> Result<Vec<(String, Sought)>, Problems> {
    let file = CsvFile::read(path)?;
    let mut problems = Problems::default();
    let [least, most] = ["least", "most"].map(|name| file.column(name));
    let mut column = |name: &str, is_needed: bool| {
        let found = file.column(name);
        if found.is_none() && is_needed {
            let remedy = "write a first line with output,value,error";
            problems.add(file.problem(1, format!("there is no column `{name}`"), remedy));
        }
        found
    };
    // Where there are bands, there need be no values.
    let is_needed = least.is_none() && most.is_none();
    let (name, value, error) =
        (column("output", true), column("value", is_needed), column("error", is_needed));
    let Some(name) = name.filter(|_| problems.is_empty()) else { return Err(problems) };
    let known: Vec<&str> = outputs.iter().map(|output| output.name.as_str()).collect();
    let mut targets: Vec<(String, Sought)> = Vec::new();
    for (line, row) in file.rows() {
        let mut refuse = |what: String, remedy: &str| problems.add(file.problem(line, what, remedy));
        let cell =
            |column: Option<usize>| column.and_then(|column| row.get(column)).map_or("", String::as_str);
        let own = cell(Some(name));
        if !known.contains(&own) {
            refuse(format!("there is no output `{own}`"), &kept(own, &known));
        }
        if targets.iter().any(|(known, _)| known == own) {
            refuse(format!("`{own}` has two targets"), "leave one of them out");
        }
        let mut are_numbers = true;
        let mut number = |column: Option<usize>, what: &str| {
            let text = cell(column);
            let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
            if number.is_none() && !text.is_empty() {
                are_numbers = false;
                refuse(format!("`{text}` is no {what}"), "write a finite number with a point, such as 0.31");
            }
            number
        };
        let written = WrittenTarget {
            value: number(value, "value"),
            least: number(least, "value"),
            most: number(most, "value"),
            error: number(error, "standard error"),
        };
        if !are_numbers {
            continue;
        }
        if let Some(error) = written.error.filter(|error| *error < 0.0) {
            refuse(format!("the standard error {error} is negative"), "write 0 or more");
            continue;
        }
        match sought(&written) {
            Ok(sought) => targets.push((own.to_owned(), sought)),
            Err((what, remedy)) => refuse(what, remedy),
        }
    }
    if targets.is_empty() && problems.is_empty() {
        problems.add(file.problem(1, "there is no target in it".to_owned(), "write a line per output"));
    }
    if problems.is_empty() { Ok(targets) } else { Err(problems) }
}
