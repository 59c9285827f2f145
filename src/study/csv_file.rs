//! CSV files that people bring along, with the line of everything in them.

use scenario::error::{Problem, Problems, Spot};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// A table for a study is small against this.
const BYTES_AT_MOST: u64 = 64 << 20;

/// The longest excerpt of a line that a problem shows, in characters.
const EXCERPT: usize = 120;

/// A CSV file (RFC 4180) with a header, read whole.
#[derive(Debug)]
pub(crate) struct CsvFile {
    name: String,
    text: String,
    header: Vec<String>,
    rows: Vec<(usize, Vec<String>)>,
}

impl CsvFile {
    /// Reads a file; blanks around cells do not count.
    ///
    /// # Errors
    /// Where it cannot be read, or a row has more or fewer cells than the header.
    pub fn read(path: &Path) -> Result<Self, Problems> {
        let name = path.display().to_string();
        let refuse = |what: String, remedy: &str| Problems::from(Problem::new(&name, what, remedy));
        let remedy = "name a CSV file that you may read";
        let mut text = String::new();
        File::open(path)
            .and_then(|file| file.take(BYTES_AT_MOST).read_to_string(&mut text))
            .map_err(|error| refuse(format!("cannot be read: {error}"), remedy))?;
        let mut reader =
            csv::ReaderBuilder::new().trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
        let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<String>>();
        let header = reader.headers().map_err(|error| refuse(error.to_string(), ""))?;
        let header = cells(header);
        let (mut rows, mut problems) = (Vec::new(), Problems::default());
        for record in reader.records() {
            let record = record.map_err(|error| refuse(error.to_string(), ""))?;
            let line = record.position().map_or(1, csv::Position::line) as usize;
            if record.len() != header.len() {
                let what = format!("the row has {} cells, and the header {}", record.len(), header.len());
                problems.add(spotted(&name, &text, line, what, "give every row a cell for each column"));
            }
            rows.push((line, cells(&record)));
        }
        if problems.is_empty() { Ok(Self { name, text, header, rows }) } else { Err(problems) }
    }

    /// The index of a column.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|own| own == name)
    }

    /// Every row with its line, counted from 1.
    pub fn rows(&self) -> impl Iterator<Item = (usize, &[String])> {
        self.rows.iter().map(|(line, row)| (*line, row.as_slice()))
    }

    /// A problem of a line.
    pub fn problem(&self, line: usize, what: impl Into<String>, remedy: impl Into<String>) -> Problem {
        spotted(&self.name, &self.text, line, what, remedy)
    }
}

fn spotted(
    name: &str,
    text: &str,
    line: usize,
    what: impl Into<String>,
    remedy: impl Into<String>,
) -> Problem {
    let excerpt: String =
        text.lines().nth(line.saturating_sub(1)).unwrap_or_default().chars().take(EXCERPT).collect();
    let spot = Spot { line, column: 1, skipped: 0, length: excerpt.chars().count().max(1), excerpt };
    Problem { spot: Some(spot), ..Problem::new(name, what, remedy) }
}
