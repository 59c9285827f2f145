//! What was observed, from a CSV file with the columns output, value and error.

use super::calibration::kept;
use crate::csv_file::CsvFile;
use crate::outputs::Output;
use scenario::error::Problems;
use sensitivity::Target;
use std::path::Path;

/// The targets of a file, by the name of their output.
///
/// # Errors
/// Everything that is wrong with the file: what is missing, no number, negative, twice there or no output.
pub(super) fn read_targets(path: &Path, outputs: &[Output]) -> Result<Vec<(String, Target)>, Problems> {
    let file = CsvFile::read(path)?;
    let mut problems = Problems::default();
    let mut column = |name: &str| {
        let found = file.column(name);
        if found.is_none() {
            let remedy = "write a first line with output,value,error";
            problems.add(file.problem(1, format!("there is no column `{name}`"), remedy));
        }
        found
    };
    let (Some(name), Some(value), Some(error)) = (column("output"), column("value"), column("error")) else {
        return Err(problems);
    };
    let known: Vec<&str> = outputs.iter().map(|output| output.name.as_str()).collect();
    let mut targets: Vec<(String, Target)> = Vec::new();
    for (line, row) in file.rows() {
        let mut refuse = |what: String, remedy: &str| problems.add(file.problem(line, what, remedy));
        let cell = |column: usize| row.get(column).map_or("", String::as_str);
        let own = cell(name);
        if !known.contains(&own) {
            refuse(format!("there is no output `{own}`"), &kept(own, &known));
        }
        if targets.iter().any(|(known, _)| known == own) {
            refuse(format!("`{own}` has two targets"), "leave one of them out");
        }
        let mut number = |column: usize, what: &str| {
            let number = cell(column).parse::<f64>().ok().filter(|number| number.is_finite());
            if number.is_none() {
                refuse(
                    format!("`{}` is no {what}", cell(column)),
                    "write a finite number with a point, such as 0.31",
                );
            }
            number
        };
        let (Some(value), Some(error)) = (number(value, "value"), number(error, "standard error")) else {
            continue;
        };
        if error < 0.0 {
            refuse(format!("the standard error {error} is negative"), "write 0 or more");
            continue;
        }
        targets.push((own.to_owned(), Target { value, error }));
    }
    if targets.is_empty() && problems.is_empty() {
        problems.add(file.problem(1, "there is no target in it".to_owned(), "write a line per output"));
    }
    if problems.is_empty() { Ok(targets) } else { Err(problems) }
}
