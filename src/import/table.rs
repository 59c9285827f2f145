//! A table of which only the columns that are needed leave the reader: names, addresses and birth dates end here.

use super::encoding::{Encoding, decode};
use super::faults::{At, Faults, Kind};
use super::source::Source;

/// A file whose header was read.
pub(crate) struct Opened<'a> {
    file: &'a str,
    text: String,
    encoding: Encoding,
    delimiter: u8,
    header: Vec<String>,
}

/// The rows of a file, as far as they are needed.
#[derive(Debug)]
pub(crate) struct Table {
    /// The name of the file.
    pub file: String,
    /// How it was read, in words.
    pub how: String,
    /// Rows, in the order of the file.
    pub rows: Vec<Row>,
    /// Which of the columns asked for the file has.
    pub present: Vec<bool>,
    /// Names of the columns that nobody asked for.
    pub left: Vec<String>,
    /// Whether numbers may have a comma for their point.
    decimal_comma: bool,
}

/// A row: the cells of the columns asked for, in their order; empty where the file has no such column.
#[derive(Debug)]
pub(crate) struct Row {
    /// The line of the file on which it begins.
    pub number: usize,
    cells: Vec<String>,
}

impl Row {
    /// The cell of a column, by the place of the column among those asked for.
    pub fn cell(&self, column: usize) -> &str {
        &self.cells[column]
    }
}

impl<'a> Opened<'a> {
    /// Reads the header of a file; none where it has none, which is told.
    pub fn read(source: &'a Source, faults: &mut Faults) -> Option<Self> {
        let file = source.name.as_str();
        let Some(decoded) = decode(&source.bytes) else {
            faults.refuse(At::file(file), "is UTF-16 that breaks off", "save it again, as UTF-8");
            return None;
        };
        if let Some(line) = decoded.first_other_line {
            let what = "is Latin-1, and rows before or after it are UTF-8";
            faults.tell(Kind::MixedEncodings, At::row(file, line), what, "save the file again, as UTF-8");
        }
        let text = decoded.text;
        if text.contains('\0') {
            faults.refuse(At::file(file), "is no text", "export it as comma-separated values");
            return None;
        }
        if text.trim().is_empty() {
            faults.refuse(At::file(file), "is empty", "export it again, with a header and rows");
            return None;
        }
        let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let count = |delimiter: &u8| first.bytes().filter(|byte| byte == delimiter).count();
        // Of several that are as frequent the last is taken, so that a single column counts as separated by commas.
        let delimiter = [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',');
        let mut reader = reader(&text, delimiter);
        let header: Vec<String> = reader.headers().into_iter().flatten().map(str::to_owned).collect();
        Some(Self { file, text, encoding: decoded.encoding, delimiter, header })
    }

    /// Whether the header names a column.
    pub fn has(&self, column: &str) -> bool {
        self.header.iter().any(|own| own == column)
    }

    /// The rows with the columns `needed` and `wanted`, in this order; none where a needed one is missing or the file
    /// has no row, which is told.
    pub fn table(self, needed: &[&str], wanted: &[&str], faults: &mut Faults) -> Option<Table> {
        let columns: Vec<&str> = needed.iter().chain(wanted).copied().collect();
        let places: Vec<Option<usize>> =
            columns.iter().map(|column| self.header.iter().position(|own| own == column)).collect();
        let mut is_sound = true;
        for (column, _) in needed.iter().zip(&places).filter(|(_, place)| place.is_none()) {
            let what = format!("there is no column `{column}`");
            let remedy = "name it in the first row, in exactly these letters";
            faults.refuse(At::row(self.file, 1), &what, remedy);
            is_sound = false;
        }
        for column in &columns {
            if self.header.iter().filter(|own| own == column).count() > 1 {
                faults.refuse(At::row(self.file, 1).column(column), "stands twice", "keep one of them");
                is_sound = false;
            }
        }
        if !is_sound {
            return None;
        }
        let rows = self.rows(&places, faults);
        if rows.is_empty() {
            faults.refuse(At::file(self.file), "has a header and no row", "export it again, with its rows");
            return None;
        }
        let is_left = |name: &&String| !name.is_empty() && !columns.contains(&name.as_str());
        Some(Table {
            file: self.file.to_owned(),
            how: self.how(),
            rows,
            present: places.iter().map(Option::is_some).collect(),
            left: self.header.iter().filter(is_left).cloned().collect(),
            decimal_comma: self.delimiter == b';',
        })
    }

    /// The line on which a record begins, also after blank lines, which the reader passes over only then.
    fn row(&self, position: &csv::Position) -> usize {
        let rest = &self.text.as_bytes()[position.byte() as usize..];
        let blank = rest.iter().take_while(|byte| byte.is_ascii_whitespace());
        position.line() as usize + blank.filter(|&&byte| byte == b'\n').count()
    }

    fn how(&self) -> String {
        let between = match self.delimiter {
            b';' => ", separated by semicolons",
            b'\t' => ", separated by tabs",
            _ => "",
        };
        format!("{}{between}", self.encoding)
    }

    fn rows(&self, places: &[Option<usize>], faults: &mut Faults) -> Vec<Row> {
        let mut rows = Vec::new();
        for record in reader(&self.text, self.delimiter).records() {
            let Ok(record) = record else {
                faults.refuse(At::file(self.file), "cannot be read to its end", "export it again, as UTF-8");
                break;
            };
            if record.iter().all(str::is_empty) {
                continue;
            }
            let number = record.position().map_or(0, |position| self.row(position));
            if record.len() != self.header.len() {
                let what = format!("has {} cells, and the header {}", record.len(), self.header.len());
                let remedy = "give every row a cell for each column";
                faults.tell(Kind::RaggedRows, At::row(self.file, number), &what, remedy);
                continue;
            }
            let cell = |place: &Option<usize>| place.and_then(|place| record.get(place)).unwrap_or_default();
            rows.push(Row { number, cells: places.iter().map(|place| cell(place).to_owned()).collect() });
        }
        rows
    }
}

impl Table {
    /// A row of this file.
    pub fn at(&self, row: &Row) -> At<'_> {
        At::row(&self.file, row.number)
    }

    /// The number in a cell within a range; none where it is no such number.
    pub fn number(&self, cell: &str, least: f64, most: f64) -> Option<f64> {
        let number = if self.decimal_comma { cell.replace(',', ".").parse() } else { cell.parse::<f64>() };
        number.ok().filter(|number| (least..=most).contains(number))
    }
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    let mut builder = csv::ReaderBuilder::new();
    builder.delimiter(delimiter).trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::super::faults::Faults;
    use super::{Opened, Source, Table};

    fn read(text: &str, faults: &mut Faults) -> Option<Table> {
        let source = Source { name: "a.csv".to_owned(), bytes: text.as_bytes().to_vec() };
        Opened::read(&source, faults)?.table(&["id"], &["score"], faults)
    }

    #[test]
    fn only_columns_that_are_asked_for_leave_the_reader() {
        let mut faults = Faults::default();
        let text = "name;id;score\n\"Doe; Jane\";7;0,5\n\nRoe;8;1\n";
        let table = read(text, &mut faults).expect("it is a table");
        assert!(!format!("{:?}", table.rows).contains("Doe"), "{:?}", table.rows);
        assert_eq!(table.left, ["name"]);
        assert_eq!(table.how, "UTF-8, separated by semicolons");
        let rows: Vec<_> = table.rows.iter().map(|row| (row.number, row.cell(0), row.cell(1))).collect();
        assert_eq!(rows, [(2, "7", "0,5"), (4, "8", "1")]);
        assert_eq!(table.number("0,5", 0.0, 1.0), Some(0.5));
        assert_eq!(table.number("2", 0.0, 1.0), None);
        assert_eq!(table.number("nan", 0.0, 1.0), None);
    }

    #[test]
    fn a_file_without_a_header_is_refused_without_a_word_of_its_first_row() {
        let mut faults = Faults::default();
        assert!(read("Jane Doe,7\nRichard Roe,8\n", &mut faults).is_none());
        let told = faults.problems.to_string();
        assert!(told.contains("a.csv: row 1: there is no column `id`") && !told.contains("Jane"), "{told}");
    }
}
