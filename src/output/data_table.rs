//! Numbers for people and their programs: a table of typed fields, as CSV.

use super::column::Column;
use super::number::written;

/// A field of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Field {
    /// Words, or a name.
    Text(String),
    /// A number; undefined where NaN.
    Number(f64),
}

/// How fields and numbers are told apart in CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Separators {
    /// Commas between fields, points within numbers, as programs read them.
    #[default]
    Point,
    /// Semicolons between fields, commas within numbers, and a mark that says UTF-8: as spreadsheets read them in most
    /// of Europe and of Latin America.
    Comma,
}

impl Separators {
    /// The sign between fields.
    pub(super) fn between_fields(self) -> u8 {
        match self {
            Self::Point => b',',
            Self::Comma => b';',
        }
    }

    /// What a file begins with: the mark by which spreadsheets know UTF-8.
    pub(super) fn beginning(self) -> &'static str {
        match self {
            Self::Point => "",
            Self::Comma => "\u{feff}",
        }
    }

    /// A number as the tables write it, with its sign for decimals.
    pub(super) fn number(self, written: &str) -> String {
        match self {
            Self::Point => written.to_owned(),
            Self::Comma => written.replace('.', ","),
        }
    }
}

/// A table of which every column is explained.
#[derive(Debug, Clone, PartialEq)]
pub struct DataTable {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, with a field for each column.
    pub rows: Vec<Vec<Field>>,
}

impl DataTable {
    /// The table as CSV, with the names of its columns as a header.
    ///
    /// # Panics
    /// Never: texts are encoded into memory.
    pub fn csv(&self, separators: Separators) -> Vec<u8> {
        let start = separators.beginning().as_bytes().to_vec();
        let mut writer = csv::WriterBuilder::new().delimiter(separators.between_fields()).from_writer(start);
        let header = self.columns.iter().map(|column| column.name.as_str());
        writer.write_record(header).expect("texts are encoded into memory");
        let text = |field: &Field| match field {
            Field::Text(text) => text.clone(),
            Field::Number(number) => separators.number(&written(*number)),
        };
        for row in &self.rows {
            writer.write_record(row.iter().map(text)).expect("a row has a field for each column");
        }
        writer.into_inner().expect("what lies in memory needs no flushing")
    }
}

#[cfg(test)]
mod tests {
    use super::{DataTable, Field, Separators};
    use crate::column::Column;

    #[test]
    fn numbers_have_all_digits_of_the_tables_and_the_sign_that_is_asked_for() {
        let columns = vec![Column::key("who", "who it is"), Column::new("share", "how much", "share")];
        let row = |who: &str, share: f64| vec![Field::Text(who.to_owned()), Field::Number(share)];
        let table = DataTable { columns, rows: vec![row("a; b, c", 1.0 / 3.0), row("d", f64::NAN)] };
        assert_eq!(table.csv(Separators::Point), b"who,share\n\"a; b, c\",0.333333\nd,\n");
        assert_eq!(table.csv(Separators::Comma), "\u{feff}who;share\n\"a; b, c\";0,333333\nd;\n".as_bytes());
    }
}
