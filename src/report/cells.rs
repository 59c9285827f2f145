//! Columns and cells of the numbers behind a figure: as words for people, and as fields for their programs.

use super::summary::Summary;
use chart::{percent, signed_points};
use output::{Column, Field};
use simulation::measure::Measure;
use statistics::Estimate;

/// A column for people, which is one or several for programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its heading for people.
    pub heading: String,
    /// What it is for programs.
    pub columns: Vec<Column>,
}

/// A cell for people, and the fields that it is for programs.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What people read.
    pub words: String,
    /// One field for each column of its head.
    pub fields: Vec<Field>,
}

/// What stands where an interval is unknown.
const UNKNOWN: &str = "–";

impl Head {
    /// A column that is one for programs, too.
    pub fn new(heading: &str, column: Column) -> Self {
        Self { heading: heading.to_owned(), columns: vec![column] }
    }

    /// Words or ordinal numbers, which have no unit.
    pub fn key(heading: &str, name: &str, meaning: &str) -> Self {
        Self::new(heading, Column::key(name, meaning))
    }

    /// The strategy: by its name and by its label.
    pub fn strategy() -> Self {
        let columns = vec![
            Column::key("strategy", "name of the strategy"),
            Column::key("strategy_label", "words for the strategy"),
        ];
        Self { heading: "Strategy".to_owned(), columns }
    }

    /// A value and its 95 % interval, as two columns for people and three for programs.
    pub fn with_interval(heading: &str, column: Column) -> [Self; 2] {
        let [value, low, high] = column.with_interval();
        [Self::new(heading, value), Self { heading: "95 % interval".to_owned(), columns: vec![low, high] }]
    }

    /// A measure where runs end.
    pub fn end_of(measure: Measure) -> Column {
        let info = measure.info();
        Column::new(
            info.name,
            format!("mean over replicates at the end of the run: {}", info.meaning),
            info.unit,
        )
    }

    /// How a measure differs from that of the reference.
    pub fn difference_in(measure: Measure) -> Column {
        let info = measure.info();
        let meaning = "mean of strategy minus reference within a replicate, at the end of the run";
        Column::new("difference", format!("{meaning}: {}", info.label), info.unit)
    }
}

impl Cell {
    /// The same words for people and for programs.
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        Self { fields: vec![Field::Text(words.clone())], words }
    }

    /// Words for people, and a name for programs.
    pub fn named(words: impl Into<String>, name: &str) -> Self {
        Self { words: words.into(), fields: vec![Field::Text(name.to_owned())] }
    }

    /// A strategy.
    pub fn strategy(summary: &Summary, name: &str) -> Self {
        Self::labelled(name, summary.label(name))
    }

    /// A name with words for it.
    pub fn labelled(name: &str, label: String) -> Self {
        Self { fields: vec![Field::Text(name.to_owned()), Field::Text(label.clone())], words: label }
    }

    /// Words for people, and a number for programs.
    pub fn number(words: impl Into<String>, number: f64) -> Self {
        Self { words: words.into(), fields: vec![Field::Number(number)] }
    }

    /// A whole number, rounded for people.
    pub fn whole(number: f64) -> Self {
        // The interval of a number of people may reach below none.
        let words = if number < 0.0 { "0".to_owned() } else { format!("{number:.0}") };
        Self::number(words, number)
    }

    /// A share, in percent for people.
    pub fn share(share: f64) -> Self {
        Self::number(percent(share), share)
    }

    /// A difference of shares, in percentage points for people.
    pub fn points(difference: f64) -> Self {
        Self::number(signed_points(difference), difference)
    }

    /// A value and its interval, in the words of its numbers.
    pub fn with_interval(of: &Estimate, cell: fn(f64) -> Self) -> [Self; 2] {
        let [low, high] = [of.low, of.high].map(cell);
        let words =
            if of.low.is_nan() { UNKNOWN.to_owned() } else { format!("{} to {}", low.words, high.words) };
        [cell(of.value), Self { words, fields: [low.fields, high.fields].concat() }]
    }
}
